"""`pincite models remote`: the servers that the user has named; nothing is sent to any of them but when it is chosen"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from dataclasses import asdict

from app.commands.values import file_or_input, whole_number
from app.errors import StorageError, UsageError
from app.paths import Paths
from app.remote.asking import WATCHED, ask_about
from app.remote.known_servers import (
    Server,
    add_server,
    delete_server,
    find_server,
    list_servers,
)
from app.remote.server_address import checked_url
from app.settings import SERVER
from app.terminal import ProgressLine, one_line, print_result

CancelCheck = Callable[[], bool]
Run = Callable[..., int]


def add_remote_options(command: argparse.ArgumentParser, general: argparse.ArgumentParser) -> None:
    """Declare the actions and their arguments; without an action, the servers are listed."""
    actions = command.add_subparsers(title="actions", metavar="ACTION")

    def add(name: str, about: str, run: Run) -> argparse.ArgumentParser:
        action = actions.add_parser(name, help=about, description=about, parents=[general])
        action.set_defaults(action=run)
        return action

    named = add("add", "Name a server that speaks OpenAI's API. Nothing is sent to it by that.", _add)
    named.add_argument("name", metavar="NAME", help="what it shall be called here: remote:NAME")
    named.add_argument("url", metavar="URL", help="where it is, such as https://gpu.example.org/v1")
    named.add_argument("--model", metavar="MODEL", default="", help="which of its models; not said: the only one")
    named.add_argument(
        "--context", type=whole_number, metavar="TOKENS", default=0, help="what it takes at once; else it is asked"
    )
    named.add_argument("--images", action="store_true", help="its model sees images; else it is asked")
    named.add_argument("--unencrypted", action="store_true", help="take http to a server that is not near, too")
    check = add("check", "Ask a server what it serves; no document is sent.", _check)
    check.add_argument("name", metavar="NAME", help="a server that was named")
    key = add("key", "Keep a server's key in the system keyring.", _key)
    key.add_argument("name", metavar="NAME", help="a server that was named")
    key.add_argument(
        "file", nargs="?", type=file_or_input, metavar="FILE", help="a file that holds the key; - is stdin"
    )
    key.add_argument("--forget", action="store_true", help="take the key out of the keyring")
    delete = add("delete", "Forget a server, and its key.", _delete)
    delete.add_argument("name", metavar="NAME", help="a server that was named")


def run_remote(options: argparse.Namespace, paths: Paths, *_: object) -> int:
    """List the servers."""
    servers = list_servers(paths)
    if options.json:
        print_result(json.dumps({"servers": [asdict(server) for server in servers]}, ensure_ascii=False))
    else:
        none = "No server is named. pincite models remote add NAME URL names one."
        print_result("\n".join(map(server_line, servers)) or none)
    return 0


def server_line(server: Server) -> str:
    """A server in one line."""
    model = server.model or "its only model"
    return one_line(f"{server.called}  a server at {server.url}, {model}; documents are sent there when it is chosen")


def _add(options: argparse.Namespace, paths: Paths, *_: object) -> int:
    url = checked_url(options.url, may_be_open=options.unencrypted)
    server = Server(
        name=options.name, url=url, model=options.model, context=options.context, sees_images=options.images
    )
    add_server(paths, server)
    said = (
        f"{server.called} is named: {url}. Nothing was sent to it.\n"
        f"To look at it: pincite models remote check {server.name}\n"
        f"To have it answer: pincite models use {server.called}. From then on, questions and documents are sent there."
    )
    print_result(json.dumps(asdict(server), ensure_ascii=False) if options.json else said)
    return 0


def _check(options: argparse.Namespace, paths: Paths, progress: ProgressLine, cancelled: CancelCheck) -> int:
    server = _named(paths, options.name)
    facts = ask_about(server, WATCHED, cancelled)
    progress.clear()
    if options.json:
        print_result(json.dumps({"server": asdict(server), "says": asdict(facts)}, ensure_ascii=False))
        return 0
    context = (
        f"{facts.context:,} tokens at once" if facts.context else "it does not say how many tokens it takes at once"
    )
    sees = "sees images" if facts.sees_images else "says nothing of images"
    counts = "counts tokens for others" if facts.sample_tokens else "does not count tokens for others"
    print_result(f"{server.host} answers\n  model    {one_line(facts.model)}\n  context  {context}\n  {sees}; {counts}")
    return 0


def _key(options: argparse.Namespace, paths: Paths, *_: object) -> int:
    """Never prints the key itself."""
    # Imported here: keyrings of some systems take a while to load, and no other command needs one.
    from app.commands.secrets import read_secret_file
    from app.remote.server_key import forget_key, keep_key, key_variable, server_key

    server = _named(paths, options.name)
    if options.forget:
        said = "The key was forgotten." if forget_key(server.name, server.url) else "No key was kept."
    elif options.file is not None:
        keep_key(server.name, server.url, read_secret_file(options.file, "key"))
        said = f"The key is kept in the system keyring; it is sent to {server.host} only."
    else:
        key = server_key(server.name, server.url)
        none = key.place or f"No key is kept; {key_variable(server.name)} could hold one."
        said = f"A key is there, in {key.place}." if key.value else none
    print_result(json.dumps({"key": said}, ensure_ascii=False) if options.json else said)
    return 0


def _delete(options: argparse.Namespace, paths: Paths, *_: object) -> int:
    from app.remote.server_key import forget_key

    server = _named(paths, options.name)
    try:
        forget_key(server.name, server.url)
        key = ""
    except StorageError as error:
        key = f" {error}"
    was_used = delete_server(paths, server.name)
    starter = " The built-in starter answers from now on." if was_used else ""
    said = f"{server.called} is forgotten.{starter}{key}"
    as_json = {"deleted": server.called, "was_used": was_used, "key": key.strip()}
    print_result(json.dumps(as_json, ensure_ascii=False) if options.json else said)
    return 0


def _named(paths: Paths, name: str) -> Server:
    if not name:
        raise UsageError("A server has a name.")
    return find_server(paths, SERVER + name.removeprefix(SERVER))
