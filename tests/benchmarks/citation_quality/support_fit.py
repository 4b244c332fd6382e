"""Fits the coefficients of app/assistant/evidence/support.py, and measures them on articles they do not come from.

    python tests/benchmarks/citation_quality/support_fit.py ROWS...
    python tests/benchmarks/citation_quality/support_fit.py --across ROWS...

ROWS are files of support_data.py. What is to be foreseen is whether a page says what is asked, and of those that do,
whether a sentence is the gold answer. Every figure is of what was not fitted on: each article in turn (and each
document of invented facts) is left out, or the languages that --check-languages names. The coefficients printed come
from all rows. The threshold is where REFUSED of the right pages that were left out are refused: words of the best
passage are as sure of their passage as words can be, and so the page alone decides what is refused.

--across: rows of `support_data.py --across`, of which those are taken that the app knows for questions in another
language. Their constant is moved so that WRONG_REFUSED of the other pages are below the app's threshold.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

ROOT = Path(__file__).resolve().parents[3]
sys.path[:0] = [str(ROOT), str(ROOT / "tests"), str(ROOT / "tests" / "benchmarks")]

from measured import keep_result, machine
from questions import INVENTED

from app.assistant.evidence.other_language import is_in_other_language
from app.assistant.evidence.support import STARTER, PageShares, Signs, SupportModel, features, nearness, support_of

REFUSED = 0.08
"""Of the right pages: a little less than the tenth that may be refused."""
WRONG_REFUSED = 0.9
"""Of pages that do not say what was asked in another language."""
SHRINK = 0.005
"""Weight decay of the standardised coefficients, a sentence: keeps few data from being learned by heart."""
BINS = 10

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Example:
    """A page that is to answer a question, or a sentence that does, with the passage that it is pinned to."""

    signs: Signs
    is_right_page: bool
    holds: bool
    """Whether the page says what is asked; and the sentence, if there is one, is the gold answer."""
    kind: str
    """Which sentence, and in which document."""
    language: str
    source: str
    """The article, or the document of invented facts: the same in all languages."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rows", type=Path, nargs="+")
    parser.add_argument("--across", action="store_true", help="questions in another language than the document")
    parser.add_argument("--check-languages", default="", help="check on these, of all articles, and fit on the others")
    parser.add_argument("--keep", action="store_true", help="keep the result beside those of the other benchmarks")
    options = parser.parse_args()
    rows = [json.loads(line) for path in options.rows for line in path.read_text(encoding="utf-8").splitlines()]
    if options.across:
        result = {**machine(), **fit_across(rows)}
        print(json.dumps(result, indent=1))
        if options.keep:
            keep_result("support_fit", result)
        return
    pages = [page_of(row) for row in rows]
    sentences = [example for row in rows for example in examples_of(row)]
    held_out = options.check_languages.split(",") if options.check_languages else []
    of_pages, of_sentences = left_out(pages, sentences, held_out)
    right = np.array([one.is_right_page for one in pages])
    threshold = round(float(np.nanquantile(of_pages[right], REFUSED)), 2)
    model = fit(pages, sentences)
    result = {
        **machine(),
        "rows": len(rows),
        "checked on": options.check_languages or "each article in turn",
        "threshold": threshold,
        "constant": model.constant,
        "weights": model.weights,
        "sentence_constant": model.sentence_constant,
        "sentence_weights": model.sentence_weights,
        "pages": reports(of_pages, pages, threshold),
        "sentences": reports(of_sentences, sentences, threshold),
    }
    print(json.dumps(result, indent=1))
    if options.keep:
        keep_result("support_fit", result)


def fit_across(rows: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """What tells right pages from others where the question is in another language, and what the app's weights do."""
    rows = [row for row in rows if is_in_other_language(row["question"], row["pages"])]
    pages = [page_of(row) for row in rows]
    near = [nearness(row["similar"], row["page"] - 1) for row in rows]
    pages = [replace(one, signs=replace(one.signs, nearer=by)) for one, by in zip(pages, near, strict=True)]
    right, has_page = (np.array([row[name] for row in rows]) for name in ("is_right_page", "answerable"))
    names = tuple(STARTER.other_weights)
    _, weights = _regression(pages, names)
    totals = np.array([sum(weight * features(one.signs)[name] for name, weight in weights.items()) for one in pages])
    judge = replace(STARTER, sentence_weights={})
    told = np.array([support_of(one.signs, judge) >= judge.threshold for one in pages])
    languages = np.array([one.language for one in pages])
    among = {"all": languages != "", **{language: languages == language for language in sorted({*languages})}}
    return {
        "rows": len(rows),
        "page right, of those that have it": round(float(right[has_page].mean()), 3),
        "AUC, articles left out": {", ".join(some): _auc_left_out(pages, some) for some in (*zip(names), names)},
        "other_weights": weights,
        "other_constant": round(
            math.log(judge.threshold / (1 - judge.threshold)) - float(np.quantile(totals[~right], WRONG_REFUSED)), 2
        ),
        "with the app's weights": {
            name: {
                "right pages answered": round(float(told[right & of].mean()), 3),
                "others refused": round(1 - float(told[~right & of].mean()), 3),
                "answered from a wrong page, of those that have it": round(
                    float((told & ~right)[has_page & of].mean()), 3
                ),
            }
            for name, of in among.items()
        },
    }


def _auc_left_out(pages: Sequence[Example], names: Sequence[str]) -> float | None:
    """AUC of some features, each article judged by coefficients from the others."""
    given = np.zeros(len(pages))
    for source in sorted({one.source for one in pages}):
        constant, weights = _regression([one for one in pages if one.source != source], names)
        for place, one in enumerate(pages):
            if one.source == source:
                given[place] = support_of(one.signs, SupportModel(0.5, constant, weights))
    right = np.array([one.is_right_page for one in pages])
    return auc(given[right], given[~right])


def page_of(row: dict[str, Any]) -> Example:
    """The page of a row, whatever is said about it."""
    pinned = max(row["passages"], key=lambda passage: sum(passage["question"]))
    return _example(row, pinned, "", row["is_right_page"])


def examples_of(row: dict[str, Any]) -> Iterator[Example]:
    """The sentences of a row, each with the passage that the app would pin it to."""
    for name in row["sentences"]:
        pinned = max(row["passages"], key=lambda passage: sum(passage["question"]) + sum(passage["answers"][name]))
        yield _example(row, pinned, name, name == "gold" and row["is_right_page"])


def _example(row: dict[str, Any], pinned: dict[str, Any], name: str, holds: bool) -> Example:
    words = PageShares.of(row["question"], row["pages"])
    return Example(
        signs=Signs(
            answer_quote=pinned["answers"].get(name, ()),
            answer_none=row["none_answers"].get(name, ()),
            question_quote=pinned["question"],
            question_none=row["none"],
            question_beside=[passage["question"] for passage in row["passages"] if passage is not pinned],
            question=row["question"],
            sentence=row["sentences"].get(name, ""),
            passage=pinned["text"],
            page=row["pages"][row["page"] - 1],
            rarity=words.rarity,
            by_chance=words.by_chance(row["page"] - 1),
        ),
        is_right_page=row["is_right_page"],
        holds=holds,
        kind=f"{name or 'page'}, {row['kind']}, {'with its page' if row['answerable'] else 'without'}",
        language=row["language"],
        source=f"{'invented' if row['language'] == INVENTED else 'article'} {row['article']}",
    )


def left_out(pages: Sequence[Example], sentences: Sequence[Example], languages: Sequence[str]) -> tuple[Floats, Floats]:
    """Support of each page (whatever is said) and of each sentence by coefficients from other articles than its own.

    With `languages` given: of those in these, by coefficients from the other ones; NaN for the rest.
    """

    def group(one: Example) -> str:
        return one.source if not languages else "checked" if one.language in languages else ""

    of_pages, of_sentences = np.full(len(pages), np.nan), np.full(len(sentences), np.nan)
    for name in sorted({group(one) for one in (*pages, *sentences)} - {""}):
        model = fit([one for one in pages if group(one) != name], [one for one in sentences if group(one) != name])
        page_model = replace(model, sentence_weights={})
        for told, examples, judge in ((of_pages, pages, page_model), (of_sentences, sentences, model)):
            for place, one in enumerate(examples):
                if group(one) == name:
                    told[place] = support_of(one.signs, judge)
    return of_pages, of_sentences


def fit(pages: Sequence[Example], sentences: Sequence[Example]) -> SupportModel:
    """Both parts: on all pages, and on the gold answers and answers to other questions that right pages are given."""
    constant, weights = _regression(pages, tuple(STARTER.weights))
    of_right = [one for one in sentences if one.is_right_page]
    sentence_constant, sentence_weights = _regression(of_right, tuple(STARTER.sentence_weights))
    return SupportModel(0.5, constant, weights, sentence_constant, sentence_weights)


def _regression(examples: Sequence[Example], names: Sequence[str]) -> tuple[float, dict[str, float]]:
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
    return constant, {name: round(float(w), 2) for name, w in zip(names, plain, strict=True)}


def reports(given: Floats, examples: Sequence[Example], threshold: float) -> dict[str, Any]:
    """What probabilities are worth on all examples that were left out, and on those of each language."""
    checked = [place for place in range(len(examples)) if not np.isnan(given[place])]
    by_language = {"all": checked}
    for place in checked:
        by_language.setdefault(examples[place].language, []).append(place)
    return {
        language: report(given[places], [examples[place] for place in places], threshold)
        for language, places in by_language.items()
        if places
    }


def report(given: Floats, examples: Sequence[Example], threshold: float) -> dict[str, Any]:
    """What probabilities are worth on some examples."""
    holds = np.array([one.holds for one in examples], dtype=bool)
    refused = {
        kind: [bool(value < threshold) for value, one in zip(given, examples, strict=True) if one.kind == kind]
        for kind in sorted({one.kind for one in examples})
    }
    return {
        "examples": len(examples),
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
