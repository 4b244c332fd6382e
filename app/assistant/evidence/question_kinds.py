"""What a question asks for, where that decides how much of a sentence the answer is: who a name is, why, yes or no.

Known by the words that such questions begin with, in seven languages, in Chinese, in Arabic, and some in Japanese; in
others as question_forms.py says. Any other question asks for none of these.
"""

from __future__ import annotations

import re

from app.assistant.evidence.question_forms import asking_forms, has_form

LONGEST_UNCASED = 4
"""Words: more, in a script without capitals, describe somebody."""
LONGEST_HAN = 12
"""Signs."""

_ASKS = re.compile(
    r"(?:who|what)(?:\s+(?:is|are|was|were)|['’]s)|(?:wer|was)\s+(?:ist|sind|war|waren)"
    r"|qui\s+(?:est|sont|était|étaient|fut)|qu['’]est-ce\s+que?|c['’]est\s+quoi"
    r"|qui[eé]n(?:es)?\s+(?:es|son|era|eran|fue|fueron)|qu[eé]\s+(?:es|son|era|fue)"
    r"|(?:chi|(?:che\s+)?cosa)\s+(?:è|sono|era|erano|fu)|(?:che\s+)?cos['’]è|quem\s+(?:é|são|era|foi)|o\s+que\s+(?:é|são|era|foi)"
    r"|(?:wie|wat)\s+(?:is|zijn|was|waren)|(?:من|ما)\s+(?:هو|هي|هم|كان|كانت)",
    re.IGNORECASE,
)
_ASKS_HAN = re.compile(
    r"(?:谁是|什么是)(?P<after>[^的]+)|(?P<before>[^的の]+?)(?:是谁|是什么|是誰|是什麼"
    r"|(?:とは|は|って)(?:誰|だれ|どなた|何|なん)(?:ですか|でしょうか|のことですか)?)"
)
_WHY = re.compile(
    r"\W*(?:why|how\s+come|warum|weshalb|wieso|weswegen|pourquoi|por\s+qu[eé]|perch[eé]|waarom|لماذا)\b|.*(?:为什么|為什麼|为何|為何)",
    re.IGNORECASE,
)
_BECAUSE = re.compile(
    r"(?:because|since|as|due\s+to|weil|da|denn|wegen|parce\s+que|car|puisque|porque|pois|perch[eé]|poiché|omdat|want)\b|لأن"
    r"|因为|因為|由于|由於",
    re.IGNORECASE,
)
_OR = re.compile(r"\w\W+(?:or|oder|ou|o|oppure|أم|أو)\b|还是|還是", re.IGNORECASE)
_MEASURES = re.compile(
    r"\b(?:how|wie|hoe)\s+(?P<measure>much|many|long|hot|warm|cold|often|old|large|big|high|tall|deep|far|fast|soon|late"
    r"|wide|heavy|quickly|expensive|viele?|lange?|oft|häufig|heiß|kalt|alt|groß|hoch|tief|weit|schnell|spät|breit|schwer"
    r"|teuer|veel|vaak|oud|groot|ver|hoog|diep|zwaar|duur)\b",
    re.IGNORECASE,
)
_AMOUNT_WORDS = "much many long often viel viele lang lange oft häufig hoch veel vaak"
_AMOUNTS = frozenset(_AMOUNT_WORDS.split())
"""Of the words for a measure those that hardly say of what: "How deep" asks for a depth, which a page has to say."""
_ASKING_WORDS = (
    "amount amounts duration length höhe dauer betrag montant durée importe duración importo durata bedrag duur "
    "happen happens mean means cost costs get come called name names need work allowed possible receive receives pay "
    "pays passiert bedeutet kostet kosten bekomme bekommt bekommen erhalte erhält heißt namen lautet brauche brauchen "
    "tun machen darf dürfen muss müssen erlaubt gibt wieviel wieviele zahle zahlen zahlt bezahle bezahlen bezahlt "
    "passe signifie coûte coûtent appelle obtenir faire faut peut peux puis dois doit fait nom noms reçois reçoit "
    "paie payer cuesta cuestan significa pasa llama puedo puede debo debe hago hacer nombre nombres necesito recibo "
    "pago pagar costa costano succede chiama posso può devo deve fare nome nomi ricevo pagare custa custam acontece "
    "chama pode preciso fazer nomes recebo kost betekent gebeurt heet mag moet krijg krijgt krijgen doen naam nodig "
    "betaal betalen"
)
_ASKING = frozenset(_ASKING_WORDS.casefold().split())
"""Words of questions for which an answer has others: "What does it cost? 35 euros are charged." """
_KINDS = re.compile(
    r"\b(?:what|which|welche[mnrs]?|quelle?|qu[eé]|che|que|welke?)\s+(year|date|day|month|century|time|jahr|datum|tag|monat"
    r"|jahrhundert|uhrzeit|année|date|jour|mois|siècle|heure|año|fecha|día|mes|siglo|hora|anno|data|giorno|mese|secolo|ora"
    r"|ano|dia|mês|século|jaar|maand|eeuw)\b"
    r"|\b(?:how\s+much|wie\s*viel|combien\s+d[e'’]|cu[aá]nto|quanto|hoeveel)\s*(money|time|geld|zeit|argent|temps|dinero|tiempo"
    r"|denaro|soldi|tempo|dinheiro|tijd)\b"
    r"|\bhow\s+long\b.*\b(lasts?|takes?)\b|\bwie\s+lange\b.*\b(dauer[nt]?)\b|\bcombien\b.*\b(dur(?:e|er|ent|ait))\b"
    r"|\bcu[aá]nto\b.*\b(dura[nr]?)\b|\bquanto\b.*\b(dura(?:re|r|no|m)?)\b|\bhoe\s+lang\b.*\b(duurt|duren)\b",
    re.IGNORECASE,
)
_YES_OR_NO = re.compile(
    r"(?:was\s+(?:the|an?|it|he|she|this|that|there|any|my|your|his|her|our|their)\s"  # "was" asks in German
    r"|(?:is|are|were|do|does|did|can|could|may|might|must|shall|should|will|would|has|have|had|am)\s"
    r"|(?:ist|sind|war|waren|hat|haben|hatte|hatten|kann|können|konnte|darf|dürfen|durfte|muss|müssen|soll|sollen|sollte"
    r"|wird|werden|wurde|wurden|gibt)\s"
    r"|est-ce\s+qu(?:e\s|['’])|y\s+a-t-il|peut-on|puis-je|dois-je|faut-il|\w+(?:-t)?-(?:je|tu|ils?|elles?|on|nous|vous)\b"
    r"|¿|(?:es|son|hay|puedo|(?:se\s+)?puede|pueden|tiene|tienen|está|están|debo|fue|fueron)\s"
    r"|(?:è|sono|c['’]è|ci\s+sono|posso|(?:si\s+)?(?:può|possono)|devo|deve|ha|hanno)\s"
    r"|(?:é|são|há|pode|podem|tem|têm|está|preciso)\s"
    r"|(?:zijn|kan|kunnen|mag|mogen|moet|moeten|heeft|heb|hebben|wordt|worden|zal)\s|هل\s)",
    re.IGNORECASE,
)
_VERB_FIRST = re.compile(
    r"\w+(?:e|st|t|en)\s+(?:ich|du|er|sie|es|wir|ihr|man|der|die|das|ein|eine|mein|meine)\s.*\?", re.IGNORECASE
)
"""German: any verb may come first; so it does in an order, which has no question mark."""
_YES_OR_NO_HAN = re.compile(
    r".*(?:[吗嗎]|是否|能不能|可不可以|有没有|是不是).*|(?!.*(?:何|誰|いつ|どこ|どれ|どの|いくら|どう|なぜ)).*か"
)
_WHAT_TO_DO = re.compile(
    r"\W*(?:what\s+(?:happens|if)|what\s+(?:can|must|should|shall|do)\s+(?:i|we|you)|how\s+(?:can|must|should|shall|do)\s+"
    r"(?:i|we|you)|how\s+to|what\s+to|was\s+(?:passiert|geschieht)|was\s+(?:kann|muss|soll|sollte|darf)\s+(?:ich|man|wir)"
    r"|wie\s+(?:kann|muss|soll|bekomme|kündige|\w+e)\s+(?:ich|man|wir)|que\s+se\s+passe|que\s+(?:dois|puis|faut|faire)"
    r"|comment\s+(?:puis|dois|faire|peut)|qué\s+(?:pasa|debo|puedo|hago)|cómo\s+(?:puedo|debo|se|hago)"
    r"|(?:che\s+)?cosa\s+(?:succede|devo|posso)|come\s+(?:posso|devo|si)|o\s+que\s+(?:acontece|devo|posso)"
    r"|como\s+(?:posso|devo|se)|wat\s+(?:gebeurt|moet|kan)|hoe\s+(?:kan|moet|krijg)|怎么|怎麼|如何)",
    re.IGNORECASE,
)
_ASKS_MORE = re.compile(
    r"\b(?:who|whom|whose|what|when|where|why|how|which|wer|wen|wem|wann|wo|warum|wie|welch\w*|qui|quand|où|pourquoi"
    r"|comment|quell?e?s?|quién(?:es)?|qué|cuándo|a?dónde|cómo|cuál(?:es)?|chi|cosa|quando|dove|perché|quem|onde|wanneer|waar|waarom"
    r"|combien|cu[aá]nt[oa]s?|quant[oiae]s?|hoeveel)\b"
    r"|¿(?:[^?]{0,120}[,;])?\s*(?:y\s+)?(?:(?:a|de|en|con|por|para|desde|hasta|entre|sobre)\s+)?"
    r"(?:cual(?:es)?|quien(?:es)?|que|como|a?donde|cuando)\b",
    re.IGNORECASE,
)
"""The last ones are Spanish without its accents, and elsewhere than at a beginning other words."""
_END = " \t?¿؟？.!。"
_ARTICLE = re.compile(r"(?:the|der|die|das|den|le|la|les|el|los|las|il|lo|gli|o|os|as|de|het)\s+|l['’]", re.IGNORECASE)
_ANY_ARTICLE = re.compile(rf"(?:{_ARTICLE.pattern}|(?:an?|eine?|un|une|una|uma?|een)\s+)", re.IGNORECASE)
_SMALL = "of and the de la le du des di da do von van der den und et y e bin ibn"
_LINKING = frozenset(_SMALL.split())
"""Small words within a name."""


def asked_name(question: str) -> str:
    """The name of which a question asks who or what it is, without an article; empty if it asks anything else.

    Its words begin with capitals or are numbers; in scripts without capitals, a few words are taken for one.
    """
    text = " ".join(question.split()).strip(_END)
    if (han := _ASKS_HAN.fullmatch(text)) is not None:
        name = han["after"] or han["before"]
        return name if len(name) <= LONGEST_HAN else ""
    if (asked := _ASKS.match(text)) is None or not text[asked.end() :].startswith(" "):
        return ""
    name = text[asked.end() :].strip()
    if article := _ARTICLE.match(name):
        name = name[article.end() :]
    words = name.split()
    is_name = all(_is_of_name(word) for word in words if word not in _LINKING)
    is_short = len(words) <= LONGEST_UNCASED or name != name.lower()
    return name if is_name and is_short and words and words[0] not in _LINKING else ""


def asked_term(question: str) -> str:
    """What a question asks who or what it is, a name or not; empty if it asks anything else: "landlord", "Frist"."""
    text = " ".join(question.split()).strip(_END)
    if (han := _ASKS_HAN.fullmatch(text)) is not None:
        return han["after"] or han["before"]
    if (asked := _ASKS.match(text)) is None or not text[asked.end() :].startswith(" "):
        return ""
    term = text[asked.end() :].strip()
    term = without_article(term)
    return term if len(term.split()) <= LONGEST_UNCASED else ""


def without_article(text: str) -> str:
    """A text without the article that it may begin with."""
    article = _ANY_ARTICLE.match(text)
    return text[article.end() :] if article else text


def asks_yes_or_no(question: str) -> bool:
    """Whether yes or no would answer a question, which a small model cannot be trusted to say: a sentence can."""
    text = " ".join(question.split())
    if offers_choice(text) or asks_more(text):
        return False
    is_asked = any(form.match(text) for form in (_YES_OR_NO, _VERB_FIRST))
    is_asked = is_asked or has_form(text, "yes_or_no") or has_form(text, "is_asked")
    return is_asked or _YES_OR_NO_HAN.fullmatch(text.strip(_END)) is not None


def asks_more(text: str) -> bool:
    """Whether a question, or the beginning of one, has a word that asks for more than yes or no."""
    return _ASKS_MORE.search(text) is not None or has_form(text, "more")


def asks_what_to_do(question: str) -> bool:
    """Whether a question asks how something is done, or what happens then: a few words do not tell it."""
    text = " ".join(question.split())
    return _WHAT_TO_DO.match(text) is not None or has_form(text, "what_to_do")


def wants_sentence(question: str) -> bool:
    """Whether a sentence of the document answers better than the few words that a small model makes of it."""
    return asks_yes_or_no(question) or asks_what_to_do(question)


def asking_words(question: str) -> frozenset[str]:
    """Words of a question, in small letters, that ask for something and hardly stand where it is said: "How long".

    See also `kind_words`, which count for nothing even where they stand.
    """
    words = {word.casefold() for word in re.findall(r"\w+", question)}
    measures = {found["measure"].casefold() for found in _MEASURES.finditer(question)}
    return frozenset(words & (_ASKING | asking_forms(question)) | measures & _AMOUNTS)


def kind_words(question: str) -> frozenset[str]:
    """Words of a question, in small letters, that only say what kind of answer is wanted: "which year", "does it last".

    Where the answer stands, it stands in their place; elsewhere in the document they may well be.
    """
    return frozenset(word.casefold() for found in _KINDS.finditer(question) for word in found.groups() if word)


def _is_of_name(word: str) -> bool:
    first = word.lstrip("\"'“„«(")[:1]
    return first.isdigit() or (first.isalpha() and first != first.lower()) or first.upper() == first.lower() != ""


def asks_why(question: str) -> bool:
    """Whether a question asks for a reason."""
    text = " ".join(question.split())
    return _WHY.match(text) is not None or has_form(text, "why")


def begins_reason(answer: str) -> bool:
    """Whether an answer begins with a word that a reason follows."""
    return _BECAUSE.match(answer) is not None


def offers_choice(question: str) -> bool:
    """Whether the answer may stand in the question: "Is it red or green?"."""
    return _OR.search(question) is not None
