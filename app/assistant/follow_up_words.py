"""Knows a question that goes on with the one before, and leaves out what that said: "And the deposit?"."""

from __future__ import annotations

import re

MOST_WORDS = 8
"""Of a question that may leave something out."""
MARKS = " \t?？¿؟.!"
"""What may stand around its words."""

_LEADS = re.compile(
    r"\W*(?:and|what\s+about|how\s+about|und|(?:und\s+)?was\s+ist\s+mit(?=\s+(?:de[rmn]|mein\w*|eine\w+)\s)|et|qu['’]en\s+est-il\s+de|y|e|ed|en|а|и)\s+",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"(?:who|whom|whose|what|when|where|why|how|which|is|are|was|were|do|does|did|can|could|may|must|shall|should|will|would"
    r"|has|have|wer|wen|wem|wann|wo|warum|wie|was|welch\w*|ist|sind|kann|darf|muss|wird|gibt|hat|qui|que|quand|où|pourquoi"
    r"|comment|combien|quel\w*|est-ce|quién|qué|cuándo|dónde|cómo|cuál\w*|cuánt\w+|chi|che|cosa|quando|dove|come|perché"
    r"|quant\w+|qual\w*|quem|onde|como|wat|wanneer|waar|waarom|hoe|welke?|кто|что|когда|где|почему|как|сколько)\b",
    re.IGNORECASE,
)


def is_follow_up(question: str) -> bool:
    """Whether a question begins as one that goes on with another, and asks nothing by itself."""
    words = new_words(question)
    return 1 <= len(words.split()) <= MOST_WORDS and _ASKS.match(words) is None


def new_words(question: str) -> str:
    """What such a question says behind its "and"; empty if it has none."""
    found = _LEADS.match(question)
    return question[found.end() :].strip(MARKS) if found else ""
