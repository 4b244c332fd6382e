"""What a short paper says of words that it has not, as the real sentence encoder tells."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

import pytest

from app.assistant.evidence.missing_words import FEW_PAGES, compare_missing
from app.assistant.evidence.support import FAR, NEAR, PageShares
from app.assistant.model_calls import CancelCheck, Engine, ModelCalls, never
from app.assistant.prompt import PageText
from app.inference.requests import Compared, CompareRequest
from app.inference.sentence_encoder import SentenceEncoder

PAYSLIP = "Net pay: £1,891.11, paid into your account. If anything on this payslip looks wrong, write to Gareth Lomas."


class Comparing:
    """An engine of which nothing is asked but what texts mean."""

    def __init__(self, *, knows: bool = True) -> None:
        self._encoder, self._knows = SentenceEncoder(), knows

    def compare(self, request: CompareRequest, cancelled: CancelCheck) -> Iterator[Compared]:
        """The encoder's cosines, if it knows any."""
        told = self._encoder.similarities(request.text, request.others, cancelled) if self._knows else ()
        yield Compared(told)


def _missing(
    question: str, text: str, *, passage: str = "", pages: int = 1, engine: Comparing | None = None
) -> dict[str, float]:
    page = PageText(1, 1, 0, text)
    calls = ModelCalls(cast(Engine, engine or Comparing()), never)
    words = PageShares.of(question, [text])
    return compare_missing(calls, question, words, [page] * pages, page, passage or text)


def test_a_word_that_means_the_like_is_near_and_another_is_far() -> None:
    assert _missing("Whom do I tell about a mistake?", PAYSLIP)["mistake"] >= NEAR
    assert _missing("How much is the sick pay?", PAYSLIP, passage="Net pay: £1,891.11")["sick"] < FAR


def test_a_row_of_a_table_is_read_with_what_its_page_says_and_a_sentence_alone() -> None:
    row, question = "| Net pay | £1,891.11 |", "Whom do I tell about a mistake?"
    assert _missing(question, f"{PAYSLIP}\n{row}", passage=row)["mistake"] >= NEAR
    assert _missing(question, f"{PAYSLIP}\n{row}", passage="Net pay: £1,891.11")["mistake"] < NEAR


def test_only_words_count_that_the_page_lacks_and_that_say_something() -> None:
    assert _missing("How much is the net pay?", PAYSLIP) == {}
    assert set(_missing("How long is the holiday?", PAYSLIP)) == {"holiday"}
    assert set(_missing("How long is the holiday of 2031 by code E7?", PAYSLIP)) == {"code", "holiday"}


@pytest.mark.parametrize(
    ("question", "text"),
    [("Wie hoch ist das Krankengeld?", PAYSLIP), ("病假工资是多少?", PAYSLIP), ("Sjuklön?", PAYSLIP)],
)
def test_nothing_is_said_of_questions_in_another_language_or_in_one_that_is_not_known(question: str, text: str) -> None:
    assert _missing(question, text) == {}


def test_words_of_languages_without_spaces_are_compared_whole_and_told_of_each_part_that_is_missing() -> None:
    rent = "賃\n料は月額68,000円とし、鍵は3本貸し出す。"
    assert _missing("家賃はいくらですか?", rent)["家"] >= NEAR
    assert _missing("火災保険はいくらですか?", rent)["火"] < FAR
    assert _missing("鍵は何本もらえますか?", rent) == {}
    assert _missing("房子多大?", "房屋租金为每月3,200元")["子"] >= NEAR
    assert _missing("수영장은 얼마인가요?", "사물함은 월 5,000원입니다.")["수영"] < FAR


def test_who_is_asked_by_one_word_has_to_be_called_so_or_nearly() -> None:
    assert _missing("谁是担保人?", "水费由乙方承担，甲方为出租人。")["保"] < FAR


def test_a_language_that_the_encoder_does_not_know_is_not_compared() -> None:
    contract = 'השכר החודשי הוא 17,800 ש"ח ברוטו, וישולם עד התשיעי בכל חודש של השנה.'
    assert _missing("מה גובה הבונוס השנתי?", contract) == {}


def test_nothing_is_said_of_long_documents_or_where_nobody_knows() -> None:
    assert _missing("Whom do I tell about a mistake?", PAYSLIP, pages=FEW_PAGES)
    assert _missing("Whom do I tell about a mistake?", PAYSLIP, pages=FEW_PAGES + 1) == {}
    assert _missing("Whom do I tell about a mistake?", PAYSLIP, engine=Comparing(knows=False)) == {}
