"""What the command line shows: one progress line on stderr, and answers as text or as the JSON of docs/ask-json.md."""

from __future__ import annotations

import errno
import json
import os
import shutil
import sys
import threading
import time
from pathlib import Path
from typing import TextIO

from app.assistant.export.answer_json import answer_json
from app.assistant.export.parts import NEAREST, parts_of
from app.assistant.reading_pace import reading_words
from app.assistant.receipt_words import receipt_lines
from app.assistant.records import Answer, Citation, Coverage, ImagePin, Stage
from app.errors import NoSpace, PinciteError

_REDRAW_S = 0.1
_LINE_S = 2.0
_QUIET_S = 1.0
"""Quick work needs no report in a log."""


def settle_streams(*, as_json: bool) -> None:
    """Make standard output and error take every text, whatever the locale, and be there even if they were closed.

    JSON is always UTF-8. Elsewhere, characters that the locale does not have are written as escapes, such as \\u20ac.
    """
    if sys.stdout is None:
        sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115  # open till the process ends
    if sys.stderr is None:
        sys.stderr = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115  # open till the process ends
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8" if as_json else None, errors="backslashreplace")


def print_result(text: str) -> None:
    """Print a command's result, at once. Raises BrokenPipeError if nobody reads it, NoSpace, PinciteError."""
    try:
        print(text, flush=True)
    except OSError as error:
        _drop_output()
        if isinstance(error, BrokenPipeError):
            raise
        if error.errno == errno.ENOSPC:
            raise NoSpace("The result cannot be written: the disk is full.") from error
        raise PinciteError(f"The result cannot be written ({error.strerror or type(error).__name__}).") from error


def _drop_output() -> None:
    """Send what is still buffered nowhere, or the interpreter would complain about it when it ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def print_problem(sentence: str) -> None:
    """Say on standard error, in one line, what went wrong. File names may hold line ends: they are not passed on."""
    print(f"pincite: {one_line(sentence)}", file=sys.stderr)


def one_line(text: str) -> str:
    """The text without characters that move a terminal's cursor or change its colours: each becomes a space."""
    return "".join(character if character.isprintable() else " " for character in text)


def counted(number: int, what: str) -> str:
    """A number with its word: "1 page", "1,200 pages"."""
    return f"{number:,} {what}" if number == 1 else f"{number:,} {what}s"


def size_words(size: int) -> str:
    """A size in bytes as people write it: "12.3 MB", 1 MB being 1,000,000 bytes."""
    if size < 1000:
        return counted(size, "byte")
    for unit, most in (("kB", 1e6), ("MB", 1e9)):
        if size < most:
            return f"{size / most * 1000:.1f} {unit}"
    return f"{size / 1e9:.1f} GB"


class ProgressLine:
    """Shows what is being done: redrawn in place on a terminal, a line now and then where stderr is a file.

    A stage that comes too soon after another is held back, and shown a moment later if it is still the newest then:
    so nothing flickers, and whatever takes long is said.
    """

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stderr
        self._is_terminal = self._stream.isatty()
        self._lock = threading.Lock()
        self._newest: Stage | None = None
        self._timer: threading.Timer | None = None
        self._has_line = False
        self._next_at = time.monotonic() + (0.0 if self._is_terminal else _QUIET_S)

    def show(self, stage: Stage) -> None:
        """Show a stage, not more often than a reader can follow."""
        with self._lock:
            self._newest = stage
            wait = self._next_at - time.monotonic()
            if wait <= 0:
                self._draw()
            elif self._timer is None:
                self._timer = threading.Timer(wait, self._catch_up)
                self._timer.daemon = True
                self._timer.start()

    def clear(self) -> None:
        """Wipe the line, before other output."""
        with self._lock:
            self._newest = None
            if self._timer is not None:
                self._timer.cancel()
                self._timer = None
            if self._is_terminal and self._has_line:
                self._stream.write("\r\x1b[K")
                self._stream.flush()
            self._has_line = False

    def say(self, sentence: str) -> None:
        """Show a line that stays: something that was done."""
        self.clear()
        self._stream.write(f"{one_line(sentence)}\n")
        self._stream.flush()

    def _catch_up(self) -> None:
        with self._lock:
            self._timer = None
            self._draw()

    def _draw(self) -> None:
        """Write the newest stage, if it has not been written. The caller holds the lock."""
        stage, self._newest = self._newest, None
        if stage is None:
            return
        self._next_at = time.monotonic() + (_REDRAW_S if self._is_terminal else _LINE_S)
        count = f" {stage.done:,}/{stage.total:,}" if stage.total else ""
        if stage.total and not stage.counts:
            count = f" · {stage.done / stage.total:.0%}"
        details = reading_words(stage.reading) if stage.reading else ""
        text = one_line(stage.text) + count + (f" · {details}" if details else "")
        if self._is_terminal:
            width = shutil.get_terminal_size().columns - 1
            self._stream.write(f"\r\x1b[K{text[:width]}")
        else:
            self._stream.write(f"{text}\n")
        self._stream.flush()
        self._has_line = True


def print_answer(answer: Answer, *, as_json: bool) -> None:
    """Print a finished answer to stdout."""
    print_result(json.dumps(answer_json(answer), ensure_ascii=False) if as_json else _answer_text(answer))


def _answer_text(answer: Answer) -> str:
    timing = answer.timing
    looking = f"looking at pages {timing.looking_s:.1f} s; " if timing.looking_s else ""
    comparing = f"comparing passages {timing.comparing_s:.1f} s; " if timing.comparing_s else ""
    early = ["(From the pages read so far; ask again for an answer from all.)"] if answer.coverage.is_partial else []
    return "\n".join(
        [
            pinned_text(answer),
            *early,
            "",
            *(f"[{number}] {_citation_line(citation)}" for number, citation in enumerate(answer.supports, start=1)),
            *([NEAREST] if answer.nearest else []),
            *(f"  - {_citation_line(passage)}" for passage in answer.nearest),
            *receipt_block(answer.coverage, timing.reused_tokens),
            f"Timing    reading the file {timing.ingest_s:.1f} s; {looking}{comparing}model read "
            f"{timing.prefill_tokens:,} tokens in {timing.prefill_s:.1f} s, "
            f"wrote {timing.decode_tokens:,} in {timing.decode_s:.1f} s",
            f"Model     {answer.model.name}, {answer.model.weights}; {answer.model.reason}",
        ]
    )


def pinned_text(answer: Answer) -> str:
    """The answer, each sentence with the numbers of its pins, and marked where nothing holds it up."""
    if not answer.sentences:
        return answer.text
    return "".join(
        " ".join(
            [
                part.text,
                *(["".join(f"[{pin}]" for pin in part.pins)] if part.pins else []),
                *([f"[{part.mark}]"] if part.mark else []),
            ]
        )
        for part in parts_of(answer)
    )


def receipt_block(coverage: Coverage, reused_tokens: int) -> list[str]:
    """The coverage receipt in some lines."""
    first, *others = map(one_line, receipt_lines(coverage, reused_tokens))
    return [f"Receipt   {first}", *(f"          {line}" for line in others)]


def _citation_line(citation: Citation | ImagePin) -> str:
    if isinstance(citation, ImagePin):
        return f"{one_line(citation.document)}, page {citation.page}: seen on a picture of the page, no words to quote"
    quote = " ".join(citation.quote.split())
    pages = ", ".join(str(page) for page in sorted({citation.page, *(part.page for part in citation.goes_on)}))
    places = len(citation.also_at)
    again = f" (and in {places} other {'place' if places == 1 else 'places'})" if places else ""
    doubt = f" ({one_line(citation.suspicious)})" if citation.suspicious else ""
    return f"{one_line(citation.document)}, page {pages}: “{quote}”{again}{doubt}"
