"""What the command line shows: one progress line on stderr, and answers as text or as the JSON of docs/ask-json.md."""

from __future__ import annotations

import json
import shutil
import sys
import time
from dataclasses import asdict
from typing import Any, TextIO

from app.assistant.coverage import page_ranges
from app.assistant.records import Answer, Citation, Coverage, Stage

_REDRAW_S = 0.1
_LINE_S = 5.0


class ProgressLine:
    """Shows what is being done: redrawn in place on a terminal, a line now and then where stderr is a file."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stderr
        self._is_terminal = self._stream.isatty()
        self._shown = ""
        self._drawn_at = 0.0
        self._started = time.monotonic()

    def show(self, stage: Stage) -> None:
        """Show a stage, not more often than a reader can follow."""
        now = time.monotonic()
        changed = stage.text != self._shown
        if not changed and stage.done != stage.total and now - self._drawn_at < self._interval:
            return
        if not self._is_terminal and now - self._started < 1.0:
            return  # quick work needs no report in a log
        self._shown, self._drawn_at = stage.text, now
        count = f" {stage.done:,}/{stage.total:,}" if stage.total else ""
        if self._is_terminal:
            width = shutil.get_terminal_size().columns - 1
            self._stream.write(f"\r\x1b[K{(stage.text + count)[:width]}")
        else:
            self._stream.write(f"{stage.text}{count}\n")
        self._stream.flush()

    def clear(self) -> None:
        """Wipe the line, before other output."""
        if self._is_terminal and self._shown:
            self._stream.write("\r\x1b[K")
            self._stream.flush()
        self._shown = ""

    @property
    def _interval(self) -> float:
        return _REDRAW_S if self._is_terminal else _LINE_S


def answer_json(answer: Answer) -> dict[str, Any]:
    """The one object that `--json` prints. docs/ask-json.md is its contract."""
    return {
        "question": answer.question,
        "answer": answer.text,
        "found": answer.found,
        "citations": [asdict(citation) for citation in answer.citations],
        "coverage": asdict(answer.coverage),
        "timing": asdict(answer.timing),
        "model": asdict(answer.model),
    }


def print_answer(answer: Answer, *, as_json: bool) -> None:
    """Print a finished answer to stdout."""
    if as_json:
        print(json.dumps(answer_json(answer), ensure_ascii=False))
        return
    print(answer.text)
    print()
    for number, citation in enumerate(answer.citations, start=1):
        print(f"[{number}] {_citation_line(citation)}")
    print("\n".join(receipt_lines(answer.coverage)))
    timing = answer.timing
    print(
        f"Timing    reading the file {timing.ingest_s:.1f} s; model read {timing.prefill_tokens:,} tokens in "
        f"{timing.prefill_s:.1f} s ({timing.reused_tokens:,} reused), wrote {timing.decode_tokens:,} in "
        f"{timing.decode_s:.1f} s"
    )
    print(f"Model     {answer.model.name}, {answer.model.weights}; {answer.model.reason}")


def receipt_lines(coverage: Coverage) -> list[str]:
    """The coverage receipt in a few lines."""
    lines = []
    for document in coverage.documents:
        read = page_ranges(document.pages_read) if document.pages_read else "no page"
        lines.append(f"Coverage  {document.document}: {read} of {document.pages} read, {document.tokens:,} tokens")
    lines.append(f"          {coverage.tokens:,} of {coverage.limit:,} tokens of context")
    lines += [f"          {sentence}" for sentence in coverage.left_out]
    return lines


def _citation_line(citation: Citation) -> str:
    quote = " ".join(citation.quote.split())
    return f"{citation.document}, page {citation.page}: “{quote}”"
