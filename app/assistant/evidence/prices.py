"""Which questions ask for a price, and which texts name money. Rules on words, in the languages of question_kinds.py.

What does it cost to cancel?     "a share for the days, and £20 for our work"     before: "with 14 days' notice"

A sum may be said in other ways ("two months' rent"), so this only puts passages in order, and refuses none.
"""

from __future__ import annotations

import re

from app.assistant.evidence.question_forms import has_form
from app.assistant.evidence.table_cells import is_row
from app.assistant.prompt import judged_part

_SUMS = (
    r"rent|salary|wages?|deposit|fee|fine|premium|charge|fare|bonus|price|\w*(?:miete|kaution|gehalt|lohn|gebühr|prämie|honorar"
    r"|preis)|loyer|salaire|prime|amende|frais|prix|alquiler|sueldo|salario|fianza|multa|precio|affitto|stipendio|compenso"
    r"|cauzione|prezzo|aluguel|renda|salário|preço|\w*(?:huur|salaris|borg|premie|boete|prijs)"
)
"""What is paid, as a regular expression: asked how much it is, money answers, or a share."""
_THE = (
    r"(?:(?:the|my|our|your|his|her|their|an?|die|der|das|meine?|unsere?|le|la|les|mon|ma|mes|el|los|las|mi|il|lo|gli|i|o|os|as"
    r"|meu|minha|de|het|mijn)\s+|l['’])"
)
_EACH = r"(?:\s+(?:an?|each|every|per|pro|im|par|por|al?|all['’]|ao|je)\s*\w+)?"
"""A month, say, for which it is paid."""
_PRICE = re.compile(
    rf"\b(?:how\s+much|what|wie\s+hoch|combien|quel(?:le)?s?|cu[aá]nto|cu[aá]l|quanto|qual|hoe\s+hoog|hoeveel)"
    rf"\s+(?:is|are|was|were|ist|sind|war|est|sont|es|son|è|sono|é|são|zijn)\s+{_THE}(?:\w+\s+)?(?:{_SUMS})s?{_EACH}\W*$"
    rf"|^\W*(?:{_THE}|(?:what|which|welcher|quel|qual|che|qu[eé]|welke)\s+)?(?:price|preis|prix|precio|prezzo|preço|prijs)s?\b"
    r"|\b(?:how\s+much|wie\s?viel|combien\s+d|cu[aá]nto|quanto|hoeveel)[\s'’]+(?:money|geld|argent|dinero|denaro|dinheiro)\b"
    r"|\bhow\s+much\b.{0,80}?\b(?:costs?|worth)\b|\bwhat\s+(?:do|does|did|will|would)\s+(?:(?!about|of|for)\w+\W+){1,6}cost\b"
    r"|\bhow\s+much\b.{0,80}?\b(?:do|does|did|must|will|can|should|has|have|had)\b.{1,40}?\b(?:pay|paid|owe|earn|spend|spent)\b"
    r"|\bhow\s+much\b.{0,80}?\b(?:is|are|was|were|be|been)\s+(?:\w+\s+)?(?:paid|owed|earned|spent|charged|refunded|deducted)\b"
    r"|\bwie\s?viel\b.{0,80}?\b(?:(?:be|ein)?(?:zahl(?:e|en|t|te|ten)|gezahlt)|verdien(?:e|en|t|te)|schulde[nt]?|abgebucht)\b"
    r"|\bcombien\b.{0,80}?\b(?:pay(?:er|e|es|ons|ez|é)|paie|gagn\w+)\b|\b(?:cu[aá]nto|quanto)\b.{0,80}?\b(?:pag|cobr)[ao]\w*"
    r"|\bhoeveel\b.{0,80}?\b(?:betaal|verdien)\w*"
    r"|\b(?:was|wie\s?viel|wat|hoeveel)\s+kost(?:en|et|ete|te)?\b|\bcombien\b.{0,80}?\b(?:coût\w*|vaut)\b"
    r"|\b(?:cu[aá]nto|quanto)\s+(?:cuest\w+|vale|cost\w+|cust\w+)\b"
    r"|价格|多少钱|(?:費用|値段|料金).{0,40}?いくら",
    re.IGNORECASE,
)
_MONEY = re.compile(
    r"[$£€¥₹₽₺₪₩₴元円圆원]|ש[\"״”]ח|שקל|درهم|ريال|دينار|جنيه|\bруб|\bгрн|грив|лв\b|\b(?:tl|lira|ft|forint\w*|lei|leu"
    r"|koron\w*"
    r"|kron(?:er|or|a)|złot\w*|ευρώ)\b|\b(?:eur|usd|gbp|chf|euros?|pounds?|pence|\d+p|dollars?|cents?|francs?|franken"
    r"|pesos?|rub(?:le|el)s?|reais|zł|kr|kč"
    r"|fr|rs)\b|(?-i:\d\s?[A-Z]{3}\b|\b[A-Z]{3}\s?\d)|\d[.,]\d\d\d?\b|\d,[-–—]|\b(?!(?:19|20)\d\d\b|0)\d{3,}(?!\w)"
    r"|\d\s?%"
    r"|\b(?:hundred|thousand|\w*hundert|\w*tausend|cents?|mille|cien|ciento|mil|cento|honderd|duizend)\b"
    r"|\bmonths?['’]?s?\s+(?:rent|wages?|pay|salary)\b|\b\w*monatsmieten?\b|\b(?:free|kostenlos|gratis|gratuit\w*"
    r"|grátis)\b"
    r"|бесплатно|無料|免费|免費|무료|か月分|ヶ月分|个月租金",
    re.IGNORECASE,
)


def asks_price(question: str) -> bool:
    """Whether a question asks what something costs, is worth, or comes to, as the rent does."""
    asked = judged_part(question)
    return _PRICE.search(asked) is not None or has_form(asked, "price")


def says_price(text: str) -> bool:
    """Whether a text names money, or that there is nothing to pay; of a row of a table, the head may have the unit."""
    return _MONEY.search(text) is not None or (is_row(text) and any(map(str.isdigit, text)))
