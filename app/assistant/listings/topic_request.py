"""Knows a question that asks for all that is said of something: "What does it say about pets?", "Anything on smoking?".

The few words that a small model makes of a passage do not answer it; the sentences do that have the words of what is
asked about.
"""

from __future__ import annotations

import re

MOST_WORDS = 8
"""Of what is asked about."""
_IT = r"(?:it|this|that|they|the\s+\w+)"
_RULES = r"(?:rules|terms|provisions|conditions|regulations|part|information|details|passages?|section)"
_TOPIC = re.compile(
    rf"\W*(?:(?:please|can\s+you|could\s+you)\s+)?(?:(?:what|whatever)\s+(?:does|do|did)\s+{_IT}\s+say\s+(?:about|on|of|regarding)"
    rf"|what\s+(?:is|['’]s)\s+(?:said|written|stated)\s+(?:about|on|of)|what\s+(?:does|do)\s+{_IT}\s+have\s+on"
    r"|what\s+about|tell\s+(?:me|us)\s+(?:(?:more|everything|all|something)\s+)?about|(?:find\s+)?everything\s+(?:it\s+says\s+)?about"
    rf"|(?:is\s+there\s+|does\s+{_IT}\s+say\s+)?(?:anything|something|any\s+information)\s+(?:said\s+)?(?:about|on|regarding"
    rf"|concerning)|does\s+{_IT}\s+mention|(?:summari[sz]e|explain|describe|show(?:\s+me)?)\s+(?:what\s+{_IT}\s+says\s+(?:about|on)"
    rf"|(?:the\s+)?{_RULES}\s+(?:about|on|for|regarding))|what\s+are\s+the\s+(?:rules|terms|provisions|regulations)\s+(?:about|on"
    r"|for|regarding)"
    r"|was\s+(?:steht|sagt|heißt)\s[^,]{0,40}?\b(?:zum|zur|zu|über)|was\s+wird\s+(?:zum|zur|zu|über)(?=.*\sgesagt$)|gibt\s+es\s+(?:etwas|was|angaben|regelungen|informationen)"
    r"\s+(?:zum|zur|zu|über)|erzähl\w*\s+mir\s+(?:etwas\s+)?(?:von|vom|über)|alles\s+(?:zum|zur|zu|über)"
    r"|que\s+dit\s.{0,40}?\b(?:sur|à\s+propos|au\s+sujet)|y\s+a-t-il\s+quelque\s+chose\s+(?:sur|concernant)|parle[rz]?-moi"
    r"|tout\s+sur|¿?qué\s+(?:dice|se\s+dice)\s.{0,40}?\b(?:sobre|acerca)|¿?hay\s+algo\s+sobre|háblame"
    r"|(?:che\s+)?cosa\s+(?:dice|si\s+dice)\s.{0,40}?\b(?:sul\w*|su|riguardo|circa)|c['’]è\s+qualcosa\s+sul?\w*|parlami"
    r"|o\s+que\s+(?:diz|se\s+diz)\s.{0,40}?\bsobre|há\s+(?:algo|alguma\s+coisa)\s+sobre|fala-me"
    r"|wat\s+(?:zegt|staat)\s.{0,40}?\bover|staat\s+er\s+iets\s+(?:in\s+)?over|vertel\s+(?:me|mij)\s+(?:iets\s+)?over"
    r")\b\s*(?P<topic>.+)",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"\s*(?:gesagt|geschrieben|drin|in\s+(?:it|here|there))$", re.IGNORECASE)
_ALSO_ASKS = re.compile(
    r"\b(?:when|where|why|how|who|which|whether|wann|wo|warum|wie|wer|ob|quand|où|pourquoi|comment|cuándo|dónde|cómo|quando"
    r"|dove|come|perché|onde|como|wanneer|waar|waarom|hoe)\b",
    re.IGNORECASE,
)
_MARKS = ' \t?？¿؟.!:;“”„"«»'


def asked_topic(question: str) -> str:
    """What a question wants to be told of; empty: it asks for something else, or for something of that."""
    found = _TOPIC.fullmatch(" ".join(question.split()).strip(_MARKS))
    topic = _BEHIND.sub("", found["topic"]).strip(_MARKS) if found else ""
    return topic if len(topic.split()) <= MOST_WORDS and not _ALSO_ASKS.search(topic) else ""
