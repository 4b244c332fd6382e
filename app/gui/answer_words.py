"""The sentences about an answer: what it rests on, how long it took, and how it reads when it is copied elsewhere."""

from __future__ import annotations

from app.assistant.records import Answer, AnswerTiming, Coverage


def receipt_sentence(coverage: Coverage) -> str:
    """One line of the coverage receipt: pages read, tokens of the limit. `Coverage.left_out` says what was not read."""
    pages = sum(document.pages for document in coverage.documents)
    read = sum(len(document.pages_read) for document in coverage.documents)
    parts = [f"Read {read:,} of {_count(pages, 'page')}", f"{coverage.tokens:,} of {coverage.limit:,} tokens"]
    as_image = sum(len(document.pages_as_image) for document in coverage.documents)
    failed = sum(len(document.pages_failed) for document in coverage.documents)
    if as_image:
        parts.append(f"{_count(as_image, 'page')} without text")
    if failed:
        parts.append(f"{_count(failed, 'page')} could not be read")
    if not coverage.left_out:
        parts.append("nothing left out")
    return " · ".join(parts)


def timing_sentence(answer: Answer) -> str:
    """One line: seconds in all, what they were spent on, and the model."""
    timing = answer.timing
    total = timing.ingest_s + timing.prefill_s + timing.decode_s
    return f"{total:.1f} s · {answer.model.name} on {answer.model.device.upper()}"


def timing_details(timing: AnswerTiming) -> str:
    """The figures behind `timing_sentence`, for a tooltip."""
    return (
        f"Reading {timing.prefill_tokens:,} tokens: {timing.prefill_s:.1f} s, "
        f"{timing.reused_tokens:,} more were read before\n"
        f"Writing {timing.decode_tokens:,} tokens: {timing.decode_s:.1f} s"
    )


def answer_as_text(answer: Answer) -> str:
    """The answer for the clipboard, in Markdown: its citations go with it as footnotes."""
    marks = "".join(f"[^{number}]" for number in range(1, len(answer.citations) + 1))
    notes = [
        f"[^{number}]: {citation.document}, page {citation.page}: “{' '.join(citation.quote.split())}”"
        for number, citation in enumerate(answer.citations, start=1)
    ]
    return "\n".join([answer.text + marks, *([""] if notes else []), *notes])


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
