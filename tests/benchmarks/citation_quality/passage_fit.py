"""Fits by what passages are chosen: the words' weights (question_words.py), and what the model adds (citations.py).

    python tests/benchmarks/citation_quality/passage_fit.py words [--every 5]
    python tests/benchmarks/citation_quality/passage_fit.py across [--every 25]
    python tests/benchmarks/citation_quality/passage_fit.py collect MODEL_FOLDER ROWS [--every 5] [--seconds 1500]
    python tests/benchmarks/citation_quality/passage_fit.py model ROWS...

All questions are of the fitting articles (questions.py); what is to be foreseen is which sentence of twenty pages is
the gold one. Words and numbers, without and with meaning: multinomial regression over all sentences, each language in
turn left out; the weights printed are those of all four. Across: each question in another language than the document,
by the app's weights. Model: each question is asked in one language, in turn; the six best
sentences by words and meaning, and up to two others that hold the answer's words, are put before question and answer.
The weights of lift and held words are read off a table, since what is right of invented facts is wrong of XQuAD: no sum
over both says what is wanted.
"""

from __future__ import annotations

import argparse
import json
import sys
import textwrap
import time
from collections.abc import Iterator, Sequence
from itertools import permutations
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

ROOT = Path(__file__).resolve().parents[3]
sys.path[:0] = [str(ROOT), str(ROOT / "tests"), str(ROOT / "tests" / "benchmarks")]

from judging import ENOUGH, token_f1
from measured import keep_result, machine
from questions import INVENTED, LANGUAGES, Case, fitting_set, packed_length
from support_data import GOLDEN

from app.assistant.answer_strategy import MAX_CONTINUED, first_sentence
from app.assistant.citations import holds
from app.assistant.evidence.numbers import number_weight, says_number
from app.assistant.evidence.passage_choice import passages_of
from app.assistant.evidence.passage_weights import MEANING_WEIGHT, meaning_signs, weigh_passages_alone
from app.assistant.evidence.question_words import weigh_signs, word_signs
from app.assistant.evidence.support import MOST_LIFT
from app.assistant.model_calls import ModelCalls, never, run_to_end
from app.assistant.prompt import PageText, PromptStyle, judged_part
from app.inference.engine import Engine
from app.inference.requests import EngineOptions
from app.inference.sentence_encoder import SentenceEncoder
from app.library.search import rank_passages

Floats = NDArray[np.float64]
Example = tuple[Floats, Floats, Floats]
"""Of all sentences of one question's document: their signs, which are gold, and their BM25."""
WORD_SIGNS = 4
"""What words and numbers tell; the last sign is meaning."""
SHRINK = 1.0
CANDIDATES, HOLDERS = 6, 2
EVERY_INVENTED = 12


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["words", "across", "collect", "model"])
    parser.add_argument("paths", type=Path, nargs="*")
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "eval")
    parser.add_argument("--every", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=1500)
    parser.add_argument("--keep", action="store_true", help="keep the result beside those of the other benchmarks")
    options = parser.parse_args()
    if options.what == "collect":
        model, out = options.paths
        with out.open("a", encoding="utf-8") as file:
            for row in collect(model, options.data, options.every, options.seconds):
                file.write(json.dumps(row) + "\n")
                file.flush()
        return
    if options.what == "words":
        result = fit_words(options.data, options.every)
    elif options.what == "across":
        result = ask_across(options.data, options.every)
    else:
        rows = [json.loads(line) for path in options.paths for line in path.read_text(encoding="utf-8").splitlines()]
        result = model_table([row for row in rows if row["answerable"]])
    print(json.dumps(result, indent=1))
    if options.keep:
        keep_result(f"passage_fit_{options.what}", {**machine(), **result})


def laid_out(texts: Sequence[str]) -> list[PageText]:
    """Pages with lines as the benchmark's PDFs have them."""
    return [
        PageText(0, number, 0, "\n".join(line for part in text.split("\n") for line in textwrap.wrap(part, 80) or [""]))
        for number, text in enumerate(texts, start=1)
    ]


def is_gold(case: Case, pages: Sequence[PageText], passage: PageText) -> bool:
    """Whether a passage counts as the gold evidence, as judging.py has it."""
    text = pages[passage.page - 1].text
    start = packed_length(text[: passage.start])
    end = start + packed_length(passage.text)
    common = min(end, case.evidence[1]) - max(start, case.evidence[0])
    shorter = max(1, min(end - start, case.evidence[1] - case.evidence[0]))
    return passage.page == case.page and common >= ENOUGH * shorter


def fit_words(data: Path, every: int) -> dict[str, Any]:
    """The weights, and how often the gold sentence comes first by weights of the other languages."""
    examples: dict[str, list[Example]] = {}
    encoder = SentenceEncoder()
    for language in LANGUAGES:
        asked = fitting_set(data, language, every)
        for case in asked.cases:
            pages = laid_out(asked.documents[case.document])
            passages, question = passages_of(pages), judged_part(case.question)
            texts = [passage.text for passage in passages]
            signs = word_signs(question, pages, passages)
            meant = meaning_signs(encoder.similarities(question, texts, never), signs)
            numbered = [number_weight(question) and number_weight(question) * says_number(question, t) for t in texts]
            found = np.c_[np.array(signs), np.array(numbered), np.array(meant)]
            gold = np.array([is_gold(case, pages, passage) for passage in passages], dtype=float)
            if gold.any():
                plain = np.array(rank_passages(texts, case.question))
                examples.setdefault(language, []).append((found, gold, plain))
    result: dict[str, Any] = {}
    for language, own in examples.items():
        others = [one for other, some in examples.items() if other != language for one in some]
        result[language] = {
            "questions": len(own),
            "BM25 of the sentences": round(float(np.mean([gold[plain.argmax()] for _, gold, plain in own])), 3),
            "words and numbers, language left out": first_by(
                multinomial(cut_to(others, WORD_SIGNS)), cut_to(own, WORD_SIGNS)
            ),
            "with meaning": first_by(multinomial(others), own),
        }
    every_example = [one for some in examples.values() for one in some]
    for name, given in (
        ("page, own, before, number", cut_to(every_example, WORD_SIGNS)),
        ("and meaning", every_example),
    ):
        result[name] = [round(float(weight), 2) for weight in multinomial(given)]
    return result


def ask_across(data: Path, every: int) -> dict[str, Any]:
    """How often the gold sentence, and its page, come first where the question is in another language."""
    sets = {language: fitting_set(data, language, every) for language in LANGUAGES}
    words_of = {(case.language, case.key): case.question for one in sets.values() for case in one.cases}
    encoder, result = SentenceEncoder(), {}
    for language, other in permutations(LANGUAGES, 2):
        first: list[tuple[bool, ...]] = []
        for case in sets[language].cases:
            pages = laid_out(sets[language].documents[case.document])
            passages, question = passages_of(pages), judged_part(words_of[other, case.key])
            gold = [is_gold(case, pages, passage) for passage in passages]
            signs = word_signs(question, pages, passages)
            similar = encoder.similarities(question, [passage.text for passage in passages], never)
            words = np.array(weigh_signs(question, passages, signs))
            both = words + MEANING_WEIGHT * np.array(meaning_signs(similar, signs))
            best = [int(weights.argmax()) for weights in (words, both)]
            first.append(tuple(told for at in best for told in (gold[at], passages[at].page == case.page)))
        sentence, page, sentence_with, page_with = (round(share, 2) for share in np.mean(first, axis=0).tolist())
        result[f"{other} to {language}"] = {
            "questions": len(first),
            "words: sentence, page": [sentence, page],
            "words and meaning: sentence, page": [sentence_with, page_with],
        }
    return result


def cut_to(examples: Sequence[Example], signs: int) -> list[Example]:
    """Examples of which only the first signs are known."""
    return [(x[:, :signs], gold, plain) for x, gold, plain in examples]


def first_by(weights: Floats, examples: Sequence[Example]) -> float:
    """How often the gold sentence comes first by some weights."""
    return round(float(np.mean([gold[(x @ weights).argmax()] for x, gold, _ in examples])), 3)


def multinomial(examples: Sequence[Example]) -> Floats:
    """The weights that make gold sentences likeliest among those of their document: Newton's method, with decay."""

    def loss(weights: Floats) -> float:
        total = SHRINK / 2 * float(weights @ weights)
        for x, gold, _ in examples:
            scores = x @ weights
            shifted = np.exp(scores - scores.max())
            total -= float(np.log(shifted[gold > 0].sum() / shifted.sum()))
        return total

    weights = np.zeros(examples[0][0].shape[1])
    for _ in range(30):
        slope, bend = -SHRINK * weights, SHRINK * np.eye(len(weights))
        for x, gold, _ in examples:
            scores = x @ weights
            given = np.exp(scores - scores.max())
            right = given * (gold > 0)
            given, right = given / given.sum(), right / right.sum()
            mean = given @ x
            slope += right @ x - mean
            bend += (x * given[:, None]).T @ x - np.outer(mean, mean)
        step, before = np.linalg.solve(bend, slope), loss(weights)
        size = 1.0
        while size > 1e-3 and loss(weights + size * step) > before:
            size /= 2
        weights = weights + size * step
        if before - loss(weights) < 1e-4:
            break
    return weights


def in_turn(data: Path, every: int) -> Iterator[tuple[tuple[str, ...], Case]]:
    """Each question in one language, and now and then one about invented facts; far from the last one."""
    sets = [fitting_set(data, language, every) for language in LANGUAGES]
    invented = fitting_set(data, INVENTED, every)
    order = sorted(range(min(len(asked.cases) for asked in sets)), key=lambda place: place * GOLDEN % 1)
    for turn, number in enumerate(order):
        asked = sets[turn % len(sets)]
        yield asked.documents[asked.cases[number].document], asked.cases[number]
        if turn % EVERY_INVENTED == 0:
            case = invented.cases[turn // EVERY_INVENTED % len(invented.cases)]
            yield invented.documents[case.document], case


def collect(model: Path, data: Path, every: int, seconds: float) -> Iterator[dict[str, Any]]:
    """The candidates of each question with their likelihoods, until the time is over."""
    began = time.monotonic()
    engine = Engine.load(model, EngineOptions(device="cpu", threads=1, context_length=4096))
    calls, style = ModelCalls(engine, never), PromptStyle(engine.info.instruction_tuned)
    for texts, case in in_turn(data, every):
        if time.monotonic() - began > seconds:
            return
        pages, question = laid_out(texts), judged_part(case.question)
        passages = passages_of(pages)
        words = weigh_passages_alone(calls, question, pages, passages)
        order = sorted(range(len(passages)), key=lambda index: -words[index])
        page = pages[passages[order[0]].page - 1]
        prompt = calls.prompt(style.answering([page], question))
        writing = calls.write(prompt, label="", max_tokens=MAX_CONTINUED, stop_texts=style.stop_texts)
        answer = first_sentence(run_to_end(writing))
        held = [index for index in order[CANDIDATES:] if passages[index].page == page.page]
        held = [index for index in held if holds(passages[index].text, answer, question)][:HOLDERS]
        chosen: list[PageText | None] = [None, *(passages[index] for index in order[:CANDIDATES] + held)]
        answer_ids = calls.encode(style.answer(answer))
        told = []
        for passage in chosen:
            asked = calls.prompt(style.question([passage] if passage else [], question))
            (scores,) = calls.score(asked.before_question(), [asked.question_ids + answer_ids])
            count = len(asked.question_ids)
            told.append((sum(scores[:count]), sum(scores[count:]) / max(1, len(answer_ids))))
        yield {
            "id": f"{case.language}-{case.key}",
            "language": case.language,
            "answerable": True,
            "f1": max(token_f1(answer, gold, case.language) for gold in case.answers),
            "bm25": is_gold(case, pages, passages[int(np.argmax(rank_passages([p.text for p in passages], question)))]),
            "candidates": [
                {
                    "words": words[index],
                    "lift": lift - told[0][0],
                    "support": support - told[0][1],
                    "holds": holds(passages[index].text, answer, question),
                    "gold": is_gold(case, pages, passages[index]),
                }
                for index, (lift, support) in zip(order[:CANDIDATES] + held, told[1:], strict=True)
            ],
        }


def model_table(rows: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """How often the gold sentence comes first, by the weights of lift and held words: [XQuAD, invented facts]."""
    result: dict[str, Any] = {"questions": [sum(r["language"] != INVENTED for r in rows), len(rows)]}
    result["BM25 of the sentences"] = round(float(np.mean([r["bm25"] for r in rows if r["language"] != INVENTED])), 3)
    for lift in (0.0, 0.05, 0.07, 0.1, 0.2, 0.3):
        for held in (0.0, 1.0, 2.0, 3.0, 6.0):
            shares: list[list[bool]] = [[], []]
            for row in rows:
                best = max(
                    row["candidates"],
                    key=lambda one: (
                        one["words"]
                        + lift * one["lift"]
                        + held * one["holds"] * max(0.0, min(MOST_LIFT, one["support"]))
                    ),
                )
                shares[row["language"] == INVENTED].append(best["gold"])
            result[f"lift {lift}, held {held}"] = [round(float(np.mean(some)), 3) if some else None for some in shares]
    return result


if __name__ == "__main__":
    main()
