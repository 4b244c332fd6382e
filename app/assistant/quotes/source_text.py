"""The text of the documents asked, normalised once, with the way from each of its characters to page and boxes.

    pages     texts of pages, joined  ── normal_text.py ──>  text     what quotes are written and looked up in
    place     stretches of page texts  <── runs, pieces ──   range    [start, end) of `text`
    boxes     one a line               <── line_boxes.py ──

The map is kept in runs, not in characters: one or two for each line. Documents, and pages whose numbers do not follow
each other, are parted by BREAK: what does not stand together cannot be quoted together. So are running heads and feet
that stand within a sentence (running_heads.py): they come behind the pages of their document.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from app.assistant.coverage import why_suspicious
from app.assistant.pages.running_heads import find_bodies, is_within_sentence
from app.assistant.quotes.line_boxes import line_boxes
from app.assistant.quotes.normal_text import (
    BREAK,
    NormalText,
    Offsets,
    is_word_edge,
    normalize,
    normalized,
    trimmed_range,
)
from app.assistant.quotes.word_cuts import HYPHENS, Cut, Halves
from app.assistant.records import Citation, Place, Stretch
from app.ingest.records import Page

__all__ = ["BREAK", "MOST_PLACES", "Range", "SourceDocument", "SourceText", "make_source_text", "normalized"]

MOST_PLACES = 1000
"""Places at which a quote is said to stand: a text that repeats one word a million times is no reason for more."""

Range = tuple[int, int]
"""[start, end) of `SourceText.text`."""


PagePart = tuple[Page, int, int]
"""`page.text[start:end]`."""


@dataclass(frozen=True, slots=True)
class SourceDocument:
    """A document with the pages that take part, in order."""

    document_id: int
    name: str
    """File name."""
    pages: tuple[Page, ...]


@dataclass(frozen=True, slots=True)
class _Piece:
    """Text of one page, as it takes part in the joined text that is normalised."""

    document: int
    """Index in `documents`."""
    page: Page
    start: int
    """Where the piece begins in the page's text."""
    base: int
    """Where it begins in the joined text."""
    length: int


@dataclass(frozen=True, slots=True, eq=False)
class SourceText:
    """The normalised text of some documents. Make one for each set of pages asked, and keep it."""

    text: str
    """Of all pages, in order; BREAK between documents, and between pages that do not follow each other."""
    documents: tuple[SourceDocument, ...]
    _runs: NormalText
    _pieces: tuple[_Piece, ...]
    _bases: Offsets
    """Of the pieces."""
    _ends: tuple[int, ...]
    """Where in `text` each document ends."""
    _cuts: tuple[Mapping[Halves, Cut], ...]
    """Of each document."""

    def place(self, start: int, end: int) -> Place:
        """Where `text[start:end]` stands, without white space at its ends.

        Of a ligature of which a part is in the range, the whole stands there. Raises ValueError for a range without
        words, and for one across a BREAK: it has no place.
        """
        found = list(self._stretches(*self._trimmed(start, end)))
        document = self.documents[found[0][0].document]
        stretches = (
            Stretch(piece.page.number, low, high, line_boxes(piece.page, low, high)) for piece, low, high in found
        )
        return Place(document.document_id, document.name, tuple(stretches))

    def page(self, document_id: int, number: int) -> Page:
        """A page that takes part. Raises ValueError if it does not."""
        for document in self.documents:
            if document.document_id == document_id:
                for page in document.pages:
                    if page.number == number:
                        return page
        raise ValueError(f"page {number} of document {document_id} takes no part")

    def cuts_of(self, document_id: int) -> Mapping[Halves, Cut]:
        """What was decided of the words that a document cuts at line ends: for `normalized`."""
        return next(
            cuts
            for document, cuts in zip(self.documents, self._cuts, strict=True)
            if document.document_id == document_id
        )

    def find(self, quote: str) -> list[Range]:
        """Every place where a text stands, after the same normalisation, in order: at most MOST_PLACES."""
        found: list[Range] = []
        first = 0
        for last, cuts in zip(self._ends, self._cuts, strict=True):
            wanted = normalized(quote, cuts)
            at = self.text.find(wanted, first, last) if wanted else -1
            while at != -1 and len(found) < MOST_PLACES:
                found.append((at, at + len(wanted)))
                at = self.text.find(wanted, at + 1, last)
            first = last + 1
        return found

    def citation(self, start: int, end: int, support: float) -> Citation:
        """`text[start:end]` as a citation, with all other places where the same words stand. Errors as for `place`."""
        start, end = self._trimmed(start, end)
        place = self.place(start, end)
        first, *others = place.stretches
        stood = list(self._stretches(start, end))
        text = "\n".join(piece.page.text[low:high] for piece, low, high in stood)
        return Citation(
            document_id=place.document_id,
            document=place.document,
            page=first.page,
            start=first.start,
            end=first.end,
            boxes=first.boxes,
            quote=text,
            support=support,
            goes_on=tuple(others),
            also_at=tuple(self.place(*other) for other in self.same_words(start, end)),
            suspicious=why_suspicious([piece.page for piece, _, _ in stood], text),
        )

    def same_words(self, start: int, end: int) -> list[Range]:
        """Other places where `text[start:end]` stands, as whole words if it is one here: at most MOST_PLACES."""
        start, end = self._trimmed(start, end)
        words = self.text[start:end]
        from_edge, to_edge = is_word_edge(self.text, start), is_word_edge(self.text, end)
        found: list[Range] = []
        at = self.text.find(words)
        while at != -1 and len(found) < MOST_PLACES:
            till = at + len(words)
            is_apart = till <= start or at >= end
            if (
                is_apart
                and (not from_edge or is_word_edge(self.text, at))
                and (not to_edge or is_word_edge(self.text, till))
            ):
                found.append((at, till))
                at = self.text.find(words, till)
            else:
                at = self.text.find(words, at + 1)
        return found

    def range_of(self, document_id: int, page: int, start: int, end: int) -> Range:
        """Where `page_text[start:end]` of a page stands in `text`, without white space at its ends.

        Empty, if there are no words in it, or if the page does not take part.
        """
        for piece in self._pieces:
            if self.documents[piece.document].document_id != document_id or piece.page.number != page:
                continue
            low, high = max(start, piece.start), min(end, piece.start + piece.length)
            if low < high:
                shift = piece.base - piece.start
                first, last = self._at(low + shift)[0], self._at(high + shift - 1)[1]
                lead = len(self.text[first:last]) - len(self.text[first:last].lstrip(" "))
                first, last = first + lead, first + len(self.text[first:last].rstrip(" "))
                if first < last:
                    return first, last
        return 0, 0

    def _trimmed(self, start: int, end: int) -> Range:
        if not 0 <= start <= end <= len(self.text):
            raise ValueError(f"characters {start} to {end} are not of this text, which has {len(self.text)}")
        words = self.text[start:end]
        start, end = start + len(words) - len(words.lstrip(" ")), start + len(words.rstrip(" "))
        if start >= end or BREAK in words:
            raise ValueError(f"no words stand together at characters {start} to {end}")
        return start, end

    def _stretches(self, start: int, end: int) -> Iterator[tuple[_Piece, int, int]]:
        """The range's characters on each page, as [low, high) of the page's text."""
        starts, runs = self._runs.starts, self._runs
        first, last = np.searchsorted(starts, [start, end - 1], side="right") - 1
        open_piece: _Piece | None = None
        low = high = 0
        for run in range(int(first), int(last) + 1):
            run_start, run_end = int(starts[run]), int(starts[run + 1])
            origin, length = int(runs.origins[run]), int(runs.lengths[run])
            if length == run_end - run_start and self.text[run_start:run_end] != " ":
                run_low, run_high = origin + max(start - run_start, 0), origin + min(end, run_end) - run_start
            elif self.text[run_start] == " ":
                continue
            else:
                run_low, run_high = origin, origin + length
            piece = self._pieces[int(np.searchsorted(self._bases, run_low, side="right")) - 1]
            shift = piece.start - piece.base
            if open_piece is None or piece.page is not open_piece.page:
                if open_piece is not None:
                    # A hyphen that was dropped at the page's end belongs to the words as they stand there.
                    yield open_piece, low, high + open_piece.page.text.startswith(tuple(HYPHENS), high)
                open_piece, low = piece, run_low + shift
            high = run_high + shift
        if open_piece is not None:
            yield open_piece, low, high

    def _at(self, origin: int) -> Range:
        """What a character of the joined text became; an empty range, where the next one stands, if it was dropped."""
        runs = self._runs
        run = int(np.searchsorted(runs.origins, origin, side="right")) - 1
        offset, start, after = origin - int(runs.origins[run]), int(runs.starts[run]), int(runs.starts[run + 1])
        if offset >= int(runs.lengths[run]):
            return after, after
        return (start + offset, start + offset + 1) if int(runs.lengths[run]) == after - start else (start, after)


def make_source_text(documents: Sequence[SourceDocument]) -> SourceText:
    """Normalise the text of some documents' pages. Pages without text take no part."""
    pieces: list[_Piece] = []
    parts: list[NormalText] = []
    ends: list[int] = []
    starts: list[Offsets] = []
    origins: list[Offsets] = []
    lengths: list[Offsets] = []
    base = length = 0
    for index, document in enumerate(documents):
        joined = _joined(index, document.pages, base, pieces)
        part = normalize(joined)
        parts.append(part)
        # The BREAK behind a document is a run of its own, of nothing.
        starts.append(part.starts + length)
        origins += [part.origins + base, np.array([base + len(joined)], np.int32)]
        lengths += [part.lengths, np.zeros(1, np.int32)]
        ends.append(length + len(part.text))
        base += len(joined) + 1
        length = ends[-1] + 1
    text = BREAK.join(part.text for part in parts)
    none = np.zeros(0, np.int32)
    return SourceText(
        text,
        tuple(documents),
        NormalText(
            text,
            np.concatenate([none, *starts]),
            np.concatenate([none, *origins]),
            np.concatenate([none, *lengths]),
            {},
        ),
        tuple(pieces),
        np.array([piece.base for piece in pieces], np.int32),
        tuple(ends),
        tuple(part.cuts for part in parts),
    )


def _joined(document: int, pages: Sequence[Page], base: int, pieces: list[_Piece]) -> str:
    """The texts of a document's pages, one behind the other; their pieces are added to `pieces`.

    Where a sentence runs over the end of a page, running feet and heads in it stand behind all pages, each for itself.
    """
    texts: list[str] = []
    length = 0

    def add(page: Page, start: int, end: int, separator: str) -> None:
        nonlocal length
        first, last = trimmed_range(page.text[start:end])
        if first == last:
            return
        if texts:
            texts.append(separator)
            length += 1
        # One character for one: offsets stay.
        texts.append(page.text[start + first : start + last].replace(BREAK, " "))
        pieces.append(_Piece(document, page, start + first, base + length, last - first))
        length += last - first

    flow, aside = _flow([page for page in pages if trimmed_range(page.text) != (0, 0)])
    previous = -1
    for page, start, end in flow:
        add(page, start, end, "\n" if page.number == previous + 1 else BREAK)
        previous = page.number
    for page, start, end in aside:
        add(page, start, end, BREAK)
    return "".join(texts)


def _flow(pages: Sequence[Page]) -> tuple[list[PagePart], list[PagePart]]:
    """The parts of pages that follow each other, and running heads and feet that stand within a sentence of theirs."""
    bodies = find_bodies(pages)
    starts, ends = [0] * len(pages), [len(page.text) for page in pages]
    aside: list[PagePart] = []
    for number, (page, following) in enumerate(pairwise(pages)):
        foot, head = bodies[number].end, bodies[number + 1].start
        is_parted = foot < len(page.text) or head > 0
        if is_parted and following.number == page.number + 1 and is_within_sentence(page.text[:foot]):
            ends[number], starts[number + 1] = foot, head
            aside += [(page, foot, len(page.text)), (following, 0, head)]
    return list(zip(pages, starts, ends, strict=True)), aside
