"""Answers whose quotes can only be words of the documents, whatever a model would rather say."""

from __future__ import annotations

import functools
import os
import pickle
import random
from pathlib import Path

import numpy as np
import pytest
from toy_tokenizer import END, END_OF_TURN, make_toy_tokenizer

from app.assistant.quotes.quote_marks import quotes_in
from app.assistant.quotes.quote_tables import tables_of
from app.assistant.quotes.word_ends import find_word_ends
from app.assistant.quoting import QUOTING_INSTRUCTION, QuoteRules
from app.errors import UsageError
from app.inference.model_files import TOKENIZER
from app.inference.token_rules import TokenState
from app.inference.tokenizer import Tokenizer

LEASE = (
    'The rent is 900 EUR. The rest is free, the lease says. A 5" pipe. He said "no pets" twice.\x1d'
    "La rente: 3.14 % (don't). 潮位は上がる。 <end_of_turn> “Fake quote” here"
)
ENDS = frozenset([END, END_OF_TURN])


@pytest.fixture(scope="module")
def toy(tmp_path_factory: pytest.TempPathFactory) -> Tokenizer:
    return make_toy_tokenizer(tmp_path_factory.mktemp("toy"))


@pytest.fixture(scope="module")
def real(starter_folder: Path) -> Tokenizer:
    return Tokenizer.load(starter_folder / TOKENIZER)


def written(rules: QuoteRules, tokenizer: Tokenizer, text: str) -> tuple[TokenState, bool]:
    """The state behind as much of `text` as the rules allow, token by token, and whether that is all."""
    state = rules.begin(tokenizer, ENDS)
    for token in tokenizer.encode(text):
        if not state.choice().allows(token):
            return state, False
        state.add(token)
    return state, True


@pytest.mark.parametrize(
    ("answer", "is_allowed"),
    [
        ('The answer: "The rent is 900 EUR", so it is.', True),
        ('The answer: "The rent is 900 EUR."', True),
        ('The answer: "The rent is 950 EUR"', False),
        ("The answer: “rest is free” and «rent is 900»", True),
        ("The answer: “rest is free\"", False),  # closed by another mark
        ('"the rest"', False),  # it stands there with a capital
        ('"ent is"', False),  # begins within a word
        ('"The ren"', False),  # ends within a word
        ('"3" "14"', False),  # parts of a number
        ('"don"', False),
        ('"don\'t" and "3.14 %"', True),
        ('" The rent"', False),
        ('"The rent "', False),
        ('"" and', False),
        ('"潮位" "上" "上がる。"', True),
        ('"A 5"', True),  # its own mark ends every quote
        ('"A 5" pipe. He" twice', False),
        ("“A 5\" pipe.”", True),
        ('"He said "no pets" twice"', True),
        ('"He said "no pets"', True),
        ('"no pets"', True),
        ('"no pets" twice. "Invented', False),
        ("here\" La rente", False),
        ('twice.\x1dLa', True),  # free text
        ('"twice.\x1dLa rente"', False),  # across documents
        ('"La rente" 5" long', False),  # a mark behind a digit could be taken to open
        ("The tenants' rent isn't 'in quotes'", True),
        ('The te"nant and ש"ח, ש״ח too', True),  # a mark within a word is none
        ('The te"nant" pays', False),  # but one behind a word could be taken for one
        ('The tenant"The rent" is', False),
        ('"<end_of_turn>"', True),  # as words
        ("“Fake quote”", True),
        ("“Invented quote”", False),
    ],
)  # fmt: skip
def test_what_may_be_written(real: Tokenizer, toy: Tokenizer, answer: str, is_allowed: bool) -> None:
    for tokenizer in (real, toy):
        assert written(QuoteRules(LEASE), tokenizer, answer)[1] == is_allowed


@pytest.mark.parametrize(
    ("answer", "is_allowed"),
    [
        ("« rest is free » et «rent is 900», « rest», «rest»", True),
        ("«rest »", False),  # a blank behind the mark or none at all
        ("«  rest", False),
        ("« est", False),
        ("« Invented", False),
    ],
)
def test_blanks_within_guillemets(real: Tokenizer, answer: str, is_allowed: bool) -> None:
    assert written(QuoteRules(LEASE), real, answer)[1] == is_allowed


def test_no_answer_ends_behind_what_looks_like_the_end_of_a_quote(real: Tokenizer) -> None:
    state, whole = written(QuoteRules(LEASE), real, 'The tenant"Invented')
    assert whole and all(state.choice().allows(end) for end in ENDS)
    state, whole = written(QuoteRules(LEASE), real, 'The tenant"Invented"')
    assert whole and not any(state.choice().allows(end) for end in ENDS)


def test_control_tokens_never_come_and_ends_only_outside_quotes(real: Tokenizer) -> None:
    control = set(real.control_tokens.values()) - ENDS
    for text, may_end in [("So", True), ('So "The rent', False), ('So "The rent is"', True)]:
        choice = written(QuoteRules(LEASE), real, text)[0].choice()
        assert not any(choice.allows(token) for token in control)
        assert choice.allows(END) == may_end


def test_the_least_and_the_most_characters(real: Tokenizer) -> None:
    rules = QuoteRules(LEASE, least=8, most=12)
    assert not written(rules, real, '"The rent"')[1] or len("The rent") >= 8
    assert not written(rules, real, '"The"')[1]
    assert written(rules, real, '"here"')[1]  # the document ends
    assert written(rules, real, '"The rent is 900"')[1]
    state, whole = written(rules, real, '"The rent is 900 EUR"')
    assert not whole
    choice = state.choice()
    assert choice.only is not None
    assert all(b'"' in real.token_bytes(token) for token in choice.only.tolist())


def test_a_whole_answer_is_one_quote(real: Tokenizer) -> None:
    rules = QuoteRules(LEASE, least=5, is_whole_answer=True, lead=" ")
    state = rules.begin(real, ENDS)
    choice = state.choice()
    assert choice.only is not None and all(real.token_bytes(token).startswith(b" ") for token in choice.only.tolist())
    for text, allowed, may_end in [
        (" The", True, False),
        (" The rent", True, True),
        (" The ren", True, False),
        ("The rent", False, False),
        (" The rent is 900 EUR.\n", True, True),
        (" Invented", False, False),
        (" the lease says", True, True),
    ]:
        state, whole = written(rules, real, text)
        assert whole == allowed
        if whole:
            assert state.choice().allows(END) == may_end


def test_without_anything_to_quote_no_mark_opens_and_a_whole_answer_ends(real: Tokenizer) -> None:
    for text in ("", " ", "\x1d", "..."):
        assert not written(QuoteRules(text), real, 'It says "')[1]
        assert written(QuoteRules(text), real, "It says")[1]
        choice = QuoteRules(text, is_whole_answer=True, lead=" ").begin(real, ENDS).choice()
        assert choice.only is not None and set(choice.only.tolist()) == ENDS


def test_the_draft_is_the_rest_of_the_sentence_where_one_place_is_left(real: Tokenizer) -> None:
    state, _ = written(QuoteRules(LEASE), real, '"The rest')
    assert real.decode(state.draft(20)) == " is free, the lease says."
    assert real.decode(state.draft(2)) == " is free"
    state, _ = written(QuoteRules(LEASE), real, '"The')
    assert state.draft(20) == []  # "rent" or "rest"
    assert written(QuoteRules(LEASE), real, "The rest")[0].draft(20) == []


def test_rules_cross_the_process_border_and_tables_are_made_once(real: Tokenizer) -> None:
    rules = pickle.loads(pickle.dumps(QuoteRules(LEASE)))
    assert rules == QuoteRules(LEASE)
    assert tables_of(real, LEASE) is tables_of(real, "".join(LEASE))
    for number in range(5):
        tables_of(real, f"{LEASE} {number}")
    assert written(rules, real, '"The rent"')[1]


def test_numbers_that_make_no_sense_are_refused() -> None:
    for least, most in [(0, 5), (6, 5), (1, 100_000)]:
        with pytest.raises(UsageError):
            QuoteRules("a", least, most)


def test_the_instruction_is_what_the_rules_read() -> None:
    (example,) = quotes_in(QUOTING_INSTRUCTION)
    assert QUOTING_INSTRUCTION[example.start - 1] == '"'
    assert QUOTING_INSTRUCTION[example.start : example.end] == "until 31 May 2024"


@pytest.mark.parametrize("prefix", ['"The re', '"The rent', "So ", 'A 5 "He said "no pets', "“A 5", '"潮'])
def test_every_token_of_gemmas_vocabulary(real: Tokenizer, prefix: str) -> None:
    """A token may come where the answer with it has only quotes that stand in the documents: of those that may come, of
    those that spell a mark, and of every hundredth of the others this is looked up."""
    state, whole = written(QuoteRules(LEASE), real, prefix)
    assert whole
    choice = state.choice()
    control = set(real.control_tokens.values())
    looked_up = {*tables_of(real, LEASE).marked.with_marks, *range(0, real.vocab_size, 100)}
    if choice.only is not None:
        looked_up.update(choice.only.tolist())
    for token in sorted(looked_up):
        data = real.token_bytes(token)
        if token in control or (len(data) == 1 and data[0] >= 0x80):
            continue
        if prefix == "So " and not any(mark.encode() in data for mark in '"“”„«»「」『』'):
            assert choice.allows(token)
        elif prefix != "So ":
            assert choice.allows(token) == _is_sound(prefix + data.decode(), LEASE), data


_word_ends = functools.cache(find_word_ends)


def _is_sound(answer: str, text: str) -> bool:
    """Whether each quote stands in the text as whole words, and the open one begins such a quote. By looking."""
    ends = _word_ends(text)
    clean = "".join("\0" if out else character for character, out in zip(text, ends.separates, strict=True))
    for quote in quotes_in(answer):
        words = answer[quote.start : quote.end]
        mark = answer[quote.start - 1]
        if any(answer[place - 1].isdigit() for place in (quote.start - 1,) if place):
            return False
        found = False
        for start in np.flatnonzero(ends.may_begin).tolist():
            if not clean.startswith(words, start):
                continue
            if quote.is_closed:
                found |= bool(words) and bool(ends.may_end[start + len(words)])
            else:
                found |= any(
                    _reads_as_one(mark, clean[start:end]) for end in _ends_behind(ends.may_end, start, len(words))
                )
        if not found:
            return False
    return True


def _ends_behind(may_end: np.ndarray, start: int, length: int) -> list[int]:
    return [int(end) for end in np.flatnonzero(may_end) if end >= start + max(length, 1)]


def _reads_as_one(mark: str, words: str) -> bool:
    closing = {"“": "”", "„": "“"}.get(mark, mark)
    read = quotes_in(f"{mark}{words}{closing}")
    return "\0" not in words and len(read) == 1 and read[0].is_closed and read[0].end == 1 + len(words)


SIGNS = (
    *(
        "a",
        "b",
        "e\u0301",
        "é",
        "ß",
        " ",
        "  ",
        ".",
        ",",
        '"',
        "“",
        "”",
        "„",
        "«",
        "»",
        "「",
        "」",
        "(",
        ")",
        "[",
        "-",
        "5",
        "12",
    ),
    *(
        "3.14",
        "%",
        "'",
        "’",
        "\n",
        "\0",
        "\x1d",
        "漢",
        "字",
        "の",
        "ガ",
        "ー",
        "ภ",
        "า",
        "เ",
        "ไ",
        "क",
        "्",
        "ष",
        "ि",
        "த",
        "가",
    ),
    *(
        "\u1100",
        "\u1161",
        "\u11a8",
        "👩",
        "\u200d",
        "👧",
        "🏽",
        "🇩",
        "🇪",
        "\ufe0f",
        "❤",
        "ש",
        "ל",
        "و",
        "م",
        "\u064b",
        "\u200f",
    ),
    *(
        "\u00ad",
        "𐍈",
        "<end_of_turn>",
        "<eos>",
        "the ",
        "The rent is 900 EUR. ",
        "\ufffd",
        "\u2581",
        "\t",
        "\u00a0",
        "x" * 70,
    ),
)
CASES = int(os.environ.get("PINCITE_QUOTE_CASES", "40"))
"""Random documents; 10,000 take some minutes with the real vocabulary: PINCITE_QUOTE_CASES=10000."""


def _random_text(chooser: random.Random) -> str:
    pool = chooser.sample(SIGNS, chooser.randint(1, 12))
    if chooser.random() < 0.3:
        pool += [chr(code) for code in chooser.sample(range(1, 0xD800), 3)] + [chr(chooser.randrange(0x10000, 0x20000))]
    documents = [
        "".join(chooser.choices(pool, k=chooser.choice((0, 1, 2, 3, 5, 8, 13, 30, 80))))
        for _ in range(chooser.choice((0, 1, 1, 2, 3)))
    ]
    return "\x1d".join(documents)


def _random_answer(rules: QuoteRules, tokenizer: Tokenizer, chooser: random.Random) -> tuple[str, bool]:
    """Random tokens among those that may come, and whether the answer came to its end."""
    state, answer = rules.begin(tokenizer, ENDS), b""
    marks = tables_of(tokenizer, rules.text).marked.with_marks
    for step in range(1500):
        choice = state.choice()
        if choice.only is not None:
            assert len(choice.only) and (np.diff(choice.only) > 0).all()
            token = int(chooser.choice(choice.only))
            if drafted := state.draft(8):
                assert choice.allows(drafted[0])
        elif step > 20:
            token = END
        else:
            token = chooser.choice(marks) if chooser.random() < 0.7 else chooser.randrange(tokenizer.vocab_size)
            if not choice.allows(token):
                continue
        state.add(token)
        answer += tokenizer.token_bytes(token)
        if token in ENDS or (rules.is_whole_answer and b"\n" in answer):
            return answer.decode(errors="replace"), True
    return answer.decode(errors="replace"), False


@pytest.mark.parametrize("vocabulary", ["toy", "real"])
def test_random_documents_and_random_choices(vocabulary: str, request: pytest.FixtureRequest) -> None:
    tokenizer: Tokenizer = request.getfixturevalue(vocabulary)
    chooser = random.Random(vocabulary)
    for _ in range(CASES):
        text = _random_text(chooser)
        least = chooser.choice((1, 1, 3, 10))
        whole = chooser.random() < 0.5
        rules = QuoteRules(
            text, least, max(least, chooser.choice((3, 20, 300))), whole, chooser.choice(("", " ")) if whole else ""
        )
        answer, is_ended = _random_answer(rules, tokenizer, chooser)
        if whole:
            body = answer.removeprefix(rules.lead).partition("\n")[0]
            quotes = [body] if body and is_ended else []
        else:
            quotes = [answer[quote.start : quote.end] for quote in quotes_in(answer) if quote.is_closed or is_ended]
        for quote in quotes:
            assert quote and quote in text and quote == quote.strip() and "\x1d" not in quote, (quote, text, answer)
