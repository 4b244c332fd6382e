"""Which tokens may come next: what an answer's rules ask of the decode loop, and what the loop tells them.

    rules (data, made by the assistant, sent with the request) ── begin(tokenizer) ──> state, one for each answer
    decode loop   state.choice() ──> the sampler looks at these tokens only ──> state.add(token) ──> ...
                  state.draft(n) ──> tokens that are as good as certain, read in one step with the next

A quote that can only be continued with words of a document is such a rule, and so is a form that has to be filled. The
loop knows neither. Rules are pickled on their way to the engine's process, so they are records at a module's top level.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from app.inference.tokenizer import Tokenizer

Ids = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Choice:
    """The tokens that may come next: `only` these or, where that is None, all but `never`. Ids ascending, distinct."""

    only: Ids | None = None
    """At least one."""
    never: Ids | None = None

    @property
    def forced(self) -> int | None:
        """The only token that may come, if there is but one."""
        return int(self.only[0]) if self.only is not None and len(self.only) == 1 else None

    def is_among(self, most: int) -> bool:
        """Whether it names at most so many tokens that may come."""
        return self.only is not None and len(self.only) <= most

    def allows(self, token_id: int) -> bool:
        """Whether a token may come."""
        if self.only is not None:
            return _is_among(token_id, self.only)
        return self.never is None or not _is_among(token_id, self.never)


def _is_among(token_id: int, ids: Ids) -> bool:
    place = int(np.searchsorted(ids, token_id))
    return place < len(ids) and int(ids[place]) == token_id


ANYTHING = Choice()
"""Every token may come."""


class TokenState(Protocol):
    """Where an answer stands in its rules. Only tokens that were chosen are added, never drafts."""

    def choice(self) -> Choice:
        """What may come next, never nothing: after any tokens that were allowed there is a way to an end.

        Asked at most once for each token.
        """

    def add(self, token_id: int) -> None:
        """The next token was chosen; it is one that `choice` allowed. After an end token nothing more is asked."""

    def draft(self, most: int) -> Sequence[int]:
        """At most `most` tokens that will come next as good as certainly; none where that cannot be said.

        Each is verified, and none is added that was not chosen. Tokens that alone may come need no draft.
        """


class TokenRules(Protocol):
    """Rules for one answer, as they are sent to the engine."""

    def begin(self, tokenizer: Tokenizer, end_tokens: frozenset[int]) -> TokenState:
        """The state before the first token of an answer; `end_tokens` are those that end it."""
