"""Answers as marks on their documents: what is highlighted or framed on which page, and what the note there says."""

from __future__ import annotations

from collections.abc import Sequence

from app.assistant.export.parts import NEAREST, heading_of, note_of, one_line, parts_of
from app.assistant.records import Answer, Citation, ImagePin, Stretch
from app.ingest.records import Mark, MarkKind


def marks_of(answers: Sequence[Answer]) -> dict[int, list[Mark]]:
    """The marks of every document that the answers rest on, by its number in the library.

    Where a document does not say it, the passages that come nearest are marked, in another colour.
    """
    marks: dict[int, list[Mark]] = {}
    for answer in answers:
        for number, support in enumerate(answer.supports, start=1):
            marks.setdefault(support.document_id, []).extend(_marks_of_pin(answer, number, support))
        for number, citation in enumerate(answer.nearest, start=1):
            note = f"{NEAREST}, {number}: {one_line(heading_of(answer))}"
            marks.setdefault(citation.document_id, []).extend(_marks_of_quote(citation, MarkKind.NEAREST, note))
    return marks


def _marks_of_pin(answer: Answer, number: int, support: Citation | ImagePin) -> list[Mark]:
    """Number, question, and the sentences that the pin holds up."""
    sentences = [one_line(part.text) for part in parts_of(answer) if number in part.pins]
    note = "\n\n".join([f"[{number}] {one_line(heading_of(answer))}", *sentences])
    if isinstance(support, ImagePin):
        # The view that counts most, else the picture as a whole, which comes first.
        view = support.view or 0
        return [Mark(support.page, support.boxes[view : view + 1], MarkKind.PICTURE, note)]
    return _marks_of_quote(support, MarkKind.QUOTE, note)


def _marks_of_quote(citation: Citation, kind: MarkKind, note: str) -> list[Mark]:
    """One mark on each page that the quote stands on."""
    described = note_of(0, citation)
    lines = [note]
    if citation.goes_on:
        lines.append(f"The quote stands on {described.pages}.")
    if described.also:
        lines.append(f"The same words: {described.also}.")
    if described.doubt:
        lines.append(described.doubt)
    first = Stretch(citation.page, citation.start, citation.end, citation.boxes)
    return [Mark(stretch.page, stretch.boxes, kind, "\n\n".join(lines)) for stretch in (first, *citation.goes_on)]
