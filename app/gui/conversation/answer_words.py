"""The sentences about an answer: what it rests on, how it comes to be, and how long it took."""

from __future__ import annotations

from app.assistant.coverage import image_sentences, suspicion_sentences
from app.assistant.export.parts import NOT_FOUND, WEAK
from app.assistant.reading_pace import reading_words
from app.assistant.receipt_words import count_of, receipt_sentence
from app.assistant.records import Answer, AnswerSentence, AnswerTiming, Citation, Coverage, ImagePin, Reading, Stage

SEEN = "Seen on a picture of the page: there are no words to quote"


def receipt_lines(answer: Answer) -> list[str]:
    """The whole receipt: a line of figures, what had been read before, what pages cost as images, which text layers
    are suspicious, what was left out."""
    reused = answer.timing.reused_tokens
    before = [f"{count_of(reused, 'token')} had been read before and were reused"] if reused else []
    seen, suspicious = image_sentences(answer.coverage), suspicion_sentences(answer.coverage)
    return [receipt_sentence(answer.coverage), *before, *seen, *suspicious, *answer.coverage.left_out]


def stage_sentence(stage: Stage) -> str:
    """What is being done, how far it is, and for readings how fast and for how long still."""
    count = f" {stage.done:,} of {stage.total:,}" if stage.total else ""
    details = reading_words(stage.reading) if stage.reading else ""
    return stage.text + count + (f" · {details}" if details else "")


def paused_sentence(reading: Reading | None) -> str:
    """What a reading that was interrupted has come to."""
    if reading is None or not reading.pages_read:
        return "Reading was interrupted. What was read is kept."
    return f"Paused. {reading.pages_read:,} of {count_of(reading.pages, 'page')} read and kept."


def all_read_sentence(coverage: Coverage) -> str:
    """What is said under an early answer once its documents are read."""
    pages = sum(len(document.pages_read) + len(document.pages_not_yet_read) for document in coverage.documents)
    return f"All {count_of(pages, 'page')} are read now: “Again” asks all of them."


def quote_of(citation: Citation | ImagePin) -> str:
    """The words of a citation on one line; of a pin, that there are none."""
    return SEEN if isinstance(citation, ImagePin) else f"“{' '.join(citation.quote.split())}”"


def unsupported_mark(sentence: AnswerSentence) -> str:
    """What stands behind a sentence that nothing holds up; empty behind others."""
    return "" if sentence.is_supported else f" [{WEAK if sentence.pins else NOT_FOUND}]"


def unsupported_reason(sentence: AnswerSentence) -> str:
    """Why a sentence is marked as unsupported."""
    if not sentence.pins:
        return "Nothing was found in the documents that says this."
    if sentence.support is None:
        return "What was found does not say this clearly."
    return f"What was found supports this with a likelihood of only {sentence.support:.0%}."


def timing_sentence(answer: Answer) -> str:
    """One line: seconds in all, what they were spent on, and the model."""
    timing = answer.timing
    total = timing.ingest_s + timing.looking_s + timing.prefill_s + timing.decode_s
    reused = f" · {count_of(timing.reused_tokens, 'token')} reused" if timing.reused_tokens else ""
    return f"{total:.1f} s · {answer.model.name} on {answer.model.device.upper()}{reused}"


def timing_details(timing: AnswerTiming) -> str:
    """The figures behind `timing_sentence`, for a tooltip."""
    looking = f"Looking at images: {timing.looking_s:.1f} s\n" if timing.looking_s else ""
    return (
        f"{looking}Reading {timing.prefill_tokens:,} tokens: {timing.prefill_s:.1f} s, "
        f"{timing.reused_tokens:,} more were read before\n"
        f"Writing {timing.decode_tokens:,} tokens: {timing.decode_s:.1f} s"
    )
