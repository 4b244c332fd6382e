"""Reads every file of some folders into a library, and says of each whether there is text, or why not.

    python tests/benchmarks/many_files.py [--mutants N] [--limit N] [--minutes N] [--page-seconds N] [--ocr]
                                          [--keep FOLDER] FOLDER...

What must hold: each file gives pages or a stated reason; every page has text or a note; no file takes longer than its
limits; no reading process outgrows its memory, and none is left behind; the library passes SQLite's own checks. With
--mutants, N damaged variants of each file are read as well (hostile_variants.py). PDFs are given to pdftotext, too, if
it is installed (second_reader.py): those in which it finds far more letters or other pages are named, to be looked at.
A table of figures, and the faults if there are any, are printed and kept in tests/benchmarks/results/; the outcome of
every file, as it comes, in many_files.csv of the current folder. With --keep, this and the library lie in that folder,
and the same call goes on where an earlier one was ended.
"""

from __future__ import annotations

import argparse
import csv
import multiprocessing
import random
import sys
import tempfile
import threading
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from statistics import median

import psutil
from hostile_variants import variants_of
from measured import keep_result, machine
from second_reader import Seen, seen_by_another

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from library_check import faults_of
from reading_children import reading_children

from app.errors import DocumentError
from app.ingest.limits import Limits
from app.ingest.records import PageKind
from app.library.database import Library
from app.library.documents import DocumentAdded, add_document, read_pages

LOG = "many_files.csv"
SLACK_SECONDS = 30.0
"""For processes to start, and the machine to do other things."""


@dataclass(frozen=True)
class Outcome:
    """What became of one file."""

    file: str
    suffix: str
    result: str
    """"text", "pages without text", the name of the error that it was refused with, or "FAULT"."""
    detail: str
    pages: int
    failed: int
    second: int
    """Pages that the second engine read."""
    words: int
    seconds: float
    peak_mb: int
    """Of the reading processes together, sampled."""
    silent: int
    """Pages without text that do not say why."""
    letters: int
    """But for white space: in Chinese or Japanese, words are a matter of opinion."""
    other_letters: int
    """That another program finds in it; -1 if it is not known."""
    other_pages: int

    @property
    def is_late(self) -> bool:
        """Whether the whole file was given up for the time that it took."""
        return self.result == "ReaderFailed" and "took longer than" in self.detail

    @property
    def may_lack_text(self) -> bool:
        """Whether the other program finds far more: it may be right, or show what no reader of the page sees."""
        return self.result in ("text", "pages without text") and self.other_letters > 1.5 * self.letters + 20

    @property
    def may_lack_pages(self) -> bool:
        """Whether the other program finds another count of pages."""
        return self.pages > 0 and self.other_pages > 0 and self.pages != self.other_pages


def main() -> int:
    """Read all, print, keep the figures; 1 if anything did not hold."""
    options = _options()
    limits = Limits(
        page_seconds=options.page_seconds,
        second_seconds=options.page_seconds / 4,
        recognition=options.ocr,
        processes=1,
        document_seconds=options.document_seconds,
    )
    started = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        kept = options.keep or Path(folder)
        kept.mkdir(parents=True, exist_ok=True)
        log = kept / LOG if options.keep else Path(LOG)
        if not options.keep:
            log.unlink(missing_ok=True)
        earlier = _earlier(log)
        known = {one.file for one in earlier}
        files = [file for file in _files(options, Path(folder) / "variants") if name_of(file) not in known]
        tasks: multiprocessing.Queue[Path | None] = multiprocessing.Queue()
        outcomes: multiprocessing.Queue[Outcome | None] = multiprocessing.Queue()
        for file in (*files, *[None] * options.jobs):
            tasks.put(file)
        place = kept / "library"
        Library.open(place).close()
        workers = [
            multiprocessing.Process(target=work, args=(tasks, outcomes, place, limits, options.minutes * 60))
            for _ in range(options.jobs)
        ]
        for worker in workers:
            worker.start()
        found = earlier + list(_gathered(outcomes, log, options.jobs, len(files)))
        for worker in workers:
            worker.join()
        tasks.cancel_join_thread()  # what nobody took is not waited for
        integrity = _integrity(place)
    return _report(found, integrity, limits, time.perf_counter() - started, options)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--mutants", type=int, default=0)
    parser.add_argument("--limit", type=int, default=0, help="at most so many files, chosen at random")
    parser.add_argument("--minutes", type=float, default=0, help="begin no further file after so many minutes")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--page-seconds", type=float, default=60.0)
    parser.add_argument("--document-seconds", type=float, default=900.0)
    parser.add_argument("--ocr", action="store_true")
    parser.add_argument("--keep", type=Path, help="a folder for the library and what became of each file")
    parser.add_argument("--skip", type=int, default=0, help="leave out so many of the first files")
    parser.add_argument("--shuffled", action="store_true", help="in an order drawn by chance, the same each time")
    return parser.parse_args()


def _files(options: argparse.Namespace, scratch: Path) -> Iterator[Path]:
    files = [path for folder in options.folders for path in sorted(folder.rglob("*")) if path.is_file()]
    if options.limit:
        files = sorted(random.Random(1).sample(files, min(options.limit, len(files))))
    if options.shuffled:
        random.Random(1).shuffle(files)
    files = files[options.skip :]
    for number, file in enumerate(files):
        if options.mutants:
            place = scratch / str(number)
            place.mkdir(parents=True)
            yield from variants_of(file, place, options.mutants)
        else:
            yield file


def work(
    tasks: multiprocessing.Queue[Path | None],
    outcomes: multiprocessing.Queue[Outcome | None],
    place: Path,
    limits: Limits,
    seconds: float,
) -> None:
    """One process: reads file after file into the library that all share; not beyond `seconds`, if it is not 0."""
    began = time.monotonic()
    with Library.open(place) as library:
        while (not seconds or time.monotonic() - began < seconds) and (file := tasks.get()) is not None:
            outcomes.put(outcome_of(library, file, limits))
    outcomes.put(None)


def outcome_of(library: Library, file: Path, limits: Limits) -> Outcome:
    """Reads one file; once more if it took too long: on a machine with other work, it may not have been the file."""
    outcome = _first_outcome(library, file, limits)
    return _first_outcome(library, file, limits) if outcome.is_late else outcome


def _first_outcome(library: Library, file: Path, limits: Limits) -> Outcome:
    began = time.perf_counter()
    result, detail, pages = "FAULT", "", []
    with _Watch() as watch:
        try:
            events = add_document(library, file, limits=limits)
            added = next(event for event in events if isinstance(event, DocumentAdded))
            pages = read_pages(library, added.document.id)
            has_text = any(page.kind is PageKind.TEXT for page in pages)
            result, detail = "text" if has_text else "pages without text", pages[0].note
        except DocumentError as error:
            result, detail = type(error).__name__, str(error)
        except Exception:  # what must never come
            detail = traceback.format_exc()
    silent = sum(page.kind is not PageKind.TEXT and not page.note for page in pages)
    second = sum("second PDF engine" in page.note for page in pages)
    failed = sum(page.kind is PageKind.FAILED for page in pages)
    words = sum(len(page.words) for page in pages)
    seconds = round(time.perf_counter() - began, 2)
    numbers = len(pages), failed, second, words, seconds, watch.peak // 1_000_000, silent
    letters = sum(len(word.text) for page in pages for word in page.words)
    seen = Seen() if result == "FAULT" else seen_by_another(file)
    return Outcome(name_of(file), file.suffix.lower(), result, detail, *numbers, letters, seen.letters, seen.pages)


class _Watch:
    """How much memory the children of this process take at most."""

    def __init__(self) -> None:
        self.peak = 0
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)

    def __enter__(self) -> _Watch:
        self._thread.start()
        return self

    def __exit__(self, *exception: object) -> None:
        self._over.set()
        self._thread.join()

    def _look(self) -> None:
        me = psutil.Process()
        while not self._over.wait(0.1):
            held = 0
            for child in me.children(recursive=True):
                try:
                    held += child.memory_info().rss
                except psutil.Error:
                    continue
            self.peak = max(self.peak, held)


def name_of(file: Path) -> str:
    """How a file is called in what is written."""
    return f"{file.parent.name}/{file.name}"


def _earlier(log: Path) -> list[Outcome]:
    """What an earlier run has written of the files that it came to."""
    if not log.is_file():
        return []
    whole = {field.name for field in fields(Outcome) if field.type == "int"}
    with log.open(newline="", encoding="utf-8") as file:
        rows = [
            {name: int(value) if name in whole else value for name, value in row.items()}
            for row in csv.DictReader(file)
        ]
    return [Outcome(**{**row, "seconds": float(row["seconds"])}) for row in rows]


def _gathered(outcomes: multiprocessing.Queue[Outcome | None], log: Path, jobs: int, total: int) -> Iterator[Outcome]:
    done = 0
    is_new = not log.is_file() or not log.stat().st_size
    with log.open("a", newline="", encoding="utf-8", errors="replace", buffering=1) as file:
        rows = csv.DictWriter(file, [field.name for field in fields(Outcome)])
        if is_new:
            rows.writeheader()
        while jobs:
            outcome = outcomes.get()
            if outcome is None:
                jobs -= 1
                continue
            done += 1
            rows.writerow(asdict(outcome))
            if outcome.result == "FAULT" or done % 100 == 0:
                print(f"{done} of {total}: {outcome.file} {outcome.result} {outcome.detail[-300:]}", flush=True)
            yield outcome


def _integrity(place: Path) -> str:
    """What is wrong with the library; "ok" if nothing is."""
    with Library.open(place) as library:
        return faults_of(library) or "ok"


def _report(found: list[Outcome], integrity: str, limits: Limits, seconds: float, options: argparse.Namespace) -> int:
    left = reading_children()
    too_long = [one.file for one in found if one.seconds > _most_seconds(one, limits)]
    too_large = [one.file for one in found if one.peak_mb * 1_000_000 > 2 * limits.memory_bytes]  # two may be at work
    result = {
        **machine(),
        "folders": [folder.name for folder in options.folders],
        "mutants": options.mutants,
        "skipped": options.skip,
        "recognition": options.ocr,
        "page_seconds": limits.page_seconds,
        "files": len(found),
        "suffixes": dict(Counter(one.suffix for one in found).most_common()),
        "results_by_suffix": {suffix: dict(Counter(one.result for one in some)) for suffix, some in _by_suffix(found)},
        "results": dict(Counter(one.result for one in found).most_common()),
        "pages": sum(one.pages for one in found),
        "pages_failed": sum(one.failed for one in found),
        "pages_by_second_engine": sum(one.second for one in found),
        "files_with_second_engine": sum(one.second > 0 for one in found),
        "words": sum(one.words for one in found),
        "seconds": round(seconds),
        "slowest": {one.file: one.seconds for one in sorted(found, key=lambda one: -one.seconds)[:8]},
        "peak_mb": {one.file: one.peak_mb for one in sorted(found, key=lambda one: -one.peak_mb)[:8]},
        "median_seconds": median(one.seconds for one in found),
        "faults": [f"{one.file}: {one.detail[-200:]}" for one in found if one.result == "FAULT"],
        "pages_without_a_reason": sum(one.silent for one in found),
        "beyond_the_limit": too_long,
        "beyond_the_memory": too_large,
        "compared_with_another": sum(one.other_letters >= 0 for one in found),
        "may_lack_text": {one.file: [one.letters, one.other_letters] for one in found if one.may_lack_text},
        "may_lack_pages": {one.file: [one.pages, one.other_pages] for one in found if one.may_lack_pages},
        "library": integrity,
        "processes_left": len(left),
    }
    for name, value in result.items():
        print(f"{name:25} {value}")
    keep_result("many_files", result)
    is_bad = result["faults"] or result["pages_without_a_reason"] or too_long or too_large or left or integrity != "ok"
    return 1 if is_bad else 0


def _by_suffix(found: list[Outcome]) -> Iterator[tuple[str, list[Outcome]]]:
    for suffix in sorted({one.suffix for one in found}):
        yield suffix, [one for one in found if one.suffix == suffix]


def _most_seconds(one: Outcome, limits: Limits) -> float:
    """How long a file may take: as a document, or one page after the other."""
    a_page = limits.page_seconds + limits.second_seconds + limits.recognition * limits.recognition_seconds
    return min(max(one.pages, 1) * a_page + a_page, limits.document_seconds + a_page) + SLACK_SECONDS


if __name__ == "__main__":
    sys.exit(main())
