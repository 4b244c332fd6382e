"""Fields of a chat that some servers know by another name, or do not take: what is sent to those.

    max_tokens         max_completion_tokens    OpenAI's newer models, and proxies before them
    temperature        left out                 models that draw their words by their own chance only
    stream_options     left out                 servers older than it; what they read is not counted then

Only where the server names the field: else another thing is wrong, and another try would send all documents again.
"""

from __future__ import annotations

from typing import Any

NEW_LENGTH = "max_completion_tokens"
"""What the length of an answer is called since models think."""
COUNTS = {"include_usage": True}
_REFUSES = (400, 422)


def other_fields(status: int, said: str, body: dict[str, Any]) -> frozenset[str]:
    """Of a body's fields those that a server names as ones it does not take. `said`: what it says of it."""
    if status not in _REFUSES:
        return frozenset()
    named: set[str] = {field for field in ("temperature", "stream_options") if field in body and field in said}
    if "max_tokens" in body and NEW_LENGTH in said:
        named.add("max_tokens")
    return frozenset(named)


def without(body: dict[str, Any], fields: frozenset[str]) -> dict[str, Any]:
    """A body as a server takes it that does not take some fields."""
    kept = {field: value for field, value in body.items() if field not in fields}
    if "max_tokens" in fields and "max_tokens" in body:
        kept[NEW_LENGTH] = body["max_tokens"]
    return kept


def longest_answer(body: dict[str, Any]) -> int:
    """Tokens that an answer may have, whatever the field is called."""
    return int(body.get("max_tokens") or body[NEW_LENGTH])
