"""Cuts a text into the pieces of a unigram vocabulary: those whose log-probabilities have the highest sum.

Kudo, "Subword Regularization" (2018), section 3.1; found by Viterbi's algorithm, character by character. A blank is a
sign of its own (▁), and one stands before the text. A character that no piece has is one unknown token.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Mapping, Sequence

BLANK = "\u2581"
UNKNOWN_BELOW = 10.0
"""How far below the least likely piece an unknown character is, as SentencePiece has it."""

_BLANKS = re.compile(" {2,}")


class UnigramPieces:
    """A vocabulary.

    Args:
        pieces: Tokens by their letters.
        scores: Their log-probabilities.
        unknown: The token for a character that no piece has.
        becomes: What characters are read as, by their code.
    """

    def __init__(
        self, pieces: Mapping[str, int], scores: Sequence[float], unknown: int, becomes: Mapping[int, str]
    ) -> None:
        self._pieces, self._scores = pieces, array("f", scores)
        self._longest = max(map(len, pieces))
        self._unlikely, self._unknown = min(scores) - UNKNOWN_BELOW, unknown
        self._becomes = becomes

    def tokens(self, text: str) -> list[int]:
        """The tokens of a text, from the first to the last."""
        text = _BLANKS.sub(" ", text.translate(self._becomes))
        text = (text if text.startswith(" ") else f" {text}").replace(" ", BLANK)
        pieces, scores, unknown = self._pieces, self._scores, self._unknown
        best = [0.0] + [-float("inf")] * len(text)
        last: list[tuple[int, int]] = [(0, 0)] * (len(text) + 1)
        for start in range(len(text)):
            reached = best[start]
            for end in range(start + 1, min(len(text), start + self._longest) + 1):
                token = pieces.get(text[start:end], unknown)
                if token != unknown and reached + scores[token] > best[end]:
                    best[end], last[end] = reached + scores[token], (start, token)
            if reached + self._unlikely > best[start + 1]:
                best[start + 1], last[start + 1] = reached + self._unlikely, (start, unknown)
        tokens, at = [], len(text)
        while at:
            at, token = last[at]
            tokens.append(token)
        return tokens[::-1]
