"""A SentencePiece model rebuilt from `tokenizer.json` gives texts the ids that the `tokenizers` library gives them."""

from __future__ import annotations

import copy
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import sentencepiece
from checkpoint_copies import CAPTURES, copy_folder, edit_json
from hypothesis import given
from hypothesis import strategies as st

from app.errors import ExportFailed
from export_onnx.hugging_face import open_hugging_face
from export_onnx.tokenizer_json import build_from_tokenizer_json

SMALL = CAPTURES / "tokenizer_small.json"
VALUES: dict[str, Any] = json.loads(SMALL.read_text(encoding="utf-8"))
IDS: list[tuple[str, list[int]]] = json.loads((CAPTURES / "tokenizer_small_ids.json").read_text(encoding="utf-8"))
NAMED = [text for text, _ in IDS if "<start_of_turn>" in text]
"""Texts that spell control tokens: the library takes them for the tokens, which no document must bring about."""


def build(values: dict[str, Any]) -> sentencepiece.SentencePieceProcessor:
    return sentencepiece.SentencePieceProcessor(model_proto=build_from_tokenizer_json(values, "tokenizer.json"))


def changed(change: Callable[[dict[str, Any]], object]) -> dict[str, Any]:
    values = copy.deepcopy(VALUES)
    change(values)
    return values


@pytest.fixture(scope="module")
def processor() -> sentencepiece.SentencePieceProcessor:
    return build(VALUES)


@pytest.mark.parametrize(("text", "ids"), [pair for pair in IDS if pair[0] not in NAMED])
def test_texts_in_many_scripts(processor: sentencepiece.SentencePieceProcessor, text: str, ids: list[int]) -> None:
    assert processor.encode(text) == ids


@given(text=st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\u2581\0"), max_size=60))
def test_every_text_comes_back(processor: sentencepiece.SentencePieceProcessor, text: str) -> None:
    assert processor.decode(processor.encode(text)) == text


def test_no_text_spells_a_control_token(processor: sentencepiece.SentencePieceProcessor) -> None:
    special = [token["content"] for token in VALUES["added_tokens"] if token["special"]]
    assert {"<bos>", "<eos>", "<start_of_turn>", "<end_of_turn>", "<start_of_image>"} < set(special)
    ids = processor.encode(NAMED[0] + "".join(special))
    assert not [token for token in ids if processor.is_control(token) or processor.is_unknown(token)]
    for name in special:
        token = processor.piece_to_id(name)
        assert processor.is_control(token) or (name == "<unk>" and processor.is_unknown(token))


def test_special_ids(processor: sentencepiece.SentencePieceProcessor) -> None:
    ids = (processor.pad_id(), processor.eos_id(), processor.bos_id(), processor.unk_id())
    assert ids == (0, 1, 2, 3)


def test_merges_written_as_one_string_are_the_same() -> None:
    joined = changed(lambda v: v["model"].update(merges=[" ".join(pair) for pair in v["model"]["merges"]]))
    assert build_from_tokenizer_json(joined, "x") == build_from_tokenizer_json(VALUES, "x")


def test_a_tab_in_the_place_of_its_byte_keeps_its_id() -> None:
    """What transformers' converter does to vocabularies that have no tab."""

    def swap(values: dict[str, Any]) -> None:
        values["added_tokens"] = [token for token in values["added_tokens"] if "\t" not in token["content"]]
        model = values["model"]
        model["vocab"] = {token: place for token, place in model["vocab"].items() if "\t" not in token}
        model["merges"] = [pair for pair in model["merges"] if "\t" not in "".join(pair)]
        model["vocab"]["\t"] = model["vocab"].pop("<0x09>")

    assert build(changed(swap)).encode("\t1") == [VALUES["model"]["vocab"]["<0x09>"], VALUES["model"]["vocab"]["1"]]


def test_tokens_beyond_the_vocabulary_leave_a_gap() -> None:
    soft = {"content": "<image_soft_token>", "id": 1980, "special": True}
    processor = build(changed(lambda values: values["added_tokens"].append(soft)))
    assert processor.get_piece_size() == 1981
    assert processor.piece_to_id("<image_soft_token>") == 1980
    assert processor.is_control(1980)
    assert all(processor.is_unused(token) for token in range(1972, 1980))


def test_a_folder_with_this_file_alone_has_a_tokenizer(tmp_path: Path) -> None:
    folder = copy_folder("text_v5", tmp_path)
    shutil.copy(SMALL, folder / "tokenizer.json")
    checkpoint = open_hugging_face(folder)
    assert checkpoint.has_tokenizer
    assert checkpoint.tokenizer_model() == build_from_tokenizer_json(VALUES, "x")
    end_of_turn = build(VALUES).piece_to_id("<end_of_turn>")
    edit_json(folder / "generation_config.json", lambda values: values.update(eos_token_id=[1, end_of_turn]))
    assert open_hugging_face(folder).instruction_tuned
    (folder / "tokenizer.json").write_text("{")
    with pytest.raises(ExportFailed, match=r"tokenizer\.json in text_v5 is damaged"):
        open_hugging_face(folder)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda values: values["model"].update(type="Unigram"), "not one of Gemma's"),
        (lambda values: values["model"].update(byte_fallback=False), "not one of Gemma's"),
        (lambda values: values.update(normalizer={"type": "NFKC"}), "not one of Gemma's"),
        (lambda values: values.pop("model"), "damaged"),
        (lambda values: values.update(model=[]), "damaged"),
        (lambda values: values["model"].update(vocab=["a"]), "damaged"),
        (lambda values: values["model"].pop("merges"), "damaged"),
        (lambda values: values["model"].update(merges=[[1, 2]]), "damaged"),
        (lambda values: values.update(added_tokens=[{"content": "<bos>"}]), "damaged"),
        (lambda values: values["model"]["vocab"].update({"the": 10**9}), "far beyond"),
        (lambda values: values["model"]["vocab"].update({"the": 9}), "share an id"),
        (lambda values: values["model"]["vocab"].pop("<0x41>"), "255 of the 256 bytes"),
        (lambda values: values["model"].update(merges=values["model"]["merges"][:-500]), "never joins"),
    ],
)
def test_other_files_are_refused(change: Callable[[dict[str, Any]], object], message: str) -> None:
    with pytest.raises(ExportFailed, match=message):
        build_from_tokenizer_json(changed(change), "tokenizer.json")
