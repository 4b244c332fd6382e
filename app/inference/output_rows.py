"""Logits of chosen tokens alone: exact where the graph computes those of all coarsely, and few where few are allowed.

    hidden [N, hidden] ── the output matrix in 4 bits ── coarse logits [N, V] ── the likeliest tokens
           └───────────── their rows of the output matrix, exactly ── logits [N, K] ──> put in their place

The output matrix is most of what a step of a small model reads. In 4 bits it is read in less than half of the time, but
each logit is off by a few tenths. So the likeliest tokens get theirs from the matrix as the checkpoint has it: all
within `MARGIN` of the likeliest, up to `MOST` a row. What stays coarse is less than 1 / 22,000 as likely as that one.

Where an answer's rules allow few tokens, the matrix is not read at all.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from app.inference.model_files import HIDDEN, LOGITS, TOKEN_IDS
from app.inference.runtime import Graph
from app.inference.table_rows import TableRows

FloatArray = NDArray[np.float32]

MARGIN = 10.0
MOST = 1024
"""On English text the starter's mean KL divergence from exact logits is 0.0029, at 0.4 ms a row; with 8 and 512 it is
0.0060 at 0.3 ms, with 12 and 2,048 it is 0.0014 at 0.7 ms (256 positions; the likeliest token was the same in all)."""

FEW_SHARE = 64
"""A row looked up by itself takes 14 to 28 times its share of the whole matrix: of the starter, 4,096 rows take 1.3 ms,
or 2.6 where they were not looked at lately, and all take 6. So up to one of so many is few."""


class OutputRows:
    """The graph that computes chosen logits exactly."""

    def __init__(
        self, graph: Graph, vocabulary: int, *, others_are_coarse: bool, rows: TableRows | None = None
    ) -> None:
        """`others_are_coarse`: the decoder's own logits are. `rows`: of the graph's table, where it takes them."""
        self._graph = graph
        self._rows = rows
        if rows is not None:
            rows.bind(graph)
        self.few = max(1, vocabulary // FEW_SHARE)
        """How many tokens are computed faster alone than with all."""
        self.others_are_coarse = others_are_coarse

    def logits(self, hidden: FloatArray, ids: NDArray[np.int64]) -> FloatArray:
        """Logits [N, K] of tokens `ids` [K] for hidden [N, hidden]. Raises EngineFailed."""
        logits = np.empty((len(hidden), len(ids)), np.float32)
        self._graph.bind_input(HIDDEN, hidden)
        places = ids if self._rows is None else self._rows.places(ids)
        self._graph.bind_input(TOKEN_IDS, places.reshape(1, -1))
        self._graph.bind_output(LOGITS, logits)
        self._graph.run()
        return logits

    def refine(self, hidden: FloatArray, logits: FloatArray, ids: NDArray[np.int64] | None = None) -> None:
        """Put the exact logits of each row's likeliest tokens in their places in `logits` [N, V], or [N, K] of `ids`.

        Every row is made from itself alone, so that it does not matter which others are asked for at the same time.
        Does nothing where all are exact.
        """
        if not self.others_are_coarse:
            return
        for row, values in zip(hidden, logits, strict=True):
            places = likeliest(values)
            values[places] = self.logits(row[None], places if ids is None else ids[places])[0]


def likeliest(logits: FloatArray) -> NDArray[np.int64]:
    """Where those within `MARGIN` of the largest of `logits` [V] stand, at most `MOST` of them, ascending."""
    places = np.flatnonzero(logits > logits.max() - MARGIN)
    if len(places) > MOST:
        places = np.sort(places[np.argpartition(logits[places], -MOST)[-MOST:]])
    return places
