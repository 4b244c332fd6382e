"""The numbers that Word 6 and 95 put before paragraphs: each paragraph says itself how it is numbered (ANLD).

Paragraphs one behind the other that are numbered alike count on; one that is not numbered ends that. What is done
beside this, such as by a change of how they are numbered, is not known, and no number is given.
"""

from __future__ import annotations

from app.ingest.formats.list_numbers import BULLET, written

NUMBERED, BULLETED = 10, 11
"""What stands before a paragraph; 1 to 9: the number of a heading, which its section describes."""
FORMS = {0: "decimal", 1: "upperRoman", 2: "lowerRoman", 3: "upperLetter", 4: "lowerLetter"}
TEXT = 20
"""Where in the description the letters before and behind the number are."""


class Numbers:
    """Counts the paragraphs of a text."""

    def __init__(self) -> None:
        self._last: tuple[int, int, str, str] | None = None
        """How the paragraph before was numbered; None: not at all."""
        self._count = 0
        self._is_known = True

    def next_label(self, numbering: int, described: bytes, is_sure: bool) -> str | None:
        """What stands before the next paragraph; empty if nothing does, None if that is not known.

        `is_sure`: it has words, and stands in no table.
        """
        if numbering == 0:
            self._last, self._is_known = None, True
            return ""
        if numbering == BULLETED:
            self._is_known = False
            return BULLET
        form = _form(described)
        if self._last is None and self._is_known and form is not None:
            self._count = form[1] - 1
        elif form != self._last:
            self._is_known = False
        self._last = form
        self._count += 1
        if numbering != NUMBERED or form is None or not is_sure:
            self._is_known = False
        if form is None or not self._is_known:
            return None
        return f"{form[2]}{written(self._count, FORMS[form[0]])}{form[3]}".strip()


def _form(described: bytes) -> tuple[int, int, str, str] | None:
    """The kind of a number, the first one, and what stands before and behind it; None for kinds that are not known."""
    if len(described) < TEXT or described[0] not in FORMS:
        return None
    kind, before, behind = described[:3]
    text = described[TEXT : TEXT + before + behind].decode("cp1252", "replace")
    return kind, int.from_bytes(described[10:12], "little"), text[:before], text[before:]
