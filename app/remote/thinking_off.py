"""Asks a server's model not to think before it answers: what it would think costs time and tokens, and is never shown.

    chat_template_kwargs    vLLM, llama.cpp's server, SGLang: variables of the template, by one of either name
    reasoning_effort        Ollama, LM Studio, and newer versions of the others

Servers pass over fields that they do not know, or refuse the question: then it is asked again without them. A reasoning
parser of vLLM that is made for models which always think takes an answer without thoughts for a thought, too.

A field that a server only lists, among those that it knows or as what it was sent, is not the one that it refuses:

    Unknown field: reasoning_effort. Allowed: model, chat_template_kwargs        the first only
    seed is missing, 'input': {'reasoning_effort': 'none', …}                    neither is named
"""

from __future__ import annotations

import re
from collections.abc import Collection

FIELDS: dict[str, object] = {
    "chat_template_kwargs": {"enable_thinking": False, "thinking": False},
    "reasoning_effort": "none",
}
"""Of a chat's body."""
_CALLED = {"chat_template_kwargs": ("template",), "reasoning_effort": ("reason", "effort", "think")}
"""What servers call a field that they refuse, in small letters."""
_REFUSES = (400, 422)
_FAILS = 500


_LISTED = re.compile(
    r"(?:(?<!not )(?<!not a )\b(?:allowed|known|valid|accepted|permitted|possible|available|supported)"
    r"(?: \w+){0,3}?(?: are| is|:)+ ?|\b(?:expected|allowed:?) ?(?=[\[({])|\bone of\b)"
    r".*?(?:[\])}]|[.;\n](?=\s|$)|$)"
    r"|['\"]?\b(?:input|body|request|received|got)\b['\"]?\s*[:=]\s*\{.*",
    re.IGNORECASE | re.DOTALL,
)
"""What a server knows, up to the end of the sentence, or what it was sent, up to the end of what it says."""


def named_fields(said: str, sent: Collection[str]) -> frozenset[str]:
    """Of the fields that were sent those that a server names in what it says, but for those that it only lists."""
    words = _LISTED.sub(" ", said).casefold()
    return frozenset(field for field in sent if any(name in words for name in _CALLED[field]))


def refused_fields(status: int, said: str, sent: Collection[str]) -> frozenset[str]:
    """Which of the fields that were sent are to be left out the next time: those named, or all; none: it is not they.

    `said`: what the server says of it, which is not that the question is too long.
    """
    named = named_fields(said, sent)
    if status in _REFUSES:
        return named or frozenset(sent)
    return named if status == _FAILS else frozenset()
