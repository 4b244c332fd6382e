"""Fits the coefficients of app/assistant/support.py, and measures them on other articles than those they come from.

    python tests/benchmarks/citation_quality/support_fit.py ROWS... [--features explained,words_in_page]

ROWS are files of support_data.py. Fitted on articles 8 to 31 (of invented facts, the first five documents), checked on
the others. What is to be foreseen is whether a sentence is the gold answer, pinned to the page that says it. The
threshold is set on the fitted part, so that REFUSED of the gold answers are refused there; the checked part then says
what it is worth.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

ROOT = Path(__file__).resolve().parents[3]
sys.path[:0] = [str(ROOT), str(ROOT / "tests"), str(ROOT / "tests" / "benchmarks")]

from measured import keep_result, machine
from questions import FIRST_CHECKED_ARTICLE, INVENTED

from app.assistant.support import STARTER, Signs, SupportModel, features, support_of, word_rarity

REFUSED = 0.08
"""Aimed at a little less than a tenth: the threshold itself was chosen on data."""
SHRINK = 0.02
"""Weight decay of the standardised coefficients, a question: keeps few data from being learned by heart."""
FIRST_CHECKED_INVENTED = 15
BINS = 10

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Example:
    """One sentence that answers a question of a document, with the passage that it is pinned to."""

    signs: Signs
    holds: bool
    """Whether the sentence is the gold answer and the passage is of the page that says it."""
    kind: str
    """Which sentence, and in which document."""
    language: str
    is_checked: bool
    """Not fitted on."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rows", type=Path, nargs="+")
    parser.add_argument("--features", default=",".join(STARTER.weights))
    parser.add_argument("--keep", action="store_true", help="keep the result beside those of the other benchmarks")
    options = parser.parse_args()
    rows = [json.loads(line) for path in options.rows for line in path.read_text(encoding="utf-8").splitlines()]
    examples = [example for row in rows for example in examples_of(row)]
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


def examples_of(row: dict[str, Any]) -> Iterator[Example]:
    """The sentences of a row, each with the passage that the app would pin it to."""
    first = FIRST_CHECKED_INVENTED if row["language"] == INVENTED else FIRST_CHECKED_ARTICLE
    page = row["pages"][row["page"] - 1]
    rarity = word_rarity(row["question"], row["pages"])
    for name, sentence in row["sentences"].items():
        pinned = max(row["passages"], key=lambda passage: sum(passage["question"]) + sum(passage["answers"][name]))
        yield Example(
            signs=Signs(
                answer_quote=pinned["answers"][name],
                answer_none=row["none_answers"][name],
                question_quote=pinned["question"],
                question_none=row["none"],
                question_beside=[passage["question"] for passage in row["passages"] if passage is not pinned],
                question=row["question"],
                sentence=sentence,
                passage=pinned["text"],
                page=page,
                rarity=rarity,
            ),
            holds=name == "gold" and row["is_right_page"],
            kind=f"{name}, {row['kind']}, {'with its page' if row['answerable'] else 'without'}",
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
    right = [support_of(one.signs, model) for one in examples if one.kind.startswith("gold")]
    return SupportModel(round(float(np.quantile(right, REFUSED)), 3), model.constant, model.weights)


def report(model: SupportModel, examples: Sequence[Example]) -> dict[str, Any]:
    """What the probabilities are worth on some examples."""
    given = np.array([support_of(one.signs, model) for one in examples])
    holds = np.array([one.holds for one in examples], dtype=bool)
    refused = {
        kind: [value < model.threshold for value, one in zip(given, examples, strict=True) if one.kind == kind]
        for kind in sorted({one.kind for one in examples})
    }
    return {
        "sentences": len(examples),
        "AUC": auc(given[holds], given[~holds]),
        "expected calibration error": calibration_error(given, holds),
        "refused": {kind: f"{np.mean(values):.3f} of {len(values)}" for kind, values in refused.items()},
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


if __name__ == "__main__":
    main()
