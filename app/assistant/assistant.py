"""Answers questions about documents of the library, with citations and a coverage receipt.

pages from the library -> focus -> (pages without text: looked at) -> answer (streamed) -> evidence -> receipt
"""

from __future__ import annotations

from collections.abc import Generator, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from app.assistant.answer_strategy import (
    MAX_ANSWER_TOKENS,
    PAGES,
    SEARCH,
    TOOLS,
    WHOLE,
    Draft,
    answer_from_pages,
    answer_whole,
    check_fits,
    choose_focus,
)
from app.assistant.coverage import PageKey, Shown
from app.assistant.ending import (
    NOT_FOUND,
    UNPINNED,
    finished,
    not_said,
    nothing_to_read,
    resting_on_nothing,
    says_nothing,
    shown_of,
    unseen_reason,
)
from app.assistant.evidence.claims import claims_of
from app.assistant.evidence.nearest import nearest_passages
from app.assistant.evidence.page_ranking import rank_for
from app.assistant.evidence.pinning import Pinned, pin_claims
from app.assistant.evidence.spelling import put_right
from app.assistant.evidence.support import STARTER, SupportModel
from app.assistant.extraction.extraction import NOTHING_KEPT, ExtractionEvent, Kept, extract
from app.assistant.extraction.form import Form
from app.assistant.follow_up import asked_in_full
from app.assistant.model_calls import CancelCheck, Engine, ModelCalls, never, once_checked
from app.assistant.page_words import said_by_page
from app.assistant.pages.excerpt import Excerpt
from app.assistant.pages.looking import Looked, ViewingRules, look_at
from app.assistant.pages.material import Material, gather_material
from app.assistant.pages.search_mode import select_best
from app.assistant.prompt import PagePicture, PageText
from app.assistant.quotes.late_check import check_quotes
from app.assistant.reading import read_pages
from app.assistant.records import AnswerEvent, AnswerModel, AnswerText, Citation, ToolStep
from app.assistant.request_answers import answer_request
from app.assistant.several.each_document import ask_each_or_all
from app.assistant.summaries.summary_kind import SummaryKind
from app.assistant.summaries.summary_parts import room_of
from app.assistant.summarizing import Wanted, summarized
from app.assistant.tools.look_up import MOST_STEPS, LookedUp, answer_looked_up, look_up
from app.errors import UsageError
from app.inference.requests import EngineInfo
from app.library.database import Library
from app.library.deletion import keep_image_digests

NOT_SEARCHED = "not looked at: they have no words to search"
TEXT_ANSWERED = "not looked at, since a page with text was asked"
NO_FORMS = "A server cannot be held to a form, so its values could be invented. Choose a model on this machine."


class Assistant:
    """Answers with one library and one engine. One answer at a time."""

    def __init__(
        self,
        library: Library,
        engine: Engine,
        focus_calibration: Mapping[str, float],
        viewing: ViewingRules | None = None,
        *,
        keeps_reading: bool = True,
        max_answer_tokens: int | None = None,
        most_steps: int = MOST_STEPS,
        judge: SupportModel = STARTER,
    ) -> None:
        """An assistant.

        Args:
            library: Where the documents are.
            engine: The model.
            focus_calibration: What `calibration.py` measured of the model.
            viewing: How pages are shown to a model that sees; by default with crops where a page is oblong.
            keeps_reading: Whether the engine keeps on disk what it reads of documents.
            max_answer_tokens: Tokens after which an answer or a summary is ended; None: as many as fit its kind.
            most_steps: In which a model looks up what it is asked.
            judge: How the model's likelihoods tell what is supported.
        """
        self.library = library
        self._engine = engine
        self._focus_calibration = focus_calibration
        self._viewing = viewing or ViewingRules()
        self._keeps_reading = keeps_reading
        self._longest = max_answer_tokens
        self._most_steps = most_steps
        self._judge = judge

    @property
    def model(self) -> AnswerModel:
        """What answers."""
        return AnswerModel(self.info.model, self.info.weights, self.info.device, self.info.reason)

    @property
    def info(self) -> EngineInfo:
        """What runs, and where: on this machine, or at a server that questions and documents are sent to."""
        return self._engine.info

    def ask(
        self,
        document_ids: Sequence[int],
        question: str,
        *,
        focus: str = "auto",
        pages: str | None = None,
        ingest_s: float = 0.0,
        cancelled: CancelCheck = never,
        answer_wanted: CancelCheck = never,
        excerpt: Excerpt | None = None,
        before: str = "",
    ) -> Iterator[AnswerEvent]:
        """Answer a question from some documents, or some of their `pages` ("3-9"); the last event is Answered.

        With an excerpt the question is put to it alone: to the words chosen, and, where a region was chosen and the
        model sees, to the region's picture as well.

        `before` is the question that was asked before, of which a short one may leave something out (follow_up.py).

        Once `answer_wanted()` says so, whole documents are read no further: the pages read so far are asked, of which
        there is at least one, and the receipt names the others. Stages with a `reading` tell when that is possible.

        What is asked "in each contract" is asked of each document by itself (several/each_document.py).

        With focus "search" the pages that fit the question best are read, as many as the model takes at once. With
        "tools" the model looks up what to read, in any number of documents (tools/look_up.py).
        Figures and tables that the question names by their captions are shown to a model that sees, beside the text.

        Pages without text are shown to a model that sees: all of them with focus "whole"; with focus "pages" only where
        no page with text gave an answer; with focus "search" none, unless there are only such pages.

        What a pretrained model writes is shown once it is checked: its first guess is often of another sentence.

        Raises UsageError, DocumentTooLong (more text and pictures than the model takes at once), DocumentError (there
        are only pages to be looked at, and none can be drawn), EngineFailed, Cancelled.
        """
        calls = self._calls(cancelled, answer_wanted)

        def ask(question: str, chosen: Sequence[int] = document_ids) -> Iterator[AnswerEvent]:
            used = calls if chosen is document_ids else self._calls(cancelled, answer_wanted)
            spent_s = ingest_s if list(chosen[:1]) == list(document_ids[:1]) else 0.0
            events = self._ask(chosen, question, focus, pages, spent_s, used, excerpt)
            return events if self._engine.info.instruction_tuned else once_checked(events)

        each = ask if excerpt is not None else partial(ask_each_or_all, document_ids, ask)
        return asked_in_full(calls, question, before, each)

    def _ask(
        self,
        document_ids: Sequence[int],
        question: str,
        focus: str,
        pages: str | None,
        ingest_s: float,
        calls: ModelCalls,
        excerpt: Excerpt | None,
    ) -> Iterator[AnswerEvent]:
        up, looked, pinned, best = LookedUp(), Looked(), UNPINNED, None
        if focus == TOOLS and excerpt is None:
            looked_up = document_ids, question, pages, self._viewing, self._most_steps
            up = yield from look_up(self.library, calls, *looked_up)
            document_ids = up.document_ids
        work = self._gather(calls, document_ids, pages, ingest_s, excerpt, question)
        if up.read:
            work = work.with_plans(up.plans)
        if not work.texts and not work.plans:
            yield from finished(work, question, nothing_to_read(work), Shown(), focus=WHOLE)
            return
        told: str | None = ""
        if focus != TOOLS:
            reads = focus != SEARCH
            told = yield from answer_request(work, question, self._summarize, self._judge, NOT_FOUND, reads=reads)
        if told is None:
            return
        asked, reading = question, put_right(calls, work.style, question, (page.text for page in work.texts))
        question = reading.question
        is_region_seen = excerpt is not None and bool(work.plans)
        chosen = WHOLE if is_region_seen else choose_focus(focus, self._focus_calibration)
        # Which passage is the best is for likelihoods to say, and a server tells none.
        if (focus == TOOLS and not up.read and excerpt is None) or (work.calls.info.is_remote and chosen == PAGES):
            chosen = SEARCH
        if focus not in (PAGES, SEARCH, TOOLS) or not work.texts:
            check_fits(work.calls.info.model, work.tokens, work.calls.info.context_length, work.page_tokens)
        if chosen == SEARCH and work.texts:
            best = select_best(work, question, (yield from rank_for(self.library, work, question, few=1)))
            draft = yield from self._answer_read(work.only(best.keys), question, ())
            pinned = yield from self._pin(work, question, draft)
        elif up.read and chosen == WHOLE:
            looked, read = up.looked, work.only(up.read)
            draft = yield from answer_looked_up(read, question, up, self._quotable(read))
            pinned = yield from self._pin(work, question, draft)
        elif chosen == WHOLE or not work.texts:
            looked = yield from self._look(work)
            draft = yield from self._answer_read(work, question, looked.pictures)
            pinned = yield from self._pin(work, question, draft)
        else:
            draft, pinned, looked = yield from self._from_best_pages(work, question, up)
        if chosen != PAGES and not pinned.is_supported and not work.style.instruction_tuned:
            draft, pinned = yield from self._one_page_after_all(work, question, draft, pinned)
        text = draft.text
        nearest: tuple[Citation, ...] = ()
        # What a server says without quoting is shown, and marked: nothing can be measured that would speak against it.
        found = pinned.is_supported or (work.calls.info.is_remote and not says_nothing(text))
        if not found:
            text, weak = not_said(pinned, self._judge)
            pinned = resting_on_nothing(text)
            yield AnswerText(text, replace=True)
            best_first = yield from self._best_first(work, question)
            nearest = yield from nearest_passages(work, question, best_first, draft.weighed, first=weak)
        unseen = unseen_reason(work, TEXT_ANSWERED if best is None else NOT_SEARCHED)
        shown = shown_of(draft.contents, looked, unseen, waiting=draft.waiting)
        steps = (*([ToolStep(told)] if told else []), *reading.steps, *up.steps)
        shown = replace(shown, read={*shown.read, *up.read}, steps=steps, others=up.others)
        if best is not None:
            shown = replace(shown, sharing=best.sharing, is_by_meaning=best.is_by_meaning)
        chosen = TOOLS if up.steps else chosen
        yield from finished(work, asked, text, shown, pinned, nearest, focus=chosen, found=found)

    def summarize(
        self,
        document_ids: Sequence[int],
        kind: SummaryKind = SummaryKind.BRIEF,
        *,
        pages: str | None = None,
        ingest_s: float = 0.0,
        cancelled: CancelCheck = never,
        answer_wanted: CancelCheck = never,
    ) -> Iterator[AnswerEvent]:
        """Summarise some documents, or some of their pages; every page is read, unless the summary is wanted before.

        Events and errors as for `ask`; documents longer than the context are summarised in parts, and then together.

        A pretrained model's summary is made of sentences of the text, so it does not look at pages without text.
        """
        work = self._gather(self._calls(cancelled, answer_wanted), document_ids, pages, ingest_s)
        return self._summarize(Wanted(work, kind))

    def _summarize(self, wanted: Wanted) -> Iterator[AnswerEvent]:
        return summarized(wanted, self._look, self._judge, choose_focus("auto", self._focus_calibration))

    def read_on(
        self,
        document_ids: Sequence[int],
        *,
        pages: str | None = None,
        for_summary: bool = False,
        cancelled: CancelCheck = never,
    ) -> Iterator[AnswerEvent]:
        """Read some documents whole, or some of their pages, for questions to come (`for_summary`: for a summary).

        What was read before is not read again. Only stages are reported. Errors as for `ask`.
        """
        work = self._gather(self._calls(cancelled), document_ids, pages, 0.0)
        if (not work.texts and not work.plans) or work.calls.info.is_remote:
            return
        if for_summary and work.tokens > room_of(work.calls.info.context_length):
            return  # it is read in parts, of which none is kept
        check_fits(work.calls.info.model, work.tokens, work.calls.info.context_length)
        looked = yield from self._look(work)
        style = work.style
        wording = style.summary if for_summary else lambda contents: style.question(contents, "")
        yield from read_pages(work.calls, wording, work.in_order(looked.pictures), work.hashes)

    def extract(
        self,
        form: Form,
        document_ids: Sequence[int],
        *,
        pages: str | None = None,
        ingest_s: float = 0.0,
        kept: Kept = NOTHING_KEPT,
        cancelled: CancelCheck = never,
    ) -> Iterator[ExtractionEvent]:
        """Fill in a form (extraction.py: its errors, and `kept`); a server, which has no forms, raises UsageError."""
        if self._engine.info.is_remote:
            raise UsageError(NO_FORMS)
        chosen = self.library, self._engine, form, document_ids, kept
        calibration = self._focus_calibration
        return extract(*chosen, focus_calibration=calibration, pages=pages, ingest_s=ingest_s, cancelled=cancelled)

    def _calls(self, cancelled: CancelCheck, answer_wanted: CancelCheck = never) -> ModelCalls:
        return ModelCalls(
            self._engine, cancelled, answer_wanted, keeps_reading=self._keeps_reading, longest=self._longest
        )

    def _gather(
        self,
        calls: ModelCalls,
        document_ids: Sequence[int],
        selection: str | None,
        ingest_s: float,
        excerpt: Excerpt | None = None,
        question: str = "",
    ) -> Material:
        chosen = document_ids, selection, self._viewing, ingest_s, excerpt, question
        return gather_material(self.library, calls, *chosen)

    def _look(self, work: Material) -> Generator[AnswerEvent, None, Looked]:
        """Look at every page without text. Raises DocumentError if there is nothing else and none can be drawn."""
        looked = yield from look_at(work.calls, work.plans, work.documents, self._viewing)
        if looked.pictures:
            digests = [(picture.document_id, digest) for picture in looked.pictures for digest in picture.digests]
            keep_image_digests(self.library, digests)
        if looked.failures and not looked.pictures and not work.texts:
            raise next(iter(looked.failures.values()))
        return looked

    def _answer_read(
        self, work: Material, question: str, pictures: Sequence[PagePicture]
    ) -> Generator[AnswerEvent, None, Draft]:
        """An answer from every page of `work` at once, those without text as pictures."""
        calls, style = work.calls, work.style
        contents, quotable = work.in_order(pictures), self._quotable(work)
        draft = yield from answer_whole(calls, style, question, contents, work.hashes, quotable=quotable)
        if not calls.info.is_remote or says_nothing(draft.text):
            return draft
        asked = style.question(draft.contents, question)
        text = yield from check_quotes(calls, work.source_text, asked, draft.text, MAX_ANSWER_TOKENS)
        return replace(draft, text=text)

    def _from_best_pages(
        self, work: Material, question: str, up: LookedUp
    ) -> Generator[AnswerEvent, None, tuple[Draft, Pinned, Looked]]:
        """An answer from one page with text, of those that were looked up if any were; else from pages as pictures."""
        searched, looked = (work.only({*up.read, *up.found}) if up.read else work), Looked()
        pages, quotable = (yield from self._best_first(searched, question, up.read)), self._quotable(work)
        draft = yield from answer_from_pages(work.calls, work.style, question, pages, quotable=quotable)
        pinned = yield from self._pin(work, question, draft)
        if draft.weighed and not work.style.instruction_tuned:
            draft, pinned = yield from said_by_page(work, question, draft, pinned, self._judge)
        if work.plans and not pinned.is_supported:
            check_fits(work.calls.info.model, work.image_tokens, work.calls.info.context_length)
            looked = yield from self._look(work)
            if looked.pictures:
                yield AnswerText("", replace=True)
                seen = yield from answer_whole(work.calls, work.style, question, looked.pictures)
                pinned = yield from self._pin(work, question, seen)
                draft = replace(seen, contents=(*seen.contents, *draft.contents), weighed=draft.weighed)
        return draft, pinned, looked

    def _one_page_after_all(
        self, work: Material, question: str, draft: Draft, pinned: Pinned
    ) -> Generator[AnswerEvent, None, tuple[Draft, Pinned]]:
        """An answer from the best page that was read, where what a pretrained model made of all pages is unsupported.

        Shown many pages at once a small model often answers from the wrong one, and the right one says it plainly.
        """
        read = {content.key for content in draft.contents if isinstance(content, PageText)}
        if not read:
            return draft, pinned
        yield AnswerText("", replace=True)
        pages = yield from self._best_first(work.only(read), question)
        best = yield from answer_from_pages(work.calls, work.style, question, pages)
        pinned = yield from self._pin(work, question, best)
        if best.weighed:
            best, pinned = yield from said_by_page(work, question, best, pinned, self._judge)
        return replace(draft, text=best.text, weighed=best.weighed), pinned

    def _quotable(self, work: Material) -> str:
        """What an answer may quote; a pretrained model writes no quotes."""
        return work.source_text.text if work.style.instruction_tuned else ""

    def _pin(self, work: Material, question: str, draft: Draft) -> Generator[AnswerEvent, None, Pinned]:
        """Look for what supports an answer; nothing does where it says that the document does not say."""
        if says_nothing(draft.text):
            return UNPINNED
        read = {content.key for content in draft.contents}
        weighed = {candidate.key for candidate in draft.weighed} - read
        elsewhere = [page for page in work.texts if page.key in weighed]
        claims = claims_of(draft.text, draft.contents, has_quotes=work.style.instruction_tuned, elsewhere=elsewhere)
        return (yield from pin_claims(work, question, claims, self._judge))

    def _best_first(
        self, work: Material, question: str, first: Sequence[PageKey] = ()
    ) -> Generator[AnswerEvent, None, list[PageText]]:
        """All pages with text, the best first; before these the pages that are to be `first`."""
        texts = {text.key: text for text in work.texts}
        keys = (yield from rank_for(self.library, work, question)).keys
        if work.excerpt is not None:  # what was chosen is asked, whether it shares words with the question or not
            keys = list(dict.fromkeys([*keys, *texts]))
        return [texts[key] for key in sorted(keys, key=lambda key: key not in first)]
