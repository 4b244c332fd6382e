"""The beginning or the end of a span of time where one is asked, and the other was said. Rules on words.

When does the lease end?     "from 1 April 2026 to 31 March 2028"     not: "1 April 2026"
契約はいつ終わりますか?          "2026年4月1日から2028年3月31日まで"           not: "2026年4月1日"
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from app.assistant.evidence.dates import dates_in
from app.assistant.evidence.numbers import asks_when
from app.assistant.evidence.whole_phrases import words_at
from app.assistant.prompt import PageText
from app.assistant.quotes.normal_text import normalized

MOST_BETWEEN = 40
"""Characters between the two dates of a span."""

_ENDS = re.compile(
    r"\b(?:ends?|ended|ending|over|expires?|expired|finish\w*|until\s+when|ende[nt]?|endete|läuft\b.*\bab|abläuft"
    r"|bis\s+wann|fini\w*"
    r"|termine\w*|expire|prend\s+fin|jusqu\W+à\s+quand|termina\w*|acaba\w*|vence|finaliza|hasta\s+cuándo|finisce"
    r"|scade\w*"
    r"|fino\s+a\s+quando|expira|até\s+quando|eindigt|afloopt|loopt\b.*\baf|tot\s+wanneer|заканчив\w*|закончит\w*"
    r"|истека\w*|окончан\w*"
    r"|до\s+как\w+|закінч\w*|kończy|wygasa|do\s+kiedy|końc\w*|konč\w*|skončí|vyprší|dokdy|biter|bitiyor|sona\s+er\w*"
    r"|slutar|upphör"
    r"|löper\s+ut|slutter|udløber|utløper|ophører|päättyy|loppuu|lejár|véget\s+ér|expiră|până\s+când|λήγει|τελειώνει)\b"
    r"|מסתיי|נגמר|עד מתי|פוקע|[يت]نتهي|حتى متى"
    r"|到期|结束|結束|终止|終止|届满|截止|終わ|終了|満了|切れ|いつまで|끝나|만료|종료|언제까지",
    re.IGNORECASE,
)
_BEGINS = re.compile(
    r"\b(?:starts?|started|begins?|began|commence\w*|from\s+when|beginn\w*|begann|startet|ab\s+wann|seit\s+wann"
    r"|débute\w*|début"
    r"|empieza|comienza|inicia|desde\s+cuándo|inizia|comincia|decorre|da\s+quando|começa|desde\s+quando|begint|ingaat"
    r"|vanaf\s+wanneer|начина\w*|начн\w*|с\s+какого|почина\w*|zaczyna|rozpoczyna|od\s+kiedy|začíná|odkdy|başl\w*"
    r"|börjar|startar"
    r"|begynder|begynner|starter|alkaa|kezdődik|începe|αρχίζει|ξεκινά)\b"
    r"|מתחיל|ממתי|[يت]بدأ|منذ متى|开始|開始|起租|始ま|いつから|시작|언제부터",
    re.IGNORECASE,
)
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
    asks_end, asks_begin = _ENDS.search(question) is not None, _BEGINS.search(question) is not None
    if asks_end == asks_begin or not asks_when(question):
        return answer
    words = answer.split()
    found = next((at for passage in passages if (at := words_at(words, passage.text)) is not None), None)
    if found is None:
        return answer
    text, dates = found.string, list(dates_in(found.string))
    for first, last in pairwise(dates):
        between = text[first.end() : last.start()]
        said, wanted = (first, last) if asks_end else (last, first)
        is_said = said.start() <= found.start() and found.end() <= said.end() + 1
        is_span = _TO.fullmatch(between) or _ENDS.search(between)
        if is_said and is_span and len(between) <= MOST_BETWEEN:
            return normalized(wanted[0])
    return answer
