"""The coverage receipt: what an answer rests on, what was left out, and why."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from app.assistant.pages.page_views import PlannedPicture
from app.assistant.records import Coverage, DocumentCoverage, PageLookedAt, QuotesChecked, SuspiciousPage, ToolStep
from app.ingest.layout.suspicion import unexplained_share
from app.ingest.records import OutlineEntry, Page, PageKind
from app.ingest.unread_parts import not_read

PageKey = tuple[int, int]
"""(document id, page number)."""

RECOGNISED = "These words were recognised in a picture of the page; some of their letters may be others there."

OTHER_WORDS = (
    "No page has half of the question's words, so it was also looked for what means the same. In the documents' own "
    "words, or in their language, a question is answered more surely."
)
CANNOT_SEE = "this model cannot see images; a multimodal Gemma 3 (4B or larger) can"

_NOT_SEEN = re.compile(r"page\s\d+\scould\snot\sbe\slooked\sat\.\s(?!The\scheck\sof\simages\sholds\s)")

MOST_NOTES = 8
"""Of a document, that are told each."""
MOST_PARTS_NAMED = 12
"""In words; `Coverage.parts` names all."""


@dataclass(frozen=True, slots=True)
class Source:
    """One document as it takes part in an answer: the pages the user wants considered, with their token counts."""

    document_id: int
    name: str
    page_count: int
    """Pages of the whole document, chosen or not."""
    pages: tuple[Page, ...]
    page_tokens: tuple[int, ...]
    """Tokens of each page's text, or of its pictures where the model sees, in the order of `pages`."""
    plans: tuple[PlannedPicture, ...] = ()
    """The pictures of pages without text, in order; none for a model that reads text only."""
    sha256: str = ""
    """Of the file."""
    only: str = ""
    """What of the pages was chosen, where that is less than all: "the selected text"."""
    outline: tuple[OutlineEntry, ...] = ()
    """Its own table of contents."""
    to_come: int = 0
    """Pages at its end that the library does not have yet, since the document is still being read."""

    @property
    def tokens(self) -> int:
        """Tokens of all chosen pages."""
        return sum(self.page_tokens)


@dataclass(frozen=True, slots=True)
class Shown:
    """What of the sources the model was given for an answer, and why it was not given the rest."""

    read: Collection[PageKey] = frozenset()
    """Pages given as text."""
    looked_at: Collection[PageKey] = frozenset()
    """Pages given as pictures."""
    failures: Mapping[PageKey, str] = field(default_factory=dict)
    """Pages that could not be looked at, with a sentence why."""
    unseen: str = CANNOT_SEE
    """Why other pages without text were not looked at."""
    waiting: Collection[PageKey] = frozenset()
    """Pages that were still to be read when the answer was wanted."""
    sharing: Collection[PageKey] | None = None
    """In search mode: the pages that share words with the question, read or not."""
    is_by_meaning: bool = False
    """In search mode: whether pages were also ranked by what they mean."""
    parts: tuple[str, ...] = ()
    sections: str = ""
    steps: tuple[ToolStep, ...] = ()
    """All three as in `Coverage`."""
    others: int = 0
    """Documents beside the sources that were searched, and of which nothing was shown."""


def make_coverage(sources: Sequence[Source], shown: Shown, *, focus: str, limit: int, soft_tokens: int = 0) -> Coverage:
    """Draw up the receipt. `soft_tokens` are those of one view of an image."""
    documents = []
    left_out: list[str] = []
    for source in sources:
        given = [page for page in source.pages if (source.document_id, page.number) in {*shown.read, *shown.looked_at}]
        numbers = {page.number for page in given}
        counts = zip(source.pages, source.page_tokens, strict=True)
        looked_at = pages_looked_at(
            [plan for plan in source.plans if (plan.document_id, plan.page) in shown.looked_at], soft_tokens
        )
        documents.append(
            DocumentCoverage(
                source.document_id,
                source.name,
                source.page_count,
                tuple(page.number for page in given if page.kind is PageKind.TEXT),
                _numbers(source, PageKind.IMAGE),
                _numbers(source, PageKind.FAILED),
                sum(count for page, count in counts if page.number in numbers),
                looked_at,
                (
                    *(page.number for page in source.pages if (source.document_id, page.number) in shown.waiting),
                    *_to_come(source),
                ),
                source.sha256,
                tuple(SuspiciousPage(page.number, page.suspicious) for page in source.pages if page.suspicious),
                tuple(page.number for page in source.pages if page.confidence is not None),
                tuple(page.number for page in source.pages if page.is_doubtful),
                source.to_come,
            )
        )
        left_out += _left_out(source, documents[-1], shown)
    if shown.others == 1:
        left_out.append("1 more document was searched for words; none of its pages was read.")
    elif shown.others:
        left_out.append(f"{shown.others:,} more documents were searched for words; none of their pages was read.")
    tokens = sum(document.tokens for document in documents)
    return Coverage(
        tuple(documents), focus, tokens, limit, tuple(left_out), shown.parts, shown.sections, steps=shown.steps
    )


def may_be_seen_now(coverage: Coverage) -> bool:
    """Whether pages could not be looked at for a reason that may be gone by now: a password, a file that was away.

    Pages that a check of images holds back are held back again.
    """
    told = [*coverage.left_out, *(step.text for step in coverage.steps)]
    return any(_NOT_SEEN.search(sentence) for sentence in told)


def pages_looked_at(plans: Sequence[PlannedPicture], soft_tokens: int) -> tuple[PageLookedAt, ...]:
    """What pages shown as pictures cost."""
    pages = []
    for number, of_page in groupby(plans, key=lambda plan: plan.page):
        crops = [plan.crops for plan in of_page]
        pages.append(PageLookedAt(number, len(crops), sum(crops), soft_tokens * (len(crops) + sum(crops))))
    return tuple(pages)


def suspicion_sentences(coverage: Coverage) -> list[str]:
    """One line for each reason to compare texts with their pages: "a.pdf, pages 3-5: The page's text layer is not"."""
    lines = []
    for document in coverage.documents:
        if recognised := document.pages_recognised:
            lines.append(
                f"{document.document}, {page_ranges(recognised)}: words recognised in the picture of the page."
            )
        pages: dict[str, list[int]] = {}
        for suspicious in document.pages_suspicious:
            pages.setdefault(suspicious.why, []).append(suspicious.page)
        lines += [f"{document.document}, {page_ranges(numbers)}: {why}" for why, numbers in pages.items()]
    return lines


def server_sentences(coverage: Coverage) -> list[str]:
    """Which pages of which document a server was sent, one line each, and what became of its quotes."""
    lines = []
    for document in coverage.documents if coverage.sent_to else ():
        pages = sorted({*document.pages_read, *(page.page for page in document.looked_at)})
        if pages:
            lines.append(f"{document.document}: {page_ranges(pages)} sent to {coverage.sent_to}.")
    if (quotes := coverage.quotes) == QuotesChecked():
        lines.append("The server's answer quotes no words of the documents.")
    elif quotes is not None:
        lines.append(
            f"Quotes were looked up after they came: {quotes.right} right at once, {quotes.put_right} put right, "
            f"{quotes.taken_out} taken out."
        )
    return lines


def part_sentences(coverage: Coverage) -> list[str]:
    """How a summary was made: in which parts, whether all was read, and where its sections come from."""
    lines = []
    if parts := coverage.parts:
        named = "; ".join(parts) if len(parts) <= MOST_PARTS_NAMED else f"{parts[0]}; and so on to {parts[-1]}"
        all_read = "" if coverage.left_out else " All pages were read."
        lines.append(f"Made in {len(parts)} parts: {named}.{all_read}")
    return [*lines, coverage.sections] if coverage.sections else lines


def why_suspicious(pages: Sequence[Page], quote: str) -> str:
    """One sentence why a reader may not see a quote on its pages; empty if nothing speaks against it."""
    if any(page.confidence is not None and not page.suspicious for page in pages):
        return RECOGNISED
    if why := next((page.suspicious for page in pages if page.suspicious), ""):
        return why
    return "The document's fonts do not tell what some of these letters are." if unexplained_share(quote) else ""


def _numbers(source: Source, kind: PageKind) -> tuple[int, ...]:
    return tuple(page.number for page in source.pages if page.kind is kind)


def _to_come(source: Source) -> range:
    return range(source.page_count - source.to_come + 1, source.page_count + 1)


def _left_out(source: Source, document: DocumentCoverage, shown: Shown) -> list[str]:
    sentences = []
    if not_chosen := source.page_count - source.to_come - len(source.pages):
        sentences.append(f"{source.name}: {not_chosen} of {source.page_count} pages were not chosen.")
    if source.only:
        numbers = [page.number for page in source.pages]
        sentences.append(f"{source.name}: of {page_ranges(numbers)} only {source.only} was asked.")
    if source.to_come:
        sentences.append(
            f"{source.name}: {page_ranges(_to_come(source))} of {source.page_count} had not been read in when this was "
            "asked; ask again for an answer from all."
        )
    waiting = tuple(number for number in document.pages_not_yet_read if number not in _to_come(source))
    if waiting:
        sentences.append(
            f"{source.name}: {page_ranges(waiting)} of {source.page_count} not read yet; the answer was wanted before."
        )
    if rest := {*_numbers(source, PageKind.TEXT)} - {*document.pages_read, *waiting}:
        if shown.sharing is not None:
            sentences.append(_searched(source, document, rest, shown.sharing, is_by_meaning=shown.is_by_meaning))
        elif any(step.document_id is not None for step in shown.steps) and document.pages_read:
            read = page_ranges(document.pages_read)
            sentences.append(f"{source.name}: {read} of {source.page_count} read; no step led to the others.")
        elif document.pages_read:
            sentences.append(
                f"{source.name}: focused on {page_ranges(document.pages_read)} of {source.page_count}; of the rest the "
                "model read only passages that come near to the question."
            )
        else:
            sentences.append(f"{source.name}: searched for words; none of its pages was read by the model.")
    seen = {page.page for page in document.looked_at}
    failures = {page: why for (document_id, page), why in shown.failures.items() if document_id == source.document_id}
    sentences += [f"{source.name}: page {page} could not be looked at. {why}" for page, why in failures.items()]
    if unseen := [page for page in document.pages_as_image if page not in {*seen, *failures, *waiting}]:
        sentences.append(f"{source.name}: {page_ranges(unseen)} without text; {shown.unseen}.")
    if document.pages_failed:
        sentences.append(f"{source.name}: {page_ranges(document.pages_failed)} could not be read.")
    return [*sentences, *_noted(source, {*document.pages_read, *seen, *document.pages_failed})]


def _noted(source: Source, numbers: Collection[int]) -> list[str]:
    """What the notes of some pages say that was left out when the document was added: a line for each such sentence."""
    pages: dict[str, list[int]] = {}
    for page in source.pages:
        if page.note and page.number in numbers:
            for sentence in not_read(page.note, is_suspicious=bool(page.suspicious)):
                pages.setdefault(sentence, []).append(page.number)
    told = list(pages.items())
    lines = [f"{source.name}, {page_ranges(found)}: {sentence}" for sentence, found in told[:MOST_NOTES]]
    if others := sorted({number for _, found in told[MOST_NOTES:] for number in found}):
        lines.append(f"{source.name}: of {page_ranges(others)}, too, something could not be read.")
    return lines


def _searched(
    source: Source, document: DocumentCoverage, rest: set[int], sharing: Collection[PageKey], *, is_by_meaning: bool
) -> str:
    """What search mode left out of a document."""
    read = page_ranges(document.pages_read) if document.pages_read else "no page"
    if is_by_meaning:
        return f"{source.name}: search mode read {read} of {source.page_count}; the rest is less near to the question."
    did_not_fit = [number for number in rest if (source.document_id, number) in sharing]
    reasons = [f"{page_ranges(did_not_fit)} did not fit, though they share words with the question"] * bool(did_not_fit)
    if others := rest.difference(did_not_fit):
        reasons.append(f"{len(others):,} more share none" if did_not_fit else f"{len(others):,} share no word with it")
    return f"{source.name}: search mode read {read} of {source.page_count}; of the rest {', and '.join(reasons)}."


def page_ranges(numbers: Sequence[int]) -> str:
    """Page numbers as people write them: "page 3", "pages 3, 7-9"."""
    runs: list[tuple[int, int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    text = ", ".join(str(first) if first == last else f"{first}-{last}" for first, last in runs)
    return f"{'page' if len(numbers) == 1 else 'pages'} {text}"
