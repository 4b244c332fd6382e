"""Answers as JSON, and back: what `pincite ask --json` prints, exports keep, and `pincite verify` reads.

The fields are those of the records, by their names; only `Answer.text` is called "answer". docs/ask-json.md is the
contract. Several answers (a conversation) are one object: {"format": 1, "answers": [...]}.
"""

from __future__ import annotations

import math
import types
from collections.abc import Callable, Sequence
from dataclasses import MISSING, asdict, fields, is_dataclass
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from app.assistant.records import Answer, Citation, ImagePin, Stretch

FORMAT = 1
"""Raised when a field changes its meaning; fields that are added do not raise it."""

T = TypeVar("T")


class NotAnAnswer(Exception):
    """JSON that is no answer. `str()` says what is wrong with it, to follow a colon."""


class NewerFormat(NotAnAnswer):
    """It was written by a newer version."""


def answer_json(answer: Answer) -> dict[str, Any]:
    """One answer as JSON-ready values. A support that is not known is null."""
    values = _without_nan(asdict(answer))
    return {"format": FORMAT, "question": values.pop("question"), "answer": values.pop("text"), **values}


def answers_json(answers: Sequence[Answer]) -> dict[str, Any]:
    """One answer as `answer_json` has it, several as one object."""
    if len(answers) == 1:
        return answer_json(answers[0])
    return {"format": FORMAT, "answers": [answer_json(answer) for answer in answers]}


def answers_from_json(value: object) -> tuple[Answer, ...]:
    """The answers of what `answers_json` made. Raises NotAnAnswer, as `answer_from_json`."""
    if not isinstance(value, dict) or "answers" not in value:
        return (answer_from_json(value),)
    _check_format(value)
    answers = value["answers"]
    if not isinstance(answers, list) or not answers:
        raise NotAnAnswer("`answers` is not a list of answers")
    return tuple(_answer(answer, f"answers[{index}].") for index, answer in enumerate(answers))


def answer_from_json(value: object) -> Answer:
    """The answer of what `answer_json` made, by this version or an earlier one. Unknown fields are passed over.

    Raises NotAnAnswer: a field is missing or of the wrong kind, or fields contradict each other; NewerFormat.
    """
    return _answer(value, "")


def _answer(value: object, where: str) -> Answer:
    if not isinstance(value, dict) or "answer" not in value:
        raise NotAnAnswer(f"{f'`{where[:-1]}`' if where else 'it'} is not an answer")
    _check_format(value)
    if not isinstance(value["answer"], str):
        raise NotAnAnswer(f"`{where}answer` is not text")
    answer = read_record(Answer, {**value, "text": value["answer"]}, where)
    if complaint := _contradiction(answer):
        raise NotAnAnswer(f"{where and f'in `{where[:-1]}` '}{complaint}")
    return answer


def _check_format(value: dict[str, Any]) -> None:
    number = value.get("format", FORMAT)
    if not (isinstance(number, int) and _is_whole(number)) or number < 1:
        raise NotAnAnswer("`format` is not the number of a format")
    if number > FORMAT:
        raise NewerFormat(f"it has format {number}, and this version of Pincite knows formats up to {FORMAT}")


def _without_nan(value: Any) -> Any:
    """The value with null in place of numbers that JSON cannot hold."""
    if isinstance(value, dict):
        return {name: _without_nan(inner) for name, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_without_nan(inner) for inner in value]
    return None if isinstance(value, float) and not math.isfinite(value) else value


def _read(kind: Any, value: object, where: str) -> Any:
    """`value` as a `kind`: a record, a tuple, text, a number, true or false, or one of several. Strict."""
    if is_dataclass(kind):
        return read_record(kind, value, f"{where}.")  # type: ignore[arg-type]  # a class, not an instance
    if get_origin(kind) is tuple:
        return _read_tuple(get_args(kind), value, where)
    if get_origin(kind) in (Union, types.UnionType):
        if value is None and type(None) in get_args(kind):
            return None
        (kind,) = (choice for choice in get_args(kind) if choice is not type(None))
        return _read(kind, value, where)
    is_right, name = _KINDS[kind]
    if not is_right(value):
        raise NotAnAnswer(f"`{where}` is not {name}")
    if kind is float:
        return math.nan if value is None else float(value)  # type: ignore[arg-type]  # checked above
    return value


def _read_tuple(kinds: tuple[Any, ...], value: object, where: str) -> tuple[Any, ...]:
    if not isinstance(value, list):
        raise NotAnAnswer(f"`{where}` is not a list")
    if kinds[-1] is ...:
        kinds = (kinds[0],) * len(value)
    if len(kinds) != len(value):
        raise NotAnAnswer(f"`{where}` is not a list of {len(kinds)}")
    pairs = zip(kinds, value, strict=True)
    return tuple(_read(kind, inner, f"{where}[{index}]") for index, (kind, inner) in enumerate(pairs))


def read_record(kind: type[T], value: object, where: str) -> T:
    """A record of what `asdict` made of one, read by the types of its fields. `where` names it in complaints.

    Raises NotAnAnswer.
    """
    if not isinstance(value, dict):
        raise NotAnAnswer(f"`{where[:-1]}` is not an object")
    types_of_fields = get_type_hints(kind)
    read = {}
    for field in fields(kind):  # type: ignore[arg-type]  # all records are dataclasses
        if field.name in value:
            read[field.name] = _read(types_of_fields[field.name], value[field.name], f"{where}{field.name}")
        elif field.default is MISSING:
            raise NotAnAnswer(f"`{where}{field.name}` is missing")
    return kind(**read)


def _is_whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and abs(value) < 1 << 53


def _is_number(value: object) -> bool:
    """Null stands for a number that is not known."""
    return value is None or _is_whole(value) or (isinstance(value, float) and math.isfinite(value))


_KINDS: dict[type, tuple[Callable[[object], bool], str]] = {
    str: (lambda value: isinstance(value, str), "text"),
    bool: (lambda value: isinstance(value, bool), "true or false"),
    int: (_is_whole, "a whole number"),
    float: (_is_number, "a number"),
}


def _contradiction(answer: Answer) -> str:
    """What in an answer cannot be; empty if all can."""
    for name, citations in (("citations", answer.citations), ("nearest", answer.nearest)):
        for index, citation in enumerate(citations):
            if not all(_is_stretch(stretch) for stretch in _stretches(citation)):
                return f"`{name}[{index}]` is no place on a page"
    for index, pin in enumerate(answer.image_pins):
        if pin.page < 1 or not _are_boxes(pin) or not 0 <= (pin.view or 0) <= max(len(pin.boxes) - 1, 0):
            return f"`image_pins[{index}]` is no place on a page"
    end = 0
    for index, sentence in enumerate(answer.sentences):
        if not end <= sentence.start <= sentence.end <= len(answer.text):
            return f"`sentences[{index}]` is no part of the answer"
        if not all(0 <= pin < len(answer.supports) for pin in sentence.pins):
            return f"`sentences[{index}]` names a pin that is not there"
        end = sentence.end
    return ""


def _stretches(citation: Citation) -> list[Stretch]:
    first = Stretch(citation.page, citation.start, citation.end, citation.boxes)
    elsewhere = (stretch for place in citation.also_at for stretch in place.stretches)
    return [first, *citation.goes_on, *elsewhere, *citation.words]


def _is_stretch(stretch: Stretch) -> bool:
    return stretch.page >= 1 and 0 <= stretch.start <= stretch.end and _are_boxes(stretch)


def _are_boxes(place: Stretch | ImagePin) -> bool:
    return not any(math.isnan(side) for box in place.boxes for side in box)
