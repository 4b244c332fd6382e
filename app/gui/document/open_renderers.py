"""The documents that are open for drawing: the one on show, and the one that was on show just before.

Each has a process of its own, which takes 0.2 s to begin on a quiet machine, and many seconds while documents are read
and answers are written. Who goes back and forth between documents waits for that once.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from app.ingest.records import Box, RenderedPage, RenderedRegion

MOST_OPEN = 2
"""Some 150 MB each, and the file itself up to 256 MB."""


class Renderer(Protocol):
    """Draws pages of one document, in a process of its own."""

    def render(self, page_number: int, scale: float) -> RenderedPage: ...
    def render_region(self, page_number: int, box: Box, scale: float) -> RenderedRegion: ...
    def close(self) -> None: ...


OpenRenderer = Callable[[Path], Renderer]


class OpenRenderers:
    """Renderers by their documents. Touched on the drawing lane only."""

    def __init__(self, open_renderer: OpenRenderer) -> None:
        self._open_renderer = open_renderer
        self._open: dict[tuple[int, Path], Renderer] = {}  # the one used last at the end

    def renderer(self, document_id: int, path: Path) -> Renderer:
        """That of a document; where there are too many then, the one that was not used for longest is closed.

        Raises DocumentError, StorageError.
        """
        renderer = self._open.pop((document_id, path), None) or self._open_renderer(path)
        self._open[document_id, path] = renderer
        while len(self._open) > MOST_OPEN:
            self._close(next(iter(self._open)))
        return renderer

    def close(self, document_id: int) -> None:
        """End what draws a document: it is deleted."""
        for document in [document for document in self._open if document[0] == document_id]:
            self._close(document)

    def close_all(self) -> None:
        """End all of them."""
        while self._open:
            self._close(next(iter(self._open)))

    def _close(self, document: tuple[int, Path]) -> None:
        self._open.pop(document).close()
