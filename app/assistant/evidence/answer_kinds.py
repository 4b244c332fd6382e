"""Tells answers that cannot be what was asked for, since they are something else: an amount for a time, and the like.

    When do I get the deposit back?           "1,430"           has a number, and none that is a time
    How high was the CRP on 10 September?     "11. September"   has no number but a date
    What is my National Insurance number?     "108.67"          is an amount
    When was the fee charged?                 "24 hours"        is how long something takes
    When was the fee charged?                 "£5 for 24 hours" is a rule, and names no day
    How much tax did I pay?                   "1257L"           is a code
    How many children travel?                 "168 euros each"  counts money
    How much is the premium a month?          "14 days"         is no money

Only what has digits is judged, by what these look like: "at nine", "on delivery" and "low" may be the answer. "By when"
alone wants a word for a time (`names_no_time`). Of 974
gold answers of XQuAD to such questions (en, de, zh, ar), with which these rules were written, none is taken for another
kind.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from unicodedata import decimal

from app.assistant.evidence.dates import MONTH_OF, dates_in
from app.assistant.evidence.number_forms import has_time_word
from app.assistant.evidence.numbers import asks_amount, asks_when, says_number
from app.assistant.evidence.prices import asks_price, says_price
from app.assistant.evidence.question_kinds import asks_why
from app.assistant.evidence.sums import names_currency, sums_in
from app.assistant.evidence.table_cells import cells_of, is_row
from app.assistant.evidence.time_limits import Limit, limit_asked

_UNITS = (
    "seconds? minutes? hours? (?:week)?days? weeks? weekends? fortnights? months? years? decades? century centuries "
    "sekunden? minuten? stunden? tage?[ns]? wochen?(?:ende)? monate?[ns]? jahre?[ns]? jahrzehnte?[ns]? "
    "jahrhunderte?[ns]? secondes? heures? jours? semaines? mois ans? années? siècles? segundos? minutos? horas? días? "
    "semanas? mes meses años? siglos? second[oi] minut[oi] or[ae] giorn[oi] settiman[ae] mes[ei] ann[oi] secol[oi] "
    "dias? mês anos? séculos? seconden? minuten uur dag(?:en)? we(?:ek|ken) maand(?:en)? jaar jaren eeuw(?:en)?"
)
_DAYS = (
    "monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag "
    "sonnabend sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes "
    "sábado domingo lunedì martedì mercoledì giovedì venerdì sabato domenica segunda terça quarta quinta sexta maandag "
    "dinsdag woensdag donderdag vrijdag zaterdag zondag noon midnight mittag mitternacht midi minuit mediodía "
    "mezzogiorno"
)
_CONDITIONS = (
    "if when whenever unless once after before during while until till between falls wenn sobald nachdem bevor bei "
    "nach vor während bis zwischen si sinon quand lorsque dès après avant pendant jusqu entre cuando salvo tras "
    "después antes durante hasta se quando dopo prima fino tra depois enquanto até als wanneer zodra na voor tijdens "
    "tot tussen"
)
"""Words that say on what condition, or of what event: "if it exceeds 500 euros"."""
_MONTHS = "|".join(sorted((re.escape(word) for word in MONTH_OF), key=len, reverse=True))
_YEAR = r"(?<![\d.,/])(?:1\d|20|21)\d\d(?!\d|[.,]\d)"
_WORDS = (*_UNITS.split(), *(f"{day}s?" for day in _DAYS.split()), _MONTHS, *_CONDITIONS.split())
_TIME = re.compile(
    rf"(?<![^\W\d_])(?:{'|'.join(_WORDS)}|from\s+\d+|q[1-4]|uhr|[ap]\.?\s?m|o['’]clock|ages?|alter|bce?|ce|bp|a\.?d"
    rf"|[vn]\.\s?chr)(?![^\W\d_])|{_YEAR}|(?<![\d.,])\d{{1,2}}[:.h]\d\d(?!\d)|\d{{1,4}}[/-]\d{{1,4}}|\d\s?h\b"
    r"|\d(?:st|nd|rd|th|er|re|e|º|ª|°)\b|(?<![\d.,])\d{1,2}\.(?=\s|$)|[年月日号號天周週时時点點秒世代歳岁歲년월일시](?!分)"
    r"|如果|若|当|當|后|後|前|之间|もし|場合|とき|إذا|عند|بعد|قبل|حتى|بين|عام|سنة|سنوات|يوم|أيام|شهر|أشهر|أسبوع|قرن|ساعة|دقيقة|شهرا"
    r"|شهور|نهاية|بداية|آخر|كل",
    re.IGNORECASE,
)
"""What times look like, in the languages of question_kinds.py, generously."""
_LASTS = re.compile(
    r"\b(?:how|wie|hoe)\s+(?:long|lange?|many\s+(?:days|weeks|months|years)|viele\s+(?:tage|wochen|monate|jahre))\b"
    r"|\b(?:time|zeit|temps|tiempo|tempo|tijd)\b|多久|多长|多長",
    re.IGNORECASE,
)
_OF_AGE = re.compile(
    r"\b(?:how|wie|hoe)\s+(?:old|alt|oud|often|oft|häufig|vaak|early|früh|vroeg|soon|late|spät|laat)\b"
    r"|\b(?:years?|jahre?|ans|années?|años?|anni|anos|jaar)\b|何[年月日回]|几[个年月天次]",
    re.IGNORECASE,
)
"""What a date may answer."""
_SINCE = re.compile(
    r"\b(?:from|since|seit|ab|von|vom|depuis|desde|dal?|van(?:af)?|sinds)\b|[自从從以]|منذ", re.IGNORECASE
)
"""Behind it a date says how long something is so; so it does behind "until", and beside another."""
_IDENTIFIER = re.compile(
    r"\b(?:what(?:['’]s)?|which|wie|welche|quel|cu[aá]l|qual|wat|welk)\b.*(?:number|nummer|numéro|número|numero)\b"
    r"(?!\s+(?:of|von|der|des|an|de|di|do|van)\b)",
    re.IGNORECASE,
)
_SUM = re.compile(r"(?<![\w.,])[-+]?\d{1,3}(?:[., '’]?\d{3})*[.,]\d\d(?![\w]|[.,]\d)")

_PAST = re.compile(
    r"\bwhen\s+(?:was|were|did|had)\b|\bwann\s+(?:war(?:en|st)?|wurden?|hat(?:te[nst]*)?|haben)\b"
    r"|\bquand\b.{0,40}\b(?:a|ont|fut|furent|était)(?:\b|-)|\bcu[aá]ndo\s+(?:fue(?:ron)?|se\s+\w+[óo]n?\b)"
    r"|\bquando\s+(?:fu|furono|foi|è\s+stat)\w*",
    re.IGNORECASE,
)
_DURATION = re.compile(rf"(?<![\d.,])\d+(?:[.,]\d+)?[\s-]+(?:{'|'.join(_UNITS.split())})(?![^\W\d_])", re.IGNORECASE)
_ANCHOR = re.compile(
    rf"\b(?:{'|'.join(_CONDITIONS.split())}|ago|later|since|earlier|into|in|old|within|afterwards?|following|thereafter"
    r"|später|danach|darauf|innerhalb|binnen|plus\s+tard|dans|más\s+tarde|più\s+tardi|vor|seit|il\s+y\s+a|hace|fa|há"
    r"|geleden)\b",
    re.IGNORECASE,
)
"""With one of these a duration says when: "two weeks after the harvest"."""
BEFORE, BEHIND = 20, 24
"""Characters in which such a word stands beside a duration."""
_COUNTED = re.compile(
    r"\b(?:how\s+many|wie\s?viele|combien\s+de|cu[aá]nt[oa]s|quant[ie]|quant[oa]s)\s+(?P<noun>\w+)", re.IGNORECASE
)
_NOT_COUNTED = re.compile(rf"percent\w*|prozent\w*|geld|money|times?|temps|{'|'.join(_UNITS.split())}", re.IGNORECASE)
"""What shares, times and dates do tell: "How many days was she away?" "From 3 to 9 May"."""
_CLOCK = re.compile(
    r"(?<![\d.,:])\d{1,2}(?::\d\d|(?:[.:]\d\d)?\s*(?:uhr|[ap]\.?m\b|h\b))(?![\d%])|(?<=\bat\s)\d{1,2}\.\d\d(?!\d)"
    r"|(?<![\d.,])\d+(?:[.,]\d+)?\s?%",
    re.IGNORECASE,
)
_POINT = re.compile(
    rf"(?<![^\W\d_])(?:{'|'.join(f'{day}s?' for day in _DAYS.split())}|{_MONTHS}|{'|'.join(_CONDITIONS.split())})"
    r"(?![^\W\d_])",
    re.IGNORECASE,
)
"""A day, a month or a condition: it says when without a figure."""
_LETTERS = re.compile(r"[^\W\d_]+")
_HAN = re.compile("[\u2e80-\u9fff\uac00-\ud7a3]")
LEAST_LETTERS = 4
"""Of a word that names a time: "an", "bei" and "nach" stand in any sentence of some language."""
_CODE = re.compile(
    r"\b\d{3,}[AC-JLN-Z]\b|\b[A-Z]{2,4}-\d+\b|\b\d+-\d+-[A-Z]+\b|\b(?:no|nr|rev|revision|version)\.?\s\d+\b(?![.,-]\w)",
    re.ASCII,
)
"""Not "5M" or "3B"; letters right in front are a currency's, those of a model's name are parted from its number."""
_AT_ONCE = re.compile(
    r"\b(?:immediately|at\s+once|now|today|tomorrow|receipt|delivery|completion|departure|christmas|easter|next|sofort"
    r"|umgehend|unverzüglich|heute|morgen|erhalt|lieferung|abholung|abreise|weihnachten|ostern|nächste\w*|\w*ende|end"
    r"|immédiat\w*|réception|livraison|fin|inmediat\w*|recepción|entrega|fine|subito|consegna|ricevimento|imediat\w*|fim"
    r"|direct|ontvangst|levering|eind\w*)\b",
    re.IGNORECASE,
)


def is_of_other_kind(question: str, text: str) -> bool:
    """Whether a text has digits, and none of them may be what a question asks for."""
    text = "".join(str(decimal(letter, letter)) for letter in text)  # those of all scripts as ours
    if not _has_digits(text):
        return False
    if asks_why(question):
        return not _may_tell_why(question, text)
    if asks_when(question):
        if _PAST.search(question) and _is_a_rule(text):
            return True
        return _TIME.search(text) is None and not has_time_word(question, text)
    if asks_price(question) and not _has_digits(_DURATION.sub(" ", plain := _CODE.sub(" ", text))):
        return not says_price(plain)
    if not asks_price(question) and _counts_others(question, text):
        return True
    if asks_amount(question):
        return _OF_AGE.search(question) is None and _is_a_date(question, text)
    return _IDENTIFIER.search(question) is not None and not _has_digits(_SUM.sub(" ", text))


def names_no_time(question: str, text: str) -> bool:
    """Whether it is asked by when something is due, and a text has no digit and no word for a time."""
    if limit_asked(question) is not Limit.DUE or _has_digits(text) or _AT_ONCE.search(text):
        return False
    times = [found[0] for found in _TIME.finditer(text)]
    return all(map(_is_short_word, times)) and not has_time_word(question, text)


def _is_a_date(question: str, text: str) -> bool:
    """Whether the digits of a text are a date's, which says no amount; of time it does behind "until" and "since"."""
    dates, rest = [*dates_in(text)], _without(text, dates_in)
    if not dates or _has_digits(rest):
        return False
    return _LASTS.search(question) is None or not (len(dates) > 1 or says_number(question, rest) or _SINCE.search(rest))


def _is_short_word(word: str) -> bool:
    return word.isalpha() and len(word) < LEAST_LETTERS and not _HAN.match(word)


def _is_a_rule(text: str) -> bool:
    """Whether the digits of a text say how long something takes, or how much it is, and nothing says from when on."""
    durations, sums = [*_DURATION.finditer(text)], [*sums_in(text)]
    rest = _without(_DURATION.sub(" ", text), sums_in)
    if not durations or _has_digits(rest) or _POINT.search(rest):
        return False
    if not sums:
        return _ANCHOR.search(text) is None
    return not any(_ANCHOR.search(text[max(0, one.start() - BEFORE) : one.end() + BEHIND]) for one in durations)


def _may_tell_why(question: str, text: str) -> bool:
    """Whether a text may give a reason: amounts do not, nor what is but a row's name that the question has."""
    if not is_row(text):
        return any(map(str.isalpha, text))
    known = set(_LETTERS.findall(question.casefold()))
    told = [_LETTERS.findall(cell.casefold()) for cell in cells_of(text) if not _has_digits(cell)]
    return any(len(set(words) - known) > 1 for words in told)


def _counts_others(question: str, text: str) -> bool:
    """Whether it is asked how many of something there are, and a text has but sums, dates, times and shares."""
    counted = _COUNTED.search(question)
    if counted is None or _NOT_COUNTED.fullmatch(counted["noun"]) or names_currency(question):
        return False
    rest = _CLOCK.sub(" ", _without(_without(text, dates_in), sums_in))
    return not (_has_digits(rest) or says_number(question, rest))


def _without(text: str, find: Callable[[str], Iterable[re.Match[str]]]) -> str:
    for found in reversed([*find(text)]):
        text = f"{text[: found.start()]} {text[found.end() :]}"
    return text


def _has_digits(text: str) -> bool:
    return any(map(str.isdecimal, text))
