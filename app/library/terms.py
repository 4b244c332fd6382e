"""Prepares text for the search index: one form of each letter, two-letter terms for scripts that have no spaces.

What a word is, and its stem, is FTS5's business (migrations.SEARCH_TOKENIZER); this runs before it on both.

    page      "東京都 re-\\nport"     ->  "東 京 都 東京 京都  re- port report"
    question  "東京都 report?"        ->  "東京 京都  report?"
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

from app.library.database import storable_text
from app.library.stop_phrases import without_stop_phrases
from app.library.stop_words import STOP_WORDS

# Han, kana, Hangul, Thai, Lao, Burmese, Khmer: words are not divided by spaces, or not where a searcher divides them.
UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff"
    "\U00020000-\U0003ffff]+"
)
_WORD = re.compile(r"\w+")
_LETTERS = re.compile(r"\b[^\W\d_]+\b")  # whole words: the "a" of "A4" is not one
_DIVIDED = re.compile(r"([^\W\d_]+)[-\u2010]\n([^\W\d_]+)")
INVISIBLE = dict.fromkeys([0x00AD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF])
"""Soft hyphen, zero-width spaces and joiners: they stand inside words."""
_CONTROL = dict.fromkeys([*range(9), *range(11, 32), 0x7F], " ")


def page_terms(text: str) -> str:
    """A page's text for the index. A word divided at a line end is there both whole and in its parts."""
    folded = _folded(text)
    # Most pages have no word that is divided, and no letter of these scripts: looking for them takes longer than this.
    joined = [first + second for first, second in _DIVIDED.findall(folded)] if _may_divide(folded) else []
    terms = " ".join([folded, *joined])
    return terms if terms.isascii() else UNSPACED.sub(lambda run: _pairs(run[0], single=True), terms)


def _may_divide(text: str) -> bool:
    return "-\n" in text or "\u2010\n" in text


def question_terms(question: str) -> str:
    """A question for the index: without stop words and phrases, unless it has nothing else."""
    without = without_stop_phrases(without_stop_words(question))
    text = without if _WORD.search(without) else question
    return UNSPACED.sub(lambda run: _pairs(run[0], single=len(run[0]) == 1), _folded(text))


def count_words(terms: str) -> int:
    """How long a text is that `page_terms` returned."""
    return len(_WORD.findall(terms))


def _folded(text: str) -> str:
    plain = storable_text(text).translate(INVISIBLE).translate(_CONTROL)
    return unicodedata.normalize("NFKC", plain).casefold()


def _pairs(run: str, *, single: bool) -> str:
    pairs = [run[at : at + 2] for at in range(len(run) - 1)]
    return f" {' '.join([*run, *pairs] if single else pairs)} "


def language_of(text: str, least: float = 0.0) -> str:
    """The language of which a text has most stop words, and such a share of all its words at least; else "".

    Of two that have as many, the one whose words are longer: "a" stands in many languages.
    """
    words = Counter(word.casefold() for word in _LETTERS.findall(text))
    found = {language: words.keys() & known for language, known in STOP_WORDS.items()}
    counts = {language: sum(words[word] for word in said) for language, said in found.items()}
    letters = {language: sum(words[word] * len(word) for word in said) for language, said in found.items()}
    most = max(counts, key=lambda language: (counts[language], letters[language]))
    return most if counts[most] >= least * words.total() else ""


def without_stop_words(question: str) -> str:
    """Leaves out the stop words of the question's language: the one of which it has most.

    One language at a time, for "die" and "war" are articles and verbs here, and what a document is about there. So are
    abbreviations in capitals, such as WHO and IT.
    """
    stop_words = STOP_WORDS[language_of(question)]
    shouting = question.isupper()

    def kept(match: re.Match[str]) -> str:
        word = match[0]
        is_abbreviation = len(word) > 1 and word.isupper() and not shouting
        return word if is_abbreviation or word.casefold() not in stop_words else " "

    return _LETTERS.sub(kept, question)
