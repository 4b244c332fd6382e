"""What one answer is made from: the pages chosen, as text or as planned pictures, with what they cost."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from app.assistant.citations import Evidence, make_citation
from app.assistant.coverage import PageKey, Source
from app.assistant.evidence.other_language import shared_language
from app.assistant.model_calls import ModelCalls
from app.assistant.pages.excerpt import Excerpt, cut_page
from app.assistant.pages.figure_choice import boxes_named
from app.assistant.pages.looking import ViewedDocument, ViewingRules
from app.assistant.pages.page_selection import select_pages
from app.assistant.pages.page_views import PlannedPicture, plan_page
from app.assistant.pages.token_counts import count_pages
from app.assistant.prompt import Content, PagePicture, PageText, PromptStyle
from app.assistant.quotes.source_text import SourceDocument, SourceText, make_source_text
from app.assistant.records import Citation, ImagePin
from app.errors import UsageError
from app.ingest.records import Page, PageKind
from app.library.database import Library
from app.library.documents import Document, get_document, read_pages
from app.library.outlines import read_outline


@dataclass(frozen=True)
class Material:
    """One answer's material."""

    calls: ModelCalls
    style: PromptStyle
    sources: tuple[Source, ...]
    documents: Mapping[int, ViewedDocument]
    """By number."""
    ingest_s: float
    excerpt: Excerpt | None = None
    """All that was chosen of the sources, whose pages are cut down to it; None: whole pages."""

    @property
    def hashes(self) -> list[str]:
        """SHA-256 of every document."""
        return [document.sha256 for document in self.documents.values()]

    @property
    def texts(self) -> list[PageText]:
        """Every page that has text, in order."""
        return [
            PageText.whole(source.document_id, page)
            for source in self.sources
            for page in source.pages
            if page.kind is PageKind.TEXT
        ]

    @property
    def plans(self) -> list[PlannedPicture]:
        """The pictures of every page without text, in order; none if the model reads text only."""
        return [plan for source in self.sources for plan in source.plans]

    @property
    def tokens(self) -> int:
        """Tokens of all chosen pages."""
        return sum(source.tokens for source in self.sources)

    @property
    def page_tokens(self) -> list[dict[int, int]]:
        """Tokens of the chosen pages of each document, by their numbers."""
        return [
            {page.number: count for page, count in zip(source.pages, source.page_tokens, strict=True)}
            for source in self.sources
        ]

    @property
    def image_tokens(self) -> int:
        """Tokens of all pictures."""
        return sum(self.calls.picture_tokens(plan.crops) for plan in self.plans)

    def in_order(self, pictures: Sequence[PagePicture]) -> list[Content]:
        """All texts and the pictures given, in the order of the documents and their pages."""
        order = {
            (source.document_id, page.number): place
            for place, (source, page) in enumerate((source, page) for source in self.sources for page in source.pages)
        }
        return sorted([*self.texts, *pictures], key=lambda content: order[content.document_id, content.page])

    def tokens_of(self, content: Content) -> int:
        """Tokens that a text or a picture takes in a prompt."""
        if isinstance(content, PagePicture):
            return self.calls.picture_tokens(content.crops)
        return len(self.calls.encode(content.text))

    @cached_property
    def source_text(self) -> SourceText:
        """The normalised text of all pages chosen, with the way back to them. Made when it is first asked for."""
        return make_source_text(
            [SourceDocument(source.document_id, source.name, source.pages) for source in self.sources]
        )

    def only(self, keys: Collection[PageKey]) -> Material:
        """The same with some of its pages."""
        return replace(self, sources=tuple(_part_of(source, keys) for source in self.sources))

    def with_plans(self, plans: Sequence[PlannedPicture]) -> Material:
        """The same with these pictures planned in place of all others."""
        return replace(
            self,
            sources=tuple(
                replace(source, plans=tuple(plan for plan in plans if plan.document_id == source.document_id))
                for source in self.sources
            ),
        )

    def citation(self, evidence: Evidence) -> Citation | ImagePin:
        """Evidence from these sources as a citation, or as a pin where it is a picture."""
        content = evidence.content
        if isinstance(content, PageText):
            place = content.document_id, content.page, content.start, content.start + len(content.text)
            start, end = self.source_text.range_of(*place)
            if start < end:
                return self.source_text.citation(start, end, round(evidence.support or 0.0, 4))
        source = next(source for source in self.sources if source.document_id == evidence.content.document_id)
        page = next(page for page in source.pages if page.number == evidence.content.page)
        return make_citation(evidence, page, source.name)


def gather_material(
    library: Library,
    calls: ModelCalls,
    document_ids: Sequence[int],
    selection: str | None,
    rules: ViewingRules,
    ingest_s: float,
    excerpt: Excerpt | None = None,
    question: str = "",
) -> Material:
    """Load the pages that take part, plan the pictures of those without text, and count their tokens.

    With an excerpt, its document and pages take part, cut down to it, whatever else is chosen; a region of a page is
    also planned as a picture. So are figures and tables that the question names, beside the text of their pages.

    Raises DocumentMissing, UsageError for a selection of pages that are not there.
    """
    if excerpt is not None:
        document_ids, selection = [excerpt.document_id], excerpt.selection
    sources = []
    documents = {}
    for document_id in dict.fromkeys(document_ids):
        document = get_document(library, document_id)
        numbers = select_pages(selection, document.page_count, document.name)
        pages = tuple(read_pages(library, document_id, None if document.is_begun else numbers))
        there = len(pages)
        if document.is_begun and not (pages := tuple(page for page in pages if page.number in numbers)):
            raise UsageError(f"None of the chosen pages of {document.name} has been read in yet.")
        counts: Mapping[int, int] = {}
        if excerpt is None:
            counts = count_pages(library, calls.tokenizer, document_id, pages)
        else:
            pages = tuple(cut_page(page, excerpt) for page in pages)
        source = _source(calls, document, pages, counts, rules, excerpt, question)
        outline, to_come = read_outline(library, document_id), document.page_count - there if document.is_begun else 0
        sources.append(replace(source, outline=outline, to_come=to_come))
        documents[document_id] = ViewedDocument(
            document.path, document.sha256, document.kind, {page.number: page for page in pages}
        )
    texts = (page.text for source in sources for page in source.pages)
    style = PromptStyle(calls.info.instruction_tuned, shared_language(question, texts) if question else "")
    return Material(calls, style, tuple(sources), documents, ingest_s, excerpt)


def keys_of(contents: Sequence[Content], kind: type[Content]) -> frozenset[PageKey]:
    """The pages among some contents that are texts, or pictures."""
    return frozenset(content.key for content in contents if isinstance(content, kind))


def _part_of(source: Source, keys: Collection[PageKey]) -> Source:
    counted = [
        (page, tokens)
        for page, tokens in zip(source.pages, source.page_tokens, strict=True)
        if (source.document_id, page.number) in keys
    ]
    return replace(
        source,
        pages=tuple(page for page, _ in counted),
        page_tokens=tuple(tokens for _, tokens in counted),
        plans=tuple(plan for plan in source.plans if (plan.document_id, plan.page) in keys),
    )


def _source(
    calls: ModelCalls,
    document: Document,
    pages: tuple[Page, ...],
    counts: Mapping[int, int],
    rules: ViewingRules,
    excerpt: Excerpt | None,
    question: str,
) -> Source:
    plans: list[PlannedPicture] = []
    tokens = []
    for page in pages:
        planned: tuple[PlannedPicture, ...] = ()
        # Where the words were recognised with doubt, the picture goes along with them.
        region = excerpt.region if excerpt is not None else None
        is_seen = page.kind is PageKind.IMAGE or page.is_doubtful or region is not None
        if is_seen and calls.info.vision is not None:
            planned = plan_page(document.id, page, document.kind, calls.info.vision, rules.pan_and_scan, region)
        elif calls.info.vision is not None:
            seen = document.id, page, document.kind, calls.info.vision, rules.pan_and_scan
            planned = tuple(plan for box in boxes_named(question, page) for plan in plan_page(*seen, box))
        plans += planned
        of_pictures = sum(calls.picture_tokens(plan.crops) for plan in planned)
        of_text = counts.get(page.number)
        if of_text is None:
            text = PageText.whole(document.id, page).text
            of_text = len(calls.encode(text)) if text or not planned else 0
        tokens.append(of_pictures + of_text)
    only = "" if excerpt is None else excerpt.name or ("the framed region" if excerpt.region else "the selected text")
    count = document.page_count
    return Source(document.id, document.name, count, pages, tuple(tokens), tuple(plans), document.sha256, only)
