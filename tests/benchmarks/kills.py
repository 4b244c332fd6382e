"""Kills a process again and again while it reads and keeps what it reads: no wrong answer, no folder that is of no use.

    python tests/benchmarks/kills.py MODEL_FOLDER [--kills 200] [--seed 0]

Each time a child reads documents, one after the other, in a snapshot folder that all children share, and is killed at a
random moment: while it reads, or while it writes. The next engine is asked about one of the documents and has to answer
as one that never kept anything, number by number; notes of damage are counted, since a kill alone must cause none. At
the end the folder may hold nothing but whole files. A result is kept in tests/benchmarks/results/.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from measured import keep_result, machine

from app.inference import snapshot, snapshot_recording
from app.inference.engine import Engine
from app.inference.requests import (
    EngineOptions,
    Generated,
    GenerateRequest,
    ReadingNote,
    ReadingProgress,
    ReadRequest,
)
from app.inference.snapshot_file import open_snapshot_file

LENGTH = 1400
PAGE = 100
DOCUMENTS = 4
QUOTA = 600_000
"""Bytes: less than the documents take, so that some go while others are written, for ever."""
LATEST_S = 0.25
"""A document is read in a third of this."""


@dataclass(frozen=True, slots=True)
class Asked:
    """An answer's log-probabilities, how many tokens needed no reading, and notes."""

    logprobs: tuple[float, ...]
    reused: int
    notes: tuple[str, ...]


def main() -> None:
    parser = argparse.ArgumentParser(description="Kill a reading process again and again.")
    parser.add_argument("model", type=Path)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        result = kill(options.model, Path(folder) / "snapshots", options.kills, options.seed)
    print(*(f"{key}: {value}" for key, value in result.items()), sep="\n")
    keep_result("kills", {**machine(), **result})
    if result["wrong answers"] or result["notes of damage"] or result["files that are not whole"]:
        raise SystemExit(1)


def kill(model: Path, folder: Path, kills: int, seed: int) -> dict[str, Any]:
    """The kills, with what came of them."""
    random = np.random.default_rng(seed)
    truth = [answer(model, None, which).logprobs for which in range(DOCUMENTS)]
    wrong = notes = reused = resumed = leftovers = 0
    for number in range(kills):
        which = int(random.integers(DOCUMENTS))
        read_and_kill(model, folder, int(random.integers(DOCUMENTS)), float(random.uniform(0, LATEST_S)))
        leftovers += any(path.name.startswith(".") for path in folder.rglob("*"))
        asked = answer(model, folder, which)
        wrong += asked.logprobs != truth[which]
        notes += len(asked.notes)
        reused += asked.reused == LENGTH
        resumed += 0 < asked.reused < LENGTH
        if number % 20 == 19:
            print(f"{number + 1} kills, {wrong} wrong", flush=True)
    left = [path for path in folder.rglob("*") if path.is_file()]
    return {
        "kills": kills,
        "wrong answers": wrong,
        "notes of damage": notes,
        "times all of the document was found": reused,
        "times a part of it was found": resumed,
        "times a half-written file was left": leftovers,
        "files that are not whole": sum(not is_whole(path) for path in left),
        "bytes in the folder by quota": round(sum(path.stat().st_size for path in left) / QUOTA, 3),
    }


def read_and_kill(model: Path, folder: Path, first: int, seconds: float) -> None:
    """Start a child that reads documents from `first` on, and kill it so many seconds after it began to."""
    command = [sys.executable, str(Path(__file__).with_name("kills_child.py")), str(model), str(folder), str(first)]
    child = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    if child.stdout is None or child.stdout.readline() != "reading\n":
        raise RuntimeError("the child did not begin to read")
    time.sleep(seconds)
    child.kill()
    child.wait()
    child.stdout.close()


def document(which: int) -> tuple[int, ...]:
    """The tokens of a document: the second and fourth begin as the first and third, and go on otherwise."""
    shared = np.random.default_rng(which // 2).integers(6, 400, LENGTH // 2 - 1)
    rest = np.random.default_rng(100 + which).integers(6, 400, LENGTH - LENGTH // 2)
    return (2, *shared.tolist(), *rest.tolist())


def load(model: Path, folder: Path | None) -> Engine:
    """An engine that keeps segments of 200 tokens in `folder`."""
    snapshot.SEGMENT_TOKENS = 200  # so that there is much to interrupt
    snapshot_recording.FEWEST_TOKENS = 100
    options = EngineOptions(
        device="cpu", threads=1, context_length=LENGTH + 100, snapshot_folder=folder, snapshot_quota=QUOTA
    )
    return Engine.load(model, options)


def reading(which: int) -> ReadRequest:
    """The request that reads a document."""
    ends = (LENGTH // 2, LENGTH)
    pages = tuple(range(PAGE, LENGTH, PAGE))
    return ReadRequest(
        prompt_ids=document(which), checkpoints=pages, keep=ends, documents=(f"{which // 2}", f"{which}")
    )


def answer(model: Path, folder: Path | None, which: int) -> Asked:
    """Ask about a document, as after a restart."""
    asked = reading(which)
    request = GenerateRequest(
        prompt_ids=(*asked.prompt_ids, 7, 8, 9),
        max_tokens=6,
        checkpoints=asked.checkpoints,
        keep=asked.keep,
        documents=asked.documents,
    )
    engine = load(model, folder)
    events = list(engine.generate(request))
    engine.close()
    return Asked(
        next(event.logprobs for event in events if isinstance(event, Generated)),
        next(event.reused for event in events if isinstance(event, ReadingProgress)),
        tuple(event.text for event in events if isinstance(event, ReadingNote)),
    )


def read_for_ever(model: Path, folder: Path, first: int) -> Iterator[None]:
    """Read one document after the other; yields before each."""
    engine = load(model, folder)
    while True:
        yield
        for _ in engine.read(reading(first % DOCUMENTS)):
            pass
        first += 1


def is_whole(path: Path) -> bool:
    """Whether all checksums of a file are right."""
    try:
        file = open_snapshot_file(path)
        with file.content() as content:
            file.check(content, [(entry["dtype"], tuple(entry["shape"])) for entry in file.head["arrays"]])
    except (OSError, ValueError, KeyError):
        return False
    return True


if __name__ == "__main__":
    main()
