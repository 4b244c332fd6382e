"""The lines of the model dialog as records: what is installed, lies on this machine or can be fetched, and servers."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from app.paths import Paths

if TYPE_CHECKING:
    from app.errors import PinciteError
    from app.models.discovery import FoundModel
    from app.models.outlook import Outlook
    from app.remote.known_servers import Server
    from app.remote.server_facts import ServerFacts


def weights_word(weights: str) -> str:
    """How weights are kept, in one word: those of a checkpoint as they are, "source (Q4_K_M)", are "Q4_K_M"."""
    return weights.removeprefix("source (").removesuffix(")")


class Group(StrEnum):
    """Where a model is."""

    INSTALLED = "installed"
    HERE = "here"  # on this machine, brought by another program or in a folder of the user's
    OFFERED = "offered"  # on the hub
    SERVER = "server"  # on another machine, to which text would go


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict for the eye: a sign, and words. Colour is added, and is never the only sign."""

    sign: str
    words: str
    tone: str
    """"good", "doubtful" or "bad"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedServer:
    """A server that the user has named, and what came of asking it."""

    server: Server
    key_place: str = ""
    """Where its key is, or why there is none; empty: there is none."""
    has_key: bool = False
    is_key_in_keyring: bool = False
    """Then it can be forgotten."""
    has_keyring: bool = True
    """Whether a key could be kept here."""
    key_variable: str = ""
    """The environment variable that a key can be given in, too."""
    is_asked: bool = False
    """Whether it is being asked what it serves."""
    facts: ServerFacts | None = None
    """What it said of itself, since the window was opened."""
    error: PinciteError | None = None
    """Why it did not answer, or what else went wrong with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelRow:
    """One model, as the dialog shows it."""

    key: str
    """Tells rows apart, also from one listing to the next."""
    group: Group
    name: str
    """What the model folder is called, or would be."""
    title: str
    """"Gemma 3 4B"; of a file that cannot be used, its name."""
    store: str = ""
    """The program that brought it; empty for a folder or file that was pointed at."""
    form: str = ""
    """How its weights are kept: "Q4_0", "BF16", "int8"."""
    size: int = 0
    """Bytes: of the model, of its tensors, or of the download."""
    context: int = 0
    """Tokens it was made for."""
    sees_images: bool = False
    is_tuned: bool = True
    languages: str = ""
    licence: str = ""
    unverified: tuple[str, ...] = ()
    """What could not be looked up of it."""
    outlook: Outlook | None = None
    """None: it cannot be told."""
    disk_needed: int = 0
    """Bytes that the disk must have to make it ready."""
    disk_free: int = 0
    is_starter: bool = False
    is_best: bool = False
    problem: str = ""
    """Why it cannot be used; empty if it can."""
    kept: int = 0
    """Bytes of a download that was interrupted."""
    place: Path | None = None
    """The model folder, or the file it is read from."""
    repository: str = ""
    """On the hub."""
    found: FoundModel | None = None
    remote: NamedServer | None = None
    """Of a server; else None."""
    weights: str = "source"
    """The word of `export_onnx --weights` that it is made ready with."""


def bytes_kept(paths: Paths, name: str) -> int:
    """Bytes of an interrupted download of a model."""
    folder = paths.downloads / name
    try:
        return sum(path.stat().st_size for path in folder.iterdir() if path.is_file() and path.name[0] != ".")
    except OSError:  # there is none
        return 0
