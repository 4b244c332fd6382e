"""Where the end of a text stood before, against looking at every place."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from app.inference.matching import LOOKED_BACK, MOST_PLACES, RecurringText


def agreeing_at(tokens: list[int], place: int) -> int:
    """How many tokens before `place` are the last tokens of the text."""
    count = 0
    while count < place and tokens[place - count - 1] == tokens[-count - 1]:
        count += 1
    return count


@given(tokens=st.lists(st.integers(0, 3), min_size=1, max_size=LOOKED_BACK), read=st.integers(0, 40))
def test_the_longest_agreement_is_found_and_its_latest_place_goes_on(tokens: list[int], read: int) -> None:
    read = min(read, len(tokens))
    text = RecurringText(tokens[:read])
    for end in range(read + 1, len(tokens) + 1):
        text.add(tokens[end - 1])
        so_far = tokens[:end]
        longest = max((agreeing_at(so_far, place) for place in range(1, end)), default=0)
        if longest < 2:
            assert (text.agreeing, text.continuation(5)) == (0, [])
            continue
        place = max(place for place in range(1, end) if agreeing_at(so_far, place) == longest)
        goes_on = so_far[place:] * 5
        assert text.agreeing == longest
        assert text.continuation(5) == goes_on[:5]


def test_nothing_is_found_within_images_and_nothing_goes_on_into_them() -> None:
    text = RecurringText([1, 2, 3, 4, -1, -1, 5, 1, 2])
    text.add(3)
    assert (text.agreeing, text.continuation(8)) == (3, [4])
    text = RecurringText([7, 1, 2, -1, -1, 5, 1])
    text.add(2)
    assert (text.agreeing, text.continuation(8)) == (2, [])
    text = RecurringText([7, -1, -1, -1, 5, -1, -1])
    text.add(-1 + 6)
    assert text.agreeing == 0


def test_what_was_written_is_found_too() -> None:
    text = RecurringText([9])
    for token in [1, 2, 3, 4, 5, 6, 2, 3]:
        text.add(token)
    assert (text.agreeing, text.continuation(3)) == (2, [4, 5, 6])


def test_a_text_that_is_one_token_over_and_over_goes_on_with_it() -> None:
    text = RecurringText([7] * (3 * MOST_PLACES))
    text.add(7)
    assert text.agreeing == LOOKED_BACK
    assert text.continuation(4) == [7, 7, 7, 7]


def test_a_long_text_grows_beyond_what_was_reserved_for_it() -> None:
    tokens = np.random.default_rng(1).integers(0, 10**6, 5000).tolist()
    text = RecurringText(tokens[:10])
    for token in [*tokens[10:], *tokens[2000:2003]]:
        text.add(token)
    assert len(text) == 5003
    assert (text.agreeing, text.continuation(6)) == (3, tokens[2003:2009])
