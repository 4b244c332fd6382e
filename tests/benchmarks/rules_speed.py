"""Answers under rules against answers without: a step with few logits, answers that quote, and what the loop adds.

    python tests/benchmarks/rules_speed.py MODEL_FOLDER [--threads N]

Most rules here know the tokens of a document and no text: what may come next is what stands behind the last tokens
somewhere in it, alone ("forced" where that is one token) or beside line ends, commas and full stops ("quote"), or
anything but 300 tokens ("never"). Beside them stand the app's own QuoteRules. Answers are greedy; the least of 3, each
after one prompt of 1,500 tokens. A result is kept in tests/benchmarks/results/.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from measured import keep_result, machine

from app.assistant.quotes.normal_text import normalized
from app.assistant.quoting import QuoteRules
from app.inference.choosing import ChosenTokens
from app.inference.decoder import Decoder, open_decoder
from app.inference.engine import Engine
from app.inference.model_files import read_manifest
from app.inference.requests import EngineOptions, Generated, GenerateRequest, Sampling
from app.inference.sampling import Sampler
from app.inference.token_rules import ANYTHING, Choice, Ids, TokenRules
from app.inference.tokenizer import Tokenizer

CONTEXT = 4096
DOCUMENT_TOKENS = 1500
ANSWER_TOKENS = 64
REPEATS = 3
DEPTH = 512
STEPS = 25
NEVER = np.arange(300)
ROWS = (1, 2, 4, 8, 16)


@dataclass(frozen=True)
class Copying:
    """Only what stands somewhere behind the same tokens of a document, and the tokens `beside`."""

    document: tuple[int, ...]
    beside: tuple[int, ...] = ()

    def begin(self, tokenizer: Tokenizer, end_tokens: frozenset[int]) -> CopyingState:
        return CopyingState(np.array(self.document), np.array(self.beside, np.int64))


@dataclass
class CopyingState:
    """Where the answer stands in the document."""

    document: Ids
    beside: Ids
    places: Ids = field(default_factory=lambda: np.zeros(0, np.int64))

    def choice(self) -> Choice:
        follows = self.document[self.places] if len(self.places) else self.document
        return Choice(only=np.union1d(follows, self.beside))

    def add(self, token_id: int) -> None:
        before = self.places if len(self.places) else np.arange(len(self.document) - 1)
        places = before[self.document[before] == token_id] + 1
        self.places = places[places < len(self.document)]

    def draft(self, most: int) -> Sequence[int]:
        if not len(self.places):
            return []
        place = int(self.places[-1])
        return [int(token) for token in self.document[place : place + most]]


@dataclass(frozen=True)
class Fixed:
    """The same at each place: both rules and state."""

    fixed: Choice

    def begin(self, tokenizer: Tokenizer, end_tokens: frozenset[int]) -> Fixed:
        return self

    def choice(self) -> Choice:
        return self.fixed

    def add(self, token_id: int) -> None:
        pass

    def draft(self, most: int) -> Sequence[int]:
        return []


def median_ms(action: Callable[[], object], times: int) -> float:
    spent = []
    for _ in range(times):
        began = time.perf_counter()
        action()
        spent.append(time.perf_counter() - began)
    return round(statistics.median(spent) * 1000, 3)


def steps(decoder: Decoder, ids: list[int]) -> dict[str, dict[int, float]]:
    """Milliseconds of a step with logits of all tokens at every row, and with those of few, by tokens of the step."""
    decoder.predict(ids[:DEPTH], [])
    found: dict[str, dict[int, float]] = {"whole": {}, "few": {}}
    for rows in ROWS:

        def step(whole: bool, rows: int = rows) -> None:
            decoder.cache.length = DEPTH  # what was read behind it is written over
            decoder.predict(ids[DEPTH : DEPTH + rows], range(rows), whole=whole)

        for kind in ("whole", "few"):
            found[kind][rows] = median_ms(lambda step=step, kind=kind: step(kind == "whole"), STEPS)  # type: ignore[misc]  # bound now
    return found


def choices(decoder: Decoder, vocabulary: int, ids: list[int]) -> dict[str, float]:
    """Milliseconds from a step's end to the token: exact or few logits, greedy choice, log-probability."""
    random = np.random.default_rng(0)
    kinds = {"no rules": None, "anything": ANYTHING, "never 300": Choice(never=NEVER)}
    for count in (1, 10, 1000, decoder.few, vocabulary // 5):
        kinds[f"only {count}"] = Choice(only=np.sort(random.choice(vocabulary, count, replace=False)))
    found = {}
    for name, choice in kinds.items():
        spent = []
        for _ in range(STEPS):
            decoder.cache.length = DEPTH
            predictions = decoder.predict(ids[DEPTH : DEPTH + 1], [0])
            tokens = ChosenTokens(
                Sampler(Sampling()).choose,
                vocabulary,
                room=2,
                rules=None if choice is None else Fixed(choice),
                end_tokens=frozenset(),
                drafter=None,
            )
            began = time.perf_counter()
            tokens.take(predictions, [])
            spent.append(time.perf_counter() - began)
        found[name] = round(statistics.median(spent) * 1000, 3)
    return found


def answers(engine: Engine, document: tuple[int, ...]) -> dict[str, float]:
    """Milliseconds a token, by rules and whether tokens are drafted. The first answer under rules is not counted."""
    text = normalized(engine.tokenizer.decode(document))
    encode = engine.tokenizer.encode
    prompt = (2, *document, *encode('\n\nIn short, the document says: "'))
    marks = tuple(sorted({encode(mark)[0] for mark in ("\n", "\n\n", ".", ",")}))
    rules: dict[str, TokenRules | None] = {
        "no rules": None,
        "never": Fixed(Choice(never=NEVER)),
        "quote": Copying(document, marks),
        "forced": Copying(document),
        "QuoteRules, between marks": QuoteRules(text),
        "QuoteRules, whole answer": QuoteRules(text, is_whole_answer=True),
    }
    found = {}
    for name, one in rules.items():
        for drafting in (False, True):
            request = GenerateRequest(prompt_ids=prompt, max_tokens=ANSWER_TOKENS, rules=one, drafting=drafting)
            spent = []
            list(engine.generate(request))  # what is made once for a text
            for _ in range(REPEATS):
                *_, answer = engine.generate(request)
                assert isinstance(answer, Generated)
                spent.append(answer.timing.decode_s / max(1, answer.timing.decode_tokens) * 1000)
            found[f"{name}, {'drafts' if drafting else 'no drafts'}"] = round(min(spent), 2)
    return found


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--threads", type=int)
    options = parser.parse_args()
    engine = Engine.load(options.folder, EngineOptions(device="cpu", context_length=CONTEXT, threads=options.threads))
    document = tuple(engine.tokenizer.encode((ROOT / "README.md").read_text(encoding="utf-8"))[:DOCUMENT_TOKENS])
    result: dict[str, object] = {"answers": answers(engine, document)}
    engine.close()
    decoder, _, _ = open_decoder(
        options.folder,
        read_manifest(options.folder),
        asked_device="cpu",
        context_length=CONTEXT,
        threads=options.threads,
    )
    result["steps"] = steps(decoder, list(document))
    result["choices"] = choices(decoder, read_manifest(options.folder).config.vocab_size, list(document))
    print(json.dumps(result, indent=1))
    keep_result("rules_speed", {"machine": machine(), **result})


if __name__ == "__main__":
    main()
