"""Any walk over allowed tokens gives JSON of the form, and in it nothing but words of the documents."""

from __future__ import annotations

import json
import pickle
import random
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from app.assistant.extraction.form import Form, Kind
from app.assistant.extraction.rules import WORDS_ROOM, JsonRules, least_room
from app.assistant.extraction.schema import make_form
from app.inference.model_files import TOKENIZER
from app.inference.tokenizer import Tokenizer

END = 1
BREAK = "\x1d"


@pytest.fixture(scope="module")
def tokenizer(starter_folder: Path) -> Tokenizer:
    return Tokenizer.load(starter_folder / TOKENIZER)


NAMES = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=8).filter(str.strip)
LEAVES = st.one_of(
    st.sampled_from(
        [{"type": "string"}, {"type": "number"}, {"type": "boolean"}, {"type": "string", "format": "date"}]
    ),
    st.lists(NAMES, min_size=1, max_size=3).map(lambda texts: {"enum": texts}),
)


def objects(values: st.SearchStrategy[Any], most: int) -> st.SearchStrategy[dict[str, Any]]:
    return st.dictionaries(NAMES, values, min_size=1, max_size=most).map(
        lambda properties: {"type": "object", "properties": properties}
    )


def with_list(row: dict[str, Any], item: dict[str, Any]) -> dict[str, Any]:
    """A row with a list at its end."""
    lists = {"a list": {"type": "array", "items": item, "maxItems": 2}}
    return {**row, "properties": {**row["properties"], **lists}}


ROWS = objects(LEAVES, 3)
ARRAYS = st.tuples(st.one_of(LEAVES, ROWS, st.builds(with_list, ROWS, LEAVES)), st.none() | st.integers(1, 3)).map(
    lambda pair: {"type": "array", "items": pair[0], **({} if pair[1] is None else {"maxItems": pair[1]})}
)
SCHEMAS = objects(st.one_of(LEAVES, ARRAYS, objects(LEAVES, 3)), 4)
PIECES = st.sampled_from(
    [
        *(
            '"',
            "\\",
            "\\n",
            '\\"',
            "}",
            "]",
            '"}',
            '", "total": "9',
            "null",
            "{",
            "/",
            "'",
            BREAK,
            " ",
            ". ",
            "1.250,00 €",
        ),
        *("word ", "Ærø", "日本語", "हिन्दी", "ไทย", "שלום", "e\u0301", "👩\u200d👧", "\u2028", "x" * 150, "<eos>", "�"),
    ]
)
TEXTS = st.lists(PIECES | st.text(st.characters(exclude_categories=["Cs"]), max_size=5), max_size=30).map("".join)


def walk(rules: JsonRules, tokenizer: Tokenizer, seed: int) -> str:
    """An answer of tokens drawn from those allowed; half of the time a draft is followed."""
    chance = random.Random(seed)
    state = rules.begin(tokenizer, frozenset([END]))
    written: list[int] = []
    while True:
        allowed = state.choice().only
        assert allowed is not None and len(allowed), tokenizer.decode(written)
        assert list(allowed) == sorted(set(allowed.tolist()))
        draft = state.draft(8)
        assert len(draft) <= 8
        if len(allowed) == 1 and draft:
            assert draft[0] == allowed[0], tokenizer.decode([*written, draft[0]])
        token = draft[0] if draft and draft[0] in allowed and chance.random() < 0.5 else chance.choice(allowed.tolist())
        if token == END:
            return b"".join(map(tokenizer.token_bytes, written)).decode()
        state.add(token)
        written.append(token)
        assert len(written) <= rules.room


def check(form_schema: dict[str, Any], answer: Any, text: str) -> None:
    """A validator of its own: the form of the schema, every quoted text a substring within one document."""
    kind = form_schema.get("type")
    if kind == "object":
        assert list(answer) == list(form_schema["properties"])
        for name, inner in form_schema["properties"].items():
            check(inner, answer[name], text)
    elif kind == "array":
        assert len(answer) <= form_schema.get("maxItems", len(answer))
        for item in answer:
            assert item is not None and (
                not isinstance(item, dict) or any(value not in (None, []) for value in item.values())
            )
            check(form_schema["items"], item, text)
    elif answer is not None:
        quote = answer
        if kind == "boolean" or "enum" in form_schema:
            assert list(answer) == ["quote", "value"]
            assert answer["value"] in form_schema.get("enum", [True, False])
            assert type(answer["value"]) is (bool if kind == "boolean" else str)
            quote = answer["quote"]
        assert isinstance(quote, str) and quote.strip()
        assert any(quote in document for document in text.split(BREAK))


@settings(max_examples=60)
@given(SCHEMAS, TEXTS, st.integers(0, 700), st.integers())
@example({"type": "object", "properties": {"a": {"type": "string"}}}, '"}, null', 300, 1)
@example({"type": "object", "properties": {"a": {"type": "array", "items": {"enum": ["x", "x y"]}}}}, "\\\\\\", 600, 2)
@example({"type": "object", "properties": {"a": {"type": "string"}}}, "", 300, 3)
def test_every_walk_is_json_of_the_schema_with_words_of_the_documents(
    tokenizer: Tokenizer, schema: dict[str, Any], text: str, more_room: int, seed: int
) -> None:
    form = make_form(schema)
    rules = pickle.loads(pickle.dumps(JsonRules(form, text, least_room(form, tokenizer) + more_room)))
    for turn in range(3):
        check(schema, json.loads(walk(rules, tokenizer, seed + turn)), text)


def test_rows_end_where_there_is_no_room_for_another(tokenizer: Tokenizer) -> None:
    """One endless word: a value takes no more than its room, and a row is begun only where there is room for it."""
    form = make_form({"type": "object", "properties": {"a": {"type": "array", "items": {"type": "string"}}}})
    least = least_room(form, tokenizer)
    for room, most in ((least, 0), (least + WORDS_ROOM // 2, 0), (least + WORDS_ROOM + 8, 2)):
        answers = [json.loads(walk(JsonRules(form, "日" * 3000, room), tokenizer, seed))["a"] for seed in range(40)]
        assert max(map(len, answers)) <= most
    answers = [json.loads(walk(JsonRules(form, "日" * 3000, 3000), tokenizer, seed))["a"] for seed in range(40)]
    assert max(map(len, answers)) > 1
    assert max(len(words) for answer in answers for words in answer) <= WORDS_ROOM


def test_marks_of_the_document_are_escaped(tokenizer: Tokenizer) -> None:
    """Whatever the document says, its words can all be written, and none of them ends the value."""
    text = 'He said "stop", \\ and "}, null'
    form = make_form({"type": "object", "properties": {"a": {"type": "string"}}})
    state = JsonRules(form, text, 400).begin(tokenizer, frozenset([END]))
    wanted = json.dumps({"a": text}, ensure_ascii=False).removeprefix('{"a": ').removesuffix("}")
    written = ""
    while True:
        allowed = (state.choice().only if state.choice().only is not None else []).tolist()
        if allowed == [END]:
            break
        rest = wanted[len(written) - written.find('"a": ') - 5 :] if '"a":' in written else ""
        fitting = [token for token in allowed if rest and rest.startswith(tokenizer.decode([token]).lstrip())]
        token = max(fitting, key=lambda one: len(tokenizer.decode([one]))) if fitting else allowed[0]
        state.add(token)
        written += tokenizer.decode([token])
    assert json.loads(written) == {"a": text}


def test_forms_know_their_leaves() -> None:
    form = make_form({"type": "object", "properties": {"a": {"type": "integer"}, "b": {"enum": ["x", None]}}})
    assert isinstance(form, Form)
    assert [leaf.kind for leaf in form.fields] == [Kind.INTEGER, Kind.CHOICE]
