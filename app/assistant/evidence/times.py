"""Which questions ask when something is, and which texts say a time at all. Rules on words.

When was the house built?     not: "the first-floor flat at 48 Quarry Road", which has a number and says no time

133 fitting questions of XQuAD (en, de) begin so: 2 of their gold sentences lack a word for time, which answer another
question; of the other sentences of their pages 33 in 100 do (2026-11-29).
"""

from __future__ import annotations

import re

from app.assistant.evidence.dates import MONTH_OF
from app.library.terms import language_of

_WHEN = re.compile(
    r"\W*(?:(?:and|since|until|till|by|from|seit|ab|bis|und|à\s+partir\s+de|depuis|jusqu['’]à|desde|hasta|a\s+partir\s+de|da|fino\s+a"
    r"|até|vanaf|sinds|tot)\s+)?(?:when|wann|quand|cu[aá]ndo|quando|wanneer)\b",
    re.IGNORECASE,
)
_MONTHS = "|".join(sorted(month for month in MONTH_OF if len(month) > 3))
_WORDS = (
    r"\w*(?:day|tag|woche|monat|jahr|stunde|minute|sekunde|dag|week|maand)(?:s|e|e[nsrm]|n)? months? years? hours? "
    r"\w*centur\w+ \w*jahrhundert\w* decade\w* today now then when\w* after\w* before\w* until till since during "
    r"while once soon\w* later earl\w+ morning evening night noon spring summer autumn winter within immediately "
    r"annually quarterly \w+ly always never time\w* end\w* begin\w* ago upon start\w* wann wenn als nach\w* vor\w* "
    r"bis seit\w* während sobald sofort heute morgen\w* abend\w* nacht\w* mittag\w* sommer\w* winter\w* frühjahr "
    r"zeit\w* immer nie binnen innerhalb spätestens frühestens \w+lich ende\w* anfang\w* beginn\w* jours? semaines? "
    r"mois ans? année\w* heures? matin soir nuit midi quand lorsqu\w* avant après depuis jusqu\w* pendant durant dès "
    r"lors toujours jamais immédiatement fin début siècle \w+di dimanche d[ií]as? semanas? mes(?:es)? años? horas? "
    r"mañana tarde noche cuando antes después desde hasta durante siempre nunca principio siglo vez lunes martes "
    r"miércoles jueves viernes sábado domingo giorn[oi] settiman[ae] mes[ei] ann[oi] or[ae] mattin\w* sera notte "
    r"quando prima dopo fino entro sempre mai subito fine inizio secolo \w+dì mês anos? manhã noite depois até fim "
    r"início século \w+feira jaar jaren uur \w*ochtend \w*middag \w*avond voor na sinds tot tijdens zodra altijd "
    r"nooit direct einde eeuw"
)
_SAYS = re.compile(
    rf"\d{{3}}|\d\s?[.:h]\s?\d|\b\d{{1,2}}\s?(?:am|pm|uhr)\b|\b(?:{_MONTHS}|may|mai|{'|'.join(_WORDS.split())})\b",
    re.IGNORECASE,
)
"""A date, a time of day, a long number, or any word for time."""


def lacks_time(question: str, text: str) -> bool:
    """Whether it is asked when something is, in a language whose words for time are known, and a text says none."""
    return _WHEN.match(question) is not None and bool(language_of(question)) and _SAYS.search(text) is None
