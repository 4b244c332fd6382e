"""The command line: the calls the window makes, and no logic of its own. docs/command-line.md describes it."""

from __future__ import annotations

import argparse
import math
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from types import FrameType

from app.assistant.answer_strategy import TOOLS
from app.assistant.assistant import Assistant
from app.assistant.batch.taken_over import how_answered
from app.assistant.forgetting import forget_if_deleted
from app.assistant.opening import check_model, find_model_or_server, open_assistant
from app.assistant.pages.excerpt import Excerpt
from app.assistant.pages.figure_choice import choose_figure
from app.assistant.pages.page_selection import select_pages
from app.assistant.records import Answer, Answered, AnswerEvent, Stage, StepTaken
from app.assistant.summaries.summary_kind import SummaryKind
from app.commands.batch import read_work, run_batch
from app.commands.doctor import run_doctor
from app.commands.encrypt import run_decrypt, run_encrypt, run_passphrase, unlocked
from app.commands.export import check_exports, write_exports
from app.commands.extract import last_extraction, read_form, show_extraction
from app.commands.files import Addition, check_attachments, refused_as_json
from app.commands.fit import run_fit
from app.commands.library import counted_tokens, print_documents, run_delete, run_list, run_search
from app.commands.mcp import run_mcp
from app.commands.model_options import model_options_of
from app.commands.models import run_models
from app.commands.options import NO_FILE, ORDER_OF_ASK, as_parsed, make_parser
from app.commands.self_test import show_self_test
from app.commands.serve import run_serve
from app.commands.settings import told_settings
from app.commands.updates import run_updates
from app.commands.verify import run_verify
from app.commands.watch import run_watch
from app.commands.ways_past import as_stopped, what_helps
from app.errors import Cancelled, DocumentError, DocumentMissing, PinciteError, StorageError, UsageError
from app.ingest.limits import Limits, limits_of
from app.library.database import Library
from app.library.documents import Document
from app.library.taken_out import DocumentRenderer
from app.log import log_uncaught_errors, start_log
from app.paths import Paths, leave_no_core
from app.settings import Settings
from app.terminal import ProgressLine, print_answer, print_problem, settle_streams


class CancelFlag:
    """Set by Ctrl-C or SIGTERM; work asks it between steps. A second one interrupts at once."""

    def __init__(self) -> None:
        self._set = False

    def __call__(self) -> bool:
        return self._set

    def on_signal(self, number: int, frame: FrameType | None) -> None:
        """The handler of the signals."""
        if self._set:
            raise KeyboardInterrupt
        self._set = True


Command = Callable[[argparse.Namespace, Paths, ProgressLine, CancelFlag], int]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code (docs/command-line.md lists them)."""
    settle_streams(as_json=False)
    cancelled = CancelFlag()
    signals = (signal.SIGINT, signal.SIGTERM)
    previous = [signal.signal(number, cancelled.on_signal) for number in signals]
    progress = ProgressLine()
    options = argparse.Namespace()
    try:
        options = make_parser(_COMMANDS).parse_args(as_parsed(sys.argv[1:] if arguments is None else arguments))
        settle_streams(as_json=options.json)
        return _run(options, progress, cancelled)
    except PinciteError as error:
        progress.clear()
        error = as_stopped(error, cancelled())
        print_problem(f"{error}{what_helps(error, options)}")
        return error.exit_code
    except KeyboardInterrupt:
        progress.clear()
        print_problem("Stopped.")
        return Cancelled.exit_code
    except PermissionError as error:  # what the work itself reads and writes has sentences of its own
        progress.clear()
        print_problem(f"{error.filename or 'A file'} may not be looked at: permission denied.")
        return DocumentMissing.exit_code
    except BrokenPipeError:
        return 1  # the reader of our output went away (`pincite list | head`): nothing is left to say
    finally:
        for number, handler in zip(signals, previous, strict=True):
            signal.signal(number, handler)


def _run(options: argparse.Namespace, progress: ProgressLine, cancelled: CancelFlag) -> int:
    """Run the command chosen. That there is no log is said afterwards, unless the command met the same fault."""
    paths = Paths.under(options.data_dir) if options.data_dir else Paths.default()
    if getattr(options, "private", False):
        paths = paths.private()
        leave_no_core()
    without_log = start_log(paths)
    log_uncaught_errors()
    command: Command = options.command
    try:
        if command in _WITH_LIBRARY and not paths.is_private:
            paths = unlocked(paths)
        exit_code = command(options, paths, progress, cancelled)
    except StorageError:
        without_log = ""
        raise
    finally:
        _warn(without_log)
    return exit_code


def _add(options: argparse.Namespace, paths: Paths, progress: ProgressLine, cancelled: CancelFlag) -> int:
    settings = told_settings(paths)
    if options.attachments:
        check_attachments(paths)
    with Library.open(paths) as library:
        addition = Addition(library, paths, options, _limits(options, settings), progress, cancelled)
        addition.add_all(goes_on=True)
        tokens = counted_tokens(library, paths, settings, addition.added, progress, cancelled)
    progress.clear()
    print_documents(addition.added, tokens, options.json, refused=list(refused_as_json(addition)))
    return addition.exit_code


def _ask(options: argparse.Namespace, paths: Paths, progress: ProgressLine, cancelled: CancelFlag) -> int:
    def ask(assistant: Assistant, documents: _Documents, settings: Settings) -> Iterator[AnswerEvent]:
        return assistant.ask(
            documents.ids,
            question,
            focus=options.focus or settings.focus,
            pages=options.pages,
            ingest_s=documents.ingest_s,
            cancelled=cancelled,
            answer_wanted=answer_after(options.answer_after),
            excerpt=documents.figure,
            before=_as_text(options.before),
        )

    question = _as_text(options.question)
    if not question.strip():
        raise UsageError("The question is empty.")
    if options.library:
        _check_library(options)
    elif os.path.isfile(options.question):  # noqa: PTH113 - Path.is_file raises if it is too long for a path
        raise UsageError(f"{question} is a file, and the last argument is the question. {ORDER_OF_ASK}")
    return _answer(options, paths, progress, cancelled, ask)


def _as_text(argument: str) -> str:
    """An argument may hold bytes that are no text: Python passes them on as characters that nothing else takes."""
    return os.fsencode(argument).decode("utf-8", "replace")


def _check_library(options: argparse.Namespace) -> None:
    """The whole library is asked by looking things up: it may be of any length."""
    if options.files != [Path(NO_FILE)]:
        raise UsageError("Name files, or --library, which asks all documents of the library; not both.")
    if options.focus not in (None, TOOLS) or options.pages or options.figure:
        raise UsageError("With --library the focus is tools, and neither pages nor a figure can be chosen.")
    options.focus = TOOLS


def _summarize(options: argparse.Namespace, paths: Paths, progress: ProgressLine, cancelled: CancelFlag) -> int:
    def summarize(assistant: Assistant, documents: _Documents, settings: Settings) -> Iterator[AnswerEvent]:
        return assistant.summarize(
            documents.ids,
            SummaryKind(options.kind),
            pages=options.pages,
            ingest_s=documents.ingest_s,
            cancelled=cancelled,
            answer_wanted=answer_after(options.answer_after),
        )

    return _answer(options, paths, progress, cancelled, summarize)


def answer_after(seconds: float | None) -> Callable[[], bool]:
    """The check whether an answer is wanted from what is read so far: once so many seconds have passed; None: never."""
    end = math.inf if seconds is None else time.monotonic() + seconds
    return lambda: time.monotonic() >= end


@dataclass(frozen=True, slots=True)
class _Documents:
    """The documents of one command."""

    added: tuple[Document, ...]
    ingest_s: float
    """Seconds that reading or finding them took."""
    refused: tuple[tuple[Path, DocumentError], ...] = ()
    """Files that could not be read, where the others are asked all the same."""
    exit_code: int = 0
    """What they come to."""
    figure: Excerpt | None = None
    """The figure that alone is asked."""

    @property
    def ids(self) -> list[int]:
        """Their numbers."""
        return [document.id for document in self.added]


def _answer(
    options: argparse.Namespace,
    paths: Paths,
    progress: ProgressLine,
    cancelled: CancelFlag,
    events_of: Callable[[Assistant, _Documents, Settings], Iterator[AnswerEvent]],
) -> int:
    """Print the answer that `events_of` yields."""
    check_exports(options)
    with _opened(options, paths, progress, cancelled) as (assistant, documents, settings):
        answer = _last_answer(events_of(assistant, documents, settings), progress)
    progress.clear()
    try:
        print_answer(answer, as_json=options.json)
    finally:  # also where nobody reads it to its end: `pincite ask ... --export a.pdf | head`
        write_exports(options, paths, answer, documents.added, cancelled)
    return 0


def _extract(options: argparse.Namespace, paths: Paths, progress: ProgressLine, cancelled: CancelFlag) -> int:
    form = read_form(options)
    with _opened(options, paths, progress, cancelled) as (assistant, documents, _):
        events = assistant.extract(
            form, documents.ids, pages=options.pages, ingest_s=documents.ingest_s, cancelled=cancelled
        )
        extraction = last_extraction(events, progress)
    progress.clear()
    show_extraction(options, extraction)
    return 0


def _batch(options: argparse.Namespace, paths: Paths, progress: ProgressLine, cancelled: CancelFlag) -> int:
    work = read_work(options)
    with _opened(options, paths, progress, cancelled, goes_on=True) as (assistant, documents, settings):
        undone = run_batch(
            options,
            work,
            assistant,
            documents.added,
            documents.refused,
            focus=options.focus or settings.focus,
            how=how_answered(model_options_of(options, settings, paths)),
            keeps_reading=settings.snapshot_gb > 0,
            progress=progress,
            cancelled=cancelled,
        )
    return documents.exit_code or (1 if undone else 0)


def _serve(options: argparse.Namespace, paths: Paths, progress: ProgressLine, cancelled: CancelFlag) -> int:
    settings = told_settings(paths)
    model, model_options = options.model or settings.model, model_options_of(options, settings, paths)
    return run_serve(options, paths, model, model_options, _limits(options, settings), progress, cancelled)


def _mcp(options: argparse.Namespace, paths: Paths, progress: ProgressLine, cancelled: CancelFlag) -> int:
    settings = told_settings(paths)
    model, model_options = options.model or settings.model, model_options_of(options, settings, paths)
    return run_mcp(options, paths, model, model_options, progress, cancelled)


@contextmanager
def _opened(
    options: argparse.Namespace,
    paths: Paths,
    progress: ProgressLine,
    cancelled: CancelFlag,
    *,
    goes_on: bool = False,
) -> Iterator[tuple[Assistant, _Documents, Settings]]:
    """Add the files and open the model. `goes_on`: files that cannot be read do not stop the others."""
    settings = told_settings(paths)
    # What is wrong with the model or how it shall run is said before documents are read.
    model, model_options = options.model or settings.model, model_options_of(options, settings, paths)
    check_model(paths, model, may_be_server=True)
    with Library.open(paths) as library:
        started = time.perf_counter()
        addition = Addition(library, paths, options, _limits(options, settings), progress, cancelled)
        addition.add_all(goes_on=goes_on)
        added = addition.added
        for document in added if not goes_on else ():  # a wrong list of pages is said before the model is started
            select_pages(options.pages, document.page_count, document.name)
        documents = _Documents(tuple(added), time.perf_counter() - started, tuple(addition.refused), addition.exit_code)
        if name := getattr(options, "figure", None):
            documents = replace(documents, figure=choose_figure(library, documents.ids, name))
        chosen = find_model_or_server(paths, model, progress.show, cancelled)
        try:
            with open_assistant(
                library,
                chosen,
                model_options,
                open_renderer=lambda path: DocumentRenderer(library, path, lambda _: options.password),
                on_stage=progress.show,
                cancelled=cancelled,
            ) as assistant:
                if assistant.info.server:
                    progress.clear()
                    print_problem(f"Questions and documents are sent to {assistant.info.server}.")
                yield assistant, documents, settings
        finally:
            forget_if_deleted(library, paths, added)


def _last_answer(events: Iterator[AnswerEvent], progress: ProgressLine) -> Answer:
    for event in events:
        if isinstance(event, Stage):
            progress.show(event)
        elif isinstance(event, StepTaken):
            progress.say(event.step.text)
        elif isinstance(event, Answered):
            return event.answer
    raise AssertionError("an assistant's events end with Answered")


def _limits(options: argparse.Namespace, settings: Settings) -> Limits:
    return limits_of(settings, options.ocr)


def _warn(sentence: str) -> None:
    """Say what went wrong without stopping the command; an empty sentence is nothing to say."""
    if sentence:
        print_problem(sentence)


_COMMANDS: dict[str, Command] = {
    "add": _add,
    "watch": run_watch,
    "ask": _ask,
    "summarize": _summarize,
    "extract": _extract,
    "batch": _batch,
    "list": run_list,
    "search": run_search,
    "delete": run_delete,
    "models": run_models,
    "fit": run_fit,
    "verify": run_verify,
    "serve": _serve,
    "mcp": _mcp,
    "doctor": run_doctor,
    "updates": run_updates,
    "self-test": show_self_test,
    "encrypt": run_encrypt,
    "decrypt": run_decrypt,
    "passphrase": run_passphrase,
}
_WITH_LIBRARY = (_add, run_watch, _ask, _summarize, _extract, _batch, run_list, run_search, run_delete, _serve, _mcp)
"""What opens the library, so that its key is needed."""


if __name__ == "__main__":
    sys.exit(main())
