"""Which questions ask for a price, and which texts name money. Rules on words, in the languages of question_kinds.py.

What does it cost to cancel?     "a share for the days, and £20 for our work"     not: "with 14 days' notice"
How much is the house worth?     not: "17 Saddler's Row"
"""

from __future__ import annotations

import re

from app.assistant.evidence.table_cells import is_row

_SUMS = (
    r"rent|salary|wages?|deposit|fee|fine|premium|charge|fare|bonus|\w*(?:miete|kaution|gehalt|lohn|gebühr|prämie|honorar)"
    r"|loyer|salaire|prime|amende|frais|alquiler|sueldo|salario|fianza|multa|affitto|stipendio|compenso|cauzione"
    r"|aluguel|renda|salário|multa|\w*(?:huur|salaris|borg|premie|boete)"
)
"""What is paid, as a regular expression: asked how much it is, money answers, or a share."""
_PRICE = re.compile(
    rf"\b(?:how\s+much|what|wie\s+hoch|combien|quelle?|cu[aá]nto|cu[aá]l|quanto|qual|hoe\s+hoog|hoeveel)\b[^,;]*\b(?:{_SUMS})s?\W*$"
    r"|\b(?:how\s+much|wie\s?viel|combien\s+d|cu[aá]nto|quanto|hoeveel)[\s'’]+(?:money|geld|argent|dinero|denaro|dinheiro)\b"
    r"|\bhow\s+much\b.*\b(?:costs?|worth)\b|\bwhat\s+(?:do|does|did|will|would)\s+(?:(?!about|of|for)\w+\W+){1,6}cost\b"
    r"|\b(?:was|wie\s?viel|wat|hoeveel)\s+kost(?:en|et|ete|te)?\b|\bcombien\b.*\b(?:coût\w*|vaut)\b"
    r"|\b(?:cu[aá]nto|quanto)\s+(?:cuest\w+|vale|cost\w+|cust\w+)\b"
    r"|\b(?:price|preis|prix|precio|prezzo|preço|prijs)\b|价格|多少钱|(?:費用|値段|料金).*いくら",
    re.IGNORECASE,
)
_MONEY = re.compile(
    r"[$£€¥₹₽元円圆]|\b(?:eur|usd|gbp|chf|euros?|pounds?|pence|dollars?|cents?|francs?|franken|pesos?|reais|zł|kr|kč)\b"
    r"|\d[.,]\d\d\b|\d\s?%|\b(?:free|kostenlos|gratis|gratuit\w*|grátis)\b",
    re.IGNORECASE,
)


def asks_price(question: str) -> bool:
    """Whether a question asks what something costs, is worth, or comes to, as the rent does."""
    return _PRICE.search(question) is not None


def says_price(text: str) -> bool:
    """Whether a text names money, or that there is nothing to pay; of a row of a table, the head may have the unit."""
    return _MONEY.search(text) is not None or (is_row(text) and any(map(str.isdigit, text)))
