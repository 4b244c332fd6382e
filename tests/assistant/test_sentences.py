"""Passages: verbatim stretches of a page that together lose nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.assistant.evidence.sentences import MAX_QUOTE, split_passages

PAGE_TEXT = st.text(alphabet=st.sampled_from("ab. !?\n，。،؟1Ñ é\u0301“”)"), max_size=900)


@given(PAGE_TEXT | st.text(max_size=300))
def test_passages_are_verbatim_ordered_bounded_and_lose_nothing(text: str) -> None:
    passages = split_passages(text)
    cursor = 0
    for passage in passages:
        assert text[passage.start : passage.end] == passage.text
        assert text[cursor : passage.start].strip() == ""  # nothing but white space between two passages
        assert 0 < len(passage.text) <= MAX_QUOTE
        cursor = passage.end
    assert text[cursor:].strip() == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One thing. Another!", ["One thing.", "Another!"]),
        ("It was built by Dr. A. Fenwick in\n1932. It cost 4.5 million.", None),
        ("He said “Stop.” Then he left.", ["He said “Stop.”", "Then he left."]),
        ("第一句。第二句！", ["第一句。", "第二句！"]),
        ("甲(以下「甲」という。)と乙は契約する。次の文。", ["甲(以下「甲」という。)と乙は契約する。", "次の文。"]),
        ("「はい。」と言った。「いいえ。」次の文。", ["「はい。」と言った。", "「いいえ。」", "次の文。"]),
        (
            "54 кв. м, ул. Липовая, д. 8. Срок до 2027 г. Плата 300 руб. в месяц.",
            [
                "54 кв. м, ул. Липовая, д. 8.",
                "Срок до 2027 г.",
                "Плата 300 руб. в месяц.",
            ],
        ),
        ("Year Cost\n1932 4\n1933 5", ["Year Cost", "1932 4", "1933 5"]),
        ("1. Introduction", ["1. Introduction"]),
        ("It stopped.[12] It ran.[citation needed] On.", ["It stopped.[12]", "It ran.[citation needed]", "On."]),
        (
            "It stopped then. The boards that are found\nin most of the states are the CBSE",
            ["It stopped then.", "The boards that are found\nin most of the states are the CBSE"],
        ),
        (
            "These are sold at the harbour on Sundays. All:\nboats\nnets",
            ["These are sold at the harbour on Sundays.", "All:", "boats", "nets"],
        ),
        (
            "Sie beginnt am 1. März 2025. Sie endet am\n31. Mai.",
            ["Sie beginnt am 1. März 2025.", "Sie endet am\n31. Mai."],
        ),
        ("Aus der Mitte des 19. Jahrhunderts. Mehr nicht.", ["Aus der Mitte des 19. Jahrhunderts.", "Mehr nicht."]),
        ("Tel. 0941 · USt-IdNr. DE28. Kundennr. 12 ist neu.", ["Tel. 0941 · USt-IdNr. DE28.", "Kundennr. 12 ist neu."]),
        ("Berechnet 07.10. – 11.10.2024. Ende.", ["Berechnet 07.10. – 11.10.2024.", "Ende."]),
        ("Det var den 5. maj. Senere kom 7. Resten gik.", ["Det var den 5. maj.", "Senere kom 7.", "Resten gik."]),
        ("It has 12. The rest went in 1931. Then none.", ["It has 12.", "The rest went in 1931.", "Then none."]),
        (
            "It is named in Schedule A. Ask Mr A. Low. See Anlage B. Ende.",
            ["It is named in Schedule A.", "Ask Mr A. Low.", "See Anlage B.", "Ende."],
        ),
        (
            "Operateur: Oberarzt Dr. med. Kawohl. Mme. Roux est venue, max. 20 kg. It takes 5 min. The rest is free.",
            [
                "Operateur: Oberarzt Dr. med. Kawohl.",
                "Mme. Roux est venue, max. 20 kg.",
                "It takes 5 min.",
                "The rest is free.",
            ],
        ),
        (
            "Wert\t6.9.\t10.9.\nHämoglobin (g/dl)\t14,1\t10,3\nDr. Roux\tTel. 12\tja.",
            ["Wert\t6.9.\t10.9.", "Hämoglobin (g/dl)\t14,1\t10,3", "Dr. Roux\tTel. 12\tja."],
        ),
        (
            "Wert | 6.9. | 10.9.\nHämoglobin | | 10,3\nOf that, a | b. And more",
            ["Wert | 6.9. | 10.9.", "Hämoglobin | | 10,3", "Of that, a | b. And more"],
        ),
        ("A heading\n\nA sentence that\nruns on.", ["A heading", "A sentence that\nruns on."]),
    ],
)
def test_sentences_as_a_reader_would_cut_them(text: str, expected: list[str] | None) -> None:
    found = [passage.text for passage in split_passages(text)]
    assert found == (expected or ["It was built by Dr. A. Fenwick in\n1932.", "It cost 4.5 million."])


def test_a_block_without_line_ends_is_cut_between_words() -> None:
    text = "word " * 300
    passages = split_passages(text)
    assert len(passages) > 1
    assert all(passage.text.startswith("word") and passage.text.endswith("word") for passage in passages)


def test_a_day_with_the_german_name_of_its_month_ends_no_sentence() -> None:
    text = "Tag der Übergabe 29. November 2024, 16.15 Uhr. Es waren 29. Auch der Mieter kam."
    assert [one.text for one in split_passages(text)] == [
        "Tag der Übergabe 29. November 2024, 16.15 Uhr.",
        "Es waren 29.",
        "Auch der Mieter kam.",
    ]
    text = "The rent rose by 12. April was cold."
    assert [one.text for one in split_passages(text)] == ["The rent rose by 12.", "April was cold."]
