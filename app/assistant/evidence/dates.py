"""Finds dates in texts, as people write them, and the whole of one of which an answer is a part.

born on 4 May 1958      "1958"  ──→  "4 May 1958"         but "in which year?" is answered by 1958
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from app.assistant.evidence.numbers import asks_amount
from app.assistant.evidence.question_kinds import kind_words
from app.assistant.evidence.whole_phrases import words_at
from app.assistant.prompt import PageText
from app.assistant.quotes.normal_text import normalized

_MONTHS = {
    1: "january jan januar jänner jän janvier janv enero ene gennaio gen janeiro januari",
    2: "february feb februar feber février fevrier févr febrero febbraio fevereiro fev februari",
    3: "march mar märz mrz mär mars marzo março marco maart mrt",
    4: "april apr avril avr abril abr aprile",
    5: "may mai mayo maggio mag maio mei",
    6: "june jun juni juin junio giugno giu junho",
    7: "july jul juli juillet juil julio luglio lug julho",
    8: "august aug août aout agosto ago augustus",
    9: "september sep sept septembre septiembre settembre set setembro",
    10: "october oct oktober okt octobre octubre ottobre ott outubro out",
    11: "november nov novembre noviembre novembro",
    12: "december dec dezember dez décembre decembre déc diciembre dic dicembre dezembro",
}
_FURTHER_MONTHS = """
    января февраля марта апреля мая июня июля августа сентября октября ноября декабря
    січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня
    ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου
    يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر
    ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר
    stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia
    ledna února března dubna května června července srpna září října listopadu prosince
    ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
    januari februari mars april maj juni juli augusti september oktober november december
    januar februar marts april maj juni juli august september oktober november december
    tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta
    marraskuuta joulukuuta
    január február március április május június július augusztus szeptember október november december
    ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie
"""
"""Of the languages of question_forms.py, twelve for each, as dates have them."""
MONTH_OF = {word: 1 + place % 12 for place, word in enumerate(_FURTHER_MONTHS.split())}
MONTH_OF |= {word: number for number, words in _MONTHS.items() for word in words.split()}
"""In the languages of question_kinds.py and question_forms.py, in small letters."""

_MONTH = rf"(?:{'|'.join(sorted(MONTH_OF, key=len, reverse=True))})(?![^\W_])"
_DAY = r"\d{1,2}(?:\.|st|nd|rd|th|er|º|°|ª)?"
_YEAR = r"(?:1\d|20)\d\d(?!\d)"
_DATE = re.compile(
    rf"(?<![\w.,/-])(?:{_DAY}\s+(?:of\s+|de\s+|d[’']|ב)?{_MONTH}(?:\.?,?\s+(?:de\s+|del\s+)?{_YEAR})?"
    rf"|(?-i:(?=[A-ZÄ])){_MONTH}\.?\s+\d{{1,2}}(?:st|nd|rd|th)?(?![\d.,:]*\d)(?:,?\s+{_YEAR})?"
    rf"|{_MONTH}\.?\s+(?:de\s+|del\s+)?{_YEAR}"
    rf"|{_YEAR}-\d\d-\d\d(?!\d)|\d{{1,2}}\.\s?\d{{1,2}}\.(?:\s?{_YEAR}|\d\d)?(?![.\d])|\d{{1,2}}/\d{{1,2}}/(?:{_YEAR}"
    rf"|\d\d(?!\d)))"
    rf"|(?<![\d.,/-]){_YEAR}\s?[年년]\s?\d{{1,2}}\s?[月월](?:\s?\d{{1,2}}\s?[日일])?",
    re.IGNORECASE,
)
_DOTTED = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d*)")
_BEFORE_DOTTED = re.compile(r"\b(?:am|vom|zum|bis|ab|seit|den|dem|der|le|el|il)\s*$", re.IGNORECASE)
"""Words before days such as "10.9.", which are also numbers of sections and versions."""
_ALSO_WORDS = frozenset(("may", "mar", "set", "out", "ago", "gen", "mag", "dec"))
"""Months in small letters that mean something else, too, unless a year follows: "65 may", "3 out of 5"."""
_BEFORE_MONTH = (
    "in by until till since from of end middle beginning start early mid late last next this im bis seit ab von anfang "
    "mitte ende nächsten letzten en fin début mi depuis jusqu dès avant après finales mediados principios hasta desde "
    "de entro da dal fino metà inizio fine em até meados início tot vanaf sinds begin midden eind eerste first second "
    "third ersten zweiten dritten premier primero primo primeiro"
)
_NAMED_MONTH = re.compile(
    rf"(?<![^\W_])(?:{'|'.join(sorted(_BEFORE_MONTH.split(), key=len, reverse=True))})"
    rf"(?:\s+(?:of|de|d[’']|di|do|da|van))?[\s-]+({_MONTH})",
    re.IGNORECASE,
)
_SMALL = (
    "janvier février mars avril juin juillet août septembre octobre novembre décembre enero febrero marzo abril mayo "
    "junio julio agosto septiembre octubre noviembre diciembre gennaio febbraio aprile maggio giugno luglio settembre "
    "ottobre dicembre janeiro fevereiro março maio junho julho setembro outubro novembro dezembro januari februari "
    "maart mei juni juli augustus"
)
_SMALL_MONTHS = frozenset(_SMALL.split())
"""Months that are written with a small letter within a sentence; English and German ones have a capital."""
_PART_WORDS = (
    "year month century jahr monat jahrhundert année mois siècle año mes siglo anno mese secolo ano mês século "
    "jaar maand eeuw"
)
_PARTS = frozenset(_PART_WORDS.split())
"""Of what a question may ask by its words (`kind_words`), what a part of a date answers."""


def dates_in(text: str) -> Iterator[re.Match[str]]:
    """The dates of a text with a day or a month: "4 May 1958", "4. Mai", "May 1958", "4.5.1958", "1958-05-04"."""
    return (found for found in _DATE.finditer(text) if _is_date(found))


def names_month(text: str) -> bool:
    """Whether a text says when by a month alone: "by the end of June", "seit März", but not "it may"."""
    months = (found[1] for found in _NAMED_MONTH.finditer(text))
    return any(month.istitle() or month in _SMALL_MONTHS for month in months)


def _is_date(found: re.Match[str]) -> bool:
    """Whether what looks like a date is one: no ratio, time, section or version, and no verb."""
    if (dotted := _DOTTED.fullmatch(found[0])) is not None:
        day, month, year = dotted.groups()
        is_alone = len(found[0]) == len(found.string.strip())
        is_sure = len(year) == 4 or is_alone or _BEFORE_DOTTED.search(found.string, 0, found.start()) is not None
        return is_sure and 1 <= int(day) <= 31 and 1 <= int(month) <= 12
    words = re.findall(r"[^\W\d_]+", found[0])
    numbers = [int(number) for number in re.findall(r"\d+", found[0])]
    if any(word in _ALSO_WORDS for word in words) and not any(number > 31 for number in numbers):
        return False
    return not words or any(1 <= number <= 31 or number > 1000 for number in numbers)


def day_and_month(date: str) -> tuple[int, int] | None:
    """Of a date that names both, but for such as 4/5/1958, which mean two things."""
    words = re.findall(r"\d+|[^\W\d_]+", date.casefold())
    months = [MONTH_OF[word] for word in words if word in MONTH_OF]
    numbers = [int(word) for word in words if word.isdigit()]
    if months and numbers and 1 <= numbers[0] <= 31:
        return numbers[0], months[0]
    if len(numbers) == 3 and numbers[0] > 31 and "/" not in date:  # 2026-09-17
        return numbers[2], numbers[1]
    return (numbers[0], numbers[1]) if _DOTTED.fullmatch(date) else None


def whole_date(question: str, answer: str, passages: Sequence[PageText]) -> str:
    """An answer; of one that is a part of a date in the first passage that has it, all of the date, on one line."""
    if asks_amount(question) or kind_words(question) & _PARTS:
        return answer
    words = answer.split()
    found = next((at for passage in passages if (at := words_at(words, passage.text)) is not None), None)
    if found is None:
        return answer
    around = (date for date in dates_in(found.string) if date.start() <= found.start() and found.end() <= date.end())
    return next((normalized(date[0]) for date in around if date.span() != found.span()), answer)
