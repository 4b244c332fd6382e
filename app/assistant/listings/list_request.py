"""Knows a question that wants everything of a kind listed: "List all dates", "Welche Beträge werden genannt?".

No passage answers it, and no model is needed: what looks like a date is found by how it is written. As with a request
for a summary, nothing may be left of the question beside what names the kind and words that go with any request; "What
are the dates of the battles?" is a question as any other.
"""

from __future__ import annotations

import re
from enum import Enum

from app.assistant.summaries.summary_request import LONGEST, folded_text, says_nothing_else


class ListKind(Enum):
    """What is listed."""

    DATES = "dates"
    SUMS = "sums"
    MAIL = "mail"
    PHONES = "phones"
    LINKS = "links"


_KINDS = {
    ListKind.MAIL: r"e-?\s?mail(?:-|\s)?(?:addresses|adressen)|e-?mails|adresses?\s+(?:e-?mail|électroniques?)"
    r"|courriels?|(?:direcciones?|correos?)\s+(?:de\s+correo|electrónicos?)(?:\s+electrónico)?|indirizzi\s+e-?mail"
    r"|endereços\s+de\s+e-?mail|e-?mailadressen|邮箱地址|邮箱|電子郵件|メールアドレス|이메일(?:\s*주소)?"
    r"|عناوين\s+البريد\s+الإلكتروني|כתובות\s+(?:ה?מייל|ה?אימייל)",
    ListKind.PHONES: r"(?:tele)?phone\s+numbers|telefon-?\s?nummern|rufnummern|numéros\s+de\s+téléphone"
    r"|números\s+de\s+tel[eé]fono|numeri\s+di\s+telefono|números\s+de\s+telefone|telefoonnummers|电话号码|電話號碼"
    r"|電話番号|전화\s*번호|أرقام\s+(?:الهاتف|الهواتف)|מספרי\s+(?:ה?טלפון|ה?טלפונים)",
    ListKind.LINKS: r"links|urls?|web\s?sites|web\s?addresses|webadressen|internetadressen|liens|enlaces"
    r"|collegamenti|ligações|链接|網址|网址|リンク|링크|روابط|קישורים",
    ListKind.DATES: r"(?:calendar\s+)?dates|datums?angaben|datums?|daten|termine|fechas|datas|data's|date|日期|日付"
    r"|날짜들?[를을는가이]?|التواريخ|تواريخ|תאריכים|התאריכים|даты|daty",
    ListKind.SUMS: r"(?:(?:money|monetary)\s+)?amounts(?:\s+of\s+money)?|sums(?:\s+of\s+money)?|prices|costs|fees"
    r"|payments|geldbeträge|beträge|preise|kosten|gebühren|geldsummen|summen|montants|prix|sommes|coûts|frais|importes|precios"
    r"|costes|costos|cantidades|importi|prezzi|costi|somme|valores|preços|custos|montantes|bedragen|prijzen|金额|金額"
    r"|价格|價格|費用|费用|(?:금액|가격)들?[를을는가이]?|المبالغ|مبالغ|סכומים|הסכומים|суммы|цены|kwoty|ceny|koszty",
}
_BESIDE = (
    r"list(?:e[rnz]?|a|ar)?|all|every|any|mention\w*|named?|stated|given|listed|occurring|contained|found|find|extract"
    r"|name|enumerate|key|important|relevant|alle[rns]?|sämtliche[rn]?|erwähnt\w*|genannt\w*|angegeben\w*|vorkommen\w*"
    r"|enthalten\w*|finde|suche|extrahiere|liste|auf|werden|wird|stehen|kommen|vor|gibt|wichtig\w*|tou(?:s|tes?)"
    r"|mentionn\w*|cité\w*|indiqué\w*|trouve[rz]?|extrais|extraire|y\s+a-t-il|importante?s?|clés?|tod[ao]s|mencionad\w+"
    r"|indicad\w+|encuentra|extrae|busca|enumera\w*|hay|aparecen|tutt[ei]|menzionat\w+|indicat\w+|trova|estrai"
    r"|elenca(?:re)?|elenco|ci\s+sono|importanti|menciona\w+|encontr\w+|extrai\w*|há|genoemde?|vermelde?|staan|er|zoek|noem"
    r"|belangrijke|все|упомянут\w+|перечисли(?:те)?|найди(?:те)?|укажи(?:те)?|列出|所有|全部|提到|出现|找出|すべて|全て|一覧"
    r"|リスト|挙げ|抽出|書かれている|모든|모두|나열\w*|찾아\w*|목록\w*|جميع|كل|اذكر|المذكورة|ما|استخرج|כל|רשום|מצא"
    r"|המוזכרים|ציין|המופיעים|wszystkie|wymień|podaj|wypisz|wymienione"
)
_HAN = re.compile("[\u3040-\u30ff\u3400-\u9fff]")
_ASKED_ALONE = frozenset(("date", "datum", "daten"))
"""Words that mean one date, or data, as often as many dates, and so do not ask for all by themselves."""


def list_request(question: str) -> ListKind | None:
    """What a question wants listed; None: it asks for something else."""
    if len(question) > LONGEST:
        return None
    text = folded_text(question)
    for kind, names in _KINDS.items():
        found = _bounded(names).search(text)
        if found is None:
            continue
        rest = f"{text[: found.start()]} {text[found.end() :]}"
        without = _bounded(_BESIDE).sub(" ", rest)
        is_plain = found[0] in _ASKED_ALONE and without == rest
        return kind if says_nothing_else(without) and not is_plain else None
    return None


def _bounded(names: str) -> re.Pattern[str]:
    folded = folded_text(names)
    return re.compile(rf"(?:(?<!\w)|(?<={_HAN.pattern}))(?:{folded})(?:(?!\w)|(?={_HAN.pattern}))")
