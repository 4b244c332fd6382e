"""Answers written with drafts against answers written without: quoting ones, plain ones, and text that copies nothing.

    python tests/benchmarks/document_answers.py MODEL_FOLDER [--sets quotes,questions,free] [--threads N]

Each prompt is read once and answered in turn with and without drafts; medians of each, ratios of their sums. The
documents are this repository's own, and paragraphs of XQuAD where the folder `shared` has them. What is sampled at
temperature 1 from a prompt of one line has nothing to copy, and does not repeat itself as greedy answers of a small
model do. A result is kept in tests/benchmarks/results/.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from measured import keep_result, machine

from app.inference.engine import Engine
from app.inference.requests import EngineOptions, Generated, GenerateRequest, Sampling

REPEATS = 3
ANSWER_TOKENS = 80
CONTEXT = 4096
DOCUMENT_CHARACTERS = 6000
OWN_QUESTIONS = (
    ("docs/command-line.md", "What does --json do?"),
    ("docs/ask-json.md", "Which fields has a citation?"),
)
XQUAD_WORDS = {
    "en": ("Question", "Answer, quoting the text", "Answer"),
    "de": ("Frage", "Antwort, aus dem Text zitiert", "Antwort"),
}
FREE = (
    "Once upon a time, in a town by the sea, there lived a clockmaker who",
    "The recipe for a good soup begins with",
    "In the year 2140, the first ship",
    "My grandmother used to say that",
)


GREEDY = Sampling()


@dataclass(frozen=True, slots=True)
class Case:
    """A prompt, and how it is answered."""

    name: str
    prompt: str
    sampling: Sampling = GREEDY


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure drafted answers against plain ones.")
    parser.add_argument("model", type=Path)
    parser.add_argument("--sets", default="quotes,questions,free")
    parser.add_argument("--threads", type=int, default=None)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    options = parser.parse_args()
    result: dict[str, Any] = {**machine(), "threads": options.threads, "repeats": REPEATS}
    engine = Engine.load(options.model, EngineOptions(device="cpu", threads=options.threads, context_length=CONTEXT))
    for name in options.sets.split(","):
        cases = list(free() if name == "free" else document_cases(options.shared / "eval", quoting=name == "quotes"))
        result[name] = measure(engine, cases)
        print(name, json.dumps({key: value for key, value in result[name].items() if key != "cases"}, indent=1))
    engine.close()
    keep_result("document_answers", result)


def document_cases(xquad: Path, *, quoting: bool) -> Iterator[Case]:
    """Questions about documents; an opened quotation mark makes a pretrained model quote."""
    for path, question in OWN_QUESTIONS:
        yield asked((ROOT / path).read_text(encoding="utf-8"), question, path, "en", quoting=quoting)
    for language, articles in (("en", (0, 12, 24)), ("de", (6,))):
        file = xquad / f"xquad.{language}.json"
        if not file.is_file():
            print(f"left out: {file.name} is not beside the repository")
            continue
        data = json.loads(file.read_text(encoding="utf-8"))["data"]
        for article in articles:
            paragraphs = data[article]["paragraphs"]
            text = "\n\n".join(paragraph["context"] for paragraph in paragraphs)
            question = paragraphs[0]["qas"][0]["question"]
            yield asked(text, question, f"xquad.{language} article {article}", language, quoting=quoting)


def asked(text: str, question: str, name: str, language: str, *, quoting: bool) -> Case:
    asks, quotes, answers = XQUAD_WORDS[language]
    after = f'{quotes}: "' if quoting else f"{answers}:"
    return Case(name, f"{text[:DOCUMENT_CHARACTERS]}\n\n{asks}: {question}\n{after}")


def free() -> Iterator[Case]:
    for seed, prompt in enumerate(FREE):
        yield Case(prompt, prompt, Sampling(temperature=1.0, seed=seed))


def measure(engine: Engine, cases: list[Case]) -> dict[str, Any]:
    """Seconds a token with and without drafts, of each case and together."""
    plain, drafted, rows = [], [], []
    for case in cases:
        ids = (engine.tokenizer.control_id("<bos>"), *engine.tokenizer.encode(case.prompt))
        write(engine, ids, case, drafting=False)  # reads the prompt, and warms up
        times: dict[bool, list[float]] = {True: [], False: []}
        answers = set()
        for turn in range(REPEATS):
            for drafting in (turn % 2 == 0, turn % 2 == 1):
                answer = write(engine, ids, case, drafting=drafting)
                answers.add(answer.token_ids)
                times[drafting].append(answer.timing.decode_s / max(1, answer.timing.decode_tokens))
        plain.append(statistics.median(times[False]))
        drafted.append(statistics.median(times[True]))
        rows.append(
            {
                "case": case.name,
                "prompt tokens": len(ids),
                "answer tokens": len(answer.token_ids),
                "speed with drafts by without": round(plain[-1] / drafted[-1], 3),
                "same answers": len(answers) == 1,
            }
        )
        print(rows[-1], flush=True)
    ratios = [row["speed with drafts by without"] for row in rows]
    return {
        "speed with drafts by without": round(sum(plain) / sum(drafted), 3),
        "median of the cases": statistics.median(ratios),
        "lowest": min(ratios),
        "highest": max(ratios),
        "tokens/s without": round(len(plain) / sum(plain), 1),
        "tokens/s with": round(len(drafted) / sum(drafted), 1),
        "same answers": f"{sum(row['same answers'] for row in rows)} of {len(rows)}",
        "cases": rows,
    }


def write(engine: Engine, ids: tuple[int, ...], case: Case, *, drafting: bool) -> Generated:
    request = GenerateRequest(prompt_ids=ids, max_tokens=ANSWER_TOKENS, drafting=drafting, sampling=case.sampling)
    *_, last = engine.generate(request)
    if not isinstance(last, Generated):
        raise AssertionError("an answer ends with Generated")
    return last


if __name__ == "__main__":
    main()
