"""How suggested questions are worded in the language of their document, and which language that is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum

from app.library.stop_words import STOP_WORDS

LEAST_WORDS = 40
"""Of a document, before its language is told by them."""
LEAST_SHARE = 0.15
"""Of words that are stop words of a language: in running text it is a third and more, in lists and tables few."""
LEAST_LETTERS = 0.3
"""Of letters that are of a script by which a language is told."""

_SCRIPTS = {
    "Japanese": re.compile(r"[\u3040-\u30ff]"),
    "Arabic": re.compile(r"[\u0620-\u064a]"),
    "Hebrew": re.compile(r"[\u05d0-\u05ea]"),
}


class Wording(StrEnum):
    """What is asked of some words of a document."""

    MEANS = "means"  # a term that it defines
    WHO = "who"  # a person whose part it says
    VALUE = "value"  # what stands beside a label
    CELL = "cell"  # what stands in a row of a table, in a column
    SAYS = "says"  # a section, by its heading


_WORDINGS = {
    "English": {
        Wording.MEANS: "What does “{0}” mean?",
        Wording.WHO: "Who is {0}?",
        Wording.VALUE: "What is given for “{0}”?",
        Wording.CELL: "What is given for “{0}” under “{1}”?",
        Wording.SAYS: "What is said about “{0}”?",
    },
    "German": {
        Wording.MEANS: "Was bedeutet „{0}“?",
        Wording.WHO: "Wer ist {0}?",
        Wording.VALUE: "Was steht bei „{0}“?",
        Wording.CELL: "Was steht bei „{0}“ unter „{1}“?",
        Wording.SAYS: "Was wird über „{0}“ gesagt?",
    },
    "French": {
        Wording.MEANS: "Que signifie « {0} » ?",
        Wording.WHO: "Qui est {0} ?",
        Wording.VALUE: "Qu’est-il indiqué pour « {0} » ?",
        Wording.CELL: "Qu’est-il indiqué pour « {0} » sous « {1} » ?",
        Wording.SAYS: "Que dit le document sur « {0} » ?",
    },
    "Spanish": {
        Wording.MEANS: "¿Qué significa «{0}»?",
        Wording.WHO: "¿Quién es {0}?",
        Wording.VALUE: "¿Qué se indica en «{0}»?",
        Wording.CELL: "¿Qué se indica para «{0}» en «{1}»?",
        Wording.SAYS: "¿Qué se dice sobre «{0}»?",
    },
    "Italian": {
        Wording.MEANS: "Che cosa significa «{0}»?",
        Wording.WHO: "Chi è {0}?",
        Wording.VALUE: "Che cosa è indicato per «{0}»?",
        Wording.CELL: "Che cosa è indicato per «{0}» sotto «{1}»?",
        Wording.SAYS: "Che cosa si dice di «{0}»?",
    },
    "Portuguese": {
        Wording.MEANS: "O que significa “{0}”?",
        Wording.WHO: "Quem é {0}?",
        Wording.VALUE: "O que está indicado em “{0}”?",
        Wording.CELL: "O que está indicado para “{0}” em “{1}”?",
        Wording.SAYS: "O que se diz sobre “{0}”?",
    },
    "Dutch": {
        Wording.MEANS: "Wat betekent “{0}”?",
        Wording.WHO: "Wie is {0}?",
        Wording.VALUE: "Wat staat er bij “{0}”?",
        Wording.CELL: "Wat staat er bij “{0}” onder “{1}”?",
        Wording.SAYS: "Wat wordt er gezegd over “{0}”?",
    },
    "Japanese": {
        Wording.MEANS: "「{0}」とは何ですか。",
        Wording.WHO: "{0}とは誰ですか。",
        Wording.VALUE: "「{0}」は何ですか。",
        Wording.CELL: "「{0}」の「{1}」は何ですか。",
        Wording.SAYS: "「{0}」について何が書かれていますか。",
    },
    "Arabic": {
        Wording.MEANS: "ما معنى «{0}»؟",
        Wording.WHO: "من هو {0}؟",
        Wording.VALUE: "ما المذكور عند «{0}»؟",
        Wording.CELL: "ما المذكور عند «{0}» تحت «{1}»؟",
        Wording.SAYS: "ماذا يقال عن «{0}»؟",
    },
    "Hebrew": {
        Wording.MEANS: "מה פירוש „{0}”?",
        Wording.WHO: "מי זה {0}?",
        Wording.VALUE: "מה רשום ליד „{0}”?",
        Wording.CELL: "מה רשום ליד „{0}” תחת „{1}”?",
        Wording.SAYS: "מה נאמר על „{0}”?",
    },
}


def language_of(text: str) -> str:
    """The language that a text is in, "German"; English where that cannot be told."""
    letters = sum(map(str.isalpha, text))
    for language, script in _SCRIPTS.items():
        if letters and len(script.findall(text)) / letters >= LEAST_LETTERS:
            return language
    words = re.findall(r"[^\W\d_]+", text.lower())
    if len(words) < LEAST_WORDS:
        return "English"
    shares = {
        language: sum(word in known for word in words) / len(words)
        for language, known in STOP_WORDS.items()
        if language in _WORDINGS
    }
    best = max(shares, key=lambda language: shares[language])
    return best if shares[best] >= LEAST_SHARE else "English"


def worded(wording: Wording, words: Sequence[str], language: str) -> str:
    """A question about some words of a document: of a cell, those of its row and of its column."""
    return _WORDINGS[language][wording].format(*words)


def asked_heading(question: str) -> str:
    """The heading of which a question asks what is said about it, in the words of a suggestion; else empty."""
    asked = " ".join(question.split())
    for wordings in _WORDINGS.values():
        before, _, after = (part.replace("\u00a0", " ") for part in wordings[Wording.SAYS].partition("{0}"))
        if asked.startswith(before) and asked.endswith(after):
            return asked[len(before) : -len(after)].strip()
    return ""
