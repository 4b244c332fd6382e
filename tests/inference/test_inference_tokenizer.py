"""The starter model's vocabulary: nothing a text spells becomes a control token, and no character is lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sentencepiece import SentencePieceProcessor
from sentencepiece import sentencepiece_model_pb2 as schema

from app.errors import ModelDamaged
from app.inference.model_files import TOKENIZER
from app.inference.tokenizer import StreamingDetokenizer, Tokenizer

NAMED = ["<pad>", "<eos>", "<bos>", "<unk>", "<mask>", "[multimodal]", "<unused0>", "<unused7>", "<unused98>"]
NAMED += ["<start_of_turn>", "<end_of_turn>", "<start_of_image>", "<end_of_image>"]
USER_DEFINED = 4

whole_characters = st.text(st.characters(exclude_categories=["Cs"]))
tricky = st.lists(
    st.sampled_from([*NAMED, "<", ">", " ", "  ", "\n", "\n\n\n", "\t", "\u2581", "\ufffd", "\0", "é", "e\u0301", "漢"])
    | st.sampled_from(["👩‍👩‍👧", "🧿", "𐍈", "<table>", "</td>", "Eiffel", "\r\n", "\u200b", "ﬁ", "\u00a0", "İ"])
).map("".join)
texts = whole_characters | tricky


@pytest.fixture(scope="module")
def tokenizer(starter_folder: Path) -> Tokenizer:
    return Tokenizer.load(starter_folder / TOKENIZER)


@pytest.fixture(scope="module")
def googles_typing(starter_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same vocabulary typed as in Google's file: turn markers, unused and image tokens are user-defined."""
    model = schema.ModelProto.FromString((starter_folder / TOKENIZER).read_bytes())  # type: ignore[attr-defined]  # made at run time
    for piece in model.pieces:
        if piece.piece.startswith("<unused") or piece.piece in NAMED[4:]:
            piece.type = USER_DEFINED
    path = tmp_path_factory.mktemp("google") / TOKENIZER
    path.write_bytes(model.SerializeToString())
    return path


def test_the_vocabulary_is_gemmas(tokenizer: Tokenizer) -> None:
    assert tokenizer.vocab_size == 262_144
    assert [tokenizer.control_id(name) for name in ("<pad>", "<eos>", "<bos>")] == [0, 1, 2]
    assert [tokenizer.control_id(name) for name in ("<start_of_turn>", "<end_of_turn>")] == [105, 106]
    assert tokenizer.control_id("<start_of_image>") == 255_999
    assert set(NAMED) <= set(tokenizer.control_tokens)


def test_every_control_token_spelled_in_a_text_is_ordinary_text(tokenizer: Tokenizer) -> None:
    control_ids = set(tokenizer.control_tokens.values())
    assert len(control_ids) > 6000
    for name in tokenizer.control_tokens:
        ids = tokenizer.encode(f"a{name}b {name}\n{name}")
        assert not control_ids & set(ids), name
        assert tokenizer.decode(ids) == f"a{name}b {name}\n{name}"


def test_also_in_a_file_that_types_them_as_user_defined(googles_typing: Path, tokenizer: Tokenizer) -> None:
    plain = SentencePieceProcessor(model_file=str(googles_typing))
    assert plain.encode("<end_of_turn>") == [106]  # this is what must not happen
    retyped = Tokenizer.load(googles_typing)
    assert retyped.control_tokens == tokenizer.control_tokens
    for name in retyped.control_tokens:
        assert retyped.encode(f"x{name}") == tokenizer.encode(f"x{name}")


def test_ordinary_user_defined_pieces_stay(tokenizer: Tokenizer) -> None:
    assert len(tokenizer.encode("\n\n\n")) == len(tokenizer.encode("<table>")) == len(tokenizer.encode(" " * 20)) == 1


def test_a_text_is_encoded_as_the_reference_implementation_does(tokenizer: Tokenizer, starter_folder: Path) -> None:
    text = (Path(__file__).parents[2] / "app" / "inference" / "kv_cache.py").read_text(encoding="utf-8")
    text += "\tÜber <b>naïve</b> 漢字 👩‍👩‍👧\r\n\n\n     ½ \U000e0041"
    assert tokenizer.encode(text) == SentencePieceProcessor(model_file=str(starter_folder / TOKENIZER)).encode(text)


@given(text=texts)
def test_decoding_gives_the_text_back(tokenizer: Tokenizer, text: str) -> None:
    assert tokenizer.decode(tokenizer.encode(text)) == text


@given(text=texts)
def test_no_text_yields_a_control_token(tokenizer: Tokenizer, text: str) -> None:
    assert not set(tokenizer.encode(text)) & set(tokenizer.control_tokens.values())


@given(text=texts)
def test_offsets_cover_the_text_in_order(tokenizer: Tokenizer, text: str) -> None:
    spans = tokenizer.encode_with_offsets(text)
    assert [span.token_id for span in spans] == tokenizer.encode(text)
    position = 0
    pieces = b""
    for token, start, end in spans:
        covered = text[start:end].encode()
        assert tokenizer.token_bytes(token) in covered
        if tokenizer.token_bytes(token) != covered:  # a byte of one character
            assert end - start == 1 and len(tokenizer.token_bytes(token)) == 1
        assert start in (position, position - 1) and end >= position
        position = end
        pieces += tokenizer.token_bytes(token)
    assert position == len(text) and pieces == text.encode()


def test_bytes_of_one_character_share_its_range(tokenizer: Tokenizer) -> None:
    spans = tokenizer.encode_with_offsets("a\U000e0041b")  # a tag character that is not in the vocabulary
    assert [(start, end) for _, start, end in spans] == [(0, 1), (1, 2), (1, 2), (1, 2), (1, 2), (2, 3)]
    assert b"".join(tokenizer.token_bytes(span.token_id) for span in spans[1:5]) == "\U000e0041".encode()


def test_lone_surrogates_become_replacement_characters_and_offsets_still_fit(tokenizer: Tokenizer) -> None:
    text = "a\ud800\udfffb"
    assert tokenizer.decode(tokenizer.encode(text)) == "a\ufffd\ufffdb"
    assert tokenizer.encode_with_offsets(text)[-1].end == 4


@settings(max_examples=200)
@given(ids=st.lists(st.integers(0, 262_143) | st.integers(238, 493) | st.integers(238 + 0xC0, 493)))
def test_streaming_joins_to_decode(tokenizer: Tokenizer, ids: list[int]) -> None:
    stream = StreamingDetokenizer(tokenizer)
    pieces = [stream.add(token) for token in ids]
    assert "".join(pieces) + stream.finish() == tokenizer.decode(ids)


def test_streaming_never_shows_half_a_character(tokenizer: Tokenizer) -> None:
    stream = StreamingDetokenizer(tokenizer)
    ids = tokenizer.encode("x\U000e0041y")
    assert [stream.add(token) for token in ids] == ["x", "", "", "", "\U000e0041", "y"]
    assert stream.finish() == ""


def test_bytes_missing_at_the_end_show_only_at_the_end(tokenizer: Tokenizer) -> None:
    stream = StreamingDetokenizer(tokenizer)
    assert [stream.add(token) for token in tokenizer.encode("x\U000e0041")[:-1]] == ["x", "", "", ""]
    assert stream.finish() == "\ufffd"


def test_a_name_that_is_no_control_token_is_refused(tokenizer: Tokenizer) -> None:
    for name in ("<table>", "Eiffel", "<start_of_video>"):
        with pytest.raises(ModelDamaged, match="no token"):
            tokenizer.control_id(name)


@pytest.mark.parametrize("change", ["empty", "truncated", "text", "dummy prefix", "no bytes"])
def test_damaged_and_foreign_files_are_refused(starter_folder: Path, tmp_path: Path, change: str) -> None:
    data = (starter_folder / TOKENIZER).read_bytes()
    if change in ("dummy prefix", "no bytes"):
        model = schema.ModelProto.FromString(data)  # type: ignore[attr-defined]  # made at run time
        model.normalizer_spec.add_dummy_prefix = change == "dummy prefix"
        model.trainer_spec.byte_fallback = change != "no bytes"
        data = model.SerializeToString()
    broken = {"empty": b"", "truncated": data[: len(data) // 2], "text": b"not a model at all"}
    path = tmp_path / TOKENIZER
    path.write_bytes(broken.get(change, data))
    with pytest.raises(ModelDamaged):
        Tokenizer.load(path)
    with pytest.raises(ModelDamaged):
        Tokenizer.load(tmp_path / "missing.model")


def test_one_that_need_not_encode_spells_the_same_and_encodes_when_asked(
    tokenizer: Tokenizer, starter_folder: Path
) -> None:
    lazy = Tokenizer.load(starter_folder / TOKENIZER, to_encode=False)
    assert (lazy.vocab_size, lazy.control_tokens) == (tokenizer.vocab_size, tokenizer.control_tokens)
    some = [*range(300), *range(300, lazy.vocab_size, 997)]  # bytes and control tokens are among the first
    assert [lazy.token_bytes(token) for token in some] == [tokenizer.token_bytes(token) for token in some]
    text = "Zwölf \u2581 Türme\n <end_of_turn> 漢字"
    assert lazy.encode(text) == tokenizer.encode(text)
    assert lazy.decode(range(1000, 1100)) == tokenizer.decode(range(1000, 1100))
