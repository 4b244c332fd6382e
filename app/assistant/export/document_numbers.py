"""Gives documents of several runs numbers of their own: what a batch keeps has in each line the numbers of its run.

line 1    document 1, SHA-256 ab..     1
line 2    document 1, SHA-256 cd..     2      another library, or the first was forgotten
line 3    document 4, SHA-256 ab..     1
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, is_dataclass, replace
from typing import Any, TypeVar

from app.assistant.records import Coverage

T = TypeVar("T")


@dataclass(slots=True)
class DocumentNumbers:
    """The numbers that were given so far."""

    _given: dict[str, int] = field(default_factory=dict)

    def of(self, coverage: Coverage) -> dict[int, int]:
        """The numbers in place of those that a receipt has. A document keeps its own where no other has it."""
        numbers: dict[int, int] = {}
        for document in coverage.documents:
            own = document.document_id
            content = document.sha256.lower() or f"number {own}"  # what is not known by its content
            if content not in self._given:
                taken = self._given.values()
                self._given[content] = own if own not in taken else max(taken) + 1
            numbers[own] = self._given[content]
        return numbers


def renumbered(record: T, numbers: Mapping[int, int]) -> T:
    """An answer, a receipt or a value with other numbers of documents, wherever it has some."""
    return _renumbered(record, numbers)  # type: ignore[no-any-return]  # of the same type


def _renumbered(value: Any, numbers: Mapping[int, int]) -> Any:
    if isinstance(value, tuple):
        return tuple(_renumbered(inner, numbers) for inner in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changes: dict[str, Any] = {}
    for one in fields(value):
        held = getattr(value, one.name)
        changes[one.name] = numbers.get(held, held) if one.name == "document_id" else _renumbered(held, numbers)
    return replace(value, **changes)
