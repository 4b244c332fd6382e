"""Drafts for decoding: answers about documents copy from them, so the next tokens may stand in what was read.

    read      ... the rent is 900 EUR a month , payable ...         written   The rent is
                   ─────────── the last two tokens stand there again: "900 EUR a month" is the draft

A draft is verified in one step with the token before it, and kept as far as the model chooses the same tokens: the
output is what it would be without drafts (Leviathan et al. 2023; the draft is Saxena's prompt lookup, 2023). Only the
last digits of logits depend on how many tokens a step has (docs/performance.md).

A step of several tokens costs more than one of a single token, so a draft must pay. What it costs is measured
(step_costs.py). How likely its next token is right is counted by how many tokens agree before it, at every token that
is written and not only where one was drafted, so drafting stops where nothing is copied and starts again at no cost:

    agree before     2     3     4    10       a draft after 3 agreeing tokens     1st    2nd    ...
    right          0.4   0.6   0.7   0.9       is kept up to there               0.6    0.42   each times the next

The length is the one that gives most tokens for a step's cost; none is drafted where one token at a time is as fast.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from itertools import repeat
from typing import Protocol

from app.inference.matching import RecurringText
from app.inference.token_rules import TokenState

LONGEST_DRAFT = 16
"""More tokens would seldom be kept, and a step would be longer than a reader or a cancel waits for."""
LEAST_GAIN = 1.03
"""Tokens for a step's cost that a draft must promise, by those of a single step: the estimates are only estimates."""

AGREEING = (2, 3, 4, 5, 7, 10, 16)
"""Each count of agreeing tokens belongs to the last of these that it reaches."""
RIGHT_AT_FIRST = (0.5, 0.6, 0.7, 0.8, 0.87, 0.94, 0.97)
"""How often the next token was right, in answers of Gemma 3 270M that quote: what an answer begins with."""
RULES_RIGHT_AT_FIRST = 0.9
"""The same of what rules guess, until an answer's own count tells: they are asked for what is as good as certain."""
FIRST_WEIGHT = 4.0
"""How many observations that counts for."""
FADING = 0.95
"""What an observation still counts for after the next one of its kind."""


Cost = Callable[[int], float]
"""What a step costs with so many drafted tokens, by the same step without any."""


class Drafter(Protocol):
    """Where drafts come from. Each token that is chosen is told, whether it was drafted or not."""

    def add(self, token: int) -> None:
        """A token was written."""

    def propose(self, most: int, cost: Cost) -> list[int]:
        """At most `most` tokens that may come next; none where that would not be faster."""


class PromptLookup:
    """Drafts for one answer from what was read and written before."""

    def __init__(self, tokens: Sequence[int]) -> None:
        """`tokens` is all that was read before the answer; keys of images, below 0, are never proposed."""
        self._text = RecurringText(tokens)
        self._right = _RightGuesses()

    def add(self, token: int) -> None:
        """A token was written."""
        if guess := self._text.continuation(1):
            self._right.observe(self._text.agreeing, guess[0] == token)
        self._text.add(token)

    def propose(self, most: int, cost: Cost) -> list[int]:
        """At most `most` tokens that may come next; none where that would not be faster."""
        agreeing = self._text.agreeing
        if not agreeing:
            return []
        shares = (self._right.share(agreeing + before) for before in range(min(most, LONGEST_DRAFT)))
        length = _best_length(shares, cost)
        return self._text.continuation(length) if length else []


class RulesFirst:
    """Drafts that an answer's rules make, and where they know none, those of a lookup."""

    def __init__(self, rules: TokenState, lookup: PromptLookup) -> None:
        self._rules = rules
        self._lookup = lookup
        self._guess: Sequence[int] = ()
        self._right = RULES_RIGHT_AT_FIRST * FIRST_WEIGHT
        self._all = FIRST_WEIGHT

    def add(self, token: int) -> None:
        """A token was written. What the rules guessed is compared with it whether it was read or not."""
        if self._guess:
            is_right = self._guess[0] == token
            self._right = self._right * FADING + is_right
            self._all = self._all * FADING + 1
            self._guess = self._guess[1:] if is_right else ()
        self._lookup.add(token)

    def propose(self, most: int, cost: Cost) -> list[int]:
        """At most `most` tokens that may come next; none where that would not be faster."""
        most = min(most, LONGEST_DRAFT)
        self._guess = self._rules.draft(most)[:most] if most > 0 else ()
        if self._guess:
            shares = repeat(self._right / self._all, len(self._guess))
            return list(self._guess[: _best_length(shares, cost)])
        return self._lookup.propose(most, cost)


def _best_length(shares: Iterable[float], cost: Cost) -> int:
    """How long a draft gives most tokens for a step's cost; `shares` say how often each of its tokens is right."""
    best, length = LEAST_GAIN, 0
    kept, expected = 1.0, 1.0
    for drafted, share in enumerate(shares, 1):
        kept *= share
        expected += kept
        gain = expected / cost(drafted)
        if gain > best:
            best, length = gain, drafted
    return length


class _RightGuesses:
    """How often the continuation was the token that came, by the number of agreeing tokens before it."""

    def __init__(self) -> None:
        self._right = [share * FIRST_WEIGHT for share in RIGHT_AT_FIRST]
        self._all = [FIRST_WEIGHT] * len(AGREEING)

    def observe(self, agreeing: int, right: bool) -> None:
        kind = bisect_right(AGREEING, agreeing) - 1
        self._right[kind] = self._right[kind] * FADING + right
        self._all[kind] = self._all[kind] * FADING + 1

    def share(self, agreeing: int) -> float:
        kind = bisect_right(AGREEING, agreeing) - 1
        return self._right[kind] / self._all[kind]
