"""Fits the coefficients of app/assistant/support.py, and measures them on other articles than those they come from.

    python tests/benchmarks/citation_quality/support_fit.py ROWS... [--features explained,words_in_page]

ROWS are files of support_data.py. What is to be foreseen is whether a sentence is the gold answer, pinned to the page
that says it. Every figure is of sentences that were not fitted on: each article in turn (and each document of invented
facts) is left out, or the languages that --check-languages names. The coefficients printed come from all rows. The
threshold is where REFUSED of the gold answers that were left out are refused.
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
from questions import INVENTED

from app.assistant.support import STARTER, Signs, SupportModel, features, support_of, word_rarity

REFUSED = 0.08
"""Of the gold answers: a little less than the tenth that may be refused, since models write less sure answers."""
SHRINK = 0.005
"""Weight decay of the standardised coefficients, a sentence: keeps few data from being learned by heart."""
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
    source: str
    """The article, or the document of invented facts: the same in all languages."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rows", type=Path, nargs="+")
    parser.add_argument("--features", default=",".join(STARTER.weights))
    parser.add_argument("--check-languages", default="", help="check on these, of all articles, and fit on the others")
    parser.add_argument("--keep", action="store_true", help="keep the result beside those of the other benchmarks")
    options = parser.parse_args()
    rows = [json.loads(line) for path in options.rows for line in path.read_text(encoding="utf-8").splitlines()]
    examples = [example for row in rows for example in examples_of(row)]
    names = options.features.split(",")
    if options.check_languages:
        held_out = options.check_languages.split(",")
        groups = ["checked" if one.language in held_out else "" for one in examples]
    else:
        groups = [one.source for one in examples]
    told = left_out(examples, groups, names)
    checked = [place for place, group in enumerate(groups) if group]
    is_gold = np.array([examples[place].kind.startswith("gold") for place in checked])
    threshold = round(float(np.quantile(told[checked][is_gold], REFUSED)), 2)
    model = fit(examples, names)
    by_language = {
        language: [place for place in checked if examples[place].language == language]
        for language in dict.fromkeys(one.language for one in examples)
    }
    result = {
        **machine(),
        "questions": len({(row["language"], row["question"]) for row in rows}),
        "left out": options.check_languages or f"each of {len(set(groups))} articles in turn",
        "fitted on all": {"threshold": threshold, "constant": model.constant, "weights": dict(model.weights)},
        "measured on what was left out": report(told[checked], [examples[place] for place in checked], threshold),
        "by language": {
            language: report(told[places], [examples[place] for place in places], threshold)
            for language, places in by_language.items()
            if places
        },
    }
    print(json.dumps(result, indent=1))
    if options.keep:
        keep_result("support_fit", result)


def examples_of(row: dict[str, Any]) -> Iterator[Example]:
    """The sentences of a row, each with the passage that the app would pin it to."""
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
            source=f"{'invented' if row['language'] == INVENTED else 'article'} {row['article']}",
        )


def left_out(examples: Sequence[Example], groups: Sequence[str], names: Sequence[str]) -> Floats:
    """Each example's support by coefficients from the other groups; NaN for those of the group without a name."""
    told = np.full(len(examples), np.nan)
    for name in sorted(set(groups) - {""}):
        model = fit([one for one, group in zip(examples, groups, strict=True) if group != name], names)
        for place, group in enumerate(groups):
            if group == name:
                told[place] = support_of(examples[place].signs, model)
    return told


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
    constant = round(float(weights[0] - plain @ mean), 2)
    return SupportModel(0.5, constant, {name: round(float(w), 2) for name, w in zip(names, plain, strict=True)})


def report(given: Floats, examples: Sequence[Example], threshold: float) -> dict[str, Any]:
    """What probabilities are worth on some examples."""
    holds = np.array([one.holds for one in examples], dtype=bool)
    refused = {
        kind: [bool(value < threshold) for value, one in zip(given, examples, strict=True) if one.kind == kind]
        for kind in sorted({one.kind for one in examples})
    }
    return {
        "sentences": len(examples),
        "AUC": auc(given[holds], given[~holds]),
        "expected calibration error": calibration_error(given, holds),
        "refused": {kind: f"{np.mean(values):.2f} of {len(values)}" for kind, values in refused.items()},
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
