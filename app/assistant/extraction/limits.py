"""Holds the values of a record to what its schema says of them: one that does not keep to it is not taken.

    total: minimum 0         “-12,50 EUR”    null, and a note: it is below 0, the least that the schema takes
    number: pattern ^RG-     “K 40215”       null, and a note: it does not match

A limit never changes a value: nothing is cut, rounded or filled in. What cannot be checked, since the words mean no
number for sure, stays as it is, without a number.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from decimal import Decimal

import regex

from app.assistant.extraction.form import Field, Form, Group, Leaf, Limits, Listing, RowListing, Table
from app.assistant.extraction.object_kinds import of_other_kinds, told_by_others
from app.assistant.extraction.records import Filled, Located, Path, Value, cells, located, rows
from app.assistant.extraction.shape import counts_in, places_in, plain_value
from app.assistant.extraction.written_forms import WRITTEN

PATTERN_SECONDS = 0.5
"""Some patterns take longer than anybody waits: ^(\\w|\\w\\w)*$ on thirty letters takes years."""

_ROWS_ONCE = "has each of its rows once; {:,} of the same words"
_NAMES_ONCE = "has each name once; {:,} more of a name that it has"

TOO_LONG = "could not be held to the schema's pattern, which takes too long"


def within_limits(form: Form, values: tuple[Value, ...], document: str) -> tuple[tuple[Value, ...], tuple[str, ...]]:
    """The values that keep to their limits, None or no row in the place of others, and a sentence for each kind.

    So with what the kind of an object has not; the constant that says which it is is set where other values show it.
    """
    notes: list[list[str]] = []
    kept: list[Value] = []
    slow: set[str] = set()
    for field, value in zip(form.fields, values, strict=True):
        places = list(located(field, value))
        wrong: dict[Path, str] = {}
        for place in places:
            if place.filled is None:
                continue
            # A pattern that took too long once is not tried on hundreds of rows more.
            reason = TOO_LONG if place.leaf.limits.pattern in slow else broken(place.leaf, place.filled)
            if reason == TOO_LONG:
                slow.add(place.leaf.limits.pattern)
            if reason:
                wrong[place.path] = reason
        notes.append(_notes(document, places, wrong))
        kept.append(_changed(field, value, dict.fromkeys(wrong)))
    of_kinds = of_other_kinds(form, places_in(form, tuple(kept)), counts_in(form, tuple(kept)))
    for at, field in enumerate(form.fields):
        notes[at] += _notes(document, list(located(field, kept[at])), of_kinds)
    kept = _all_changed(form, kept, dict.fromkeys(of_kinds))
    told = told_by_others(form, places_in(form, tuple(kept)), counts_in(form, tuple(kept)))
    kept = _all_changed(form, kept, {path: filled for path, filled in told.items() if path not in of_kinds})
    for at, field in enumerate(form.fields):
        doubles = _once(form, at, kept)
        if doubles:
            once = _NAMES_ONCE if isinstance(field, Table) and field.is_map else _ROWS_ONCE
            notes[at].append(f"{document}: “{field.name}” {once.format(doubles)} left out.")
    return tuple(kept), tuple(note for of_field in notes for note in of_field)


def broken(leaf: Leaf, value: Filled) -> str:
    """Which limit a value breaks, to follow “it”; empty: none, as far as its words can be read."""
    limits = leaf.limits
    if limits == Limits():
        return ""
    if limits.format in WRITTEN and value.read is None:
        return f"holds no {limits.format}, or several"
    plain = plain_value(leaf, value)
    if isinstance(plain, bool):
        return "" if not limits.one_of or plain in limits.one_of else "is not what the schema takes"
    if isinstance(plain, int | float):
        return _broken_number(limits, plain)
    return _broken_text(limits, plain) if isinstance(plain, str) else ""


def _broken_number(limits: Limits, number: float) -> str:
    if limits.one_of and number not in limits.one_of:
        return "is none of the numbers that the schema takes"
    if limits.least is not None and number < limits.least:
        return f"is below {_said(limits.least)}, the least that the schema takes"
    if limits.above is not None and number <= limits.above:
        return f"is not above {_said(limits.above)}, as the schema wants"
    if limits.most is not None and number > limits.most:
        return f"is above {_said(limits.most)}, the most that the schema takes"
    if limits.below is not None and number >= limits.below:
        return f"is not below {_said(limits.below)}, as the schema wants"
    if limits.multiple_of is not None and Decimal(repr(number)) % Decimal(repr(limits.multiple_of)):
        return f"is no multiple of {_said(limits.multiple_of)}, as the schema wants"
    return ""


def _said(number: float) -> str:
    return f"{number:,.12g}"


def _broken_text(limits: Limits, text: str) -> str:
    if limits.shortest is not None and len(text) < limits.shortest:
        return f"has {len(text):,} characters, and the schema wants {limits.shortest:,} at least"
    if limits.longest is not None and len(text) > limits.longest:
        return f"has {len(text):,} characters, and the schema takes {limits.longest:,} at most"
    if limits.pattern:
        try:
            if regex.search(limits.pattern, text, timeout=PATTERN_SECONDS) is None:
                return "does not match the schema's pattern"
        except TimeoutError:
            return TOO_LONG
    return ""


def _notes(document: str, places: Sequence[Located], wrong: dict[Path, str]) -> list[str]:
    """One sentence for each leaf, about the first of its values that were not taken."""
    count = Counter[str](place.leaf.name for place in places if place.path in wrong)
    notes: dict[str, str] = {}
    for place in places:
        if (reason := wrong.get(place.path)) and place.leaf.name not in notes and place.filled is not None:
            more = count[place.leaf.name] - 1
            others = f" Nor are {more:,} more of its values." if more > 1 else " Nor is one more." if more else ""
            notes[place.leaf.name] = (
                f"{document}: {place.pointer} is not taken: “{place.filled.words}” {reason}.{others}"
            )
    return list(notes.values())


def _all_changed(form: Form, values: Sequence[Value], changes: Mapping[Path, Filled | None]) -> list[Value]:
    return [_changed(field, value, changes) for field, value in zip(form.fields, values, strict=True)]


def _changed(field: Field, value: Value, changes: Mapping[Path, Filled | None]) -> Value:
    """A field's value with others at some places; of a list, None takes an entry out."""
    if not changes:
        return value
    now = [changes.get(place.path, place.filled) for place in located(field, value)]
    match field:
        case Leaf():
            return now[0]
        case Group():
            return tuple(now)
        case Listing():
            return tuple(cell for cell in now if cell is not None)
        case RowListing():
            taken = iter(now)
            return tuple(tuple(cell for _ in held if (cell := next(taken)) is not None) for held in rows(value))
        case Table():
            width = len(field.columns)
            return tuple(tuple(now[at * width : (at + 1) * width]) for at in range(len(rows(value))))


def _once(form: Form, at: int, values: list[Value]) -> int:
    """Take rows in which nothing stands, and of those that count once all but the first, out of a list or a table and
    the lists in its rows. Returns how many of the second were taken out."""
    field, value = form.fields[at], values[at]
    match field:
        case Listing(is_unique=True):
            items = cells(value)
            once = _first_places([plain_value(field.item, cell) for cell in items])
            values[at] = tuple(items[place] for place in once)
            return len(items) - len(once)
        case RowListing(is_unique=True):
            lists = [[plain_value(field.item, cell) for cell in held] for held in rows(value)]
            firsts = [_first_places(held) for held in lists]
            values[at] = tuple(
                tuple(held[place] for place in once) for held, once in zip(rows(value), firsts, strict=True)
            )
            return sum(map(len, lists)) - sum(map(len, firsts))
        case Table():
            with_lists = [
                place
                for place, other in enumerate(form.fields)
                if place == at or (isinstance(other, RowListing) and other.of_table == field.steps)
            ]
            held = [rows(values[place]) for place in with_lists]
            filled = [n for n in range(len(held[0])) if any(cell for of_field in held for cell in of_field[n])]
            if field.is_map:  # a name without a value, or without words, says nothing
                filled = [n for n in filled if held[0][n][0] and (held[0][n][1] or field.columns[1].can_be_null)]
            once = filled
            if field.is_map:
                keys = [key.words if (key := held[0][n][0]) else "" for n in filled]
                once = [filled[place] for place in _first_places(keys)]
            elif field.is_unique:
                said = [
                    tuple(tuple(cell and (cell.read, cell.judged, cell.words) for cell in f[n]) for f in held[1:])
                    + tuple(map(plain_value, field.columns, held[0][n]))
                    for n in filled
                ]
                once = [filled[place] for place in _first_places(said)]
            for place, of_field in zip(with_lists, held, strict=True):
                values[place] = tuple(of_field[n] for n in once)
            return len(filled) - len(once)
    return 0


def _first_places(values: Sequence[object]) -> list[int]:
    first: dict[object, int] = {}
    for at, value in enumerate(values):
        first.setdefault(value, at)
    return list(first.values())


def check_pattern(pattern: str) -> None:
    """Raise ValueError if a pattern is none."""
    try:
        regex.compile(pattern)
    except (regex.error, RecursionError, OverflowError) as error:
        raise ValueError(str(error)) from error
