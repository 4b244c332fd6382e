"""How questions are asked in languages other than those that question_kinds.py, numbers.py and prices.py are written "
"in.

A record for each language. Which one a question is in, its small words tell, or its letters: "mi" asks in Hungarian,
and is "my" in Spanish.

    Сколько стоит аренда?      counted, and asks for a price       Можно ли держать кошку?     asks for yes or no
    鍵は何本もらえますか?         counted                             契約はいつ終わりますか?         asks for a time
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from app.library.terms import language_of


@dataclass(frozen=True, slots=True)
class QuestionForms:
    """Of one language: regular expressions for parts of questions, in small letters; "" for none that is known."""

    counted: str = ""
    """Asks how much or how many."""
    measured: str = ""
    """Asks how long, how old and the like, which only a number answers."""
    often: str = ""
    """Asks how often, how far and the like, which words such as "seldom" may answer."""
    time: str = ""
    yes_or_no: str = ""
    """How a question begins that yes or no answers."""
    is_asked: str = ""
    """What stands in such a question, wherever."""
    why: str = ""
    what_to_do: str = ""
    """Asks how something is done, or what happens then."""
    more: str = ""
    """Words that ask for more than yes or no."""
    price: str = ""
    asking: str = ""
    """Words of questions, separated by spaces, for which an answer has others: "does it cost"."""


_FORMS = {
    "Russian": QuestionForms(
        counted=r"сколько|как(?:ой|ая|ое|ие|ова|ов)\s+(?:сумма|количество|число|размер|стоимость|цена)|какова\s+\w+",
        measured=r"как\s+(?:долго|давно)|какая\s+(?:площадь|длина|высота|температура)|сколько\s+времени"
        r"|на\s+какой\s+срок",
        often=r"как\s+(?:часто|далеко|быстро)",
        time=r"когда|в\s+каком\s+(?:году|месяце)|(?:до|с|какого)\s+(?:какого\s+)?числа|в\s+какой\s+день|какого\s+числа",
        yes_or_no=r"(?:можно|нужно|надо|есть|разреш\w+|запрещ\w+|долж\w+|могу|может|обязан\w*|включ\w+|имею)\s",
        is_asked=r"\sли\s",
        why=r"почему|зачем|отчего",
        what_to_do=r"что\s+(?:делать|будет|произойд[её]т|нужно|мне\s+делать|случится)|как\s+(?:мне|можно|нужно"
        r"|\w+ть)\b",
        more=r"кто|кого|кому|кем|что|чего|чем|когда|где|куда|откуда|почему|зачем|как|как(?:ой|ая|ое|ие|ого|ую|им|их)"
        r"|сколько|чей|чья",
        price=r"сколько\s+(?:стоит|стоят|платить|надо\s+платить|нужно\s+платить|я\s+плачу)|какая\s+(?:цена|плата"
        r"|стоимость|зарплата|аренда)"
        r"|какой\s+(?:залог|штраф|оклад|платеж|взнос)|сколько\s+денег",
        asking="стоит стоят платит платят зовут называется составляет платить плачу нужно надо можно могу должен "
        "должна делать будет "
        "держать имею получу разрешается действует длится сумма размер номер",
    ),
    "Ukrainian": QuestionForms(
        counted=r"скільки|яка\s+(?:сума|кількість|вартість|ціна)|який\s+розмір",
        measured=r"як\s+довго|яка\s+площа|на\s+який\s+строк",
        often=r"як\s+часто",
        time=r"коли|в\s+якому\s+році|до\s+якого\s+числа|якого\s+числа",
        yes_or_no=r"(?:чи|можна|треба|потрібно|є)\s",
        why=r"чому|навіщо",
        what_to_do=r"що\s+(?:робити|буде|станеться)|як\s+(?:мені|можна|\w+ти)\b",
        more=r"хто|кого|кому|що|чого|коли|де|куди|чому|як|як(?:ий|а|е|і|ого|у)|скільки",
        price=r"скільки\s+(?:коштує|коштують|платити)|яка\s+(?:ціна|плата|вартість|зарплата)",
        asking="коштує коштують платить звати називається становить платити потрібно можна треба робити буде сума "
        "розмір номер",
    ),
    "Greek": QuestionForms(
        counted=r"πόσ(?:ο|α|ες|οι|ους|η|ων)|ποιο\s+(?:είναι\s+το\s+)?(?:ποσό|κόστος)",
        measured=r"για\s+πόσο|πόσο\s+(?:καιρό|διαρκεί|χρονών)",
        often=r"πόσο\s+συχνά|κάθε\s+πότε",
        time=r"πότε|ποια\s+(?:ημερομηνία|χρονιά)|ποιο\s+έτος",
        yes_or_no=r"(?:μπορώ|μπορεί|είναι|έχω|έχει|υπάρχει|υπάρχουν|επιτρέπεται|πρέπει|περιλαμβάνεται)\s",
        why=r"γιατί",
        what_to_do=r"τι\s+(?:κάνω|γίνεται|πρέπει|συμβαίνει)|πώς\s",
        more=r"ποι(?:ος|α|ο|οι|ες|ον|ους)|τι|πότε|πού|γιατί|πώς|πόσ\w+",
        price=r"πόσο\s+(?:κοστίζει|κάνει|πληρώνω|είναι\s+το\s+ενοίκιο)|ποιο\s+είναι\s+το\s+ενοίκιο",
        asking="κοστίζει κάνει λέγεται πληρώνω πρέπει μπορώ γίνεται ποσό αριθμός",
    ),
    "Arabic": QuestionForms(
        counted=r"بكم",
        measured=r"ما\s+(?:مدة|مساحة|طول|قيمة|مقدار|عدد|مبلغ)|كم\s+(?:مدة|من\s+الوقت)",
        time=r"في\s+أي\s+(?:عام|سنة|تاريخ|يوم)|ما\s+(?:هو\s+)?تاريخ",
        yes_or_no=r"(?:هل|أهناك|أيمكن)\s",
        what_to_do=r"ماذا\s+(?:يحدث|أفعل|يجب|لو|إذا)|كيف\s",
        more=r"من|ما|ماذا|متى|أين|لماذا|كيف|كم|أي",
        price=r"(?:كم|بكم)\s+(?:\w+\s+)?(?:تكلفة|سعر|ثمن|راتب|إيجار|الإيجار|الراتب|رسوم|يكلف|تكلف|أدفع|ندفع)",
        asking="مدة قيمة مقدار عدد مبلغ رقم اسم تكلفة سعر يحدث أفعل يجب",
    ),
    "Hebrew": QuestionForms(
        counted=r"כמה|מה\s+(?:גובה|סכום|מספר|שיעור)",
        measured=r"כמה\s+זמן|לכמה\s+זמן|מה\s+(?:משך|שטח|גודל)",
        often=r"באיזו\s+תדירות|כל\s+כמה",
        time=r"מתי|ממתי|באיזה\s+(?:תאריך|יום)|באיזו\s+שנה|מה\s+התאריך",
        yes_or_no=r"(?:האם|יש|מותר|אסור|אפשר|ניתן|צריך|חייב|אני\s+(?:יכול|רשאי|חייב)\w*)\s",
        why=r"למה|מדוע",
        what_to_do=r"מה\s+(?:קורה|עושים|צריך|יקרה|לעשות)|איך\s|כיצד\s",
        more=r"מי|מה|מהו|מהי|מתי|איפה|היכן|למה|מדוע|איך|כיצד|כמה|איז[הו]|אילו",
        price=r"כמה\s+(?:\w+\s+)?(?:עולה|עולים|משלמים|אשלם|שכר|כסף)|מה\s+(?:המחיר|השכר|דמי|גובה|העלות)",
        asking="גובה סכום מספר משך עולה עולים משלם משלמים נמשכת נמשך קורה עושים לעשות צריך מותר אפשר ניתן",
    ),
    "Polish": QuestionForms(
        counted=r"ile|iloma|jaka\s+(?:kwota|liczba|suma|cena|stawka)|jaki\s+(?:koszt|czynsz|procent)",
        measured=r"jak\s+(?:długo|stary|wysoki|głęboki)|ile\s+czasu|na\s+jaki\s+okres",
        often=r"jak\s+(?:często|daleko|szybko)",
        time=r"kiedy|w\s+którym\s+(?:roku|dniu)|do\s+kiedy|od\s+kiedy|jaka\s+data",
        yes_or_no=r"czy\s",
        why=r"dlaczego|czemu",
        what_to_do=r"co\s+(?:się\s+stanie|zrobić|robić|będzie)|jak\s+\w+ć\b",
        more=r"kto|kogo|komu|kim|co|czego|kiedy|gdzie|skąd|dokąd|dlaczego|jak|jak(?:i|a|ie|ą|ich|im)|któr\w+|ile",
        price=r"ile\s+(?:kosztuj\w+|płac\w+|wynosi\s+(?:czynsz|kaucja|opłata|kara|wynagrodzenie))|jak(?:a|i)\s+(?:cena"
        r"|kaucja|opłata|czynsz|koszt)",
        asking="kosztuje kosztują płaci wynosi nazywa trwa płacę płacić można muszę trzeba zrobić robić numer kwota "
        "liczba",
    ),
    "Czech": QuestionForms(
        counted=r"kolik|jak(?:á|ý)\s+(?:částka|počet|cena|výše|podíl)",
        measured=r"jak\s+(?:dlouho|starý|vysoký|hluboký|velký)|na\s+jakou\s+dobu",
        often=r"jak\s+(?:často|daleko|rychle)",
        time=r"kdy|dokdy|odkdy|ve\s+kterém\s+roce|jaké\s+datum",
        yes_or_no=r"(?:je|jsou|může|mohu|můžu|musím|musí|smí|smím|má|mám|lze|existuje|platí)\s",
        why=r"proč",
        what_to_do=r"co\s+(?:se\s+stane|mám\s+dělat|dělat|když)|jak\s+(?:mám|mohu|se)\s",
        more=r"kdo|koho|komu|co|čeho|kdy|kde|kam|odkud|proč|jak|jak(?:á|ý|é|ou|ého)|kter\w+|kolik",
        price=r"kolik\s+(?:stojí|platím|činí|se\s+platí)|jaká\s+je\s+(?:cena|kauce|výše|pokuta)|jaké\s+je\s+(?:nájemné"
        r"|školné)",
        asking="stojí činí platí jmenuje trvá platím platit dělat stane může musím číslo výše částka",
    ),
    "Turkish": QuestionForms(
        counted=r"kaç(?:a|ı|lık)?|ne\s+kadar(?:dır)?|kaçtır|kaçta\s+kaç",
        measured=r"ne\s+kadar\s+(?:süre|sür\w+)|kaç\s+(?:yaşında|gün|ay|yıl)",
        often=r"ne\s+sıklıkla|kaç\s+kez",
        time=r"ne\s+zaman\w*|hangi\s+(?:tarih|yıl|gün|ay)\w*",
        is_asked=r"\s(?:m[ıiuü](?:d[ıiuü]r|y[ıiuü]m|s[ıiuü]n\w*|y[ıiuü]z)?|var\s+m[ıi])(?=[\s?]|$)",
        why=r"neden|niçin|niye",
        what_to_do=r".*\b(?:ne\s+(?:olur|yap\w+|gerekir)|nasıl\s)",
        more=r"kim\w*|ne|neyi|neler\w*|ne\s+zaman|nerede\w*|nereye|neden|niçin|nasıl|hangi\w*|kaç\w*",
        price=r"ne\s+kadar\s+(?:öde\w+|tut\w+)|kaç\s+(?:lira|para|tl)|(?:ücret|fiyat|kira|depozito"
        r"|maaş)\w*\s+(?:ne\s+kadar|kaç)\w*",
        asking="olur yapmalıyım yapılır gerekir öderim ödenir tutar numarası adı süresi",
    ),
    "Swedish": QuestionForms(
        counted=r"hur\s+(?:mycket|många)|vad\s+kostar|vilket\s+belopp",
        measured=r"hur\s+(?:länge|lång\w*|gammal|hög|djup|stor)",
        often=r"hur\s+(?:ofta|långt|snabbt|dyrt)",
        time=r"när|vilket\s+(?:år|datum)|vilken\s+dag",
        yes_or_no=r"(?:är|kan|får|har|måste|ska|finns|ingår|behöver|gäller)\s",
        why=r"varför",
        what_to_do=r"vad\s+(?:händer|ska|gör)|hur\s+(?:gör|kan|ska|säger)\s",
        more=r"vem|vad|när|var|vart|varför|hur|vilk\w+",
        price=r"vad\s+kostar|hur\s+(?:mycket|hög|stor)\s+.{0,40}?(?:kosta\w*|betala\w*|hyra\w*|lön\w*|deposition\w*"
        r"|avgift\w*)|vilken\s+(?:hyra|avgift|lön)",
        asking="kostar heter händer gör betala betalar får måste behöver belopp nummer",
    ),
    "Danish": QuestionForms(
        counted=r"hvor\s+(?:meget|mange)|hvad\s+koster",
        measured=r"hvor\s+(?:længe|lang\w*|gammel|høj|dyb|stor)",
        often=r"hvor\s+(?:ofte|langt|hurtigt|dyrt)",
        time=r"hvornår|hvilket\s+år|hvilken\s+(?:dato|dag)",
        yes_or_no=r"(?:er|kan|må|har|skal|findes|bliver|gælder)\s",
        why=r"hvorfor",
        what_to_do=r"hvad\s+(?:sker|skal|gør)|hvordan\s",
        more=r"hvem|hvad|hvornår|hvor|hvorfor|hvordan|hvilk\w+",
        price=r"hvad\s+koster|hvor\s+(?:meget|høj|stor)\s+.{0,40}?(?:kost\w*|betal\w*|leje\w*|løn\w*|depositum\w*"
        r"|gebyr\w*)",
        asking="koster hedder sker gør betale betaler må skal beløb nummer",
    ),
    "Norwegian": QuestionForms(
        counted=r"hvor\s+(?:mye|mange)|hva\s+koster",
        measured=r"hvor\s+(?:lenge|lang\w*|gammel|høy|dyp|stor)",
        often=r"hvor\s+(?:ofte|langt|fort|dyrt)",
        time=r"når|hvilket\s+år|hvilken\s+(?:dato|dag)",
        yes_or_no=r"(?:er|kan|må|har|skal|finnes|blir|gjelder|får)\s",
        why=r"hvorfor",
        what_to_do=r"hva\s+(?:skjer|skal|gjør)|hvordan\s",
        more=r"hvem|hva|når|hvor|hvorfor|hvordan|hvilk\w+",
        price=r"hva\s+koster|hvor\s+(?:mye|høy|stor)\s+.{0,40}?(?:kost\w*|betal\w*|leie\w*|lønn\w*|depositum\w*"
        r"|gebyr\w*)",
        asking="koster heter skjer gjør betale betaler må skal beløp nummer",
    ),
    "Finnish": QuestionForms(
        counted=r"kuinka\s+(?:paljon|monta|moni)|montako|paljonko|mitä\s+maksaa|mikä\s+on\s+(?:summa|määrä)",
        measured=r"kuinka\s+(?:kauan|pitkä|vanha|suuri|korkea)|kauanko",
        often=r"kuinka\s+(?:usein|kaukana|nopeasti)",
        time=r"milloin|minä\s+(?:vuonna|päivänä)|mihin\s+mennessä",
        yes_or_no=r"\w{2,}k[oö]\s",
        why=r"miksi",
        what_to_do=r"mitä\s+(?:tapahtuu|teen|pitää)|miten\s",
        more=r"kuka|kenen|mikä|mitä|milloin|missä|mihin|mistä|miksi|miten|kuinka|montako|paljonko",
        price=r"paljonko\s+.{0,40}?(?:maksa\w*|vuokra\w*|on)|mitä\s+.{0,30}?maksaa|kuinka\s+paljon\s+.{0,30}?maksa\w*",
        asking="maksaa maksetaan maksan tapahtuu teen pitää nimi numero määrä saako voiko onko",
    ),
    "Hungarian": QuestionForms(
        counted=r"mennyi\w*|hány\w*|mekkora",
        measured=r"meddig|mennyi\s+ide\w+|milyen\s+(?:hosszú|magas|nagy)|hány\s+(?:éves|napos)",
        often=r"milyen\s+(?:gyakran|messze)|hányszor",
        time=r"mikor\w*|melyik\s+(?:évben|napon)|mely\s+napon",
        yes_or_no=r"(?:van|lehet|szabad|kell|vannak|tarthatok|kaphatok)(?:-e)?\s",
        is_asked=r"\w-e(?=[\s?]|$)",
        why=r"miért",
        what_to_do=r"mi\s+(?:történik|lesz)|mit\s+(?:kell|tegyek)|hogyan\s",
        more=r"ki|kit|kinek|mi|mit|mikor|hol|hova|miért|hogyan|melyik|milyen|mennyi\w*|hány\w*",
        price=r"mennyi(?:be|t)?\s+.{0,30}?(?:kerül\w*|fizet\w*|díj\w*|bér\w*|kaució\w*)|mennyi\s+az?\s+(?:\w+díj|ár"
        r"|bér|kaució)",
        asking="kerül fizet fizetni történik tegyek kell lehet szabad neve száma összege",
    ),
    "Romanian": QuestionForms(
        counted=r"cât|câtă|câte|câți|ce\s+sumă|care\s+este\s+(?:suma|valoarea|prețul|numărul)",
        measured=r"cât\s+(?:timp|durează)|ce\s+(?:vârstă|durată|suprafață)",
        often=r"cât\s+de\s+(?:des|departe|repede)",
        time=r"când|în\s+ce\s+(?:an|zi|dată)|la\s+ce\s+dată|până\s+când",
        yes_or_no=r"(?:este|sunt|pot|poate|există|trebuie|am|are|e\s+permis|se\s+poate)\s",
        why=r"de\s+ce",
        what_to_do=r"ce\s+(?:se\s+întâmplă|trebuie|fac)|cum\s",
        more=r"cine|cui|ce|când|unde|de\s+ce|cum|care|cât\w*|câ[tț]i",
        price=r"cât\s+(?:costă|plătesc|se\s+plătește|este\s+(?:chiria|garanția|salariul|taxa))|care\s+este\s+(?:prețul"
        r"|chiria|garanția|salariul)",
        asking="costă plătesc plătește întâmplă trebuie fac numele numărul suma",
    ),
    "Chinese": QuestionForms(
        counted=r"[几幾](?=[\u4e00-\u9fff])(?!乎)|多少",
        measured=r"多[大久长長高远遠重宽寬深]",
        often=r"多[常久]",
        time=r"什么时间|什麼時間|哪一?[年天日月]|[几幾][月号號点點]",
        price=r"(?:租金|押金|房租|工资|薪水|费用?|費用?|价格|價格|罚款|违约金|定金|奖金|年薪|月薪)\w{0,4}(?:是)?多少|多少[钱錢元]",
    ),
    "Japanese": QuestionForms(
        counted=r"いくら|いくつ|何(?:[人個戸台件冊本枚匹名棟室回社部点着足杯箱割倍]|か月|ヶ月|カ月|パーセント|グラム|リットル|円|キロ|メートル|泊)",
        measured=r"どの?(?:くらい|ぐらい)(?:の期間|の長さ|の大きさ)?|どれ(?:くらい|ぐらい|だけ)|何(?:年間|日間|週間|時間|分間?|秒|歳)|(?:長さ|高さ|重さ|広さ|面積|容量)は",
        often=r"(?:どの|どれ)(?:くらい|ぐらい)の(?:頻度|間隔)|何回",
        time=r"いつ|何[年月日時曜](?!間)|何日",
        why=r"(?:なぜ|どうして|なんで)",
        what_to_do=r".*(?:どう(?:すれば|したら|なり|なる|やって)|どのように|何をすれば)",
        price=r"(?:家賃|賃料|料金|費用|値段|価格|給料|給与|月給|敷金|礼金|更新料|保険料|手数料|違約金|会費).{0,20}?いくら",
    ),
    "Korean": QuestionForms(
        counted=r"얼마|몇|며칠",
        measured=r"얼마나|기간은|몇\s?(?:년|개월|달|일|시간|분|주|살|세)",
        often=r"얼마나\s(?:자주|빨리|멀리)",
        time=r"언제|몇\s?[월시]|며칠에|무슨\s요일",
        is_asked=r"(?:나요|까요|니까|은가요|는가요|한가요|인가요|되요|돼요|있어요|없어요)\s*\?*$",
        why=r"왜",
        what_to_do=r".*(?:어떻게|어떡)",
        more=r"누구|누가|무엇|뭐|무슨|언제|어디|왜|어떻게|어떤|어느|얼마|몇|며칠",
        price=r"(?:요금|비용|가격|월세|보증금|급여|월급|연봉|회비|가입비|위약금|수수료|이용료|벌금|돈).{0,12}?얼마",
    ),
}


_UNDIVIDED = {"Chinese": "[\u3400-\u9fff]", "Japanese": "[\u3041-\u30fa]", "Korean": "[\uac00-\ud7a3]"}
"""Languages that are known by their letters: of some of these, in this order, the last."""
_BEGINS = frozenset({"yes_or_no", "why", "what_to_do"})


def has_form(question: str, form: str) -> bool:
    """Whether a question has a form (a field of QuestionForms), as its language says it; False: it has none here."""
    pattern = _pattern(language_asked(question), form)
    if pattern is None:
        return False
    return (pattern.match(question) if form in _BEGINS else pattern.search(question)) is not None


def asking_forms(question: str) -> frozenset[str]:
    """Words of questions in this one's language for which an answer has others."""
    forms = _FORMS.get(language_asked(question))
    return frozenset(forms.asking.split()) if forms else frozenset()


def language_asked(question: str) -> str:
    """The language of a question: by its letters, else by its small words; see `terms.language_of`."""
    by_letters = [language for language, letters in _UNDIVIDED.items() if re.search(letters, question)]
    return by_letters[-1] if by_letters else language_of(question)


@cache
def _pattern(language: str, form: str) -> re.Pattern[str] | None:
    forms = _FORMS.get(language)
    found = getattr(forms, form) if forms else ""
    if not found:
        return None
    edges = ("", "") if language in _UNDIVIDED or form == "is_asked" else (r"(?<!\w)", r"(?:(?<=\s)|(?!\w))")
    beginning = r"\W*" if form in _BEGINS else ""
    return re.compile(f"{beginning}{edges[0]}(?:{found}){edges[1]}", re.IGNORECASE)
