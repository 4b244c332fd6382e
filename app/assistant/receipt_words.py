"""The coverage receipt in words, the same ones in the window, on the terminal and in exports.

Whoever shows it says in which language by a `Speech`: the window's knows plural forms, and is the only other one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.assistant.coverage import page_ranges, part_sentences, server_sentences, suspicion_sentences
from app.assistant.records import Answer, Coverage, DocumentCoverage, PageLookedAt


def count_of(number: int, noun: str) -> str:
    """ "1 page", "1,200 pages"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


@dataclass(frozen=True, slots=True)
class Speech:
    """A language. The one that is there otherwise is English."""

    say: Callable[[str], str] = str
    """A text of this file, its values still in braces."""
    sentence: Callable[[str], str] = str
    """A whole sentence that another file wrote."""
    figure: Callable[[int], str] = "{:,}".format
    pages: Callable[[int], str] = lambda count: count_of(count, "page")
    tokens: Callable[[int], str] = lambda count: count_of(count, "token")
    crops: Callable[[int], str] = lambda count: count_of(count, "crop")
    page_list: Callable[[Sequence[int]], str] = page_ranges


ENGLISH = Speech()


def receipt_lines(coverage: Coverage, reused_tokens: int = 0, speech: Speech = ENGLISH) -> list[str]:
    """The whole receipt: a line of figures, what was read of documents that were not read whole, what pages cost as
    images, where text was sent, which text layers are suspicious, what was left out, in which parts a summary was made,
    and how what was read was looked up."""
    tokens = speech.say("{tokens} of {limit}").format(
        tokens=speech.figure(coverage.tokens), limit=speech.tokens(coverage.limit)
    )
    read, *others = page_figures(coverage, speech)
    reused = speech.say("{tokens} had been read before and were reused")
    return [
        " · ".join((read, tokens, *others)),
        *([reused.format(tokens=speech.tokens(reused_tokens))] if reused_tokens else []),
        *_given_lines(coverage, speech),
        *image_lines(coverage, speech),
        *doubts(coverage, speech),
        *map(speech.sentence, coverage.left_out),
        *map(speech.sentence, part_sentences(coverage)),
        *steps(coverage, speech),
    ]


def page_figures(coverage: Coverage, speech: Speech = ENGLISH) -> list[str]:
    """How many pages were read, and how others were taken, in pieces of one line."""
    documents, say = coverage.documents, speech.say
    pages = sum(document.pages for document in documents)
    read = sum(len(document.pages_read) for document in documents)
    parts = [say("Read {read} of {pages}").format(read=speech.figure(read), pages=speech.pages(pages))]
    if looked_at := sum(len(document.looked_at) for document in documents):
        words = say("{pages} looked at as image") if looked_at == 1 else say("{pages} looked at as images")
        parts.append(words.format(pages=speech.pages(looked_at)))
    unseen = sum(len({*document.pages_as_image} - {page.page for page in document.looked_at}) for document in documents)
    if unseen:
        parts.append(say("{pages} without text").format(pages=speech.pages(unseen)))
    if recognised := sum(len(document.pages_recognised) for document in documents):
        doubtful = sum(len(document.pages_doubtful) for document in documents)
        words = say("{pages} recognised, {doubtful} with doubt") if doubtful else say("{pages} recognised")
        parts.append(words.format(pages=speech.pages(recognised), doubtful=speech.figure(doubtful)))
    if failed := sum(len(document.pages_failed) for document in documents):
        parts.append(say("{pages} could not be read").format(pages=speech.pages(failed)))
    if not coverage.left_out:
        parts.append(say("nothing left out"))
    return parts


def doubts(coverage: Coverage, speech: Speech = ENGLISH) -> list[str]:
    """Where text was sent, and which text layers are suspicious."""
    return [speech.sentence(line) for line in (*server_sentences(coverage), *suspicion_sentences(coverage))]


def steps(coverage: Coverage, speech: Speech = ENGLISH) -> list[str]:
    """How what was read was looked up."""
    return [speech.sentence(step.text) for step in coverage.steps]


def image_lines(coverage: Coverage, speech: Speech = ENGLISH) -> list[str]:
    """One line for each page that was shown as a picture: "a.pdf: page 3 as image, 256 × (1 + 2 crops) tokens"."""
    words = speech.say("{document}: page {page} as image, {cost}")
    return [
        words.format(document=document.document, page=speech.figure(page.page), cost=view_cost(page, speech))
        for document in coverage.documents
        for page in document.looked_at
    ]


def view_cost(page: PageLookedAt, speech: Speech = ENGLISH) -> str:
    """What the views of a page cost, in words."""
    views = page.pictures + page.crops
    if views == 1:
        return speech.tokens(page.tokens)
    words = speech.say("{each} × ({pictures} + {crops}) tokens" if page.crops else "{each} × ({pictures}) tokens")
    each, pictures = speech.figure(page.tokens // views), speech.figure(page.pictures)
    return words.format(each=each, pictures=pictures, crops=speech.crops(page.crops))


def answered_by(answer: Answer) -> str:
    """Which model answered, and where."""
    model = answer.model
    return f"Answered by {model.name} ({model.weights}) on {model.device.upper()}"


def _given_lines(coverage: Coverage, speech: Speech) -> list[str]:
    """Which pages were read of each document that was not read whole, where what was left out does not say that."""
    given = ((document, len({*document.pages_read}) < document.pages) for document in coverage.documents)
    return [
        _given(document, speech)
        for document, is_part in given
        if is_part and document.pages_read and not _is_said(document, coverage.left_out)
    ]


def _is_said(document: DocumentCoverage, sentences: Sequence[str]) -> bool:
    """Whether one of some English sentences names the document and the pages read: "a.pdf: focused on page 1 of 6"."""
    read = f" {page_ranges(document.pages_read)} of {document.pages}"
    return any(sentence.startswith(f"{document.document}: ") and read in sentence for sentence in sentences)


def _given(document: DocumentCoverage, speech: Speech) -> str:
    return speech.say("{document}: {pages} of {count} read, {tokens}").format(
        document=document.document,
        pages=speech.page_list(document.pages_read),
        count=speech.figure(document.pages),
        tokens=speech.tokens(document.tokens),
    )
