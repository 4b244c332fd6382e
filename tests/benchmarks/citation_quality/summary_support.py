"""What the lift of a summary's sentence is worth: the app marks sentences that no passage makes likelier (pinning.py).

    python tests/benchmarks/citation_quality/summary_support.py MODEL_FOLDER [--count 12] [--keep]

A summary says in other words what stands in the document. The nearest to it that XQuAD has is the same sentence in
another language: sentences of English paragraphs are sought in the German page (and the other way round), and so are
sentences of the next paragraph, which mostly is of the same article, and which the page does not say. Paragraphs of
the fitting articles with as many sentences in both languages; of each its second sentence.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

ROOT = Path(__file__).resolve().parents[3]
sys.path[:0] = [str(ROOT), str(ROOT / "tests"), str(ROOT / "tests" / "benchmarks")]

from measured import keep_result, machine
from questions import fitting_set
from support_fit import auc

from app.assistant.citations import find_evidence
from app.assistant.evidence.sentences import split_passages
from app.assistant.model_calls import ModelCalls, never, run_to_end
from app.assistant.prompt import PageText, PromptStyle
from app.assistant.summaries.summary import SUMMARY_QUESTION
from app.inference.engine import Engine
from app.inference.requests import EngineOptions

STEP = 7
"""Every so manieth paragraph that fits."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", type=Path)
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "eval")
    parser.add_argument("--count", type=int, default=12, help="sentences of each language")
    parser.add_argument("--keep", action="store_true", help="keep the result beside those of the other benchmarks")
    options = parser.parse_args()
    engine = Engine.load(options.model, EngineOptions(device="cpu", threads=1, context_length=4096))
    calls, style = ModelCalls(engine, never), PromptStyle(engine.info.instruction_tuned)
    rows = []
    for sentence, page, is_said, language in claims(options.data, options.count):
        found = run_to_end(find_evidence(calls, style, SUMMARY_QUESTION, sentence, [PageText(0, 1, 0, page)]))
        rows.append({"said": is_said, "language": language, "lift": round(found[0].support or 0.0, 3)})
        print(rows[-1], flush=True)
    lifts, said = np.array([row["lift"] for row in rows]), np.array([row["said"] for row in rows])
    result: dict[str, Any] = {
        **machine(),
        "sentences": len(rows),
        "AUC": auc(lifts[said], lifts[~said]),
        "above 0, said": round(float((lifts[said] > 0).mean()), 3),
        "above 0, not said": round(float((lifts[~said] > 0).mean()), 3),
        "rows": rows,
    }
    print(json.dumps({name: value for name, value in result.items() if name != "rows"}, indent=1))
    if options.keep:
        keep_result("summary_support", result)


def claims(data: Path, count: int) -> Iterator[tuple[str, str, bool, str]]:
    """(sentence, page in the other language, whether that says it, the sentence's language)."""
    for own, other in (("en", "de"), ("de", "en")):
        of_own = [page for document in fitting_set(data, own, 1).documents[2:] for page in document]
        of_other = [page for document in fitting_set(data, other, 1).documents[2:] for page in document]
        alike = [
            place
            for place in range(len(of_own) - 1)
            if len(split_passages(of_own[place])) == len(split_passages(of_other[place])) > 1
            and len(split_passages(of_own[place + 1])) > 1
        ]
        for place in alike[::STEP][:count]:
            for shift in (0, 1):
                yield split_passages(of_own[place + shift])[1].text, of_other[place], shift == 0, own


if __name__ == "__main__":
    main()
