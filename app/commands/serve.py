"""`pincite serve`: answers other programs on this machine, by HTTP, until it is stopped. Off unless it is started."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from contextlib import closing

from app.assistant.opening import ModelOptions, find_model_folder, start_assistant
from app.commands.values import file_path, port_number, seconds
from app.ingest.limits import Limits
from app.library.database import Library
from app.paths import Paths
from app.terminal import ProgressLine, print_problem, print_result

DEFAULT_PORT = 8642
LONGEST_WAIT_S = 300.0
"""Seconds that a request is to wait for its turn, at most, as far as that can be told."""


def add_serve_options(command: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    command.add_argument(
        "--port", type=port_number, default=DEFAULT_PORT, metavar="N", help="on 127.0.0.1; 0: any that is free"
    )
    command.add_argument(
        "--longest-wait",
        type=seconds,
        default=LONGEST_WAIT_S,
        metavar="SECONDS",
        help="requests that would wait longer for their turn are refused at once; 300 if not said",
    )
    command.add_argument("--ocr", choices=["auto", "off"], help="recognise text in pages that have none")
    command.add_argument(
        "--token-file", type=file_path, metavar="FILE", help="holds what programs must send; made if it is not there"
    )


def run_serve(
    options: argparse.Namespace,
    paths: Paths,
    model: str,
    model_options: ModelOptions,
    limits: Limits,
    progress: ProgressLine,
    cancelled: Callable[[], bool],
) -> int:
    """Serve until Ctrl-C, which is the ordinary end. Raises UsageError, StorageError, ModelError, Cancelled."""
    # Imported here: no other command is to wait for a web server's modules.
    from app.serving.access import read_token
    from app.serving.http_app import Served, make_app
    from app.serving.server import HOST, Port
    from app.serving.work_queue import WorkQueue

    file = options.token_file or paths.serving_token
    token = read_token(file)
    with closing(Port(options.port)) as port, Library.open(paths) as library:
        folder = find_model_folder(paths, model, progress.show, cancelled)
        engine, assistant = start_assistant(library, folder, model_options, on_stage=progress.show, cancelled=cancelled)
        with closing(engine), closing(WorkQueue(engine, assistant, options.longest_wait)) as queue:
            app = make_app(Served(library, paths, limits, queue, engine.info, engine.tokenizer, cancelled), token)

            def started() -> None:
                progress.clear()
                address = f"http://{HOST}:{port.number}"
                if options.json:
                    said = {"address": address, "openai": f"{address}/v1", "token_file": str(file)}
                    print_result(json.dumps(said, ensure_ascii=False))
                    return
                print_result(
                    f"Serving {engine.info.model} and the library to programs on this machine, at {address}\n"
                    f"  OpenAI clients     base URL {address}/v1\n"
                    f"  description        {address}/openapi.json\n"
                    f"  token              in {file}\n"
                    "Ctrl-C stops it."
                )

            port.serve(app, cancelled, started)
    print_problem("The server was stopped.")
    return 0
