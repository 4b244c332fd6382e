"""Summaries of all kinds with the starter: points of the document's own sentences, each at its place, none twice."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from documents import text_pdf
from hypothesis import given
from hypothesis import strategies as st
from kept_documents import add
from picture_readers import NO_JUDGE, WritesWhatItIsTold

from app.assistant.assistant import Assistant
from app.assistant.prompt import Content, PageText
from app.assistant.quotes.quote_marks import quotes_in
from app.assistant.quotes.source_text import normalized
from app.assistant.records import Answer, Answered, AnswerEvent, Stage
from app.assistant.summaries.summary_kind import MOST_SENTENCES, SummaryKind
from app.assistant.summaries.summary_parts import MAX_PARTS, make_parts, room_of
from app.assistant.summaries.summary_points import candidates_of
from app.errors import Cancelled
from app.inference.engine import Engine
from app.inference.model_files import read_manifest, write_manifest
from app.inference.requests import EngineOptions, GenerateRequest
from app.library.database import Library
from app.library.documents import read_pages

LIMIT = 4_000
FOCUS_PAGES = {"whole": 0.0, "pages": 1.0}

TOWNS = {
    "Aldmoor": [
        "Aldmoor is a town on the river Ash with nine hundred houses.",
        "The council built a stone bridge over the water last spring.",
        "Its oldest tower leans towards the market by half a metre.",
    ],
    "Brinwick": [
        "A fire destroyed the grain of the whole valley in the old mill of Brinwick.",
        "Weavers sell their cloth to merchants from the coast every autumn.",
        "The school teaches three languages and has forty pupils.",
    ],
    "Corvale": [
        "Salt has been mined under the hills of Corvale for six centuries.",
        "A railway carries the salt to the harbour twice a day.",
        "Visitors may ride with the miners on Sundays in summer.",
    ],
}
REPORT = [
    f"{number} The town of {town}\n\n" + "\n".join(facts) + f"\n\nReport on the towns, page {number}"
    for number, (town, facts) in enumerate(TOWNS.items(), start=1)
]
CONTENTS_PAGE = "Contents\n\n" + "\n".join(
    f"{n} The town of {town} ........ {n + 1}" for n, town in enumerate(TOWNS, 1)
)


@pytest.fixture(scope="module")
def starter(starter_folder: Path) -> Iterator[Engine]:
    engine = Engine.load(starter_folder, EngineOptions(device="cpu"))
    yield engine
    engine.close()


def summary_of(library: Library, engine: object, document: int, kind: SummaryKind) -> Answer:
    events = Assistant(library, engine, FOCUS_PAGES, judge=NO_JUDGE).summarize([document], kind)  # type: ignore[arg-type]
    return answer_of(list(events))


def answer_of(events: Sequence[AnswerEvent]) -> Answer:
    assert isinstance(events[-1], Answered)
    return events[-1].answer


def check(library: Library, document: int, answer: Answer) -> list[str]:
    """Every sentence has a pin to itself, verbatim at its place, and none comes twice; returns the sentences."""
    texts = {page.number: page.text for page in read_pages(library, document)}
    said = [answer.text[sentence.start : sentence.end] for sentence in answer.sentences]
    assert said and len({normalized(text) for text in said}) == len(said)
    for text, sentence in zip(said, answer.sentences, strict=True):
        (pin,) = (answer.citations[number] for number in sentence.pins)
        assert sentence.is_supported and pin.boxes
        assert texts[pin.page][pin.start : pin.end] == pin.quote
        assert normalized(pin.quote) == text
    return said


@pytest.mark.parametrize("kind", list(SummaryKind))
def test_summaries_of_the_starter_are_sentences_of_the_document(
    library: Library, starter: Engine, tmp_path: Path, kind: SummaryKind
) -> None:
    document = add(library, text_pdf(tmp_path / "towns.pdf", [CONTENTS_PAGE, *REPORT]))
    answer = summary_of(library, starter, document, kind)
    said = check(library, document, answer)
    headings = [f"{number} The town of {town}" for number, town in enumerate(TOWNS, start=1)]
    own = {fact for facts in TOWNS.values() for fact in facts}
    points = [text for text in said if text not in headings]
    assert set(points) <= own, "no heading, running foot, or line of the contents"
    (covered,) = answer.coverage.documents
    assert covered.pages_read == (1, 2, 3, 4) and answer.coverage.left_out == ()
    pages = [answer.citations[sentence.pins[0]].page for sentence in answer.sentences]
    assert pages == sorted(pages)
    if kind is SummaryKind.OUTLINE:
        assert [text for text in said if text in headings] == headings
        for page, heading in enumerate(headings, start=2):
            block = next(block for block in answer.text.split("\n\n") if block.startswith(heading))
            first, *rest = block.splitlines()
            assert first == f"{heading} (page {page})" and rest
            assert all(line.startswith("• ") for line in rest)
        assert "headings" in answer.coverage.sections
    else:
        assert 1 <= len(said) <= MOST_SENTENCES[kind]
        assert len(set(pages)) == min(3, len(said)), "spread over the document"
    if kind is SummaryKind.POINTS:
        assert set(pages) == {2, 3, 4}
        assert all(line.startswith("• ") for line in answer.text.splitlines())


def test_pages_without_sentences_have_no_points(library: Library, starter: Engine, tmp_path: Path) -> None:
    pages = ["Page 1 of 3", "12 14 15\n3,5 7", "Contents\n\n1 Towns ..... 3\n2 Mills ..... 9"]
    document = add(library, text_pdf(tmp_path / "empty.pdf", pages))
    for kind in (SummaryKind.POINTS, SummaryKind.OUTLINE):
        answer = summary_of(library, starter, document, kind)
        assert answer.citations == () and answer.coverage.documents[0].pages_read == (1, 2, 3)
        assert answer.text.startswith("There is nothing to summarise on these pages") and not answer.found


CHINESE = [
    "一、港口\n\n港口去年换了新的水位计。新的水位计每六秒钟测量一次水的高度。\n旧的水位计在暴风雨中被水淹没了。",
    "二、费用\n\n全部工程一共花费了十八万欧元。港口办公室每年还要支付三千欧元的费用。\n基金会支付了大部分的费用。",
]
LOGICAL_ARABIC = [
    "حصل الميناء على مقياس جديد للمياه في شهر سبتمبر.\nيقيس المقياس الجديد ارتفاع الماء كل ست ثوان.\n"
    "غمرت العاصفة المقياس القديم في شهر يناير.",
    "بلغت تكلفة العمل كله مئة وثمانين ألف يورو.\nدفعت المؤسسة معظم تكلفة المقياس الجديد.",
]
ARABIC = ["\n".join(line[::-1] for line in page.split("\n")) for page in LOGICAL_ARABIC]
"""As a page shows it: the first letter of a line stands at its right end."""


@pytest.mark.parametrize("pages", [CHINESE, ARABIC], ids=["chinese", "arabic"])
def test_other_scripts(library: Library, starter: Engine, tmp_path: Path, pages: list[str]) -> None:
    document = add(library, text_pdf(tmp_path / "other.pdf", pages))
    answer = summary_of(library, starter, document, SummaryKind.POINTS)
    said = check(library, document, answer)
    assert {citation.page for citation in answer.citations} == {1, 2}
    assert all(text[-1] in ".。" for text in said)


LONG = [
    f"Page {number}.\n\nThe keeper wrote the number {number * 37} into the book of the tower.\nThe lamp was lit "
    f"{number} times before the ship with the name Swan {number} came home."
    for number in range(1, 13)
]


@pytest.fixture(scope="module")
def small(tiny_folder: Path) -> Iterator[Engine]:
    """A random model with a small context."""
    engine = Engine.load(tiny_folder, EngineOptions(device="cpu", threads=1, context_length=256))
    yield engine
    engine.close()


@pytest.mark.parametrize(
    ("kind", "calibration"),
    [*((kind, FOCUS_PAGES) for kind in SummaryKind), (SummaryKind.BRIEF, {"whole": 1.0, "pages": 0.0})],
)
def test_what_is_longer_than_the_context_is_read_in_parts(
    library: Library, small: Engine, tmp_path: Path, kind: SummaryKind, calibration: dict[str, float]
) -> None:
    document = add(library, text_pdf(tmp_path / "long.pdf", [*LONG, " ".join(LONG)]))
    events = list(Assistant(library, small, calibration, judge=NO_JUDGE).summarize([document], kind))
    answer = answer_of(events)
    check(library, document, answer)
    (covered,) = answer.coverage.documents
    assert covered.pages_read == tuple(range(1, 14)), "the last page is longer than the context by itself"
    assert len(answer.coverage.parts) > 1 and answer.coverage.left_out == ()
    assert covered.tokens > answer.coverage.limit
    count = len(answer.coverage.parts)
    labels = {event.text for event in events if isinstance(event, Stage)}
    assert {f"Reading part {number} of {count}, page" for number in range(1, count + 1)} <= labels
    choosing = [event for event in events if isinstance(event, Stage) and event.text.startswith("Choosing sentences,")]
    percent = [event for event in events if isinstance(event, Stage) and event.text == "Choosing sentences"]
    if calibration == FOCUS_PAGES and kind is not SummaryKind.OUTLINE:
        last = [stage.done / stage.total for stage in percent if stage.total and stage.reading]
        assert last == sorted(last) and last[-1] == 1, "nothing is read behind the last part, and it takes its time"
    whole = [stage for stage in percent if not stage.reading]
    if kind is SummaryKind.BRIEF:
        told = [stage.done / stage.total for stage in whole if stage.total]
        assert told == sorted(told) and told[-1] == 1, "the last choice, of what all parts brought, says how far it is"
        assert len(set(told)) > 5
    if calibration == FOCUS_PAGES:
        assert [(stage.done, stage.total) for stage in choosing] == [(number, count) for number in range(1, count + 1)]
        assert all(stage.counts for stage in choosing), "how many parts are behind one is told while it takes its time"
    readings = [event.reading for event in events if isinstance(event, Stage) and event.reading]
    read = [reading.tokens_read for reading in readings]
    assert read == sorted(read) and read[-1] == readings[-1].tokens, "it fills once, over all parts"
    assert not any(reading.is_kept for reading in readings), "of parts none is met again"
    assert {reading.tokens for reading in readings} == {read[-1]} and {reading.pages for reading in readings} == {13}
    left = {event.text: event.reading.seconds_left for event in events if isinstance(event, Stage) and event.reading}
    first, last = (left[f"Reading part {number} of {count}, page"] for number in (1, count))
    assert first is not None and first > 0 == last, "the time left is that of all parts"


def test_a_summary_can_be_stopped_or_wanted_between_parts(library: Library, small: Engine, tmp_path: Path) -> None:
    document = add(library, text_pdf(tmp_path / "long.pdf", LONG))

    class Flag:
        is_raised = False

        def __call__(self) -> bool:
            return self.is_raised

    def run(cancelled: Flag, wanted: Flag) -> list[AnswerEvent]:
        seen = []
        assistant = Assistant(library, small, FOCUS_PAGES, judge=NO_JUDGE)
        for event in assistant.summarize([document], SummaryKind.POINTS, cancelled=cancelled, answer_wanted=wanted):
            seen.append(event)
            if isinstance(event, Stage) and event.text.startswith("Reading part 3 "):
                cancelled.is_raised = wanted is not cancelled and not wanted.is_raised and stop
                wanted.is_raised = not stop
        return seen

    stop = True
    with pytest.raises(Cancelled):
        run(Flag(), Flag())
    stop = False
    answer = answer_of(run(Flag(), Flag()))
    check(library, document, answer)
    (covered,) = answer.coverage.documents
    assert covered.pages_read and covered.pages_not_yet_read
    assert sorted(covered.pages_read + covered.pages_not_yet_read) == list(range(1, 13))
    assert max(citation.page for citation in answer.citations) <= max(covered.pages_read)


@pytest.fixture(scope="module")
def tuned(starter_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """The starter model, said to be instruction-tuned: real words on the way that chats go."""
    folder = tmp_path_factory.mktemp("models") / "tuned"
    folder.mkdir()
    for file in starter_folder.iterdir():
        if file.name != "model.json":
            os.link(file, folder / file.name)
    write_manifest(folder, replace(read_manifest(starter_folder), instruction_tuned=True))
    engine = Engine.load(folder, EngineOptions(device="cpu", context_length=1024))
    yield engine
    engine.close()


class Hurried:
    """The engine, which writes a few tokens at most; what was asked of it is kept."""

    def __init__(self, engine: Engine, most: int) -> None:
        self._engine, self._most = engine, most
        self.tokenizer, self.info = engine.tokenizer, engine.info
        self.read, self.score = engine.read, engine.score
        self.encode, self.compare = engine.encode, engine.compare

    def generate(self, request: GenerateRequest, cancelled: Callable[[], bool]) -> Iterator[object]:
        return self._engine.generate(replace(request, max_tokens=self._most), cancelled)


def test_what_a_chat_writes_is_pinned_by_its_quotes_and_put_together(
    library: Library, tuned: Engine, tmp_path: Path
) -> None:
    document = add(library, text_pdf(tmp_path / "towns.pdf", REPORT[:2]))
    told = (
        '- The town has many houses ("nine hundred houses").\n'
        '2. A bridge was built ("built a stone bridge").\n'
        '* A bridge was built ("built a stone bridge").'
    )
    hurried = Hurried(tuned, 1)
    writer = WritesWhatItIsTold(hurried, told)  # type: ignore[arg-type]  # a fake
    answer = summary_of(library, writer, document, SummaryKind.POINTS)
    assert answer.text.splitlines() == [
        '• The town has many houses ("nine hundred houses").',
        '• A bridge was built ("built a stone bridge").',
    ]
    assert [sentence.pins for sentence in answer.sentences] == [(0,), (1,)]
    texts = {page.number: page.text for page in read_pages(library, document)}
    assert all(texts[pin.page][pin.start : pin.end] == pin.quote for pin in answer.citations)
    assert all(request.rules is not None for request in writer.asked), "quotes are enforced"
    assert len(writer.asked) > len(answer.coverage.parts) > 1, "the parts, and then together"
    writer = WritesWhatItIsTold(hurried, told)  # type: ignore[arg-type]  # a fake
    outline = summary_of(library, writer, document, SummaryKind.OUTLINE)
    assert [line for line in outline.text.splitlines() if line and not line.startswith("• ")] == [
        f"{number} The town of {town} (page {number})" for number, town in enumerate([*TOWNS][:2], start=1)
    ]


def test_quotes_of_what_a_chat_writes_stand_in_the_document(library: Library, tuned: Engine, tmp_path: Path) -> None:
    document = add(library, text_pdf(tmp_path / "towns.pdf", REPORT[:1]))
    answer = summary_of(library, Hurried(tuned, 40), document, SummaryKind.BRIEF)
    whole = normalized("\n".join(page.text for page in read_pages(library, document)))
    quotes = [answer.text[quote.start : quote.end] for quote in quotes_in(answer.text)]
    assert all(normalized(quote) in whole for quote in quotes)


def pages(count: int) -> list[PageText]:
    return [PageText(1, number, 0, f"page {number}") for number in range(1, count + 1)]


@given(st.lists(st.integers(0, 2_900), min_size=1, max_size=60), st.sampled_from(["whole", "pages"]))
def test_every_page_is_in_one_part_that_the_model_can_read(tokens: list[int], focus: str) -> None:
    chosen = pages(len(tokens))
    by_page = {page.page: count for page, count in zip(chosen, tokens, strict=True)}

    def tokens_of(content: Content) -> int:
        return by_page[content.page]

    parts = make_parts(chosen, tokens_of, focus=focus, limit=LIMIT)
    assert [page for part in parts for page in part] == chosen
    assert all(part and sum(map(tokens_of, part)) <= room_of(LIMIT) for part in parts)
    if focus == "whole" and sum(tokens) <= room_of(LIMIT):
        assert len(parts) == 1


def test_a_short_document_makes_few_parts() -> None:
    assert len(make_parts(pages(3), lambda page: 100, focus="pages", limit=LIMIT)) == 3
    assert len(make_parts(pages(64), lambda page: 50, focus="pages", limit=LIMIT)) == MAX_PARTS


@given(st.lists(st.text("abc. \n", min_size=1, max_size=30), max_size=40), st.integers(20, 200))
def test_a_page_that_does_not_fit_is_cut_and_nothing_is_lost(lines: list[str], limit: int) -> None:
    page = PageText(1, 7, 0, "\n".join(lines))
    parts = make_parts([page], lambda content: len(content.text.split()), focus="whole", limit=limit)  # type: ignore[union-attr]
    stretches = [piece for part in parts for piece in part if isinstance(piece, PageText)]
    assert "".join(piece.text for piece in stretches) == page.text
    assert all(page.text[piece.start :].startswith(piece.text) for piece in stretches)


def test_an_item_with_a_letter_may_be_a_point_where_there_are_no_sentences() -> None:
    text = "Gifts\n\n(a) To my brother Edwin I leave the sum of £12,500.\n\nand to nobody else in the whole family."
    (item,) = candidates_of(PageText(1, 1, 0, text), None)
    assert item.passage.text.startswith("(a) To my brother") and not item.is_prose
