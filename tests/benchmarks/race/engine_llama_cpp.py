"""llama.cpp through llama-cpp-python, with the GGUF file as it is shipped.

Options: flash (flash attention), full (local layers keep all rows, the library's own choice; without it only the
window, which cannot be gone back in), drafts (prompt lookup; needs full, since rejected drafts are dropped).
"""

from __future__ import annotations

import ctypes
import time
from pathlib import Path
from typing import Any

import llama_cpp
from llama_cpp.llama_speculative import LlamaPromptLookupDecoding
from records import Answer, Job, NotOffered

BATCH = 512
"""llama.cpp's own micro-batch."""
NGRAM, DRAFT = 3, 10
"""Of the drafts: two of the last tokens and ten drafted are the library's choice; three was the faster here."""


class Engine:
    """A model and a context."""

    def __init__(self, job: Job) -> None:
        drafts: dict[str, Any] = {}
        if job.has("drafts"):
            # The library verifies drafts only where it keeps logits of all positions.
            lookup = LlamaPromptLookupDecoding(max_ngram_size=NGRAM, num_pred_tokens=DRAFT)
            drafts = {"draft_model": lookup, "logits_all": True}
        self._llama = llama_cpp.Llama(
            model_path=str(Path(job.models) / "starter.gguf"),
            n_ctx=job.room,
            n_batch=BATCH,
            n_ubatch=BATCH,
            n_threads=job.threads,
            n_threads_batch=job.threads,
            flash_attn=job.has("flash"),
            swa_full=job.has("full"),
            verbose=False,
            **drafts,
        )
        self._full = job.has("full")
        self._state = Path(job.state) / "llama.state"

    def answer(self, ids: list[int], count: int, keep: int = 0) -> Answer:
        """What stands before the first difference to the last prompt is not read again, if the caches allow."""
        stamps: list[float] = []
        tokens: list[int] = []
        began = time.perf_counter()
        for token in self._llama.generate(ids, temp=0.0, repeat_penalty=1.0):
            stamps.append(time.perf_counter() - began)
            tokens.append(int(token))
            if len(tokens) == count:
                break
        return Answer(stamps, tokens)

    def save(self, ids: list[int]) -> None:
        if not self._full:
            raise NotOffered("caches of the window only")
        held = self._llama.input_ids[: self._llama.n_tokens].tolist()
        array = (llama_cpp.llama_token * len(held))(*held)
        if not llama_cpp.llama_state_save_file(self._llama.ctx, str(self._state).encode(), array, len(held)):
            raise NotOffered("llama_state_save_file failed")

    def restore(self, ids: list[int]) -> None:
        room = self._llama.n_ctx()
        array, count = (llama_cpp.llama_token * room)(), ctypes.c_size_t()
        read = llama_cpp.llama_state_load_file
        if not read(self._llama.ctx, str(self._state).encode(), array, room, ctypes.byref(count)):
            raise NotOffered("llama_state_load_file failed")
        self._llama.input_ids[: count.value] = array[: count.value]
        self._llama.n_tokens = count.value

    def own_processes(self) -> list[int]:
        return []

    def start_s(self) -> float | None:
        return None

    def notes(self) -> dict[str, str]:
        return {"system": llama_cpp.llama_print_system_info().decode().strip()}

    def close(self) -> None:
        self._llama.close()
