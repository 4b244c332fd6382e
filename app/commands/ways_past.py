"""The ways past an error, in options of the command line: documents too long for a model, with numbers; files there."""

from __future__ import annotations

import argparse
from contextlib import suppress

from app.errors import Cancelled, DocumentMissing, DocumentTooLong, EngineFailed, FileThere, PinciteError, ReaderFailed
from app.models.store import list_models
from app.paths import Paths

LARGEST_CONTEXT = 131_072
"""Tokens that Gemma 3 takes from 4B on."""


def as_stopped(error: PinciteError, is_cancelled: bool) -> PinciteError:
    """The error; where the command was told to stop, a child's end is no failure: a signal to all processes of a
    group reaches the children, too, and may end them first."""
    return Cancelled("Stopped.") if is_cancelled and isinstance(error, EngineFailed | ReaderFailed) else error


def what_helps(error: PinciteError, options: argparse.Namespace) -> str:
    """The ways past an error, to follow its sentence; empty if there are none."""
    if isinstance(error, FileThere) and "overwrite" in options:
        return " With --overwrite it is replaced."
    if isinstance(error, DocumentMissing) and "question" in options and len(options.files) > 1:
        return " Where it is a word of the question: all of that stands in quotation marks."
    if not isinstance(error, DocumentTooLong):
        return ""
    pages = f"--pages {error.first_pages} would fit" if error.first_pages else "such as --pages 3-9"
    ways = [f"choose pages ({pages})"]
    if error.tokens:
        ways.append(f"a model that takes more at once ({_larger_models(error, options)})")
    if "focus" in options and options.focus not in ("pages", "search"):
        room = f", up to {error.room:,} tokens" if error.room else ""
        ways.append(f"search mode (--focus search reads the best pages{room}; --focus pages asks the best page alone)")
    listed = ways[0] if len(ways) == 1 else f"{', '.join(ways[:-1])}, or {ways[-1]}"
    return f" What helps: {listed}."


def _larger_models(error: DocumentTooLong, options: argparse.Namespace) -> str:
    """Which models would do: those of this machine, or else in general."""
    needed = error.tokens + 1024
    models = []
    with suppress(PinciteError):  # a second fault would hide the first
        models = list_models(Paths.under(options.data_dir) if options.data_dir else Paths.default())
    for model in models:
        context = model.manifest.config.max_position_embeddings if model.manifest else 0
        if context >= needed:
            return f"--model {model.name} takes {context:,}"
    if needed > LARGEST_CONTEXT:
        return f"no Gemma 3 takes more than {LARGEST_CONTEXT:,}, so none would do alone"
    return f"none of yours does; Gemma 3 4B and larger take {LARGEST_CONTEXT:,}"
