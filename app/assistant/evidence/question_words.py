"""Which of a question's words passages have, and what that says of them. Pure arithmetic, the same in all languages.

A word counts for more the fewer of the texts compared have it. Pages are compared by the beginnings of words; passages,
which have few words, by runs of letters: so a word is also known by another ending, or within a longer one. What is
asked about often stands one sentence before what is said of it: a passage is also judged by what that sentence has.

    Who designed the lighthouse of Norwick?
    "Norwick has a lighthouse. It was designed by Ada Lorne."     own share: designed; with the one before: all
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from operator import add, mul

from app.assistant.evidence.numbers import number_weight, says_asked
from app.assistant.evidence.persons import PERSON_WEIGHT, asks_person, names_person
from app.assistant.evidence.table_heads import HEAD_WEIGHT, HEAD_WITHOUT_NUMBER, heads_among
from app.assistant.evidence.time_limits import LIMIT_WEIGHT, limit_asked, says_limit
from app.assistant.prompt import PageText
from app.library.search import rank_passages
from app.library.terms import language_of, page_terms, question_terms

STEM = 5
"""Letters: words that begin with the same ones count as the same, in all languages; of Chinese, each sign is a word."""
ENDINGS = ((3, 1), (4, 2))
"""(letters of a short word, letters of an ending that another form of it may have): "fees" is "fee", "lasts" is "last",
but "mayor" is not "may". Right pages and wrong ones are told apart a little better so (docs/citations.md, Support)."""
JOINING = frozenset({"German", "Dutch"})
"""Languages that write several words as one, which is what its end says: "Kaltmiete" is rent, "Mietwagen" is none."""
JOINED = (4, 3)
"""(letters of such an end, letters before it) at least; an ending, such as "ung" or "heit", has no more."""
RUN = 4
"""Letters of a run, the blanks around a word among them: the length that was best for most of the languages in McNamee,
Mayfield, "Character N-Gram Tokenization for European Language Text Retrieval" (2004). Of Chinese, signs and pairs."""
LEAST_OF_WORD = 0.25
"""Of a word's runs; fewer are chance. (Without: 0.764 below; with a third 0.759, a half 0.757, two thirds 0.753.)"""
PAGE_WEIGHT = 4.1
"""What the page's word score (BM25) counts for, as a share of the best page's."""
OWN_WEIGHT = 9.8
"""What the passage's share of the question's runs counts for."""
BEFORE_WEIGHT = 2.7
"""What the sentence before it adds to that share counts for.

All three are log-odds, fitted together with what numbers and meaning count for: multinomial regression on 772 questions
of articles that no table reports on (every fifth of questions.py's fitting set, en, de, zh, ar;
tests/benchmarks/citation_quality/passage_fit.py). With each language left out in turn, the gold sentence of 20 pages
came first for 0.777 of them; by words alone (4.5, 9.9 and 2.8) for 0.761, by their beginnings for 0.744, and with BM25
of the sentences for 0.675. Where nobody tells meaning, these serve as well: it is their ratio that orders."""
HELD = 0.8
"""Share of the question's words. Of 640 fitting questions (XQuAD, en, de, zh, ar), the best passage by words was gold
for 0.98 of those of which it has all words, 0.94 from 0.8 on, 0.84 from 0.6 on, and 0.62 of the others."""

WordSigns = tuple[float, float, float]
"""Of a passage: its page's word score, its own share of the question's words, what the sentence before adds to it."""

_WORD = re.compile(r"\w+")
_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_ARTICLE = re.compile(r"^(?:[\u0648\u0641\u0628\u0643]?\u0627\u0644|\u0644\u0644)(?=\w{2})")
"""The Arabic article with what is written in one with it (wa-, fa-, bi-, ka-, li-), as light stemmers take it off:
Larkey, Ballesteros, Connell, "Improving Stemming for Arabic Information Retrieval" (2002)."""
_HEBREW = re.compile("[\u05d0-\u05ea]")
_WITHOUT_CASE = re.compile("[\u05d0-\u05ea\u0620-\u064a]")
_PREFIXES = frozenset("והבלמשכ")
"""Hebrew: "and", "the", "in", "to", "from", "that" and "as" are written in one with the word behind them."""
MOST_PREFIXES = 2
_INFLECTED = re.compile("[\u0370-\u04ff]")
"""Greek and Cyrillic: nearly every word has several endings, short ones too: "кошка", "кошку" share four letters."""


def question_words(question: str) -> frozenset[str]:
    """The words of a question that say what it is about, as they are compared: of several with one stem, one."""
    return frozenset({word[:STEM]: word for word in sorted(_signs_and_words(question_terms(question)))}.values())


def words_in(text: str, wanted: frozenset[str]) -> frozenset[str]:
    """Those of some words that a text has: with the same beginning, or but for an ending, as "Hunde" has "Hund"."""
    found = _signs_and_words(page_terms(text))
    beginnings = frozenset[str]().union(*map(_beginnings, found))
    return _same_words(found, wanted) | {word for word in wanted if not beginnings.isdisjoint(_beginnings(word))}


def words_on(page: str, question: str) -> frozenset[str]:
    """Those of a question's words that a page has, as `words_in` says.

    In languages that join words a longer word also has its end, as "Kaltmiete" has "Miete", and not what is joined to
    its beginning: "Krankenkasse" is not known by "krank", but "Kündigungsfrist" is by "Kündigung" and "Frist".
    """
    wanted = question_words(question)
    if language_of(question) not in JOINING:
        return words_in(page, wanted)
    found = _signs_and_words(page_terms(page))
    least, before = JOINED
    stems, ends = {word[:STEM] for word in found}, tuple(word for word in found if len(word) >= least)

    def is_joined(word: str) -> bool:
        if len(word) >= least and any(other[before:].endswith(word) for other in found):
            return True
        beginning = word[: max(STEM, len(word) - least)]
        is_begun = word[:STEM] in stems
        return is_begun and (word[before:].endswith(ends) or any(other.startswith(beginning) for other in found))

    return _same_words(found, wanted) | {word for word in wanted if is_joined(word)}


def _same_words(found: frozenset[str], wanted: frozenset[str]) -> frozenset[str]:
    """Wanted words that are found, but for a short ending of either."""
    shorter = {form for word in found for form in _without_ending(word)}
    return frozenset(
        word for word in wanted if word in found or word in shorter or not found.isdisjoint(_without_ending(word))
    )


def tells_all(question: str, text: str) -> bool:
    """Whether a text has nearly all words of a question, by their beginnings."""
    wanted = question_words(question)
    return len(words_in(text, wanted)) >= HELD * len(wanted) > 0


def added_share(question: str, answer: str, texts: Sequence[str]) -> float | None:
    """Of the words that an answer adds to its question, the share that texts have; None: it adds none."""
    said = question_words(answer)
    added = said - words_in(question, said)
    found = frozenset().union(*(words_in(text, added) for text in texts))
    return len(found) / len(added) if added else None


def names_in(text: str) -> frozenset[str]:
    """Numbers, and words with a capital but for the first, which has one in any case, as they are compared."""
    words = _WORD.findall(text)
    names = (word for place, word in enumerate(words) if word[:1].isdigit() or (place and word[:1] != word[:1].lower()))
    return frozenset().union(*(_signs_and_words(page_terms(name)) for name in names))


def is_without_case(text: str) -> bool:
    """Whether a text is in Hebrew or Arabic, whose names have no capitals."""
    return _WITHOUT_CASE.search(text) is not None


def question_runs(question: str) -> tuple[frozenset[str], ...]:
    """The runs of letters in each of a question's words, " word " as " wor", "word" and "ord "."""
    return tuple(map(_runs_of, _words(question_terms(question))))


def _runs_of(word: str) -> frozenset[str]:
    if _HAN.search(word):
        return frozenset({word, *_HAN.findall(word)})
    spaced = f" {word} "
    return frozenset(spaced[at : at + RUN] for at in range(max(1, len(spaced) - RUN + 1)))


def runs_in(text: str, wanted: Sequence[frozenset[str]]) -> frozenset[str]:
    """Those of some words' runs that a text has: "autumn" begins as "author" does, and that says nothing of authors."""
    spaced = f" {' '.join(_words(page_terms(text)))} "
    found = [(runs, frozenset(run for run in runs if run in spaced)) for runs in wanted]
    return frozenset().union(*(some for runs, some in found if len(some) >= LEAST_OF_WORD * len(runs)))


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

    Where a number is asked, it also counts whether they have one (numbers.py).
    `passages` are in the order of the pages, so that each stands behind the one before it. Pages that are not given
    count for nothing.
    """
    return weigh_signs(question, passages, word_signs(question, pages, passages))


def weigh_signs(question: str, passages: Sequence[PageText], signs: Sequence[WordSigns]) -> list[float]:
    """The same of passages whose signs are known."""
    weights = PAGE_WEIGHT, OWN_WEIGHT, BEFORE_WEIGHT
    weighed = [sum(map(mul, weights, of_passage)) for of_passage in signs]
    if number := number_weight(question):
        weighed = [
            one + number * says_asked(question, passage.text) for one, passage in zip(weighed, passages, strict=True)
        ]
    head = HEAD_WITHOUT_NUMBER if number else HEAD_WEIGHT
    weighed = [one + head * is_head for one, is_head in zip(weighed, heads_among(passages), strict=True)]
    if asks_person(question):
        named = (PERSON_WEIGHT * names_person(question, passage.text) for passage in passages)
        weighed = list(map(add, weighed, named))
    if (limit := limit_asked(question)) is not None:
        weighed = [
            one + LIMIT_WEIGHT * says_limit(limit, passage.text) for one, passage in zip(weighed, passages, strict=True)
        ]
    return weighed


def word_signs(question: str, pages: Sequence[PageText], passages: Sequence[PageText]) -> list[WordSigns]:
    """What is weighed, of each passage."""
    words = question_runs(question)
    found = [runs_in(passage.text, words) for passage in passages]
    rarity = rarity_among(frozenset().union(*words), found)
    scores = rank_passages([page.text for page in pages], question)
    best = max(scores, default=0.0) or 1.0
    of_page = {page.key: score / best for page, score in zip(pages, scores, strict=True)}
    signs = []
    for number, (passage, runs) in enumerate(zip(passages, found, strict=True)):
        own = share_of(runs, rarity)
        behind = passages[number - 1] if number else None
        is_behind = behind is not None and behind.key == passage.key
        both = share_of(runs | found[number - 1], rarity) if is_behind else own
        signs.append((of_page.get(passage.key, 0.0), own, both - own))
    return signs


def _signs_and_words(terms: str) -> frozenset[str]:
    words = _words(terms)
    signs = {sign for word in words for sign in _HAN.findall(word)}  # two signs are as often as not parts of two words
    return frozenset(word for word in words if not _HAN.search(word)) | signs


def _without_ending(word: str) -> list[str]:
    return [word[:-letters] for least, letters in ENDINGS if len(word) - letters >= least]


def _beginnings(word: str) -> frozenset[str]:
    """What another form of a word has in common with it: its first letters, and what that is differs by script."""
    if _HEBREW.match(word):
        bare = (word[at:] for at in range(1, 1 + MOST_PREFIXES) if set(word[:at]) <= _PREFIXES and len(word) - at > 2)
        return frozenset(form[: STEM - 1] for form in (word, *bare))
    if _INFLECTED.match(word) and len(word) <= STEM + 1:
        return frozenset((word[:STEM], f"{word[: STEM - 1]}-")) if len(word) >= STEM - 1 else frozenset((word,))
    return frozenset((word[:STEM],))


def _words(terms: str) -> list[str]:
    """Words without the Arabic article, and without signs of vowels, which stand over letters."""
    plain = "".join(letter for letter in terms if unicodedata.category(letter) != "Mn")
    return [_ARTICLE.sub("", word) for word in _WORD.findall(plain)]
