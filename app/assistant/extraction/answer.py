"""A short extraction as an answer: what values are called, and the documents' words for them, each with its pin."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.assistant.evidence.support import STARTER
from app.assistant.export.parts import NOT_FOUND
from app.assistant.extraction.extraction import Extracted, ExtractionEvent
from app.assistant.extraction.form import Form
from app.assistant.extraction.records import Extraction, Filled
from app.assistant.extraction.schema import make_form
from app.assistant.records import Answer, Answered, AnswerEvent, AnswerSentence, Citation


def form_of(names: Sequence[str]) -> Form:
    """A form with a value for each name, none of which has to be there. Raises SchemaRefused."""
    kinds = {name: {"type": ["string", "null"], "description": name} for name in names}
    return make_form({"type": "object", "properties": kinds})


def answer_events(events: Iterator[ExtractionEvent], question: str) -> Iterator[AnswerEvent]:
    """The events of an extraction as those of an answer."""
    for event in events:
        if isinstance(event, Extracted):
            yield Answered(_answer(event.extraction, question))
        else:
            yield event


def _answer(extraction: Extraction, question: str) -> Answer:
    lines: list[str] = []
    citations: list[Citation] = []
    sentences: list[AnswerSentence] = []
    length = 0
    for record in extraction.records:
        if len(extraction.records) > 1:
            lines.append(f"{chr(10) if lines else ''}“{record.document}”\n")
            length += len(lines[-1]) + 1
        for field, value in zip(extraction.form.fields, record.values, strict=True):
            if isinstance(value, Filled):
                line = f"- {field.name}: “{value.words}”"
                citations.append(value.citation)
                is_supported = value.support is None or value.support >= STARTER.threshold
                sentences.append(
                    AnswerSentence(length, length + len(line), (len(citations) - 1,), value.support, is_supported)
                )
            else:
                line = f"- {field.name}: {NOT_FOUND}"
            lines.append(line)
            length += len(line) + 1
    coverages = [record.coverage for record in extraction.records]
    coverage = replace(
        coverages[0],
        documents=tuple(document for coverage in coverages for document in coverage.documents),
        tokens=sum(coverage.tokens for coverage in coverages),
        left_out=tuple(sentence for coverage in coverages for sentence in coverage.left_out),
    )
    return Answer(
        question,
        "\n".join(lines),
        tuple(citations),
        coverage,
        extraction.timing,
        extraction.model,
        bool(citations),
        (),
        tuple(sentences),
    )
