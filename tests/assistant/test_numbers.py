"""Questions that a number answers: a passage without one comes behind, supports less, and no such answer stands."""

from __future__ import annotations

import pytest

from app.assistant.evidence.numbers import asks_amount, lacks_number, number_weight, says_number
from app.assistant.evidence.pinning import Pinned
from app.assistant.evidence.question_words import weigh_words
from app.assistant.evidence.support import PageShares, Signs, support_of, word_rarity
from app.assistant.page_words import in_place_of
from app.assistant.prompt import PageText
from app.assistant.records import AnswerSentence, Citation


@pytest.mark.parametrize(
    "question",
    [
        "How many people came to the fair?",
        "For how long is it closed?",
        "What percentage of them came back?",
        "Wie viele Felder gibt es?",
        "Bei wie vielen ist das so?",
        "Combien de jours faut-il attendre ?",
        "¿Cuánto puede durar una interrupción?",
        "Quanti soci ci sono?",
        "Hoeveel leden zijn er?",
        "有多少人？",
        "how early do I have to ask for leave",
        "Wie spät darf man kommen?",
        "What does a ticket cost?",
        "Was kostet eine Lizenz?",
        "كم عدد الجامعات؟",
    ],
)
def test_amounts_are_asked_in_many_languages(question: str) -> None:
    assert asks_amount(question)


@pytest.mark.parametrize(
    "question", ["Why did it close?", "Who paid?", "How was it built?", "Wie heißt er?", "几乎没有吗？"]
)
def test_other_questions_ask_for_no_number(question: str) -> None:
    assert not asks_amount(question) and number_weight(question) == 0


def test_a_time_is_mostly_a_number_but_may_be_something_else() -> None:
    assert 0 < number_weight("When was it founded?") < number_weight("How old is it?")
    assert not asks_amount("When must the form be signed?")


@pytest.mark.parametrize(
    ("text", "has"),
    [
        ("180 participants came.", True),
        ("Up to three addresses are kept.", True),
        ("Es gibt bis zu drei Anschriften.", True),
        ("un máximo de dos minutos", True),
        ("共有三所大学", True),
        ("ثلاثة أعضاء", True),
        ("People support it as members.", False),
        ("4.2 People support it as members.", False),
        ("3. People support it as members.", False),
        ("4.2 Two people support it.", True),
        ("often attended", False),
        ("It may take a minute.", True),
        ("Das dauert bis zu einer Minute.", True),
        ("A house of its own.", False),
    ],
)
def test_numbers_are_digits_or_words_and_labels_are_none(text: str, has: bool) -> None:
    assert says_number("How long does it take?", text) == has


@pytest.mark.parametrize(
    "text",
    [
        "since 2017",
        "on 1st December",
        "am 1. Dezember",
        "(2017)",
        "in December 2018",
        "see table 3.1",
        "nach § 5",
        "artículo 13",
    ],
)
def test_years_days_and_pages_do_not_say_how_many(text: str) -> None:
    assert not says_number("How many members are there?", text)
    assert says_number("How old is the house?", text) or not any(sign.isdigit() for sign in text)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("How much is the rent?", "The rent is 1650 euros."),
        ("How much did the car cost?", "The car costs $1850."),
        ("How many units were sold?", "1950 units were sold."),
        ("How many cases are there?", "The fault was seen in 1850 cases."),
        ("How many members does the board have?", "The board has 12. It meets monthly."),
        ("How many students failed?", "No student failed."),
        ("How much of the deposit is refunded?", "The whole deposit is refunded."),
        ("How much does entry cost?", "Entry is free."),
        ("Was kostet der Eintritt?", "Der Eintritt ist frei."),
        ("How often should the oil be changed?", "The oil is changed after the season."),
        ("How high is the risk?", "The risk is low."),
        ("How far is the landlord liable?", "Only for damage."),
        ("How quickly must a breach be reported?", "Report it immediately."),
        ("What does the lease say about heating costs?", "The tenant pays the heating costs."),
        ("What will happen to someone who does not pay the costs?", "They are reminded."),
        ("How long does the agreement last?", "It ends when either of the two withdraws from it."),
    ],
)
def test_what_answers_is_not_taken_for_an_answer_without_a_number(question: str, answer: str) -> None:
    assert not lacks_number(question, answer)


def test_numbers_beside_years_do() -> None:
    assert says_number("How many members are there?", "In 2017 it had 12,017 members.")
    assert says_number("Wie viele Mitglieder gibt es?", "2017 waren es 2.100 Mitglieder.")


def test_of_two_sentences_the_one_with_a_number_comes_first_where_one_is_asked() -> None:
    page = PageText(1, 1, 0, "Many people are employed by the mill.\n\nThe mill gives work to 41 people.")
    plain, counted = (PageText(1, 1, start, text) for start, text in ((0, page.text[:38]), (40, page.text[40:])))
    first, second = weigh_words("How many people are employed by the mill?", [page], [plain, counted])
    before, behind = weigh_words("Which people are employed by the mill?", [page], [plain, counted])
    assert second - first > behind - before


def test_a_passage_without_a_number_supports_no_amount() -> None:
    def signs(passage: str) -> Signs:
        return Signs(
            answer_quote=(-0.1,),
            answer_none=(-4.0,),
            question_quote=(-0.1, -0.1),
            question_none=(-3.0, -3.0),
            question="How many people work at the mill?",
            sentence="many",
            passage=passage,
        )

    assert support_of(signs("41 people work at the mill.")) > 0.8 > 0.43 > support_of(signs("People work at the mill."))


def test_words_without_the_number_that_is_asked_give_way_to_their_passage() -> None:
    page = PageText(1, 1, 0, "The mill gives work to 41 people.")
    assert in_place_of("41 people", "How many people work at the mill?", page, page) == "41 people"
    assert in_place_of("people", "How many people work at the mill?", page, page) == page.text
    assert in_place_of("", "Who works at the mill?", page, page) == page.text
    for question in ("How high was it?", "How often is it cleaned?"):
        assert in_place_of("the mill", question, page, page) == page.text, "the sentence has a number"
    low = PageText(1, 1, 0, "It was low.")
    assert in_place_of("low", "How high was it?", low, low) == "low"


def test_words_that_name_the_kind_of_answer_are_not_missed_on_a_page() -> None:
    pages = ["The mill closed in 1931.", "A year of drought."]
    assert word_rarity("In which year was the mill closed?", pages)["year"] == 0
    assert word_rarity("How was the year for the mill?", pages)["year"] > 0
    shares = PageShares.of("In which year was the mill closed?", pages).shares
    assert shares[0] == 1 and shares[1] == 0


def test_an_answer_without_a_number_does_not_say_how_many() -> None:
    pinned = Pinned(sentences=(AnswerSentence(0, 4, (), 0.9, True),))
    assert not pinned.says("How many or how few came?", "Few")
    assert pinned.says("Did many or few come?", "Few")


def test_an_answer_says_what_its_pin_says_only_if_its_names_and_numbers_stand_there() -> None:
    quote = "The chief surgeon Ruth Ellingsen can be called at 88-410 on ward 3B."
    pin = Citation(1, "letter.pdf", 1, 0, len(quote), (), quote, 1.0)
    pinned = Pinned((pin,), sentences=(AnswerSentence(0, 4, (0,), 0.9, True),))
    question = "Who can be called at Wedenau?"
    assert pinned.says(question, "The surgeon Ruth Ellingsen, at 88-410")
    assert not pinned.says(question, "The surgeon Henning Kawohl, at 88-410 on ward 3B")
    assert not pinned.says(question, "The surgeon Ruth Ellingsen, at 88-411")
    assert not pinned.says(question, "10 for the surgeon Ruth Ellingsen"), "also where it comes first"
    assert pinned.says(question, "The chief surgeon Ellingsen of Wedenau"), "the question has that name"


def test_in_scripts_without_capitals_each_of_a_few_words_may_be_a_name() -> None:
    passage = "המנהלת הישירה של העובדת היא תמר אלון."
    pin = Citation(1, "contract.pdf", 1, 0, len(passage), (), passage, 1.0)
    pinned = Pinned((pin,), sentences=(AnswerSentence(0, 9, (0,), 0.9, True),))
    assert pinned.says("מי המנהלת?", "תמר אלון")
    assert not pinned.says("מי המנהלת?", "מרת אלון")


def test_names_and_numbers_are_compared_in_whatever_letters_they_are_written() -> None:
    quote = "Die Ｆａｈｒｔ nach İstanbul kostet im 3月 １２ Lira je 12m²."
    pin = Citation(1, "fare.pdf", 1, 0, len(quote), (), quote, 1.0)
    pinned = Pinned((pin,), sentences=(AnswerSentence(0, 4, (0,), 0.9, True),))
    for answer in ("Die Ｆａｈｒｔ nach İstanbul", "kostet im 3月 １２ Lira", "je 12m²"):
        assert pinned.says("Was sagt sie?", answer)


@pytest.mark.parametrize("text", ["vom 15. bis zum 19. Juni", "am 12. Mai um 19 Uhr", "at 9:30 pm on 4th May"])
def test_days_and_times_of_day_say_not_how_many(text: str) -> None:
    assert lacks_number("Wie viele Kinder fahren mit?", text)
    assert not lacks_number("Wie viele Kinder fahren mit?", f"{text}, 15 Kinder")


def test_a_number_at_the_end_of_a_german_sentence_is_no_day() -> None:
    assert not lacks_number("Ab wie viel Grad wird geheizt?", "Geheizt wird ab 15. Das Haus ist alt.")
    assert lacks_number("Wie viel kostet die Miete?", "Die Miete ist am 3. fällig.")


@pytest.mark.parametrize(
    ("question", "passage"),
    [
        ("When does the shop open?", "The shop opens at nine and closes at six."),
        ("When is it open?", "It is open from 8 to 12."),
        ("When is the shop closed?", "The shop is closed at Christmas and Easter."),
        ("Wann öffnet das Büro?", "Das Büro öffnet um acht."),
        ("When is the rent due?", "The rent is due on the 1st."),
        ("When are cards sent out?", "Cards are sent out on the 5th."),
        ("Wann ist die Miete fällig?", "Die Miete ist am 3. fällig."),
        ("When does he keep the deposit?", "The landlord keeps the deposit if the flat is damaged."),
        ("Wann kommt Herr Lenz?", "Falls die Heizung ausfällt, kommt Herr Lenz."),
        ("¿Cuándo no debo tomar Ibulax?", "No tome Ibulax si está embarazada."),
        ("When does it begin?", "at 8 a.m."),
        ("Quand ouvre-t-elle ?", "Elle ouvre à 9 h."),
        ("When was it signed?", "3/4/98"),
        ("When is it open?", "Mon-Fri"),
        ("When is it open?", "at weekends"),
        ("When does it end?", "in case of fraud"),
        ("Wann darf man es nicht nehmen?", "Bei Leberschäden."),
    ],
)
def test_whatever_says_when_supports_it_as_a_date_does(question: str, passage: str) -> None:
    def support(passage: str) -> float:
        return support_of(Signs(answer_quote=(-0.1,), answer_none=(-4.0,), question=question, passage=passage))

    assert support(passage) == support(f"{passage} 4 May 1958")


@pytest.mark.parametrize(
    ("question", "answer", "text"),
    [
        ("How many of the members came?", "Nine", "Nine members came; one of them left early."),
        ("How many instalments are there?", "four", "The yearly fee is due in instalments: four of them."),
        ("How many of the boats are new?", "12", "The club has 12 boats, three of them new."),
        ("How many guests may stay?", "Six", "Six guests may stay. Once guests have left, the hut is cleaned."),
        ("How many owners came?", "nineteen", "In 2024 owners came to a meeting, nineteen of them."),
        ("How many flats are let?", "twelve", "Of 26 flats, twelve are let."),
        ("How many rooms are there?", "12", "The rooms are listed in paragraph 4. Section 12 Rooms: there are 12."),
    ],
)
def test_a_number_of_the_passage_stays_the_answer(question: str, answer: str, text: str) -> None:
    page = PageText(1, 1, 0, text)
    assert in_place_of(answer, question, page, page) == answer
