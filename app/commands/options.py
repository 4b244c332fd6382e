"""The commands and options of the command line. docs/command-line.md describes them, cli.py runs them."""

from __future__ import annotations

import argparse
import difflib
import os
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import NoReturn

from app import __version__
from app.commands.batch import add_batch_options
from app.commands.encrypt import add_encrypt_options, add_passphrase_options
from app.commands.export import add_export_options
from app.commands.extract import add_extract_options
from app.commands.fit import add_fit_options
from app.commands.library import add_delete_options, add_search_options
from app.commands.models import add_models_options
from app.commands.serve import add_serve_options
from app.commands.values import file_path, seconds, some_text
from app.commands.verify import add_verify_options
from app.commands.watch import add_watch_options
from app.errors import UsageError

NO_FILE = "\0"
"""No path has it."""
ORDER_OF_ASK = 'Files come first, then the question in quotation marks; --library "question" asks all documents.'


class CommandParser(argparse.ArgumentParser):
    """Reports a wrong command line as every other error: one sentence, exit code 2."""

    order = ""
    """Said where an argument is missing: what comes first, and what then."""

    def parse_known_args(  # type: ignore[override]  # argparse lets a namespace be of any class; here it is its own
        self, args: Sequence[str] | None = None, namespace: argparse.Namespace | None = None
    ) -> tuple[argparse.Namespace, list[str]]:
        """Refuses what is not known here, where the command is known whose help says more."""
        options, unknown = super().parse_known_args(args, namespace)
        if unknown:
            self.error(f"unrecognized arguments: {' '.join(unknown)}")
        return options, unknown

    def error(self, message: str) -> NoReturn:
        problem = f"{message[:1].upper()}{message[1:]}."
        if choice := re.search(r"invalid choice: '(.*)' \(choose from (.*)\)", message):
            meant = difflib.get_close_matches(choice[1], re.findall(r"[\w-]+", choice[2]), 1)
            if message.startswith("argument COMMAND"):
                problem = f"There is no command {choice[1]!r}."
                if os.path.isfile(choice[1]):  # noqa: PTH113 - Path.is_file raises if it is too long for a path
                    problem = f'{choice[1]!r} is a file, and a command comes first: pincite ask FILE "question".'
            problem += f" Did you mean {meant[0]}?" if meant else ""
        elif self.order and "required" in message:
            problem += f" {self.order}"
        raise UsageError(f"{problem} To see how it is used: {self.prog} --help")


def as_parsed(arguments: Sequence[str]) -> list[str]:
    """A command line as the parser knows it.

    One that asks the whole library names no file: NO_FILE takes its place. `help COMMAND` is `COMMAND --help`, and
    nothing at all is a wish for help. The options that all commands have may stand before the command, too.
    """
    first = _options_first(arguments)
    if not arguments or [*arguments[first : first + 1]] == ["help"]:
        return [*arguments[first + 1 :], "--help"]
    arguments = [*arguments[first : first + 1], *arguments[:first], *arguments[first + 1 :]]
    asks = arguments[0] == "ask" and "--library" in arguments
    return ["ask", NO_FILE, *arguments[1:]] if asks else list(arguments)


def _options_first(arguments: Sequence[str]) -> int:
    """How many arguments before the command are options of all commands, and what they take."""
    place = 0
    while place < len(arguments) and re.fullmatch(r"--json|--data-dir(=.*)?", arguments[place], re.DOTALL):
        place += 2 if arguments[place] == "--data-dir" else 1
    return place


def _add_ask_options(ask: CommandParser) -> None:
    ask.add_argument("files", nargs="+", type=file_path, metavar="FILE")
    ask.add_argument("question")
    ask.order = ORDER_OF_ASK
    ask.add_argument(
        "--focus",
        choices=["auto", "whole", "pages", "search", "tools"],
        help="read all pages, the best, or look things up",
    )
    ask.add_argument("--library", action="store_true", help="no FILE: ask all documents of the library, by looking up")
    ask.add_argument(
        "--before",
        metavar="QUESTION",
        default="",
        help="the question asked before, where this one leaves something out",
    )
    ask.add_argument(
        "--figure", metavar="NAME", help='ask one figure or table alone: "Figure 3", or 5.1, the first of page 5'
    )


@dataclass(frozen=True, slots=True)
class _Shared:
    """Options that several commands have, each kind as a parent of theirs."""

    general: CommandParser
    model: CommandParser
    reading: CommandParser
    recognising: CommandParser
    asking: CommandParser
    hiding: CommandParser


def _shared() -> _Shared:
    general = CommandParser(add_help=False)
    general.add_argument("--json", action="store_true", help="print one JSON object instead of text")
    general.add_argument("--data-dir", type=file_path, metavar="FOLDER", help="keep library, models and logs here")
    model = CommandParser(add_help=False)
    model.add_argument("--model", type=some_text, metavar="NAME", help="an installed model's name, or a model folder")
    model.add_argument("--device", choices=["auto", "gpu", "cpu"], help="where the model runs")
    model.add_argument("--cache", choices=["float32", "int8"], help="int8: on the CPU, a quarter of the memory")
    reading = CommandParser(add_help=False)
    reading.add_argument("--password", metavar="TEXT", help="opens encrypted documents")
    recognising = CommandParser(add_help=False, parents=[reading])
    recognising.add_argument("--ocr", choices=["auto", "off"], help="recognise text in pages that have none")
    asking = CommandParser(add_help=False)
    asking.add_argument("--pages", type=some_text, metavar="LIST", help="only these pages, such as 3-9 or 1,4,7-")
    asking.add_argument(
        "--answer-after",
        type=seconds,
        metavar="SECONDS",
        help="whole documents: read for so long at most, then answer from the pages read so far",
    )
    asking.add_argument(
        "--pan-and-scan", metavar="HOW", help="oblong pages in crops, too: auto, off, or RATIO,PIXELS,CROPS"
    )
    asking.add_argument(
        "--image-check", metavar="NAME", help="an installed ShieldGemma 2 that looks at pictures first, or off"
    )
    add_export_options(asking)
    hiding = CommandParser(add_help=False)
    hiding.add_argument("--private", action="store_true", help="leave nothing on the disk: no library, log or cache")
    return _Shared(general, model, reading, recognising, asking, hiding)


def make_parser(runs: Mapping[str, Callable[..., int]]) -> CommandParser:
    """The parser of the whole command line; `runs` has the function that runs each command, kept as `command`."""
    shared = _shared()
    model, reading, recognising = shared.model, shared.reading, shared.recognising
    asking, hiding = shared.asking, shared.hiding
    parser = CommandParser(
        prog="pincite",
        description="Ask your documents questions on your own machine; answers are pinned to exact words on a page.",
    )
    parser.add_argument("--version", action="version", version=f"Pincite {__version__}")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")

    def add(name: str, about: str, *parents: CommandParser) -> CommandParser:
        command = commands.add_parser(name, help=about, description=about, parents=[shared.general, *parents])
        command.set_defaults(command=runs[name])
        return command

    adding = add("add", "Read documents into the library.", recognising)
    adding.add_argument("files", nargs="+", type=file_path, metavar="FILE")
    adding.add_argument("--attachments", action="store_true", help="also read the files that documents hold within")
    add_watch_options(add("watch", "Keep the library up to date with folders, until stopped.", recognising))
    _add_ask_options(add("ask", "Ask documents a question.", model, recognising, asking, hiding))
    summarize = add("summarize", "Summarise documents.", model, recognising, asking, hiding)
    summarize.add_argument("files", nargs="+", type=file_path, metavar="FILE")
    kinds = ["brief", "detailed", "outline", "points"]
    summarize.add_argument("--kind", choices=kinds, default=kinds[0], help="what the summary looks like")
    add_extract_options(add("extract", "Fill in a form from documents.", model, recognising, hiding))
    add_batch_options(add("batch", "Put many questions, or a form, to many documents.", model, recognising))
    add("list", "List the documents of the library.")
    add_search_options(add("search", "Search all documents of the library for words."))
    add_delete_options(add("delete", "Delete documents, and all that was made of them."))
    add_encrypt_options(add("encrypt", "Have the library be readable with a passphrase or a key only."))
    add_passphrase_options(add("passphrase", "Change what opens an encrypted library."))
    add("decrypt", "Have the library be readable without a key again.")
    add_models_options(add("models", "List the models on this machine, find others, and get them."))
    add_fit_options(add("fit", "Say whether a model fits into memory, before it is loaded."))
    add_verify_options(add("verify", "Check which pins of an exported answer or extraction hold.", reading))
    add_serve_options(add("serve", "Answer other programs on this machine, until stopped.", model, hiding))
    add("mcp", "Let another assistant search and ask the library, over standard input and output.", model)
    add("doctor", "Say what decides how fast models run here, to paste into a bug report.")
    add("updates", "Ask whether a newer version exists; it is never asked otherwise.")
    add("self-test", "Check that everything works here, with the sample document.", model)
    return parser
