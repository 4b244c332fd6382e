"""Pincite's engine as the app runs it: a child process, spoken to over its pipe, with the settings that a user has."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from records import Answer, Job

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))

from app.inference.engine_process import EngineProcess
from app.inference.requests import EngineOptions, Generated, GeneratedText, GenerateRequest, ReadingProgress


class Engine:
    """A started engine process."""

    def __init__(self, job: Job) -> None:
        self._drafting = job.has("drafts")
        began = time.perf_counter()
        self._process = EngineProcess.start(
            Path(job.models) / "pincite",
            EngineOptions(
                device="cpu", threads=job.threads, snapshot_folder=Path(job.state) / "pincite" if job.state else None
            ),
        )
        self._start_s = time.perf_counter() - began

    def answer(self, ids: list[int], count: int, keep: int = 0) -> Answer:
        """The first stamp is that of the end of reading: only the choice of a token lies between.

        Text comes in whole characters, so a token may be told later than it was written.
        """
        kept = (keep,) if keep else ()
        request = GenerateRequest(
            prompt_ids=tuple(ids), max_tokens=count, drafting=self._drafting, checkpoints=kept, keep=kept
        )
        stamps: list[float] = []
        told = 0
        began = time.perf_counter()
        for event in self._process.generate(request):
            now = time.perf_counter() - began
            if isinstance(event, ReadingProgress) and event.done == event.total:
                stamps = [now]
            elif isinstance(event, GeneratedText):
                told += len(event.token_ids)
                stamps += [now] * (told - len(stamps))
            elif isinstance(event, Generated):
                return Answer(stamps + [now] * (len(event.token_ids) - len(stamps)), list(event.token_ids))
        raise AssertionError("an answer ends with Generated")

    def save(self, ids: list[int]) -> None:
        """Nothing to do: the prompt named what to keep."""

    def restore(self, ids: list[int]) -> None:
        """Nothing to do: the engine finds what it kept."""

    def own_processes(self) -> list[int]:
        return [self._process.info.process_id]

    def start_s(self) -> float | None:
        return self._start_s

    def notes(self) -> dict[str, str]:
        info = self._process.info
        return {"weights": info.weights, "caches": info.cache}

    def close(self) -> None:
        self._process.close()
