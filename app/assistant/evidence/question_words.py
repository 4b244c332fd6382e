"""Which of a question's words passages have, and what that says of them. Pure arithmetic, the same in all languages.

A word counts for more the fewer of the texts compared have it. What is asked about often stands one sentence before
what is said of it, so that a passage is also judged by what the sentence before it has:

    Who designed the lighthouse of Norwick?
    "Norwick has a lighthouse. It was designed by Ada Lorne."     own share: designed; with the one before: all
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence

from app.assistant.prompt import PageText
from app.library.search import rank_passages
from app.library.terms import page_terms, question_terms

STEM = 5
"""Letters: words that begin with the same ones count as the same, in all languages; of Chinese, each sign is a word."""
PAGE_WEIGHT = 4.7
"""What the page's word score (BM25) counts for, as a share of the best page's."""
OWN_WEIGHT = 9.4
"""What the passage's share of the question's words counts for."""
BEFORE_WEIGHT = 2.0
"""What the sentence before it adds to that share counts for.

All three are log-odds: multinomial regression on 772 questions of articles that no table reports on (every fifth of
questions.py's fitting set, en, de, zh, ar; tests/benchmarks/citation_quality/passage_fit.py). With each language left
out in turn, the gold sentence of 20 pages came first for 0.745 of them; with BM25 of the sentences, for 0.675."""

_WORD = re.compile(r"\w+")
_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_ARTICLE = re.compile(r"^(?:[\u0648\u0641\u0628\u0643]?\u0627\u0644|\u0644\u0644)(?=\w{2})")
"""The Arabic article with what is written in one with it (wa-, fa-, bi-, ka-, li-), as light stemmers take it off:
Larkey, Ballesteros, Connell, "Improving Stemming for Arabic Information Retrieval" (2002)."""


def question_stems(question: str) -> frozenset[str]:
    """The words of a question that say what it is about, as they are compared."""
    return _stems(question_terms(question))


def text_stems(text: str) -> frozenset[str]:
    """The words of a text, as they are compared."""
    return _stems(page_terms(text))


def rarity_among(wanted: frozenset[str], found: Sequence[frozenset[str]], beside: int = 0) -> dict[str, float]:
    """How rare each wanted word is: log(1 + (N - n + 0.5) / (n + 0.5)), where n of N texts have it.

    `found` are the texts' words; `beside` counts further texts that have none of them.
    """
    counts = {word: sum(word in words for words in found) for word in wanted}
    texts = len(found) + beside
    return {word: math.log(1 + (texts - count + 0.5) / (count + 0.5)) for word, count in counts.items()}


def share_of(words: Iterable[str], rarity: Mapping[str, float]) -> float:
    """How much of the question some words are, 0 to 1: each counts as much as it is rare."""
    total = sum(rarity.values())
    return sum(rarity[word] for word in words) / total if total else 0.0


def weigh_words(question: str, pages: Sequence[PageText], passages: Sequence[PageText]) -> list[float]:
    """How well passages of some pages fit a question by their words: log-odds, of which only differences mean anything.

    `passages` are in the order of the pages, so that each stands behind the one before it. Pages that are not given
    count for nothing.
    """
    wanted = question_stems(question)
    found = [wanted & text_stems(passage.text) for passage in passages]
    rarity = rarity_among(wanted, found)
    scores = rank_passages([page.text for page in pages], question)
    best = max(scores, default=0.0) or 1.0
    of_page = {(page.document_id, page.page): score / best for page, score in zip(pages, scores, strict=True)}
    weighed = []
    for number, (passage, words) in enumerate(zip(passages, found, strict=True)):
        key = passage.document_id, passage.page
        own = share_of(words, rarity)
        behind = passages[number - 1] if number else None
        is_behind = behind is not None and (behind.document_id, behind.page) == key
        both = share_of(words | found[number - 1], rarity) if is_behind else own
        weighed.append(PAGE_WEIGHT * of_page.get(key, 0.0) + OWN_WEIGHT * own + BEFORE_WEIGHT * (both - own))
    return weighed


def _stems(terms: str) -> frozenset[str]:
    plain = "".join(letter for letter in terms if unicodedata.category(letter) != "Mn")  # signs of vowels, over letters
    words = _WORD.findall(plain)
    signs = {sign for word in words for sign in _HAN.findall(word)}  # two signs are as often as not parts of two words
    return frozenset(_ARTICLE.sub("", word)[:STEM] for word in words if not _HAN.search(word)) | signs
