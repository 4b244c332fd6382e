"""optimum's export of the same checkpoint in float32, run step by step in the project's own onnxruntime.

It is a graph, not an engine: chunks, the choice of a token and the caches' way from step to step are ours
(tests/graph_pair.py). Option tail: only the last chunk of a long text is read, after caches filled with noise, since a
step's work does not depend on what they hold and reading all would take many minutes.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

import numpy as np
import onnxruntime as ort
from records import Answer, Job, NotOffered

ROOT = Path(__file__).resolve().parents[3]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from graph_pair import StockGraph

CHUNK = 512


class Engine:
    """A session, and caches that are new for each answer."""

    def __init__(self, job: Job) -> None:
        options = ort.SessionOptions()
        options.intra_op_num_threads, options.inter_op_num_threads = job.threads, 1
        options.log_severity_level = 4
        self._tail = job.has("tail")
        self._graph = StockGraph(Path(job.models) / "stock", options)

    def answer(self, ids: list[int], count: int, keep: int = 0) -> Answer:
        """With `tail`, the time of the last chunk stands for that of each: stamps are as if all had been read so."""
        start = len(ids) - CHUNK if self._tail and len(ids) > CHUNK else 0
        self._graph.pretend(start)
        began = time.perf_counter()
        for place in range(start, len(ids), CHUNK):
            chunk = np.array(ids[place : place + CHUNK], np.int64)
            logits = self._graph.step(chunk, np.array([len(chunk) - 1]))
        read_s = (time.perf_counter() - began) * len(ids) / (len(ids) - start)
        tokens, stamps = [int(logits[0].argmax())], [read_s]
        began = time.perf_counter()
        while len(tokens) < count:
            logits = self._graph.step(np.array(tokens[-1:]), np.zeros(1, np.int64))
            tokens.append(int(logits[0].argmax()))
            stamps.append(read_s + time.perf_counter() - began)
        return Answer(stamps, tokens)

    def save(self, ids: list[int]) -> None:
        raise NotOffered("a graph only")

    def restore(self, ids: list[int]) -> None:
        raise NotOffered("a graph only")

    def own_processes(self) -> list[int]:
        return []

    def start_s(self) -> float | None:
        return None

    def notes(self) -> dict[str, str]:
        return {"onnxruntime": ort.__version__, "read": "the last chunk only" if self._tail else "whole"}

    def close(self) -> None:
        del self._graph
