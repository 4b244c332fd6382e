"""What a short paper says of the question's words that it has not: the like in other words, or nothing.

    Whom do I tell about a mistake?    "mistake" stands nowhere; "wrong" does          0.82    it says the like
    How much sick pay did I get?       "sick" stands nowhere; nothing comes near it    0.44    it does not say

Of a short paper alone: among many pages one has a word that comes near by chance.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.assistant.evidence.other_language import IN_SENTENCES
from app.assistant.evidence.question_words import words_on
from app.assistant.evidence.support import PageShares
from app.assistant.evidence.table_cells import is_row
from app.assistant.model_calls import ModelCalls
from app.assistant.prompt import PageText
from app.library.terms import language_of, page_terms

FEW_PAGES = 3

_WORD = re.compile(r"\w{2,}")
_NUMBER = re.compile(r"\d")
"""Numbers and codes have no other words: "E7" is not like "E1"."""


def compare_missing(
    calls: ModelCalls, question: str, words: PageShares, pages: Sequence[PageText], page: PageText, passage: str
) -> dict[str, float]:
    """The question's words that a page lacks, each with its highest cosine with a word of a passage of that page.

    Of a row of a table: with a word of the page.

    Empty where `pages`, all that are asked, are more than a few, or question and page are not known to be in one of
    the languages of stop_words.py: the sentence encoder knows these. Also where nobody can tell what is alike.
    """
    language = language_of(question, IN_SENTENCES)
    if len(pages) > FEW_PAGES or not language or language != language_of(page.text, IN_SENTENCES):
        return {}
    # Of what a row of a table says, a part stands in the table's head, and above it.
    told = list(dict.fromkeys(_WORD.findall(page_terms(page.text if is_row(passage) else passage))))
    lacking = {word for word, rarity in words.rarity.items() if rarity > 0} - words_on(page.text, question)
    compared = sorted(word for word in lacking if not _NUMBER.search(word))
    alike = {word: max(calls.similarities(word, told), default=0.0) for word in compared}
    return alike if any(alike.values()) else {}
