"""Reads files, each in a process of its own, and says how many of another reader's words are found, in what order.

    python tests/benchmarks/words_beside.py [--pages N] [--seconds N] [--tree FOLDER] [--worst N] FOLDER...

The other reader is pdftotext for PDFs, and the XML itself for Office and OpenDocument files; others are read and not
compared. Words are told apart without signs, in small letters; an order is three words that follow each other. Text
recognition is off. With --tree the reader of another checkout is measured: run both, and compare. Prints the figures,
and the files of which most is missing; what crashed, took too long or ended in an error of ours stands above them.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import signal
import subprocess
import sys
import time
import unicodedata
import zipfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from pathlib import Path
from xml.etree import ElementTree

TEXTS = {".docx": r"word/document\.xml", ".pptx": r"ppt/slides/slide\d+\.xml", ".odt": "content.xml"}
"""Which members of a zip hold what is read of it."""
_SIGNS = str.maketrans("", "", "\u00ad\u200b\u200e\u200f\u2060\ufeff")
_ALONE = re.compile("([\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af])")


@dataclass(frozen=True)
class Read:
    """What became of one file."""

    file: Path
    outcome: str
    """"read", the name of an error with a sentence for users, "FAULT" or "CRASH"."""
    text: str
    silent: int
    """Pages without text that do not say why."""
    seconds: float


def main() -> None:
    options = _options()
    sys.path.insert(0, str(options.tree))
    files = [path for folder in options.folders for path in sorted(folder.rglob("*")) if path.is_file()]
    reads = [read_apart(file, options.pages, options.seconds) for file in files]
    print(dict(Counter(read.outcome for read in reads)), "silent pages:", sum(read.silent for read in reads))
    print("longest:", max((read.seconds for read in reads), default=0.0), "s")
    for read in reads:
        if read.outcome in ("FAULT", "CRASH"):
            print(read.outcome, read.file, read.text)
    compared = [
        (read, words_of(read.text), other) for read in reads if (other := other_words(read.file, options.pages))
    ]
    for suffix in sorted({read.file.suffix.lower() for read, _, _ in compared}):
        some = [(ours, other) for read, ours, other in compared if read.file.suffix.lower() == suffix]
        found = sum(shared(ours, other) for ours, other in some)
        order = sum(shared(threes(ours), threes(other)) for ours, other in some)
        total, most = sum(len(other) for _, other in some), sum(len(threes(other)) for _, other in some)
        print(
            f"{suffix}: {len(some)} files, {total} words, found {found / total:.4f}, order {order / max(most, 1):.4f}"
        )
    lost = sorted(((len(other) - shared(ours, other), read.file) for read, ours, other in compared), reverse=True)
    for count, file in lost[: options.worst]:
        print(f"{count:6} not found: {file}")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--pages", type=int, default=8)
    parser.add_argument("--seconds", type=int, default=90)
    parser.add_argument("--tree", type=Path, default=Path(__file__).resolve().parents[2])
    parser.add_argument("--worst", type=int, default=20)
    return parser.parse_args()


def read_apart(file: Path, pages: int, seconds: int) -> Read:
    """Reads the first pages of a file in a child process that is ended after some seconds."""
    began = time.perf_counter()
    here, there = Pipe(duplex=False)
    child = os.fork()
    if not child:
        signal.alarm(seconds)
        try:
            _read(there, file, pages)
        finally:
            os._exit(0)
    there.close()
    try:
        outcome, text, silent = here.recv()
    except EOFError:
        outcome, text, silent = "CRASH", "", 0
    os.waitpid(child, 0)
    return Read(file, outcome, text, silent, round(time.perf_counter() - began, 1))


def _read(answer: Connection, file: Path, pages: int) -> None:
    from app.errors import DocumentError
    from app.ingest.limits import Limits
    from app.ingest.reader import open_document

    try:
        document = open_document(file, None, Limits(recognition=False))
        read = [document.read(number) for number in range(1, min(document.page_count, pages) + 1)]
        answer.send(("read", "\n".join(page.text for page in read), sum(not page.text + page.note for page in read)))
    except DocumentError as error:
        answer.send((type(error).__name__, str(error), 0))
    except Exception as error:  # what must never come, but of pages that the second engine reads
        answer.send(("FAULT", repr(error), 0))


def other_words(file: Path, pages: int) -> list[str]:
    """The words that the other reader finds; none if it is missing, or cannot read the file."""
    try:
        if file.suffix.lower() == ".pdf" and (program := shutil.which("pdftotext")):
            done = subprocess.run(
                [program, "-q", "-l", str(pages), file, "-"], capture_output=True, timeout=60, check=True
            )
            return words_of(done.stdout.decode("utf-8", "replace"))
        if file.suffix.lower() in TEXTS:
            return words_of("".join(_of_zip(file, re.compile(TEXTS[file.suffix.lower()]))))
    except (subprocess.SubprocessError, OSError, zipfile.BadZipFile, ElementTree.ParseError, RuntimeError):
        pass
    return []


def _of_zip(file: Path, members: re.Pattern[str]) -> Iterator[str]:
    with zipfile.ZipFile(file) as opened:
        for name in sorted(filter(members.fullmatch, opened.namelist())):
            for element in ElementTree.fromstring(opened.read(name)).iter():
                local = element.tag.rpartition("}")[2]
                yield "\n" if local in ("p", "h", "tc", "table-cell", "tab", "br", "s", "line-break") else ""
                if element.text and (local == "t" or file.suffix.lower() == ".odt"):
                    yield element.text
                if element.tail and file.suffix.lower() == ".odt":
                    yield element.tail


def words_of(text: str) -> list[str]:
    """The words of a text; of scripts without blanks between them, each letter."""
    plain = unicodedata.normalize("NFKC", text).casefold().translate(_SIGNS)
    return re.findall(r"[^\W_]+", _ALONE.sub(r" \1 ", plain))


def threes(words: Sequence[str]) -> list[tuple[str, ...]]:
    """Each three words that follow each other."""
    return list(zip(words, words[1:], words[2:], strict=False))


def shared(ours: Sequence[object], other: Sequence[object]) -> int:
    """How many of the others are among ours, each as often as it is there."""
    return sum((Counter(ours) & Counter(other)).values())


if __name__ == "__main__":
    main()
