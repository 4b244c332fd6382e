"""`pincite models`: the models on this machine, also those of other programs; getting, choosing and deleting them"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from pathlib import Path

from app.models.discovery import FoundModel, find_models
from app.models.store import list_models
from app.paths import Paths
from app.terminal import ProgressLine, one_line, print_result

CancelCheck = Callable[[], bool]


def add_models_options(command: argparse.ArgumentParser) -> None:
    """Declare the actions and their arguments; without an action, the installed models are listed."""
    actions = command.add_subparsers(title="actions", metavar="ACTION")

    def add(name: str, about: str, run: Callable[..., int]) -> argparse.ArgumentParser:
        action = actions.add_parser(name, help=about, description=about)
        # SUPPRESS: what was said before the action counts as well.
        action.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help="print one JSON object")
        action.add_argument(
            "--data-dir", type=Path, metavar="FOLDER", default=argparse.SUPPRESS, help="keep library, models, logs here"
        )
        action.set_defaults(action=run)
        return action

    command.set_defaults(action=_list)
    find = add("find", "Find Gemma 3 that other programs brought, or in a folder; nothing is copied.", _find)
    find.add_argument("places", nargs="*", type=Path, metavar="PLACE", help="folders or files; not said: known ones")


def run_models(options: argparse.Namespace, paths: Paths, progress: ProgressLine, cancelled: CancelCheck) -> int:
    """Run the action that was named."""
    action: Callable[..., int] = options.action
    return action(options, paths, progress, cancelled)


def _list(options: argparse.Namespace, paths: Paths, *_: object) -> int:
    models = list_models(paths)
    if options.json:
        print_result(json.dumps({"models": [model.to_json() for model in models]}, ensure_ascii=False))
    else:
        print_result("\n".join(f"{one_line(model.name)}  {one_line(model.description)}" for model in models))
    return 0


def _find(options: argparse.Namespace, paths: Paths, progress: ProgressLine, cancelled: CancelCheck) -> int:
    found = list(find_models(options.places or None, cancelled))
    progress.clear()
    if options.json:
        print_result(json.dumps({"models": [model.to_json() for model in found]}, ensure_ascii=False))
        return 0
    lines = [_found_lines(model) for model in found if not model.refused]
    refused = [
        f"  {one_line(model.store)}: {one_line(model.label)}: {one_line(model.refused)}"
        for model in found
        if model.refused
    ]
    lines = lines or ["No Gemma 3 was found here. pincite models get brings one; a folder can be named, too."]
    print_result("\n".join([*lines, *(["Not usable:"] if refused else []), *refused]))
    return 0


def _found_lines(model: FoundModel) -> str:
    lines = [f"{one_line(model.label)} ({one_line(model.store)})", f"    {one_line(model.description)}"]
    lines.append(f"    {one_line(str(model.source))}")
    if model.vision is not None:
        lines.append(f"    images: {one_line(str(model.vision))}")
    return "\n".join(lines)
