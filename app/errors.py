"""Every error that Pincite raises on purpose; each carries the sentence the user reads and the command's exit code.

PinciteError                       exit code
├── UsageError                     2   the request itself makes no sense (bad page range, unknown setting)
├── DocumentError
│   ├── DocumentMissing            3   no such file
│   ├── NotADocument               4   a file, but of no kind that can be read, or empty
│   ├── DocumentDamaged            5   truncated or corrupt: nothing in it could be read
│   ├── PasswordNeeded             6   encrypted, and no password or the wrong one was given
│   ├── ReaderFailed               7   the reader crashed, hung, or wanted too much memory; or the file changed
│   └── ImageHeldBack              27  a picture that the check of images finds against a policy
├── DocumentTooLong                8   does not fit into the model's context; says by how much
├── ModelError
│   ├── ModelUnknown               9   no model of that name
│   ├── ModelDamaged               10  the model folder is incomplete, changed, or from elsewhere
│   ├── ExportFailed               11  a checkpoint could not be turned into a model folder
│   ├── EngineFailed               12  the model's process died or could not start (device, memory)
│   ├── AccessRefused              16  the hub does not give a model to this user: licence, token
│   ├── HubFailed                  17  the hub or another server cannot be reached, is busy, or stopped answering
│   └── DownloadDamaged            18  what came from the hub is not what it should be
├── StorageError
│   ├── NoSpace                    13  the disk is full
│   ├── LibraryBusy                14  another copy of Pincite holds this library
│   ├── LibraryLocked              19  the library is encrypted, and its key is missing or wrong
│   └── LibraryUnusable            15  the library is damaged, newer than this program, or not writable
├── SchemaRefused                  20  a schema that cannot be read or met; says which part, and why
├── RequiredMissing                21  documents do not say what a schema requires; all else was written
└── Cancelled                      130 the user stopped it
"""

from __future__ import annotations

from typing import ClassVar


class PinciteError(Exception):
    """An error with a plain sentence for the user. `str(error)` is that sentence."""

    exit_code: ClassVar[int] = 1


class UsageError(PinciteError):
    """The request itself makes no sense."""

    exit_code = 2


class FileThere(UsageError):
    """A file that would have to be replaced, which was not asked for. How to ask is said by whoever shows it."""


class DocumentError(PinciteError):
    """A document could not be read."""


class DocumentMissing(DocumentError):
    """There is no such file."""

    exit_code = 3


class NotADocument(DocumentError):
    """A file that is empty or of no kind that Pincite reads."""

    exit_code = 4


class DocumentDamaged(DocumentError):
    """A document in which nothing could be read: truncated or corrupt."""

    exit_code = 5


class PasswordNeeded(DocumentError):
    """The document is encrypted and no password, or the wrong one, was given."""

    exit_code = 6


class ReaderFailed(DocumentError):
    """The reading process crashed, ran out of time, or out of memory."""

    exit_code = 7


class ImageHeldBack(DocumentError):
    """A picture that the check of images finds against a policy; it is neither shown nor read unasked."""

    exit_code = 27


class DocumentTooLong(PinciteError):
    """The documents do not fit into the model's context; the sentence says by how much.

    What helps is said by whoever shows it, with the numbers here: the command line names options, the window has
    buttons.
    """

    exit_code = 8

    def __init__(self, sentence: str, *, tokens: int = 0, room: int = 0, first_pages: str = "") -> None:
        super().__init__(sentence)
        self.tokens = tokens
        """Of the documents; 0: not known."""
        self.room = room
        """Tokens of documents that the model takes at once."""
        self.first_pages = first_pages
        """As many pages from the beginning as would fit, such as "1-57"; empty if none does, or it is not known."""


class ModelError(PinciteError):
    """A model could not be used."""


class ModelUnknown(ModelError):
    """There is no model of that name."""

    exit_code = 9


class ModelDamaged(ModelError):
    """The model folder is incomplete, changed, or was not written by this exporter."""

    exit_code = 10


class ExportFailed(ModelError):
    """A checkpoint could not be turned into a model folder."""

    exit_code = 11


class EngineFailed(ModelError):
    """The process that runs the model died or could not start."""

    exit_code = 12


class AccessRefused(ModelError):
    """The hub does not give a model to this user; the sentence says what opens it."""

    exit_code = 16


class HubFailed(ModelError):
    """The hub, or another server that was asked, cannot be reached, is busy, or stopped answering.

    What was downloaded is kept.
    """

    exit_code = 17


class DownloadDamaged(ModelError):
    """What came from the hub has another checksum than the hub says. Nothing of it is used."""

    exit_code = 18


class StorageError(PinciteError):
    """The library or a folder of the app could not be written or read."""


class NoSpace(StorageError):
    """The disk is full."""

    exit_code = 13


class LibraryBusy(StorageError):
    """Another copy of Pincite holds this library."""

    exit_code = 14


class LibraryUnusable(StorageError):
    """The library is damaged, newer than this program, or cannot be written."""

    exit_code = 15


class LibraryLocked(StorageError):
    """The library is encrypted, and the passphrase or the key is missing or wrong. Nothing was touched."""

    exit_code = 19


class SchemaRefused(PinciteError):
    """A schema that cannot be read, or asks for what is not in docs/extract.md; says which part, and why."""

    exit_code = 20


class RequiredMissing(PinciteError):
    """Documents do not say what a schema requires. What they do say was written before this is raised."""

    exit_code = 21


class Cancelled(PinciteError):
    """The user stopped the work."""

    exit_code = 130
