"""What the window remembers from one start to the next: its shape, unsent words, and what waited or was being added."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from app.gui.question.waiting_question import WaitingQuestion, waiting_from_json
from app.paths import make_folder, storage_error, write_whole

if TYPE_CHECKING:
    from app.sealing import Key


@dataclass(frozen=True, slots=True)
class WindowState:
    """Everything that is kept."""

    draft: str = ""
    """What was typed and not yet asked."""
    geometry: str = ""
    """Qt's description of the window's place, in hexadecimal."""
    panes: tuple[int, ...] = ()
    """Widths, device independent pixels; negative for panes that are hidden."""
    conversation: int | None = None
    """The conversation on show; 0: a new one; None: not known."""
    is_side_open: bool = False
    """Whether thumbnails or outline are seen beside the pages."""
    side_tab: int = 0
    """Which of them: 0 the thumbnails, 1 the outline."""
    is_offer_dismissed: bool = False
    """Whether the offer of a larger model was sent away."""
    waiting: tuple[WaitingQuestion, ...] = ()
    """Questions that wait for files."""
    adding: tuple[str, ...] = ()
    """Files and folders that were on their way into the library."""
    recent: tuple[int, ...] = ()
    """Documents that were on show, the last one first."""
    order: tuple[int, ...] = ()
    """The documents as they stand in the list."""


def load_window_state(file: Path, key: Key | None = None) -> WindowState:
    """Read what was kept. Whatever is wrong with the file, the window opens: then nothing was kept.

    With the key of an encrypted installation, it is sealed.
    """
    try:
        content = file.read_bytes()
        if key is not None:
            from app.sealing import unseal  # loaded where something is encrypted

            content = unseal(key, content, file.name)
        values = json.loads(content)
        panes = tuple(int(width) for width in values["panes"])
        conversation = values.get("conversation")
        return WindowState(
            draft=str(values["draft"]),
            geometry=str(values["geometry"]),
            panes=panes,
            conversation=None if conversation is None else int(conversation),
            is_side_open=values.get("is_side_open") is True,
            side_tab=1 if values.get("side_tab") == 1 else 0,
            is_offer_dismissed=values.get("is_offer_dismissed") is True,
            waiting=tuple(waiting_from_json(question) for question in values.get("waiting", [])),
            adding=tuple(str(name) for name in values.get("adding", [])),
            recent=tuple(int(number) for number in values.get("recent", [])),
            order=tuple(int(number) for number in values.get("order", [])),
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return WindowState()


def save_window_state(file: Path, state: WindowState, key: Key | None = None) -> None:
    """Keep it, atomically. Raises NoSpace, LibraryUnusable."""
    make_folder(file.parent)
    try:
        kept = asdict(state) | {"waiting": [question.to_json() for question in state.waiting]}
        content = json.dumps(kept, ensure_ascii=False).encode()
        if key is not None:
            from app.sealing import seal

            content = seal(key, content, file.name)
        write_whole(file, content, private=True)
    except OSError as error:
        raise storage_error(error, "The window's state could not be saved") from error
