"""What a question asks for, where that decides how much of a sentence the answer is: who a name is, or a reason.

Known by the words that such questions begin with, in the languages whose stop words are known (stop_words.py), in
Chinese and in Arabic. Any other question asks for neither.
"""

from __future__ import annotations

import re

LONGEST_UNCASED = 4
"""Words: more, in a script without capitals, describe somebody."""
LONGEST_HAN = 12
"""Signs."""

_ASKS = re.compile(
    r"(?:who|what)(?:\s+(?:is|are|was|were)|['’]s)|(?:wer|was)\s+(?:ist|sind|war|waren)"
    r"|qui\s+(?:est|sont|était|étaient|fut)|qu['’]est-ce\s+que?|c['’]est\s+quoi"
    r"|qui[eé]n(?:es)?\s+(?:es|son|era|eran|fue|fueron)|qu[eé]\s+(?:es|son|era|fue)"
    r"|(?:chi|(?:che\s+)?cosa)\s+(?:è|sono|era|erano|fu)|(?:che\s+)?cos['’]è|quem\s+(?:é|são|era|foi)|o\s+que\s+(?:é|são|era|foi)"
    r"|(?:wie|wat)\s+(?:is|zijn|was|waren)|(?:من|ما)\s+(?:هو|هي|هم|كان|كانت)",
    re.IGNORECASE,
)
_ASKS_HAN = re.compile(r"(?:谁是|什么是)(?P<after>[^的]+)|(?P<before>[^的]+)(?:是谁|是什么|是誰|是什麼)")
_WHY = re.compile(
    r"\W*(?:why|how\s+come|warum|weshalb|wieso|weswegen|pourquoi|por\s+qu[eé]|perch[eé]|waarom|لماذا)\b|.*(?:为什么|為什麼|为何|為何)",
    re.IGNORECASE,
)
_BECAUSE = re.compile(
    r"(?:because|since|as|due\s+to|weil|da|denn|wegen|parce\s+que|car|puisque|porque|pois|perch[eé]|poiché|omdat|want)\b|لأن"
    r"|因为|因為|由于|由於",
    re.IGNORECASE,
)
_OR = re.compile(r"\w\W+(?:or|oder|ou|o|oppure|أم|أو)\b|还是|還是", re.IGNORECASE)
_END = " \t?¿؟？.!。"
_ARTICLE = re.compile(r"(?:the|der|die|das|den|le|la|les|el|los|las|il|lo|gli|o|os|as|de|het)\s+|l['’]", re.IGNORECASE)
_SMALL = "of and the de la le du des di da do von van der den und et y e bin ibn"
_LINKING = frozenset(_SMALL.split())
"""Small words within a name."""


def asked_name(question: str) -> str:
    """The name of which a question asks who or what it is, without an article; empty if it asks anything else.

    Its words begin with capitals or are numbers; in scripts without capitals, a few words are taken for one.
    """
    text = " ".join(question.split()).strip(_END)
    if (han := _ASKS_HAN.fullmatch(text)) is not None:
        name = han["after"] or han["before"]
        return name if len(name) <= LONGEST_HAN else ""
    if (asked := _ASKS.match(text)) is None or not text[asked.end() :].startswith(" "):
        return ""
    name = text[asked.end() :].strip()
    if article := _ARTICLE.match(name):
        name = name[article.end() :]
    words = name.split()
    is_name = all(_is_of_name(word) for word in words if word not in _LINKING)
    is_short = len(words) <= LONGEST_UNCASED or name != name.lower()
    return name if is_name and is_short and words and words[0] not in _LINKING else ""


def _is_of_name(word: str) -> bool:
    first = word.lstrip("\"'“„«(")[:1]
    return first.isdigit() or (first.isalpha() and first != first.lower()) or first.upper() == first.lower() != ""


def asks_why(question: str) -> bool:
    """Whether a question asks for a reason."""
    return _WHY.match(" ".join(question.split())) is not None


def begins_reason(answer: str) -> bool:
    """Whether an answer begins with a word that a reason follows."""
    return _BECAUSE.match(answer) is not None


def offers_choice(question: str) -> bool:
    """Whether the answer may stand in the question: "Is it red or green?"."""
    return _OR.search(question) is not None
