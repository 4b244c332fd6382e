"""The beginning or the end of a span of time where one is asked, and the other was said. Rules on words.

When does the lease end?     "from 1 April 2026 to 31 March 2028"     not: "1 April 2026"
契約はいつ終わりますか?          "2026年4月1日から2028年3月31日まで"           not: "2026年4月1日"
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from app.assistant.evidence.dates import dates_in
from app.assistant.evidence.time_limits import ENDS, Limit, is_said_as_end, limit_asked
from app.assistant.evidence.whole_phrases import words_at
from app.assistant.prompt import PageText
from app.assistant.quotes.normal_text import normalized

MOST_BETWEEN = 40
"""Characters between the two dates of a span."""

_TO = re.compile(
    r"\s*(?:[-–—〜～~]|(?:.{0,20}\W)?(?:to|until|till|through|and\s+ends?\s+on|bis|au|al|hasta|fino|até|tot|по|до|do|az"
    r"|til|till|până|έως|ως)\W"
    r".{0,20}|.{0,4}(?:至|到|から|より|起).{0,4}|.{0,4}부터.{0,4}|.{0,10}(?:إلى|حتى|עד).{0,6}|\s*(?:ile|arası)\s*)\s*",
    re.IGNORECASE | re.DOTALL,
)


def end_asked(question: str, answer: str, passages: Sequence[PageText]) -> str:
    """An answer; for the beginning of a span of time its end, and the other way round, where that is asked.

    The first of the passages counts that has the answer.
    """
    if (limit := limit_asked(question)) is None:
        return answer
    words = answer.split()
    found = next((at for passage in passages if (at := words_at(words, passage.text)) is not None), None)
    if found is None:
        return answer
    text, dates = found.string, list(dates_in(found.string))
    for first, last in pairwise(dates):
        between = text[first.end() : last.start()]
        said, wanted = (last, first) if limit is Limit.BEGINNING else (first, last)
        is_said = said.start() <= found.start() and found.end() <= said.end() + 1
        if limit is Limit.DUE and is_said_as_end(text, said.start()):  # "by 1 March for the trip on 5 May"
            continue
        is_near = is_said and len(between) <= MOST_BETWEEN
        if is_near and (_TO.fullmatch(between) or ENDS.search(between)):
            return normalized(wanted[0])
    return answer
