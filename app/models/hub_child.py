"""`python -m app.models.hub_child`: fetches one model from the Hugging Face hub, in a process that does nothing else.

It runs in a child process that `pincite models get` starts (download.py), so nothing else even loads a network library.
Standard input is one JSON object, the fields of `HubRequest`. Standard output is progress, one JSON object a line:
{"done": bytes, "total": bytes, "text": "…"}; the last one has {"files": [...], "commit": "…"}. An error is one sentence
on standard error, with the exit code of `app.errors`.
"""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx2
from filelock import FileLock, Timeout
from huggingface_hub import HfApi, ModelInfo, constants, get_session, hf_hub_url
from huggingface_hub.errors import HfHubHTTPError, HFValidationError, OfflineModeIsEnabled
from huggingface_hub.utils._headers import build_hf_headers
from huggingface_hub.utils._http import hf_raise_for_status

from app.errors import AccessRefused, HubFailed, ModelUnknown, NoSpace, PinciteError
from app.models.file_transfer import bytes_here, fetch_file
from app.models.hub_files import needed_files
from app.models.hub_token import hub_token
from app.models.remote_file import RemoteFile
from app.outside.kept_secrets import Secret
from app.outside.patience import Patience, with_patience
from app.paths import make_folder, storage_error

NOTES = ".download.json"
"""Which commit a folder is a download of: an interrupted one goes on with the same."""
CALLED = "the hub"
SPARE_BYTES = 200_000_000
"""What is left free on the disk."""
_NONSENSE = (ValueError, KeyError, TypeError, AttributeError, RecursionError, OverflowError)
"""What comes of reading what no hub says."""
TOKENS_PAGE = "https://huggingface.co/settings/tokens"


@dataclass(frozen=True, slots=True, kw_only=True)
class HubRequest:
    """What to fetch, and where to."""

    repository: str
    folder: str
    also_needed: int
    """Bytes that the disk must have beyond the download: those of the model that is made of it."""
    patience: Patience

    @classmethod
    def from_json(cls, values: dict[str, Any]) -> HubRequest:
        """Read what the parent wrote."""
        return cls(**{**values, "patience": Patience(**values["patience"])})


@dataclass(frozen=True, slots=True, kw_only=True)
class HubSource:
    """One commit of one repository."""

    repository: str
    commit: str
    token: str
    patience: Patience
    called: str = CALLED

    def __repr__(self) -> str:
        return f"HubSource({self.repository})"

    @contextmanager
    def open(self, file: RemoteFile, start: int) -> Iterator[httpx2.Response]:
        """See `Source`."""
        headers: dict[str, str] = build_hf_headers(token=self.token or False, library_name="pincite")
        headers["Accept-Encoding"] = "identity"
        if start:
            headers["Range"] = f"bytes={start}-"
        url = hf_hub_url(self.repository, file.name, revision=self.commit)
        timeout = httpx2.Timeout(self.patience.stall_s)
        with get_session().stream("GET", url, headers=headers, timeout=timeout) as response:
            if response.status_code != 416:
                hf_raise_for_status(response)
            yield response


def main() -> int:
    """Do what standard input asks for; returns the exit code."""
    request = HubRequest.from_json(json.load(sys.stdin))
    try:
        fetch_model(request, hub_token())
    except PinciteError as error:
        print(" ".join(str(error).split()), file=sys.stderr)
        return error.exit_code
    return 0


def fetch_model(request: HubRequest, token: Secret) -> None:
    """Fetch every file that is needed, each checked against the hub's checksum, going on with what is there.

    Raises AccessRefused, ModelUnknown, HubFailed, DownloadDamaged, ExportFailed, NoSpace, LibraryUnusable.
    """
    _check_token(token)
    folder = make_folder(Path(request.folder))
    lock = FileLock(folder / ".lock")
    try:
        lock.acquire(timeout=0)
    except Timeout:
        raise HubFailed("Another copy of Pincite is downloading this model. Wait for it.") from None
    except OSError as error:
        raise storage_error(error, f"The download cannot be written to {folder}") from error
    try:
        _say(0, 0, "asking the hub")
        info = _model_info(request, token, _commit_of(folder, request.repository))
        files = needed_files(_files_of(info), request.repository)
        _write_notes(folder, request.repository, str(info.sha))
        _check_space(folder, files, request.also_needed)
        source = HubSource(
            repository=request.repository, commit=str(info.sha), token=token.value, patience=request.patience
        )
        done, total = 0, sum(file.size for file in files)
        for file in files:
            for here, text in fetch_file(source, file, folder):
                _say(done + here, total, text)
            done += file.size
        print(json.dumps({"files": [file.name for file in files], "commit": info.sha}), flush=True)
    except HfHubHTTPError as error:
        raise _refusal(error, request.repository, token) from error
    except OfflineModeIsEnabled as error:
        raise HubFailed("The environment variable HF_HUB_OFFLINE says that the hub shall not be asked.") from error
    except httpx2.HTTPError as error:
        raise _unreachable(error) from error
    except OSError as error:
        raise storage_error(error, f"The download cannot be written to {folder}") from error
    finally:
        lock.release()


def _check_token(token: Secret) -> None:
    """Raises AccessRefused where no question can be put with this token."""
    if not (token.value.isascii() and token.value.isprintable()):
        raise AccessRefused(
            f"What is in {token.place} is no token: it has a character that tokens do not have, such as a quotation"
            f" mark of a text program. Copy it anew from {TOKENS_PAGE}. Nothing was sent."
        )


def _model_info(request: HubRequest, token: Secret, commit: str | None) -> ModelInfo:
    """What the hub has of a repository, at the commit that an earlier download began with, if it is still there."""
    api = HfApi(token=token.value or False, library_name="pincite")

    def ask(revision: str | None) -> ModelInfo:
        return api.model_info(
            request.repository, revision=revision, files_metadata=True, timeout=request.patience.stall_s
        )

    try:
        try:
            return with_patience(request.patience, lambda: ask(commit), _say_waiting, CALLED)
        except HfHubHTTPError as error:
            if commit is None or error.response.status_code != 404:
                raise
            return with_patience(request.patience, lambda: ask(None), _say_waiting, CALLED)
    except HFValidationError as error:
        raise ModelUnknown(f"{request.repository} is no name of a model on the hub.") from error
    except _NONSENSE as error:
        raise _no_hub() from error


def _files_of(info: ModelInfo) -> list[RemoteFile]:
    """What a repository holds. Raises HubFailed where that is said of no file in a way that can be understood."""
    try:
        files = [
            RemoteFile(
                name=str(file.rfilename),
                size=int((file.lfs.size if file.lfs else file.size) or 0),
                sha256=file.lfs.sha256 if file.lfs else "",
                git_sha1="" if file.lfs else file.blob_id or "",
            )
            for file in info.siblings or []
        ]
    except _NONSENSE as error:
        raise _no_hub() from error
    if not info.sha or any(file.size < 0 for file in files):
        raise _no_hub()
    return files


def _no_hub() -> HubFailed:
    return HubFailed(
        f"What answers at {constants.ENDPOINT} is not the hub: it says what cannot be understood, as a network does"
        " where one has to sign in first, or a wrong mirror (HF_ENDPOINT). Nothing of it was downloaded."
    )


def _check_space(folder: Path, files: list[RemoteFile], also_needed: int) -> None:
    """Raises NoSpace if the disk cannot hold the rest of the download and what is made of it."""
    missing = sum(file.size - bytes_here(file, folder) for file in files)
    needed, free = missing + also_needed + SPARE_BYTES, shutil.disk_usage(folder).free
    if needed > free:
        raise NoSpace(
            f"There is not enough space on the disk: {missing / 1e9:.1f} GB are to be downloaded, the model made of"
            f" them takes {also_needed / 1e9:.1f} GB, and {free / 1e9:.1f} GB are free. Free"
            f" {(needed - free) / 1e9:.1f} GB, or choose another place with --data-dir."
        )


def _refusal(error: HfHubHTTPError, repository: str, token: Secret) -> PinciteError:
    """The error for an answer that is none, in the user's words."""
    code = error.response.status_code
    page = f"{constants.ENDPOINT}/{repository}"
    if code == 401 and token.value and "Invalid credentials" in str(error.response.headers.get("X-Error-Message")):
        return AccessRefused(f"The hub does not know the token in {token.place}. Make a new one at {TOKENS_PAGE}.")
    gated = error.response.headers.get("X-Error-Code") == "GatedRepo"
    if code == 403 or (code == 401 and (gated or token.value)):
        had = "The token does not open it" if token.value else token.place.rstrip(".")
        return AccessRefused(
            f"{repository} is only given to people who accepted its licence. {had}: sign in at {page}, accept the"
            f" terms there, make a token that may read at {TOKENS_PAGE}, and keep it with: pincite models token FILE"
        )
    if code in (401, 404):
        hidden = " (or it is hidden from those without a token)" if code == 401 else ""
        return ModelUnknown(f"The hub has no model {repository}{hidden}.")
    if code == 429:
        return HubFailed("The hub is busy and asks to wait. What was downloaded is kept: try again in some minutes.")
    return HubFailed(f"The hub answered with an error ({code}). What was downloaded is kept: try again later.")


def _unreachable(error: Exception) -> HubFailed:
    name = type(error).__name__
    if constants.ENDPOINT != "https://huggingface.co":
        return HubFailed(
            f"The hub at {constants.ENDPOINT} cannot be reached, or the connection stalled ({name}). What was"
            " downloaded is kept: the next try goes on from there."
        )
    return HubFailed(
        f"The hub cannot be reached, or the connection stalled ({name}). What was downloaded is kept: the next try goes"
        " on from there."
    )


def _commit_of(folder: Path, repository: str) -> str | None:
    try:
        notes = json.loads((folder / NOTES).read_text(encoding="utf-8"))
        return str(notes["commit"]) if notes["repository"] == repository else None
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _write_notes(folder: Path, repository: str, commit: str) -> None:
    (folder / NOTES).write_text(json.dumps({"repository": repository, "commit": commit}), encoding="utf-8")


def _say_waiting(text: str) -> None:
    _say(0, 0, text)


def _say(done: int, total: int, text: str) -> None:
    print(json.dumps({"done": done, "total": total, "text": text}), flush=True)


if __name__ == "__main__":
    sys.exit(main())
