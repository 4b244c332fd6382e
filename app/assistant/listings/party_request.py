"""Knows a question for the parties of a contract, or for who signed it, and answers it with the sentences that name "
"them.

    Who are the parties?     "This agreement is made between Harriet Colbourne ("the Landlord"), and Tomasz Wierzba"
    Wer sind die Parteien?   "zwischen der Bäckerei Hollerbach GmbH (im Folgenden „Arbeitgeberin“) und Herrn Petersik"
    当事者は誰ですか?           "貸主 株式会社みどり不動産(以下「甲」という。)と借主 高橋 美咲(以下「乙」という。)は"
    Who signed it?           "Signed by Margaret Thorncliffe in the presence of two witnesses"

A small model answers with one of them, or with whoever is named elsewhere. Rules on words; where no sentence names
parties so, it is a question as any other.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Generator
from enum import Enum

from app.assistant.answer_strategy import WHOLE
from app.assistant.coverage import Shown
from app.assistant.ending import finished, unseen_reason
from app.assistant.evidence.pinning import pin_claims
from app.assistant.evidence.support import SupportModel
from app.assistant.listings.listing import NOT_SEEN, lines_of, searched
from app.assistant.listings.page_ends import sayings_of
from app.assistant.pages.material import Material
from app.assistant.prompt import PageText
from app.assistant.records import Answered, AnswerEvent, ToolStep
from app.assistant.summaries.summary import SUMMARY_QUESTION
from app.assistant.summaries.summary_writing import laid_out

FIRST_PAGES = 3
"""Of a document: its parties are named at its beginning."""
MOST = 6
"""Sentences and lines."""
LONGEST = 100
"""Characters of such a question."""


class Who(Enum):
    """Whom a question asks for; the value is what the receipt says."""

    PARTIES = (
        "The parties were asked for, so the first pages were searched for the sentences that name them, without the "
        "model."
    )
    SIGNERS = "It was asked who signed, so every page was searched for the lines that say it, without the model."


_OF_IT = (
    r"(?:\s+(?:to|of|in|zu|des|der|dieses|dieser|au|du|de|del|della|al|van|bij|к)\b.{0,40}"
    r"|\s+(?:договора|הסכם|להסכם|להסכם\s+זה))?"
)
_PARTIES = re.compile(
    r"\W*(?:(?:who|which|what)\s+(?:are|were)\s+the\s+(?:\w+\s+)?part(?:ies|ners)|between\s+(?:whom"
    r"|which\s+parties)\b.{0,40}"
    r"|wer\s+sind\s+die\s+(?:\w+\s+)?(?:vertrags)?(?:parteien|partner)|zwischen\s+wem\b.{0,40}"
    r"|(?:qui|quelles)\s+sont\s+les\s+parties(?:\s+\w+antes)?|entre\s+qui\b.{0,40}"
    r"|(?:quiénes|quienes|cuáles)\s+son\s+las\s+partes|entre\s+quiénes\b.{0,40}"
    r"|(?:chi|quali)\s+sono\s+(?:le\s+parti|i\s+contraenti)|tra\s+chi\b.{0,40}|quem\s+são\s+as\s+partes"
    r"|entre\s+quem\b.{0,40}"
    r"|(?:wie|wat)\s+zijn\s+de\s+(?:\w+\s+)?partijen|tussen\s+wie\b.{0,40}|kto\s+(?:jest\s+stroną"
    r"|są\s+stronami)\b.{0,40}|między\s+kim\b.{0,40}"
    r"|(?:кто|какие)\s+(?:являются\s+)?сторон(?:ы|ами)|между\s+кем\b.{0,40}"
    r"|من\s+(?:هم|هما)\s+(?:أطراف|طرفا|الأطراف|الطرفان)\b.{0,40}|מי\s+הצדדים"
    rf"){_OF_IT}\W*|.{{0,12}}(?:当事人|双方|雙方|当事者)(?:は|是|分别是|分別是)?(?:谁|誰|だれ)?(?:ですか)?[?？。]*",
    re.IGNORECASE,
)
_SIGNERS = re.compile(
    r"\W*(?:who\s+(?:has\s+|have\s+)?signed|by\s+whom\s+(?:is|was)\b.{0,40}\bsigned"
    r"|wer\s+hat\b.{0,40}\b(?:unterschrieben|unterzeichnet)"
    r"|qui\s+a\s+signé|quién(?:es)?\s+(?:ha|han\s+)?firm\w+|chi\s+ha(?:nno)?\s+firmato|quem\s+assinou"
    r"|wie\s+heeft\b.{0,40}\bondertekend"
    r"|кто\s+подписал|kto\s+podpisał|من\s+وقع|מי\s+חתם)\b(?:\s+(?:it|this|that|the|den|die|das|le|la|el|lo|o|a|het"
    r"|de)?\s?\w{0,30}){0,2}\W*",
    re.IGNORECASE,
)
_NAMED_HERE = (
    r"herein(?:after)?|hereby\s+called|referred\s+to\s+as|im\s+(?:folgenden|weiteren)|nachfolgend|nachstehend|ci-après"
    r"|en\s+adelante|en\s+lo\s+sucesivo"
    r"|di\s+seguito|doravante|hierna|zwan\w+\s+dalej|именуем\w*|далее|להלן|يشار\s+إلي|الطرف\s+(?:الأول|الثاني)|以下(?:简称"
    r"|簡稱|称|「|『|、)"
)
_DEFINED = re.compile(
    rf"\b(?:{_NAMED_HERE})|[(（]\s*(?:the|each|collectively|der|die|le|la|el)?\s*[“\"„«「][^”\"“»」]{{2,30}}[”\"“»」]"
    rf"|以下[「『]",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"\b(?:between|by\s+and\s+(?:between|among)|zwischen|entre|tra|fra|tussen|pomiędzy|między|между)\b.+?\b(?:and|und"
    r"|et|y|e|ed|en|a|oraz|и)\b"
    r"|بين.+و|בין.+לבין",
    re.IGNORECASE | re.DOTALL,
)
_ROLES = (
    r"landlord|tenants?|less(?:or|ee)|seller|buyer|vendor|purchaser|employer|employee|client|contractor|customer"
    r"|supplier|licens(?:or|ee)"
    r"|borrower|lender|hirer|owner|insurer|policyholder|party\s+[ab12]|vermieter(?:in)?|mieter(?:in)?|verkäufer(?:in)?"
    r"|käufer(?:in)?"
    r"|arbeitgeber(?:in)?|arbeitnehmer(?:in)?|auftraggeber(?:in)?|auftragnehmer(?:in)?|kunde|kundin|versicherer"
    r"|versicherungsnehmer(?:in)?"
    r"|bailleur|locataire|vendeur|acheteur|employeur|salariée?|client|prestataire|arrendador[a]?|arrendatari[oa]"
    r"|vendedor[a]?|comprador[a]?"
    r"|empleador[a]?|trabajador[a]?|locatore|conduttore|venditore|acquirente|datore\s+di\s+lavoro|lavoratore"
    r"|locador[a]?|locatári[oa]"
    r"|contratante|contratad[oa]|verhuurder|huurder|verkoper|koper|werkgever|werknemer|wynajmujący|najemca|sprzedawca"
    r"|kupujący"
    r"|наймодатель|наниматель|арендодатель|арендатор|продавец|покупатель|работодатель|работник|заказчик|исполнитель"
)
_ROLE = re.compile(
    rf"(?:^|[.;]\s+|\n)\s*(?:the\s+)?(?:{_ROLES})\s?(?:\([^)]{{1,20}}\))?\s*:\s*\S|(?:出租方|承租方|甲方|乙方|卖方"
    rf"|买方)\s?(?:[(（][^)）]{{1,8}}[)）])?\s*[:：]\s*\S"
    r"|(?:貸主|借主|売主|買主|甲|乙)\s*[:：]\s*\S|계약자\s*:|(?:임대인|임차인)\s*:",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"\b(?:signed\s+(?:by|for|on\s+behalf)|(?:gezeichnet|unterzeichnet|unterschrieben)\s+(?:von|durch|für)|gez\.\s"
    r"|signé\s+par|firmado\s+por|firmato\s+da"
    r"|assinado\s+por|ondertekend\s+door|подписано|подписал|podpisał)\b|وقع(?:ه|ها)?\s+عن|נחתם\s+(?:על\s+ידי|בידי)",
    re.IGNORECASE,
)


def asked_who(question: str) -> Who | None:
    """Whom of a contract a question asks for; None: it asks for something else."""
    asked = " ".join(question.split())
    if len(asked) > LONGEST:
        return None
    return Who.PARTIES if _PARTIES.fullmatch(asked) else Who.SIGNERS if _SIGNERS.fullmatch(asked) else None


def names_parties(text: str) -> bool:
    """Whether a sentence or a line says who the parties of a contract are."""
    return _ROLE.search(text) is not None or (_BETWEEN.search(text) is not None and _DEFINED.search(text) is not None)


def defines_two(text: str) -> bool:
    """Whether a sentence gives two parties the names that they have from then on."""
    return len(_DEFINED.findall(text)) > 1


def names_signer(text: str) -> bool:
    """Whether a sentence or a line says who signed."""
    return _SIGNED.search(text) is not None


_NAMES: dict[Who, tuple[Callable[[str], bool], ...]] = {
    Who.PARTIES: (names_parties, defines_two),
    Who.SIGNERS: (names_signer,),
}
"""What sentences are looked for; the second kind where there is none of the first."""


def told_who(
    work: Material, question: str, who: Who, judge: SupportModel
) -> Generator[AnswerEvent, None, Answered | None]:
    """An answer with the sentences and lines that name them; None if there is none."""
    firsts = {page.key for source in work.sources for page in _first_pages(work, source.document_id)}
    said = sayings_of(work)
    passages = [one for one in said.passages if who is Who.SIGNERS or one.key in firsts]
    found = next((some for names in _NAMES[who] if (some := [one for one in passages if names(one.text)])), [])
    laid = laid_out(list(lines_of(work, found[:MOST], said)))
    if not laid.claims:
        return None
    pinned = yield from pin_claims(work, SUMMARY_QUESTION, laid.claims, judge, is_summary=True)
    pages = {page.key for page in work.texts}
    shown = Shown(pages, unseen=unseen_reason(work, NOT_SEEN), steps=(ToolStep(who.value),))
    (ended,) = finished(work, question, laid.text, shown, pinned, focus=WHOLE)
    return searched(ended, question) if isinstance(ended, Answered) else None


def _first_pages(work: Material, document_id: int) -> list[PageText]:
    return [page for page in work.texts if page.document_id == document_id][:FIRST_PAGES]
