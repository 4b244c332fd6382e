"""Input and output of a server of lines, which knows the requests that have no answer yet: the input ends after them.

input     request 1, request 2, end     ... waits ...     end ──> the package's server, which drops what it does
output                 answer 1               answer 2

The package takes the end of its input for a client that has gone. One that writes its questions into a pipe has not: it
reads on.
"""

from __future__ import annotations

import asyncio
import json
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import suppress

from mcp import types

from app.serving.standard_input import InputLines
from app.serving.standard_output import OutputLines

LONGEST_S = 600.0
"""For which answers are waited when the input has ended."""


class UnansweredLines:
    """The lines of an input, and what is written to an output."""

    def __init__(self, lines: InputLines, output: OutputLines, longest_s: float = LONGEST_S) -> None:
        """Make it in the loop that is to take them."""
        self._lines, self._output, self._longest_s = lines, output, longest_s
        self._open: Counter[str | int] = Counter()
        self._none = asyncio.Event()
        self._none.set()

    async def __aiter__(self) -> AsyncIterator[str]:
        """The lines; their end comes when all requests are answered, or after the longest time."""
        async for line in self._lines:
            self._came(line)
            yield line
        with suppress(TimeoutError):
            await asyncio.wait_for(self._none.wait(), self._longest_s)

    async def write(self, text: str) -> int:
        """Write a line; returns when the system has taken all of it, or nobody can read any more."""
        try:
            return await self._output.write(text)
        finally:
            sent = json.loads(text)
            if "method" not in sent:
                self._is_over(sent.get("id"))

    async def flush(self) -> None:
        """Nothing is held back."""

    def _came(self, line: str) -> None:
        """Take note of a request, and of one that is no longer wanted; what is neither is answered by no number."""
        try:
            # As the package reads it: what it does not take, it never answers.
            message = types.jsonrpc_message_adapter.validate_json(line, by_name=False)
        except ValueError:
            return
        if isinstance(message, types.JSONRPCRequest):
            self._open[message.id] += 1
            self._none.clear()
        elif isinstance(message, types.JSONRPCNotification) and message.method == "notifications/cancelled":
            self._is_over((message.params or {}).get("requestId"))

    def _is_over(self, number: object) -> None:
        if isinstance(number, str | int):
            self._open -= Counter([number])  # which keeps none below one
        if not self._open:
            self._none.set()
