"""What a check of exported answers tells: of each pin, of each file, and of the whole. See `verify`, which checks."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.assistant.export.pin_check import PinState
from app.assistant.records import Citation, ImagePin


class FileState(StrEnum):
    """What is known of a document's file."""

    SAME = "same content"
    OTHER = "other content"
    UNKNOWN = "hash not kept"  # the answer does not say which content was read
    MISSING = "not given"
    UNREADABLE = "not readable"  # only where `verify_answers` is told to go on without it


@dataclass(frozen=True, slots=True)
class PlacedPin:
    """A pin to be checked, and which one it is: the first four fields of the CheckedPin that comes of it."""

    answer: int
    number: int
    is_nearest: bool
    pin: Citation | ImagePin


@dataclass(frozen=True, slots=True)
class CheckedPin:
    """One pin, and whether it holds."""

    answer: int
    """Which answer, counted from 1."""
    number: int
    """Which of its pins, counted from 1."""
    is_nearest: bool
    """It is no pin, but one of the passages that come nearest where nothing was found; counted by themselves."""
    document: str
    page: int
    quote: str
    """Empty: it was seen on a picture. There are no words to check then; the page and the place on it are."""
    state: PinState
    detail: str
    """A sentence about what is wrong, or why a reader may not see the words on the page; or empty."""
    moved_to: int = 0
    """Where the words differ: the page on which they stand all the same; 0: on none."""


@dataclass(frozen=True, slots=True)
class CheckedFile:
    """A document of the answers, and the file that was checked for it."""

    document: str
    file: str
    """Its path; empty if none was given."""
    state: FileState
    sha256: str = ""
    """Of the content that was checked; empty: none was."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a check came to."""

    pins: tuple[CheckedPin, ...]
    files: tuple[CheckedFile, ...]
    unused: tuple[str, ...]
    """Files that were given and that no answer cites."""

    @property
    def holds(self) -> bool:
        """Whether every pin does."""
        return all(pin.state is PinState.HOLDS for pin in self.pins)


@dataclass(frozen=True, slots=True)
class CitedDocument:
    """A document that answers cite."""

    name: str
    sha256: str
    """Of the content that was read; empty: the answer does not say."""
    last_page: int
    """The highest page that a pin is on."""
