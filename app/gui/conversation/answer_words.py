"""The sentences about an answer: what it rests on, how it comes to be, and how long it took."""

from __future__ import annotations

import re
from dataclasses import replace

from app.assistant.export.parts import NOT_FOUND, WEAK
from app.assistant.reading_pace import reading_words
from app.assistant.receipt_words import Speech, doubts, page_figures, receipt_lines, steps
from app.assistant.records import (
    Answer,
    AnswerSentence,
    AnswerTiming,
    Citation,
    Coverage,
    DocumentCoverage,
    ImagePin,
    Reading,
    Stage,
)
from app.gui.conversation.conversation_model import Outcome, Turn
from app.gui.language import COUNTS, QT_TRANSLATE_NOOP, figure, percent, translate
from app.gui.question.commands import Mode, heading_of
from app.gui.sentences import in_language

BYTES_FROM = 1_000_000
"""A stage with so many steps counts bytes, of which nobody wants to know the number."""


NOT_SAID = QT_TRANSLATE_NOOP("AnswerCard", "The document does not say.")
NOT_CLEAR = QT_TRANSLATE_NOOP("AnswerCard", "The document does not say this clearly.")
"""Both as answers have them (`app.assistant.ending`, which takes long to load)."""

SPEECH = Speech(
    say=lambda text: translate("Receipt", text),
    sentence=in_language,
    figure=figure,
    pages=COUNTS.pages,
    tokens=COUNTS.tokens,
    crops=COUNTS.crops,
    page_list=COUNTS.page_list,
)
"""The window's, for the words of the receipt."""


def whole_receipt(answer: Answer) -> list[str]:
    """The whole receipt, and where the time went: its figures, and below them a point for each thing that is told."""
    figures, *lines = receipt_lines(answer.coverage, answer.timing.reused_tokens, SPEECH)
    return [figures, *(f"• {line}" for line in (*lines, _time_and_model(answer), *timing_details(answer.timing)))]


def told_lines(answer: Answer) -> list[str]:
    """What of the receipt is told without being asked for: pages and time, where text was sent, which text layers of
    the pages read are suspicious, which of these pages were recognised, what was left out (of more than one such
    sentence, only that the receipt has them), what was looked up.
    """
    whole = answer.coverage
    coverage = replace(whole, documents=tuple(map(_of_pages_read, whole.documents)))
    figures = " · ".join((*page_figures(coverage, SPEECH), timing_sentence(answer)))
    left_out = [in_language(sentence) for sentence in coverage.left_out]
    if len(left_out) > 1:
        left_out = [translate("Receipt", "Not everything was read: the receipt says what was left out.")]
    return [figures, *_told_doubts(coverage, whole), *left_out, *steps(coverage, SPEECH)]


def _told_doubts(of_read: Coverage, whole: Coverage) -> list[str]:
    """The doubts about the pages read. A document of many pages may have one for each: they would hide the answer."""
    trusted = replace(of_read, documents=tuple(replace(one, pages_suspicious=()) for one in of_read.documents))
    others = doubts(trusted, SPEECH)
    suspicions = [line for line in doubts(of_read, SPEECH) if line not in others]
    if len(suspicions) > 1:
        suspicions = []
    if not suspicions and any(document.pages_suspicious for document in whole.documents):
        suspicions = [translate("Receipt", "The words of some pages are not to be trusted: the receipt says which.")]
    return [*others, *suspicions]


def _of_pages_read(document: DocumentCoverage) -> DocumentCoverage:
    """What is told of pages, of those that were read."""
    read = {*document.pages_read}
    recognised, doubtful = document.pages_recognised, document.pages_doubtful
    return replace(
        document,
        pages_recognised=tuple(page for page in recognised if page in read),
        pages_doubtful=tuple(page for page in doubtful if page in read),
        pages_suspicious=tuple(suspicious for suspicious in document.pages_suspicious if suspicious.page in read),
    )


def stage_sentence(stage: Stage) -> str:
    """What is being done, how far it is, and for readings how fast and for how long still."""
    words = in_language(stage.text)
    if stage.total >= BYTES_FROM or (stage.total and not stage.counts):
        words = f"{words} · {percent(stage.done / stage.total)}"
    elif stage.total:
        how_far = translate("Stage", "{stage} {done} of {total}")
        words = how_far.format(stage=words, done=figure(stage.done), total=figure(stage.total))
    details = reading_words(stage.reading).split(" · ") if stage.reading else []
    return " · ".join([words, *(in_language(detail) for detail in details if detail)])


def paused_sentence(reading: Reading | None) -> str:
    """What a reading that was interrupted has come to."""
    if reading is None or (not reading.pages_read and reading.is_kept):
        return translate("Stage", "There is no answer yet. What was read is kept; going on asks it again.")
    words = translate("Stage", "Paused. {read} of {pages} read and kept.")
    if not reading.is_kept:
        words = translate("Stage", "Paused after {read} of {pages}. Going on reads them anew.")
    return words.format(read=figure(reading.pages_read), pages=COUNTS.pages(reading.pages))


def all_read_sentence(coverage: Coverage) -> str:
    """What is said under an early answer once its documents are read."""
    pages = sum(len(document.pages_read) + len(document.pages_not_yet_read) for document in coverage.documents)
    return translate("Stage", "All {pages} are read now: “Again” asks all of them.").format(pages=COUNTS.pages(pages))


def quote_of(citation: Citation | ImagePin) -> str:
    """The words of a citation on one line; of a pin, that there are none."""
    if isinstance(citation, ImagePin):
        return translate("Citation", "Seen on a picture of the page: there are no words to quote")
    return translate("Citation", "“{quote}”").format(quote=" ".join(citation.quote.split()))


def words_of(turn: Turn) -> tuple[str, tuple[AnswerSentence, ...]]:
    """The answer's words, and its sentences within them. What is said by us is in the user's language: that the
    documents do not say it, and which values of an extraction they do not have.
    """
    if turn.outcome is Outcome.NOT_FOUND and turn.text in (NOT_SAID, NOT_CLEAR):
        return translate("AnswerCard", turn.text), turn.sentences
    if not turn.question.startswith(heading_of("", Mode.EXTRACT)):
        return turn.text, turn.sentences
    words, end, moved = "", 0, []
    for sentence in turn.sentences:
        words += _missing_in_language(turn.text[end : sentence.start])
        start, end = len(words), sentence.end
        words += turn.text[sentence.start : end]
        moved.append(replace(sentence, start=start, end=len(words)))
    return words + _missing_in_language(turn.text[end:]), tuple(moved)


def _missing_in_language(lines: str) -> str:
    """Lines of an extraction between the values that were found."""
    return re.sub(rf"(?m)(?<=: ){NOT_FOUND}$", in_language(NOT_FOUND), lines)


def unsupported_mark(sentence: AnswerSentence) -> str:
    """What stands behind a sentence that nothing holds up; empty behind others."""
    return "" if sentence.is_supported else f" [{in_language(WEAK if sentence.pins else NOT_FOUND)}]"


def unsupported_reason(sentence: AnswerSentence) -> str:
    """Why a sentence is marked as unsupported."""
    if not sentence.pins:
        return translate("Citation", "Nothing was found in the documents that says this.")
    if sentence.support is None:
        return translate("Citation", "What was found does not say this clearly.")
    words = translate("Citation", "What was found supports this with a likelihood of only {share}.")
    return words.format(share=percent(sentence.support))


def timing_sentence(answer: Answer) -> str:
    """One line: seconds in all, the model, and what it had read before."""
    words = _time_and_model(answer)
    if answer.timing.reused_tokens:
        reused = translate("Timing", "{tokens} read before").format(tokens=COUNTS.tokens(answer.timing.reused_tokens))
        words = f"{words} · {reused}"
    return words


def _time_and_model(answer: Answer) -> str:
    return translate("Timing", "{seconds} s · {model} on {device}").format(
        seconds=figure(answer.timing.seconds, 1), model=answer.model.name, device=answer.model.device.upper()
    )


def timing_details(timing: AnswerTiming) -> list[str]:
    """What the seconds were spent on."""
    lines = []
    if timing.looking_s:
        lines.append(translate("Timing", "Looking at images: {seconds} s").format(seconds=figure(timing.looking_s, 1)))
    if timing.comparing_s:
        comparing = translate("Timing", "Comparing passages with the question: {seconds} s")
        lines.append(comparing.format(seconds=figure(timing.comparing_s, 1)))
    reading = translate("Timing", "Reading {tokens} tokens: {seconds} s")
    lines.append(reading.format(tokens=figure(timing.prefill_tokens), seconds=figure(timing.prefill_s, 1)))
    writing = translate("Timing", "Writing {tokens} tokens: {seconds} s")
    lines.append(writing.format(tokens=figure(timing.decode_tokens), seconds=figure(timing.decode_s, 1)))
    return lines
