"""Answers questions about documents of the library, with citations and a coverage receipt.

pages from the library -> focus -> answer (streamed) -> evidence -> citations -> receipt
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.assistant.answer_strategy import (
    PAGES,
    WHOLE,
    Draft,
    answer_from_pages,
    answer_whole,
    check_fits,
    choose_focus,
)
from app.assistant.citations import Evidence, find_evidence, make_citation
from app.assistant.coverage import Source, make_coverage
from app.assistant.model_calls import CancelCheck, Engine, ModelCalls
from app.assistant.page_selection import select_pages
from app.assistant.prompt import PageText, PromptStyle
from app.assistant.records import (
    Answer,
    Answered,
    AnswerEvent,
    AnswerModel,
    AnswerText,
    AnswerTiming,
    Citation,
)
from app.assistant.summary import SUMMARY_QUESTION, make_parts, plain, quote_parts, summarize_parts
from app.ingest.records import PageKind
from app.library.database import Library
from app.library.documents import get_document, read_pages
from app.library.search import rank_pages

NOT_FOUND = "The document does not say."
NOTHING_TO_READ = "There is no text to read on these pages, and this model cannot see images."


class Assistant:
    """Answers with one library and one engine. One answer at a time."""

    def __init__(self, library: Library, engine: Engine, focus_calibration: Mapping[str, float]) -> None:
        self._library = library
        self._engine = engine
        self._focus_calibration = focus_calibration

    def ask(
        self,
        document_ids: Sequence[int],
        question: str,
        *,
        focus: str = "auto",
        pages: str | None = None,
        ingest_s: float = 0.0,
        cancelled: CancelCheck = lambda: False,
    ) -> Iterator[AnswerEvent]:
        """Answer a question from some documents, or some of their `pages` ("3-9"); the last event is Answered.

        Raises UsageError, DocumentTooLong (focus "auto" or "whole" and more text than the model takes), EngineFailed,
        Cancelled.
        """
        work = self._begin(document_ids, pages, ingest_s, cancelled)
        if not work.texts:
            yield from _finished(work, question, NOTHING_TO_READ, (), frozenset(), focus=WHOLE, found=False)
            return
        chosen = choose_focus(focus, self._focus_calibration)
        if focus != PAGES:
            check_fits(work.calls.info.model, work.tokens, work.calls.info.context_length)
        if chosen == WHOLE:
            draft = yield from answer_whole(work.calls, work.style, question, work.texts)
        else:
            draft = yield from answer_from_pages(work.calls, work.style, question, self._page_ranker(work))
        yield from self._with_evidence(work, question, draft, chosen)

    def summarize(
        self,
        document_ids: Sequence[int],
        *,
        pages: str | None = None,
        ingest_s: float = 0.0,
        cancelled: CancelCheck = lambda: False,
    ) -> Iterator[AnswerEvent]:
        """Summarise some documents, or some of their pages; every page is read. Events and errors as for `ask`."""
        work = self._begin(document_ids, pages, ingest_s, cancelled)
        if not work.texts:
            yield from _finished(work, "", NOTHING_TO_READ, (), frozenset(), focus=WHOLE, found=False)
            return
        focus = choose_focus("auto", self._focus_calibration)
        model, limit = work.calls.info.model, work.calls.info.context_length
        parts = make_parts(work.texts, work.text_tokens, focus=focus, model=model, limit=limit)
        citations: list[Citation] = []
        if work.style.instruction_tuned:
            sentences = yield from summarize_parts(work.calls, work.style, parts)
            text = " ".join(sentence for sentence, _ in sentences)
            for sentence, part in sentences:
                citations += yield from self._cite(work, SUMMARY_QUESTION, sentence, part)
        else:
            quoted = yield from quote_parts(work.calls, work.style, parts)
            text = " ".join(plain(evidence.passage.text) for evidence in quoted)
            citations = [work.citation(evidence) for evidence in quoted]
        read = frozenset((page.document_id, page.page) for page in work.texts)
        yield from _finished(work, "", text, tuple(citations), read, focus=focus, found=bool(citations))

    def _begin(
        self, document_ids: Sequence[int], selection: str | None, ingest_s: float, cancelled: CancelCheck
    ) -> _Work:
        """Load the pages that take part, and count their tokens."""
        calls = ModelCalls(self._engine, cancelled)
        sources = []
        for document_id in dict.fromkeys(document_ids):
            document = get_document(self._library, document_id)
            numbers = select_pages(selection, document.page_count, document.name)
            pages = tuple(read_pages(self._library, document_id, numbers))
            tokens = tuple(len(calls.encode(page.text)) for page in pages)
            sources.append(Source(document_id, document.name, document.page_count, pages, tokens))
        return _Work(calls, PromptStyle(calls.info.instruction_tuned), tuple(sources), ingest_s)

    def _page_ranker(self, work: _Work) -> Callable[[str, int], list[PageText]]:
        texts = {(text.document_id, text.page): text for text in work.texts}

        def rank(question: str, count: int) -> list[PageText]:
            ranked = rank_pages(self._library, [source.document_id for source in work.sources], question)
            return [texts[key] for page in ranked if (key := (page.document_id, page.page)) in texts][:count]

        return rank

    def _with_evidence(
        self, work: _Work, question: str, draft: Draft, focus: str
    ) -> Generator[AnswerEvent, None, None]:
        """Look for the words that support the answer; without any, the answer is that the document does not say."""
        citations = (yield from self._cite(work, question, draft.text, draft.pages)) if draft.text else []
        found = bool(citations)
        text = draft.text if found else NOT_FOUND
        if not found:
            yield AnswerText(text, replace=True)
        yield from _finished(work, question, text, tuple(citations), draft.pages_read, focus=focus, found=found)

    def _cite(
        self, work: _Work, question: str, answer: str, pages: Sequence[PageText]
    ) -> Generator[AnswerEvent, None, list[Citation]]:
        """The best evidence for an answer, as a citation; empty if no page holds any."""
        evidence = yield from find_evidence(work.calls, work.style, question, answer, pages)
        if not evidence:
            return []
        return [work.citation(evidence[0])]


@dataclass(frozen=True, slots=True)
class _Work:
    """One answer's material."""

    calls: ModelCalls
    style: PromptStyle
    sources: tuple[Source, ...]
    ingest_s: float

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
    def text_tokens(self) -> list[int]:
        """Tokens of each of `texts`."""
        return [
            count
            for source in self.sources
            for page, count in zip(source.pages, source.page_tokens, strict=True)
            if page.kind is PageKind.TEXT
        ]

    def citation(self, evidence: Evidence) -> Citation:
        """A passage of these sources as a citation."""
        source = next(source for source in self.sources if source.document_id == evidence.passage.document_id)
        page = next(page for page in source.pages if page.number == evidence.passage.page)
        return make_citation(evidence, page, source.name)

    @property
    def tokens(self) -> int:
        """Tokens of all chosen pages."""
        return sum(source.tokens for source in self.sources)


def _finished(
    work: _Work,
    question: str,
    text: str,
    citations: tuple[Citation, ...],
    pages_read: frozenset[tuple[int, int]],
    *,
    focus: str,
    found: bool,
) -> Iterator[AnswerEvent]:
    """The last event: the answer with its receipt."""
    spent, info = work.calls.timing, work.calls.info
    yield Answered(
        Answer(
            question=question,
            text=text,
            citations=citations,
            coverage=make_coverage(work.sources, pages_read, focus=focus, limit=info.context_length),
            timing=AnswerTiming(
                round(work.ingest_s, 3),
                round(spent.prefill_s, 3),
                spent.prefill_tokens,
                spent.reused_tokens,
                round(spent.decode_s, 3),
                spent.decode_tokens,
            ),
            model=AnswerModel(info.model, info.weights, info.device, info.reason),
            found=found,
        )
    )
