"""What enforced quotes cost: indexing documents, and each token of a quote, on documents of 1k to 128k tokens.

    python tests/benchmarks/quoting_cost.py TOKENIZER_MODEL [--keep]

Quotes are written as a model would: from random places of the documents, with the documents' own tokens. The time of a
token is that of `choice`, `add` and `draft` together. A decode step of the starter model takes some 20 ms.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from measured import keep_result, machine

from app.assistant.quotes.quote_tables import MarkedTokens, QuoteTables
from app.assistant.quotes.substring_index import SubstringIndex
from app.assistant.quotes.token_spellings import TokenSpellings
from app.assistant.quoting import QuoteRules
from app.inference.tokenizer import Tokenizer

ENGLISH = (
    "the of and a to in is was for that on as with by at from it an be are this which or "
    "rent tide harbour gauge level month year"
)
QUOTES = 60
MOST = 300


def english(chooser: random.Random, length: int) -> str:
    """Sentences of frequent and rare words, as often as in prose (Zipf)."""
    words = ENGLISH.split()
    rare = ["".join(chooser.choice("aeioulnrstmdkbpgfv") for _ in range(chooser.randint(3, 9))) for _ in range(8000)]
    vocabulary = words + rare
    weights = [1 / (rank + 2) for rank in range(len(vocabulary))]
    pieces: list[str] = []
    size = 0
    while size < length:
        sentence = " ".join(chooser.choices(vocabulary, weights, k=chooser.randint(6, 25))).capitalize() + "."
        pieces.append(sentence)
        size += len(sentence) + 1
    return " ".join(pieces)


def chinese(chooser: random.Random, length: int) -> str:
    """Signs as often as in prose, a mark after every 12 or so."""
    signs = [chr(0x4E00 + 7 * rank) for rank in range(2500)]
    weights = [1 / (rank + 2) for rank in range(len(signs))]
    text = "".join(chooser.choices(signs, weights, k=length))
    return "".join(sign + ("，" if n % 12 == 0 else "。" if n % 40 == 0 else "") for n, sign in enumerate(text, 1))


def documents(kind: str, tokens: int, chooser: random.Random) -> str:
    """A text of about so many tokens."""
    if kind == "English":
        return english(chooser, int(tokens * 4.3))
    if kind == "Chinese":
        return chinese(chooser, tokens * 3 // 2)
    if kind == "one letter":
        return "a" * (tokens * 4)
    return "a " * (tokens * 2)


def quote_tokens(tokenizer: Tokenizer, index: SubstringIndex, chooser: random.Random) -> Iterator[list[int]]:
    """Tokens of quotes that begin at random places of the documents."""
    for _ in range(QUOTES):
        start = int(index.starts[chooser.randrange(len(index.starts))])
        text = index.data[start : start + 400].decode("utf-8", "ignore").split("\x1d")[0]
        yield tokenizer.encode(text[:120])


def measure(tokenizer: Tokenizer, spellings: TokenSpellings, kind: str, tokens: int) -> dict[str, Any]:
    """Index a text, then quote from it."""
    chooser = random.Random(1)
    text = documents(kind, tokens, chooser)
    began = time.perf_counter()
    index = SubstringIndex(text, spellings)
    built = time.perf_counter() - began
    marked = MarkedTokens.of(spellings)
    began = time.perf_counter()
    QuoteTables(index, marked).begin_quote('"')
    reach = time.perf_counter() - began
    rules = QuoteRules(text, most=MOST, is_whole_answer=True)
    ends = frozenset([1])
    rules.begin(tokenizer, ends)
    spent: list[float] = []
    first: list[float] = []
    for ids in quote_tokens(tokenizer, index, chooser):
        state = rules.begin(tokenizer, ends)
        for number, token in enumerate(ids):
            began = time.perf_counter()
            choice = state.choice()
            allowed = choice.allows(token)
            if allowed:
                state.add(token)
                state.draft(8)
            took = (time.perf_counter() - began) * 1e6
            if not allowed:
                break
            (first if number < 2 else spent).append(took)
    return {
        "documents": kind,
        "tokens": tokens,
        "bytes": len(index.data),
        "index_ms": round(built * 1e3),
        "marks_ms": round(reach * 1e3, 1),
        "first_two_tokens_us": _spread(first),
        "later_tokens_us": _spread(spent),
    }


def _spread(values: list[float]) -> dict[str, int]:
    return (
        {name: round(float(np.quantile(values, q))) for name, q in (("median", 0.5), ("p99", 0.99), ("most", 1))}
        if values
        else {}
    )


def main() -> None:
    """Measure and print, and keep the result if asked."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("tokenizer", type=Path)
    parser.add_argument("--keep", action="store_true")
    asked = parser.parse_args()
    tokenizer = Tokenizer.load(asked.tokenizer)
    began = time.perf_counter()
    spellings = TokenSpellings.of(tokenizer)
    result: dict[str, Any] = {**machine(), "vocabulary_ms": round((time.perf_counter() - began) * 1e3), "rows": []}
    print(f"vocabulary: {result['vocabulary_ms']} ms")
    for kind in ("English", "Chinese", "one letter", "one letter a word"):
        for tokens in (1_000, 16_000, 128_000):
            row = measure(tokenizer, spellings, kind, tokens)
            result["rows"].append(row)
            print(row, flush=True)
    if asked.keep:
        keep_result("quoting_cost", result)


if __name__ == "__main__":
    main()
