"""Questions for the one of several documents that has the most of something, known by their words.

"Which lease has the highest rent?"        "What is the rent?" of each, the highest first
"Welcher Vertrag endet zuerst?"            "Wann endet der Vertrag?", the earliest first
"Which room has the highest rent?"         is not such: rooms are no documents

Words of the seven languages of question_kinds.py, and of Chinese and Japanese.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.assistant.evidence.numbers import asks_when
from app.assistant.several.said_values import Kind


@dataclass(frozen=True, slots=True)
class MostAsked:
    """What is asked of each document, and which of what they say comes first."""

    question: str
    kind: Kind
    is_highest_first: bool
    """Highest, longest, latest first; else lowest, shortest, earliest."""


@dataclass(frozen=True, slots=True)
class _Form:
    """One way to ask. Groups: `doc` and `noun` go into the question, `most` says what comes first."""

    pattern: re.Pattern[str]
    questions: tuple[tuple[str, str], ...]
    """Pattern of `most` or `verb`, and what is asked then; the first that fits counts."""


_HIGH, _LOW = "high", "low"
_FIRST = {
    _HIGH: re.compile(
        r"(?:the\s+)?(?:highest|largest|biggest|greatest|longest|latest|last|newest|most|dearest)\b|(?:am\s+"
        r"|als\s+)?(?:höchst|größt|längst"
        r"|spätest|zuletzt|letzte|neu(?:e)?st|jüngst|teuerst|meist)|(?:l[ea]s?\s+)?plus\s+(?:élev|haut|grand|long|cher"
        r"|tard|récent)|en\s+dernier"
        r"|más\s+(?:alt|elevad|grande|larg|car|tard|reciente)|más\s+tarde|más\s+car|en\s+último|più\s+(?:alt|elevat"
        r"|grand|lung|car"
        r"|tardi|recent)|per\s+ultim"
        r"|mais\s+(?:alt|elevad|long|car|tard|recente)|por\s+último|(?:het\s+)?(?:hoog|groot|lang|laat|duur|nieuw)st"
        r"|als\s+laatste"
        r"|最?[高长長晚贵貴大]|高い|長い|遅い|新しい|大きい",
        re.IGNORECASE,
    ),
    _LOW: re.compile(
        r"(?:the\s+)?(?:lowest|smallest|shortest|least|fewest|earliest|first|soonest|oldest|cheapest)\b|(?:am\s+"
        r"|als\s+)?(?:niedrigst|kleinst"
        r"|kürzest|geringst|frühe?st|zuerst|erste|ältest|günstigst|billigst|wenigst)|(?:l[ea]s?\s+)?(?:moins\s+(?:élev"
        r"|haut|cher|long)"
        r"|plus\s+(?:bas|faible|petit|court|tôt|ancien|proche))|en\s+premier|más\s+(?:baj|pequeñ|cort|barat|pront"
        r"|temprano|antigu)|menos\s+car"
        r"|primero|antes|más\s+pronto|prima|più\s+(?:bass|piccol|cort|brev|economic|prest|vecchi|antic)|meno\s+car"
        r"|per\s+prim|mais\s+(?:baix"
        r"|curt|barat|ced|antig)|menos\s+car"
        r"|primeiro|(?:het\s+)?(?:laag|klein|kort|goedkoop|vroeg|oud|eer)st|als\s+eerste|最?[低短早小]|便宜|最便宜|低い|短い|早い|安い"
        r"|古い|小さい",
        re.IGNORECASE,
    ),
}
_EN_DOC = (
    r"(?:tenancy\s+|employment\s+|insurance\s+)?(?:document|file|contract|lease|agreement|tenancy|policy|offer"
    r"|quotation|quote|report|invoice"
    r"|bill|receipt|tender|loan|payslip|bid|paper|pdf)"
)
_EN_WHICH = (
    rf"^\s*(?:in\s+|under\s+)?(?:which|what)\s+(?:one\s+)?(?:of\s+(?:the|these|those|my"
    rf"|our)\s+(?:\w+\s+)?)?(?P<doc>{_EN_DOC}|polic(?=ies)|tenanc(?=ies))"
    r"(?:'s|’s|s|ies)?\s+"
)
_EN_WHOSE = _EN_WHICH.replace("(?:'s|’s|s|ies)?", "(?:'s|’s|s'|s’)")
_EN_MOST = r"(?:highest|largest|biggest|greatest|longest|latest|lowest|smallest|shortest|earliest|soonest)"
_EN_NOUN = (
    r"(?!(?:chance|impact|effect|influence|risk|priority|number)\b)(?:(?!(?:and|or|has|have|is|with|that|which|from"
    r"|ends|starts)\b)[\w'’-]+\s+){0,5}?"
    r"(?!(?:chance|impact|effect|influence)s?\b)[\w'’-]+"
)
"""What has an amount: a few words, and no clause of its own."""
_EN_NOUN_QUESTIONS = (
    (r"(?:long|short)est", "How long is the {noun}?"),
    (r".", "What is the {noun}?"),
)
_DE_DOC = (
    r"(?:\w*(?:vertrag|verträgen?|dokument|datei|bericht|angebot|police|vereinbarung|rechnung|unterlage)"
    r"(?:e[ns]?|s|n)?)"
)
_DE_WHICH = (
    r"^\s*(?:in\s+|bei\s+|nach\s+)?(?P<which>welche[rmsn]?)\s+(?:der\s+|dieser\s+|meiner\s+|unserer\s+)?(?:\w+\s+)??"
    rf"(?P<doc>{_DE_DOC})\s+"
)
_DE_MOST = (
    r"(?:höchst|niedrigst|größt|kleinst|längst|kürzest|geringst|spätest|frühest|teuerst|günstigst"
    r"|billigst)"
)
_DE_NOUN_QUESTIONS = (
    (r"längst|kürzest", "Wie lang ist {art} {noun}?"),
    (r"spätest|frühe?st", "Wann ist {art} {noun}?"),
    (r".", "Wie hoch ist {art} {noun}?"),
)
_FR_DOC = r"(?:documents?|fichiers?|contrats?|ba(?:il|ux)|accords?|polices?|rapports?|devis|offres?|factures?|prêts?)"
_FR_WHICH = (
    rf"^\s*(?:dans\s+)?(?:quel(?:le)?s?|lequel|laquelle)\s+(?:de\s+ces\s+|de\s+mes\s+|des\s+)?(?P<doc>{_FR_DOC})\s+"
)
_FR_MOST = r"l[ea]s?\s+(?P<most>(?:plus|moins)\s+\w+)"
_ES_DOC = (
    r"(?:documentos?|archivos?|contratos?|acuerdos?|pólizas?|informes?|ofertas?|facturas?|presupuestos?|préstamos?)"
)
_ES_WHICH = rf"^[\s¿]*(?:en\s+)?(?:qué|cuál)\s+(?:de\s+l[oa]s\s+|de\s+est[oa]s\s+)?(?P<doc>{_ES_DOC})\s+"
_IT_DOC = r"(?:document[oi]|file|contratt[oi]|accord[oi]|polizz[ae]|relazion[ei]|offert[ae]|fattur[ae]|preventiv[oi])"
_IT_WHICH = rf"^\s*(?:in\s+)?(?:quale?|quali)\s+(?:dei\s+|di\s+questi\s+|delle\s+|di\s+queste\s+)?(?P<doc>{_IT_DOC})\s+"
_PT_DOC = (
    r"(?:documentos?|arquivos?|ficheiros?|contratos?|acordos?|apólices?|relatórios?|ofertas?|faturas?|orçamentos?)"
)
_PT_WHICH = rf"^\s*(?:em\s+)?(?:qual|que)\s+(?:d[oa]s\s+|dest[ea]s\s+)?(?P<doc>{_PT_DOC})\s+"
_NL_DOC = r"(?:\w*(?:document|bestand|contract|overeenkomst|polis|rapport|offerte|factuur)(?:en|sen)?)"
_NL_WHICH = rf"^\s*(?:in\s+)?welke?\s+(?:van\s+(?:de|deze|mijn)\s+)?(?P<doc>{_NL_DOC})\s+"
_NL_MOST = r"(?:hoogst|laagst|grootst|kleinst|langst|kortst|laatst|vroegst)"
_ZH_DOC = r"(?:文件|文档|文檔|合同|协议|協議|报告|報告|报价|報價|租约|租約|保单|保單)"
_JA_DOC = r"(?:文書|書類|契約書?|ファイル|資料|報告書|見積書?|請求書|保険)"
_END = r"[\s?？.。]*$"


def _form(pattern: str, *questions: tuple[str, str]) -> _Form:
    return _Form(re.compile(pattern + _END, re.IGNORECASE), questions)


_FORMS = (
    _form(
        rf"{_EN_WHICH}(?:has|have|had|asks\s+for|charges|offers|sets|names|gives|provides\s+for|requires|states|pays"
        rf"|with)\s+the\s+"
        rf"(?P<most>{_EN_MOST})\s+(?P<noun>{_EN_NOUN})",
        *_EN_NOUN_QUESTIONS,
    ),
    _form(
        rf"{_EN_WHICH}(?:is|are|was)\s+the\s+(?P<noun>{_EN_NOUN})\s+(?:the\s+)?(?P<most>{_EN_MOST})",
        *_EN_NOUN_QUESTIONS,
    ),
    _form(
        rf"{_EN_WHOSE}(?P<noun>{_EN_NOUN})\s+is\s+(?:the\s+)?(?P<most>{_EN_MOST})",
        *_EN_NOUN_QUESTIONS,
    ),
    _form(
        rf"{_EN_WHICH}(?P<verb>ends?|expires?|runs?\s+out|starts?|begins?|was\s+signed|is\s+due|falls?\s+due|lasts?"
        rf"|runs?)\s+(?:the\s+)?"
        r"(?P<most>first|last|soonest|earliest|latest|longest|shortest)",
        (r"end", "When does the {doc} end?"),
        (r"expire|runs?\s+out", "When does the {doc} expire?"),
        (r"start|begin", "When does the {doc} begin?"),
        (r"sign", "When was the {doc} signed?"),
        (r"due", "When is the {doc} due?"),
        (r"last|run", "How long does the {doc} last?"),
    ),
    _form(
        rf"{_EN_WHICH}(?:is|costs?|was)\s+(?:the\s+)?(?P<most>cheapest|most\s+expensive|dearest|oldest|newest"
        rf"|most\s+recent|least\s+expensive"
        r"|most|least)",
        (r"old|new|recent", "What is the date of the {doc}?"),
        (r".", "What is the total price?"),
    ),
    _form(
        rf"{_DE_WHICH}(?:hat|haben|hatte|verlangt|enthält|nennt|bietet|gewährt|sieht|fordert|steht)\s+(?P<art>die|der"
        rf"|das|den|dem)\s+"
        rf"(?P<most>{_DE_MOST})e[nrs]?\s+(?P<noun>[^?,;]+?)(?:\s+vor)?",
        *_DE_NOUN_QUESTIONS,
    ),
    _form(
        rf"{_DE_WHICH}(?:ist|war)\s+(?P<art>die|der|das)\s+(?P<noun>[^?,;]+?)\s+am\s+(?P<most>{_DE_MOST})en",
        *_DE_NOUN_QUESTIONS,
    ),
    _form(
        rf"{_DE_WHICH}(?P<verb>endet|beginnt|läuft)\s+(?P<most>zuerst|zuletzt|am\s+frühe?sten|am\s+spätesten"
        rf"|am\s+längsten|am\s+kürzesten"
        r"|als\s+erste[rs]?|als\s+letzte[rs]?)(?P<off>\s+aus|\s+ab)?",
        (r"endet", "Wann endet {the_doc}?"),
        (r"beginnt", "Wann beginnt {the_doc}?"),
        (r"läuft.*\s(?:aus|ab)$", "Wann endet {the_doc}?"),
        (r"läuft", "Wie lange läuft {the_doc}?"),
    ),
    _form(
        rf"{_DE_WHICH}(?:ist|kostet|war)\s+(?:am\s+|das\s+|der\s+|die\s+)?(?P<most>(?:günstig|billig|teuer|ält|neu)e?ste)[nrs]?",
        (r"ältest|neue?st", "Von welchem Datum ist {the_doc}?"),
        (r".", "Wie hoch ist der Gesamtpreis?"),
    ),
    _form(
        rf"{_FR_WHICH}(?:a|ont|prévoit|demande|propose|fixe|exige)\s+(?P<art>le\s+|la\s+"
        rf"|l['’])(?P<noun>[^?,;]+?)\s+{_FR_MOST}",
        (r".", "{quel} est {art}{noun} ?"),
    ),
    _form(
        rf"{_FR_WHICH}(?P<verb>se\s+termine|expire|finit|prend\s+fin|commence)\s+(?P<most>le\s+plus\s+tôt|en\s+premier"
        rf"|le\s+plus\s+tard"
        r"|en\s+dernier)",
        (r"commence", "Quand commence le {doc} ?"),
        (r".", "Quand se termine le {doc} ?"),
    ),
    _form(
        rf"{_FR_WHICH}est\s+{_FR_MOST}",
        (r"cher", "Quel est le prix total ?"),
        (r"récent|ancien", "Quelle est la date ?"),
    ),
    _form(
        rf"{_ES_WHICH}(?:tiene|pide|exige|prevé|ofrece)\s+(?P<art>el|la)\s+(?P<noun>[^?,;]+?)\s+(?P<most>(?:más"
        rf"|menos)\s+\w+)",
        (r".", "¿Cuál es {art} {noun}?"),
    ),
    _form(
        rf"{_ES_WHICH}(?P<verb>termina|vence|acaba|expira|empieza|comienza)\s+(?P<most>primero|antes|más\s+tarde"
        rf"|en\s+último\s+lugar)",
        (r"empieza|comienza", "¿Cuándo empieza el {doc}?"),
        (r".", "¿Cuándo termina el {doc}?"),
    ),
    _form(
        rf"{_ES_WHICH}es\s+(?:el\s+|la\s+)?(?P<most>(?:más|menos)\s+\w+)", (r"barat|car", "¿Cuál es el precio total?")
    ),
    _form(
        rf"{_IT_WHICH}(?:ha|hanno|prevede|chiede|offre)\s+(?P<art>il\s+|lo\s+|la\s+"
        rf"|l['’])(?P<noun>[^?,;]+?)\s+(?P<most>(?:più|meno)\s+\w+)",
        (r".", "Qual è {art}{noun}?"),
    ),
    _form(
        rf"{_IT_WHICH}(?P<verb>scade|termina|finisce|inizia|comincia)\s+(?P<most>per\s+prim[oa]|prima|per\s+ultim[oa]"
        rf"|più\s+tardi)",
        (r"inizia|comincia", "Quando inizia il {doc}?"),
        (r".", "Quando scade il {doc}?"),
    ),
    _form(
        rf"{_IT_WHICH}è\s+(?:il\s+|la\s+)?(?P<most>(?:più|meno)\s+\w+)", (r"economic|car", "Qual è il prezzo totale?")
    ),
    _form(
        rf"{_PT_WHICH}(?:tem|têm|prevê|exige|oferece)\s+(?P<art>[oa])\s+(?P<noun>[^?,;]+?)\s+(?P<most>(?:mais"
        rf"|menos)\s+\w+)",
        (r".", "Qual é {art} {noun}?"),
    ),
    _form(
        rf"{_NL_WHICH}(?:heeft|hebben|vraagt|biedt)\s+(?P<art>de|het)\s+(?P<most>{_NL_MOST})e?\s+(?P<noun>[^?,;]+?)",
        (r"langst|kortst", "Hoe lang is {art} {noun}?"),
        (r"laatst|vroegst", "Wanneer is {art} {noun}?"),
        (r".", "Hoe hoog is {art} {noun}?"),
    ),
    _form(
        rf"{_PT_WHICH}(?P<verb>termina|vence|acaba|expira|começa)\s+(?P<most>primeiro|antes|mais\s+cedo|por\s+último"
        rf"|mais\s+tarde)",
        (r"começa", "Quando começa o {doc}?"),
        (r".", "Quando termina o {doc}?"),
    ),
    _form(rf"{_PT_WHICH}é\s+(?:[oa]\s+)?(?P<most>(?:mais|menos)\s+\w+)", (r"barat|car", "Qual é o preço total?")),
    _form(
        rf"{_NL_WHICH}(?P<verb>eindigt|loopt|begint)\s+(?P<most>het\s+eerst|als\s+eerste|het\s+laatst"
        rf"|als\s+laatste)(?:\s+af)?",
        (r"begint", "Wat is de begindatum?"),
        (r".", "Wat is de einddatum?"),
    ),
    _form(
        rf"^\s*哪[一]?[份个個](?P<doc>{_ZH_DOC})最(?P<most>[早晚])(?P<verb>到期|结束|終止|终止|开始|開始)",
        (r"开始|開始", "{doc}什么时候开始？"),
        (r".", "{doc}什么时候到期？"),
    ),
    _form(
        rf"^\s*哪[一]?[份个個](?P<doc>{_ZH_DOC})的?(?P<noun>[^?？最]+?)最(?P<most>[高低长長短早晚])",
        (r"[长長短]", "{noun}有多长？"),
        (r"[早晚]", "{noun}是什么时候？"),
        (r".", "{noun}是多少？"),
    ),
    _form(
        rf"^\s*(?P<noun>[^?？がのは]+?)[がの](?:最も|一番|いちばん)(?P<most>高い|低い|安い|長い|短い|早い|遅い)(?P<doc>{_JA_DOC})は(?:どれ|どちら"
        rf"|どの\w*)?(?:です)?か?",
        (r"長い|短い", "{noun}はどのくらいですか？"),
        (r"早い|遅い", "{noun}はいつですか？"),
        (r".", "{noun}はいくらですか？"),
    ),
)
_THE = {"welcher": "der", "welche": "die", "welches": "das", "welchem": "der", "welchen": "der"}
"""German articles: of the document by the word that asks for it, of the noun below."""
_NOMINATIVE = {"den": "der", "dem": "der"}
_SEVERAL = tuple(
    (re.compile(rf"{several}$", re.IGNORECASE), one)
    for several, one in (
        ("(polic|tenanc)", r"\1y"),
        ("(vertr)ägen?", r"\1ag"),
        ("(angebot|bericht|dokument)(?:e[ns]?|s)", r"\1"),
        ("(ung|datei|unterlage)e?n", r"\1"),
        ("(b)aux", r"\1ail"),
        ("(contratt|accord|document|preventiv)i", r"\1o"),
        ("(offert|fattur|polizz)e", r"\1a"),
        ("([^aeiou][aeo]|contrat|fichier|rapport|accord|prêt|document)s", r"\1"),
    )
)
"""Words for several documents and their forms for one."""


_HOW_LONG = re.compile(r"^(?:how|wie|hoe)\s+lange?\b|^how\s+long\b|多长|どのくらい", re.IGNORECASE)
_DATE_ASKED = re.compile(r"\b(?:date|\w*datum|fecha|data)\b|什么时候|いつ", re.IGNORECASE)


def most_asked(question: str) -> MostAsked | None:
    """What to ask each document, where a question asks which of them has the most or the least; None: it does not."""
    question = " ".join(question.split())
    for form in _FORMS:
        if (found := form.pattern.match(question)) is None:
            continue
        most = found["most"]
        said = " ".join(filter(None, (found.groupdict().get("verb"), most, found.groupdict().get("off"))))
        asked = next((text for pattern, text in form.questions if re.search(pattern, said, re.IGNORECASE)), None)
        first = next((way for way in (_LOW, _HIGH) if _FIRST[way].match(most)), None)
        if asked is not None and first is not None:
            filled = _filled(asked, found)
            return MostAsked(filled, _kind_of(filled), first == _HIGH)
    return None


def _kind_of(question: str) -> Kind:
    if asks_when(question) or _DATE_ASKED.search(question):
        return Kind.WHEN
    return Kind.HOW_LONG if _HOW_LONG.search(question) else Kind.HOW_MUCH


def _filled(asked: str, found: re.Match[str]) -> str:
    given = {name: value or "" for name, value in found.groupdict().items()}
    article = given.get("art", "").casefold()
    which = given.get("which", "").casefold()
    named = _singular(given["doc"])
    return asked.format(
        doc=named,
        the_doc=f"{_THE.get(which, 'der')} {named}",
        noun=given.get("noun", "").strip(),
        art=_NOMINATIVE.get(article, article) if which else article,
        quel="Quelle" if article.startswith("la") else "Quel",
    )


def _singular(document: str) -> str:
    """A word for several documents as the one for one of them."""
    return next((one.sub(as_one, document) for one, as_one in _SEVERAL if one.search(document)), document)
