"""Answers that are something else than what was asked, known by what they look like."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from app.assistant.evidence.answer_kinds import is_of_other_kind, names_no_time
from app.assistant.evidence.numbers import asks_amount, asks_when
from app.assistant.evidence.support import Signs, SupportModel, support_of

XQUAD = Path(__file__).resolve().parents[3] / "shared" / "eval"

OTHERS = [
    ("When do I get the deposit back?", "1,430"),
    ("When was the house built?", "48 Quarry Road"),
    ("When do I get the deposit back?", "The Tenants pay a deposit of £1,430."),
    ("When was I paid?", "6620"),
    ("متى دُفع؟", "٦٦٢٠"),
    ("When was I paid?", "Net pay: £1,891.11, paid into your account 6620."),
    ("Wann wird der Abschlag abgebucht?", "73 Euro"),
    ("Quand est-il payé ?", "42 %"),
    ("¿Cuándo se paga?", "1.250,00 €"),
    ("In welchem Jahr wurde er gebaut?", "3 Zimmer"),
    ("Wie hoch war das CRP am 10. September?", "11. September"),
    ("How high is the rent?", "4 May 2024"),
    ("How long did the storm last?", "21 January 2023"),
    ("Wie lange dauert die Probezeit?", "am 1. April 2025"),
    ("What is my National Insurance number?", "108.67"),
    ("Wie lautet meine Kundennummer?", "1.250,00 €"),
    ("When was the overdraft fee charged?", "24 hours"),
    ("Wann wurde die Gebühr berechnet?", "14 Tage"),
    ("How much tax did I pay?", "1257L"),
    ("When was the fee charged?", "A fee of £5 is charged in each month in which you are overdrawn for 24 hours."),
    ("Wie viele Kinder fahren mit?", "Die Reisekosten betragen 168 Euro für jedes Kind."),
    ("How many people came?", "The doors opened at 19.30 on 4 May."),
    ("Why did the party cost more?", "Summer party | –£300.00 | –£412.36"),
    ("Why did the party cost more?", "412.36"),
    ("How many children travel?", "5% of them pay 12 euros, 85% pay 20 euros."),
    ("Combien de personnes sont venues ?", "Le prix est de 12,50 €."),
    ("How much is the premium a month?", "You may cancel within 14 days of receiving your documents."),
    ("How much does the DH-20 Pro cost?", "Models DH-12, DH-20 and DH-20 Pro · Manual no. 55-1187-EN, revision 4"),
]
FITTING = [
    ("When does the shop open?", "at nine"),
    ("When was it charged?", "24 hours after the payment failed"),
    ("When was it built?", "2 years later"),
    ("How many hectares does the farm have?", "It has 12.50 hectares."),
    ("Wie viele Quadratmeter hat sie?", "62.50 m²"),
    ("Hoeveel is de borg?", "€ 1.900"),
    ("Combien de frais dois-je payer ?", "12 €"),
    ("Combien de temps dure le bail ?", "du 1er mai 2026 au 30 avril 2028"),
    ("How many yen is it?", "85,000 yen"),
    ("How many potatoes do I need?", "2 pounds of potatoes"),
    ("Wie viele Karten hat jeder?", "Jeder Chauffeur 2"),
    ("How much is the premium a month?", "£14, for 12 months"),
    ("How much is the fee per day?", "3 months' rent in 12 months"),
    ("How much does the DH-20 Pro cost?", "DH-20 Pro: 349.00"),
    ("Why was I charged £25?", "12 May | Late payment fee | £25.00"),
    ("When was she discharged?", "She went on the morning after the operation, with tablets for 10 days."),
    ("When was the fee charged?", "A fee of £5 was charged on Monday, as it had been overdrawn for 24 hours."),
    ("When was the fee charged?", "£5 was charged within 14 days of the payment."),
    ("Why did the party cost more?", "because 40 guests came"),
    ("How many people came?", "12 people paid £5 each."),
    ("How many people came?", "Two of them, at 19.30."),
    ("How many euros do I get?", "30 euros"),
    ("How many days was she away?", "from 3 May to 9 May"),
    ("Wie viele Stunden hat es offen?", "von 9.00 bis 17.00 Uhr"),
    ("How many percent voted for it?", "42 %"),
    ("Wann wurde es gebaut?", "3 Jahre später"),
    ("When was the fault repaired?", "within 24 hours"),
    ("How much did it cost?", "500euro"),
    ("How much did I pay?", "R500"),
    ("By when must guests leave?", "11 am"),
    ("Bis wann muss das Zimmer geräumt werden?", "12 Uhr"),
    ("By when is it paid?", "3 May"),
    ("When is the rent due?", "14 days"),
    ("How much did they pay?", "£5m"),
    ("How much did I pay?", "850EUR"),
    ("When is the rent due?", "on the 1st"),
    ("When is it due?", "within 14 days"),
    ("When does it open?", "9.30"),
    ("When is he to be called?", "if more than half of them agree"),
    ("When does the surcharge apply?", "if the balance exceeds 500 euros"),
    ("Wann fällt der Zuschlag an?", "Bei mehr als 500 Euro."),
    ("When is it open?", "from 8 to 12"),
    ("When is it open?", "Mondays, to 30 people"),
    ("When did it begin?", "74,000 BP"),
    ("When was it built?", "1874"),
    ("متى بُني؟", "١٩٩٠"),
    ("いつ建てられましたか", "１８７４"),
    ("When is it let?", "with the hall, which has some m²"),
    ("When was it signed?", "12/26"),
    ("When does the tenancy begin?", "1 April 2025"),
    ("Wann beginnt die Arbeit?", "7 Uhr"),
    ("Bis wann?", "31.12."),
    ("いつですか", "3月5日"),
    ("متى بدأ؟", "عام 1990"),
    ("How many seconds were left when it was caught?", "17"),
    ("Which satellite was used when it began?", "Astra 2A"),
    ("How long is it let?", "until 31 March 2027"),
    ("How long has she lived there?", "since 4 May 1990"),
    ("How long is it let?", "1 April 2025 to 31 March 2027"),
    ("How long does it last?", "one year, to 31 March 2027"),
    ("How old is it?", "4 May 1958"),
    ("How high is the rent?", "£1,240 from 1 April 2025"),
    ("What is the number of the flat?", "3"),
    ("What is the number of shares?", "12.50"),
    ("What is my account number?", "20-11-43"),
    ("What is the phone number?", "030 1234.56"),
    ("What is it?", "12"),
]


@pytest.mark.parametrize(("question", "text"), OTHERS)
def test_another_kind_is_known_by_its_digits(question: str, text: str) -> None:
    assert is_of_other_kind(question, text)


@pytest.mark.parametrize(("question", "text"), FITTING)
def test_what_may_be_the_answer_is_left_alone(question: str, text: str) -> None:
    assert not is_of_other_kind(question, text)


@pytest.mark.skipif(not XQUAD.is_dir(), reason="the questions lie beside the repository")
def test_no_gold_answer_is_taken_for_another_kind() -> None:
    wrong, asked = [], 0
    for language in ("en", "de", "zh", "ar"):
        data: dict[str, Any] = json.loads((XQUAD / f"xquad.{language}.json").read_text("utf-8"))
        paragraphs = [paragraph for article in data["data"] for paragraph in article["paragraphs"]]
        for one in (one for paragraph in paragraphs for one in paragraph["qas"]):
            question, answer = one["question"], one["answers"][0]["text"]
            asked += asks_when(question) or asks_amount(question)
            wrong += [(question, answer)] if is_of_other_kind(question, answer) else []
    assert asked > 900 and wrong == []


def test_a_passage_of_another_kind_supports_nothing() -> None:
    signs = Signs(
        answer_quote=[], answer_none=[], question="When was the house built?", passage="the house, built for 48 men"
    )
    sure = SupportModel(threshold=0.5, constant=2.0)
    assert (
        support_of(signs, sure)
        < 0.1
        < 0.8
        < support_of(
            Signs(answer_quote=[], answer_none=[], question=signs.question, passage="the house, built in 1948"), sure
        )
    )


NO_TIMES = ["wendet sich an den Förderverein", "die Mieterin", "the tenant pays it"]
TIMES = [
    "by the end of the month",
    "bis Freitag",
    "11 am",
    "3 May",
    "immediately on receipt",
    "sofort",
    "Monatsende",
    "bei Abholung",
]


def test_by_when_wants_a_word_for_a_time() -> None:
    for question in ("By when do I have to pay?", "Bis wann muss ich bezahlen?"):
        assert [text for text in NO_TIMES if not names_no_time(question, text)] == []
        assert [text for text in TIMES if names_no_time(question, text)] == []
    assert not names_no_time("家賃はいつまでに払いますか?", "毎月末日までに")
    assert not names_no_time("When do I have to pay?", "the tenant pays it"), (
        "other questions are answered in many ways"
    )
