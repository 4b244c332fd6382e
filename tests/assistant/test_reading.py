"""Reading that is watched, stopped, answered early and gone on with: a real engine, whole documents."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from documents import text_pdf
from kept_documents import add

from app.assistant.assistant import Assistant
from app.assistant.prompt import PageText, PromptStyle, build_prompt
from app.assistant.records import Answer, Answered, AnswerEvent, Reading, Stage
from app.errors import Cancelled
from app.inference.engine import Engine
from app.inference.requests import EngineOptions
from app.library.database import Library

PAGES = [f"Page {number}. " + "The lamp is red and the boat is old. " * 14 for number in range(1, 9)]
WHOLE = {"whole": 1.0, "pages": 0.0}
QUESTION = "What is red?"


Start = Callable[[Path | None], Engine]


class Flag:
    """Says yes once it is raised."""

    def __init__(self) -> None:
        self.is_raised = False

    def __call__(self) -> bool:
        return self.is_raised


@pytest.fixture
def document(library: Library, tmp_path: Path) -> int:
    return add(library, text_pdf(tmp_path / "boats.pdf", PAGES))


@pytest.fixture
def start(tiny_folder: Path) -> Iterator[Start]:
    """Each engine is a program start of its own: what one keeps on disk the next one finds."""
    started = []

    def start_in(folder: Path | None) -> Engine:
        kept = folder and folder / "read"
        started.append(Engine.load(tiny_folder, EngineOptions(device="cpu", threads=1, snapshot_folder=kept)))
        return started[-1]

    yield start_in
    for engine in started:
        engine.close()


@pytest.fixture
def engine(start: Start, tmp_path: Path) -> Engine:
    return start(tmp_path)


def answer_of(events: Sequence[AnswerEvent]) -> Answer:
    assert isinstance(events[-1], Answered)
    return events[-1].answer


def readings(events: Sequence[AnswerEvent]) -> list[Reading]:
    return [event.reading for event in events if isinstance(event, Stage) and event.reading is not None]


def raise_after(events: Iterator[AnswerEvent], flag: Flag, pages: int) -> list[AnswerEvent]:
    """All events; the flag goes up when so many pages are read."""
    seen = []
    for event in events:
        seen.append(event)
        if isinstance(event, Stage) and event.reading is not None and event.reading.pages_read >= pages:
            flag.is_raised = True
    return seen


def ask(library: Library, engine: Engine, document: int, question: str = QUESTION) -> list[AnswerEvent]:
    return list(Assistant(library, engine, WHOLE).ask([document], question))


def ask_early(
    library: Library, engine: Engine, document: int, pages: int, question: str = QUESTION
) -> list[AnswerEvent]:
    flag = Flag()
    assistant = Assistant(library, engine, WHOLE)
    return raise_after(assistant.ask([document], question, answer_wanted=flag), flag, pages)


def test_progress_is_in_pages_and_only_grows(library: Library, engine: Engine, document: int) -> None:
    events = ask(library, engine, document)
    seen = readings(events)
    assert [reading.pages_read for reading in seen] == sorted(reading.pages_read for reading in seen)
    assert (seen[0].pages_read, seen[-1].pages_read) == (0, 8)
    assert {(reading.pages, reading.pages_before) for reading in seen} == {(8, 0)}
    assert seen[0].seconds_left is None and seen[-1].tokens_per_s > 0
    stages = [event for event in events if isinstance(event, Stage) and event.reading]
    assert (stages[0].done, stages[0].total, stages[-1].done) == (1, 8, 8)


def test_an_answer_wanted_early_is_from_the_pages_read_and_the_receipt_names_the_others(
    library: Library, engine: Engine, document: int
) -> None:
    answer = answer_of(ask_early(library, engine, document, pages=3))
    (covered,) = answer.coverage.documents
    count = len(covered.pages_read)
    assert 3 <= count < 8
    assert covered.pages_read == tuple(range(1, count + 1))
    assert covered.pages_not_yet_read == tuple(range(count + 1, 9))
    assert answer.coverage.is_partial
    (sentence,) = answer.coverage.left_out
    assert "-8 of 8 not read yet; the answer was wanted before" in sentence
    assert all(citation.page <= count for citation in answer.citations)


def test_early_is_never_before_the_first_page(library: Library, engine: Engine, document: int) -> None:
    flag = Flag()
    flag.is_raised = True
    answer = answer_of(list(Assistant(library, engine, WHOLE).ask([document], QUESTION, answer_wanted=flag)))
    assert answer.coverage.documents[0].pages_read[:1] == (1,)
    assert answer.coverage.is_partial


def test_an_early_answer_is_that_of_its_pages_alone(
    library: Library, engine: Engine, start: Start, document: int, tmp_path: Path
) -> None:
    early = answer_of(ask_early(library, engine, document, pages=3))
    pages = early.coverage.documents[0].pages_read
    fresh = start(tmp_path / "elsewhere")
    alone = answer_of(list(Assistant(library, fresh, WHOLE).ask([document], QUESTION, pages=f"1-{pages[-1]}")))
    assert early.found and (early.text, early.sentences) == (alone.text, alone.sentences)
    for pin, same in zip(early.citations, alone.citations, strict=True):
        assert replace(pin, also_at=()) == replace(same, also_at=())
        assert set(same.also_at) < set(pin.also_at), "the words stand on the pages that were not read, too"


def test_reading_goes_on_where_it_was_stopped_also_after_a_restart(
    library: Library, start: Start, document: int, tmp_path: Path
) -> None:
    fresh = start(tmp_path / "elsewhere")
    expected = answer_of(ask(library, fresh, document))
    engine = start(tmp_path)
    flag = Flag()
    events = Assistant(library, engine, WHOLE).ask([document], QUESTION, cancelled=flag)
    with pytest.raises(Cancelled, match=r"What was read is kept: asking again goes on from page 6 of 8\."):
        raise_after(events, flag, pages=5)
    engine.close()
    after_restart = ask(library, start(tmp_path), document)
    first = readings(after_restart)[0]
    assert (first.pages_read, first.pages_before) == (5, 5)
    answer = answer_of(after_restart)
    assert (answer.text, answer.citations, answer.coverage) == (expected.text, expected.citations, expected.coverage)
    assert answer.timing.reused_tokens == first.tokens_read
    assert answer.timing.reused_tokens + answer.timing.prefill_tokens == expected.timing.prefill_tokens


def test_reading_on_after_an_early_answer_reads_only_the_rest(library: Library, engine: Engine, document: int) -> None:
    early = readings(ask_early(library, engine, document, pages=3))[-1]
    on = readings(list(Assistant(library, engine, WHOLE).read_on([document])))
    assert on[0].pages_before >= early.pages_read >= 3
    assert on[-1].pages_read == 8
    again = ask(library, engine, document)
    assert readings(again)[0].pages_before == 8
    timing = answer_of(again).timing
    assert timing.reused_tokens >= readings(again)[0].tokens_read


def test_nothing_is_promised_where_nothing_is_kept(library: Library, start: Start, document: int) -> None:
    engine = start(None)
    flag = Flag()
    assistant = Assistant(library, engine, WHOLE, keeps_reading=False)
    with pytest.raises(Cancelled, match=r"^Stopped\.$"):
        raise_after(assistant.ask([document], QUESTION, cancelled=flag), flag, pages=5)


def test_a_question_on_the_first_pages_or_an_edited_question_needs_no_reading_again(
    library: Library, engine: Engine, document: int
) -> None:
    ask(library, engine, document)
    edited = answer_of(ask(library, engine, document, "What is old?"))
    assert edited.timing.reused_tokens >= edited.coverage.tokens
    early = ask_early(library, engine, document, pages=8, question="Is the boat old?")
    assert not answer_of(early).coverage.is_partial, "all was read when the answer was wanted"


@pytest.mark.parametrize("tuned", [False, True])
def test_summaries_can_be_wanted_early(library: Library, engine: Engine, document: int, tuned: bool) -> None:
    engine.info = replace(engine.info, instruction_tuned=tuned)
    flag = Flag()
    for calibration in (WHOLE, {"whole": 0.0, "pages": 1.0}):
        flag.is_raised = False
        events = Assistant(library, engine, calibration).summarize([document], answer_wanted=flag)
        answer = answer_of(raise_after(events, flag, pages=1))
        (covered,) = answer.coverage.documents
        assert covered.pages_read and covered.pages_not_yet_read
        assert sorted(covered.pages_read + covered.pages_not_yet_read) == list(range(1, 9))


def test_pages_end_where_their_text_ends(engine: Engine) -> None:
    contents = [PageText(1, 1, 0, PAGES[0]), PageText(1, 2, 0, "Two."), PageText(2, 1, 0, PAGES[2])]
    for style in (PromptStyle(False), PromptStyle(True)):
        prompt = build_prompt(engine.tokenizer, style.question(contents, QUESTION))
        assert [(end.document_id, end.page) for end in prompt.page_ends] == [(1, 1), (1, 2), (2, 1)]
        for end, content in zip(prompt.page_ends, contents, strict=True):
            assert engine.tokenizer.decode(prompt.ids[: end.tokens]).rstrip().endswith(content.text.rstrip())
        assert prompt.document_ends == (prompt.page_ends[1].tokens, prompt.page_ends[2].tokens)
