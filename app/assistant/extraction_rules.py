"""Which tokens may come next while an extraction is written: JSON as its form has it, and in it words of the documents.

    {"total":   forced      null | "    chosen      1.250,00 EUR    continued in the documents      ",   closed

What is not the model's choice is drafted. A quotation mark or a backslash of the documents is written as JSON escapes
it, with tokens of its own; no other token that holds one may come, so no text of a document can end its value.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

import numpy as np

from app.assistant.extraction_form import Form
from app.assistant.extraction_json import Fork, Way, Words, json_steps
from app.inference.token_rules import Choice, Ids, TokenState
from app.inference.tokenizer import Tokenizer

WORDS_ROOM = 120
"""Tokens that the words of one value may take."""
CHARACTER_ROOM = 4
"""Tokens that one character may take, byte by byte."""
ESCAPED = ('"', "\\")


class WordsCursor(Protocol):
    """Where words of the documents stand while they are written, token by token."""

    def tokens(self) -> Ids:
        """Tokens that continue them, ascending. None: they end here."""

    def can_close(self) -> bool:
        """Whether a word ends here."""

    def is_whole(self) -> bool:
        """Whether a character ends here."""

    def add(self, token_id: int) -> None:
        """Go on with one of `tokens`."""

    def certain(self, most: int) -> Sequence[int]:
        """At most `most` tokens that follow, if the words go on at all."""
