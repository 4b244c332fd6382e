"""Speed and time left, held against readings whose steps and whole length were measured.

tests/benchmarks/record_readings.py recorded them.
"""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from app.assistant.reading_pace import GROWTH, Pace, Step, pace_of, reading_words, time_left_words
from app.assistant.records import Reading

RECORDED: dict[str, list[Step]] = {
    name: [(tokens, seconds) for tokens, seconds in steps]
    for name, steps in json.loads(Path(__file__).with_name("recorded_readings.json").read_text()).items()
}


def shares(steps: list[Step]) -> list[tuple[float, float]]:
    """From the first tenth on, after each step: what is said to be left by what was left."""
    total, end = steps[-1]
    growth = GROWTH["int8" if steps is RECORDED["int8-12k"] else "float32"]
    found = []
    for count in range(2, len(steps)):
        left = pace_of(steps[:count], total, growth).seconds_left
        assert (left is None) == (steps[count - 1][0] < total / 10)
        if left is not None:
            found.append((steps[count - 1][0] / total, left / (end - steps[count - 1][1])))
    return found


@pytest.mark.parametrize("name", ["quiet-16k", "quiet-28k"])
def test_on_a_quiet_machine_the_estimate_is_right_from_the_first_tenth_on(name: str) -> None:
    found = shares(RECORDED[name])
    assert len(found) > 20
    assert all(0.9 <= share <= 1.1 for done, share in found if done < 0.9), found


@pytest.mark.parametrize("name", ["pages-16k", "int8-12k"])
def test_uneven_pages_and_small_caches_are_near(name: str) -> None:
    assert all(0.7 <= share <= 1.25 for done, share in shares(RECORDED[name]) if done < 0.9)


def test_it_finds_its_way_when_another_program_starts_or_ends() -> None:
    for name in ("busy-at-first-12k", "busy-from-the-middle-12k"):
        late = [share for done, share in shares(RECORDED[name]) if 0.75 <= done < 0.95]
        assert all(0.75 <= share <= 1.25 for share in late), (name, late)


def test_later_tokens_are_known_to_be_slower() -> None:
    steps = RECORDED["quiet-28k"]
    count = next(number for number, (tokens, _) in enumerate(steps) if tokens >= steps[-1][0] / 10)
    total, end = steps[-1]
    done, since = steps[count]
    left = pace_of(steps[: count + 1], total).seconds_left
    by_rule_of_three = since / done * (total - done)
    assert left is not None
    assert abs(left - (end - since)) < abs(by_rule_of_three - (end - since)) / 2


def test_what_was_read_before_does_not_count_as_fast_reading() -> None:
    """A reading that goes on at 8,000 tokens: its steps tell, and a tenth is one of what is left."""
    steps = [step for step in RECORDED["quiet-16k"] if step[0] >= 8_192]
    total, end = RECORDED["quiet-16k"][-1]
    assert pace_of(steps[:2], total).seconds_left is None
    left = pace_of(steps[:5], total).seconds_left
    assert left is not None and 0.85 <= left / (end - steps[4][1]) <= 1.15
    assert pace_of(steps[:5], total).tokens_per_s < 500


def test_exact_times_give_the_exact_rest() -> None:
    steps = [(tokens, 0.002 * tokens + 5e-8 * tokens**2 / 2) for tokens in range(0, 20_001, 500)]
    left = pace_of(steps, 40_000, 2.5e-5).seconds_left
    assert left == pytest.approx(0.002 * 20_000 + 5e-8 * (40_000**2 - 20_000**2) / 2)


def test_nothing_is_said_before_there_is_anything_to_say() -> None:
    assert pace_of([(0, 1.0)], 100) == Pace(0.0, None)
    assert pace_of([(100, 1.0)], 100) == Pace(0.0, 0.0)
    assert pace_of([(0, 1.0), (50, 1.0)], 100) == Pace(0.0, None)
    assert reading_words(Reading(0, 9, 0, 0, 900, 0.0, None)) == ""
    assert reading_words(Reading(0, 9, 0, 50, 900, 404.2, None)) == "404 tokens/s · time left not known yet"


def test_what_was_read_before_is_said() -> None:
    reading = Reading(4, 9, 3, 400, 900, 1404.2, 38.0)
    assert reading_words(reading) == "1,404 tokens/s · about 40 s left · the first 3 pages were read before"
    assert reading_words(replace(reading, pages_before=1)).endswith("left · the first page was read before")
    done = replace(reading, pages_read=9, pages_before=9, tokens_read=900)
    assert reading_words(done) == "all 9 pages were read before"


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0.0, "a few seconds left"),
        (38.0, "about 40 s left"),
        (89.9, "about 90 s left"),
        (95.0, "about 2 min left"),
        (3_000.0, "about 50 min left"),
        (7_200.0, "about 2 h left"),
        (9_100.0, "about 2 h 30 min left"),
    ],
)
def test_words_are_as_exact_as_the_estimate(seconds: float, words: str) -> None:
    assert time_left_words(seconds) == words
