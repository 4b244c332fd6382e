"""The tokens of one answer as they are chosen: a step's rows are asked in turn, each about what its rules allow.

    read in one step       the | rent  is  900                row of:  the    rent       is          900
    the rules allow                                           a few    one: rent   is, was     anything
    chosen                                                    rent     is          ...

Where one token alone may come, no logits are looked at, and it waits for the next step together with those after it.
Rules hear of a token once it is chosen, so what a draft holds beyond its first wrong token is never said to them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from app.errors import EngineFailed
from app.inference.drafting import Drafter
from app.inference.prediction import Prediction
from app.inference.sampling import log_probability
from app.inference.token_rules import ANYTHING, Choice, Ids, TokenState

Chosen = tuple[int, float]
"""A token and its natural log-probability among those that might come."""
Choose = Callable[[NDArray[np.float32], Sequence[int], Ids | None], int]
"""Picks a token: by logits [K], after the tokens written so far, of the tokens [K], or of all. See `Sampler.choose`."""

MOST_FORCED = 15
"""Tokens that may wait for a step beside the one before them. A draft after them still fits into a short step."""


class ChosenTokens:
    """What was written of one answer, and what may come next."""

    def __init__(
        self,
        choose: Choose,
        vocabulary: int,
        *,
        room: int,
        rules: TokenState | None,
        end_tokens: frozenset[int],
        drafter: Drafter | None,
    ) -> None:
        """At most `room` tokens below `vocabulary`, and nothing after one of the `end_tokens`."""
        self._choose = choose
        self._vocabulary = vocabulary
        self._room = room
        self._rules = rules
        self._end_tokens = end_tokens
        self._drafter = drafter
        self._choice: Choice | None = None
        self.written: list[int] = []

    @property
    def room(self) -> int:
        """How many more tokens may come."""
        return self._room - len(self.written)

    @property
    def is_over(self) -> bool:
        """Whether no token may come any more."""
        return self.room == 0 or (bool(self.written) and self.written[-1] in self._end_tokens)

    @property
    def choice(self) -> Choice:
        """What may come next. Not to be asked when it is over. Raises EngineFailed on what only faulty rules say."""
        if self._rules is None:
            return ANYTHING
        if self._choice is None:
            self._choice = self._rules.choice()
            _check(self._choice, self._vocabulary)
        return self._choice

    def take(self, predictions: Sequence[Prediction], draft: Sequence[int]) -> list[Chosen]:
        """Choose by each row of a step in turn, at least by the first, for as long as what is chosen was drafted.

        The last token chosen is then to be read, or to be read again: this ends with one that was not drafted, or
        before a row that cannot tell what is asked of it.
        """
        chosen: list[Chosen] = []
        for place in range(1 + len(draft)):
            if self.choice.forced is None and not predictions[place].tells(self.choice):
                break
            chosen.append(self._next(predictions[place] if self.choice.forced is None else None))
            if self.is_over or place == len(draft) or chosen[-1][0] != draft[place]:
                break
        return chosen

    def follow(self) -> list[Chosen]:
        """The tokens that come next because no other may, at most `MOST_FORCED`."""
        chosen: list[Chosen] = []
        while not self.is_over and len(chosen) < MOST_FORCED and self.choice.forced is not None:
            chosen.append(self._next(None))
        return chosen

    def _next(self, prediction: Prediction | None) -> Chosen:
        forced = self.choice.forced
        if forced is not None:
            token, logprob = forced, 0.0
        else:
            assert prediction is not None
            allowed = prediction.allowed(self.choice)
            token = self._choose(allowed.logits, self.written, allowed.ids)
            place = token if allowed.ids is None else int(np.searchsorted(allowed.ids, token))
            logprob = log_probability(allowed.logits, place)
        self.written.append(token)
        self._choice = None
        if self._rules is not None:
            self._rules.add(token)
        if self._drafter is not None:
            self._drafter.add(token)
        return token, logprob


def _check(choice: Choice, vocabulary: int) -> None:
    named = choice.never if choice.only is None else choice.only
    if named is None or not len(named):
        leaves_any = choice.only is None
    else:
        if named[0] < 0 or named[-1] >= vocabulary:
            raise EngineFailed("The answer's rules are at fault: they name a token that the model does not have.")
        leaves_any = choice.only is not None or len(named) < vocabulary
    if not leaves_any:
        raise EngineFailed("The answer's rules are at fault: they leave no token that may come next.")
