"""`pincite batch QUESTIONS FILE... --out RESULTS`: every question to every document, or a form filled in from each."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.assistant.answer_strategy import WHOLE
from app.assistant.assistant import Assistant
from app.assistant.batch.batch import Cell, CellDone, FormDone, ask_all, fill_all, joined
from app.assistant.batch.journal import Journal, journal_of, keep_journal, kept_of, open_journal
from app.assistant.batch.questions import Questions, read_questions
from app.assistant.batch.results import NotRead, check_results, check_size, write_results
from app.assistant.batch.taken_over import How
from app.assistant.extraction.file import check_output, write_extraction
from app.assistant.extraction.form import Form
from app.assistant.extraction.schema import read_schema
from app.assistant.records import AnswerTiming
from app.commands.values import file_path, some_text
from app.errors import PinciteError, UsageError
from app.library.documents import Document
from app.terminal import ProgressLine, counted, one_line, print_problem, print_result

CancelCheck = Callable[[], bool]
READ_AGAIN = (
    "The setting snapshot_gb is 0, so nothing that the model reads is kept: where it reads documents whole, it reads "
    "them again for each question. With 1 or more it reads them once."
)


@dataclass(frozen=True, slots=True)
class BatchWork:
    """What is put to every document: questions, or a form."""

    questions: Questions | None
    form: Form | None


def add_batch_options(command: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    command.add_argument(
        "questions", type=file_path, metavar="QUESTIONS", help="a .csv, .tsv or .txt of questions, or a .json schema"
    )
    command.add_argument("files", nargs="+", type=file_path, metavar="FILE", help="documents, and folders of them")
    command.add_argument(
        "--out",
        action="append",
        type=file_path,
        required=True,
        metavar="FILE",
        help="results: .xlsx, .csv or .json; several times",
    )
    command.add_argument("--overwrite", action="store_true", help="replace the file of the results if it is there")
    command.add_argument("--anew", action="store_true", help="take nothing over from earlier runs")
    command.add_argument("--pages", type=some_text, metavar="LIST", help="only these pages of each, such as 1-3")
    command.add_argument(
        "--focus", choices=["auto", "whole", "pages", "search", "tools"], help="read all pages, or the best"
    )


def read_work(options: argparse.Namespace) -> BatchWork:
    """What is asked. What must fail is said before anything is read: raises UsageError, SchemaRefused."""
    sources = [options.questions, *options.files]
    if len({out.absolute() for out in options.out}) < len(options.out):
        raise UsageError("Two results go to the same file.")
    if options.questions.suffix.lower() == ".json":
        form = read_schema(options.questions)
        for out in options.out:
            check_output(out, form, overwrite=options.overwrite, sources=sources)
        return BatchWork(None, form)
    for out in options.out:
        check_results(out, overwrite=options.overwrite, sources=sources)
    questions = read_questions(options.questions)
    for out in options.out:
        check_size(out, len(questions.asked))
    for sentence in (questions.note, *questions.refused):
        if sentence:
            print_problem(sentence)
    return BatchWork(questions, None)


def run_batch(
    options: argparse.Namespace,
    work: BatchWork,
    assistant: Assistant,
    documents: Sequence[Document],
    refused: Sequence[tuple[Path, PinciteError]],
    *,
    focus: str,
    how: How,
    keeps_reading: bool,
    progress: ProgressLine,
    cancelled: CancelCheck,
) -> int:
    """Do the work and write its results; returns how many parts of it could not be done.

    `how`: what of the settings answers depend on (`how_answered`). `keeps_reading`: whether what the model reads of a
    document is there for the next question.

    Raises EngineFailed, Cancelled, NoSpace, UsageError: what is done by then is kept, which is said.
    """
    asked = len(work.questions.asked) if work.questions is not None else 0
    if asked > 1 and focus in ("auto", WHOLE) and not keeps_reading and not assistant.info.server:
        progress.clear()
        print_problem(READ_AGAIN)
    results = options.out[0]
    with open_journal(results, anew=options.anew) as journal:
        try:
            if work.form is not None:
                undone = _fill(options, work.form, assistant, documents, refused, journal, how, progress, cancelled)
            else:
                undone = _ask(options, work, assistant, documents, refused, journal, focus, how, progress, cancelled)
        except PinciteError:
            progress.clear()
            if len(journal):
                print_problem(f"What is done is kept in {journal_of(results).name}: the same command goes on there.")
            raise
        kept = len(journal)
    keep_journal(results)
    if kept and not options.json:
        print_result(f"{one_line(str(kept_of(results)))} keeps them: the next run asks only what is new")
    return undone


def _ask(
    options: argparse.Namespace,
    work: BatchWork,
    assistant: Assistant,
    documents: Sequence[Document],
    refused: Sequence[tuple[Path, PinciteError]],
    journal: Journal,
    focus: str,
    how: How,
    progress: ProgressLine,
    cancelled: CancelCheck,
) -> int:
    questions = work.questions
    if questions is None:
        raise ValueError("there are no questions")
    cells: list[Cell] = []
    now: list[AnswerTiming] = []
    taken_over = 0
    events = ask_all(
        assistant, documents, questions.asked, journal, focus=focus, pages=options.pages, how=how, cancelled=cancelled
    )
    for event in events:
        if isinstance(event, CellDone):
            cells.append(event.cell)
            now += [] if event.is_taken_over or event.cell.answer is None else [event.cell.answer.timing]
            taken_over += event.is_taken_over
            _say(event.cell.document, event.cell.problem, progress)
        else:
            progress.show(event)
    not_read = [NotRead(path.name, str(error)) for path, error in refused]
    not_read += [NotRead(options.questions.name, sentence, is_file=False) for sentence in questions.refused]
    for out in options.out:
        write_results(cells, not_read, out, overwrite=options.overwrite)
    progress.clear()
    answered = [cell.answer for cell in cells if cell.answer is not None]
    found = sum(answer.found for answer in answered)
    undone = len(cells) - len(answered)
    reused, read = sum(timing.reused_tokens for timing in now), sum(timing.prefill_tokens for timing in now)
    if options.json:
        counts = {"documents": len(documents), "answers": len(answered), "found": found, "not_answered": undone}
        counts["taken_over"] = taken_over
        tokens = {"tokens_read": read, "tokens_reused": reused}
        print_result(json.dumps({"results": [str(out) for out in options.out], **counts, **tokens}, ensure_ascii=False))
        return undone
    print_result(
        f"{', '.join(one_line(str(out)) for out in options.out)}: {counted(len(documents), 'document')}, "
        f"{counted(len(questions.asked), 'question')}, {counted(len(answered), 'answer')}; {found:,} found in their "
        f"documents, {len(answered) - found:,} not, {undone:,} could not be asked"
    )
    if taken_over:
        print_result(_taken_over(taken_over, len(cells) - taken_over, "answer"))
    print_result(f"The model read {read:,} tokens; {reused:,} were read before and reused")
    return undone


def _fill(
    options: argparse.Namespace,
    form: Form,
    assistant: Assistant,
    documents: Sequence[Document],
    refused: Sequence[tuple[Path, PinciteError]],
    journal: Journal,
    how: How,
    progress: ProgressLine,
    cancelled: CancelCheck,
) -> int:
    done: list[FormDone] = []
    for event in fill_all(assistant, documents, form, journal, pages=options.pages, how=how, cancelled=cancelled):
        if isinstance(event, FormDone):
            done.append(event)
            _say(event.document, event.problem, progress)
        else:
            progress.show(event)
    extraction = joined(form, [one.extraction for one in done if one.extraction is not None], assistant.model)
    not_done = [(one.document.name, one.problem) for one in done if one.extraction is None]
    not_done += [(path.name, str(error)) for path, error in refused]
    files = [
        file
        for out in options.out
        for file in write_extraction(extraction, out, overwrite=options.overwrite, not_done=not_done)
    ]
    progress.clear()
    undone = len(documents) - len(extraction.records)
    missing = sum(len(record.missing) for record in extraction.records)
    taken_over = sum(one.is_taken_over for one in done)
    in_part = sum(one.kept > 0 and not one.is_taken_over for one in done)
    if options.json:
        counts = {"records": len(extraction.records), "missing": missing, "not_done": undone, "taken_over": taken_over}
        counts["taken_over_in_part"] = in_part
        print_result(json.dumps({"results": [str(file) for file in files], **counts}, ensure_ascii=False))
        return undone
    print_result(
        f"{', '.join(one_line(str(file)) for file in files)}: {counted(len(extraction.records), 'record')}; "
        f"{counted(missing, 'required value')} not found, {counted(undone, 'document')} could not be done"
    )
    if taken_over:
        print_result(_taken_over(taken_over, len(done) - taken_over, "record"))
    if in_part:
        print_result(f"Of {counted(in_part, 'document')} only new or changed values were asked")
    return undone


def _taken_over(count: int, others: int, what: str) -> str:
    return f"{counted(count, what)} taken over from an earlier run, {others:,} asked now"


def _say(document: Document, problem: str, progress: ProgressLine) -> None:
    if problem:
        progress.clear()
        print_problem(f"{document.name}: {problem}")
