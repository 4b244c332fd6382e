"""BM25: how well texts answer a question by the words they share with it.

S. Robertson, H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009), with the inverse document
frequency that Lucene uses, which never gets negative: log(1 + (N - n + 0.5) / (n + 0.5)), so that a word on most
pages still counts for a little. FTS5's own bm25() counts N and n over the whole library; here they are those of the
texts that are ranked: a word that stands on every page of the document asked says nothing about its pages.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping

K1 = 1.2
"""How much a word's second and third occurrence in a text still add."""
B = 0.75
"""How much a long text is held back: 0 not at all, 1 in proportion."""


def bm25_scores(occurrences: Iterable[Mapping[int, int]], lengths: Mapping[int, int]) -> dict[int, float]:
    """The score of every text in `lengths`, at least 0; 0 if it holds no word of the question.

    Args:
        occurrences: for each word of the question, how often it stands in which text (by the text's key); other texts
            than those in `lengths` are passed over.
        lengths: words of each text.
    """
    scores = dict.fromkeys(lengths, 0.0)
    mean_length = sum(lengths.values()) / len(lengths) if lengths else 0.0
    for counts in occurrences:
        inside = {key: count for key, count in counts.items() if key in scores and count}
        rarity = math.log(1 + (len(lengths) - len(inside) + 0.5) / (len(inside) + 0.5))
        for key, count in inside.items():
            relative_length = lengths[key] / mean_length if mean_length else 1.0
            scores[key] += rarity * count * (K1 + 1) / (count + K1 * (1 - B + B * relative_length))
    return scores
