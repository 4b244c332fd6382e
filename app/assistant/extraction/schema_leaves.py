"""One value of a schema: what kind it is, what it may be, and what it has to keep to."""

from __future__ import annotations

import math
import re
from typing import Any

from app.assistant.extraction.form import Kind, Leaf, Limits
from app.assistant.extraction.limits import check_pattern
from app.assistant.extraction.schema_parts import Part, refused, shown
from app.assistant.extraction.written_forms import FORMATS

MOST_CHOICES = 100
LONGEST_NAME = 200
"""Characters of a name, or of a value of an enum."""
LONGEST_PATTERN = 2000
_WHOLE = {"int32": (-(2**31), 2**31 - 1), "uint32": (0, 2**32 - 1), "int64": None, "uint64": None}
_NUMBER_FORMATS = {"float", "double", "decimal", *_WHOLE}
"""What OpenAPI has beside numbers; all of them are numbers here."""


def make_leaf(part: Part, steps: tuple[str, ...], *, required: bool, within: str = "") -> Leaf:
    """The value that a part describes. Raises SchemaRefused.

    `steps`: where it stands in its record, group or row. `within`: the object in a group or row that it stands in: the
    amount of a tax is "tax amount", where no description says more.
    """
    kind, choices, limits = Kind.WORDS, tuple[str, ...](), Limits()
    values = _constants(part)
    null = part.can_be_null or (values is not None and None in values)
    match part.type:
        case "number" | "integer":
            kind = Kind.NUMBER if part.type == "number" else Kind.INTEGER
            limits = _number_limits(part, values)
        case "boolean":
            kind = Kind.YES_NO
            if values is not None:
                limits = Limits(one_of=tuple(value for value in values if isinstance(value, bool)))
        case _ if values is not None:
            kind = Kind.CHOICE
            choices = _choices(part, values)
        case _:
            limits = _text_limits(part)
            if limits.format == "date":
                kind, limits = Kind.DATE, _without_format(limits)
    return Leaf(
        name=".".join(steps),
        about=_about_within(part, steps[-1], within),
        kind=kind,
        choices=choices,
        is_required=required and not null,
        can_be_null=null,
        limits=limits,
        or_words=part.or_words,
        inner=steps if len(steps) > 1 else (),
    )


def _about_within(part: Part, name: str, within: str) -> str:
    about = about_of(part, name)
    if not within or part.keys.get("description"):
        return about
    plain = _words_of(name)
    return f"{_words_of(within)} {plain if about.casefold() == plain.casefold() else about}"


def about_of(part: Part, name: str) -> str:
    """What a part is: its description, else its title, else its name as words. On one line."""
    for key in ("description", "title"):
        value = part.keys.get(key)
        if value is not None and not isinstance(value, str):
            raise refused(f"{part.at}/{key}", "it has to be a text")
        if value and value.strip():
            return shown(value)
    return _words_of(name)


def _words_of(name: str) -> str:
    """A name as words: invoiceNumber, invoice_number."""
    return shown(re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).replace("_", " "))


def count_of(part: Part, key: str) -> int | None:
    """A number of rows or characters; None: the schema says none. Raises SchemaRefused."""
    value = part.keys.get(key)
    if value is None and key not in part.keys:
        return None
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise refused(f"{part.at}/{key}", "it has to be a whole number that is not below 0")
    return value


def _constants(part: Part) -> list[Any] | None:
    """The values that a part may have; None: it does not name any."""
    key = "enum" if "enum" in part.keys else "const" if "const" in part.keys else ""
    if not key:
        return None
    values = part.keys["enum"] if key == "enum" else [part.keys["const"]]
    at = f"{part.at}/{key}"
    kinds: dict[str, tuple[type, ...]] = {
        "string": (str,),
        "boolean": (bool,),
        "integer": (int,),
        "number": (int, float),
    }
    wanted = kinds[part.type]
    if not isinstance(values, list) or not all(
        value is None or (isinstance(value, wanted) and (bool in wanted or not isinstance(value, bool)))
        for value in values
    ):
        raise refused(at, f"it has to be values of the type {part.type}, or null")
    if all(value is None for value in values):
        raise refused(at, f"it has to hold 1 to {MOST_CHOICES} values beside null")
    for other in part.keys:
        if other in ("format", "minLength", "maxLength", "pattern") or (key == "enum" and other == "const"):
            raise refused(f"{part.at}/{other}", f"it is not understood beside {key}")
    return values


def _choices(part: Part, values: list[Any]) -> tuple[str, ...]:
    texts = tuple(dict.fromkeys(value for value in values if isinstance(value, str)))
    if not 1 <= len(texts) <= MOST_CHOICES or any(len(text) > LONGEST_NAME for text in texts):
        raise refused(
            f"{part.at}/enum", f"it has to hold 1 to {MOST_CHOICES} texts of at most {LONGEST_NAME} characters"
        )
    return texts


def _number_limits(part: Part, values: list[Any] | None) -> Limits:
    form = part.keys.get("format")
    if form is not None and form not in _NUMBER_FORMATS:
        raise refused(f"{part.at}/format", f"for a number only {', '.join(sorted(_NUMBER_FORMATS))} are understood")
    least, most = _number(part, "minimum"), _number(part, "maximum")
    if isinstance(form, str) and (bounds := _WHOLE.get(form)):
        least, most = max(bounds[0], least or bounds[0]), min(bounds[1], bounds[1] if most is None else most)
    multiple = _number(part, "multipleOf")
    if multiple is not None and multiple <= 0:
        raise refused(f"{part.at}/multipleOf", "it has to be a number above 0")
    return Limits(
        least=least,
        above=_number(part, "exclusiveMinimum"),
        most=most,
        below=_number(part, "exclusiveMaximum"),
        multiple_of=multiple,
        one_of=tuple(value for value in values or () if value is not None),
    )


def _number(part: Part, key: str) -> int | float | None:
    if key not in part.keys:
        return None
    value = part.keys[key]
    if not isinstance(value, int | float) or isinstance(value, bool) or not math.isfinite(value):
        raise refused(f"{part.at}/{key}", "it has to be a number")
    if isinstance(value, int) and abs(value) > 1 << 1000:
        raise refused(f"{part.at}/{key}", "it is larger than any number that is read")
    return value


def _text_limits(part: Part) -> Limits:
    form = part.keys.get("format", "")
    if not isinstance(form, str) or (form and form not in FORMATS):
        name = f"“{shown(form)}” is not understood" if isinstance(form, str) else "it has to be a text"
        raise refused(f"{part.at}/format", f"{name}; the formats understood are {', '.join(FORMATS)}")
    pattern = part.keys.get("pattern", "")
    if not isinstance(pattern, str) or len(pattern) > LONGEST_PATTERN:
        raise refused(f"{part.at}/pattern", f"it has to be a text of at most {LONGEST_PATTERN:,} characters")
    try:
        check_pattern(pattern)
    except ValueError as error:
        raise refused(f"{part.at}/pattern", f"it is no pattern ({shown(str(error))})") from error
    shortest, longest = count_of(part, "minLength"), count_of(part, "maxLength")
    if longest is not None and (longest == 0 or longest < (shortest or 0)):
        raise refused(f"{part.at}/maxLength", "no words are so short")
    return Limits(shortest=shortest, longest=longest, pattern=pattern, format=form)


def _without_format(limits: Limits) -> Limits:
    return Limits(shortest=limits.shortest, longest=limits.longest, pattern=limits.pattern)
