"""Rules for tests: a table of what may come, drawn by a seed, that checks whoever asks it; and a small grammar."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from app.inference.token_rules import ANYTHING, Choice
from app.inference.tokenizer import Tokenizer


@dataclass(frozen=True)
class RandomRules:
    """What may come depends on the last token and on how many there are: one token, few, all but some, anything."""

    seed: int
    vocabulary: int
    kinds: tuple[str, ...] = ("one", "few", "but", "any")
    drafting: bool = True

    def begin(self, tokenizer: Tokenizer | None = None, end_tokens: frozenset[int] = frozenset()) -> RandomState:
        return RandomState(self, end_tokens)

    def choice_after(self, written: Sequence[int]) -> Choice:
        """The same for the same tokens."""
        last = written[-1] if written else 0
        random = np.random.default_rng((self.seed, last, len(written)))
        kind = self.kinds[random.integers(len(self.kinds))]
        if kind == "any":
            return ANYTHING
        most = {"one": 1, "few": 6, "but": self.vocabulary - 1}[kind]
        count = int(random.integers(1, most + 1))
        ids = np.sort(random.choice(self.vocabulary, min(count, self.vocabulary - 1), replace=False))
        return Choice(never=ids) if kind == "but" else Choice(only=ids)


@dataclass
class RandomState:
    """Refuses to hear of a token that it did not allow, to be asked twice, and to be asked after an end."""

    rules: RandomRules
    end_tokens: frozenset[int] = frozenset()
    written: list[int] = field(default_factory=list)
    was_asked: bool = False

    def choice(self) -> Choice:
        assert not self.was_asked and not (self.written and self.written[-1] in self.end_tokens)
        self.was_asked = True
        return self.rules.choice_after(self.written)

    def add(self, token_id: int) -> None:
        assert self.was_asked and allows(self.rules.choice_after(self.written), token_id)
        self.written.append(token_id)
        self.was_asked = False

    def draft(self, most: int) -> list[int]:
        """Some of these may come, and some may not: rules that guess."""
        random = np.random.default_rng((self.rules.seed, len(self.written), 1))
        if not self.rules.drafting or random.random() < 0.3:
            return []
        draft: list[int] = []
        while len(draft) < min(most, 9):
            choice = self.rules.choice_after([*self.written, *draft])
            ids = np.arange(self.rules.vocabulary) if choice.only is None else choice.only
            draft.append(int(random.choice(ids)))
        return draft


def allows(choice: Choice, token: int) -> bool:
    """Whether a token may come."""
    if choice.only is not None:
        return token in choice.only
    return choice.never is None or token not in choice.never


def allowed_ids(choice: Choice, vocabulary: int) -> np.ndarray:
    """All tokens that may come, one by one."""
    return np.array([token for token in range(vocabulary) if allows(choice, token)])
