"""`pincite updates`: asks whether a newer version exists; nothing else in Pincite ever asks that"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable

from app.paths import Paths
from app.terminal import ProgressLine, one_line, print_result
from app.updates.check import ask_for_update


def run_updates(
    options: argparse.Namespace, paths: Paths, progress: ProgressLine, cancelled: Callable[[], bool]
) -> int:
    """Print what the server says. Raises UsageError, HubFailed, Cancelled."""
    answer = ask_for_update(cancelled)
    values = {
        "current": answer.current,
        "newest": answer.newest,
        "newer_exists": answer.is_newer,
        "page": answer.page,
    }
    print_result(json.dumps(values, ensure_ascii=False) if options.json else one_line(answer.words))
    return 0
