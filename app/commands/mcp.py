"""`pincite mcp`: lets another assistant search and ask the library, with pins. Off unless it is started"""

from __future__ import annotations

import argparse
import asyncio
from collections.abc import Callable
from contextlib import ExitStack, closing
from importlib.util import find_spec

from app.assistant.opening import ModelOptions, check_model, find_model_folder, start_assistant
from app.errors import UsageError
from app.library.database import Library
from app.paths import Paths
from app.terminal import ProgressLine, print_problem

NOT_INSTALLED = "The package mcp is not installed here. Install Pincite with it: pip install 'pincite[mcp]'"


def run_mcp(
    options: argparse.Namespace,
    paths: Paths,
    model: str,
    model_options: ModelOptions,
    progress: ProgressLine,
    cancelled: Callable[[], bool],
) -> int:
    """Serve standard input until it ends, or Ctrl-C or SIGTERM comes.

    Raises UsageError without the package, also StorageError, ModelError.
    """
    if find_spec("mcp") is None:
        raise UsageError(NOT_INSTALLED)
    # Imported here: no other command is to wait for these modules, or to want the package.
    from app.serving.mcp_server import Offered, serve_tools
    from app.serving.work_queue import WorkQueue

    check_model(paths, model, may_be_server=False)
    with Library.open(paths) as library, ExitStack() as running:

        def start() -> WorkQueue:
            folder = find_model_folder(paths, model, progress.show, cancelled)
            engine, assistant = start_assistant(
                library, folder, model_options, on_stage=progress.show, cancelled=cancelled
            )
            running.enter_context(closing(engine))
            progress.clear()
            return running.enter_context(closing(WorkQueue(engine, assistant)))

        print_problem("Other assistants can ask the library, over standard input and output. Ctrl-C stops it.")
        asyncio.run(serve_tools(Offered(library, paths, start), cancelled))
    return 0
