"""Fits the coefficients of app/assistant/support.py, and measures them on other articles than those they come from.

    python tests/benchmarks/citation_quality/support_fit.py ROWS... [--features explained,words_in_page]

ROWS are files of support_data.py. Fitted on articles 8 to 31 (of invented facts, the first five documents), checked on
the others. What is to be foreseen is whether the pinned passage overlaps the gold evidence; without the page none does,
so half of the questions and more have none. The threshold is set on the fitted part, so that REFUSED of the answerable
questions are refused there; the checked part then says what it is worth.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

ROOT = Path(__file__).resolve().parents[3]
sys.path[:0] = [str(ROOT), str(ROOT / "tests"), str(ROOT / "tests" / "benchmarks")]

from measured import keep_result, machine
from questions import FIRST_CHECKED_ARTICLE, INVENTED

from app.assistant.support import STARTER, Signs, SupportModel, features, support_of

REFUSED = 0.08
"""Aimed at a little less than a tenth: the threshold itself was chosen on data."""
SHRINK = 0.02
"""Weight decay of the standardised coefficients, a question: keeps few data from being learned by heart."""
FIRST_CHECKED_INVENTED = 15
BINS = 10

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Example:
    """One question of one document, with the passage that was judged best."""

    signs: Signs
    holds: bool
    """Whether the passage overlaps the gold evidence."""
    answerable: bool
    language: str
    is_checked: bool
    """Not fitted on."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rows", type=Path, nargs="+")
    parser.add_argument("--features", default=",".join(STARTER.weights))
    parser.add_argument("--keep", action="store_true", help="keep the result beside those of the other benchmarks")
    options = parser.parse_args()
    examples = [example_of(json.loads(line)) for path in options.rows for line in path.read_text().splitlines()]
    fitted, checked = ([one for one in examples if one.is_checked == side] for side in (False, True))
    model = fit(fitted, options.features.split(","))
    result = {
        **machine(),
        "model": {"threshold": model.threshold, "constant": model.constant, "weights": dict(model.weights)},
        "fitted": report(model, fitted),
        "checked": report(model, checked),
        "checked by language": {
            language: report(model, [one for one in checked if one.language == language])
            for language in dict.fromkeys(one.language for one in checked)
        },
        "the coefficients in use, checked": report(STARTER, checked),
    }
    print(json.dumps(result, indent=1))
    if options.keep:
        keep_result("support_fit", result)


def example_of(row: dict[str, Any]) -> Example:
    """The best passage of a row."""
    best = row["weighed"][0]
    first = FIRST_CHECKED_INVENTED if row["language"] == INVENTED else FIRST_CHECKED_ARTICLE
    return Example(
        signs=Signs(
            answer_quote=best.get("answer", ()),
            answer_none=row.get("answer_none", ()),
            question_quote=best["question"],
            question_none=row["none"],
            question=row["question"],
            passage=best["text"],
            page=best["page_text"],
        ),
        holds=best["is_gold"],
        answerable=row["answerable"],
        language=row["language"],
        is_checked=row["article"] >= first,
    )


def fit(examples: Sequence[Example], names: Sequence[str]) -> SupportModel:
    """Logistic regression by Newton's method on standardised features, with weight decay."""
    values = np.array([[features(one.signs)[name] for name in names] for one in examples])
    wanted = np.array([one.holds for one in examples], dtype=float)
    mean, spread = values.mean(axis=0), np.maximum(values.std(axis=0), 1e-9)
    inputs = np.c_[np.ones(len(values)), (values - mean) / spread]
    decay = np.diag([0.0] + [SHRINK * len(values)] * len(names))
    weights = np.zeros(len(names) + 1)
    for _ in range(50):
        given = 1 / (1 + np.exp(-inputs @ weights))
        slope = inputs.T @ (given - wanted) + decay @ weights
        weights -= np.linalg.solve((inputs.T * (given * (1 - given))) @ inputs + decay, slope)
    plain = weights[1:] / spread
    constant = round(float(weights[0] - plain @ mean), 3)
    model = SupportModel(0.0, constant, {name: round(float(w), 3) for name, w in zip(names, plain, strict=True)})
    answerable = [support_of(one.signs, model) for one in examples if one.answerable]
    return SupportModel(round(float(np.quantile(answerable, REFUSED)), 3), model.constant, model.weights)


def report(model: SupportModel, examples: Sequence[Example]) -> dict[str, Any]:
    """What the probabilities are worth on some examples."""
    given = np.array([support_of(one.signs, model) for one in examples])
    holds = np.array([one.holds for one in examples], dtype=bool)
    answerable = np.array([one.answerable for one in examples], dtype=bool)
    refused = given < model.threshold
    return {
        "questions": int(answerable.sum()),
        "without their page": int((~answerable).sum()),
        "AUC, right pin or not": auc(given[holds], given[~holds]),
        "AUC, answerable or not": auc(given[answerable], given[~answerable]),
        "expected calibration error": calibration_error(given, holds),
        "answerable refused": _share(refused[answerable]),
        "answerable with the right pin refused": _share(refused[holds]),
        "unanswerable refused": _share(refused[~answerable]),
    }


def auc(of_right: Floats, of_wrong: Floats) -> float | None:
    """How often a right one gets more than a wrong one; a tie counts half."""
    if not len(of_right) or not len(of_wrong):
        return None
    above = (of_right[:, None] > of_wrong[None, :]).mean()
    return round(float(above + 0.5 * (of_right[:, None] == of_wrong[None, :]).mean()), 3)


def calibration_error(given: Floats, holds: NDArray[np.bool_]) -> float:
    """Mean distance between what was said and what came, over ten bins of the probability, weighted by their size."""
    places = np.minimum((given * BINS).astype(int), BINS - 1)
    gaps = [abs(given[places == at].sum() - holds[places == at].sum()) for at in range(BINS)]
    return round(float(sum(gaps) / max(1, len(given))), 3)


def _share(values: NDArray[np.bool_]) -> float | None:
    return round(float(values.mean()), 3) if len(values) else None


if __name__ == "__main__":
    main()
