"""What questions ask for in languages beside the seven of question_kinds.py, and the words that answers have there."""

from __future__ import annotations

import pytest

from app.assistant.answer_strategy import in_full
from app.assistant.evidence.answer_kinds import is_of_other_kind
from app.assistant.evidence.numbers import asks_amount, asks_when, lacks_number, says_number
from app.assistant.evidence.prices import asks_price, says_price
from app.assistant.evidence.question_forms import language_asked
from app.assistant.evidence.question_kinds import (
    asked_name,
    asking_words,
    asks_what_to_do,
    asks_why,
    asks_yes_or_no,
)
from app.assistant.prompt import PageText

# Of each language: the rent, when it ends, a dog, the notice, and why.
ASKED = {
    "Russian": (
        "Сколько стоит аренда?",
        "Когда заканчивается договор?",
        "Можно ли держать собаку?",
        "Что делать при поломке?",
        "Почему?",
    ),
    "Ukrainian": (
        "Скільки коштує оренда?",
        "Коли закінчується договір?",
        "Чи можна тримати собаку?",
        "Що робити?",
        "Чому це так?",
    ),
    "Greek": (
        "Πόσο είναι το ενοίκιο;",
        "Πότε λήγει η μίσθωση;",
        "Μπορώ να έχω σκύλο;",
        "Τι πρέπει να κάνω;",
        "Γιατί είναι έτσι;",
    ),
    "Hebrew": ("מה השכר החודשי?", "מתי מסתיים ההסכם?", "האם מותר כלב?", "מה עושים אם הוא נשבר?", "למה זה כך?"),
    "Polish": (
        "Ile wynosi czynsz?",
        "Kiedy kończy się umowa?",
        "Czy mogę trzymać psa?",
        "Co zrobić po awarii?",
        "Dlaczego tak jest?",
    ),
    "Czech": (
        "Kolik platím za nájem?",
        "Kdy končí smlouva?",
        "Mohu mít psa?",
        "Co mám dělat při poruše?",
        "Proč je to tak?",
    ),
    "Turkish": (
        "Aylık kira ne kadar?",
        "Sözleşme ne zaman sona eriyor?",
        "Köpek besleyebilir miyim?",
        "Depozito için ne yapmalıyım?",
        "Neden böyle?",
    ),
    "Swedish": (
        "Vad kostar det?",
        "När slutar avtalet?",
        "Får jag ha hund?",
        "Vad händer om det går sönder?",
        "Varför är det så?",
    ),
    "Danish": (
        "Hvad koster det?",
        "Hvornår slutter aftalen?",
        "Må jeg have hund?",
        "Hvad sker der så?",
        "Hvorfor er det sådan?",
    ),
    "Finnish": (
        "Paljonko vuokra on?",
        "Milloin sopimus päättyy?",
        "Saako koira olla täällä?",
        "Mitä tapahtuu jos se hajoaa?",
        "Miksi se on niin?",
    ),
    "Hungarian": (
        "Mennyi a bérleti díj?",
        "Mikor jár le a szerződés?",
        "Lehet kutyát tartani?",
        "Mi történik ha nem fizetek?",
        "Miért van ez?",
    ),
    "Romanian": (
        "Cât este chiria?",
        "Când se termină contractul?",
        "Pot să țin un câine?",
        "Ce se întâmplă dacă se strică?",
        "De ce este așa?",
    ),
    "Chinese": ("押金是多少?", "合同什么时候到期?", "可以养猫吗?", "怎么解约?", "为什么?"),
    "Japanese": (
        "家賃はいくらですか?",
        "契約はいつ終わりますか?",
        "犬を飼ってもいいですか?",
        "鍵をなくしたらどうなりますか?",
        "なぜですか?",
    ),
    "Korean": (
        "월세는 얼마인가요?",
        "계약은 언제 끝나나요?",
        "개를 키울 수 있나요?",
        "고장 나면 어떻게 하나요?",
        "왜 그런가요?",
    ),
}


@pytest.mark.parametrize("language", ASKED)
def test_what_is_asked_is_known(language: str) -> None:
    amount, time, whether, what_to_do, why = ASKED[language]
    assert {language_asked(question) for question in (amount, time, whether)} == {language}
    assert [asks_amount(amount) or asks_price(amount), asks_when(amount), asks_yes_or_no(amount)] == [
        True,
        False,
        False,
    ]
    assert [asks_amount(time), asks_when(time), asks_yes_or_no(time)] == [False, True, False]
    assert [asks_amount(whether), asks_when(whether), asks_yes_or_no(whether)] == [False, False, True]
    assert [asks_what_to_do(amount), asks_what_to_do(whether), asks_what_to_do(what_to_do)] == [False, False, True]
    assert [asks_why(time), asks_why(why)] == [False, True]


@pytest.mark.parametrize(
    "question",
    [
        "¿Puedo traer mi perro?",
        "Is it to be paid in euros?",
        "Ich bin krank, was nun?",
        "Ne parle-t-il pas anglais ?",
        "Wie is de huurder?",
    ],
)
def test_words_mean_what_they_do_in_their_own_language(question: str) -> None:
    assert language_asked(question) in ("Spanish", "English", "German", "French", "Dutch")
    assert not asks_amount(question)
    assert not says_number(question, "to be fire, mi bin")


@pytest.mark.parametrize(
    ("question", "says", "lacks"),
    [
        ("Сколько дней отпуска?", "Отпуск длится двадцать дней.", "Отпуск оплачивается."),
        ("Hur många veckor semester har jag?", "Semestern är fem veckor.", "Semestern är betald."),
        ("Kuinka pitkä irtisanomisaika on?", "Se on yksi kuukausi.", "Se on lyhyt."),
        ("כמה זמן נמשכת תקופת הניסיון?", "התקופה היא שלושה חודשים.", "התקופה קצרה."),
        ("Hvor mange nøgler får jeg?", "Du får to nøgler.", "Du får nøgler."),
        ("كم مدة العقد؟", "مدة العقد سنتان.", "العقد طويل."),
    ],
)
def test_numbers_are_known_by_their_words(question: str, says: str, lacks: str) -> None:
    assert not lacks_number(question, says)
    assert lacks_number(question, lacks)


@pytest.mark.parametrize(
    ("question", "says", "other"),
    [
        ("Когда вернут залог?", "в течение 10 дней", "20 000 рублей"),
        ("Kiedy płacę?", "do 10. dnia miesiąca", "2 400 zł"),
        ("契約はいつ終わりますか?", "2028年3月31日", "68,000円"),
        ("家賃はいつまでに払いますか?", "27日まで", "1か月分"),
        ("När ska hyran betalas?", "inom 14 dagar", "7 900 kr"),
        ("מתי מתחילה העבודה?", "1 בפברואר 2026", '17,800 ש"ח'),
    ],
)
def test_a_sum_is_no_time(question: str, says: str, other: str) -> None:
    assert not is_of_other_kind(question, says)
    assert is_of_other_kind(question, other)


def test_money_is_known_by_its_name() -> None:
    for sum_ in ("27 руб.", '17 ש"ח', "9 درهم", "5원", "780 kr", "90 zł", "14 TL"):
        assert says_price(sum_)


def test_words_that_only_ask_are_known() -> None:
    assert asking_words("Сколько стоит аренда?") == {"стоит"}
    assert asking_words("Ile kosztuje garaż?") == {"kosztuje"}
    assert asking_words("Hvad koster det?") == {"koster"}


def test_who_somebody_is_may_be_asked_in_japanese() -> None:
    assert asked_name("貸主は誰ですか?") == "貸主"
    assert asked_name("甲とは誰ですか?") == "甲"
    assert asked_name("修理代は誰が払いますか?") == ""


@pytest.mark.parametrize(
    ("question", "answer", "text", "told"),
    [
        ("鍵は何本もらえますか?", "3", "鍵は3本貸し出す。", "3本"),
        ("何リットル入りますか?", "0.8", "容量は0.8リットルです。", "0.8リットル"),
        ("몇 개월인가요?", "12", "기간은 12개월입니다.", "12개월"),
        ("How many keys are there?", "3", "There are 3 keys.", "3"),
        ("契約はいつ終わりますか?", "2026年4月1日", "期間は2026年4月1日から2028年3月31日までとする。", "2028年3月31日"),
        ("When does the lease end?", "1 April 2026", "It runs from 1 April 2026 to 31 March 2028.", "31 March 2028"),
        (
            "When does the lease start?",
            "31 March 2028",
            "It runs from 1 April 2026 until 31 March 2028.",
            "1 April 2026",
        ),
        ("Wann endet er?", "1. Mai 2026", "Er läuft vom 1. Mai 2026 bis zum 30. April 2027.", "30. April 2027"),
        (
            "Milloin sopimus päättyy?",
            "1. maaliskuuta 2026",
            "Se alkaa 1. maaliskuuta 2026 ja päättyy 28. helmikuuta 2027.",
            "28. helmikuuta 2027",
        ),
        ("When does it end?", "2 May 2026", "The course ends on 2 May 2026; the exam is on 5 June 2027.", "2 May 2026"),
        ("When was it signed?", "2 May 2026", "It was signed on 2 May 2026 and runs to 5 June 2027.", "2 May 2026"),
        ("Как часто её осматривают?", "7", "7. Её осматривают раз в месяц.", "Её осматривают раз в месяц."),
        ("How many keys do I get?", "3", "3. The tenant gets 3 keys.", "3"),
    ],
)
def test_a_number_comes_with_what_it_counts_and_an_end_for_a_beginning(
    question: str, answer: str, text: str, told: str
) -> None:
    passage = PageText(1, 1, 0, text)
    assert in_full(question, answer, passage, passage) == told
