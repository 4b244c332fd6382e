"""Has the model fill in a form from some pages, and finds where each value it wrote stands.

pages ── prompt, rules ──> JSON ── its words ──> places in the pages, each value with one
"""

from __future__ import annotations

import json
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from app.assistant.extraction.form import Field, Form, Group, Leaf, Listing, RowListing, Table, lists_in_rows
from app.assistant.extraction.prompts import fill_wording
from app.assistant.extraction.rules import WORDS_ROOM, JsonRules
from app.assistant.model_calls import ModelCalls, stages_of
from app.assistant.prompt import PageText, Prompt, PromptStyle
from app.assistant.quotes.source_text import Range, SourceText
from app.assistant.quoting import QuoteRules
from app.assistant.records import AnswerEvent
from app.errors import EngineFailed

MOST_CHARACTERS = 150
"""Of words that answer a question: they end with the next word."""

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
    weakest: float
    """Log-probability of the least likely token of the words, where no rules say what may come."""


@dataclass(frozen=True, slots=True)
class Answered:
    """What one part gave."""

    leaves: dict[Path, Written]
    """Without those that are null."""
    lists: dict[str, list[Written]]
    tables: dict[str, list[tuple[Written | None, ...]]]
    row_lists: dict[str, list[list[Written]]]
    """Of each list in a table's rows one a row."""
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
    asked = form if style.instruction_tuned else _said_in_words(form)
    prompt = calls.prompt(fill_wording(style, part.pages, asked))
    rules = JsonRules(asked, source.text[slice(*part.range)], room)
    text = yield from stages_of(
        calls.write(
            prompt,
            label="",
            max_tokens=room + 1,
            checkpoints=prompt.all_branches,
            document_ends=prompt.read_to,
            rules=rules,
        )
    )
    try:
        answer = json.loads(text)
    except ValueError as error:
        raise EngineFailed("The model's answer was cut off before its end.") from error
    reader = _Reader(text, freely_written(calls, prompt, text), part)
    return reader.read(form, asked, answer, is_full=len(calls.encode(text)) + WORDS_ROOM > room)


def freely_written(calls: ModelCalls, prompt: Prompt, text: str) -> list[tuple[int, int, float]]:
    """(start, end, log-probability) of each token of an answer, where no rules say what may come."""
    spans = calls.spans(text)
    (logprobs,) = calls.score(prompt, [tuple(span.token_id for span in spans)])
    return [(span.start, span.end, logprob) for span, logprob in zip(spans, logprobs, strict=True)]


def ask_for_words(
    calls: ModelCalls, style: PromptStyle, question: str, part: Part, source: SourceText
) -> Generator[AnswerEvent, None, Written | None]:
    """The words of a part that answer a question; None: it has none. Raises EngineFailed, Cancelled."""
    text = source.text[slice(*part.range)]
    prompt = calls.prompt(style.question(part.pages, question))
    rules = QuoteRules(text, most=MOST_CHARACTERS, is_whole_answer=True, lead=style.answer(""))
    written = yield from stages_of(
        calls.write(
            prompt,
            label="",
            max_tokens=2 * MOST_CHARACTERS,
            stop_texts=style.stop_texts,
            checkpoints=prompt.all_branches,
            document_ends=prompt.read_to,
            rules=rules,
        )
    )
    words = written.strip()
    if not words or words not in text:
        return None
    (freely,) = calls.score(prompt, [calls.encode(style.answer(words))])
    return Written(words, None, part, min(freely))


def _said_in_words(form: Form) -> Form:
    """The form with what each value is in the place of its name, which is all that a pretrained model sees of it."""
    fields: list[Field] = []
    for field in form.fields:
        if isinstance(field, Group):
            field = replace(field, leaves=_named(field.leaves))
        fields.append(field)
    return replace(form, fields=_named(fields))


NamedField = TypeVar("NamedField", Field, Leaf)


def _named(fields: Sequence[NamedField]) -> tuple[NamedField, ...]:
    """As they are, if two would have the same name."""
    abouts = [field.about for field in fields]
    if len(set(abouts)) < len(abouts):
        return tuple(fields)
    return tuple(replace(field, name=field.about) for field in fields)


class _Reader:
    """Reads an answer from its beginning to its end, beside its text: where each value stands there is asked for."""

    def __init__(self, text: str, tokens: Sequence[tuple[int, int, float]], part: Part) -> None:
        self._text, self._tokens, self._part = text, tokens, part
        self._at = 0

    def read(self, form: Form, asked: Form, answer: dict[str, Any], *, is_full: bool) -> Answered:
        """Everything, under the names of `form`; the answer has those of `asked`."""
        leaves: dict[Path, Written] = {}
        lists: dict[str, list[Written]] = {}
        tables: dict[str, list[tuple[Written | None, ...]]] = {}
        row_lists: dict[str, list[list[Written]]] = {}
        for field, named in zip(form.fields, asked.fields, strict=True):
            if isinstance(field, RowListing):
                continue  # read with its table
            value = self._under(named.name, answer)
            match field, named:
                case Leaf(), _:
                    self._keep(leaves, (field.name,), self._leaf(field, value))
                case Group(), Group():
                    for leaf, inner in zip(field.leaves, named.leaves, strict=True):
                        self._keep(leaves, (field.name, leaf.name), self._leaf(leaf, self._under(inner.name, value)))
                case Listing(), _:
                    lists[field.name] = self._items(field.item, value)
                case Table(), _:
                    tables[field.name] = []
                    for row in value:
                        read = (self._leaf(column, self._under(column.name, row)) for column in field.columns)
                        tables[field.name].append(tuple(read))
                        for inner_list in lists_in_rows(form, field):
                            held = self._items(inner_list.item, self._under(".".join(inner_list.within), row))
                            row_lists.setdefault(inner_list.name, []).append(held)
        return Answered(leaves, lists, tables, row_lists, is_full)

    def _items(self, item: Leaf, values: list[Any]) -> list[Written]:
        return [written for value in values if (written := self._leaf(item, value)) is not None]

    def _under(self, name: str, values: dict[str, Any]) -> Any:
        self._go_behind(f"{json.dumps(name, ensure_ascii=False)}:")
        return values[name]

    def _leaf(self, leaf: Leaf, value: Any) -> Written | None:
        if value is None:
            return None
        if leaf.is_judged:
            self._go_behind('"quote":')
        words, judged = (value["quote"], value["value"]) if leaf.is_judged else (value, None)
        start = self._go_behind('"')
        end = self._go_behind(json.dumps(words, ensure_ascii=False)[1:])
        weakest = min(logprob for low, high, logprob in self._tokens if low < end - 1 and high > start)
        return Written(words.strip(), judged, self._part, weakest) if words.strip() else None

    def _go_behind(self, text: str) -> int:
        self._at = self._text.index(text, self._at) + len(text)
        return self._at

    def _keep(self, leaves: dict[Path, Written], path: Path, written: Written | None) -> None:
        if written is not None:
            leaves[path] = written


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


def near(source: SourceText, written: Written, row: Sequence[Range | None]) -> Range:
    """Where an entry of a list in a row stands: as near as can be to the row's values."""
    held = [place for place in row if place is not None]
    return _nearest(places_of(source, written), held[-1])


def _nearest(places: Sequence[Range], anchor: Range) -> Range:
    return min(places, key=lambda place: abs(place[0] - anchor[0]))
