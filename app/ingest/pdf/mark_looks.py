"""How marks on copies look, and whose they are: the same from both engines that put them."""

from __future__ import annotations

from app.ingest.records import MarkKind

AUTHOR = "Pincite"
COLOURS = {MarkKind.QUOTE: (1.0, 0.86, 0.3), MarkKind.NEAREST: (0.62, 0.82, 1.0), MarkKind.PICTURE: (0.85, 0.55, 0.0)}
FRAME_WIDTH = 2.0
NO_NOTES_ALLOWED = (
    "does not allow notes to be added: its author has restricted it. Export the answer to HTML or Markdown instead."
)
"""To follow the document's name."""
