"""The geometry of the continuous page view, against counting by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.gui.document.page_layout import MARGIN, MOST_FIT_SCALE, Fit, PageLayout, shown_size
from app.ingest.records import Page, PageKind

SIZES = st.lists(st.tuples(st.floats(1, 5000), st.floats(1, 5000)), min_size=1, max_size=30)


def page(width: float, height: float, rotation: int) -> Page:
    return Page(1, PageKind.TEXT, width, height, rotation, "", ())


@given(SIZES, st.integers(60, 3000), st.floats(0.25, 8))
def test_pages_lie_under_each_other_with_a_margin_and_inside_the_content(
    sizes: list[tuple[float, float]], width: int, zoom: float
) -> None:
    layout = PageLayout(sizes, (width, 500), zoom)
    bottom = 0.0
    for number, (w, h) in enumerate(sizes, start=1):
        placed = layout.page(number)
        assert placed.top == pytest.approx(bottom + MARGIN)
        assert placed.height / placed.width == pytest.approx(h / w)
        assert placed.left >= MARGIN - 1e-6 and placed.left + placed.width <= layout.width - MARGIN + 1e-6
        bottom = placed.top + placed.height
    assert layout.height == pytest.approx(bottom + MARGIN)


@given(SIZES, st.floats(0, 1), st.integers(1, 2000))
def test_visible_pages_are_those_that_overlap_the_viewport(
    sizes: list[tuple[float, float]], share: float, height: int
) -> None:
    layout = PageLayout(sizes, (600, 500), 1.0)
    top = share * layout.height
    numbers = layout.pages_between(top, top + height)
    for number in range(1, len(sizes) + 1):
        placed = layout.page(number)
        if placed.top < top + height and placed.top + placed.height > top:
            assert number in numbers
    assert len(numbers) <= len(sizes)


def test_a_page_fits_the_width_and_a_stamp_is_not_blown_up() -> None:
    layout = PageLayout([(595, 842), (20, 20)], (700, 500), 1.0)
    assert layout.page(1).width == pytest.approx(700 - 2 * MARGIN)
    assert layout.page(2).width == pytest.approx(20 * MOST_FIT_SCALE)
    assert layout.page_at(layout.page(2).top + 1) == 2


def test_no_pages_is_no_trouble() -> None:
    layout = PageLayout([], (700, 500), 1.0)
    assert (layout.page_at(10), list(layout.pages_between(0, 100))) == (0, [])


def test_quarter_turns_swap_the_sides_and_failed_pages_get_room() -> None:
    assert shown_size(page(200, 100, 90)) == (100, 200)
    assert shown_size(page(200, 100, 180)) == (200, 100)
    assert min(shown_size(page(0, 0, 0))) > 100


@given(SIZES, st.integers(100, 3000), st.integers(100, 3000))
def test_a_page_that_fits_shows_whole_and_touches_a_side(
    sizes: list[tuple[float, float]], width: int, height: int
) -> None:
    layout = PageLayout(sizes, (width, height), 1.0, Fit.PAGE)
    for number in range(1, len(sizes) + 1):
        placed = layout.page(number)
        across, down = placed.width - (width - 2 * MARGIN), placed.height - (height - 2 * MARGIN)
        assert max(across, down) <= 1e-6
        assert max(across, down) == pytest.approx(0, abs=1e-6) or placed.scale == MOST_FIT_SCALE
