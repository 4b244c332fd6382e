"""Answers for tests of what is made of answers: from real documents, and at random with names and quotes that hurt."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from hypothesis import strategies as st

from app.assistant.citations import line_boxes
from app.assistant.records import (
    Answer,
    AnswerModel,
    AnswerSentence,
    AnswerTiming,
    Citation,
    Coverage,
    DocumentCoverage,
    ImagePin,
    PageLookedAt,
    Place,
    Stretch,
)
from app.ingest.isolate import read_document
from app.ingest.records import Page

TIMING = AnswerTiming(0.1, 1.0, 80, 20, 0.5, 7)
MODEL = AnswerModel("Gemma_3 *tiny*", "int8", "cpu", "CPU: there is no other")

TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")
FIRST = Citation(
    1,
    "report *1*.pdf",
    3,
    0,
    5,
    (),
    "The total | was\n`5`.",
    1.5,
    (),
    (Place(2, "annex.pdf", (Stretch(9, 0, 5, ()),)),),
)
OVER_THE_END = Citation(1, "report *1*.pdf", 4, 0, 5, (), "שלום\nעולם", 1.5, (Stretch(5, 0, 3, ()),))
SEEN = ImagePin(3, "photo.png", 1, ((0.0, 0.0, 9.0, 9.0),), None)
SENTENCES = (
    AnswerSentence(0, 16, (0,), 0.9, True),
    AnswerSentence(17, 27, (), None, False),
    AnswerSentence(29, 44, (1, 2), 0.2, False),
)
COVERAGE = Coverage(
    (DocumentCoverage(1, "report *1*.pdf", 9, (1,), (), (), 99),), "pages", 99, 999, ("Page 2 was not read.",)
)
ANSWER = Answer(
    "How *much*?",
    "The total was 5. It rained.\n\nSeen over there.",
    (FIRST, OVER_THE_END),
    COVERAGE,
    TIMING,
    MODEL,
    True,
    (SEEN,),
    SENTENCES,
)

NASTY = [
    "<script>alert(1)</script>",
    "</blockquote>\"'><img src=x onerror=y>",
    "&amp; &lt; &#65;",
    "**bold** _it_ ~~no~~ `code`",
    "``` fence",
    "![pic](http://example.com/x.png) [a](javascript:b)",
    "| a | b |\n|---|---|",
    "# heading\n\n---\n***",
    "[^1]: note [^2]",
    "1. one\n2) two\n- three\n+ four",
    "    indented",
    "שלום, 12 עולם!",
    "السلام عليكم",
    "\u202eevil\u202c",
    "日本語のテキスト。",
    "lone \udc80 surrogate",
    "nul \x00 bell \x07 esc \x1b[31m",
    "<!-- comment -->",
    "back\\slash \\* $x$ a@b.c",
    "“quoted” 'single'",
    ":) : x",
]
PIECES = st.sampled_from([*NASTY, " ", "\n", "\n\n", "plain words", ". ", "-", "\\", "]", "*"])
TEXTS = st.lists(PIECES | st.text(max_size=6), max_size=6).map("".join)
SHORT_TEXTS = st.lists(PIECES, max_size=3).map("".join)
NUMBERS = st.floats(-1e4, 1e4)
BOXES = st.lists(st.tuples(NUMBERS, NUMBERS, NUMBERS, NUMBERS), max_size=2).map(tuple)
IDS = st.integers(1, 3)


def _stretch(page: int, start: int, length: int, boxes: tuple[tuple[float, ...], ...]) -> Stretch:
    return Stretch(page, start, start + length, boxes)  # type: ignore[arg-type]  # hypothesis' tuples have no length


STRETCHES = st.builds(_stretch, st.integers(1, 99), st.integers(0, 999), st.integers(0, 99), BOXES)
PLACES = st.builds(Place, IDS, SHORT_TEXTS, st.lists(STRETCHES, min_size=1, max_size=2).map(tuple))


@st.composite
def citations(draw: st.DrawFn) -> Citation:
    """Any citation; nothing needs to stand where it says."""
    first = draw(STRETCHES)
    return Citation(
        draw(IDS),
        draw(SHORT_TEXTS),
        first.page,
        first.start,
        first.end,
        first.boxes,
        draw(SHORT_TEXTS),
        draw(NUMBERS),
        tuple(draw(st.lists(STRETCHES, max_size=1))),
        tuple(draw(st.lists(PLACES, max_size=2))),
        tuple(draw(st.lists(STRETCHES, max_size=1))),
        draw(st.sampled_from(["", "The letters are <b>drawn</b> otherwise."])),
    )


IMAGE_PINS = st.builds(ImagePin, IDS, SHORT_TEXTS, st.integers(1, 9), BOXES, st.none() | NUMBERS)


@st.composite
def answers(draw: st.DrawFn) -> Answer:
    """Any answer whose sentences and pins fit each other."""
    cited = tuple(draw(st.lists(citations(), max_size=3)))
    seen = tuple(draw(st.lists(IMAGE_PINS, max_size=1)))
    numbers = st.integers(0, max(len(cited) + len(seen) - 1, 0))
    text, sentences = "", []
    for part in draw(st.lists(SHORT_TEXTS, max_size=3)):
        start = len(text)
        text += part
        pins = tuple(draw(st.lists(numbers, max_size=2, unique=True))) if cited or seen else ()
        support = draw(st.none() | st.floats(0, 1))
        sentences.append(AnswerSentence(start, len(text), pins, support, bool(pins) and draw(st.booleans())))
        text += draw(st.sampled_from(["", " ", "\n", "\n\n"]))
    covered = DocumentCoverage(
        1,
        draw(SHORT_TEXTS),
        9,
        (1, 2),
        (3,),
        (),
        99,
        (PageLookedAt(3, 1, 2, 768),),
        (4,),
        draw(st.sampled_from(["", "ab"])),
    )
    coverage = Coverage((covered,), "pages", 99, 32768, tuple(draw(st.lists(SHORT_TEXTS, max_size=1))))
    with_sentences = tuple(sentences) if draw(st.booleans()) else ()
    return Answer(
        draw(SHORT_TEXTS),
        text,
        cited,
        coverage,
        TIMING,
        MODEL,
        draw(st.booleans()),
        seen,
        with_sentences,
        tuple(draw(st.lists(citations(), max_size=1))),
    )


def pages_of(path: Path) -> dict[int, Page]:
    """The pages of a document by number."""
    return {event.number: event for event in read_document(path) if isinstance(event, Page)}


def answer_about(path: Path, text: str, *quotes: tuple[int, str], question: str = "What?") -> Answer:
    """An answer that rests on words of a real document: (page, quote), each where the words stand first on that page.

    Every sentence is as long as `text` divided evenly among the quotes; the last has all that is left.
    """
    pages = pages_of(path)
    cited = tuple(cite(pages[number], path, quote) for number, quote in quotes)
    size = len(text) // max(len(quotes), 1)
    ends = [*(size * count for count in range(1, len(quotes))), len(text)]
    starts = [0, *ends[:-1]]
    sentences = tuple(
        AnswerSentence(start, end, (number,), 0.9, True)
        for number, (start, end) in enumerate(zip(starts, ends, strict=True))
    )
    read = tuple(sorted({number for number, _ in quotes}))
    sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
    covered = DocumentCoverage(1, path.name, len(pages), read, (), (), 99, sha256=sha256)
    return Answer(question, text, cited, Coverage((covered,), "pages", 99, 999, ()), TIMING, MODEL, True, (), sentences)


def cite(page: Page, path: Path, quote: str) -> Citation:
    """A citation of words where they stand first on a page."""
    start = page.text.index(quote)
    end = start + len(quote)
    return Citation(1, path.name, page.number, start, end, line_boxes(page, start, end), quote, 1.0)


def shown(text: str) -> str:
    """What a reader of the export should see of a text: one line, without what only steers a program."""
    kept = TURNS.sub("", text)
    kept = "".join(
        "\ufffd" if "\ud800" <= c <= "\udfff" else " " if c < " " or "\x7f" <= c <= "\x9f" else c for c in kept
    )
    return " ".join(kept.split())
