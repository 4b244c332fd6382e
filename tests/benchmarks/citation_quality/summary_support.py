"""What the lift of a summary's sentence is worth: the app marks sentences that no passage makes likelier (pinning.py).

    python tests/benchmarks/citation_quality/summary_support.py MODEL_FOLDER ROWS [--seconds 900] [--keep]
    python tests/benchmarks/citation_quality/summary_support.py --show ROWS [--keep]

A summary says in other words what stands in the document. The nearest to it that XQuAD has is the same sentence in
another language, so sentences of a paragraph in one language are sought on its page in another. Of each paragraph of
the fitting articles that is taken, one sentence that holds the answer to a question:

    said       as it stands
    swapped    with another answer of its paragraph in the answer's place: a wrong name or number, all else right
    next       a sentence of the next paragraph, which mostly is of the same article
    elsewhere  a sentence of another article

Only "said" is said by the page. What a lift is worth is fitted by logistic regression and judged on articles left out.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

ROOT = Path(__file__).resolve().parents[3]
sys.path[:0] = [str(ROOT), str(ROOT / "tests"), str(ROOT / "tests" / "benchmarks")]

from measured import keep_result, machine
from questions import FIRST_FITTED_ARTICLE
from support_data import GOLDEN
from support_fit import auc, calibration_error

from app.assistant.citations import find_evidence
from app.assistant.evidence.sentences import split_passages
from app.assistant.model_calls import ModelCalls, never, run_to_end
from app.assistant.prompt import PageText, PromptStyle
from app.assistant.summaries.summary import SUMMARY_QUESTION
from app.inference.engine import Engine
from app.inference.requests import EngineOptions

SAID, SWAPPED, NEXT, ELSEWHERE = "said", "swapped", "next", "elsewhere"
LANGUAGES = (("en", "de"), ("de", "en"), ("zh", "en"), ("ar", "en"), ("en", "zh"), ("de", "ar"))
"""(of the sentence, of the page)."""
BINS = 5

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as a summary may have it, and the page that it is to rest on."""

    text: str
    page: str
    kind: str
    article: int
    languages: str


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", type=Path, nargs="+")
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "eval")
    parser.add_argument("--seconds", type=float, default=900)
    parser.add_argument("--show", action="store_true", help="the figures of rows that are there")
    parser.add_argument("--keep", action="store_true", help="keep the result beside those of the other benchmarks")
    options = parser.parse_args()
    out = options.paths[-1]
    if not options.show:
        with out.open("w", encoding="utf-8") as file:
            for row in measured(options.paths[0], options.data, options.seconds):
                file.write(json.dumps(row) + "\n")
                file.flush()
    result = figures([json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()])
    print(json.dumps(result, indent=1))
    if options.keep:
        keep_result("summary_support", {**machine(), **result})


def measured(model: Path, data: Path, seconds: float) -> Iterator[dict[str, Any]]:
    """The lift of each sentence, until the time is over."""
    began = time.monotonic()
    engine = Engine.load(model, EngineOptions(device="cpu", threads=1, context_length=4096))
    calls, style = ModelCalls(engine, never), PromptStyle(engine.info.instruction_tuned)
    for sentence in sentences(data):
        if time.monotonic() - began > seconds:
            return
        page = PageText(0, 1, 0, sentence.page)
        found = run_to_end(find_evidence(calls, style, SUMMARY_QUESTION, sentence.text, [page]))
        lift = max((one.support or 0.0 for one in found), default=0.0)
        yield {
            "kind": sentence.kind,
            "article": sentence.article,
            "languages": sentence.languages,
            "lift": round(lift, 4),
            "first": round(found[0].support or 0.0, 4) if found else 0.0,
        }


def sentences(data: Path) -> Iterator[Sentence]:
    """All four kinds of one paragraph after the other, each far from the last, in pairs of languages in turn."""
    read = {language: _paragraphs(data, language) for language in ("en", "de", "zh", "ar")}
    count = len(read["en"])
    order = sorted(range(count - 1), key=lambda place: place * GOLDEN % 1)
    for turn, place in enumerate(order):
        own, other = LANGUAGES[turn % len(LANGUAGES)]
        (article, paragraph), (_, page) = read[own][place], read[other][place]
        said, swapped = _answering(paragraph)
        far = read[own][(place + count // 2) % count][1]
        if not said or not swapped:
            continue
        for text, kind in (
            (said, SAID),
            (swapped, SWAPPED),
            (_answering(read[own][place + 1][1])[0], NEXT),
            (_answering(far)[0], ELSEWHERE),
        ):
            if text:
                yield Sentence(text, page["context"], kind, article, f"{own} on {other}")


def _paragraphs(data: Path, language: str) -> list[tuple[int, dict[str, Any]]]:
    articles = json.loads((data / f"xquad.{language}.json").read_text(encoding="utf-8"))["data"]
    return [
        (number, paragraph)
        for number, article in enumerate(articles)
        if number >= FIRST_FITTED_ARTICLE
        for paragraph in article["paragraphs"]
    ]


def _answering(paragraph: dict[str, Any]) -> tuple[str, str]:
    """The sentence that holds the first answer, and the same with another answer in its place; "" if there is none."""
    context, answers = paragraph["context"], [question["answers"][0] for question in paragraph["qas"]]
    start, own = answers[0]["answer_start"], answers[0]["text"]
    held = next((part for part in split_passages(context) if part.start <= start < part.end), None)
    if held is None or start + len(own) > held.end:
        return "", ""

    def likeness(text: str) -> tuple[bool, int]:
        return any(map(str.isdigit, text)) != any(map(str.isdigit, own)), abs(len(text) - len(own))

    others = sorted((one["text"] for one in answers[1:] if one["text"] not in held.text), key=likeness)
    if not others:
        return held.text, ""
    return held.text, context[held.start : start] + others[0] + context[start + len(own) : held.end]


def figures(rows: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """How well lifts tell what is said from each of the other kinds, and what probabilities made of them are worth."""
    lifts = np.array([row["lift"] for row in rows])
    said = np.array([row["kind"] == SAID for row in rows])
    articles = np.array([row["article"] for row in rows])
    given = np.full(len(rows), np.nan)
    for article in sorted(set(articles)):
        constant, weight = _logistic(lifts[articles != article], said[articles != article])
        given[articles == article] = 1 / (1 + np.exp(-(constant + weight * lifts[articles == article])))
    edges = np.minimum((given * BINS).astype(int), BINS - 1)
    constant, weight = _logistic(lifts, said)
    return {
        "sentences": {kind: int(sum(row["kind"] == kind for row in rows)) for kind in (SAID, SWAPPED, NEXT, ELSEWHERE)},
        "AUC of said against": {
            kind: auc(lifts[said], lifts[[row["kind"] == kind for row in rows]]) for kind in (SWAPPED, NEXT, ELSEWHERE)
        },
        "lift, quantiles 10 50 90": {
            kind: [round(float(v), 2) for v in np.quantile(own, (0.1, 0.5, 0.9))]
            for kind in (SAID, SWAPPED, NEXT, ELSEWHERE)
            if len(own := lifts[[row["kind"] == kind for row in rows]])
        },
        "above 0": {
            kind: round(float(np.mean([row["lift"] > 0 for row in rows if row["kind"] == kind])), 3)
            for kind in (SAID, SWAPPED, NEXT, ELSEWHERE)
            if any(row["kind"] == kind for row in rows)
        },
        "constant, weight": [round(constant, 2), round(weight, 2)],
        "expected calibration error, article left out": calibration_error(given, said),
        "reliability": [
            {"said": round(float(given[edges == at].mean()), 2), "came": round(float(said[edges == at].mean()), 2)}
            | {"sentences": int((edges == at).sum())}
            for at in range(BINS)
            if (edges == at).any()
        ],
    }


def _logistic(values: Floats, wanted: NDArray[np.bool_]) -> tuple[float, float]:
    """Constant and weight by Newton's method, with a little decay."""
    inputs, weights, decay = np.c_[np.ones(len(values)), values], np.zeros(2), np.array([1e-3, 0.1])
    for _ in range(50):
        given = 1 / (1 + np.exp(-inputs @ weights))
        bend = (inputs.T * (given * (1 - given))) @ inputs + np.diag(decay)
        weights -= np.linalg.solve(bend, inputs.T @ (given - wanted) + decay * weights)
    return float(weights[0]), float(weights[1])


if __name__ == "__main__":
    main()
