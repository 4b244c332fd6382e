"""Has the model fill in a form from some pages, and finds where each value it wrote stands.

pages ── prompt, rules ──> JSON ── its words ──> places in the pages, each value with one
"""

from __future__ import annotations

import json
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from app.assistant.extraction_form import Form, Group, Leaf, Listing, Table
from app.assistant.extraction_prompts import fill_wording
from app.assistant.extraction_rules import WORDS_ROOM, JsonRules
from app.assistant.model_calls import ModelCalls, stages_of
from app.assistant.prompt import PageText, PromptStyle
from app.assistant.records import AnswerEvent
from app.assistant.source_text import Range, SourceText
from app.errors import EngineFailed

Path = tuple[str, ...]
"""Of a value in a record: its name, or the names of its group and its own."""


@dataclass(frozen=True, slots=True)
class Part:
    """Pages that stand together, as one prompt shows them."""

    pages: tuple[PageText, ...]
    range: Range
    """Where they stand in the source text."""


@dataclass(frozen=True, slots=True)
class Written:
    """A value as the model wrote it."""

    words: str
    judged: str | bool | None
    part: Part


@dataclass(frozen=True, slots=True)
class Answered:
    """What one part gave."""

    leaves: dict[Path, Written]
    """Without those that are null."""
    lists: dict[str, list[Written]]
    tables: dict[str, list[tuple[Written | None, ...]]]
    is_full: bool
    """Whether all the room was used: what stands last may be missing."""


def make_part(source: SourceText, pages: Sequence[PageText]) -> Part:
    """Some pages that follow each other, with where they stand."""
    ranges = [source.range_of(page.document_id, page.page, page.start, page.start + len(page.text)) for page in pages]
    held = [found for found in ranges if found[0] < found[1]]
    return Part(tuple(pages), (held[0][0], held[-1][1]) if held else (0, 0))


def fill_form(
    calls: ModelCalls, style: PromptStyle, form: Form, part: Part, source: SourceText, room: int
) -> Generator[AnswerEvent, None, Answered]:
    """Fill in a form from a part. `room`: tokens that the answer may have. Raises EngineFailed, Cancelled."""
    prompt = calls.prompt(fill_wording(style, part.pages, form))
    rules = JsonRules(form, source.text[slice(*part.range)], room)
    text = yield from stages_of(
        calls.write(prompt, label="", max_tokens=room + 1, checkpoints=(prompt.question_start,), rules=rules)
    )
    try:
        answer = json.loads(text)
    except ValueError as error:
        raise EngineFailed("The model's answer was cut off before its end.") from error
    used = len(calls.encode(text))
    return _read(form, answer, part, is_full=used + WORDS_ROOM > room)


def _read(form: Form, answer: dict[str, Any], part: Part, *, is_full: bool) -> Answered:
    leaves: dict[Path, Written] = {}
    lists: dict[str, list[Written]] = {}
    tables: dict[str, list[tuple[Written | None, ...]]] = {}
    for field in form.fields:
        value = answer[field.name]
        named: list[tuple[Path, Written | None]]
        match field:
            case Leaf():
                named = [((field.name,), _written(field, value, part))]
            case Group():
                named = [((field.name, leaf.name), _written(leaf, value[leaf.name], part)) for leaf in field.leaves]
            case Listing():
                lists[field.name] = [written for item in value if (written := _written(field.item, item, part))]
                continue
            case Table():
                rows = [tuple(_written(column, row[column.name], part) for column in field.columns) for row in value]
                tables[field.name] = rows
                continue
        leaves |= {path: written for path, written in named if written}
    return Answered(leaves, lists, tables, is_full)


def _written(leaf: Leaf, value: Any, part: Part) -> Written | None:
    if value is None:
        return None
    words, judged = (value["quote"], value["value"]) if leaf.is_judged else (value, None)
    return Written(words.strip(), judged, part) if words.strip() else None


def places_of(source: SourceText, written: Written) -> list[Range]:
    """Where the words stand in the pages that they were written from, in order; never nowhere."""
    found, (start, end) = list[Range](), written.part.range
    at = source.text.find(written.words, start, end)
    while at != -1:
        found.append((at, at + len(written.words)))
        at = source.text.find(written.words, at + 1, end)
    if not found:
        raise EngineFailed("The model wrote words that do not stand in the document.")
    return found


def row_places(
    source: SourceText, rows: Sequence[Sequence[Written | None]]
) -> Iterator[tuple[Range | None, ...] | None]:
    """Where the cells of each row stand: as near as can be to the rarest of them, rows one behind the other.

    None for a row that stands there already more often than its words do: a model that repeats itself.
    """
    seen: dict[tuple[str | None, ...], int] = {}
    behind = 0
    for row in rows:
        places = [None if cell is None else places_of(source, cell) for cell in row]
        held = [found for found in places if found]
        key = tuple(None if cell is None else cell.words for cell in row)
        seen[key] = seen.get(key, 0) + 1
        rarest = min(held, key=len)
        if seen[key] > len(rarest):
            yield None
            continue
        anchor = next((place for place in rarest if place[0] >= behind), rarest[0])
        behind = max(behind, anchor[1])
        yield tuple(None if found is None else _nearest(found, anchor) for found in places)


def _nearest(places: Sequence[Range], anchor: Range) -> Range:
    return min(places, key=lambda place: abs(place[0] - anchor[0]))
