"""Words between two processes: what arrives is what was sent, and columns that do not go together are refused."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ingest.records import Word
from app.ingest.word_columns import WordColumns, columns_of, lowest_and_highest, pack, unpack

TEXT = "Füße stehn – 時計 \ud800 auf 12,5\u00a0m"
POINTS = st.floats(allow_nan=False, allow_infinity=False)
HUNDREDTHS = st.integers(-(2**31), 2**31 - 1).map(lambda number: number / 100)


@st.composite
def words(draw: st.DrawFn) -> tuple[Word, ...]:
    found = []
    sides = draw(st.sampled_from([POINTS, HUNDREDTHS]))
    for _ in range(draw(st.integers(0, 6))):
        start = draw(st.integers(0, len(TEXT)))
        end = draw(st.integers(start, len(TEXT)))
        box = draw(st.tuples(sides, sides, sides, sides))
        confidence = draw(st.floats(0, 1))
        found.append(Word(TEXT[start:end], start, end, box, draw(st.integers(0, 2**31 - 1)), confidence))
    return tuple(found)


@given(words())
def test_words_arrive_as_they_were_sent(sent: tuple[Word, ...]) -> None:
    head = {"number": 7, "text": TEXT, "note": "two\nlines"}
    arrived_head, arrived = unpack(pack(head, columns_of(TEXT, sent, with_confidences=True)))
    assert arrived_head == head
    assert tuple(arrived) == sent
    assert (arrived == sent, len(arrived), arrived[1:3]) == (True, len(sent), sent[1:3])


def test_words_that_a_file_holds_as_text_have_no_column_of_confidences() -> None:
    sent = (Word("Füße", 0, 4, (0.5, 0.1, 9.25, 12.0), 0),)
    columns = columns_of(TEXT, sent, with_confidences=False)
    assert columns.is_hundredths
    assert lowest_and_highest(columns) == lowest_and_highest(sent) == (11.9, 11.9)
    assert list(columns.sides) == [50, 10, 925, 1200]
    assert unpack(pack({"text": TEXT}, columns))[1] == sent


def test_a_word_that_stands_elsewhere_is_refused() -> None:
    with pytest.raises(ValueError, match="a word is not at characters 1 to 5"):
        columns_of(TEXT, [Word("Füße", 1, 5, (0.0, 0.0, 1.0, 1.0), 0)], with_confidences=False)


def test_messages_that_do_not_go_together_are_refused() -> None:
    sent = columns_of(TEXT, [Word("Füße", 0, 4, (0.0, 0.1, 9.5, 12.0), 0)] * 3, with_confidences=False)
    message = pack({"text": TEXT}, sent)
    line, _, columns = message.partition(b"\n")
    (_, code, sure), head = json.loads(line)
    wrong = [
        message[:-1],
        message[:-16],
        b"[" + columns,
        line,
        message + b"more",
        *(
            json.dumps([shape, head]).encode() + b"\n" + columns
            for shape in ([3, "q", sure], [4, code, sure], [3, code, True])
        ),
        json.dumps([[3, code, sure], {}]).encode() + b"\n" + columns,
    ]
    for each in wrong:
        with pytest.raises((ValueError, KeyError)):
            unpack(each)


def test_columns_of_different_lengths_are_no_words() -> None:
    whole = columns_of(TEXT, [Word("Füße", 0, 4, (0.0, 0.1, 9.5, 12.0), 0)] * 2, with_confidences=False)
    with pytest.raises(ValueError, match="do not go together"):
        WordColumns(TEXT, whole.starts, whole.ends[:1], whole.lines, whole.sides)
