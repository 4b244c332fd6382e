"""Puts words of the page in the place of what a pretrained model made up, or would not say."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import replace

from app.assistant.answer_strategy import Draft, best_to_quote, in_full, quote_words
from app.assistant.evidence.answer_place import page_range
from app.assistant.evidence.claims import Claim
from app.assistant.evidence.pinning import Pinned, pin_claims
from app.assistant.evidence.question_words import tells_all
from app.assistant.evidence.support import SupportModel
from app.assistant.evidence.table_rows import row_meant, row_measured
from app.assistant.model_calls import stages_of
from app.assistant.pages.material import Material
from app.assistant.prompt import PageText, judged_part
from app.assistant.quotes.normal_text import normalized
from app.assistant.records import AnswerEvent, AnswerText


def said_by_page(
    work: Material, question: str, draft: Draft, pinned: Pinned, judge: SupportModel
) -> Generator[AnswerEvent, None, tuple[Draft, Pinned]]:
    """An answer from one page, as it is where its pins say it; else words of its best passage, pinned to that.

    `draft` has that page first, and passages that were weighed. Where a row of a table is meant, the row is the answer.

    Shown the page, a model finds better words, but often elsewhere: on 67 fitting questions (XQuAD, four languages) whose
    best sentences words alone hardly tell apart, it led to the gold sentence in 0.49, and question and words in 0.68.
    Where both led to the same (27), it was gold in 0.93. So its words of the page count where the best passage has them.
    """
    page, source = draft.contents[0], work.source_text
    assert isinstance(page, PageText)
    row = row_meant(question, work.texts, pinned.citations) or row_measured(question, draft.text, page)
    is_of_row = row is None or row.text in [pin.quote for pin in pinned.citations]
    if is_of_row and pinned.says(question, draft.text):
        return draft, pinned
    passage, text = row or best_to_quote(draft.weighed), ""
    if row is None:  # which of its cells is wanted, a small model does not know
        texts = (passage,) if tells_all(judged_part(question), passage.text) else (page, passage)
        for shown in texts:
            quotable = source.text[slice(*page_range(shown, source))]
            text = yield from stages_of(quote_words(work.calls, work.style, question, shown, quotable))
            if text and text in normalized(passage.text):
                break
    text = in_full(question, text, passage, page) if text else normalized(passage.text)
    yield AnswerText(text, replace=True)
    claims = [Claim(0, len(text), text, draft.contents, quoted=passage)] if text else []
    return replace(draft, text=text), (yield from pin_claims(work, question, claims, judge))
