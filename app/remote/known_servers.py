"""The servers that the user has named: where each is, and what it is known to serve. One JSON file beside the settings.

A server is asked only where the user says "remote:NAME": no name of a model on this machine can ever mean one.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from app.errors import LibraryUnusable, ModelUnknown, UsageError
from app.paths import Paths, make_folder, storage_error, write_whole
from app.remote.server_address import check_context, check_name, checked_url
from app.settings import SERVER, load_settings, save_settings

_FORMAT = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """A server that speaks OpenAI's API."""

    name: str
    """What the user calls it by."""
    url: str
    """Base of its API, as `checked_url` gives it: "https://gpu.example.org/v1"."""
    model: str = ""
    """What is asked for there; empty: the only model that it serves."""
    context: int = 0
    """Tokens that it takes at once, as the user knows; 0: it is asked."""
    sees_images: bool = False
    """Whether the user says that its model sees images; else the server is asked."""

    @property
    def host(self) -> str:
        """Where text goes, for the user: host and port."""
        return urlsplit(self.url).netloc

    @property
    def called(self) -> str:
        """What settings and options name it by."""
        return SERVER + self.name


def is_server(name: str) -> bool:
    """Whether a model's name means a server."""
    return name.startswith(SERVER)


def list_servers(paths: Paths) -> list[Server]:
    """All servers, by name. Raises LibraryUnusable if their file cannot be read: nothing is written over it."""
    file = paths.servers_file
    try:
        values = json.loads(file.read_text(encoding="utf-8"))
        servers = [_server_from(one) for one in values["servers"]]
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        raise storage_error(error, f"The list of servers {file} cannot be read") from error
    except (ValueError, KeyError, TypeError, UsageError) as error:
        raise LibraryUnusable(
            f"The list of servers {file} is damaged. Mend or delete it; it was not changed."
        ) from error
    return sorted(servers, key=lambda server: server.name)


def find_server(paths: Paths, called: str) -> Server:
    """The server that "remote:NAME" means. Raises ModelUnknown, naming those there are, LibraryUnusable."""
    servers = list_servers(paths)
    for server in servers:
        if server.called == called:
            return server
    names = ", ".join(server.called for server in servers)
    there = f"There is: {names}." if names else "None is named here."
    raise ModelUnknown(f"There is no server {called[:100]!r}. {there} To name one: pincite models remote add NAME URL")


def add_server(paths: Paths, server: Server) -> None:
    """Name a server; one of the same name is replaced. Raises UsageError, StorageError."""
    check_name(server.name)
    check_context(server.context)
    others = [other for other in list_servers(paths) if other.name != server.name]
    _save(paths, [*others, server])


def delete_server(paths: Paths, name: str) -> bool:
    """Forget a server; whether the settings named it: then they name the starter now.

    Raises ModelUnknown, StorageError.
    """
    server = find_server(paths, SERVER + name.removeprefix(SERVER))
    _save(paths, [other for other in list_servers(paths) if other.name != server.name])
    settings = load_settings(paths).settings
    if settings.model != server.called:
        return False
    save_settings(paths, replace(settings, model=""))
    return True


def use_server(paths: Paths, called: str) -> Server:
    """Have a server answer from now on. Raises ModelUnknown, StorageError."""
    server = find_server(paths, called)
    save_settings(paths, replace(load_settings(paths).settings, model=server.called))
    return server


def _server_from(values: Any) -> Server:
    known = {field.name: type(field.default) for field in fields(Server)} | {"name": str, "url": str}
    if any(type(values[name]) is not kind for name, kind in known.items() if name in values):
        raise TypeError("a field of the wrong kind")
    server = Server(**values)
    checked_url(server.url, may_be_open=True)
    return server


def _save(paths: Paths, servers: Sequence[Server]) -> None:
    """Write the list: after a crash it is the old one or the new one."""
    file: Path = paths.servers_file
    make_folder(file.parent)
    text = json.dumps({"format": _FORMAT, "servers": [asdict(server) for server in servers]}, indent=1)
    try:
        write_whole(file, text.encode())
    except OSError as error:
        raise storage_error(error, "The list of servers could not be saved") from error
