"""What is reused of what was read: never more than is exact, never less than is possible."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from app.errors import Cancelled, EngineFailed
from app.inference.decoder import Decoder, open_decoder
from app.inference.held_checkpoints import HeldCheckpoints
from app.inference.model_files import read_manifest
from app.inference.prefill import read_prompt
from app.inference.prompt_steps import PromptSteps
from app.inference.reading_plan import ReadingPlan, plan_reading
from app.inference.requests import ReadingProgress, Timing
from app.inference.sequence import TokenSequence

CONTEXT = 700
CHUNK = 48
WINDOW, CAPACITY = 64, 128

STREAM = np.random.default_rng(8).integers(6, 400, 2000).tolist()


@pytest.fixture(scope="module")
def decoders(tiny_folder: Path) -> tuple[Decoder, Decoder]:
    manifest = read_manifest(tiny_folder)
    assert (manifest.config.sliding_window, manifest.local_cache_rows) == (WINDOW, CAPACITY)
    first, second = (
        open_decoder(tiny_folder, manifest, asked_device="cpu", context_length=CONTEXT, threads=1)[0] for _ in range(2)
    )
    return first, second


@pytest.fixture
def sequence(decoders: tuple[Decoder, Decoder]) -> TokenSequence:
    decoders[0].cache.clear()
    return TokenSequence(decoders[0])


def no_images(digest: str) -> NDArray[np.float32]:
    raise AssertionError(f"these prompts hold no image {digest}")


def plan_of(prompt: Sequence[int], checkpoints: Sequence[int] = (), keep: Sequence[int] = ()) -> ReadingPlan:
    return plan_reading(PromptSteps(tuple(prompt)), checkpoints, keep, chunk=CHUNK)


def read(
    sequence: TokenSequence, prompt: Sequence[int], checkpoints: Sequence[int] = (), keep: Sequence[int] = ()
) -> tuple[NDArray[np.float32], Timing, list[ReadingProgress]]:
    progress = []
    reading = read_prompt(sequence, plan_of(prompt, checkpoints, keep), no_images, lambda: False)
    while True:
        try:
            event = next(reading)
        except StopIteration as end:
            prediction, timing = end.value
            return prediction.logits(), timing, progress
        assert isinstance(event, ReadingProgress)
        progress.append(event)


def read_afresh(
    decoder: Decoder, prompt: Sequence[int], checkpoints: Sequence[int] = (), keep: Sequence[int] = ()
) -> NDArray[np.float32]:
    decoder.cache.clear()
    return read(TokenSequence(decoder), prompt, checkpoints, keep)[0]


def test_pages_asked_one_by_one_share_the_instruction_bit_for_bit(
    sequence: TokenSequence, decoders: tuple[Decoder, Decoder]
) -> None:
    instruction = STREAM[:200]
    for page in range(4):
        prompt = instruction + STREAM[300 + 100 * page : 390 + 100 * page]
        logits, timing, _ = read(sequence, prompt, [200])
        assert (timing.reused_tokens, timing.prefill_tokens) == ((200, 90) if page else (0, 290))
        assert np.array_equal(logits, read_afresh(decoders[1], prompt, [200]))


def test_the_same_prompt_again_reads_nothing_and_gives_the_same(sequence: TokenSequence) -> None:
    first, _, _ = read(sequence, STREAM[:333])
    sequence.read(STREAM[500:600], [])  # an answer
    again, timing, progress = read(sequence, STREAM[:333])
    assert np.array_equal(first, again)
    assert (timing.reused_tokens, timing.prefill_tokens) == (333, 0)
    assert progress == [ReadingProgress(333, 333, 333)]


def test_a_prompt_that_goes_on_from_the_answer_reads_only_what_is_new(
    sequence: TokenSequence, decoders: tuple[Decoder, Decoder]
) -> None:
    read(sequence, STREAM[:200])
    for token in STREAM[200:220]:
        sequence.read([token], [])
    logits, timing, _ = read(sequence, STREAM[:250])
    assert (timing.reused_tokens, timing.prefill_tokens) == (220, 30)
    np.testing.assert_allclose(logits, read_afresh(decoders[1], STREAM[:250]), atol=1e-4)


def test_without_a_checkpoint_a_place_before_an_eviction_is_read_again(sequence: TokenSequence) -> None:
    read(sequence, STREAM[:300])
    # The end of the prompt is a checkpoint, 250 is not, and the rows it needs are gone.
    _, timing, _ = read(sequence, STREAM[:250] + STREAM[900:950])
    assert timing.reused_tokens == 0


def test_a_few_steps_are_dropped_without_a_checkpoint(sequence: TokenSequence) -> None:
    read(sequence, STREAM[:110])
    _, timing, _ = read(sequence, STREAM[:100] + STREAM[900:950])  # all within the capacity of 128
    assert timing.reused_tokens == 2 * CHUNK  # the step behind it is another


def test_what_is_overwritten_is_never_taken_for_what_was_there(
    sequence: TokenSequence, decoders: tuple[Decoder, Decoder]
) -> None:
    first, second = STREAM[:300], STREAM[:200] + STREAM[1000:1100]
    read(sequence, first, [200])
    read(sequence, second, [200])  # overwrites global rows 200 to 299: the checkpoint at 300 is void
    logits, timing, _ = read(sequence, first, [200])
    assert timing.reused_tokens == 200
    assert np.array_equal(logits, read_afresh(decoders[1], first, [200]))


def test_a_checkpoint_of_other_tokens_is_not_kept_for_its_length(
    sequence: TokenSequence, decoders: tuple[Decoder, Decoder]
) -> None:
    first, second = STREAM[:300], STREAM[:200] + STREAM[1000:1100]
    read(sequence, first, [200])
    read(sequence, second, [200])  # as long as the first
    sequence.read(STREAM[400:600], [])  # so far that only the checkpoint at 300 leads back
    longer = second + STREAM[1500:1550]
    logits, timing, _ = read(sequence, longer, [200, 300])
    assert timing.reused_tokens == 300
    assert np.array_equal(logits, read_afresh(decoders[1], longer, [200, 300]))


def test_a_step_that_would_be_cut_otherwise_is_read_again(
    sequence: TokenSequence, decoders: tuple[Decoder, Decoder]
) -> None:
    read(sequence, STREAM[:300], [100, 200])
    for places, reused in (([100, 180], 100), ([100, 200], 100), ([70], 0)):
        logits, timing, _ = read(sequence, STREAM[:200] + STREAM[700:720], places)
        assert timing.reused_tokens == reused
        assert np.array_equal(logits, read_afresh(decoders[1], STREAM[:200] + STREAM[700:720], places))


def test_pages_of_a_document_can_all_be_gone_back_to(decoders: tuple[Decoder, Decoder], tmp_path: Path) -> None:
    pages, end = list(range(70, 600, 70)), 600
    decoders[0].cache.clear()
    sequence = TokenSequence(decoders[0], HeldCheckpoints(decoders[0].cache, tmp_path, 1 << 30, spacing=1))
    read(sequence, STREAM[:620], pages, [end])
    assert sequence.checkpoints == (*pages, end, 620)
    for place in (end, 420, 280, 70):  # each reading overwrites what stood beyond
        prompt = STREAM[:place] + STREAM[1000:1011]
        logits, timing, _ = read(sequence, prompt, pages[: pages.index(place)] if place != end else pages, [place])
        assert (timing.reused_tokens, timing.prefill_tokens) == (place, 11)
        fresh = read_afresh(decoders[1], prompt, [page for page in pages if page < place], [place])
        assert np.array_equal(logits, fresh)
    assert not list(tmp_path.iterdir())  # the file has no name
    sequence.close()


def test_a_conversation_is_branched_at_the_end_of_any_turn(decoders: tuple[Decoder, Decoder], tmp_path: Path) -> None:
    """Turn after turn, then back to the end of the first answer, of the first question and of the document."""
    decoders[0].cache.clear()
    sequence = TokenSequence(decoders[0], HeldCheckpoints(decoders[0].cache, tmp_path, 1 << 30))

    def turn(sequence: TokenSequence, prompt: list[int], places: list[int], answer: list[int]) -> list[int]:
        """Read a prompt, write an answer, and give both back."""
        read(sequence, prompt, places, [200])
        for token in answer:
            sequence.read([token], [])
        sequence.take_checkpoint()
        return prompt + answer

    document, questions = STREAM[:200], [STREAM[place : place + 15] for place in (800, 900, 1000)]
    first = turn(sequence, document + questions[0], [], STREAM[1100:1150])
    turn(sequence, first + questions[1], [215, 265], STREAM[1200:1290])

    logits, timing, _ = read(sequence, first + questions[2], [215, 265], [200])
    assert timing.reused_tokens == 265
    decoders[1].cache.clear()
    other = TokenSequence(decoders[1])
    turn(other, document + questions[0], [], STREAM[1100:1150])
    assert np.array_equal(logits, read(other, first + questions[2], [215, 265], [200])[0])

    again, timing, _ = read(sequence, document + questions[0], [], [200])  # regenerate
    assert timing.reused_tokens == 215
    assert np.array_equal(again, read_afresh(decoders[1], document + questions[0], [], [200]))
    edited = document + questions[0][:9] + questions[1]
    logits, timing, _ = read(sequence, edited, [], [200])  # edit and ask again
    assert timing.reused_tokens == 200
    assert np.array_equal(logits, read_afresh(decoders[1], edited, [], [200]))
    sequence.close()


def test_cancelling_leaves_what_was_read(sequence: TokenSequence, decoders: tuple[Decoder, Decoder]) -> None:
    asked = iter([False, False, False, True])
    with pytest.raises(Cancelled):
        for _ in read_prompt(sequence, plan_of(STREAM[:400]), no_images, lambda: next(asked)):
            pass
    assert sequence.tokens == tuple(STREAM[: 3 * CHUNK])
    logits, timing, progress = read(sequence, STREAM[:400])
    assert timing.reused_tokens == 3 * CHUNK
    assert progress[0] == ReadingProgress(144, 400, 144) and progress[-1] == ReadingProgress(400, 400, 144)
    assert np.array_equal(logits, read_afresh(decoders[1], STREAM[:400]))


def test_a_step_that_fails_empties_the_sequence(sequence: TokenSequence, decoders: tuple[Decoder, Decoder]) -> None:
    read(sequence, STREAM[:CONTEXT], [100])
    with pytest.raises(EngineFailed):
        sequence.read([7], [])  # there is no room
    assert sequence.tokens == ()
    logits, timing, _ = read(sequence, STREAM[:150])
    assert timing.reused_tokens == 0
    assert np.array_equal(logits, read_afresh(decoders[1], STREAM[:150]))


lengths = st.integers(1, 300)


@st.composite
def prompts(draw: st.DrawFn) -> tuple[list[int], list[int]]:
    """A start of the stream, then tokens from one of three other places; and checkpoints somewhere."""
    prompt = STREAM[: draw(lengths)] + STREAM[600 * draw(st.integers(1, 3)) :][: draw(st.integers(0, 150))]
    return prompt, draw(st.lists(st.integers(1, len(prompt)), max_size=3))


@settings(max_examples=40)
@given(
    turns=st.lists(st.tuples(prompts(), st.integers(0, 80)), min_size=2, max_size=6),
    quota=st.sampled_from([0, 200_000, 1 << 30]),
)
def test_whatever_was_read_before_the_logits_are_those_of_a_fresh_reading(
    decoders: tuple[Decoder, Decoder],
    tmp_path_factory: pytest.TempPathFactory,
    turns: list[tuple[tuple[list[int], list[int]], int]],
    quota: int,
) -> None:
    cache = decoders[0].cache
    cache.clear()
    sequence = TokenSequence(
        decoders[0], HeldCheckpoints(cache, tmp_path_factory.getbasetemp() if quota else None, quota, spacing=30)
    )
    for (prompt, checkpoints), answer in turns:
        keep = checkpoints[:1]
        logits, timing, _ = read(sequence, prompt, checkpoints, keep)
        assert timing.reused_tokens + timing.prefill_tokens == len(prompt)
        assert sequence.tokens == tuple(prompt)
        assert np.array_equal(logits, read_afresh(decoders[1], prompt, checkpoints, keep))
        if answer:
            sequence.read(STREAM[1900 : 1900 + answer], [])
    sequence.close()
