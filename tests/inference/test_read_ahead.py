"""A prompt's beginning can be read ahead of any question: later prompts go on from it as if they had read it all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest

from app.errors import Cancelled, DocumentTooLong, UsageError
from app.inference.engine import Engine
from app.inference.engine_process import EngineProcess
from app.inference.requests import (
    EngineOptions,
    Generated,
    GenerateRequest,
    ReadingDone,
    ReadingProgress,
    ReadRequest,
    Scored,
    ScoreRequest,
)

CONTEXT = 2000
OPTIONS = EngineOptions(device="cpu", threads=1, context_length=CONTEXT)
DOCUMENT = (2, *np.random.default_rng(11).integers(6, 400, 1499).tolist())
PAGES = tuple(range(300, 1500, 300))
QUESTION = tuple(np.random.default_rng(12).integers(6, 400, 12).tolist())


@pytest.fixture
def engine(tiny_folder: Path) -> Iterator[Engine]:
    engine = Engine.load(tiny_folder, OPTIONS)
    yield engine
    engine.close()


def ask(engine: Engine | EngineProcess, document: Sequence[int], checkpoints: Sequence[int]) -> Generated:
    # Whether a step has drafts depends on measured times, and changes last digits.
    request = GenerateRequest(
        prompt_ids=(*document, *QUESTION), max_tokens=6, checkpoints=tuple(checkpoints), drafting=False
    )
    *_, last = engine.generate(request)
    assert isinstance(last, Generated)
    return last


def ask_afresh(folder: Path, document: Sequence[int], checkpoints: Sequence[int]) -> Generated:
    engine = Engine.load(folder, OPTIONS)
    answer = ask(engine, document, checkpoints)
    engine.close()
    return answer


def test_a_question_goes_on_from_what_was_read_ahead(engine: Engine, tiny_folder: Path) -> None:
    *progress, done = engine.read(ReadRequest(prompt_ids=DOCUMENT, checkpoints=PAGES))
    assert isinstance(done, ReadingDone)
    assert (done.timing.prefill_tokens, done.timing.reused_tokens) == (1500, 0)
    assert progress[0] == ReadingProgress(0, 1500, 0) and progress[-1] == ReadingProgress(1500, 1500, 0)
    answer = ask(engine, DOCUMENT, (*PAGES, 1500))
    assert (answer.timing.prefill_tokens, answer.timing.reused_tokens) == (12, 1500)
    assert answer.logprobs == ask_afresh(tiny_folder, DOCUMENT, (*PAGES, 1500)).logprobs  # bit for bit
    *_, again = engine.read(ReadRequest(prompt_ids=DOCUMENT, checkpoints=PAGES))
    assert isinstance(again, ReadingDone)
    assert (again.timing.prefill_tokens, again.timing.reused_tokens) == (0, 1500)


@pytest.mark.parametrize("kept", [True, False])
def test_what_was_read_of_several_documents_is_held_for_what_is_scored(engine: Engine, kept: bool) -> None:
    ends = (20, 1500)  # a short note, and a report
    keep, told = (ends, ()) if kept else ((), ends)
    list(engine.read(ReadRequest(prompt_ids=DOCUMENT, checkpoints=PAGES, keep=keep, document_ends=told)))
    prompt, checkpoints = (*DOCUMENT, *QUESTION), (*PAGES, 1500)
    request = ScoreRequest(prompt_ids=prompt, continuations=((7, 8, 9),), checkpoints=checkpoints, document_ends=ends)
    *_, last = engine.score(request)
    assert isinstance(last, Scored) and last.timing.reused_tokens == 1500


def read_until(engine: Engine | EngineProcess, place: int) -> int:
    """Read the document and cancel at `place`; returns how many tokens were read."""
    done = [0]
    with pytest.raises(Cancelled):
        for event in engine.read(ReadRequest(prompt_ids=DOCUMENT, checkpoints=PAGES), lambda: done[-1] >= place):
            assert isinstance(event, ReadingProgress)
            done.append(event.done)
    return done[-1]


def read_to_the_end(engine: Engine | EngineProcess) -> ReadingDone:
    *_, last = engine.read(ReadRequest(prompt_ids=DOCUMENT, checkpoints=PAGES))
    assert isinstance(last, ReadingDone)
    return last


@pytest.mark.parametrize("in_process", [False, True])
def test_reading_that_was_cancelled_goes_on_where_it_stood(tiny_folder: Path, in_process: bool) -> None:
    engine = EngineProcess.start(tiny_folder, OPTIONS) if in_process else Engine.load(tiny_folder, OPTIONS)
    done = read_until(engine, 300)
    assert 300 <= done < 1500
    last = read_to_the_end(engine)
    assert (last.timing.reused_tokens, last.timing.prefill_tokens) == (done, 1500 - done)
    answer = ask(engine, DOCUMENT, (*PAGES, 1500))
    engine.close()
    assert answer.timing.reused_tokens == 1500
    assert answer.logprobs == ask_afresh(tiny_folder, DOCUMENT, (*PAGES, 1500)).logprobs


def test_a_question_about_the_pages_read_so_far(engine: Engine, tiny_folder: Path) -> None:
    assert read_until(engine, 600) == 600
    answer = ask(engine, DOCUMENT[:600], (300, 600))
    assert answer.timing.reused_tokens == 600
    assert answer.logprobs == ask_afresh(tiny_folder, DOCUMENT[:600], (300, 600)).logprobs
    assert read_to_the_end(engine).timing.reused_tokens == 600


def test_what_cannot_be_read_is_said(engine: Engine) -> None:
    with pytest.raises(UsageError):
        list(engine.read(ReadRequest(prompt_ids=())))
    with pytest.raises(UsageError):
        list(engine.read(ReadRequest(prompt_ids=DOCUMENT, checkpoints=(1501,))))
    with pytest.raises(DocumentTooLong):
        list(engine.read(ReadRequest(prompt_ids=(DOCUMENT * 2)[: CONTEXT + 1])))


def test_the_starter_goes_back_to_any_page_bit_for_bit(starter_folder: Path, tmp_path: Path) -> None:
    """Beyond its window of 512, where pages are rounded and the question is not: the last page, an early one, again."""
    ids = np.random.default_rng(5).integers(1000, 200_000, 1600).tolist()
    document, question = (2, *ids[:1499]), tuple(ids[1500:1520])
    pages = (180, 330, 700, 1100)
    options = EngineOptions(device="cpu", context_length=1600, snapshot_folder=tmp_path)

    def asked(engine: Engine, end: int) -> Generated:
        request = GenerateRequest(
            prompt_ids=(*document[:end], *question),
            max_tokens=3,
            drafting=False,
            checkpoints=tuple(page for page in pages if page < end),
            keep=(end,),
        )
        *_, last = engine.generate(request)
        assert isinstance(last, Generated)
        return last

    engine = Engine.load(starter_folder, options)
    *_, done = engine.read(ReadRequest(prompt_ids=document, checkpoints=pages, keep=(1500,)))
    assert isinstance(done, ReadingDone)
    answers = {end: asked(engine, end) for end in (1500, 700, 330)}
    engine.close()
    assert [answer.timing.reused_tokens for answer in answers.values()] == [1500, 700, 330]
    for end, answer in answers.items():
        fresh = Engine.load(starter_folder, EngineOptions(device="cpu", context_length=1600))
        assert asked(fresh, end).logprobs == answer.logprobs
        fresh.close()
    engine = Engine.load(starter_folder, options)  # after a restart
    again = asked(engine, 1500)
    engine.close()
    assert again.timing.reused_tokens == 1500
    assert again.logprobs == answers[1500].logprobs
