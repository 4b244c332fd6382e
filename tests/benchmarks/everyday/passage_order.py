"""Which passage of an everyday paper comes first for a question, by words and by meaning; the model is not asked.

    python tests/benchmarks/everyday/passage_order.py [--parts fitting,judged,others]

For each part of everyday.py: of the questions whose passage is known, the share for which it comes first and is among
the first six, by BM25, by words, by words and the sentence encoder, and with the passage encoder at several weights.
The app's own order is the one at
RELEVANCE_WEIGHT, but for questions in another language, for which it leaves the passage encoder out.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import cast

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

from measured import keep_result, machine

from app.assistant.evidence.passage_choice import passages_of
from app.assistant.evidence.passage_weights import MAX_COMPARED, weigh_passages_alone
from app.assistant.evidence.question_words import weigh_words
from app.assistant.model_calls import ModelCalls, never
from app.assistant.prompt import PageText
from app.inference.passage_encoder import PassageEncoder
from app.inference.sentence_encoder import SentenceEncoder
from app.ingest.records import PageKind
from app.library.database import Library
from app.library.documents import DocumentAdded, add_document, read_pages
from app.library.search import rank_passages

WEIGHTS = (0, 15, 30, 60, 100, 150)
FIRST = 6
ENOUGH = 0.75
"""Share of the words of the known stretch: a row's cells are parted otherwise by each reader."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper's passages, and its questions with the places of the passages that answer."""

    pages: list[PageText]
    passages: list[PageText]
    asked: list[tuple[str, list[int]]]


def main() -> None:
    """Order, count, print, keep."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--parts", default="fitting,judged,others")
    parser.add_argument("--note", default="", help="a word about the run, kept with the result")
    options = parser.parse_args()
    sentences, relevance = SentenceEncoder(), PassageEncoder()
    counts: dict[str, dict[str, list[float]]] = {}
    for part in options.parts.split(","):
        found: dict[str, list[tuple[bool, bool]]] = {}
        asked = 0
        for paper in _papers(part):
            for question, right in paper.asked:
                asked += 1
                for way, order in _orders(paper, question, sentences, relevance):
                    known = found.setdefault(way, [])
                    known.append((order[0] in right, not set(order[:FIRST]).isdisjoint(right)))
        counts[part] = {
            way: [round(sum(flags) / asked, 3) for flags in zip(*known, strict=True)] for way, known in found.items()
        }
        print(f"{part}, {asked} questions: first, among the first {FIRST}")
        for way, (first, six) in counts[part].items():
            print(f"    {way:32} {first:.3f} {six:.3f}", flush=True)
    keep_result("passage_order", {**machine(), "note": options.note, "counts": counts})


def _orders(
    paper: Paper, question: str, sentences: SentenceEncoder, relevance: PassageEncoder
) -> Iterator[tuple[str, list[int]]]:
    texts = [passage.text for passage in paper.passages]
    yield "BM25", _order(rank_passages(texts, question))
    yield "words", _order(weigh_words(question, paper.pages, paper.passages))

    def similarities(text: str, others: Sequence[str]) -> tuple[float, ...]:
        return sentences.similarities(text, others, never)

    calls = cast(ModelCalls, SimpleNamespace(similarities=similarities, relevances=lambda question, passages: ()))
    weights = weigh_passages_alone(calls, question, paper.pages, paper.passages)
    best = _order(weights)[:MAX_COMPARED]
    cosines = dict(zip(best, relevance.relevances(question, [texts[index] for index in best], never), strict=True))
    for weight in WEIGHTS:
        way = f"relevance {weight}" if weight else "words and sentence encoder"
        yield way, sorted(best, key=lambda index: -weights[index] - weight * cosines[index])


def _order(weights: Sequence[float]) -> list[int]:
    return sorted(range(len(weights)), key=lambda index: -weights[index])


def _papers(part: str) -> Iterator[Paper]:
    papers = json.loads((HERE / "questions.json").read_text("utf-8"))[part]
    with tempfile.TemporaryDirectory() as folder, Library.open(Path(folder)) as library:
        for name, questions in papers.items():
            *_, added = add_document(library, HERE / name)
            assert isinstance(added, DocumentAdded)
            number = added.document.id
            read = [page for page in read_pages(library, number) if page.kind is PageKind.TEXT]
            pages = [PageText.whole(number, page) for page in read]
            passages = passages_of(pages)
            known = [
                (question, [at for at, passage in enumerate(passages) if _answers(passage.text, evidence, right)])
                for question, evidence, right in questions
                if evidence is not None
            ]
            yield Paper(pages, passages, [(question, right) for question, right in known if right])


def _answers(passage: str, evidence: str, right: str) -> bool:
    """Whether a passage is the one that answers: it has the known stretch, or most of its words and the answer."""
    said, wanted = _words(passage), _words(evidence)
    if "".join(wanted) in "".join(said):
        return True
    has = sum(word in said for word in wanted)
    return has >= ENOUGH * len(wanted) and "".join(_words(right)) in "".join(said)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


if __name__ == "__main__":
    main()
