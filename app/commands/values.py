"""What commands take as paths and numbers. What is none is refused in words: argparse alone names a Python function."""

from __future__ import annotations

import math
import os
from argparse import ArgumentTypeError
from pathlib import Path


def file_path(text: str) -> Path:
    """A file or folder. An empty text would be the folder that the user is in: a variable that was not set, mostly."""
    if not text:
        raise ArgumentTypeError("a name is empty, where a file or a folder is wanted")
    if text == "-" and not os.path.lexists(text):
        raise ArgumentTypeError("- would be the standard input, and this is read from files only: save it in one")
    if not Path(text).is_absolute():
        try:
            Path.cwd()
        except FileNotFoundError as error:
            raise ArgumentTypeError("the folder that you are in is no longer there: go to another one") from error
    return Path(text)


def some_text(text: str) -> str:
    """A text that says something: where it is empty, what was meant is not what would be done without it."""
    if not text.strip():
        raise ArgumentTypeError("it is empty; leave it out, or say what is meant")
    return text


def file_or_input(text: str) -> Path:
    """A file, or - for the standard input."""
    return Path(text) if text == "-" else file_path(text)


def whole_number(text: str) -> int:
    """A whole number from 1 on."""
    return _whole(text, 1, math.inf, "a whole number from 1 on")


def port_number(text: str) -> int:
    """A port; 0 for any that is free."""
    return _whole(text, 0, 65535, "a port, 0 to 65535")


def seconds(text: str) -> float:
    """A time that is not below 0, and that a clock can reach."""
    if not 0 <= (value := _number(text)) < math.inf:
        raise ArgumentTypeError(f"it wants a number of seconds, such as 30, not {text!r}")
    return value


def gigabytes(text: str) -> float:
    """A size above 0 that some memory may have, in GB."""
    if not 0 < (value := _number(text)) < 1e9:
        raise ArgumentTypeError(f"it wants a number of gigabytes, such as 7.5, not {text!r}")
    return value


def _whole(text: str, least: int, most: float, wanted: str) -> int:
    try:
        value = int(text)
    except ValueError:
        value = least - 1
    if not least <= value <= most:
        raise ArgumentTypeError(f"it wants {wanted}, not {text!r}")
    return value


def _number(text: str) -> float:
    """NaN, which is in no range, for what is no number."""
    try:
        return float(text)
    except ValueError:
        return math.nan
