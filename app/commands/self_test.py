"""`pincite self-test`: does everything work here?"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable

from app.assistant.self_test import run_self_test
from app.commands.model_options import model_options_of
from app.commands.settings import told_settings
from app.paths import Paths
from app.terminal import ProgressLine, print_result


def show_self_test(
    options: argparse.Namespace, paths: Paths, progress: ProgressLine, cancelled: Callable[[], bool]
) -> int:
    """Print each check as it is done. The exit code is 0 if all passed, else 1."""
    settings = told_settings(paths)
    checks = []
    model_options = model_options_of(options, settings, paths)
    for check in run_self_test(paths, options.model or settings.model, model_options, progress.show, cancelled):
        progress.clear()
        checks.append(check)
        if not options.json:
            print_result(f"{'ok    ' if check.passed else 'FAILED'}  {check.name}: {check.detail}")
    passed = all(check.passed for check in checks)
    if options.json:
        listed = [{"check": check.name, "passed": check.passed, "detail": check.detail} for check in checks]
        print_result(json.dumps({"passed": passed, "checks": listed}, ensure_ascii=False))
    return 0 if passed else 1
