"""Where quotes begin and end: examples in many scripts, and Qt's own Unicode rules for what is one sign."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtCore import QTextBoundaryFinder

from app.assistant.quotes.word_ends import find_word_ends

MIXED = st.sampled_from(
    list("a .-'3漢のガーภาเำ\u0915\u094d\u0937\u093f\u093c\u0ba4가각ש\u0648\u064b\u17d2\u1780\u1000\u1039ﾊﾞ\r\n(“\x1d")
    + list("\u1100\u1161\u11a8👩\u200d👧🏽🇩🇪\ufe0f❤\u200c\u0600\U000e0067🏴\u0301")
    + ["e\u0301"]
)


def marked(text: str) -> str:
    """The text with [ where a quote may begin and | where one may end."""
    ends = find_word_ends(text)
    marks = ["|" * bool(end) + "[" * bool(begin) for begin, end in zip(ends.may_begin, ends.may_end, strict=True)]
    return "".join(mark + character for mark, character in zip(marks, [*text, ""], strict=True))


@pytest.mark.parametrize(
    "expected",
    [
        "[The| [rent| [is| [900| [€|.|",
        "[don't| [non-smoker| [l’été| [example.com|",
        "[3.14| [1,000,000| [12:30| [1/2| [2024-11-27|",
        "[-5| [°|[C| [+3%| [.5| [−7|",
        "[3|–|[5|".replace("|–", "|[–"),
        "([see| [fig|.| [2|)|".replace("([", "[([").replace("[[", "["),
        "[e\u0301te\u0301| [Stra\u00dfe|",
        "[👩\u200d👩\u200d👧|[👧🏽|[❤\ufe0f| [🇩🇪|",
        "[潮|[位|[が|[コンピュータ|[で|。|",
        "[เด็|[ก| [ไท|[ย|",
        "[क्षत्रिय| [தமிழ்| [한국어를|",
        "[שלום| [صَبَاح|،| [عليكم|",
        '[צה"ל| [ד״ר| [ג׳ורג|׳| ["|[a|["|',
        "[a_b| [x²|",
    ],
)
def test_examples(expected: str) -> None:
    assert marked(expected.replace("[", "").replace("|", "")) == expected


def test_nothing_is_quoted_of_control_characters_and_of_blank_ends() -> None:
    assert marked(" a (\x1d (\n b \0c  ") == " [a| (\x1d (\n [b| \0[c|  "
    assert find_word_ends(" a (\x1d\0c  ").separates.tolist() == [0, 0, 1, 1, 1, 1, 0, 1, 1]
    assert marked("") == "" and marked("( ") == "( " and marked("\x1d") == "\x1d"


def test_a_mark_with_nothing_before_it_can_be_quoted_alone() -> None:
    """A quote that may begin has to have an end: there would be nothing left to write else."""
    assert marked("\u102b") == "[\u102b|" and marked("\n\u0301") == "\n[\u0301|"


def test_an_endless_word_may_be_cut_at_any_sign_behind_its_longest() -> None:
    cut = marked("e\u0301" * 40)
    assert cut.startswith("[" + "e\u0301" * 33 + "|") and cut.endswith("|" + "e\u0301|" * 7)


@given(
    st.lists(MIXED, max_size=12).map("".join)
    | st.text(st.characters(exclude_categories=["Cs", "Cn", "Co"]), max_size=8)
)
@example("\u17d2\u1780")  # a text that begins with what joins the letter behind it
def test_no_quote_begins_or_ends_within_what_is_one_sign(text: str) -> None:
    ends = find_word_ends(text)
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, text)
    units = 0  # of UTF-16, which Qt counts in
    for place, character in enumerate(text):
        finder.setPosition(units)
        if not finder.isAtBoundary() and not ends.separates[place]:  # what separates belongs to no sign of a quote
            assert not ends.may_begin[place] and not ends.may_end[place]
        units += len(character.encode("utf-16-le")) // 2


@given(st.lists(MIXED, max_size=12).map("".join))
def test_no_quote_begins_or_ends_with_a_blank(text: str) -> None:
    ends = find_word_ends(text)
    assert not any(text[place].isspace() or text[place] == "\x1d" for place in ends.may_begin.nonzero()[0])
    assert not any(text[place - 1].isspace() or text[place - 1] == "\x1d" for place in ends.may_end.nonzero()[0])
