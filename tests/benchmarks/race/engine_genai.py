"""onnxruntime-genai with int8 weights.

Options: full (local layers keep all rows: without that it neither rewinds nor drafts), drafts (n-gram lookup).
"""

from __future__ import annotations

import json
import time
from importlib.metadata import version
from pathlib import Path

import onnxruntime_genai as genai
from records import Answer, Job, NotOffered

CHUNK = 512
"""Tokens that are read at once; without it a prompt is one step, with scores of all tokens against all."""
NGRAM, DRAFT = 3, 10


class Engine:
    """A model, and the generator of the last answer."""

    def __init__(self, job: Job) -> None:
        self._full, self._drafts, self._room = job.has("full"), job.has("drafts"), job.room
        config = genai.Config(str(Path(job.models) / ("genai-full" if self._full else "genai")))
        threads = {"intra_op_num_threads": job.threads, "inter_op_num_threads": 1}
        config.overlay(
            json.dumps({"model": {"decoder": {"session_options": threads}}, "search": {"chunk_size": CHUNK}})
        )
        self._model = genai.Model(config)
        self._generator: genai.Generator | None = None
        self._kept: list[int] = []

    def answer(self, ids: list[int], count: int, keep: int = 0) -> Answer:
        """With full caches a document that was read is gone back to."""
        began = time.perf_counter()
        if keep and self._full and self._kept == ids[:keep] and self._generator is not None:
            self._generator.rewind_to(keep)
            self._generator.append_tokens(ids[keep:])
        else:
            self._generator = None
            self._generator = genai.Generator(self._model, self._parameters())
            self._generator.append_tokens(ids)
            self._kept = ids[:keep]
        stamps: list[float] = []
        tokens: list[int] = []
        while len(tokens) < count:
            self._generator.generate_next_token()
            now = time.perf_counter() - began
            for token in self._generator.get_next_tokens():
                stamps.append(now)
                tokens.append(int(token))
        return Answer(stamps[:count], tokens[:count])

    def _parameters(self) -> genai.GeneratorParams:
        parameters = genai.GeneratorParams(self._model)
        parameters.set_search_options(do_sample=False, max_length=self._room)
        if self._drafts:
            parameters.set_speculative_options(max_draft_tokens=DRAFT, ngram_size=NGRAM)
        return parameters

    def save(self, ids: list[int]) -> None:
        raise NotOffered("no call keeps a state on disk")

    def restore(self, ids: list[int]) -> None:
        raise NotOffered("no call keeps a state on disk")

    def own_processes(self) -> list[int]:
        return []

    def start_s(self) -> float | None:
        return None

    def notes(self) -> dict[str, str]:
        return {"version": version("onnxruntime-genai"), "onnxruntime": version("onnxruntime")}

    def close(self) -> None:
        self._generator = None
