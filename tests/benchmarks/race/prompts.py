"""The prompts of the race, as tokens: every engine reads the same ones, and none has to tokenise.

The text is this repository's own: its pages, then its sources. So the figures of one commit are compared with one
another, not with those of another.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from app.inference.model_files import TOKENIZER
from app.inference.tokenizer import Tokenizer

ROOT = Path(__file__).resolve().parents[3]
LONGEST = 32704
"""Gemma 3 270M has room for 32,768 tokens, answer included."""
DOCUMENT = 700
"""Tokens of a document that an answer is copied from."""
SHORT = "The capital of France is Paris. The capital of Italy is Rome. The capital of Spain is"
QUESTIONS = (
    "\n\nQuestion: What does the text say about the tests?\nAnswer:",
    "\n\nQuestion: Which file holds the command line?\nAnswer:",
)
ANSWERS_OF = ("CONTRIBUTING.md", "docs/performance.md", "docs/memory.md")


def write_prompts(model: Path, path: Path) -> str:
    """Write all prompts as JSON; returns their hash, which stands beside the figures."""
    tokenizer = Tokenizer.load(model / TOKENIZER)
    start = [tokenizer.control_id("<bos>")]
    files = [ROOT / name for name in ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md")]
    files += sorted(ROOT.glob("docs/*.md")) + sorted(ROOT.glob("app/**/*.py"))
    text = "\n\n".join(file.read_text(encoding="utf-8") for file in files)
    prompts: dict[str, Any] = {
        "short": start + tokenizer.encode(SHORT),
        "text": (start + tokenizer.encode(text))[:LONGEST],
        "questions": [tokenizer.encode(question) for question in QUESTIONS],
        "answers": [
            {"kind": kind, "ids": start + ids} for name in ANSWERS_OF for kind, ids in answers_from(tokenizer, name)
        ],
    }
    if len(prompts["text"]) < LONGEST:
        raise ValueError("the repository's text is too short")
    written = json.dumps(prompts).encode()
    path.write_bytes(written)
    return hashlib.sha256(written).hexdigest()[:16]


def answers_from(tokenizer: Tokenizer, name: str) -> list[tuple[str, list[int]]]:
    """An answer that repeats a document, one that quotes a place of it, and one in the model's own words."""
    document = tokenizer.encode((ROOT / name).read_text(encoding="utf-8"))[:DOCUMENT]
    text = tokenizer.decode(document)
    quoted = tokenizer.decode(document[DOCUMENT // 2 : DOCUMENT // 2 + 12])
    prompts = {
        "copies": f"{text}\n\nThe same text, word for word:\n\n{tokenizer.decode(document[:24])}",
        "quotes": f'{text}\n\nQuestion: What does the text say? Quote it.\nAnswer: The text says: "{quoted}',
        "answers": f"{text}\n\nQuestion: What is the text about?\nAnswer:",
    }
    return [(kind, tokenizer.encode(prompt)) for kind, prompt in prompts.items()]
