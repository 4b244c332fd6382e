"""Pictures that no book can show, but whose words are known: these stand in the text in their place, each once."""

from __future__ import annotations

from app.ingest import notes
from app.ingest.formats.markup import escaped
from app.ingest.formats.metafile_words import metafile_lines

MOST_LETTERS = 500_000
"""Of all pictures of a document together."""


class FigureWords:
    """What a document's drawings say, and which pictures are neither shown nor said."""

    def __init__(self) -> None:
        self._left = MOST_LETTERS
        self._said: list[str] = []
        self._unsaid: list[str] = []

    def markup(self, data: bytes, kind: str) -> str:
        """The words of a picture as markup that breaks a line; empty if none are known. Counted as by `lines`."""
        lines = self.lines(data, kind)
        return f'<br/><span class="note">{"<br/>".join(map(escaped, lines))}</span><br/>' if lines else ""

    def lines(self, data: bytes, kind: str) -> list[str]:
        """The words of a picture, in lines; none if none are known. It is counted.

        `kind`: what its name says that it is, where its content does not.
        """
        found = metafile_lines(data) if self._left > 0 else None
        lines = found[1] if found is not None else []
        if found is None or not lines:
            self._unsaid.append(found[0] if found is not None else kind)
            return []
        self._said.append(found[0])
        self._left -= sum(map(len, lines))
        return lines

    def left_out(self) -> str:
        """Sentences on the pictures; empty if there were none."""
        unsaid = notes.pictures_undrawn(len(self._unsaid), _kinds(self._unsaid)) if self._unsaid else ""
        return notes.joined(self.said(), unsaid)

    def said(self) -> str:
        """A sentence on those whose words stand in the text; empty if there are none."""
        return notes.pictures_said(len(self._said), _kinds(self._said)) if self._said else ""


def _kinds(kinds: list[str]) -> str:
    return ", ".join(sorted(set(filter(None, kinds))))
