"""Which number of a sentence says how many: the one before what is counted. Pure rules on words.

How many flat owners came?     "There were nineteen flat owners out of 26, with 731 shares."     nineteen flat owners

A small model takes any number of the sentence. Of 66 fitting questions of XQuAD (en, de) whose gold sentence has one
number before the word asked for, it is the gold answer for 59.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.assistant.citations import has_words
from app.assistant.evidence.numbers import COUNTED_WORD, NUMBER_WORD
from app.assistant.prompt import PageText
from app.assistant.quotes.normal_text import normalized

LEAST = 4
"""Letters of the word asked for, of which the last two may be an ending."""
BETWEEN = 2
"""Words between the number and what is counted: "two old silver keys"."""


def with_count(question: str, answer: str, passages: Sequence[PageText]) -> str:
    """An answer; where it is asked how many, the number that the first passage with the answer has before that word."""
    asked = COUNTED_WORD.search(question)
    if asked is None or not answer or not passages:
        return answer
    word = asked["word"]
    text = next((passage.text for passage in passages if has_words(passage.text, answer)), passages[0].text)
    stem = re.escape(word[: max(LEAST, len(word) - 2)])
    counted = rf"(?<![\w.,])(?P<number>{NUMBER_WORD})\s+(?:[\w-]+\s+){{0,{BETWEEN}}}?{stem}\w*"
    found = list(re.finditer(counted, text, re.IGNORECASE))
    if len(found) != 1 or re.search(rf"(?<![\w.,]){re.escape(found[0]['number'])}(?!\w)", answer):
        return answer
    return normalized(found[0][0])
