"""Questions put to each of several documents: "What is the rent in each contract?" Rules on words.

"What is the rent in each contract?"     "What is the rent?", asked of one document after the other
"Wie hoch ist die Miete in beiden Verträgen?"
"Which contract has the highest rent?"   "What is the rent?", and the answers in order (most_asked.py)
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Protocol

from app.assistant.records import Answered, AnswerEvent, AnswerText, ToolStep
from app.assistant.several.comparison import compare_documents
from app.assistant.several.most_asked import most_asked
from app.assistant.several.said_order import SaidOrder

_NUMBERS = r"(?:two|three|four|five|six|\d+)"
_ENGLISH = (
    r"\b(?:in|of|for|from|under|by|according\s+to)\s+(?:each|every|both|all)(?:\s+(?:one|of|the|these|those|my|our"
    rf"|{_NUMBERS}))*\s+(?:document|file|contract|lease|agreement|polic|offer|quotation|report|paper|stud|pdf|source"
    r"|tender|text)(?:s|y|ies)?\b"
)
_GERMAN = (
    r"\b(?:in|von|aus|nach|laut|bei|für)\s+(?:jede[mnrs]?|(?:den\s+)?beiden|allen)(?:\s+(?:der|dieser|meiner|zwei|drei|vier"
    r"|\d+))*\s+(?:\w*(?:vertr(?:ag|äge)|dokument|datei|bericht|angebot|police|vereinbarung|quelle|unterlage)\w{0,3}"
    r"|texte?n?)\b"
)
_FRENCH = (
    r"\b(?:dans|de|selon|pour|d['’]après)\s+(?:chaque|chacune?\s+(?:des|de\s+ces)|(?:tous|toutes)\s+les"
    r"|les\s+(?:deux|trois|\d+))\s+(?:documents?|fichiers?|contrats?|ba(?:il|ux)|accords?|polices?|rapports?|devis|offres?"
    r"|textes?)\b"
)
_SPANISH = (
    r"\b(?:en|de|según|para)\s+(?:cada(?:\s+un[oa]\s+de\s+(?:los|las|estos|estas))?|amb[oa]s|tod[oa]s\s+l[oa]s"
    r"|los\s+(?:dos|tres))\s+(?:documentos?|archivos?|contratos?|acuerdos?|pólizas?|informes?|ofertas?|textos?)\b"
)
_ITALIAN = (
    r"\b(?:in|di|per|secondo)\s+(?:ogni|ciascun[oa]?(?:\s+(?:dei|degli|delle))?|entramb[ie]\s+(?:i|gli|le)"
    r"|tutt[ie]\s+(?:i|gli|le))\s+(?:document[oi]|file|contratt[oi]|accord[oi]|polizz[ae]|relazion[ei]|offert[ae]|test[oi])\b"
)
_PORTUGUESE = (
    r"\b(?:em|de|para|segundo)\s+(?:cada(?:\s+uma?\s+d[oa]s)?|amb[oa]s\s+[oa]s|tod[oa]s\s+[oa]s)\s+(?:documentos?|arquivos?"
    r"|ficheiros?|contratos?|acordos?|apólices?|relatórios?|ofertas?|textos?)\b"
)
_DUTCH = (
    r"\b(?:in|van|uit|voor|volgens)\s+(?:elke?|iedere?|beide|alle)(?:\s+van\s+de)?\s+(?:document|bestand|contract|overeenkomst"
    r"|polis|rapport|offerte|tekst)(?:s|en|sen)?\b"
)
_OTHERS = (
    r"(?:それぞれの|各|両方の|すべての)(?:文書|書類|契約書?|ファイル|資料|報告書)(?:における|では|での|の|で)?"
    r"|在?(?:每一?[份个個]|各[份个個]?|两份|兩份|所有)(?:文件|文档|文檔|合同|协议|協議|报告|報告)[中里裡]?的?"
    r"|각\s?(?:문서|계약서?|파일)(?:에서|의|마다)?|في\s+كل\s+(?:وثيقة|عقد|ملف|مستند)"
)
_IN_EACH = re.compile(
    "|".join((_ENGLISH, _GERMAN, _FRENCH, _SPANISH, _ITALIAN, _PORTUGUESE, _DUTCH, _OTHERS)), re.IGNORECASE
)
_TOGETHER = re.compile(
    r"\b(?:together|altogether|total|sum|common|differ\w*|same|compared?|which\s+(?:of|document|contract|file|lease|one)"
    r"|zusammen|insgesamt|summe|gemeinsam|gleich\w*|unterschied\w*|welche[rsmn]?\s+(?:der|dieser|\w*vertrag)|ensemble"
    r"|somme|commun|différ\w*|juntos|suma|común|difer\w*|insieme|somma|comune|soma|comum|samen|verschil\w*)\b|合計|共通|違い"
    r"|总共|一共|合计|共同|区别",
    re.IGNORECASE,
)
"""Wants one answer from all documents."""
_OF = re.compile(r"(?:of|von|de|di|van)\b", re.IGNORECASE)
_FOR = re.compile(r"(?:for|für|pour|para|per|voor)\b", re.IGNORECASE)
_PAPER = re.compile(r"\b(?:do[ck]um|file|datei|fich|arch|arq|bestand|te[xks]t|pdf)\w*$", re.IGNORECASE)
_EDGE = re.compile(r"^[\s,:;、，]+")
_WORD = re.compile(r"\w+")
LEAST_LEFT = 2
"""Words that ask something; of Chinese and Japanese, whose words are not parted, signs."""


class Ask(Protocol):
    """Asks a question of some documents, or of all; the last event is Answered."""

    def __call__(self, question: str, chosen: Sequence[int] = ..., /) -> Iterator[AnswerEvent]: ...


def asked_of_each(question: str) -> str:
    """What is asked of each document, where a question says that; else empty."""
    found = _IN_EACH.search(question)
    if found is None or _TOGETHER.search(question) or _is_said_of_copies(found):
        return ""
    left = f"{question[: found.start()]} {question[found.end() :]}"
    left = re.sub(r"\s+([?.!？。؟])", r"\1", " ".join(left.split()))
    left = _EDGE.sub("", left)
    words = _WORD.findall(left)
    is_asking = len(words) >= LEAST_LEFT or sum(map(len, words)) > LEAST_LEFT * LEAST_LEFT
    return left[:1].upper() + left[1:] if is_asking else ""


def _is_said_of_copies(found: re.Match[str]) -> bool:
    """Whether it may be something of the document's own: "How many copies of each document are kept?"."""
    is_first = _WORD.search(found.string, 0, found.start()) is None
    is_last = _WORD.search(found.string, found.end()) is None
    if _OF.match(found[0]):
        return not is_last or _PAPER.search(found[0]) is not None
    return _FOR.match(found[0]) is not None and not is_first and (not is_last or _PAPER.search(found[0]) is not None)


def ask_each_or_all(document_ids: Sequence[int], ask: Ask, question: str) -> Iterator[AnswerEvent]:
    """Ask each of some documents by itself, where the question wants that and there are several; else all at once.

    The last event is Answered; its receipt says what was asked of each. Where the question asks which of them has the
    most of something (most_asked.py), the answers are put in order; where no two can be compared, all are asked after
    all. `ask`: asks all; told some, these alone.
    """
    several = tuple(dict.fromkeys(document_ids))
    most = most_asked(question) if len(several) > 1 else None
    asked = most.question if most is not None else asked_of_each(question) if len(several) > 1 else ""
    if not asked:
        yield from ask(question)
        return
    order = None if most is None else SaidOrder(most.kind, is_highest_first=most.is_highest_first)
    for event in compare_documents(several, lambda one: ask(asked, (one,)), question, order):
        if isinstance(event, Answered):
            if order is not None and not order.is_known:
                yield AnswerText("", replace=True)
                yield from ask(question)
                return
            told = (ToolStep(f"Each document was asked by itself: “{asked}”"), *(order.steps if order else ()))
            coverage = event.answer.coverage
            event = Answered(replace(event.answer, coverage=replace(coverage, steps=(*told, *coverage.steps))))
        yield event
