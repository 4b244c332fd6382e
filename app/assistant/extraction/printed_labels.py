"""Fills in values of a form from what stands behind labels that the document prints, and lists from what stands below.

    supplier_name    Supplier | Teesdale Rope & Chain Co.       the label says what is asked for: no model is needed
    attendees        Present: G. Pask, T. Bello                 a list on one line
    skills           Skills                                     a heading, and the points of a list below it
                     • Fleet management

A label that shares some words with what is asked for and has others instead says that its value is another: where the
gas meter's reading is asked for, that of the water meter is no answer.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from app.assistant.evidence.dates import dates_in
from app.assistant.extraction.form import Kind, Leaf, Listing
from app.assistant.extraction.likeness import Similarities, by_words, capitalised, is_of_money, likeness, words_apart
from app.assistant.extraction.printed_lines import Cell, Labelled, Points, labels_in, row_of
from app.assistant.extraction.value_reading import read_number
from app.assistant.extraction.value_words import can_be, judged_by
from app.assistant.prompt import PageText

SAME_WORDS = 0.88
"""Least share of words of a label that says what is asked for."""
SAME_MEANING = 0.85
"""The same of its meaning, where they have no word in common, as in another language."""
APART = 0.15
"""How much less any other label means it."""
ALIKE = 0.5
"""Least likeness of the label or the heading of a list."""
OTHER = 0.5
"""Words in the place of each other that are less alike in meaning say another thing."""
LONGEST_VALUE = 120
"""Characters: what is longer is running text."""

_BRACKET_BEHIND = re.compile(r"\s*[(（\[][^()（）\[\]]*[)）\]]\s*$")
_PARTED = re.compile(r"(?:(?<!\s)\s+)?(?:[;；、，]|,(?!\d))\s*")
_LAST_PARTED = re.compile(r"(?<!\s)\s+(?:and|und|et|y|e|en|&)\s+")

Key = TypeVar("Key")


def ways_of(leaf: Leaf, group: str = "") -> list[str]:
    """What a value is asked for with: its name as words, and what it is said to be. In a group, with that."""
    name = " ".join([group, *leaf.steps] if group else leaf.steps)
    return list(dict.fromkeys((capitalised(name), leaf.about) if not group or leaf.about != leaf.name else (name,)))


def fill_from_labels(
    asked: Mapping[Key, tuple[Leaf, Sequence[str]]], labels: Sequence[Labelled], mark: str | None, similar: Similarities
) -> dict[Key, Cell]:
    """The values that stand behind a label which says what is asked for. `asked`: each with its `ways_of`.

    None is taken where labels that fit as well have other values. `mark`: as `decimal_mark` says.
    """
    found: dict[Key, Cell] = {}
    for key, (leaf, ways) in asked.items():
        fitting = [
            (label, value) for label in labels if (value := value_behind(leaf, ways, label.value, mark)) is not None
        ]
        if not fitting:
            continue
        names = [label.label for label, _ in fitting]
        shared = [max(by_words(way, name) for way in ways) for name in names]
        scores = shared
        if max(shared) < SAME_WORDS:
            scores = _meant(ways, names, shared, similar)
        best = max(scores)
        values = [value for (_, value), score in zip(fitting, scores, strict=True) if score == best]
        if best > 0 and len({value.text for value in values}) == 1:
            found[key] = values[0]
    return found


def _meant(ways: Sequence[str], names: Sequence[str], shared: Sequence[float], similar: Similarities) -> list[float]:
    """The likenesses of labels in other words; 0 for those that do not stand out, or have a word in common."""
    meant = likeness(ways, names, similar)
    order = sorted(set(zip(meant, names, strict=True)), reverse=True)
    stands_out = order[0][0] >= SAME_MEANING and (len(order) == 1 or order[0][0] - order[1][0] >= APART)
    return [
        score if stands_out and name == order[0][1] and not of_words else 0.0
        for score, name, of_words in zip(meant, names, shared, strict=True)
    ]


def says_another(ways: Sequence[str], value: Cell, labels: Sequence[Labelled], similar: Similarities) -> bool:
    """Whether a value stands behind a label that has other words in the place of some that are asked for."""
    label = next((label.label for label in labels if _is_within(value, label.value)), None)
    if label is None:
        return False
    return all(
        is_shared and wanted and held and similar(capitalised(wanted), [capitalised(held)])[0] < OTHER
        for is_shared, wanted, held in (words_apart(way, label) for way in ways)
    )


def _is_within(value: Cell, other: Cell) -> bool:
    return value.page.key == other.page.key and other.start <= value.start and value.end <= other.end


def value_behind(leaf: Leaf, ways: Sequence[str], cell: Cell, mark: str | None) -> Cell | None:
    """What of the words behind a label can be the value; None: nothing."""
    if leaf.is_judged:
        return cell if judged_by(leaf, cell.text) is not None else None
    if leaf.kind is Kind.DATE:
        days = list(dates_in(cell.text))
        return _part(cell, *days[0].span()) if len(days) == 1 else None
    if leaf.kind in (Kind.NUMBER, Kind.INTEGER):
        if "%" in cell.text and any(map(is_of_money, ways)):
            return None
        if read_number(cell.text, mark or ".") is None and (bracket := _BRACKET_BEHIND.search(cell.text)):
            cell = _part(cell, 0, bracket.start())
        return cell if read_number(cell.text, mark or ".") is not None else None
    return cell if len(cell.text) <= LONGEST_VALUE else None


def pairs_in(page: PageText, start: int, text: str) -> list[tuple[Cell, Cell]]:
    """Labels with their values in a line, or the two cells of a row of two; empty: there are none."""
    if (row := row_of(page, start, text)) is not None:
        said = [cell for cell in row.cells if cell.text]
        return [(said[0], said[1])] if len(said) == 2 else []
    return list(labels_in(page, start, text))


def fill_list(
    listing: Listing, labels: Sequence[Labelled], points: Sequence[Points], similar: Similarities
) -> list[Cell]:
    """The values of a list: of one line behind its label, or the points below its heading. Empty: there is none.

    What an item is said to be ("Name") may be the label of one value alone: it counts where the list's own words fit
    nothing, and only for what has several values or is a list by its points.
    """
    named = [(label.label, parts_of(label.value)) for label in labels]
    named += [(some.heading, list(some.cells)) for some in points]
    several = [pair for pair in named[: len(labels)] if len(pair[1]) > 1] + named[len(labels) :]
    own = list(dict.fromkeys((capitalised(listing.name), listing.about)))
    of_item = [listing.item.about] if listing.item.about not in own else []
    for ways, lists in ((own, named), (of_item, several)):
        scores = likeness(ways, [name for name, _ in lists], similar) if ways else []
        if max(scores, default=0.0) >= ALIKE:
            cells = lists[scores.index(max(scores))][1]
            return [cell for cell in cells if can_be(listing.item, cell.text)]
    return []


def parts_of(cell: Cell) -> list[Cell]:
    """What commas, or an "and" behind the last of them, part."""
    ends = [match.span() for match in _PARTED.finditer(cell.text)]
    edges = [0, *(edge for span in ends for edge in span), len(cell.text)]
    parts = [_part(cell, low, high) for low, high in zip(edges[::2], edges[1::2], strict=True) if low < high]
    if len(parts) > 1 and (last := _LAST_PARTED.search(parts[-1].text)):
        parts[-1:] = [_part(parts[-1], 0, last.start()), _part(parts[-1], last.end(), len(parts[-1].text))]
    return [part for part in parts if part.text]


def _part(cell: Cell, start: int, end: int) -> Cell:
    return replace(cell, text=cell.text[start:end], start=cell.start + start, end=cell.start + end)
