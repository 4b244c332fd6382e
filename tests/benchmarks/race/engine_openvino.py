"""OpenVINO GenAI's pipeline for text, as it comes: paged attention, precision as it finds best for the processor.

Options: precision (of the arithmetic: "f32", or what the plugin chooses), drafts (prompt lookup).
"""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import numpy as np
import openvino as ov
import openvino_genai as genai
from records import Answer, Job, NotOffered

NGRAM, DRAFT = 3, 10


class Stamps(genai.StreamerBase):
    """Notes when each token comes."""

    def __init__(self) -> None:
        super().__init__()
        self.began = time.perf_counter()
        self.answer = Answer([], [])

    def write(self, token: int | list[int]) -> genai.StreamingStatus:
        now = time.perf_counter() - self.began
        for each in token if isinstance(token, list) else [token]:
            self.answer.stamps.append(now)
            self.answer.tokens.append(int(each))
        return genai.StreamingStatus.RUNNING

    def end(self) -> None:
        """Nothing is held back."""


class Engine:
    """A pipeline."""

    def __init__(self, job: Job) -> None:
        settings: dict[str, Any] = {"INFERENCE_NUM_THREADS": job.threads}
        if precision := job.options.get("precision"):
            settings["INFERENCE_PRECISION_HINT"] = precision
        if job.has("drafts"):
            settings["prompt_lookup"] = True
        self._drafts, self._precision = job.has("drafts"), job.options.get("precision", "")
        self._pipeline = genai.LLMPipeline(str(Path(job.models) / "openvino"), "CPU", **settings)

    def answer(self, ids: list[int], count: int, keep: int = 0) -> Answer:
        config = genai.GenerationConfig(max_new_tokens=count, ignore_eos=True, do_sample=False)
        config.apply_chat_template = False
        if self._drafts:
            config.num_assistant_tokens, config.max_ngram_size = DRAFT, NGRAM
        prompt = ov.Tensor(np.array([ids], np.int64))
        stamps = Stamps()
        self._pipeline.generate(prompt, config, stamps)
        return stamps.answer

    def save(self, ids: list[int]) -> None:
        raise NotOffered("no call keeps a state")

    def restore(self, ids: list[int]) -> None:
        raise NotOffered("no call keeps a state")

    def own_processes(self) -> list[int]:
        return []

    def start_s(self) -> float | None:
        return None

    def notes(self) -> dict[str, str]:
        precision = ov.Core().get_property("CPU", "INFERENCE_PRECISION_HINT").get_type_name()
        return {"version": genai.get_version(), "precision": self._precision or precision}

    def close(self) -> None:
        del self._pipeline
