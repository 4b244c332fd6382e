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
_MARK = re.compile(
    rf"^[ \t]*(?P<opened>{_OPENED})|^[ \t]*(?:{_CLOSED})|(?:{_CLOSED})(?=[ \t]*$)", re.IGNORECASE | re.MULTILINE
)
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
    said, shown, thought, is_told = "", "", 0, False
    for event in events:
        finish = None
        match event:
            case Piece(text):
                said += text
            case Thought(letters):
                thought += letters
            case End():
                finish = event.finish
        answer = answer_in(said, finish)
        if answer.startswith(shown):
            if added := answer[len(shown) :]:
                yield Piece(added)
        else:
            yield Piece(answer, replaces=True)
        shown = answer
        thinks = bool(thought) or len(said.strip()) > _LONGEST
        if thinks and not answer and not is_told:
            yield Thought(thought or len(said))
            is_told = True
        if not answer and (thought + len(said) > most or (finish is not None and (thought or said.strip()))):
            raise NoAnswer(ONLY_THOUGHT)
        if isinstance(event, End):
            yield event


def answer_in(said: str, finish: str | None) -> str:
    """What is answer in all that a model has said, from its first word on.

    Args:
        said: From its beginning.
        finish: Why it ended; None: it goes on, so what may become a mark is not taken for answer yet.
    """
    rest = said if finish is not None else _sure(said)
    answer = ""
    while mark := _next_mark(answer, rest):
        opened = mark["opened"]
        if opened is None:
            answer, rest = "", rest[mark.end() :]
            continue
        before = answer + rest[: mark.start()]
        closed = re.compile(re.escape(MARKS[opened.lower()]), re.IGNORECASE).search(rest, mark.end())
        if closed is None:
            # What neither ended nor was cut off, in the midst of an answer, was none.
            answer, rest = (answer + rest if finish == "stop" and before.strip() else before), ""
            break
        answer, rest = before, rest[closed.end() :]
    return (answer + rest).lstrip()


def _next_mark(answer: str, rest: str) -> re.Match[str] | None:
    """The first mark in `rest` that does not stand in code, which `answer` may have begun."""
    marks = _MARK.finditer(rest)
    return next((mark for mark in marks if (answer + rest[: mark.start()]).count(_FENCE) % 2 == 0), None)


def _sure(said: str) -> str:
    """A text without what, at its end, may become a mark, or a mark that ends a line."""
    while True:
        kept = _CLOSED_LAST.sub("", said)
        for start in range(max(0, len(kept) - _LONGEST), len(kept)):
            if any(mark.startswith(kept[start:].lower()) for pair in MARKS.items() for mark in pair):
                kept = kept[:start]
                break
        if kept == said:
            return said
        said = kept
