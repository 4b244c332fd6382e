"""Lists of pages as users write them."""

from __future__ import annotations

import pytest

from app.assistant.pages.page_selection import select_pages
from app.errors import UsageError


@pytest.mark.parametrize(
    ("selection", "expected"),
    [
        (None, {1, 2, 3, 4, 5, 6, 7, 8, 9}),
        ("  ", {1, 2, 3, 4, 5, 6, 7, 8, 9}),
        ("3", {3}),
        ("3-5", {3, 4, 5}),
        ("1,4, 8-", {1, 4, 8, 9}),
        ("-2", {1, 2}),
        ("2,2-3", {2, 3}),
    ],
)
def test_selections(selection: str | None, expected: set[int]) -> None:
    assert select_pages(selection, 9, "a.pdf") == expected


@pytest.mark.parametrize("selection", ["0", "10", "3-10", "5-3", "x", "1-x", "-", "1,,2", "1 2", "1.5", "99999999999-"])
def test_what_makes_no_sense_is_refused_by_name(selection: str) -> None:
    with pytest.raises(UsageError) as caught:
        select_pages(selection, 9, "a.pdf")
    assert selection.split(",")[0] in str(caught.value)
    assert ("goes backwards" in str(caught.value)) is (selection == "5-3")
