"""`pincite models`: the models on this machine, also those of other programs; getting, choosing and deleting them"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterator
from dataclasses import asdict

from app.assistant.records import Stage
from app.commands.catalogue import add_catalogue_options, run_catalogue
from app.commands.gpu import add_gpu_options, run_gpu
from app.commands.secrets import read_secret_file
from app.commands.servers import add_remote_options, run_remote, server_line
from app.commands.settings import told_settings
from app.commands.values import file_or_input, file_path
from app.errors import ExportFailed
from app.models.catalogue import find_entry
from app.models.checkpoints import UnexportedModel
from app.models.discovery import FoundModel, find_models, find_one
from app.models.download import DownloadProgress
from app.models.getting import get_model, order_of
from app.models.install import Installed, InstallProgress, check_space, exported_bytes, install_model, name_of
from app.models.memory_need import FORMS
from app.models.outlook import machine_here, outlook_of_checkpoint
from app.models.removal import delete_model, use_model
from app.models.store import list_models
from app.models.verification import verify_model
from app.paths import Paths
from app.remote.known_servers import is_server, list_servers, use_server
from app.terminal import ProgressLine, one_line, print_problem, print_result

CancelCheck = Callable[[], bool]


def add_models_options(command: argparse.ArgumentParser) -> None:
    """Declare the actions and their arguments; without an action, the installed models are listed."""
    actions = command.add_subparsers(title="actions", metavar="ACTION")
    # SUPPRESS: what was said before the action counts as well.
    general = argparse.ArgumentParser(add_help=False)
    general.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help="print one JSON object")
    general.add_argument(
        "--data-dir",
        type=file_path,
        metavar="FOLDER",
        default=argparse.SUPPRESS,
        help="keep library, models, logs here",
    )

    def add(name: str, about: str, run: Callable[..., int]) -> argparse.ArgumentParser:
        action = actions.add_parser(name, help=about, description=about, parents=[general])
        action.set_defaults(action=run)
        return action

    command.set_defaults(action=_list)
    find = add("find", "Find Gemma 3 that other programs brought, or in a folder; nothing is copied.", _find)
    find.add_argument(
        "places", nargs="*", type=file_path, metavar="PLACE", help="folders or files; not said: known ones"
    )
    offered = add("catalogue", "Gemma 3 that can be had, and what suits this machine best.", run_catalogue)
    add_catalogue_options(offered)
    get = add("get", "Download a model from the Hugging Face hub, and make it ready.", _get)
    get.add_argument("name", metavar="NAME", help="a name of the catalogue, or OWNER/NAME on the hub")
    get.add_argument("--keep-download", action="store_true", help="keep the checkpoint once the model is made of it")
    bring = add("add", "Make a model of a checkpoint that is here; it is read where it lies.", _add)
    bring.add_argument("source", metavar="SOURCE", help="what `pincite models find` calls it, or a file or folder")
    bring.add_argument("--vision", type=file_path, metavar="MMPROJ", help="the vision file of a .gguf file")
    for action in (get, bring):
        action.add_argument("--weights", choices=["source", *FORMS], help="how its weights are kept")
        action.add_argument("--name", dest="called", metavar="NAME", help="what it shall be called here")
    check = add("verify", "Check an installed model: its files, and what it computes.", _verify)
    check.add_argument("name", metavar="NAME", help="an installed model, or a model folder")
    use = add("use", "Have a model answer from now on.", _use)
    use.add_argument("name", metavar="NAME", help="an installed model, a model folder, or remote:NAME for a server")
    delete = add("delete", "Delete an installed model.", _delete)
    delete.add_argument("name", metavar="NAME", help="an installed model")
    add_gpu_options(add("gpu", "What models need to run on an NVIDIA GPU, and fetching it.", run_gpu))
    add_remote_options(add("remote", "Servers that may answer instead of a model here.", run_remote), general)
    token = add("token", "Keep the token for the Hugging Face hub in the system keyring.", _token)
    token.add_argument(
        "file", nargs="?", type=file_or_input, metavar="FILE", help="a file that holds the token; - is stdin"
    )
    token.add_argument("--forget", action="store_true", help="take the token out of the keyring")


def run_models(options: argparse.Namespace, paths: Paths, progress: ProgressLine, cancelled: CancelCheck) -> int:
    """Run the action that was named."""
    told_settings(paths)  # some actions change them
    action: Callable[..., int] = options.action
    return action(options, paths, progress, cancelled)


def _list(options: argparse.Namespace, paths: Paths, *_: object) -> int:
    models, servers = list_models(paths), list_servers(paths)
    if options.json:
        listed = {"models": [model.to_json() for model in models], "servers": [asdict(server) for server in servers]}
        print_result(json.dumps(listed, ensure_ascii=False))
    else:
        lines = [f"{one_line(model.name)}  {one_line(model.description)}" for model in models]
        print_result("\n".join([*lines, *map(server_line, servers)]))
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


def _get(options: argparse.Namespace, paths: Paths, progress: ProgressLine, cancelled: CancelCheck) -> int:
    order = order_of(options.name, options.weights, options.called)
    if (entry := find_entry(options.name)) is not None:
        _tell_if_too_large(entry.unexported, order.weights, paths)
    steps = get_model(paths, order, cancelled, keep_download=options.keep_download)
    return _install(steps, options, paths, progress)


def _add(options: argparse.Namespace, paths: Paths, progress: ProgressLine, cancelled: CancelCheck) -> int:
    found = find_one(options.source, options.vision)
    if found.model is None:
        raise ExportFailed(f"{found.label} cannot be used. {found.refused}")
    weights, name = options.weights or "source", options.called or name_of(found.label)
    _tell_if_too_large(found.model, weights, paths)
    check_space(paths, exported_bytes(found.model, weights))
    steps = install_model(paths, name, found.source, found.vision, weights, cancelled)
    return _install(steps, options, paths, progress)


def _tell_if_too_large(model: UnexportedModel, weights: str, paths: Paths) -> None:
    """Say that a model does not fit, before hours go into it. It may fit later: it is made all the same."""
    outlook = outlook_of_checkpoint(model, weights, machine_here(paths))
    if not outlook.context:
        advice = "It is made all the same; pincite models catalogue says what suits this machine."
        print_problem(f"{outlook.fit.verdict} {advice}")


def _install(
    steps: Iterator[DownloadProgress | InstallProgress | Installed],
    options: argparse.Namespace,
    paths: Paths,
    progress: ProgressLine,
) -> int:
    for step in steps:
        if isinstance(step, DownloadProgress):
            progress.show(Stage(step.words, 0, 0))
        elif isinstance(step, InstallProgress):
            share = f" {step.done / step.total:.0%}" if step.total else ""
            progress.show(Stage(f"Making the model: {step.text}{share}", 0, 0))
        else:
            progress.clear()
            (model,) = (model for model in list_models(paths) if model.name == step.name)
            lines = [f"{step.name}  {model.description}", f"To use it: pincite models use {step.name}"]
            print_result(json.dumps(model.to_json(), ensure_ascii=False) if options.json else "\n".join(lines))
    return 0


def _verify(options: argparse.Namespace, paths: Paths, progress: ProgressLine, cancelled: CancelCheck) -> int:
    checks = []
    progress.show(Stage("Checking the model's files", 0, 0))
    for check in verify_model(paths, options.name, cancelled):
        progress.clear()
        checks.append(check)
        if not options.json:
            print_result(f"{check.what:10}{one_line(check.found)}")
    if options.json:
        print_result(json.dumps({check.what: check.found for check in checks}, ensure_ascii=False))
    return 0


def _use(options: argparse.Namespace, paths: Paths, *_: object) -> int:
    if is_server(options.name):
        server = use_server(paths, options.name)
        said = f"{server.called} answers from now on: questions and documents are sent to {server.host}."
        print_result(json.dumps({"model": server.called}) if options.json else said)
        return 0
    chosen = use_model(paths, options.name)
    print_result(json.dumps({"model": chosen}) if options.json else f"{one_line(chosen)} answers from now on.")
    return 0


def _delete(options: argparse.Namespace, paths: Paths, *_: object) -> int:
    deleted = delete_model(paths, options.name)
    starter = " The built-in starter answers from now on." if deleted.was_used else ""
    said = f"{deleted.name} is deleted; {deleted.freed / 1e6:,.1f} MB are free again.{starter}"
    print_result(json.dumps(asdict(deleted)) if options.json else said)
    return 0


def _token(options: argparse.Namespace, *_: object) -> int:
    """Never prints the token itself."""
    # Imported here: keyrings of some systems take a while to load, and no other command needs one.
    from app.models.hub_token import forget_token, hub_token, keep_token

    if options.forget:
        said = "The token was forgotten." if forget_token() else "No token was kept."
    elif options.file is not None:
        keep_token(read_secret_file(options.file, "token"))
        said = "The token is kept in the system keyring."
    else:
        token = hub_token()
        said = f"A token is there, in {token.place}." if token.value else token.place
    print_result(json.dumps({"token": said}) if options.json else said)
    return 0


def _found_lines(model: FoundModel) -> str:
    lines = [f"{one_line(model.label)} ({one_line(model.store)})", f"    {one_line(model.description)}"]
    lines.append(f"    {one_line(str(model.source))}")
    if model.vision is not None:
        lines.append(f"    images: {one_line(str(model.vision))}")
    return "\n".join(lines)
