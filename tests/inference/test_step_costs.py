"""What steps of several tokens cost, from steps that took known times."""

from __future__ import annotations

import pytest

from app.inference.step_costs import FORGOTTEN_AFTER, SUPPOSED_COST, StepCosts


def after(*steps: tuple[int, float]) -> StepCosts:
    costs = StepCosts()
    for rows, seconds in steps:
        costs.took(rows, seconds)
    return costs


def test_before_anything_is_known_each_token_costs_a_part_of_a_step() -> None:
    assert StepCosts().of(1) == 1
    assert StepCosts().of(5) == pytest.approx(1 + 4 * SUPPOSED_COST)


def test_a_cost_is_a_ratio_to_single_steps_and_lies_between_its_neighbours() -> None:
    costs = after((1, 0.02), (5, 0.03), (9, 0.05))
    assert [costs.of(rows) for rows in (1, 5, 9)] == pytest.approx([1, 1.5, 2.5])
    assert costs.of(3) == pytest.approx(1.25)
    assert costs.of(7) == pytest.approx(2.0)
    assert costs.of(13) == pytest.approx(1 + 12 * 1.5 / 8)


def test_a_step_that_was_held_up_does_not_count() -> None:
    costs = after((1, 0.02), (1, 9.0), (1, 0.02), (4, 0.03), (4, 60.0), (4, 0.03))
    assert costs.of(4) == pytest.approx(1.5)


def test_a_step_costs_at_most_as_many_single_ones_and_at_least_one() -> None:
    assert after((1, 0.02), (4, 60.0)).of(4) == 4
    assert after((1, 0.02), (4, 0.001)).of(4) == 1


def test_ratios_outlive_an_answer_and_single_steps_do_not() -> None:
    costs = after((1, 0.02), (4, 0.03))
    costs.begin_answer()
    costs.took(4, 9.0)  # at another depth, and no single step to compare with yet
    assert costs.of(4) == pytest.approx(1.5)
    costs.took(1, 1.0)
    for _ in range(9):
        costs.took(4, 2.0)
    assert costs.of(4) == pytest.approx(2.0)


def test_what_was_not_seen_for_long_is_forgotten() -> None:
    costs = after((1, 0.02), (4, 60.0))
    for _ in range(FORGOTTEN_AFTER + 1):
        costs.took(1, 0.02)
    assert costs.of(4) == pytest.approx(1 + 3 * SUPPOSED_COST)
