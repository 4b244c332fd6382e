"""A question that waits for files that are still being added: what it is, and how it is kept across a restart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class WaitingQuestion:
    """What was sent, and what it is about. It is asked of all of that as soon as no file is missing any more."""

    text: str
    """As it was typed; a summary is the command that begins one, such as "/outline"."""
    document_ids: tuple[int, ...] = ()
    """Documents that can be asked already."""
    files: tuple[Path, ...] = ()
    """Files, or folders, that were still being added."""
    conversation: int = 0
    """The conversation in which it was sent; 0: one of which nothing was kept yet."""
    has_come: bool = False
    """Whether one of the files that it waited for is a document now."""
    is_wanted: bool = False
    """Whether it is to be asked of what is there, as soon as nothing else is answered."""
    begins: tuple[Path, ...] = ()
    """Files whose first pages are being kept for that."""
    key: int = field(default=0, compare=False)
    """Tells it from others in this run, whatever becomes of its files."""

    def to_json(self) -> dict[str, Any]:
        """For `window.json`."""
        return {
            "text": self.text,
            "document_ids": list(self.document_ids),
            "files": [str(file) for file in self.files],
            "conversation": self.conversation,
            "has_come": self.has_come,
        }


def waiting_from_json(values: Mapping[str, Any]) -> WaitingQuestion:
    """What `to_json` made. Raises KeyError, TypeError or ValueError if it is something else."""
    return WaitingQuestion(
        str(values["text"]),
        tuple(int(number) for number in values["document_ids"]),
        tuple(Path(str(name)) for name in values["files"]),
        int(values["conversation"]),
        values["has_come"] is True,
    )
