"""Holds the values of a record to what its schema says of them: one that does not keep to it is not taken.

    total: minimum 0         “-12,50 EUR”    null, and a note: it is below 0, the least that the schema takes
    number: pattern ^RG-     “K 40215”       null, and a note: it does not match

A limit never changes a value: nothing is cut, rounded or filled in. What cannot be checked, since the words mean no
number for sure, stays as it is, without a number.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

import regex

from app.assistant.extraction.form import Field, Form, Group, Leaf, Limits, Listing, Table
from app.assistant.extraction.records import Cells, Filled, Located, Path, Value, cells, located, rows
from app.assistant.extraction.shape import plain_value
from app.assistant.extraction.written_forms import WRITTEN

PATTERN_SECONDS = 0.5
"""Some patterns take longer than anybody waits: ^(\\w|\\w\\w)*$ on thirty letters takes years."""

TOO_LONG = "could not be held to the schema's pattern, which takes too long"


def within_limits(form: Form, values: tuple[Value, ...], document: str) -> tuple[tuple[Value, ...], tuple[str, ...]]:
    """The values that keep to their limits, None or no row in the place of others, and a sentence for each kind."""
    notes: list[str] = []
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
        notes += _notes(document, places, wrong)
        bare = _without(field, value, [place.path in wrong for place in places])
        bare, doubles = _once(field, bare)
        if doubles:
            notes.append(
                f"{document}: “{field.name}” has each of its rows once; {doubles:,} of the same words left out."
            )
        kept.append(bare)
    return tuple(kept), tuple(notes)


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


def _without(field: Field, value: Value, wrong: Sequence[bool]) -> Value:
    """A field's value without those that are `wrong`, which are told in the order of `located`."""
    if not any(wrong):
        return value
    match field:
        case Leaf():
            return None
        case Group():
            return _masked(cells(value), wrong)
        case Listing():
            return tuple(cell for cell, is_wrong in zip(cells(value), wrong, strict=True) if not is_wrong)
        case Table():
            width = len(field.columns)
            masked = [_masked(row, wrong[at * width : (at + 1) * width]) for at, row in enumerate(rows(value))]
            return tuple(row for row in masked if any(cell is not None for cell in row))


def _masked(row: Cells, wrong: Sequence[bool]) -> Cells:
    return tuple(None if is_wrong else cell for cell, is_wrong in zip(row, wrong, strict=True))


def _once(field: Field, value: Value) -> tuple[Value, int]:
    """The rows of a list or table whose rows count once, and how many were left out."""
    match field:
        case Listing(is_unique=True):
            items = cells(value)
            once = _first_places([plain_value(field.item, cell) for cell in items])
            return tuple(items[at] for at in once), len(items) - len(once)
        case Table(is_unique=True):
            all_rows = rows(value)
            once = _first_places([tuple(map(plain_value, field.columns, row)) for row in all_rows])
            return tuple(all_rows[at] for at in once), len(all_rows) - len(once)
    return value, 0


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
