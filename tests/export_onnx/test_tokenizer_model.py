"""The rebuilt tokenizer: texts come back as they were, and no text can spell a control token."""

from __future__ import annotations

import pytest
import sentencepiece
from hypothesis import given
from hypothesis import strategies as st

from app.errors import ExportFailed
from export_onnx.starter import open_starter
from export_onnx.tokenizer_model import build_tokenizer_model


@pytest.fixture(scope="module")
def processor() -> sentencepiece.SentencePieceProcessor:
    return sentencepiece.SentencePieceProcessor(model_proto=open_starter().tokenizer_model())


def test_known_texts(processor: sentencepiece.SentencePieceProcessor) -> None:
    assert processor.encode("Hello, world!") == [9259, 236764, 1902, 236888]
    assert processor.encode("Hello  world\n\n") == [9259, 138, 12392, 108]
    assert processor.encode("<table>") == [168]


@given(text=st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\u2581\0"), max_size=60))
def test_every_text_comes_back(processor: sentencepiece.SentencePieceProcessor, text: str) -> None:
    assert processor.decode(processor.encode(text)) == text


def test_no_text_spells_a_control_token(processor: sentencepiece.SentencePieceProcessor) -> None:
    control = {token for token in range(processor.vocab_size()) if processor.is_control(token)}
    names = [processor.id_to_piece(token) for token in sorted(control)]
    for needed in ("<bos>", "<eos>", "<start_of_turn>", "<end_of_turn>", "<start_of_image>", "<end_of_image>"):
        assert needed in names
    text = " ".join(names)
    ids = processor.encode(text)
    assert not control & set(ids)
    assert processor.decode(ids) == text


def test_unknown_bytes_fall_back_to_bytes(processor: sentencepiece.SentencePieceProcessor) -> None:
    pieces = [processor.id_to_piece(token) for token in processor.encode("\u16a0\U0001fae8\x01")]
    assert any(piece.startswith("<0x") for piece in pieces)
    assert "<unk>" not in pieces


def test_lists_of_different_length_are_refused() -> None:
    with pytest.raises(ExportFailed, match="2 tokens, 1 scores"):
        build_tokenizer_model(["a", "b"], [0.0], [1, 1], bos_id=0, eos_id=0, unk_id=0, pad_id=0)
