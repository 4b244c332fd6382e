"""Puts every question to every document, or fills in a form from each, and keeps what is done as it goes.

    for each document:                 its pages are read by the model once
        for each question:             branches from what was read
            journal has it? ──yes──> taken over
                 └──no──> asked ──> noted on the disk ──> next

What cannot be done for one document (it is too long, a page list names pages it lacks) is noted for it and the rest
goes on. What stops everything (the engine fails, the user stops) leaves the journal, and the same call goes on there.
What is taken over is of the same content, asked the same, in the same way (`asked_key`, `form_key`), and rests on no
pages that could not be looked at then and perhaps can now.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from app.assistant.assistant import Assistant
from app.assistant.batch.journal import Journal
from app.assistant.batch.questions import Question
from app.assistant.batch.taken_over import How, asked_key, form_key, parts_key, readings_of, with_number
from app.assistant.coverage import may_be_seen_now
from app.assistant.export.answer_json import NotAnAnswer, answer_from_json, answer_json
from app.assistant.extraction.extraction import Extracted
from app.assistant.extraction.form import Form
from app.assistant.extraction.kept_values import KeptValues, may_be_kept, part_of, parts_of, same_parts
from app.assistant.extraction.record_json import record_from_json, record_json
from app.assistant.extraction.records import Extraction, Record
from app.assistant.model_calls import CancelCheck, never
from app.assistant.records import Answer, Answered, AnswerModel, AnswerTiming, Stage
from app.errors import DocumentError, DocumentTooLong, UsageError
from app.library.documents import Document

_FORM = "form"
"""Of a kept record: what its form was, part by part."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What came of one question to one document."""

    document: Document
    question: Question
    answer: Answer | None
    problem: str = ""
    """One sentence why there is no answer; empty if there is one."""


@dataclass(frozen=True, slots=True)
class CellDone:
    """An event: one cell more."""

    cell: Cell
    is_taken_over: bool
    """Whether an earlier run had it."""


@dataclass(frozen=True, slots=True)
class FormDone:
    """An event: the form is filled in from one document more."""

    document: Document
    extraction: Extraction | None
    """Of this document alone; None: it could not be done."""
    problem: str
    is_taken_over: bool
    """Whether an earlier run had all of it."""
    kept: int = 0
    """Values, lists and tables that an earlier run had of another form; only the others were asked."""


def ask_all(
    assistant: Assistant,
    documents: Sequence[Document],
    questions: Sequence[Question],
    journal: Journal,
    *,
    focus: str = "auto",
    pages: str | None = None,
    how: How = (),
    cancelled: CancelCheck = never,
) -> Iterator[Stage | CellDone]:
    """Put every question to every document, document by document; yields a CellDone for each, in that order.

    `how`: what of the settings an answer depends on.

    Raises EngineFailed, Cancelled, NoSpace: what is done by then is in the journal.
    """
    of_model = (*how, *_model(assistant))
    for at, (document, reading) in enumerate(readings_of(assistant.library, documents), start=1):
        for number, question in enumerate(questions, start=1):
            key = asked_key(document, reading, question.text, focus, pages, of_model)
            if (kept := _kept_answer(journal, key, document)) is not None:
                yield CellDone(Cell(document, question, kept), is_taken_over=True)
                continue
            label = f"Document {at:,} of {len(documents):,}, question {number:,} of {len(questions):,}: "
            try:
                answer: Answer | None = None
                for event in assistant.ask([document.id], question.text, focus=focus, pages=pages, cancelled=cancelled):
                    if isinstance(event, Stage):
                        yield replace(event, text=label + event.text)
                    elif isinstance(event, Answered):
                        answer = event.answer
                if answer is None:
                    raise AssertionError("an assistant's events end with Answered")
            except (DocumentError, DocumentTooLong, UsageError) as error:
                yield CellDone(Cell(document, question, None, str(error)), is_taken_over=False)
                continue
            journal.note(key, answer_json(answer))
            yield CellDone(Cell(document, question, answer), is_taken_over=False)


def fill_all(
    assistant: Assistant,
    documents: Sequence[Document],
    form: Form,
    journal: Journal,
    *,
    pages: str | None = None,
    how: How = (),
    cancelled: CancelCheck = never,
) -> Iterator[Stage | FormDone]:
    """Fill in a form from every document; yields a FormDone for each. Raises as `ask_all`, and SchemaRefused."""
    of_model = (*how, *_model(assistant))
    last = _last_records(journal)
    for at, (document, reading) in enumerate(readings_of(assistant.library, documents), start=1):
        key = form_key(document, reading, form, pages, of_model)
        if (record := _kept_record(journal, key, form, document)) is not None:
            yield FormDone(document, _of_one(form, record, assistant.model), "", is_taken_over=True)
            continue
        of_parts = parts_key(document, reading, form, pages, of_model)
        kept = _kept_values(journal, last.get(of_parts, ""), form, document)
        try:
            extraction: Extraction | None = None
            held = {} if kept is None else {document.id: kept}
            for event in assistant.extract(form, [document.id], pages=pages, kept=held, cancelled=cancelled):
                if isinstance(event, Stage):
                    yield replace(event, text=f"Document {at:,} of {len(documents):,}: {event.text}")
                elif isinstance(event, Extracted):
                    extraction = event.extraction
            if extraction is None:
                raise AssertionError("an extraction's events end with Extracted")
        except (DocumentError, DocumentTooLong, UsageError) as error:
            yield FormDone(document, None, str(error), is_taken_over=False)
            continue
        noted = {"of": of_parts, "parts": parts_of(form) if may_be_kept(form) else {}}
        journal.note(key, {**record_json(form, extraction.records[0]), _FORM: noted})
        last[of_parts] = key
        had = 0 if kept is None else len(parts_of(kept.form))
        yield FormDone(document, extraction, "", is_taken_over=had == len(parts_of(form)), kept=had)


def joined(form: Form, extractions: Sequence[Extraction], model: AnswerModel) -> Extraction:
    """The extractions of several documents as one. Its timing is that of this run: what was taken over took none."""
    timing = AnswerTiming.together([extraction.timing for extraction in extractions])
    return Extraction(form, tuple(record for one in extractions for record in one.records), timing, model)


def _model(assistant: Assistant) -> How:
    info = assistant.info  # a name is no identity: "source (F32)" of one name may be trained anew
    return info.model, info.weights, info.source_sha256, info.server


def _kept_answer(journal: Journal, key: str, document: Document) -> Answer | None:
    try:
        value = journal.get(key)
        answer = None if value is None else answer_from_json(with_number(value, document.id))
    except NotAnAnswer:  # of another version, or changed by hand: asked again
        return None
    return None if answer is None or may_be_seen_now(answer.coverage) else answer


def _kept_record(journal: Journal, key: str, form: Form, document: Document) -> Record | None:
    try:
        value = journal.get(key)
        record = None if value is None else record_from_json(form, with_number(value, document.id))
    except NotAnAnswer:
        return None
    return None if record is None or may_be_seen_now(record.coverage) else record


def _last_records(journal: Journal) -> dict[str, str]:
    """The key of the last record of each document, by `parts_key`."""
    return {str(noted.get("of")): key for key, value in journal.items() if (noted := _form_noted(value))}


def _form_noted(value: Any) -> dict[str, Any]:
    """What is noted of the form that a kept record is of; empty where nothing is."""
    noted = value.get(_FORM) if isinstance(value, dict) else None
    return noted if isinstance(noted, dict) and isinstance(noted.get("parts"), dict) else {}


def _kept_values(journal: Journal, key: str, form: Form, document: Document) -> KeptValues | None:
    """What the record of a key has of a form that is not quite the same; None: nothing."""
    earlier = _form_noted(journal.get(key)).get("parts", {})
    if not may_be_kept(form) or not (same := same_parts(form, earlier)):
        return None
    part = part_of(form, same)
    record = _kept_record(journal, key, part, document)
    if record is None or record.is_cut_off:  # what it found nothing for was perhaps not come to
        return None
    return KeptValues(part, record)


def _of_one(form: Form, record: Record, model: AnswerModel) -> Extraction:
    return Extraction(form, (record,), AnswerTiming(0.0, 0.0, 0, 0, 0.0, 0), model)
