"""Patience with servers: what another try may not get is tried again, as far apart as the server asks."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

import httpx2

Answer = TypeVar("Answer")
_PASSING = (408, 425, 429, 500, 502, 503, 504)
"""Answers that another try may not get."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """How long trouble is borne."""

    tries: int = 6
    """How often in a row, while no byte comes."""
    pause_s: float = 1.0
    """Before the first new try; twice as long before each next."""
    stall_s: float = 30.0
    """A connection on which nothing comes for so long is given up."""
    longest_wait_s: float = 120.0
    """The server may ask to wait so long at most."""


def with_patience(patience: Patience, ask: Callable[[], Answer], on_wait: Callable[[str], None], called: str) -> Answer:
    """Ask until there is an answer, or it makes no sense. `called`: whom, in sentences. Raises httpx2.HTTPError."""
    for attempt in range(patience.tries):
        try:
            return ask()
        except httpx2.HTTPError as error:
            if attempt + 1 == patience.tries or not may_pass(error, patience):
                raise
            wait_after(error, attempt, patience, on_wait, called)
    raise AssertionError("the last try returned or raised")


def may_pass(error: Exception, patience: Patience) -> bool:
    """Whether another try may go better, as soon as the server would have it."""
    answered = _answered(error)
    if answered is None:
        return True
    return answered.status_code in _PASSING and _asked_wait(error) <= patience.longest_wait_s


def wait_after(error: Exception, attempt: int, patience: Patience, on_wait: Callable[[str], None], called: str) -> None:
    """Wait before the next try; the later it is, the longer. `on_wait` is told so."""
    seconds = max(patience.pause_s * 2**attempt, _asked_wait(error))
    busy = _answered(error) is not None
    on_wait(f"{called} is {'busy' if busy else 'not answering'}; next try in {seconds:.0f} s")
    time.sleep(seconds)


def _answered(error: Exception) -> httpx2.Response | None:
    """The answer that an error is about; None: there was none."""
    answered = getattr(error, "response", None)
    return answered if isinstance(answered, httpx2.Response) else None


def _asked_wait(error: Exception) -> float:
    """Seconds that the server asks to wait."""
    answered = _answered(error)
    if answered is None:
        return 0.0
    try:
        return max(0.0, float(answered.headers.get("Retry-After", 0)))
    except ValueError:  # a date: as good as nothing said
        return 0.0
