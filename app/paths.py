"""Where library, models, cache, settings and logs live: the system's own folders, or all of them under one folder.

                  Paths.default()                                Paths.under(folder)
    data          the user's data folder of the system           folder
    models        data/models                                    folder/models
    cache         the user's cache folder                        folder/cache
    settings      the user's configuration folder                folder
    logs          the user's log folder                          folder/logs

In a private session (`Paths.private`) data, cache and logs are in a place where nothing can be written: whoever forgets
that it is one fails, and leaves nothing. Models and settings are those of the user, and settings are not saved.

Nothing is made or touched until `make_folder` is called: asking where something would lie has no effect.
"""

from __future__ import annotations

import errno
import os
import threading
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import PlatformDirs

from app.errors import LibraryUnusable, NoSpace, StorageError

if TYPE_CHECKING:
    from app.sealing import Key  # every process imports this file, and few need what encrypts

DATA_DIR_VARIABLE = "PINCITE_DATA_DIR"
"""Environment variable that does what `--data-dir` does."""

_ATTACHMENTS, _HASH_LETTERS = "attachments", 32
"""The folder's name, and how many letters of a document's SHA-256 name the one within it."""

_FULL = {errno.ENOSPC, errno.EDQUOT} if hasattr(errno, "EDQUOT") else {errno.ENOSPC}


@dataclass(frozen=True, slots=True)
class Paths:
    """The folders and files of one installation. All are absolute."""

    data: Path
    models: Path
    cache: Path
    config: Path
    logs: Path
    is_private: bool = False
    """Whether nothing of this session may come to lie on the disk."""
    key: Key | None = None
    """What opens an encrypted installation (app/library/unlocking.py); None: it is not encrypted, or not open."""

    @classmethod
    def default(cls, environment: Mapping[str, str] = os.environ) -> Paths:
        """The system's folders for this user, or everything under PINCITE_DATA_DIR if that is set."""
        if chosen := environment.get(DATA_DIR_VARIABLE):
            return cls.under(Path(chosen))
        folders = PlatformDirs("pincite", appauthor=False, roaming=False)
        data = folders.user_data_path
        return cls(data, data / "models", folders.user_cache_path, folders.user_config_path, folders.user_log_path)

    @classmethod
    def under(cls, folder: Path) -> Paths:
        """Everything under one folder, which need not exist yet. `~` is the home folder."""
        root = _expanded(folder).absolute()
        return cls(root, root / "models", root / "cache", root, root / "logs")

    def private(self) -> Paths:
        """The same installation for a session that leaves nothing on the disk."""
        nowhere = Path(os.devnull).absolute() / "private"
        return replace(self, data=nowhere, cache=nowhere, logs=nowhere, is_private=True, key=None)

    @property
    def library_file(self) -> Path:
        """The SQLite file with documents and conversations."""
        return self.data / "library.sqlite3"

    @property
    def key_file(self) -> Path:
        """What the key of an encrypted library is locked up in; not there: it is not encrypted."""
        return self.data / "library.key.json"

    @property
    def settings_file(self) -> Path:
        """The settings as JSON."""
        return self.config / "settings.json"

    @property
    def window_file(self) -> Path:
        """What the window remembers."""
        return self.data / "window.json"

    @property
    def is_locked(self) -> bool:
        """Whether this installation is encrypted and its key is not at hand."""
        return self.key is None and not self.is_private and self.key_file.exists()

    @property
    def servers_file(self) -> Path:
        """The servers that the user has named, as JSON."""
        return self.config / "servers.json"

    @property
    def serving_token(self) -> Path:
        """What other programs must send to `pincite serve`."""
        return self.config / "serve-token"

    @property
    def downloads(self) -> Path:
        """Folder with models as they come from the hub, each in a folder of its own, until they are exported."""
        return self.models.parent / "downloads"

    @property
    def gpu(self) -> Path:
        """Folder with the libraries for NVIDIA GPUs that were fetched, and with those on their way."""
        return self.models.parent / "gpu"

    @property
    def encoded_images(self) -> Path:
        """Folder in which each model keeps what it encoded images to, so that none is encoded twice."""
        return self.cache / "encoded-images"

    @property
    def snapshots(self) -> Path:
        """Folder in which each model keeps what it read, so that no document is read twice."""
        return self.cache / "snapshots"

    @property
    def attachments(self) -> Path:
        """Folder with the files that were taken out of documents to be read, by the SHA-256 of what held them."""
        return self.data / _ATTACHMENTS

    @property
    def pictures(self) -> Path:
        """Folder with the pictures that were pasted into the window, each a file that can be read as a document."""
        return self.data / "pictures"

    def attachments_of(self, sha256: str) -> Path:
        """Folder of those that were taken out of the document with this hash."""
        return self.attachments / sha256[:_HASH_LETTERS]

    @property
    def log_file(self) -> Path:
        """The newest log file."""
        return self.logs / "pincite.log"


def taken_out_of(path: Path) -> str:
    """With what the SHA-256 of the document begins that a file was taken out of, by where it lies or would lie if it
    were kept: attachments/HASH/NUMBER/NAME. "" if it is no such file."""
    folder = path.parent.parent
    return folder.name if len(folder.name) == _HASH_LETTERS and folder.parent.name == _ATTACHMENTS else ""


def leave_no_core() -> None:
    """Have the system write no memory of this process, and of those that it starts, to the disk if one crashes."""
    try:
        import resource  # Windows has none, and writes no such files unless it is set up for that
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))


def make_folder(folder: Path) -> Path:
    """Make a folder, readable by this user only, unless it is there; return it. Raises NoSpace, LibraryUnusable."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError) as error:
        file = next(place for place in (folder, *folder.parents) if place.exists())
        raise LibraryUnusable(f"{file} is a file, and a folder is wanted there. Choose one with --data-dir.") from error
    except OSError as error:
        raise storage_error(error, f"The folder {folder} cannot be made") from error
    return folder


def make_private(file: Path) -> None:
    """Make an empty file that only this user can read, or make one so that is there. Raises OSError."""
    if not file.exists():
        file.touch(mode=0o600)
    elif os.name == "posix":
        file.chmod(0o600)


def write_whole(file: Path, content: bytes, *, private: bool = False, lasting: bool = False) -> None:
    """Write a file whole or not at all: after a crash it holds what it held before, or all of this. Raises OSError.

    `private`: only this user can read it, from its first byte on. `lasting`: it is on the disk before it takes the
    place of what was there, so that a crash of the machine leaves one of both, too.
    """
    scratch = file.with_name(f".{file.name}-{threading.get_ident()}.{os.getpid()}")
    try:
        if private:
            make_private(scratch)
        with scratch.open("wb") as stream:
            stream.write(content)
            if lasting:
                stream.flush()
                os.fsync(stream.fileno())
        scratch.replace(file)
    except BaseException:
        scratch.unlink(missing_ok=True)
        raise


def storage_error(error: OSError, what_failed: str) -> StorageError:
    """The error to raise when a file of the app could not be written: NoSpace if the disk is full.

    `what_failed` begins the sentence, such as "The folder X cannot be made".
    """
    if error.errno in _FULL:
        return NoSpace(f"{what_failed}: the disk is full. Free some space, or choose another place with --data-dir.")
    reason = error.strerror or type(error).__name__
    return LibraryUnusable(f"{what_failed} ({reason}). Check the folder's permissions, or choose one with --data-dir.")


def _expanded(folder: Path) -> Path:
    try:
        return folder.expanduser()
    except RuntimeError:  # no home folder is known: take the name as it stands
        return folder
