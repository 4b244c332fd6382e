"""Which questions ask when something ends or begins, and which texts have the date of that. Rules on words.

When does the policy end?    "from 1 March 2026 to 28 February 2027"   before: "21 days before it ends"
Bis wann muss ich zahlen?    "bis zum 30. April"
契約はいつ終わりますか?          "2026年4月1日から2028年3月31日まで"
"""

from __future__ import annotations

import re
from enum import Enum, auto

from app.assistant.evidence.dates import dates_in
from app.assistant.evidence.numbers import asks_when

LIMIT_WEIGHT = 4.5
"""What such a date counts for in a passage, in log-odds. Of five papers where words that others share had won, 4.5 put
it first in four, 3.0 in one. Of 28 fitting questions of XQuAD that ask so words alone led 28 to the right sentence
before, and 27 with 3.0 to 6.0 (2026-11-29)."""


class Limit(Enum):
    """Of a span of time."""

    BEGINNING = auto()
    END = auto()
    DUE = auto()
    """By when something has to be done, or until when it is so: "by when", "bis wann", いつまで."""


ENDS = re.compile(
    r"\b(?:ends?|ended|ending|(?:is|was|be|are|were)\s+over|expires?|expired|finish(?:es|ed|ing)?"
    r"|until\s+when|by\s+(?:when|what\s+(?:date|day|time))|ende[nt]?|endete|läuft\b.{0,60}?\bab\b|abläuft"
    r"|bis\s+wann|fini(?:t|e|s|r|ra)?"
    r"|se\s+termine\w*|expire|prend\s+fin|jusqu\W+à\s+quand|termina(?:n|rá|r|rán|no|va|rà)?|acaba\w*|vence"
    r"|finaliza|hasta\s+cuándo|finisce"
    r"|scade\w*"
    r"|fino\s+a\s+quando|expira|até\s+quando|eindigt|afloopt|loopt\b.{0,60}?\baf\b|tot\s+wanneer|заканчив\w*|закончит\w*"
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
    r"|begynder|begynner|(?:hvornår|når)\b.{0,60}?\bstarter|alkaa|kezdődik|începe|αρχίζει|ξεκινά)\b"
    r"|מתחיל|ממתי|[يت]بدأ|منذ متى|开始|開始|起租|始ま|いつから|시작|언제부터",
    re.IGNORECASE,
)
_NEAR = 25
"""Characters before a date in which a word says that something ends, or begins, there."""
_UNTIL = re.compile(
    r"\b(?:by|to|until|till|through|before|than|bis|spätestens|au|avant|hasta|antes|al|entro|fino|até|tot|uiterlijk|voor|по"
    r"|до|do|před|til|till|senest|senast|până|έως|μέχρι|asti|mennessä)\b|עד|حتى|إلى|قبل|[至到]",
    re.IGNORECASE,
)
_UNTIL_BEHIND = re.compile(r".{0,3}(?:まで|までに|까지|为止|為止|之前|以前|[’']?(?:[ae]|y[ae])\s+kadar|-ig\b)")
_FROM = re.compile(
    r"\b(?:from|since|as\s+of|ab|vom|seit|du|depuis|dès|desde|del|dal?|van(?:af)?|sinds|с|від|з|od|fra|från|de\s+la|από)\b"
    r"|[自从從]|מיום|מתאריך|من|ابتداء",
    re.IGNORECASE,
)
_FROM_BEHIND = re.compile(r".{0,3}(?:から|より|起|부터|[’']?(?:den|dan|ten|tan)\b|-t[oó]l\b)")

_DEADLINE = re.compile(
    r"\b(?:by|until|till)\s+(?:when|what\s+(?:date|day|time))\b|\bbis\s+wann\b|\bjusqu['’]à\s+quand\b|\bavant\s+quand\b"
    r"|\bhasta\s+cuándo\b|\b(?:entro|fino\s+a)\s+quando\b|\baté\s+quando\b|\btot\s+wanneer\b|いつまで|언제까지"
    r"|(?:什么时候|何时|几号)(?:之前|以前)|最[晚迟].{0,4}(?:什么时候|何时|几号)",
    re.IGNORECASE,
)
_DUE = re.compile(
    r"\b(?:by|until|till|later\s+than|before|within|bis|spätestens|innerhalb|vor|avant|tard|hasta|antes|dentro|entro|fino|até|tot"
    r"|uiterlijk|binnen)\b[^.;]{0,25}?(?:\d|\b(?:end|ende|fin|fine|final|fim|einde|first|second|third|erste[nr]?|zweite[nr]?|dritte[nr]?"
    r"|premier|primer|primo|eerste)\b)|(?:\d[日天か月个]|[月年]?末日?|말일?).{0,3}(?:まで|까지|之前|以前|前|内)",
    re.IGNORECASE,
)
"""A time by which something is to be done, which may come again: "by the 3rd of the month", 毎月末日までに."""


def limit_asked(question: str) -> Limit | None:
    """Whether it is asked when something ends, begins or is due; None: none of it, or end and beginning."""
    if not asks_when(question):
        return None
    if _DEADLINE.search(question):
        return Limit.DUE
    asks_end, asks_begin = ENDS.search(question) is not None, _BEGINS.search(question) is not None
    if asks_end == asks_begin:
        return None
    return Limit.END if asks_end else Limit.BEGINNING


def says_limit(limit: Limit, text: str) -> bool:
    """Whether a text has the date, or the time that comes again, at which something ends, begins or is due."""
    if limit is Limit.DUE and _DUE.search(text):
        return True
    before, behind, word = (_FROM, _FROM_BEHIND, _BEGINS) if limit is Limit.BEGINNING else (_UNTIL, _UNTIL_BEHIND, ENDS)
    for date in dates_in(text):
        near = text[max(0, date.start() - _NEAR) : date.start()]
        if before.search(near) or word.search(near) or behind.match(text[date.end() :]):
            return True
    return False


def is_said_as_end(text: str, start: int) -> bool:
    """Whether what begins at a place of a text is said to be an end: "by 1 March", "bis zum 30. April"."""
    return _UNTIL.search(text, max(0, start - _NEAR), start) is not None
