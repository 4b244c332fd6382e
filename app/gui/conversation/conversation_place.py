"""How a conversation was last looked at: where it was scrolled to, the page beside it, and the documents ticked."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from app.gui.document.document_viewing import Position
from app.gui.document.shown_document import Place
from app.gui.document.viewport import Spot
from app.ingest.records import Box


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a conversation is scrolled to: the first turn in sight, and how much of it is above the edge."""

    turn: int
    offset: int
    """Device independent pixels."""


@dataclass(frozen=True, slots=True)
class ConversationPlace:
    """Everything that comes back when a conversation is opened again."""

    anchor: Anchor | None = None
    """None: at its end."""
    page: Position | None = None
    """None: no document was on show."""
    asked: tuple[int, ...] | None = None
    """Documents that were ticked; None: not known."""

    def to_json(self) -> dict[str, Any]:
        """The fields as JSON-ready values."""
        return asdict(self)


def place_from_json(values: dict[str, Any]) -> ConversationPlace:
    """What `to_json` wrote. What is missing, or was written otherwise by another version, is not known."""
    try:
        anchor, page, asked = values["anchor"], values["page"], values["asked"]
        return ConversationPlace(
            None if anchor is None else Anchor(int(anchor["turn"]), int(anchor["offset"])),
            None if page is None else _position(page),
            None if asked is None else tuple(int(number) for number in asked),
        )
    except (KeyError, TypeError, ValueError):
        return ConversationPlace()


def _position(values: dict[str, Any]) -> Position:
    spot = values["spot"]
    where = Spot(int(spot["page"]), float(spot["across"]), float(spot["down"]))
    return Position(int(values["document_id"]), where, _place(values["place"]))


def _place(values: dict[str, Any] | None) -> Place | None:
    if values is None:
        return None
    goes_on = tuple(part for entry in values["goes_on"] if (part := _place(entry)) is not None)
    return Place(int(values["page"]), _boxes(values["boxes"]), _boxes(values["words"]), goes_on)


def _boxes(values: list[list[float]]) -> tuple[Box, ...]:
    return tuple((float(x0), float(y0), float(x1), float(y1)) for x0, y0, x1, y1 in values)
