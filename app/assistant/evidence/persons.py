"""Questions for who did something or is something, and texts that name a person. Rules on words, for Latin letters.

Wer hat operiert?     "Operateur: Oberarzt Dr. med. Henning Kawohl"     before: "nach der Operation konnte der Patient"

Who pays, or has to do something, is as often told by a role ("the tenant"), so such questions are not among these.
"""

from __future__ import annotations

import re

PERSON_WEIGHT = 0.6
"""What a name in a passage counts for, log-odds beside those of question_words.py: of the gold sentences of XQuAD's
fitting questions for who, and all others of their pages, it is 0.84 in English (76 questions), 0.54 in German (92)."""

_WHO = re.compile(
    r"^\W*(?:by\s+)?(?:who|whom)(?:['’]s|\s+(?:is|was|are|were|did|has|had|\w+ed|wrote|made|built|led|won|took|gave|sold|bought|found|paid"
    r"|held|began|spoke|chose))\b"
    r"|^\W*(?:von\s+)?we[rmn]\s+(?:ist|war(?:en)?|hat(?:te)?|haben|wurden?|sind|\w+te)\b|^\W*wie\s+hei(?:ß|ss)t\s+(?:der|die|mein\w*|unser\w*)\b"
    r"|^\W*(?:par\s+)?qui\s+(?:est|était|a|ont|avait|fut|sont)\b|^\W*(?:por\s+)?qui[eé]n(?:es)?\s+(?:es|era|fue|ha|han|son|\w+ó)\b"
    r"|^\W*(?:da\s+)?chi\s+(?:è|era|fu|ha|hanno|sono)\b|^\W*(?:por\s+)?quem\s+(?:é|era|foi|são|\w+ou|\w+eu)\b"
    r"|^\W*(?:door\s+)?wie\s+(?:is|was|heeft|had|zijn)\b",
    re.IGNORECASE,
)
_DUTY = re.compile(
    r"\b(?:has|had|have)\s+to\b|\bneed\b|\b(?:is|was|are|were)\s+(?:\w+\s+)?(?:responsible|liable|allowed|obliged|entitled|required)\b"
    r"|\bhat\b.*\bzu\s+\w+en\W*$|\b(?:verantwortlich|zuständig|verpflichtet|berechtigt)\b|\ba\s+(?:l['’]obligation|le\s+droit)\b"
    r"|\b(?:est|es|è|é)\s+(?:respons|tenu|obligad|obbligat|obrigad)",
    re.IGNORECASE,
)
_TITLE = (
    r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Lady|Lord|Herrn?|Frau|Mme|Mlle|Monsieur|Madame|Maître|Sr|Sra|Srta|Don|Doña|Sig|Sig\.ra"
    r"|Dott|Dott\.ssa|Dra|Avv|Ing|dhr|mevr)\b\.?"
)
_CAPITAL = r"[A-ZÀ-ÖØ-Þ]"
_NAME = rf"{_CAPITAL}[a-zß-öø-ÿ]+(?:[-'’]{_CAPITAL}?[a-zß-öø-ÿ]+)?"
_PERSON = re.compile(
    rf"\b{_TITLE}\s+(?:(?:med|jur|phil|rer|nat|dent|vet|Ing|Dipl)\.?[\s-]*)*{_NAME}"
    rf"|(?<![.!?:]\s)(?<!^)\b{_NAME}(?:\s+(?:van\s+der|van|von|de|di|da|del|dos|al|bin|ter|zu|{_CAPITAL}\.))*\s+{_NAME}"
    rf"|\b{_CAPITAL}\.\s?{_NAME}|(?<=:\s){_NAME}\s+{_NAME}"
)


def asks_person(question: str) -> bool:
    """Whether it is asked who somebody is, or who did something."""
    return _WHO.search(question) is not None and _DUTY.search(question) is None


def names_person(question: str, text: str) -> bool:
    """Whether a text has what looks like a person's name, with a word that the question has not."""
    known = set(_words(question))
    return any(not known.issuperset(_words(found[0])) for found in _PERSON.finditer(text))


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())
