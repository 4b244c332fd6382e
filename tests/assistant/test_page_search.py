"""Words are found where they stand, over line ends and hyphens, in any case and script."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.assistant.pages.page_search import hits_on, make_pattern, prepare_page


def found(text: str, wanted: str) -> list[str]:
    """The stretches of the text that are found."""
    pattern = make_pattern(wanted)
    assert pattern is not None
    return [text[hit.start : hit.end] for hit in hits_on(prepare_page(1, text), pattern)]


@pytest.mark.parametrize(
    ("text", "wanted", "expected"),
    [
        ("The total was in-\nfluenced by the fee.", "influenced by", ["in-\nfluenced by"]),
        ("one two\nthree\n\nfour", "TWO  three four", ["two\nthree\n\nfour"]),
        ("the ﬁnal oﬃce", "office", ["oﬃce"]),
        ("the ﬁnal oﬃce", "fin", ["ﬁn"]),
        ("Résumé, resume, re\u0301sume\u0301", "resume", ["Résumé", "resume", "re\u0301sume\u0301"]),
        ("Résumé", "résumé", ["Résumé"]),
        ("it’s a well–known “fact”", 'it\'s a well-known "fact"', ["it’s a well–known “fact”"]),
        ("日本語の\n文書を読む", "文書", ["文書"]),
        ("日本語の文\n書を読む", "文書", ["文\n書"]),
        ("שָׁלוֹם עולם", "שלום", ["שָׁלוֹם"]),
        ("price (in $) is 3.5", "(in $)", ["(in $)"]),
        ("banana", "ana", ["ana"]),
        ("nothing here", "absent", []),
    ],
)
def test_words_are_found_where_a_reader_sees_them(text: str, wanted: str, expected: list[str]) -> None:
    assert found(text, wanted) == expected


def test_nothing_is_looked_for_in_blanks() -> None:
    assert make_pattern(" \n ") is None


@given(words=st.lists(st.text("abcXYZé ﬁ’-", min_size=1, max_size=8), min_size=1, max_size=20), data=st.data())
def test_what_was_taken_from_a_line_is_found_at_its_place(words: list[str], data: st.DataObject) -> None:
    text = " ".join(words)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    wanted = text[start:end]
    if (pattern := make_pattern(wanted)) is None:
        return
    start += len(wanted) - len(wanted.lstrip())
    end = start + len(wanted.strip())
    hits = list(hits_on(prepare_page(1, text), pattern))
    assert any(hit.start < end and hit.end > start for hit in hits), "at least an overlapping place"
    assert all(text[hit.start : hit.end].strip() == text[hit.start : hit.end] for hit in hits)
