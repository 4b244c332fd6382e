"""Which questions ask who or what a name is, why, or for yes or no; and which sentences then are the answer."""

from __future__ import annotations

import pytest

from app.assistant.evidence.passage_choice import Weighed
from app.assistant.evidence.question_kinds import (
    asked_name,
    asked_term,
    asking_words,
    asks_what_to_do,
    asks_why,
    asks_yes_or_no,
    offers_choice,
)
from app.assistant.evidence.sentences import is_numbered_title
from app.assistant.evidence.whole_sentences import (
    about_name,
    best_of_name,
    sentences_first,
    with_reason,
    with_time,
    without_label,
)
from app.assistant.prompt import PageText

ROW = PageText(1, 1, 0, "Rigging\tOda Merrin\t2,350")
HEADING = PageText(1, 2, 0, "Oda Merrin")
SAYS = PageText(1, 3, 0, "The sails were cut by Oda Merrin, the deputy of\nthe sailmaker.")
OTHER = PageText(1, 4, 0, "The sailmaker was Piet Roos.")
REASON = PageText(1, 5, 0, "The boom was dear to build, because oak had to\nbe shipped from Riga.")


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("Who is Oda Merrin?", "Oda Merrin"),
        ("Who was the  Duke of Alba", "Duke of Alba"),
        ("What is Gull Rock?", "Gull Rock"),
        ("What's the Marlow Foundation?", "Marlow Foundation"),
        ("Wer ist Frau Lenz?", "Frau Lenz"),
        ("Was war die Hansa?", "Hansa"),
        ("Qui est Ada Lorne ?", "Ada Lorne"),
        ("¿Quién es Juan Pérez?", "Juan Pérez"),
        ("Chi è Mario Rossi?", "Mario Rossi"),
        ("甘地是谁？", "甘地"),
        ("谁是甘地？", "甘地"),
        ("من هو غاندي؟", "غاندي"),
        ("Who paid for the gauge?", ""),
        ("What is the deposit?", ""),
        ("Who is the engineer of Norwick?", ""),
        ("What is said about “Costs”?", ""),
        ("Whose is Gull Rock?", ""),
        ("中国的首都是什么？", ""),
        ("من كان أول بحار يبيع قاربه في الميناء؟", ""),
        ("Who is", ""),
        ("", ""),
    ],
)
def test_the_name_that_is_asked_about(question: str, name: str) -> None:
    assert asked_name(question) == name


def test_who_asks_why() -> None:
    assert all(map(asks_why, ["Why is it dear?", "Warum nicht?", "Pourquoi ?", "¿Por qué?", "船为什么贵？", "لماذا؟"]))
    assert not any(map(asks_why, ["Whyte & Sons built what?", "What is the reason why?", "Wer?", ""]))


def test_who_offers_a_choice() -> None:
    assert all(map(offers_choice, ["Is it red or green?", "Ist es rot oder grün?", "红的还是绿的？", "أحمر أم أخضر؟"]))
    assert not any(map(offers_choice, ["Or?", "Who orders it?", "O que é?", ""]))


@pytest.mark.parametrize(
    ("question", "term"),
    [
        ("Who is the landlord?", "landlord"),
        ("What are  Business Days?", "Business Days"),
        ("Was ist eine Frist?", "Frist"),
        ("Qui est le bailleur ?", "bailleur"),
        ("谁是房东？", "房东"),
        ("Who is to blame for the long delay?", ""),
        ("Who pays?", ""),
    ],
)
def test_the_term_that_is_asked_about(question: str, term: str) -> None:
    assert asked_term(question) == term


YES_OR_NO = """
Est-ce que je peux fumer ? | ¿Se puede fumar como visitante? | ¿Cree que es legal?
Can I keep a dog? | is smoking allowed | Was it built in 1900? | Kann ich ausziehen? | Bekomme ich Weihnachtsgeld?
Peut-on fumer ? | ¿Puedo fumar? | ¿Contiene lactosa? | Si può fumare? | È permesso? | É permitido? | Mag ik roken?
Si possono portare cani? | 可以抽烟吗？ | 犬を飼えますか？ | هل يمكن التدخين؟
"""
OTHERS = """
Who pays? | Was kostet das? | Was ist das? | Nenne das Datum | Can you tell me when it begins? | Is it red or green?
¿Cuáles son los efectos adversos? | ¿Quiénes son los titulares? | ¿Adónde se envía? | ¿Cual es el plazo? | ¿Que pasa?
¿Como se toma? | ¿Quien paga? | ¿Donde vive? | ¿Desde cuando se aplica? | ¿Y que pasa? | ¿Segun la póliza, quien paga?
Canals of Venice? | Isabel? | ¿Cuántos son? | 何時ですか | أين المفتاح؟ | 多少钱？
"""


def questions_in(text: str) -> list[str]:
    return [question.strip() for line in text.strip().splitlines() for question in line.split("|")]


def test_who_asks_for_yes_or_no() -> None:
    assert [question for question in questions_in(YES_OR_NO) if not asks_yes_or_no(question)] == []
    assert [question for question in questions_in(OTHERS) if asks_yes_or_no(question)] == []


def test_who_asks_what_to_do() -> None:
    asked = "What happens if I pay late? | How do I lower it? | Was muss ich tun? | Wie bekomme ich einen Schlüssel?"
    others = (
        "What is the rent? | How long do I wait? | Was kostet das? | Wie hoch ist das Gehalt? | Whatever? | How tall?"
    )
    assert [question for question in questions_in(asked) if not asks_what_to_do(question)] == []
    assert [question for question in questions_in(others) if asks_what_to_do(question)] == []


def test_words_that_only_ask() -> None:
    assert asking_words("How long is the long road, and what does it cost?") == {"long", "cost"}
    assert asking_words("Long ago, how it rained!") == frozenset()
    assert asking_words("Wie hoch ist das Gehalt?") == {"hoch"}
    assert asking_words("How deep is the harbour?") == frozenset(), "a page has to speak of depth"


def test_sentences_with_the_name_come_first() -> None:
    weighed = [Weighed(passage, 0.0, -place) for place, passage in enumerate((OTHER, ROW, HEADING, SAYS))]
    assert [found.passage for found in best_of_name("Oda Merrin", weighed)] == [SAYS, ROW, HEADING, OTHER]


def test_headings_come_last_where_a_sentence_is_wanted() -> None:
    weighed = [Weighed(passage, 0.0, -place) for place, passage in enumerate((HEADING, OTHER, ROW, SAYS))]
    assert [found.passage for found in sentences_first(weighed)] == [OTHER, ROW, SAYS, HEADING]


def test_titles_of_numbered_sections_are_headings_though_they_end_as_sentences() -> None:
    titles = ["15. Disclaimer of Warranty.", "9. Rent.", "§ 4 Vergütung.", "IV. Termination for Cause."]
    says = ["3. The rent is due.", "2.1 Das Gehalt beträgt 3000 Euro.", "A dog may be kept.", "4) Pets are allowed."]
    says += ["1. Die Miete ist Sache des Mieters.", "I saw Maria in Paris.", "A Notice must be sent by Post."]
    says += ["2. 甲方应在三十日内付款。", "5. يدفع المستأجر الإيجار.", "4.1 Interest: 5% per Year."]
    assert [text for text in titles + says if is_numbered_title(text)] == titles


def test_what_a_name_is_says_the_sentence_that_has_it() -> None:
    assert about_name("Oda Merrin", "a sailmaker", SAYS.text) == " ".join(SAYS.text.split())
    assert about_name("Oda Merrin", "a sailmaker", OTHER.text) == "a sailmaker", "it does not name her"
    assert about_name("Oda Merrin", "a sailmaker", "The Oda Merrins sail.") == "a sailmaker", "nor does half a word"


def test_a_part_of_a_sentence_gives_way_to_it_where_it_tells_no_reason() -> None:
    whole = "The boom was dear to build, because oak had to be shipped from Riga."
    assert with_reason("The boom was dear", [OTHER, REASON]) == whole
    assert with_reason("to be shipped from Riga", [OTHER, REASON]) == whole
    assert with_reason("because oak had to be shipped", [OTHER, REASON]) == "because oak had to be shipped"
    assert with_reason("The boom", [OTHER, REASON]) == "The boom", "too little to tell"
    assert with_reason("because it was in Riga", [REASON, OTHER]) == whole, "words of its own"
    assert with_reason("because it was in Riga", [HEADING, REASON]) == "because it was in Riga", (
        "no sentence is the best"
    )
    assert with_reason("", [REASON]) == "", "nothing was said"


@pytest.mark.parametrize(
    ("question", "answer", "told"),
    [
        ("Wann darf er wieder Auto fahren?", "ist frühestens", "Autofahren ist frühestens nach acht Wochen erlaubt."),
        ("Wann darf er wieder Auto fahren?", "nach acht Wochen", "nach acht Wochen"),
        ("Wer darf Auto fahren?", "ist frühestens", "ist frühestens"),
        ("When is it emptied?", "when it is full", "when it is full"),
        ("When is it emptied?", "", ""),
    ],
)
def test_when_is_answered_by_a_time_or_by_the_sentence_that_says_it(question: str, answer: str, told: str) -> None:
    texts = ["Autofahren ist frühestens\nnach acht Wochen erlaubt.", "The bin is emptied when it is full."]
    assert with_time(question, answer, [PageText(1, 1, 0, text) for text in texts]) == told


@pytest.mark.parametrize(
    ("answer", "text", "told"),
    [
        ("4", "4. Allergie gegen Penicillin.", "Allergie gegen Penicillin."),
        ("4.", "4. Allergie gegen Penicillin.", "Allergie gegen Penicillin."),
        ("4", "4 boats and a raft", "4"),
        ("2.5", "2.5 million people live there.", "2.5"),
        ("3.50", "3.50 Euro pro Tag", "3.50"),
        ("9.30", "9.30 Registration", "9.30"),
        ("1.2", "1.2 From that day you report to Ada Finch.", "From that day you report to Ada Finch."),
        ("Penicillin", "4. Allergie gegen Penicillin.", "Penicillin"),
    ],
)
def test_the_number_of_an_item_is_not_what_it_says(answer: str, text: str, told: str) -> None:
    assert without_label("Wogegen ist er allergisch?", answer, PageText(1, 1, 0, text)) == told
    assert without_label("Which item speaks of it?", answer, PageText(1, 1, 0, text)) == answer
