"""How prompts are cut into steps, and which of them are rounded."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.inference.prompt_steps import PromptSteps
from app.inference.reading_plan import ReadingPlan, plan_reading


def plan_of(length: int, checkpoints: Sequence[int] = (), ends: Sequence[int] = (), **more: bool) -> ReadingPlan:
    return plan_reading(PromptSteps(tuple(range(length))), checkpoints, ends, chunk=512, later_chunk=256, **more)


def cuts(plan: ReadingPlan) -> list[tuple[int, bool]]:
    """Where each step ends, and whether it is precise."""
    return [(step.stop, step.precise) for step in plan.steps()]


def test_the_first_step_is_long_and_later_ones_are_short() -> None:
    document = [(512, False), (768, False), (1024, False), (1100, False)]
    assert cuts(plan_of(1130, ends=[1100])) == [*document, (1130, True)]
    assert cuts(plan_of(1130, checkpoints=[300], ends=[1100]))[:3] == [(300, False), (812, False), (1068, False)]


@pytest.mark.parametrize(
    ("length", "expected"),
    [
        (8, [(8, True)]),
        (263, [(263, True)]),
        (264, [(256, False), (264, True)]),
        (530, [(512, False), (522, False), (530, True)]),
    ],
)
def test_where_nothing_is_said_to_be_a_document_a_long_prompt_is_rounded_but_for_its_last_tokens(
    length: int, expected: list[tuple[int, bool]]
) -> None:
    assert cuts(plan_of(length)) == expected


def test_where_nothing_is_said_to_be_a_document_short_stretches_between_checkpoints_are_precise() -> None:
    assert cuts(plan_of(700, [200, 600])) == [(200, True), (600, False), (700, True)]
    assert cuts(plan_of(700, [200, 600], continued=False)) == [(200, True), (600, False), (700, True)]
    assert cuts(plan_of(700, continued=False)) == [(512, False), (700, False)]


@given(length=st.integers(1, 3000), places=st.sets(st.integers(1, 3000), max_size=5), said=st.booleans())
def test_steps_follow_one_another_and_end_at_checkpoints(length: int, places: set[int], said: bool) -> None:
    inside = sorted(place for place in places if place <= length)
    plan = plan_of(length, inside, inside[-1:] if said else ())
    steps = list(plan.steps())
    assert [step.start for step in steps] == [0, *(step.stop for step in steps[:-1])]
    assert steps[-1].stop == length
    assert plan.checkpoints <= {step.stop for step in steps}
    assert all(step.stop - step.start <= (512 if step.start < 512 else 256) for step in steps)
    # From wherever a step ended, the same steps follow.
    assert all(plan.step_at(step.start) == step for step in steps)
