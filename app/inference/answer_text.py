"""The answer as text while it is written: whole characters, stop texts found before a part of them is shown.

stop text "\n\n"     tokens      Paris | .\n | \nNext
                     shown       Paris   .     (end: the held back "\n" was the start of the stop text)
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from app.inference.requests import GeneratedText
from app.inference.tokenizer import StreamingDetokenizer, Tokenizer


class AnswerText:
    """Collects tokens and gives out text that no later token can take back."""

    def __init__(self, tokenizer: Tokenizer, stop_texts: Sequence[str]) -> None:
        self._detokenizer = StreamingDetokenizer(tokenizer)
        self._stop_texts = tuple(text for text in stop_texts if text)
        self._longest_stop = max(map(len, self._stop_texts), default=0)
        self._tokens: list[int] = []
        self._logprobs: list[float] = []
        self._starts: list[int] = []  # where each token's first character stands in the text
        self._text = ""
        self._shown = 0  # characters given out
        self._shown_tokens = 0
        self.stopped = False
        """Whether a stop text was reached. The text ends before it."""

    @property
    def text(self) -> str:
        """Everything written so far, up to a stop text."""
        return self._text

    @property
    def num_tokens(self) -> int:
        """Tokens the text is made of. The last may reach into the stop text."""
        return len(self._tokens)

    @property
    def token_ids(self) -> tuple[int, ...]:
        """Those tokens."""
        return tuple(self._tokens)

    @property
    def logprobs(self) -> tuple[float, ...]:
        """Their natural log-probabilities."""
        return tuple(self._logprobs)

    def add(self, token: int, logprob: float) -> None:
        """Append a token."""
        self._tokens.append(token)
        self._logprobs.append(logprob)
        self._starts.append(len(self._text))
        self._append(self._detokenizer.add(token))

    def take_sure(self) -> GeneratedText | None:
        """The text that no later token can take back and that was not given out yet, if there is any."""
        if self.stopped:
            return None  # what is left is given out by `finish`
        sure = len(self._text) - self._may_become_stop()
        return self._show(sure, bisect_left(self._starts, sure)) if sure > self._shown else None

    def finish(self) -> GeneratedText | None:
        """No more tokens come: returns the text and tokens that were held back, if there are any."""
        if not self.stopped:
            self._append(self._detokenizer.finish())
        return self._show(len(self._text), len(self._tokens))

    def _append(self, new: str) -> None:
        searched = max(self._shown, len(self._text) - self._longest_stop)
        self._text += new
        # No stop text begins in what was given out, nor ends in what was searched before.
        places = [place for stop in self._stop_texts if (place := self._text.find(stop, searched)) >= 0]
        if places:
            self._cut(min(places))

    def _may_become_stop(self) -> int:
        """Length of the longest end of the text that is the start of a stop text."""
        longest = 0
        for stop in self._stop_texts:
            for length in range(min(len(stop) - 1, len(self._text) - self._shown), longest, -1):
                if self._text.endswith(stop[:length]):
                    longest = length
                    break
        return longest

    def _cut(self, place: int) -> None:
        self.stopped = True
        self._text = self._text[:place]
        kept = bisect_left(self._starts, place)
        del self._tokens[kept:], self._logprobs[kept:], self._starts[kept:]

    def _show(self, stop: int, tokens: int) -> GeneratedText | None:
        if stop == self._shown and tokens == self._shown_tokens:
            return None
        piece = GeneratedText(self._text[self._shown : stop], tuple(self._tokens[self._shown_tokens : tokens]))
        self._shown, self._shown_tokens = stop, tokens
        return piece
