"""How pages are put together for a summary."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.assistant.prompt import PageText
from app.assistant.summary import MAX_PARTS, make_parts
from app.errors import DocumentTooLong

LIMIT = 4_000


def pages(count: int) -> list[PageText]:
    return [PageText(1, number, 0, f"page {number}") for number in range(1, count + 1)]


@given(st.lists(st.integers(0, 3_500), min_size=1, max_size=60))
def test_every_page_is_in_one_part_that_the_model_can_read(tokens: list[int]) -> None:
    chosen = pages(len(tokens))
    parts = make_parts(chosen, tokens, focus="pages", model="Gemma", limit=LIMIT)
    assert [page for part in parts for page in part] == chosen
    by_page = dict(zip(chosen, tokens, strict=True))
    for part in parts:
        assert part
        assert len(part) == 1 or sum(by_page[page] for page in part) <= LIMIT


def test_a_short_document_makes_few_parts() -> None:
    assert len(make_parts(pages(3), [100, 100, 100], focus="pages", model="Gemma", limit=LIMIT)) == 3
    assert len(make_parts(pages(64), [50] * 64, focus="pages", model="Gemma", limit=LIMIT)) == MAX_PARTS


def test_the_whole_is_one_part_or_is_refused() -> None:
    assert len(make_parts(pages(5), [100] * 5, focus="whole", model="Gemma", limit=LIMIT)) == 1
    with pytest.raises(DocumentTooLong):
        make_parts(pages(5), [1_000] * 5, focus="whole", model="Gemma", limit=LIMIT)


def test_a_page_that_the_model_cannot_read_is_refused() -> None:
    with pytest.raises(DocumentTooLong):
        make_parts(pages(2), [10, 5_000], focus="pages", model="Gemma", limit=LIMIT)
