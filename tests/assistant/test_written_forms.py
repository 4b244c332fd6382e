"""Values that are known by how they are written: times, addresses, links, and what is none of them."""

from __future__ import annotations

import pytest

from app.assistant.extraction.written_forms import read_written


@pytest.mark.parametrize(
    ("form", "words", "read"),
    [
        ("date-time", "12 March 2024, 14:30", "2024-03-12T14:30:00"),
        ("date-time", "12.03.2024 um 9.05 Uhr", "2024-03-12T09:05:00"),
        ("date-time", "2024-03-12T14:30:00Z", "2024-03-12T14:30:00+00:00"),
        ("date-time", "12 March 2024 at 12 a.m.", "2024-03-12T00:00:00"),
        ("date-time", "12 March 2024", None),
        ("date-time", "03/04/2024 14:30", None),
        ("date-time", "12 March 2024, 14:30 to 15:30", None),
        ("time", "from 14:30", "14:30:00"),
        ("time", "12.50", None),
        ("time", "13 p.m.", None),
        ("email", "a@b.example or c@d.example", None),
        ("email", "<a@b.example>", "a@b.example"),
        ("uri", "www.b.example", None),
        ("uri", "(https://b.example/x)", "https://b.example/x"),
        ("uuid", "no. 9b2f7c1e-8f0a-4c43-9d7e-0b1c2d3e4f5a", "9b2f7c1e-8f0a-4c43-9d7e-0b1c2d3e4f5a"),
    ],
)
def test_formats_are_read_where_the_words_mean_one_thing(form: str, words: str, read: str | None) -> None:
    assert read_written(form, words) == read
