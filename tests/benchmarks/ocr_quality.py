"""How well scans are read: character error and word recall against known texts, CPU seconds a page, memory.

    python tests/benchmarks/ocr_quality.py FOLDER      (a folder with the scans named below: ../shared/corpus)

Known texts are files beside the scans, or the words that generated pictures are known to hold. Quotation marks and
dashes count as their plain forms, white space as one space. The character error is the edit distance of the page as a
whole, in reading order, over the length of the known text: columns in the wrong order count as errors. One thread. The
figures and the machine are kept in tests/benchmarks/results/.
"""

from __future__ import annotations

import json
import platform
import sys
import time
from collections import Counter
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import psutil

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from app.ingest.limits import Limits
from app.ingest.reader import open_document
from app.ingest.recognition import PageRecogniser
from app.ingest.records import Page

RESULTS = Path(__file__).parent / "results"
LIMITS = Limits(recognition_threads=1)
GOLD_FILES = {
    "ocrmypdf__linn.png": "ocrmypdf__linn.txt",
    "test__8087_054.3B.tif": "test__8087_054.3B.txt",
    "ocrmypdf__cardinal.pdf": "ocrmypdf__linn.txt",
    "ocrmypdf__rotated_skew.pdf": "ocrmypdf__linn.txt",
}
GOLD_WORDS = {
    "gen_receipt_tall.png": "TOTAL 1618.63",
    "gen_multipage.tiff": "FRAME 1 CODE 1000",
    "gen_cmyk.jpg": "FRAME 2 CODE 1111",
}
WITHOUT_GOLD = ("ocrmypdf__francais.pdf", "ocrmypdf__c02-22.pdf", "test__eurotext.tif", "test__devatest.png")
PLAIN = str.maketrans("“”„‘’–—\u00a0", '"""\'\'-- ')


@dataclass(frozen=True)
class Row:
    """One page."""

    document: str
    page: int
    words: int
    character_error: float | None
    word_recall: float | None
    confidence: float | None
    is_doubtful: bool
    cpu_s: float


def main() -> int:
    """Print a line a page and keep the figures."""
    folder = Path(sys.argv[1])
    recogniser = PageRecogniser(LIMITS)
    rows = []
    for name in (*GOLD_FILES, *GOLD_WORDS, *WITHOUT_GOLD):
        document = open_document(folder / name, None, LIMITS)
        for number in range(1, document.page_count + 1):
            page = document.read(number)
            began = time.process_time()
            page = recogniser.recognise(document, page)
            rows.append(measured(folder, name, page, time.process_time() - began))
            print(rows[-1])
    result = {
        "date": f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC",
        "machine": f"{psutil.cpu_count(logical=False)} cores, {platform.system()} {platform.machine()}",
        "python": platform.python_version(),
        "peak_memory_mb": peak_memory_mb(),
        "rows": [asdict(row) for row in rows],
    }
    path = RESULTS / f"ocr_quality-{datetime.now(UTC):%Y%m%d-%H%M%S}.json"
    path.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    print(f"{result['peak_memory_mb']} MB at most; kept in {path.relative_to(ROOT)}")
    return 0


def measured(folder: Path, name: str, page: Page, seconds: float) -> Row:
    """A page compared with its known text, if there is one."""
    read = plain(page.text)
    error = recall = None
    if name in GOLD_FILES:
        gold = plain((folder / GOLD_FILES[name]).read_text(encoding="utf-8"))
        error = round(edit_distance(read, gold) / len(gold), 4)
        recall = word_recall(read, gold)
    elif name in GOLD_WORDS:
        recall = word_recall(read, GOLD_WORDS[name])
    return Row(name, page.number, len(page.words), error, recall, page.confidence, page.is_doubtful, round(seconds, 2))


def plain(text: str) -> str:
    """A text in the form in which texts are compared."""
    return " ".join(text.translate(PLAIN).split())


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
