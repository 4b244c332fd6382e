"""When something ends or begins: the passage that has its date is preferred, whatever words others share."""

from __future__ import annotations

import pytest

from app.assistant.evidence.date_spans import end_asked
from app.assistant.evidence.question_words import weigh_words
from app.assistant.evidence.time_limits import Limit, limit_asked, says_limit
from app.assistant.prompt import PageText

ENDS = [
    ("When does the policy end?", "Period of insurance: from 1 March 2026 to 28 February 2027."),
    ("By when do I have to pay?", "Payment is due no later than 30 April 2026."),
    ("Bis wann muss ich bezahlen?", "Bitte überweisen Sie den Betrag bis zum 30. April auf das Schulkonto."),
    ("By when is the rent due?", "The rent is paid by the third of each month."),
    ("家賃はいつまでに払いますか?", "乙は、翌月分の賃料を毎月末日までに振り込む。"),
    ("Quand le bail se termine-t-il ?", "du 1er avril 2026 au 31 mars 2028"),
    ("¿Cuándo termina el contrato?", "del 1 de abril de 2026 al 31 de marzo de 2028"),
    ("Quando scade il contratto?", "dal 1 aprile 2026 al 31 marzo 2028"),
    ("Когда заканчивается договор?", "с 1 апреля 2026 года по 31 марта 2028 года"),
    ("契約はいつ終わりますか?", "契約期間は2026年4月1日から2028年3月31日までの2年間とする。"),
    ("合同什么时候到期?", "租期自2026年5月1日起至2027年4月30日止,共十二个月。"),
]
BEGINNINGS = [
    ("When does the tenancy begin?", "The tenancy begins on 1 April 2025."),
    ("Ab wann gilt der Tarif?", "Der Tarif gilt vom 3. Mai 2026 an."),
    ("契約はいつ始まりますか?", "2026年4月1日から2028年3月31日まで"),
]


def says(question: str, text: str) -> bool:
    limit = limit_asked(question)
    return limit is not None and says_limit(limit, text)


@pytest.mark.parametrize(("question", "text"), ENDS)
def test_the_date_of_an_end_is_known(question: str, text: str) -> None:
    assert says(question, text)
    assert limit_asked(question) in (Limit.END, Limit.DUE)


@pytest.mark.parametrize(("question", "text"), BEGINNINGS)
def test_the_date_of_a_beginning_is_known(question: str, text: str) -> None:
    assert limit_asked(question) is Limit.BEGINNING
    assert says(question, text)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("When does the policy end?", "It renews unless you tell us at least 21 days before it ends."),
        ("By when must I pay?", "The group has more than 12 members."),
        ("When does the policy end?", "The premium rises by 3 percent."),
        ("合同什么时候到期?", "签订日期:2026年4月18日"),
        ("When does the tenancy begin?", "On 28 May 2012 the town was hit by a storm."),
        ("When did Smith take over the firm?", "The firm is insured until 3 March 2021."),
        ("Wann sind die Termine?", "bis zum 3. Mai 2026"),
        ("When is the starter served?", "The tour runs from 3 May 2026."),
        ("What ends on 3 May?", "The sale runs until 3 May 2026."),
        ("When did it begin and when did it end?", "from 1 March 2026 to 28 February 2027"),
        ("How long until it ends?", "until 3 May 2026"),
    ],
)
def test_other_texts_and_other_questions_are_not_such(question: str, text: str) -> None:
    assert not says(question, text)


def test_the_sentence_with_the_date_comes_before_one_that_shares_more_words() -> None:
    texts = [
        "When the tenancy ends, the flat is left clean.",
        "The flat is let from 1 April 2025 to 31 March 2027.",
        "The deposit is 1,430 pounds.",
    ]
    page = PageText(1, 1, 0, " ".join(texts))
    passages = [PageText(1, 1, page.text.index(text), text) for text in texts]

    def first(question: str) -> str:
        weights = weigh_words(question, [page], passages)
        return texts[max(range(3), key=lambda number: weights[number])]

    assert first("When does the tenancy end?") == texts[1]
    assert first("What happens when the tenancy ends?") == texts[0]


DATES_AS_THEY_ARE = [
    ("By when must I register?", "1 March 2026", "Register by 1 March 2026 for the trip to Rome on 5 May 2026."),
    ("By what date must I cancel?", "1 May 2026", "Cancel before 1 May 2026. The contract ends on 30 June 2026."),
    ("Bis wann muss ich kündigen?", "31. März 2026", "Kündigung bis 31. März 2026, Ende am 30. Juni 2026."),
]
SWAPPED = [
    ("Bis wann läuft der Vertrag?", "1. April 2026", "vom 1. April 2026 bis 31. März 2028", "31. März 2028"),
    ("When does the lease end?", "1 April 2026", "from 1 April 2026 to 31 March 2028", "31 March 2028"),
    ("When does the lease begin?", "31 March 2028", "from 1 April 2026 to 31 March 2028", "1 April 2026"),
]


@pytest.mark.parametrize(("question", "answer", "text"), DATES_AS_THEY_ARE)
def test_a_date_by_which_something_is_due_stays(question: str, answer: str, text: str) -> None:
    assert end_asked(question, answer, [PageText(1, 1, 0, text)]) == answer


@pytest.mark.parametrize(("question", "answer", "text", "wanted"), SWAPPED)
def test_the_beginning_of_a_span_gives_way_to_its_end(question: str, answer: str, text: str, wanted: str) -> None:
    assert end_asked(question, answer, [PageText(1, 1, 0, text)]) == wanted
