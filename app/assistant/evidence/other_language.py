"""Whether a question is in another language than the documents: by its letters, and by the words that sentences need.

Wer hat den neuen Pegel bezahlt?     "wer", "hat" and "den" stand on no page in English
谁支付了新的水位计？                  none of its signs does
Who designed the Leuchtturm?         "who" and "the" stand on pages in English, whatever "Leuchtturm" is
How much is the net pay?             of these, a payslip has "the" alone, but what it has of such words is English
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice

from app.library.terms import language_of, without_stop_words

FOUND = 0.5
"""Share of the letters, and of the words. Of 384 questions in another language than their twenty pages 370 have less,
of 3,860 in the same one 10 (XQuAD, fitting questions, en, de, zh, ar; 2026-11-28)."""
LEAST_WORDS = 2
"""One word may be missing by chance."""
IN_SENTENCES = 0.1
"""Share of small words of one language that texts in it have: 0.21 to 0.41 of the words of eight everyday papers, 0.35
and more of twenty pages of XQuAD in English or German; of Chinese and Arabic ones, which are in none, 0.04 at most."""
IN_SAME = 0.05
"""The same, where the question seems to be in that language anyway: of a Turkish lease 0.06 of the words are small."""
PAGES_LOOKED_AT = 100

LEAST_SIGNS = 0.1
"""Share of the letters that are a language's own."""

_WRITINGS = {
    "Korean": re.compile("[\uac00-\ud7a3]"),
    "Japanese": re.compile("[\u3041-\u30fa]"),
    "Chinese": re.compile("[\u3400-\u4dbf\u4e00-\u9fff]"),
}
_WORD = re.compile(r"[^\W\d_]+")


def is_in_other_language(question: str, pages: Iterable[str]) -> bool:
    """Whether a question seems to be in another language than some pages."""
    text = "\n".join(islice(pages, PAGES_LOOKED_AT)).casefold()
    asked = question.casefold()
    if (writing := _writing(asked)) and (writing != "Chinese" or _writing(text) == "Chinese"):
        return writing != _writing(text)  # a short question may have hardly a sign that the document has
    letters = {letter for letter in asked if letter.isalpha()}
    if len(letters & set(text)) < FOUND * len(letters):
        return True
    left_out = {word.casefold() for word in _WORD.findall(question)}
    left_out -= {word.casefold() for word in _WORD.findall(without_stop_words(question))}
    found = left_out & set(_WORD.findall(text))
    if len(left_out) < LEAST_WORDS or len(found) >= FOUND * len(left_out):
        return False
    return language_of(asked) != language_of(text, IN_SENTENCES)


def shared_language(question: str, pages: Iterable[str]) -> str:
    """The language of some pages, "German", if the question seems to be in it, too; else, or if it is not told, ""."""
    looked_at = list(islice(pages, PAGES_LOOKED_AT))
    text = "\n".join(looked_at).casefold()
    language = _writing(text) or language_of(text, IN_SAME)
    return "" if is_in_other_language(question, looked_at) else language


def _writing(text: str) -> str:
    """Of Korean, Japanese and Chinese the one in whose letters a text is; else ""."""
    letters = sum(map(str.isalpha, text))
    shares = ((name, len(signs.findall(text)) / max(1, letters)) for name, signs in _WRITINGS.items())
    return next((name for name, share in shares if share >= LEAST_SIGNS), "")
