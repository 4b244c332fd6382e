"""Takes out of an answer what a model only thought: servers send that in fields of its own, or within the answer.

    <think>The lease names a date.</think>It ends on 31 May.      opened and closed      It ends on 31 May.
    The lease names a date.⏎</think>⏎It ends on 31 May.           closed only            It ends on 31 May.
    <think>The lease names                                        never closed           no answer

Where only its end is marked, a thought was given out already: Piece.replaces takes it back. Marks count where models
write them: what opens a thought, at the beginning of a line; what closes one that was not opened, on a line of its own
or before all else, once, and if no thought was closed and nothing named what opens one before. Elsewhere, or in code,
they are what the answer is about.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from app.remote.event_stream import End, NoAnswer, Piece, Thought

MARKS = {
    "<think>": "</think>",  # DeepSeek, Qwen, and most others
    "<thinking>": "</thinking>",
    "<thought>": "</thought>",
    "<reasoning>": "</reasoning>",
    "<seed:think>": "</seed:think>",  # Seed-OSS
    "◁think▷": "◁/think▷",  # Kimi
    "[think]": "[/think]",  # Magistral
    "<|channel>thought": "<channel|>",  # Gemma 4
    "<|channel|>analysis<|message|>": "<|start|>assistant<|channel|>final<|message|>",  # gpt-oss
}
"""What begins a thought, and what ends it, in small letters."""

_CLOSED = "|".join(map(re.escape, MARKS.values()))
_OPENED = "|".join(map(re.escape, MARKS))
_ANY_CASE = re.IGNORECASE | re.ASCII  # or a dotless i would be one
_MARK = re.compile(rf"(?P<opened>{_OPENED})|{_CLOSED}", _ANY_CASE)
_OPENING = re.compile(_OPENED, _ANY_CASE)
_CLOSED_LAST = re.compile(rf"(?:{_CLOSED})[^\S\n]*\Z", _ANY_CASE)
_LONGEST = max(map(len, (*MARKS, *MARKS.values())))
_FENCE = re.compile(r"^[ \t]*(`{3,}(?=[^`\n]*$)|~{3,})", re.MULTILINE)
_CODE = 4
"""Spaces before a line of code."""


class OnlyThought(NoAnswer):
    """There were thoughts and no answer."""

    def __init__(self, *, is_whole: bool) -> None:
        """`is_whole`: the model ended as it meant to, so that what was sent as a thought may be its answer."""
        super().__init__("thought, and wrote no answer: have it not think, or take another model")
        self.is_whole = is_whole


def without_thoughts(events: Iterable[Piece | Thought | End], most: int) -> Iterator[Piece | Thought | End]:
    """An answer as it comes, from its first word on, without thoughts. That there are any is told once, by a Thought.

    Args:
        events: Those of `read_stream`.
        most: Characters of thoughts after which a server that has answered nothing is not listened to.

    Raises OnlyThought where there are thoughts and no answer.
    """
    said, shown = _Said(), ""
    letters, thought, has_words, is_told = 0, 0, False, False
    for event in events:
        finish = None
        match event:
            case Piece(text):
                said.add(text)
                letters += len(text)
                has_words = has_words or bool(text.strip())
            case Thought(fields):
                thought += fields
            case End():
                finish = event.finish
        answer = said.answer(finish)
        if not answer.startswith(shown):
            yield Piece(answer, replaces=True)
        elif added := answer[len(shown) :]:
            yield Piece(added)
        shown = answer
        if not answer and (thought or (has_words and letters > _LONGEST)) and not is_told:
            yield Thought(thought or letters)
            is_told = True
        if not answer and (thought + letters > most or (finish is not None and (thought or has_words))):
            raise OnlyThought(is_whole=finish == "stop")
        if isinstance(event, End):
            yield event


class _Said:
    """All that a model has said. Lines in which no mark can come any more are not looked at again."""

    def __init__(self) -> None:
        self._kept = ""
        """Answer, to the end of a line."""
        self._fence = ""
        """What began the code that `_kept` ends in."""
        self._is_opened = self._is_closed = False
        """Whether the answer names what opens a thought; whether a thought was closed."""
        self._rest = ""
        """What follows; within a thought, from its beginning on."""
        self._closing: re.Pattern[str] | None = None
        """What ends the thought that was begun."""
        self._searched = 0
        """How far `_rest` was searched for marks, or for the end of the thought."""

    def add(self, text: str) -> None:
        """It goes on."""
        self._rest += text

    def answer(self, finish: str | None) -> str:
        """What of it is answer, from its first word on.

        `finish`: why it ended; None: it goes on, so what may become a mark is not taken for answer yet.
        """
        rest = self._rest if finish is not None else self._rest[: _sure(self._rest)]
        while True:
            if self._closing is not None:
                closed = self._closing.search(rest, self._searched)
                if closed is None:
                    self._searched = max(self._searched, len(rest) - _LONGEST)
                    # What neither ended nor was cut off, in the midst of an answer, was none.
                    is_none = finish == "stop" and self._kept.strip()
                    return (self._kept + (rest if is_none else "")).lstrip()
                self._closing, self._searched, taken, self._is_closed = None, 0, closed.end(), True
            elif (mark := self._next_mark(len(rest))) is None:
                break
            elif mark["opened"] is None:
                self._kept, self._fence, self._searched, taken, self._is_closed = "", "", 0, mark.end(), True
            else:
                self._keep(rest[: mark.start()])
                self._closing = re.compile(re.escape(MARKS[mark["opened"].lower()]), _ANY_CASE)
                self._searched, taken = mark.end() - mark.start(), mark.start()
            self._rest, rest = self._rest[taken:], rest[taken:]
        lines = rest.rfind("\n") + 1
        self._keep(rest[:lines])
        self._rest, rest = self._rest[lines:], rest[lines:]
        self._searched = max(0, len(rest) - _LONGEST)
        return (self._kept + rest).lstrip()

    def _keep(self, text: str) -> None:
        self._kept += text
        self._fence = _fence_behind(text, self._fence)
        self._is_opened = self._is_opened or _OPENING.search(text) is not None

    def _next_mark(self, end: int) -> re.Match[str] | None:
        """The first mark before `end` that counts."""
        fence, looked = self._fence, 0
        for mark in _MARK.finditer(self._rest, self._searched, end):
            line = self._rest.rfind("\n", 0, mark.start()) + 1
            before = self._rest[line : mark.start()]
            is_first = not self._kept.strip() and not self._rest[: mark.start()].strip()
            if before.strip() or (len(before.expandtabs(_CODE)) >= _CODE and not is_first):
                continue
            if mark["opened"] is None:
                counts = not self._is_closed and (is_first or self._is_alone(mark))
            else:
                fence, looked = _fence_behind(self._rest[looked:line], fence), line
                counts = not fence
            if counts:
                return mark
        return None

    def _is_alone(self, closed: re.Match[str]) -> bool:
        """Whether nothing follows in the line of a mark, and nothing that opens a thought was named before it."""
        line_end = self._rest.find("\n", closed.end())
        behind = self._rest[closed.end() : line_end if line_end >= 0 else None]
        return not (behind.strip() or self._is_opened or _OPENING.search(self._rest, 0, closed.start()))


def _fence_behind(text: str, fence: str) -> str:
    """What began the code that a text ends in, if `fence` began that in which it begins; empty: it is in none."""
    for found in _FENCE.finditer(text):
        if not fence:
            fence = found[1]
        elif found[1].startswith(fence):
            fence = ""
    return fence


def _sure(said: str) -> int:
    """How much of a text is without what, at its end, may become a mark, or a mark that may be alone in its line."""
    if closed := _CLOSED_LAST.search(said, max(0, len(said.rstrip()) - _LONGEST)):
        return closed.start()
    for start in range(max(0, len(said) - _LONGEST), len(said)):
        if any(mark.startswith(said[start:].lower()) for pair in MARKS.items() for mark in pair):
            return start
    return len(said)
