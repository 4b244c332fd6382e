"""How well passages may answer a question, by what they mean: multilingual-e5-small, in NumPy, on the CPU.

    "are pets allowed"     "Consent is given for one cat, named Biscuit."     0.82
                           "No business may be carried on in the flat."       0.75

It was trained for this, unlike the sentence encoder, which is some ten times as fast: so it reads few passages, those
that others have chosen. Cosines lie close together: only differences count.

    query: or passage: and the text ─► tokens ─► rows + places ─► 12 layers ─► mean of the tokens ─► length 1

Wang et al., "Multilingual E5 Text Embeddings" (2024); the layers are BERT's (Devlin et al., 2018): normalised behind
attention and behind two products with GELU between them, each added to what came in.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from threadpoolctl import ThreadpoolController

from app.inference.encoder_weights import EncoderWeights, Floats, find_weights, read_weights
from app.inference.held_vectors import HeldVectors, Vector, cosine, on_one_line
from app.inference.prefill import CancelCheck, stop_if
from app.inference.unigram import UnigramPieces

QUESTION, PASSAGE = "query: ", "passage: "
"""What the model was trained to see before either."""
AT_ONCE = 8
"""Texts encoded between two looks at whether the work is still wanted."""
MOST_HELD = 1 << 12
"""Vectors kept, 768 bytes each."""
THREADS = 1
"""As of the sentence encoder."""


class PassageEncoder:
    """Encodes questions and passages, each once (held_vectors.py). Its weights are read when it is first asked."""

    def __init__(self) -> None:
        self._weights: EncoderWeights | None = None
        self._pieces: UnigramPieces | None = None
        self._threads: ThreadpoolController | None = None
        self._vectors = HeldVectors(self._encode, AT_ONCE, MOST_HELD)

    def relevances(self, question: str, passages: Sequence[str], cancelled: CancelCheck) -> tuple[float, ...]:
        """The cosine of a question with each passage, -1 to 1; empty where the weights are not installed.

        Raises Cancelled, and ModelDamaged if the weights cannot be read.
        """
        stop_if(cancelled)
        if not self._is_ready():
            return ()
        texts = [QUESTION + on_one_line(question), *(PASSAGE + on_one_line(passage) for passage in passages)]
        vectors = self._vectors.of(texts, cancelled)
        asked, *found = (vectors[text] for text in texts)
        return tuple(cosine(asked, vector) for vector in found)

    def _is_ready(self) -> bool:
        if self._weights is None and (path := find_weights()) is not None:
            self._weights = read = read_weights(path)
            self._pieces = UnigramPieces(read.pieces, read.scores.tolist(), read.unknown, read.becomes)
            self._threads = ThreadpoolController()  # looking for what has threads takes half a millisecond
        return self._weights is not None

    def _encode(self, texts: Sequence[str]) -> list[Vector]:
        assert self._threads is not None
        with self._threads.limit(limits=THREADS):
            return self._encoded(texts)

    def _encoded(self, texts: Sequence[str]) -> list[Vector]:
        """All tokens stand in one matrix, text behind text."""
        weights, pieces = self._weights, self._pieces
        assert weights is not None and pieces is not None
        tokens = [[weights.first, *pieces.tokens(text)[: weights.longest - 2], weights.last] for text in texts]
        ends = np.cumsum([0, *map(len, tokens)])
        spans = [slice(start, end) for start, end in pairwise(ends)]
        floats = weights.floats
        x = weights.row_values("emb.word", np.array([token for one in tokens for token in one]))
        x += floats["emb.type"][: weights.width]
        for span in spans:
            x[span] += floats["emb.pos"].reshape(-1, weights.width)[: span.stop - span.start]
        x = _normalised(x, floats, "emb.ln", weights.epsilon)
        for layer in range(weights.layers):
            x = _layer(x, floats, f"l{layer}.", spans, weights)
        means = np.stack([x[span].mean(axis=0) for span in spans])
        means /= np.linalg.norm(means, axis=1, keepdims=True)
        return list(means.astype(np.float16))


def _layer(x: Floats, floats: dict[str, Floats], name: str, spans: Sequence[slice], weights: EncoderWeights) -> Floats:
    """One layer (tokens, width): attention within each text, then two products."""
    queries, keys, values = (
        _product(x, floats, f"{name}{part}").reshape(len(x), weights.heads, -1).transpose(1, 0, 2)
        for part in ("q", "k", "v")
    )
    queries = queries / np.float32(np.sqrt(weights.width // weights.heads))
    told = np.empty_like(x)
    for span in spans:
        scores = queries[:, span] @ keys[:, span].transpose(0, 2, 1)
        scores -= scores.max(axis=-1, keepdims=True)
        np.exp(scores, out=scores)
        scores /= scores.sum(axis=-1, keepdims=True)
        told[span] = (scores @ values[:, span]).transpose(1, 0, 2).reshape(-1, weights.width)
    x = _normalised(x + _product(told, floats, f"{name}ao"), floats, f"{name}aln", weights.epsilon)
    inner = _gelu(_product(x, floats, f"{name}fi"))
    return _normalised(x + _product(inner, floats, f"{name}fo"), floats, f"{name}oln", weights.epsilon)


def _product(x: Floats, floats: dict[str, Floats], name: str) -> Floats:
    return x @ floats[f"{name}.w"] + floats[f"{name}.b"]


def _normalised(x: Floats, floats: dict[str, Floats], name: str, epsilon: float) -> Floats:
    x = x - x.mean(axis=-1, keepdims=True)
    x /= np.sqrt(np.square(x).mean(axis=-1, keepdims=True) + np.float32(epsilon))
    return x * floats[f"{name}.w"] + floats[f"{name}.b"]


def _gelu(x: Floats) -> Floats:
    """x times the normal distribution's share below it; its error function by Abramowitz and Stegun, 7.1.26."""
    z = np.abs(x) * np.float32(np.sqrt(0.5))
    t: Floats = np.reciprocal(1 + np.float32(0.3275911) * z)
    tail: Floats = np.full_like(x, 1.061405429)
    for factor in (-1.453152027, 1.421413741, -0.284496736, 0.254829592):
        tail *= t
        tail += np.float32(factor)
    tail *= t
    tail *= np.exp(-z * z)
    share = np.where(x < 0, tail, 2 - tail)
    share *= x
    share /= 2
    return share
