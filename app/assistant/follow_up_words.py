"""Knows a question that goes on with the one before: it leaves out what that said, or names it by a pronoun.

How much is the rent?  And the deposit?         Who is the landlord?  Where does he live?
"""

from __future__ import annotations

import re

from app.assistant.evidence.question_forms import has_form

MOST_WORDS = 8
"""Of a question that may leave something out."""
MOST_WITH_PRONOUN = 10
MARKS = " \t?？¿؟.!"
"""What may stand around its words."""

_LEADS = re.compile(
    r"\W*(?:and|what\s+about|how\s+about|und|(?:und\s+)?was\s+ist\s+mit(?=\s+(?:de[rmn]|mein\w*|eine\w+)\s)|et|qu['’]en\s+est-il\s+de|y|e|ed|en"
    r"|а|и|та|och|og|és|și|και|vad\s+gäller|hvad\s+med|hva\s+med|entä|ce\s+zici\s+de|מה\s+לגבי|ומה\s+לגבי|وماذا\s+عن|ماذا\s+عن)\s+",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"(?:who|whom|whose|what|when|where|why|how|which|is|are|was|were|do|does|did|can|could|may|must|shall|should|will|would"
    r"|has|have|wer|wen|wem|wann|wo|warum|wie|was|welch\w*|ist|sind|kann|darf|muss|wird|gibt|hat|qui|que|quand|où|pourquoi"
    r"|comment|combien|quel\w*|est-ce|quién|qué|cuándo|dónde|cómo|cuál\w*|cuánt\w+|chi|che|cosa|quando|dove|come|perché"
    r"|quant\w+|qual\w*|quem|onde|como|wat|wanneer|waar|waarom|hoe|welke?|кто|что|когда|где|почему|как|сколько)\b",
    re.IGNORECASE,
)

_PRONOUN = re.compile(
    r"\b(?:(?i:it|its|he|she|they|him|her|them|his|their|er|es|ihn|ihm|il|elle|ils|elles|él|ella|ellos)|sie|ihr|seine?[mnr]?)\b"
)
"""In German "Sie" and "Ihr" speak to somebody."""


def goes_on(question: str) -> bool:
    """Whether a question may go on with another, in either way."""
    return is_follow_up(question) or bool(pronouns_in(question))


def pronouns_in(question: str) -> list[re.Match[str]]:
    """The words of a short question that may stand for something in the one before."""
    return list(_PRONOUN.finditer(question)) if len(question.split()) <= MOST_WITH_PRONOUN else []


def is_follow_up(question: str) -> bool:
    """Whether a question leaves out what another said: it begins as one that goes on, and asks nothing by itself."""
    words = new_words(question)
    asks = _ASKS.match(words) is not None or has_form(words, "more") or has_form(words, "yes_or_no")
    return 1 <= len(words.split()) <= MOST_WORDS and not asks


def new_words(question: str) -> str:
    """What such a question says behind its "and"; empty if it has none."""
    found = _LEADS.match(question)
    return question[found.end() :].strip(MARKS) if found else ""
