"""Of which kind an object is that may be of several: what was found in it says so.

    kinds      person {kind, name, born}   company {kind, name, register}
    found      name, register              company: no other kind has both
               kind judged "person"        person, whatever else was found: a register is then dropped, which is said

Where several kinds fit as well, the first of them is taken. Which kind it is, is seen again from the values that were
kept: nothing else has to be remembered.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from app.assistant.extraction.form import Form, ObjectKind, Shape
from app.assistant.extraction.records import Filled, Located, Path, pointer

Places = Mapping[Path, Located]
"""All values of a record by where they stand, also those that are None."""
Counts = Mapping[Path, int]
"""How many rows each list and table has, by where it stands."""


def is_found(path: Path, places: Places, counts: Counts) -> bool:
    """Whether anything stands at a path or below it."""
    size = len(path)
    return any(place.filled is not None and at[:size] == path for at, place in places.items()) or any(
        count and at[:size] == path for at, count in counts.items()
    )


def as_found(shape: Shape, path: Path, places: Places, counts: Counts) -> Shape:
    """An object's shape as that of the kind which was found there. With one kind only, or nothing found, as it is."""
    kind = kind_found(shape, path, places, counts)
    if kind is None and shape.kinds and not path:  # a record is there, whatever was found
        kind = min(shape.kinds, key=lambda kind: len(kind.required))
    if kind is None:
        return shape
    members = tuple(
        replace(member, is_required=member.name in kind.required, can_be_null=member.name in kind.can_be_null)
        for member in shape.members
        if member.name in kind.names
    )
    return replace(shape, members=members, kinds=())


def kind_found(shape: Shape, path: Path, places: Places, counts: Counts) -> ObjectKind | None:
    """The kind of an object; None: it has one only, or nothing was found of it."""
    found = {member.name for member in shape.members if is_found((*path, member.name), places, counts)}
    if not shape.kinds or not found:
        return None
    judged = {name: _judged(places.get((*path, name))) for name in found}
    said = [
        kind
        for kind in shape.kinds
        if all(judged[name] is None or judged[name] in values for name, values in kind.constants if name in found)
    ]
    told = {name for kind in shape.kinds for name, _ in kind.constants}
    if not said:  # what was judged contradicts itself: a constant says more than one of several words
        agreed = [_agreed(kind, judged) for kind in shape.kinds]
        said = [kind for kind, score in zip(shape.kinds, agreed, strict=True) if score == max(agreed)]
    return max(
        said,
        key=lambda kind: (
            bool(found & told & set(kind.names)),
            sum(_surest((*path, name), places) for name in found & set(kind.names)),
            set(kind.required) <= found | told,
        ),
    )


def _agreed(kind: ObjectKind, judged: Mapping[str, str | bool | None]) -> tuple[int, int]:
    """How many judged values are a kind's constants, and how many one of those that it has there."""
    agreed = [values for name, values in kind.constants if judged.get(name) in values]
    return sum(len(values) == 1 for values in agreed), len(agreed)


def of_other_kinds(form: Form, places: Places, counts: Counts) -> dict[Path, str]:
    """Where values stand that the kind of their object has not or does not take, each with the reason, to follow
    “it”."""
    wrong: dict[Path, str] = {}
    for shape, path in _objects(form.shape, (), counts):
        if (kind := kind_found(shape, path, places, counts)) is None:
            continue
        for at, place in places.items():
            size = len(path)
            if place.filled is not None and at[:size] == path and at[size] not in kind.names:
                wrong[at] = f"is nothing that {pointer(path) or 'the record'} has, being of another kind"
            elif place.filled is not None and at[:size] == path and len(at) == size + 1:
                values = dict(kind.constants).get(str(at[size]))
                if values and place.filled.judged is not None and place.filled.judged not in values:
                    wrong[at] = f"is judged to be what {pointer(path) or 'the record'}, by its kind, does not take"
    return wrong


def told_by_others(form: Form, places: Places, counts: Counts) -> dict[Path, Filled]:
    """Constants that say of which kind an object is, where other values show it: their words are the evidence."""
    told: dict[Path, Filled] = {}
    for shape, path in _objects(form.shape, (), counts):
        if (kind := kind_found(shape, path, places, counts)) is None:
            continue
        others = [other for other in shape.kinds if other is not kind]
        own = set(kind.names).difference(*(other.names for other in others))
        evidence = next(
            (
                place.filled
                for at, place in places.items()
                if place.filled is not None and at[: len(path)] == path and at[len(path)] in own
            ),
            None,
        )
        for name, values in kind.constants:
            place = places.get((*path, name))
            if evidence is not None and len(values) == 1 and place is not None and place.filled is None:
                told[place.path] = replace(evidence, read=None, judged=values[0])
    return told


def _surest(path: Path, places: Places) -> float:
    """How sure the surest value at a path or below it is; one whose support was not measured is printed there."""
    held = [place.filled for at, place in places.items() if at[: len(path)] == path and place.filled is not None]
    return max((1.0 if value.support is None else value.support for value in held), default=1.0)


def _judged(place: Located | None) -> str | bool | None:
    return None if place is None or place.filled is None else place.filled.judged


def _objects(shape: Shape, path: Path, counts: Counts) -> Iterator[tuple[Shape, Path]]:
    """All objects that may be of several kinds, with where they stand."""
    if shape.item is not None:
        for row in range(counts.get(path, 0)):
            yield from _objects(shape.item, (*path, row), counts)
    if shape.kinds:
        yield shape, path
    for member in shape.members:
        yield from _objects(member, (*path, member.name), counts)
