"""How well scans are read, beside a peer: character error, word recall, pages a second of one core, memory.

    python tests/benchmarks/ocr_quality.py FOLDER      (a folder with the scans of ocr_pages.py: ../shared/corpus)

Quotation marks and dashes count as their plain forms, white space as one space. The character error is the edit
distance of the page as a whole, in reading order, over the length of the known text: columns in wrong order count as
errors. So it is given twice: of the text as it was read, and of its words in alphabetical order, whose error says less
of order. One thread, CPU time; loading our networks is not in it, the start of the peer is. It gets pages of PDFs drawn
at the 300 dpi that its manual asks for, and pictures as they are. Kept in tests/benchmarks/results/.
"""

from __future__ import annotations

import platform
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import psutil
from measured import keep_result, machine
from ocr_pages import SCAN_DPI, Scan, scans_of
from ocr_peer import PEER_DPI, peer_version, read_by_peer
from PIL import Image

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from app.ingest.limits import Limits
from app.ingest.ocr.recognition import PageRecogniser
from app.ingest.reader import OpenDocument, open_document
from app.ingest.records import DocumentKind, Page

LIMITS = Limits(recognition_threads=1)
PLAIN = str.maketrans("“”„‘’–—\u00a0", '"""\'\'-- ')
PEER_PIXELS = 40_000_000


@dataclass(frozen=True)
class Row:
    """One page by one reader."""

    document: str
    page: int
    reader: str
    words: int
    character_error: float | None
    character_error_without_order: float | None
    word_recall: float | None
    confidence: float | None
    is_doubtful: bool
    cpu_s: float


def main() -> int:
    """Print a line a page and reader, then a table, and keep the figures."""
    peer = peer_version()
    rows = []
    with tempfile.TemporaryDirectory() as scratch:
        for scan in scans_of(Path(sys.argv[1]), Path(scratch)):
            for row in read_both(scan, bool(peer)):
                rows.append(row)
                print(row, flush=True)
    print_table(rows)
    print(f"{peak_memory_mb()} MB at most")
    result = {**machine(), "peer": peer, "peak_memory_mb": peak_memory_mb(), "totals": totals(rows)}
    print(result["totals"])
    keep_result("ocr_quality", {**result, "platform": platform.platform(), "rows": [asdict(row) for row in rows]})
    return 0


def read_both(scan: Scan, with_peer: bool) -> Iterator[Row]:
    """Every page of a scan by our reader, and by the peer."""
    document = open_document(scan.file, None, LIMITS)
    recogniser = PageRecogniser(LIMITS)
    recogniser.recognise(document, document.read(1))  # loads the networks
    for number in range(1, document.page_count + 1):
        page = document.read(number)
        began = time.process_time()
        page = recogniser.recognise(document, page)
        seconds = time.process_time() - began
        yield measured(scan, number, "pincite", page.text, seconds, page)
        if with_peer:
            dots = SCAN_DPI if document.kind is DocumentKind.IMAGE else PEER_DPI
            read = read_by_peer(drawn(document, number), scan.language, dots)
            yield measured(scan, number, "peer", read.text, read.cpu_s)


def drawn(document: OpenDocument, number: int) -> Image.Image:
    """A page as the peer gets it."""
    scale = 1.0 if document.kind is DocumentKind.IMAGE else PEER_DPI / 72
    picture = document.draw(number, scale, PEER_PIXELS)
    return Image.frombytes("RGB", (picture.width, picture.height), picture.rgb)


def measured(scan: Scan, number: int, reader: str, text: str, seconds: float, page: Page | None = None) -> Row:
    """A page compared with its known text, if there is one."""
    read, gold = plain(text), plain(scan.text)
    error = unordered = recall = None
    if gold:
        error = round(edit_distance(read, gold) / len(gold), 4)
        unordered = round(edit_distance(in_order(read), in_order(gold)) / len(gold), 4)
        recall = word_recall(read, gold)
    elif scan.words and number == 1:
        recall = word_recall(read, scan.words)
    confidence, is_doubtful = (page.confidence, page.is_doubtful) if page else (None, False)
    count = len(read.split())
    return Row(scan.name, number, reader, count, error, unordered, recall, confidence, is_doubtful, round(seconds, 2))


def totals(rows: list[Row]) -> dict[str, dict[str, float]]:
    """Of each reader: means over the pages with a known text, and pages a second of one core over all pages."""
    found = {}
    for reader in sorted({row.reader for row in rows}):
        own = [row for row in rows if row.reader == reader]
        known = [row for row in own if row.character_error is not None]
        found[reader] = {
            "character_error": round(float(np.mean([row.character_error for row in known])), 4),
            "character_error_without_order": round(
                float(np.mean([row.character_error_without_order for row in known])), 4
            ),
            "word_recall": round(float(np.mean([row.word_recall for row in known])), 4),
            "pages": len(own),
            "pages_a_second": round(len(own) / sum(row.cpu_s for row in own), 3),
            "words_a_second": round(sum(row.words for row in own) / sum(row.cpu_s for row in own), 1),
        }
    return found


def print_table(rows: list[Row]) -> None:
    """One line a page, both readers side by side, as Markdown."""
    print("| page | character error | without order | words found | CPU seconds |\n| --- | ---: | ---: | ---: | ---: |")
    by_page: dict[tuple[str, int], list[Row]] = {}
    for row in rows:
        by_page.setdefault((row.document, row.page), []).append(row)
    for (name, number), both in by_page.items():
        fields = (
            [_percent(row.character_error) for row in both],
            [_percent(row.character_error_without_order) for row in both],
            [_percent(row.word_recall) for row in both],
            [f"{row.cpu_s:.1f}" for row in both],
        )
        print(f"| {name} {number} | {' | '.join(' / '.join(field) for field in fields)} |")


def _percent(share: float | None) -> str:
    return "-" if share is None else f"{100 * share:.1f} %"


def plain(text: str) -> str:
    """A text in the form in which texts are compared."""
    return " ".join(text.translate(PLAIN).split())


def in_order(text: str) -> str:
    """A text's words in alphabetical order."""
    return " ".join(sorted(text.split()))


def word_recall(read: str, gold: str) -> float:
    """Share of the known words that were read, each as often as it is known."""
    known = Counter(gold.split())
    return round(sum((known & Counter(read.split())).values()) / sum(known.values()), 4)


def edit_distance(read: str, gold: str) -> int:
    """Levenshtein's: insertions, deletions and replacements that make one text of the other."""
    codes = np.array([ord(letter) for letter in read], np.int64)
    steps = np.arange(len(read) + 1)
    row = steps.copy()
    for count, letter in enumerate(gold, 1):
        replaced = row[:-1] + (codes != ord(letter))
        least = np.concatenate([[count], np.minimum(replaced, row[1:] + 1)])
        # An insertion costs one more than its left neighbour: the running least of what is left after the way there.
        row = np.minimum.accumulate(least - steps) + steps
    return int(row[-1])


def peak_memory_mb() -> int:
    """Most memory that this process has held."""
    memory = psutil.Process().memory_info()
    if hasattr(memory, "peak_wset"):
        return round(memory.peak_wset / 1e6)
    import resource

    return round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3))


if __name__ == "__main__":
    sys.exit(main())
