"""Takes out of an answer what a model only thought: servers send that in fields of its own, or within the answer.

    <think>The lease names a date.</think>It ends on 31 May.      opened and closed      It ends on 31 May.
    The lease names a date.⏎</think>⏎It ends on 31 May.           closed only            It ends on 31 May.
    <think>The lease names                                        never closed           no answer

Where only its end is marked, a thought was given out already: Piece.replaces takes it back. Marks count where models
write them, at the beginning or the end of a line; within a line, or in code, they are what the answer is about.
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
ONLY_THOUGHT = "thought, and wrote no answer: have it not think, or take another model"

_CLOSED = "|".join(map(re.escape, MARKS.values()))
_OPENED = "|".join(map(re.escape, MARKS))
_MARK = re.compile(rf"(?P<opened>{_OPENED})|{_CLOSED}", re.IGNORECASE)
_CLOSED_LAST = re.compile(rf"(?:{_CLOSED})[ \t]*\Z", re.IGNORECASE)
_LONGEST = max(map(len, (*MARKS, *MARKS.values())))
_FENCE = "```"


def without_thoughts(events: Iterable[Piece | Thought | End], most: int) -> Iterator[Piece | Thought | End]:
    """An answer as it comes, from its first word on, without thoughts. That there are any is told once, by a Thought.

    Args:
        events: Those of `read_stream`.
        most: Characters of thoughts after which a server that has answered nothing is not listened to.

    Raises NoAnswer where there are thoughts and no answer.
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
            raise NoAnswer(ONLY_THOUGHT)
        if isinstance(event, End):
            yield event


class _Said:
    """All that a model has said. Lines in which no mark can come any more are not looked at again."""

    def __init__(self) -> None:
        self._kept = ""
        """Answer, to the end of a line."""
        self._fences = 0
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
        rest = self._rest if finish is not None else _sure(self._rest)
        while True:
            if self._closing is not None:
                closed = self._closing.search(rest, self._searched)
                if closed is None:
                    self._searched = max(self._searched, len(rest) - _LONGEST)
                    # What neither ended nor was cut off, in the midst of an answer, was none.
                    is_none = finish == "stop" and self._kept.strip()
                    return (self._kept + (rest if is_none else "")).lstrip()
                self._closing, self._searched, taken = None, 0, closed.end()
            elif (mark := self._next_mark(rest)) is None:
                break
            elif mark["opened"] is None:
                self._kept, self._fences, self._searched, taken = "", 0, 0, mark.end()
            else:
                self._keep(rest[: mark.start()])
                self._closing = re.compile(re.escape(MARKS[mark["opened"].lower()]), re.IGNORECASE)
                self._searched, taken = mark.end() - mark.start(), mark.start()
            self._rest, rest = self._rest[taken:], rest[taken:]
        lines = rest.rfind("\n") + 1
        self._keep(rest[:lines])
        self._rest, rest = self._rest[lines:], rest[lines:]
        self._searched = max(0, len(rest) - _LONGEST)
        return (self._kept + rest).lstrip()

    def _keep(self, text: str) -> None:
        self._kept += text
        self._fences += text.count(_FENCE)

    def _next_mark(self, rest: str) -> re.Match[str] | None:
        """The first mark that begins or ends a line, and does not stand in code."""
        for mark in _MARK.finditer(rest, self._searched):
            line_end = rest.find("\n", mark.end())
            before = rest[rest.rfind("\n", 0, mark.start()) + 1 : mark.start()]
            behind = rest[mark.end() : line_end if line_end >= 0 else None]
            is_at_edge = not before.strip() or (mark["opened"] is None and not behind.strip())
            if is_at_edge and (self._fences + rest[: mark.start()].count(_FENCE)) % 2 == 0:
                return mark
        return None


def _sure(said: str) -> str:
    """A text without what, at its end, may become a mark, or a mark that ends a line."""
    while True:
        closed = _CLOSED_LAST.search(said, max(0, len(said.rstrip()) - _LONGEST))
        kept = said if closed is None else said[: closed.start()]
        for start in range(max(0, len(kept) - _LONGEST), len(kept)):
            if any(mark.startswith(kept[start:].lower()) for pair in MARKS.items() for mark in pair):
                kept = kept[:start]
                break
        if kept == said:
            return said
        said = kept
