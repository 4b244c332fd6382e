"""Gets a model: downloads, exports and tries it, and deletes the download, as one generator of progress"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from app.errors import ExportFailed, ModelUnknown
from app.models.catalogue import catalogue, find_entry
from app.models.discovery import FoundModel, find_models
from app.models.download import Downloaded, DownloadProgress, download_model, hub_address
from app.models.install import (
    Installed,
    InstallProgress,
    check_name,
    check_space,
    exported_bytes,
    install_model,
    name_of,
)
from app.paths import Paths

REPOSITORY = re.compile(r"[A-Za-z0-9][\w.-]*/[A-Za-z0-9][\w.-]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What is to be got."""

    name: str
    """Of the model folder."""
    repository: str
    weights: str
    exported_bytes: int
    """About how large the model will be; 0: told only by what comes."""


def hub_page(repository: str, environment: Mapping[str, str] = os.environ) -> str:
    """The address of a repository's page on the hub, where licences are accepted."""
    return f"{hub_address(environment)}/{repository}"


def order_of(name: str, weights: str | None = None, called: str | None = None) -> Order:
    """The order for a name of the catalogue, or for any repository as "owner/name". Raises ModelUnknown.

    `weights`: a word of `export_onnx --weights` in place of the catalogue's; `called`: the model folder's name.
    """
    entry = find_entry(name)
    if entry is not None:
        word = weights or entry.weights
        size = exported_bytes(entry.unexported, word)
        return Order(name=called or entry.name, repository=entry.repository, weights=word, exported_bytes=size)
    if not REPOSITORY.fullmatch(name):
        names = ", ".join(entry.name for entry in catalogue())
        raise ModelUnknown(
            f"The catalogue has no model {name[:100]!r}. It has: {names}; OWNER/NAME names any on the hub."
        )
    return Order(name=called or name_of(name), repository=name, weights=weights or "source", exported_bytes=0)


def get_model(
    paths: Paths, order: Order, cancelled: Callable[[], bool], *, keep_download: bool = False, token: str = ""
) -> Iterator[DownloadProgress | InstallProgress | Installed]:
    """Download, export, try. Ends with `Installed`. What was downloaded is kept when anything goes wrong.

    `token`: for the hub, in place of the one that is kept. Raises what `download_model` and `install_model` raise.
    """
    check_name(paths, order.name)
    folder = paths.downloads / order.name
    for event in download_model(order.repository, folder, order.exported_bytes, cancelled, token=token):
        if isinstance(event, Downloaded):
            break
        yield event
    found = _what_came(folder, order)
    check_space(paths, exported_bytes(found.model, order.weights) if found.model else 0)
    for step in install_model(paths, order.name, found.source, found.vision, order.weights, cancelled):
        if isinstance(step, Installed) and not keep_download:
            shutil.rmtree(folder, ignore_errors=True)
        yield step


def _what_came(folder: Path, order: Order) -> FoundModel:
    """The one model in a download. Raises ExportFailed if it is none that can be exported."""
    found = list(find_models([folder]))
    usable = [model for model in found if not model.refused]
    if not usable:
        reason = found[0].refused if found else "there is no checkpoint in it."
        raise ExportFailed(f"What came from {order.repository} cannot be used: {reason}")
    return usable[0]
