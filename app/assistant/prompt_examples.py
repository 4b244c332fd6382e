"""What short answers look like, shown to a pretrained model before the pages: three questions about a mill.

Of a document in another language than English the same is shown again in that language. So the model sees what is
asked, and that the answer is to be in the words of the text. F1 of the words that it wrote freely from the right page
(XQuAD, 50 fitting questions each; starter; 2026-11-29): German 0.30 from English examples, 0.25 from German ones, 0.37
from both; Chinese 0.12, 0.19 and 0.21; Arabic 0.29, 0.27 and 0.31.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class _Mill:
    """A paragraph in one language, with three questions and their answers in its words."""

    text: str
    bought: tuple[str, str]
    flooded: tuple[str, str]
    added: tuple[str, str]


def examples_in(language: str) -> str:
    """The examples as a prompt shows them before pages in a language ("German"): English, then in that language."""
    shown = [_ENGLISH]
    if language in _MILLS:
        shown.append(_MILLS[language])
    return "".join(map(_as_prompt, shown))


def is_an_example(answer: str) -> bool:
    """Whether an answer only repeats one that was shown."""
    return answer in _ANSWERS


def names_example(answer: str, page: str) -> bool:
    """Whether an answer tells of the mill: has the name of its place or of its buyer, and the page has not."""
    said, told = answer.casefold(), page.casefold()
    return any(name in said and name not in told for name in _NAMES)


def _as_prompt(mill: _Mill) -> str:
    asked = "".join(f"Question: {question}\nAnswer: {answer}\n\n" for question, answer in _asked_of(mill))
    return f"{mill.text}\n\n{asked}"


def _asked_of(mill: _Mill) -> tuple[tuple[str, str], ...]:
    return mill.bought, mill.flooded, mill.added


_ENGLISH = _Mill(
    "The mill at Harnsby was bought in 1887 by the weaver Tom Aldous, who added a second wheel. "
    "It stood empty after the flood of 1911.",
    ("Who bought the mill at Harnsby?", "Tom Aldous"),
    ("When was the flood?", "1911"),
    ("What did Aldous add?", "a second wheel"),
)

_MILLS = {
    "German": _Mill(
        "Die Mühle in Harnsbach wurde 1887 von dem Weber Tom Aldinger gekauft, der ein zweites Rad anbaute. "
        "Nach dem Hochwasser von 1911 stand sie leer.",
        ("Wer kaufte die Mühle in Harnsbach?", "Tom Aldinger"),
        ("Wann war das Hochwasser?", "1911"),
        ("Was baute Aldinger an?", "ein zweites Rad"),
    ),
    "French": _Mill(
        "Le moulin de Harnsby fut acheté en 1887 par le tisserand Tom Aldous, qui y ajouta une deuxième roue. "
        "Il resta vide après la crue de 1911.",
        ("Qui acheta le moulin de Harnsby ?", "Tom Aldous"),
        ("Quand la crue a-t-elle eu lieu ?", "1911"),
        ("Qu'ajouta Aldous ?", "une deuxième roue"),
    ),
    "Spanish": _Mill(
        "El molino de Harnsby fue comprado en 1887 por el tejedor Tom Aldous, que añadió una segunda rueda. "
        "Quedó vacío tras la inundación de 1911.",
        ("¿Quién compró el molino de Harnsby?", "Tom Aldous"),
        ("¿Cuándo fue la inundación?", "1911"),
        ("¿Qué añadió Aldous?", "una segunda rueda"),
    ),
    "Italian": _Mill(
        "Il mulino di Harnsby fu comprato nel 1887 dal tessitore Tom Aldous, che aggiunse una seconda ruota. "
        "Rimase vuoto dopo l'alluvione del 1911.",
        ("Chi comprò il mulino di Harnsby?", "Tom Aldous"),
        ("Quando ci fu l'alluvione?", "1911"),
        ("Che cosa aggiunse Aldous?", "una seconda ruota"),
    ),
    "Portuguese": _Mill(
        "O moinho de Harnsby foi comprado em 1887 pelo tecelão Tom Aldous, que acrescentou uma segunda roda. "
        "Ficou vazio depois da cheia de 1911.",
        ("Quem comprou o moinho de Harnsby?", "Tom Aldous"),
        ("Quando foi a cheia?", "1911"),
        ("O que acrescentou Aldous?", "uma segunda roda"),
    ),
    "Dutch": _Mill(
        "De molen van Harnsby werd in 1887 gekocht door de wever Tom Aldous, die een tweede rad toevoegde. "
        "Na de overstroming van 1911 stond hij leeg.",
        ("Wie kocht de molen van Harnsby?", "Tom Aldous"),
        ("Wanneer was de overstroming?", "1911"),
        ("Wat voegde Aldous toe?", "een tweede rad"),
    ),
    "Russian": _Mill(
        "Мельницу в Харнсби купил в 1887 году ткач Том Олдос, который пристроил второе колесо. "
        "После наводнения 1911 года она стояла пустой.",
        ("Кто купил мельницу в Харнсби?", "Том Олдос"),
        ("Когда было наводнение?", "1911"),
        ("Что пристроил Олдос?", "второе колесо"),
    ),
    "Ukrainian": _Mill(
        "Млин у Гарнсбі купив у 1887 році ткач Том Олдос, який прибудував друге колесо. "
        "Після повені 1911 року він стояв порожній.",
        ("Хто купив млин у Гарнсбі?", "Том Олдос"),
        ("Коли була повінь?", "1911"),
        ("Що прибудував Олдос?", "друге колесо"),
    ),
    "Greek": _Mill(
        "Τον μύλο του Χάρνσμπι αγόρασε το 1887 ο υφαντής Τομ Όλντους, που πρόσθεσε έναν δεύτερο τροχό. "
        "Έμεινε άδειος μετά την πλημμύρα του 1911.",
        ("Ποιος αγόρασε τον μύλο του Χάρνσμπι;", "Τομ Όλντους"),
        ("Πότε έγινε η πλημμύρα;", "1911"),
        ("Τι πρόσθεσε ο Όλντους;", "έναν δεύτερο τροχό"),
    ),
    "Arabic": _Mill(
        "اشترى النساج توم ألدوس طاحونة هارنسبي في عام 1887، وأضاف إليها عجلة ثانية. "
        "وظلت الطاحونة خالية بعد فيضان عام 1911.",
        ("من اشترى طاحونة هارنسبي؟", "توم ألدوس"),
        ("متى كان الفيضان؟", "1911"),
        ("ماذا أضاف ألدوس؟", "عجلة ثانية"),
    ),
    "Hebrew": _Mill(
        "את הטחנה בהרנסבי קנה בשנת 1887 האורג טום אלדוס, שהוסיף גלגל שני. היא עמדה ריקה אחרי השיטפון של 1911.",
        ("מי קנה את הטחנה בהרנסבי?", "טום אלדוס"),
        ("מתי היה השיטפון?", "1911"),
        ("מה הוסיף אלדוס?", "גלגל שני"),
    ),
    "Polish": _Mill(
        "Młyn w Harnsby kupił w 1887 roku tkacz Tom Aldous, który dobudował drugie koło. "
        "Po powodzi z 1911 roku stał pusty.",
        ("Kto kupił młyn w Harnsby?", "Tom Aldous"),
        ("Kiedy była powódź?", "1911"),
        ("Co dobudował Aldous?", "drugie koło"),
    ),
    "Czech": _Mill(
        "Mlýn v Harnsby koupil v roce 1887 tkadlec Tom Aldous, který přistavěl druhé kolo. "
        "Po povodni v roce 1911 stál prázdný.",
        ("Kdo koupil mlýn v Harnsby?", "Tom Aldous"),
        ("Kdy byla povodeň?", "1911"),
        ("Co Aldous přistavěl?", "druhé kolo"),
    ),
    "Turkish": _Mill(
        "Harnsby değirmenini 1887 yılında dokumacı Tom Aldous satın aldı ve ikinci bir çark ekledi. "
        "Değirmen 1911 selinden sonra boş kaldı.",
        ("Harnsby değirmenini kim satın aldı?", "Tom Aldous"),
        ("Sel ne zaman oldu?", "1911"),
        ("Aldous ne ekledi?", "ikinci bir çark"),
    ),
    "Swedish": _Mill(
        "Kvarnen i Harnsby köptes 1887 av vävaren Tom Aldous, som byggde till ett andra hjul. "
        "Den stod tom efter översvämningen 1911.",
        ("Vem köpte kvarnen i Harnsby?", "Tom Aldous"),
        ("När var översvämningen?", "1911"),
        ("Vad byggde Aldous till?", "ett andra hjul"),
    ),
    "Danish": _Mill(
        "Møllen i Harnsby blev købt i 1887 af væveren Tom Aldous, som tilføjede et hjul mere. "
        "Den stod tom efter oversvømmelsen i 1911.",
        ("Hvem købte møllen i Harnsby?", "Tom Aldous"),
        ("Hvornår var oversvømmelsen?", "1911"),
        ("Hvad tilføjede Aldous?", "et hjul mere"),
    ),
    "Norwegian": _Mill(
        "Møllen i Harnsby ble kjøpt i 1887 av veveren Tom Aldous, som bygde på et hjul til. "
        "Den sto tom etter flommen i 1911.",
        ("Hvem kjøpte møllen i Harnsby?", "Tom Aldous"),
        ("Når var flommen?", "1911"),
        ("Hva bygde Aldous på?", "et hjul til"),
    ),
    "Finnish": _Mill(
        "Harnsbyn myllyn osti vuonna 1887 kutoja Tom Aldous, joka lisäsi siihen toisen rattaan. "
        "Se oli tyhjillään vuoden 1911 tulvan jälkeen.",
        ("Kuka osti Harnsbyn myllyn?", "Tom Aldous"),
        ("Milloin tulva oli?", "1911"),
        ("Mitä Aldous lisäsi?", "toisen rattaan"),
    ),
    "Hungarian": _Mill(
        "A harnsbyi malmot 1887-ben Tom Aldous takács vette meg, aki egy második kereket épített hozzá. "
        "Az 1911-es árvíz után üresen állt.",
        ("Ki vette meg a harnsbyi malmot?", "Tom Aldous"),
        ("Mikor volt az árvíz?", "1911"),
        ("Mit épített hozzá Aldous?", "egy második kereket"),
    ),
    "Romanian": _Mill(
        "Moara din Harnsby a fost cumpărată în 1887 de țesătorul Tom Aldous, care a adăugat o a doua roată. "
        "A rămas goală după inundația din 1911.",
        ("Cine a cumpărat moara din Harnsby?", "Tom Aldous"),
        ("Când a fost inundația?", "1911"),
        ("Ce a adăugat Aldous?", "o a doua roată"),
    ),
    "Chinese": _Mill(
        "汉斯比的磨坊于1887年由织工汤姆·奥尔德斯买下，他加装了第二个水轮。1911年洪水之后，磨坊一直空着。",
        ("谁买下了汉斯比的磨坊？", "汤姆·奥尔德斯"),
        ("洪水发生在哪一年？", "1911年"),
        ("奥尔德斯加装了什么？", "第二个水轮"),
    ),
    "Japanese": _Mill(
        "ハーンズビーの水車小屋は1887年に織工のトム・オルダスが買い取り、二つ目の水車を加えた。1911年の洪水の後は空き家になった。",
        ("ハーンズビーの水車小屋を買ったのは誰ですか。", "トム・オルダス"),
        ("洪水はいつでしたか。", "1911年"),
        ("オルダスは何を加えましたか。", "二つ目の水車"),
    ),
    "Korean": _Mill(
        "한스비의 물레방앗간은 1887년에 직조공 톰 올더스가 사들였고, 그는 두 번째 물레바퀴를 달았다. "
        "1911년 홍수 이후 비어 있었다.",
        ("한스비의 물레방앗간을 산 사람은 누구입니까?", "톰 올더스"),
        ("홍수는 언제 있었습니까?", "1911년"),
        ("올더스는 무엇을 달았습니까?", "두 번째 물레바퀴"),
    ),
}

_ANSWERS = frozenset(answer for mill in (_ENGLISH, *_MILLS.values()) for _, answer in _asked_of(mill))
_PLACES = "Harns Харнсби Гарнсбі Χάρνσμπι هارنسبي הרנסבי 汉斯比 ハーンズビー 한스비"
_BUYERS = "Aldous Aldinger Олдос Όλντους ألدوس אלדוס 奥尔德斯 オルダス 올더스"
_NAMES = tuple(name.casefold() for name in (*_PLACES.split(), *_BUYERS.split()))
"""What stands in the examples alone: an answer to 9 of 65 fitting questions of XQuAD had some of it."""
