"""Runs the calls that a model writes, and keeps what came of them: pages read, pages found, parts looked at.

call ── desk ──> what is shown to the model, with its places in documents, and one sentence for the user
"""

from __future__ import annotations

from collections.abc import Generator, Sequence, Set
from dataclasses import dataclass, field, replace

from app.assistant.coverage import PageKey
from app.assistant.model_calls import ModelCalls
from app.assistant.pages.looking import Looked, ViewedDocument, ViewingRules, look_at
from app.assistant.pages.page_views import PlannedPicture, plan_page
from app.assistant.pages.token_counts import count_pages
from app.assistant.prompt import PageText, Piece
from app.assistant.records import AnswerEvent
from app.assistant.tools.calls import WHOLE, Call, Function, Offer, OfferedDocument
from app.assistant.tools.known_documents import KnownDocument, know
from app.assistant.tools.search import best_passage, find_pages
from app.assistant.tools.step_words import (
    did_not_fit,
    figures_listed,
    looked_at,
    not_seen,
    searched,
    searched_by_meaning,
    table_read,
    was_read,
)
from app.ingest.records import Box, Page, RegionKind
from app.ingest.render import shown_size, turned, turned_back
from app.library.database import Library
from app.library.deletion import keep_image_digests
from app.library.documents import Document, read_pages

MOST_FOUND = 8
"""Pages that a search shows."""
MOST_SHOWN = 240
"""Characters of each."""
MOST_LISTED = 24
"""Figures of a document."""
NOTHING_FOUND = "Nothing was found."
NOTHING_FITS = "Nothing more fits into what is left of the context."


@dataclass(frozen=True, slots=True)
class Result:
    """What came of a call."""

    text: str
    """One sentence for the user."""
    pieces: tuple[Piece, ...]
    """What the model is shown."""
    document_id: int | None = None
    pages: tuple[int, ...] = ()


@dataclass(slots=True)
class Desk:
    """What is looked up for one question."""

    library: Library
    calls: ModelCalls
    documents: dict[int, Document]
    """All that searches look through."""
    selection: str | None
    viewing: ViewingRules
    room: int = 0
    """Tokens left for what is read. One result takes at most half of it, so there is always room for another."""
    known: dict[str, KnownDocument] = field(default_factory=dict)
    read: dict[PageKey, None] = field(default_factory=dict)
    """Pages to be answered from: those read, and those looked at."""
    found: dict[PageKey, None] = field(default_factory=dict)
    """Pages that searches have shown, best first."""
    looked: Looked = field(default_factory=Looked)
    plans: list[PlannedPicture] = field(default_factory=list)
    """Of all that was looked at."""
    _refused: set[PageKey] = field(default_factory=set)
    _listed: set[int] = field(default_factory=set)
    _may_search: bool = True

    def know(self, document_id: int) -> KnownDocument:
        """Let calls name a document."""
        for known in self.known.values():
            if known.document.id == document_id:
                return known
        known = know(self.library, self.documents[document_id], self.selection, self.known)
        self.known[known.name] = known
        return known

    def offer(self) -> Offer:
        """What may be called next. An answer is not, before anything was read that can be."""
        sees = self.calls.info.vision is not None
        documents = tuple(
            OfferedDocument(
                known.name,
                unread=self._unread(known, self._readable(known)),
                seen=self._without(self._refused, known, known.pages if sees else ()),
                tables=self._unread(known, known.tables),
                has_figures=bool(known.figures) and known.document.id not in self._listed,
            )
            for known in self.known.values()
        )
        offer = Offer(documents, may_search=self._may_search, may_answer=bool(self.read))
        return replace(offer, may_answer=True) if offer.is_empty else offer

    def _readable(self, known: KnownDocument) -> Sequence[int]:
        """A pretrained model counts on from its last call: of its choice are only pages that a search has found."""
        if self.calls.info.instruction_tuned:
            return known.texts
        return sorted(page for document_id, page in self.found if document_id == known.document.id)

    def _unread(self, known: KnownDocument, pages: Sequence[int]) -> tuple[int, ...]:
        return self._without(self._refused | self.read.keys(), known, pages)

    def _without(self, done: Set[PageKey], known: KnownDocument, pages: Sequence[int]) -> tuple[int, ...]:
        return tuple(page for page in pages if (known.document.id, page) not in done)

    def run(self, call: Call) -> Generator[AnswerEvent, None, Result]:
        """Do what a call asks for. Raises Cancelled, EngineFailed, LibraryUnusable."""
        if call.function is Function.SEARCH:
            return (yield from self.search(call.words))
        known, self._may_search = self.known[call.document], True
        match call.function:
            case Function.READ_PAGES:
                pages = [page for page in self._unread(known, known.texts) if call.first <= page <= call.last]
                return self.read_pages(known, pages)
            case Function.TABLE:
                return self._table(known, call.first)
            case Function.FIGURES:
                return self._figures(known)
            case _:
                return (yield from self._zoom(known, call.first, call.region))

    def search(self, words: str) -> Generator[AnswerEvent, None, Result]:
        """The pages that fit the words best, each with its best passage.

        Passages are shown as far as they take half of the room at most; of pages beyond that nothing is.
        """
        pieces: list[Piece] = []
        found: list[PageKey] = []
        least = self.room - self.room // 2
        hits = yield from find_pages(self.library, self.calls, self.documents, self.selection, words)
        for key in hits.keys:
            (page,) = read_pages(self.library, key[0], [key[1]])
            passage = best_passage(self.calls, key[0], page, words, hits)
            if passage is None or key[1] not in (known := self.know(key[0])).texts:
                continue
            found.append(key)
            passage = replace(passage, text=passage.text[:MOST_SHOWN])
            shown: list[Piece] = [f"{known.name}, page {key[1]}: ", passage, "\n"]
            if (left := self.room - self._cost(shown)) >= least:
                self.room = left
                pieces += shown
            if len(found) == MOST_FOUND:
                break
        # A pretrained model would only search again and again: it has to read something in between.
        self._may_search = self.calls.info.instruction_tuned and not set(found) <= self.found.keys()
        self.found |= dict.fromkeys(found)
        text = searched(words, len(found))
        if hits.compared:
            text = searched_by_meaning(words, len(found), hits.compared, hits.pages)
        return Result(text, tuple(pieces[:-1]) or (NOTHING_FITS if found else NOTHING_FOUND,))

    def read_pages(self, known: KnownDocument, numbers: Sequence[int]) -> Result:
        """The text of pages, as many as there is room for."""
        pages = read_pages(self.library, known.document.id, numbers)
        taken = [page for page in pages if self._takes(known, page)]
        if not taken:
            return self._without_room(known, numbers)
        pieces: list[Piece] = []
        for page in taken:
            pieces += [f"{known.name}, page {page.number}:\n", PageText.whole(known.document.id, page), "\n\n"]
        done = tuple(page.number for page in taken)
        text = was_read(known.document.name, done)
        if left := [number for number in numbers if number not in done]:
            text = f"{text} {did_not_fit(known.document.name, left)}"
        return Result(text, tuple(pieces[:-1]), known.document.id, done)

    def _table(self, known: KnownDocument, number: int) -> Result:
        (page,) = read_pages(self.library, known.document.id, [number])
        if not self._takes(known, page):
            return self._without_room(known, [number])
        pieces: list[Piece] = [f"{known.name}, page {number}:\n"]
        for region in page.regions:
            if region.kind is RegionKind.TABLE and region.start < region.end:
                text = page.text[region.start : region.end]
                pieces += [PageText(known.document.id, number, region.start, text), "\n\n"]
        return Result(table_read(known.document.name, number), tuple(pieces[:-1]), known.document.id, (number,))

    def _takes(self, known: KnownDocument, page: Page, pictures: int = 0) -> bool:
        """Whether there is room for a page: then it is one to be answered from, with all of its text."""
        key = known.document.id, page.number
        cost = count_pages(self.library, self.calls.tokenizer, known.document.id, [page])[page.number]
        cost = pictures + (0 if key in self.read else cost)
        if fits := cost <= self.room // 2:
            self.room -= cost
            self.read[key] = None
        else:
            self._refused.add(key)
        return fits

    def _without_room(self, known: KnownDocument, pages: Sequence[int]) -> Result:
        return Result(did_not_fit(known.document.name, pages), (NOTHING_FITS,), known.document.id)

    def _figures(self, known: KnownDocument) -> Result:
        self._listed.add(known.document.id)
        shown = known.figures[:MOST_LISTED]
        pages = {page.number: page for page in read_pages(self.library, known.document.id, {one.page for one in shown})}
        pieces: list[Piece] = []
        for figure in shown:
            page, region = pages[figure.page], figure.region
            caption = page.text[region.caption_start : region.caption_end]
            place = f"{figure.name}, page {page.number}, region {list(region_of(region.box, page))}: "
            pieces += [place, PageText(known.document.id, page.number, region.caption_start, caption), "\n"]
        self.room -= self._cost(pieces)
        return Result(figures_listed(known.document.name, len(known.figures)), tuple(pieces[:-1]), known.document.id)

    def _zoom(self, known: KnownDocument, number: int, region: PerMille) -> Generator[AnswerEvent, None, Result]:
        document = known.document
        (page,) = read_pages(self.library, document.id, [number])
        box = box_of(region, page)
        plans = plan_page(document.id, page, document.kind, self.calls.vision, self.viewing.pan_and_scan, box)
        if not self._takes(known, page, sum(self.calls.picture_tokens(plan.crops) for plan in plans)):
            return self._without_room(known, [number])
        viewed = ViewedDocument(document.path, document.sha256, document.kind, {number: page})
        looked = yield from look_at(self.calls, plans, {document.id: viewed}, self.viewing)
        keep_image_digests(self.library, [(document.id, digest) for one in looked.pictures for digest in one.digests])
        self.looked.pictures += looked.pictures
        for error in looked.failures.values():
            text = not_seen(document.name, number, str(error))
            self._refused.add((document.id, number))
            if number not in known.texts:
                del self.read[document.id, number]
            return Result(text, (text,), document.id)
        self.plans += plans
        head = f"{known.name}, page {number}:\n"
        return Result(looked_at(document.name, number), (head, *looked.pictures), document.id, (number,))

    def _cost(self, pieces: Sequence[Piece]) -> int:
        """Tokens of what is shown."""
        texts = (piece.text if isinstance(piece, PageText) else str(piece) for piece in pieces)
        return sum(len(self.calls.encode(text)) for text in texts)


PerMille = tuple[int, int, int, int]
"""Left, top, right, bottom of a part of a page as it is shown, in thousandths of its width and height."""


def box_of(region: PerMille, page: Page) -> Box:
    """The part as a box of the unrotated page, in points."""
    width, height = shown_size(page.width, page.height, page.rotation)
    left, top, right, bottom = (side / WHOLE for side in region)
    return turned_back(
        (left * width, top * height, right * width, bottom * height), page.width, page.height, page.rotation
    )


def region_of(box: Box, page: Page) -> PerMille:
    """The reverse of `box_of`."""
    width, height = shown_size(max(page.width, 0.01), max(page.height, 0.01), page.rotation)
    left, top, right, bottom = turned(box, page.width, page.height, page.rotation)
    across, down = WHOLE / width, WHOLE / height
    return round(left * across), round(top * down), round(right * across), round(bottom * down)
