"""Puts words of the page in the place of what a pretrained model made up, or would not say."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import replace

from app.assistant.answer_strategy import Draft, best_to_quote, in_full, quote_words
from app.assistant.evidence.answer_kinds import is_of_other_kind, names_no_time
from app.assistant.evidence.answer_place import page_range, sentence_of
from app.assistant.evidence.claims import Claim
from app.assistant.evidence.numbers import asks_amount, lacks_number, says_number
from app.assistant.evidence.pinning import Pinned, pin_claims
from app.assistant.evidence.question_words import tells_all
from app.assistant.evidence.support import SupportModel
from app.assistant.evidence.table_columns import cell_asked
from app.assistant.evidence.table_rows import row_meant, row_measured
from app.assistant.model_calls import stages_of
from app.assistant.pages.material import Material
from app.assistant.prompt import PageText, judged_part
from app.assistant.quotes.normal_text import normalized
from app.assistant.records import AnswerEvent, AnswerText

SURE = -0.2
"""Mean log-probability a token, from which words of a page are the answer wherever they stand."""
ABSURD = -4.0
"""The same, below which words of the best passage answer nothing. Of 23 everyday questions (the fitting papers of
tests/benchmarks/everyday, and the sample) words of right answers had -0.3 to -1.8, of wrong ones -0.6 to -2.7, and such
as no reader would take for an answer ("is inspected" for a colour, "by Tomas Brede" for a wage) -4.7 to -10."""
LIKELIER_THAN_NOT = 0.5
"""Support that a passage needs of which no words answer."""


def said_by_page(
    work: Material, question: str, draft: Draft, pinned: Pinned, judge: SupportModel
) -> Generator[AnswerEvent, None, tuple[Draft, Pinned]]:
    """An answer from one page, as it is where its pins say it; else words of its best passage or of the page, pinned.

    `draft` has that page first, and passages that were weighed. Where a row of a table is meant, the row is the answer;
    where the model takes no words of the passage for one, all of it, if it is likelier than not to say what was asked.
    """
    page, source = draft.contents[0], work.source_text
    assert isinstance(page, PageText)
    row = row_meant(question, work.texts, pinned.citations) or row_measured(question, draft.text, page)
    is_of_row = row is None or row.text in [pin.quote for pin in pinned.citations]
    if is_of_row and pinned.says(question, draft.text):
        rows = [PageText(pin.document_id, pin.page, pin.start, pin.quote) for pin in pinned.citations]
        cell = _cell_asked(work, question, draft.text, rows[0]) if len(rows) == 1 else ""
        return (yield from _said(work, question, draft, cell, rows[0], judge)) if cell else (draft, pinned)
    passage, text, is_absurd = row or best_to_quote(draft.weighed), "", False
    if row is None:  # which of its cells is wanted, a small model does not know
        is_told = tells_all(judged_part(question), passage.text)
        if not is_told:
            passage, text = yield from stages_of(_led_through(work, question, page, passage))
        if not text:
            quotable = source.text[slice(*page_range(passage, source))]
            text = yield from stages_of(quote_words(work.calls, work.style, question, passage, quotable))
        is_absurd = text != "" and not is_told and _sureness(work, question, passage, text) < ABSURD
    text = in_place_of("" if is_absurd else text, question, passage, page)
    text = _cell_asked(work, question, text, passage) or text
    said, pinned = yield from _said(work, question, draft, text, passage, judge)
    if is_absurd and max((sentence.support or 0.0 for sentence in pinned.sentences), default=0.0) < LIKELIER_THAN_NOT:
        return replace(draft, text=""), Pinned()
    return said, pinned


def _said(
    work: Material, question: str, draft: Draft, text: str, passage: PageText, judge: SupportModel
) -> Generator[AnswerEvent, None, tuple[Draft, Pinned]]:
    """A draft with words of a passage as its answer, pinned to it."""
    yield AnswerText(text, replace=True)
    claims = [Claim(0, len(text), text, draft.contents, quoted=passage)] if text else []
    pinned = yield from pin_claims(work, question, claims, judge)
    return replace(draft, text=text), pinned


def _cell_asked(work: Material, question: str, answer: str, row: PageText) -> str:
    return next((cell_asked(question, answer, row, page) for page in work.texts if page.key == row.key), "")


def in_place_of(words: str, question: str, passage: PageText, page: PageText) -> str:
    """Words of a passage as an answer; all of it where there are none, or none with the number or time asked."""
    text = in_full(question, words, passage, page) if words else ""
    is_short = asks_amount(question) and says_number(question, passage.text) and not says_number(question, text)
    is_other = is_of_other_kind(question, text) or names_no_time(question, text)
    is_wrong = is_short or lacks_number(question, text) or is_other
    return text if text and not is_wrong else normalized(passage.text)


def _led_through(
    work: Material, question: str, page: PageText, best: PageText
) -> Generator[AnswerEvent, None, tuple[PageText, str]]:
    """Words of a page with the sentence that has them, where that is the best passage or the model is sure of them.

    Else the best passage and no words. Where the two differed, the best passage was gold for 22 of 32 fitting questions
    (XQuAD, four languages, those that words alone hardly decide) and the words' sentence for 5; their mean
    log-probability was below -0.27 a token. For 12 about similar facts it was above -0.16, and theirs was always gold.
    """
    calls, style, source = work.calls, work.style, work.source_text
    quotable = source.text[slice(*page_range(page, source))]
    words = yield from quote_words(calls, style, question, page, quotable)
    if not words or words in normalized(best.text):
        return best, words
    is_sure = not is_of_other_kind(question, words) and _sureness(work, question, page, words) >= SURE
    return (sentence_of(words, page, question, source), words) if is_sure else (best, "")


def _sureness(work: Material, question: str, shown: PageText, words: str) -> float:
    """The mean log-probability of a token of some words, as the answer to a question behind a page or passage."""
    calls, style = work.calls, work.style
    prompt = calls.prompt(style.answering([shown], judged_part(question)))
    (told,) = calls.score(prompt, [calls.encode(style.answer(words))])
    return sum(told) / len(told)
