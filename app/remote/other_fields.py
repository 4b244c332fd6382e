"""Fields of a chat that some servers know by another name, or do not take: what is sent to those.

    max_tokens         max_completion_tokens    OpenAI's newer models, and proxies before them
    temperature        left out                 models that draw their words by their own chance only
    stream_options     left out                 servers older than it; what they read is not counted then

Only where the server says of the field that it is not taken: else another thing is wrong, and another try would send
all documents again. A field that it only mentions, among those that it knows or in the user's words, is none of these:

    Unknown field: top_k. Known: model, temperature                        temperature is taken
    max_tokens is too large: 9000. See max_completion_tokens               max_tokens is taken, but not so many
"""

from __future__ import annotations

import re
from typing import Any

NEW_LENGTH = "max_completion_tokens"
"""What the length of an answer is called since models think."""
COUNTS = {"include_usage": True}
_REFUSES = (400, 422)
_NOT_TAKEN = (
    r"(?:un(?:supported|known|expected|recogni[sz]ed)|(?:not|no longer) (?:supported|permitted|allowed|recogni[sz]ed)"
    rf"|(?:do(?:es)? not|doesn't|don't) support|extra|deprecated|use \W?{NEW_LENGTH}|instead of)"
)
_BETWEEN = (
    r"(?:[\s:,'\"`()\[\]{}=>-]|\b(?:an?|and|are|argument|be|body|currently|field|for|forbidden|found|has|in|input|is|key"
    r"|keyword|model|name|named|of|option|param|parameter|property|properties|request|supplied|th[ei]s?|value|was|were"
    r"|with)s?\b){0,24}"
)
"""What may stand between a field's name and that it is not taken: nothing that says more, no end of a sentence."""
_FIELD = r"(?<!\w)(temperature|stream_options|max_tokens)(?!\w)"
_SAID = re.compile(rf"\b{_NOT_TAKEN}\b{_BETWEEN}{_FIELD}|{_FIELD}{_BETWEEN}\b{_NOT_TAKEN}\b", re.IGNORECASE)
_TOO_MUCH = re.compile(r"\btoo (?:large|long|big|high|many|much)\b|\bmaximum\b|\bat most\b|\bexceed", re.IGNORECASE)


def other_fields(status: int, said: str, body: dict[str, Any]) -> frozenset[str]:
    """The field of a body that a server says it does not take, the first if there are several; empty: it is none.

    `said`: what the server says of it.
    """
    if status not in _REFUSES or (found := _SAID.search(said)) is None:
        return frozenset()
    if _TOO_MUCH.search(re.split(r"[.;\n](?:\s|$)", said[found.start() :])[0]):
        return frozenset()
    field = str(found[1] or found[2]).lower()
    is_other = field in body and (field != "max_tokens" or NEW_LENGTH in said)
    return frozenset({field}) if is_other else frozenset()


def without(body: dict[str, Any], fields: frozenset[str]) -> dict[str, Any]:
    """A body as a server takes it that does not take some fields."""
    kept = {field: value for field, value in body.items() if field not in fields}
    if "max_tokens" in fields and "max_tokens" in body:
        kept[NEW_LENGTH] = body["max_tokens"]
    return kept


def longest_answer(body: dict[str, Any]) -> int:
    """Tokens that an answer may have, whatever the field is called."""
    return int(body.get("max_tokens") or body[NEW_LENGTH])
