"""Words for numbers and for times in the languages of question_forms.py: each is looked for in its own language only.

"To" is two in Danish, and "fire" is four; in English they are neither.
"""

from __future__ import annotations

import re
from functools import cache

from app.assistant.evidence.question_forms import language_asked

_NUMBERS = {
    "Russian": "од(?:ин|на|но|ну|ного|ной)\\b|дв[аеу]|дв(?:ух|ум|ое|ойн)|тр[иёе]|четыр|четвер|пят[ьиноа]|шест|сем[ьи]"
    "|восем|восьм|девят|десят"
    "|двенадцат|пятнадцат|двадцат|тридцат|сорок|сто\\b|тысяч|миллион|полтор|полов|однажд|бесплатн",
    "Ukrainian": "од(?:ин|на|ного|ну)\\b|дв[аі]|трьох|три\\b|чотир|п['’ʼ]ят|шіст|сім|вісім|дев['’ʼ]ят|десят|двадцят"
    "|тридцят|сто\\b|тисяч|полов"
    "|безкоштовн",
    "Greek": "έν(?:α|ας|αν)\\b|μία\\b|δύο|τρ(?:ία|εις)|τέσσερ|πέντε|έξι|επτά|οκτώ|εννέα|δέκα|είκοσι|τριάντα|εκατό|χίλι"
    "|μισ[όή]|δωρεάν",
    "Arabic": "مجان|يوم(?:ان|ين)|شهر(?:ان|ين)|سنت(?:ان|ين)|ساعت(?:ان|ين)|مرت(?:ان|ين)|أسبوع(?:ان|ين)|واحد",
    "Hebrew": "חינם|אח[דת]\\b|שני\\b|שתי\\b|שניים|שתיים|שלוש|ארבע|חמי?ש|שיש|שש\\b|שבע(?:ה)?\\b|שמונה|תשע|עשר|חצי"
    "|יומיים|שבועיים|חודשיים|שנתיים|שעתיים"
    "|פעמיים",
    "Polish": "jed(?:en|na|no|nego)\\b|dw(?:a|ie|óch|oje)\\b|trz(?:y|ech)|czter|pię[ćc]|sześ|siedem|osiem|dziewię"
    "|dziesię|dwadzie|trzydzie|sto\\b|tysi|pół|poło"
    "|bezpłat",
    "Czech": "jed(?:en|na|no|noho)\\b|dv(?:a|ě|ou)\\b|tř(?:i|í)\\b|čty[rř]|pět|šest|sedm|osm|devět|deset|dvacet|třicet"
    "|sto\\b|tisíc|půl|polov|zdarma|bezplat",
    "Turkish": "bir\\b|iki|üç|dört|beş|altı|yedi|sekiz|dokuz|on\\b|yirmi|otuz|kırk|elli|yüz|bin\\b|milyon|yarı"
    "|ücretsiz",
    "Swedish": "en\\b|ett\\b|två|tre|fyra|fem|sex|sju|åtta|nio|tio|tjugo|trettio|hundra|tusen|half?v?|hälften|gratis"
    "|kostnadsfri",
    "Danish": "[eé]n\\b|et\\b|to\\b|tre|fire|fem|seks|syv|otte|ni\\b|ti\\b|tyve|tredive|hundred|tusind|halv|gratis",
    "Norwegian": "[eé]n\\b|ett\\b|to\\b|tre|fire|fem|seks|sju|syv|åtte|ni\\b|ti\\b|tjue|tretti|hundre|tusen|halv"
    "|gratis",
    "Finnish": "yksi|yhde|yhtä|kah(?:si|den)|kaksi|kolme|neljä|viisi|viiden|kuusi\\b|kuuden|seitsemän|kahdeksan"
    "|yhdeksän|kymmen|sata|tuhat|puol|ilmai|maksut",
    "Hungarian": "egy\\b|ket?tő?\\b|két|három|négy|öt\\b|hat\\b|hét\\b|nyolc|kilenc|tíz|húsz|harminc|száz|ezer|fele"
    "|ingyen",
    "Romanian": "un(?:u|ul|a)?\\b|o\\b|doi|două|trei|patru|cinci|șase|șapte|opt\\b|nouă|zece|douăzeci|treizeci|sută"
    "|mii?\\b|jumătate|gratuit",
    "Korean": "무료|한\\s?(?:번|달|명|개)|두\\s|세\\s|네\\s|다섯|여섯|일곱|여덟|아홉|열\\s|없",
    "Japanese": "無料|半分|なし|不要",
    "Chinese": "免费|免費|一半|无需|不收",
}
_TIMES = {
    "Russian": "секунд|минут|час|дн[яейю]|день|недел|месяц|год|лет|век|сут[ок]|после|до\\b|если|при\\b|когда|по\\b"
    "|числ",
    "Ukrainian": "секунд|хвилин|годин|дн[іяю]|день|тиж|місяц|рок|рік|після|до\\b|якщо|коли|числ",
    "Greek": "δευτερόλεπτ|λεπτ|ώρ|ημέρ|μέρ|εβδομάδ|μήν|έτ|χρόν|μετά|πριν|αν\\b|όταν|έως|μέχρι",
    "Hebrew": "שע[הו]|יו[םמ]|ימי|שבוע|חודש|שנ[הי]|אחרי|לפני|אם\\b|כאשר|עד\\b|מיום|ביום|ל?תשיעי|ראשון|אחרון",
    "Polish": "sekund|minut|godzin|dni|dzień|tydzie|tygodn|miesi|lat|rok|po\\b|do\\b|gdy|jeśli",
    "Czech": "sekund|minut|hodin|den\\b|dn[íeůy]|týd|měsíc|let\\b|ro[kc]|po\\b|do\\b|když|pokud",
    "Turkish": "saniye|dakika|saat|gün|hafta|ay\\b|ay[ıl]|yıl|sonra|önce|kadar|eğer",
    "Swedish": "sekund|minut|timm|dag|veck|månad|år|efter|före|om\\b|när",
    "Danish": "sekund|minut|time|dag|uge|måned|år|efter|før|hvis|når",
    "Norwegian": "sekund|minutt|time|dag|uke|måned|år|etter|før|hvis|når",
    "Finnish": "sekun|minuut|tun[tn]|päiv|viiko|kuukau|kuun?\\b|vuo[dst]|jälkeen|ennen|jos\\b",
    "Hungarian": "másodperc|perc|ór[aá]|nap|hét|heti?|hónap|év|után|előtt|ha\\b",
    "Romanian": "secund|minut|or[eă]|zi(?:le|ua)?\\b|săptăm|lun[iăa]|an(?:i|ul)?\\b|după|înainte|dacă|până",
}


def has_number_word(question: str, text: str) -> bool:
    """Whether a text says a number in a word of the question's language, or that nothing is to be paid."""
    return _has(_NUMBERS, language_asked(question), text)


def has_time_word(question: str, text: str) -> bool:
    """Whether a text has a word for a time, or for a condition, of the question's language."""
    return _has(_TIMES, language_asked(question), text)


def _has(words: dict[str, str], language: str, text: str) -> bool:
    return language in words and _beginnings(words[language]).search(text) is not None


@cache
def _beginnings(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W\d_])(?:{words})", re.IGNORECASE)
