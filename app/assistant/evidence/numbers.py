"""Which questions a number answers, and which texts have one. Rules on words, in the languages of question_kinds.py.

    How many people came?          amount: "180 participants", "two of them", "die Hälfte"
    When was it founded?           time: mostly, but "when it is full" answers, too

Of 374 fitting questions that ask for an amount (XQuAD, en, de, zh, ar) the gold sentence has a number for 364. Of 353
that ask how much, how many, how long or how old, 9 gold sentences have neither a number nor all or none; of all
sentences of their pages 37 in 100 have neither.
"""

from __future__ import annotations

import re

from app.assistant.evidence.number_forms import has_number_word
from app.assistant.evidence.prices import asks_price, says_price
from app.assistant.evidence.question_forms import has_form
from app.assistant.evidence.question_kinds import asks_more

AMOUNT_WEIGHT = 1.8
TIME_WEIGHT = 1.1
"""What a number in a passage counts for where one is asked: log-odds beside those of question_words.py, fitted with
them, on the same questions."""

_COUNTED = (
    r"\b(?:how|wie|hoe)\s+(?:much|many|viele?[nr]?|veel)\b|\b(?:combien|cu[aá]nt[oa]s?|quant[oiae]s?|hoeveel|wieviele?)\b"
    r"|\bwhat\s+(?:do|does|did|will|would)\s+(?:(?!about|of|for)\w+\W+){1,6}cost\b|\b(?:was|wat)\s+kost(?:en|ete?)?t?\b"
    r"|多少|几[个年月天次名种位]|いくつ|いくら|何[人個戸台件冊本枚匹名棟室回社部]|(?<![\w\u064b-\u0652])كم(?![\w\u064b-\u0652])"
)
_COUNT = re.compile(_COUNTED, re.IGNORECASE)
_MEASURED = (
    rf"{_COUNTED}|\b(?:how|wie|hoe)\s+(?:long|hot|warm|cold|old|tall|deep|wide|heavy|lange?|heiß|kalt|alt|tief|breit|schwer"
    r"|oud|diep|zwaar)\b"
    r"|\b(?:what|which)\s+(?:percentage|percent|proportion|share|number|amount)\b|\bwelcher?\s+(?:anteil|prozentsatz|anzahl)\b"
    r"|多大|多长|多長|多久|多高|多远|多遠|何[年月日回]"
)
_MEASURE = re.compile(_MEASURED, re.IGNORECASE)
_AMOUNT = re.compile(
    rf"{_MEASURED}|\b(?:how|wie|hoe)\s+(?:often|large|big|high|far|fast|quickly|expensive|early|soon|late|oft|häufig|groß"
    r"|hoch|weit|schnell|teuer|früh|spät|vaak|groot|ver|hoog|duur|vroeg|laat)\b",
    re.IGNORECASE,
)
"""Of the last ones low, rarely or at once may be the answer."""
_TIME = re.compile(
    r"\b(?:when|wann|quand|cu[aá]ndo|quando|wanneer|متى)\b|\b(?:what|which)\s+(?:year|date|day|month|century|decade)\b"
    r"|\bwelche[mns]\s+(?:jahr|datum|tag|monat|jahrhundert)\b|\bquelle\s+(?:année|date)\b|\bqué\s+(?:año|fecha|día)\b"
    r"|\bche\s+(?:anno|data)\b|\bque\s+(?:ano|data)\b|何时|何時|什么时候|什麼時候|哪一?[年天]|いつ|أي\s+(?:عام|سنة|تاريخ|يوم)",
    re.IGNORECASE,
)
_NUMBER_WORDS = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion one half third "
    "quarter once twice double dozen none hundreds thousands millions dozens several hunderte tausende mehrere keiner "
    "plusieurs varios varias parecchi diversi vários várias zwei drei vier fünf sechs sieben acht neun zehn elf zwölf "
    "dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig dreißig vierzig fünfzig sechzig siebzig "
    "achtzig neunzig hundert tausend million millionen milliarden hälfte drittel viertel einmal zweimal dreimal deux "
    "trois quatre cinq sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante cinquante "
    "soixante cent mille moitié tiers dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince "
    "dieciséis diecisiete dieciocho diecinueve veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien "
    "ciento mil mitad tercera doble due tre quattro cinque sei sette otto nove dieci undici dodici tredici "
    "quattordici quindici sedici diciassette diciotto diciannove venti trenta quaranta cinquanta sessanta metà dois "
    "duas três quatro sete oito nove dez onze doze treze quatorze catorze quinze dezesseis dezassete dezessete "
    "dezoito dezenove dezanove vinte trinta quarenta cinquenta cem metade twee drie vier vijf zes zeven acht negen "
    "tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig dertig veertig vijftig "
    "honderd duizend helft"
)
_NUMBER = re.compile(
    r"\d|[一二三四五六七八九十百千万萬两兩]|free\s+of\s+charge|\b(?:kostenlos|gratis|gratuit\w*)"
    rf"|\b(?:{'|'.join(sorted(set(_NUMBER_WORDS.split())))})\b"
    r"|\b(?:اثن\w+|ثلاث\w*|أربع\w*|خمس\w*|ست\w?|سبع\w*|ثمان\w*|تسع\w*|عشر\w*|مئ\w+|مائ\w+|ألف|آلاف|مليون|نصف)\b",
    re.IGNORECASE,
)
_UNITS = (
    "second minute hour day week month year century sekunde minute stunde tag woche monat jahr seconde heure jour "
    "semaine mois an année segundo minuto hora día semana mes año secondo ora giorno settimana mese anno dia mês ano "
    "seconde minuut uur dag week maand jaar"
)
_ONE_UNIT = re.compile(
    rf"\b(?:an?|eine?[rmns]?|une?|un[ao]?|uma?|een)\s+(?:{'|'.join(sorted(set(_UNITS.split())))})s?\b", re.IGNORECASE
)
_MONTH = (
    r"(?:jan|feb|fév|fev|mar|mär|apr|abr|avr|ma[iy]|jun|juin|jul|juil|aug|ago|aoû|sep|set|o[ck]t|out|nov|de[czs]|déc|dic|gen|giu"
    r"|lug|mag)\w*\.?"
)
_YEAR = r"(?:1[5-9]|20)(?!00)\d\d(?![\d.,]*\d)"
_COUNTS_NOTHING = re.compile(
    rf"(?:\b(?:in|im|since|seit|from|by|until|till|year|jahre?|en|depuis|desde|dal|nel|em|année|año|anno|ano|{_MONTH})\s+|[(©/])"
    rf"{_YEAR}(?!\s+(?!(?:was|is|has|its|this|as|us)\b)\w+s\b)|{_YEAR}年|\b\d+(?:st|nd|rd|th)\b|\b\d{{1,2}}\.\s+{_MONTH}(?=\s|$)"
    r"|\b(?:am|vom|zum|bis|ab|seit|den|dem|der)\s+\d{1,2}\.(?=\s+(?-i:[a-zß-ÿ]))|\b\d{1,2}(?:[.:]\d\d)?\s*(?:uhr|[ap]\.?m)\b"
    r"|(?:§|\b(?:table|figure|section|chapter|page|article|art\.|no\.|nr\.|tabelle|abbildung|abschnitt|kapitel|seite|artikel"
    r"|tabla|figura|sección|capítulo|página|artículo|tableau|chapitre))\s*\d[\d.]*",
    re.IGNORECASE,
)
"""Years, days of a month, times of day, and numbers of tables and sections: they do not say how many."""
_ALL_OR_NONE = re.compile(
    r"\b(?:no|nobody|no\s+one|all|whole|entire|free|kein\w*|niemand|alle|ganze[nrs]?|frei|aucun\w*|tous|toute?s?|libre|ning[uú]n\w*"
    r"|nadie|tod[oa]s?|nessun\w*|tutt[oiae]|libero|nenhum\w*|ninguém|grátis|geen|hele|vrij)\b",
    re.IGNORECASE,
)
_SOME_TIME = re.compile(
    r"\b(?:until|till|each|every|annually|quarterly|seldom|rarely|never|always|daily|weekly|monthly|yearly"
    r"|bis|selten|nie|immer|täglich|wöchentlich|monatlich|jährlich|jusqu|rarement|jamais|toujours|hasta|nunca|siempre|fino"
    r"|mai|sempre|até|raramente|tot|nooit|altijd)\b"
    r"|多年|直到|从不|總是|总是|حتى|نادر|دائم|عدة",
    re.IGNORECASE,
)
_LABEL = re.compile(r"\s*(?:§\s*)?(?:\d+(?:\.\d+)+|\d+[.)])\s")
"""Of a paragraph or an item of a list: it counts nothing."""


def asks_amount(question: str) -> bool:
    """Whether a question asks how much, how many, how long, how often and the like."""
    asked = ("counted", "measured", "often")
    return _AMOUNT.search(question) is not None or any(has_form(question, form) for form in asked)


def asks_time(question: str) -> bool:
    """Whether a question asks when something is or was."""
    return _TIME.search(question) is not None or has_form(question, "time")


def asks_when(question: str) -> bool:
    """Whether a time is what is asked: not "Which satellite was used when it began?"."""
    if asks_amount(question):
        return False
    asked = _TIME.search(question)
    return has_form(question, "time") if asked is None else not asks_more(question[: asked.start()])


def number_weight(question: str) -> float:
    """What it counts for, in log-odds, that a passage has a number; 0 where none is asked."""
    if asks_amount(question) or asks_price(question):
        return AMOUNT_WEIGHT
    return TIME_WEIGHT if asks_time(question) else 0.0


def says_number(question: str, text: str) -> bool:
    """Whether a text has a number that may answer a question, in digits or as a word.

    The one that it may begin with as a label is none, and where a count is asked, years and numbers of pages are none.
    """
    label = _LABEL.match(text)
    said = text[label.end() :] if label else text
    if _COUNT.search(question) or has_form(question, "counted"):
        said = _COUNTS_NOTHING.sub(" ", said)
    elif _SOME_TIME.search(said):  # for how long, how often
        return True
    return _NUMBER.search(said) is not None or _ONE_UNIT.search(said) is not None or has_number_word(question, said)


def lacks_number(question: str, text: str) -> bool:
    """Whether it is asked how much, how many, how long or how old, and a text says no number, nor all or none."""
    is_measured = (
        _MEASURE.search(question) is not None or has_form(question, "counted") or has_form(question, "measured")
    )
    if not is_measured or _ALL_OR_NONE.search(text) is not None:
        return False
    return not says_number(question, text)


def says_asked(question: str, text: str) -> bool:
    """Whether a text says what lifts it among others: money where a price is asked, else a number."""
    return says_price(text) if asks_price(question) else says_number(question, text)


def comes_behind(question: str, text: str) -> bool:
    """Whether a text comes behind others: it lacks a number, or where a price is asked money, all and none."""
    if lacks_number(question, text):
        return True
    return asks_price(question) and not says_price(text) and _ALL_OR_NONE.search(text) is None
