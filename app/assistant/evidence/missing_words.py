"""What a short paper says of the question's words that it has not: the like in other words, or nothing.

    Whom do I tell about a mistake?    "mistake" stands nowhere; "wrong" does          0.82    it says the like
    How much sick pay did I get?       "sick" stands nowhere; nothing comes near it    0.44    it does not say

Of a short paper alone: among many pages one has a word that comes near by chance.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.assistant.evidence.other_language import IN_SENTENCES
from app.assistant.evidence.question_kinds import asked_term
from app.assistant.evidence.question_words import words_on
from app.assistant.evidence.support import PageShares
from app.assistant.evidence.table_cells import is_row
from app.assistant.model_calls import ModelCalls
from app.assistant.prompt import PageText
from app.inference.sentence_encoder import LANGUAGES
from app.library.stop_phrases import without_stop_phrases
from app.library.terms import language_of, page_terms

FEW_PAGES = 3
LONGEST_RUN = 4
"""Signs: a longer run of Chinese is not one word."""
SAME = 0.75
"""Cosine from which a person or a thing that is asked for by one word is called by another."""
WINDOWS = (2, 3)
"""Signs of the words that a longer run may have."""

_WORD = re.compile(r"\w{2,}")
_NUMBER = re.compile(r"\d")
"""Numbers and codes have no other words: "E7" is not like "E1"."""
_DIVIDED = re.compile(r"(?<=[\u3041-\u9fff])\s+(?=[\u3041-\u9fff])")
_RUN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff々]+|[\u30a1-\u30faー]+|[\uac00-\ud7a3]+")


def compare_missing(
    calls: ModelCalls, question: str, words: PageShares, pages: Sequence[PageText], page: PageText, passage: str
) -> dict[str, float]:
    """The question's words that a page lacks, each with its highest cosine with a word of a passage of that page.

    Of a row of a table: with a word of the page. Of Chinese, Japanese and Korean, whose words are known by their
    parts, each part that a page lacks has the cosine of the run that it stands in.

    Empty where `pages`, all that are asked, are more than a few, or question and page are not known to be in one
    language that the sentence encoder knows. Also where nobody can tell what is alike.
    """
    if len(pages) > FEW_PAGES:
        return {}
    # Of what a row of a table says, a part stands in the table's head, and above it.
    said = page.text if is_row(passage) else passage
    lacking = {word for word, rarity in words.rarity.items() if rarity > 0} - words_on(page.text, question)
    if _RUN.search(question):
        return _compare_runs(calls, question, lacking, page.text, said) if _RUN.search(page.text) else {}
    language = language_of(question, IN_SENTENCES)
    if language not in LANGUAGES or language != language_of(page.text, IN_SENTENCES):
        return {}
    told = list(dict.fromkeys(_WORD.findall(page_terms(said))))
    compared = sorted(word for word in lacking if not _NUMBER.search(word))
    alike = {word: max(calls.similarities(word, told), default=0.0) for word in compared}
    return alike if any(alike.values()) else {}


def _compare_runs(calls: ModelCalls, question: str, lacking: set[str], page: str, said: str) -> dict[str, float]:
    page, said = (_DIVIDED.sub("", text) for text in (page, said))
    told = list(dict.fromkeys(part for run in _RUN.findall(without_stop_phrases(said)) for part in _parts(run)))
    alike: dict[str, float] = {}
    is_told = False
    for run in _RUN.findall(without_stop_phrases(question)):
        missing = {part for part in lacking if part in run}
        if not missing or not 1 < len(run) <= LONGEST_RUN or run in page:
            continue
        cosine = max(calls.similarities(run, told), default=0.0)
        is_told |= cosine > 0
        is_other = run == asked_term(question) and cosine < SAME
        alike |= dict.fromkeys(missing, 0.0 if is_other else cosine)
    return alike if is_told else {}


def _parts(run: str) -> list[str]:
    if len(run) <= LONGEST_RUN:
        return [run] if len(run) > 1 else []
    return [run[at : at + length] for length in WINDOWS for at in range(len(run) - length + 1)]
