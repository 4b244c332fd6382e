"""Text as quotes are written and compared: what only the page's lines made of it is smoothed, all else is kept.

    page     The total was in-          text     The total was influenced by the final fee.
             fluenced by the ﬁnal fee.

Runs of white space and line ends become one space, none between scripts that write none. Words cut at a line end are
joined (word_cuts.py). Latin ligatures are spelled out. Characters that only steer a program are dropped where no reader
sees them. Everything else stays character by character, in whatever Unicode form it is: a quote is verbatim.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.assistant.quotes.word_cuts import HYPHENS, Cut, Halves, WordForms, halves_at, judge_cut, word_forms

BREAK = "\x1d"
"""Stands between texts that no quote may run across."""

Offsets = NDArray[np.int32]

_LINE_ENDS = "\n\r\x0b\x0c\x85\u2028\u2029"
# U+001D is no white space here: it is BREAK.
_BLANKS = "\x00-\x1c\x1e-\x20\x7f-\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_UNSEEN = "\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e00ff"
"""Soft hyphen, zero-width space, marks that steer the writing direction, tags: default ignorable, and no letter's form
depends on them."""
_JOINERS = "\u200c\u200d"
"""Zero-width non-joiner and joiner: seen within words of scripts whose letters join, and within emoji."""
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_GAP = f"{_BLANKS}{_UNSEEN}{_JOINERS}"
_GAP_NO_SPACE = _GAP.replace("\x1e-\x20", "\x1e\x1f")
# A single space between words, which most of them are, is left where it is.
_EVENT = re.compile(f"[{_GAP}]{{2,}}|[{_GAP_NO_SPACE}]|[{''.join(_LIGATURES)}]|[\ud800-\udfff]")
_BLANK = re.compile(f"[{_BLANKS}]")
_LINE_END = re.compile(f"[{_LINE_ENDS}]")
_NO_JOINER = re.compile(f"[^{_JOINERS}]")
_GAP_START = re.compile(f"[{_GAP}{BREAK}]*")


@dataclass(frozen=True, slots=True, eq=False)
class NormalText:
    """A normalised text with the way back to its source, in runs.

    Run r is `text[starts[r]:starts[r + 1]]` and comes from `source[origins[r]:origins[r] + lengths[r]]`: character by
    character where both are equally long; else as a whole (a ligature, a gap).
    """

    text: str
    starts: Offsets
    """One more than there are runs: the text's length stands last."""
    origins: Offsets
    lengths: Offsets
    cuts: Mapping[Halves, Cut]
    """What was decided of every word cut at a line end."""


def trimmed_range(text: str) -> tuple[int, int]:
    """Where a text begins and ends without white space and unseen characters at its edges; (0, 0): nothing is left."""
    start, end = _gap_end(text, 0), len(text)
    while end > start and _gap_end(text, end - 1) > end - 1:
        end -= 1
    return (start, end) if start < end else (0, 0)


def _gap_end(text: str, start: int) -> int:
    found = _GAP_START.match(text, start)
    return start if found is None else found.end()


def normalized(text: str, cuts: Mapping[Halves, Cut] | None = None) -> str:
    """A text as it stands in a normalised one. `cuts` are decisions of a document that it may be from."""
    return normalize(text.replace(BREAK, " "), cuts).text


def normalize(source: str, cuts: Mapping[Halves, Cut] | None = None) -> NormalText:
    """Normalise a text, without white space at its edges.

    A BREAK is kept; no white space may stand beside it. Words cut at line ends are judged by `cuts` or, where that is
    None, by the text's own other words.
    """
    first, last = trimmed_range(source)
    return _Writer(source, first, last, cuts).written()


class _Writer:
    """Goes through a source from event to event, and notes the runs of the normalised text."""

    def __init__(self, source: str, first: int, last: int, cuts: Mapping[Halves, Cut] | None) -> None:
        self._source = source
        self._first, self._last = first, last
        self._known = cuts
        self._forms: WordForms | None = None
        self._cuts: dict[Halves, Cut] = {}
        self._pieces: list[str] = []
        self._starts: list[int] = []
        self._origins: list[int] = []
        self._lengths: list[int] = []
        self._length = 0

    def written(self) -> NormalText:
        source, at = self._source, self._first
        for match in _EVENT.finditer(source, self._first, self._last):
            start, end = match.span()
            found = match[0]
            if found in _LIGATURES:
                self._keep(at, start)
                self._write(_LIGATURES[found], start, 1)
            elif "\ud800" <= found <= "\udfff":
                self._keep(at, start)
                self._write("\ufffd", start, 1)
            else:
                self._gap(at, start, end)
            at = end
        self._keep(at, self._last)
        return NormalText(
            "".join(self._pieces),
            np.array([*self._starts, self._length], np.int32),
            np.array(self._origins, np.int32),
            np.array(self._lengths, np.int32),
            self._cuts,
        )

    def _keep(self, start: int, end: int) -> None:
        if start < end:
            self._write(self._source[start:end], start, end - start)

    def _write(self, text: str, origin: int, length: int) -> None:
        self._pieces.append(text)
        self._starts.append(self._length)
        self._origins.append(origin)
        self._lengths.append(length)
        self._length += len(text)

    def _gap(self, at: int, start: int, end: int) -> None:
        """What was not kept yet, from `at` to `start`, then what a run of white space and unseen characters becomes."""
        source = self._source
        before, after, gap = source[start - 1], source[end], source[start:end]  # there are both: the edges were trimmed
        if not _BLANK.search(gap):
            self._keep(at, start)
            if (joiners := _NO_JOINER.sub("", gap)) and _joins(before) and _joins(after):
                self._write(joiners, start, len(gap))
        elif not _LINE_END.search(gap):
            self._keep(at, start)
            self._write(" ", start, len(gap))
        elif before in HYPHENS and (halves := halves_at(source, start - 1, end)) is not None:
            cut = self._judged(halves)
            self._keep(at, start - 1 if cut is Cut.JOINED else start)
            if cut is Cut.TWO_WORDS:
                self._write(" ", start, len(gap))
        else:
            self._keep(at, start)
            if not (writes_no_spaces(before) and writes_no_spaces(after)) and gap[0] != "\u00ad":
                self._write(" ", start, len(gap))

    def _judged(self, halves: Halves) -> Cut:
        known = None if self._known is None else self._known.get(halves)
        if known is None:
            if self._forms is None:
                self._forms = word_forms(self._source) if self._known is None else WordForms()
            known = judge_cut(halves, self._forms)
        self._cuts[halves] = known
        return known


def _joins(character: str) -> bool:
    """Whether a joiner beside this character can be seen: in scripts from Hebrew and Arabic on, and in emoji."""
    return character >= "\u0590" and character not in _LIGATURES and not writes_no_spaces(character)


_HANGUL = re.compile("[\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff\uffa0-\uffdc]")
_SOUTH_EAST_ASIAN = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")


def writes_no_spaces(character: str) -> bool:
    """Whether a line end beside such a character stands for no space.

    Wide characters but Hangul, as CSS Text 3, 4.1.3 has it; and Thai, Lao, Burmese and Khmer, which have no space
    between words.
    """
    if character < "\u0e00":
        return False
    if unicodedata.east_asian_width(character) in "FWH":
        return not _HANGUL.match(character) and unicodedata.category(character) != "So"  # So: emoji are wide, too
    return _SOUTH_EAST_ASIAN.match(character) is not None


def is_word_edge(text: str, at: int) -> bool:
    """Whether a word may begin or end between two characters: not within one, and not before a combining mark.

    In scripts without spaces, between any two letters.
    """
    if at <= 0 or at >= len(text):
        return True
    before, after = text[at - 1], text[at]
    if before in _JOINERS:
        return False
    if unicodedata.combining(after) or unicodedata.category(after) in ("Mn", "Mc", "Me", "Cf"):
        return before in (" ", BREAK)
    return not (_in_word(before) and _in_word(after)) or (writes_no_spaces(before) or writes_no_spaces(after))


def _in_word(character: str) -> bool:
    return character.isalnum() or unicodedata.category(character) in ("Mn", "Mc", "Me", "Cf")
