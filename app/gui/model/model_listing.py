"""Lists models for the dialog: folders, other programs' stores and the GPU's driver are asked, so it is done on a lane.

Nothing imports it at the start: what it needs takes longer to load than the window takes to show.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from app.gui.model.model_rows import Group, ModelRow, bytes_kept, weights_word
from app.models.advice import Advice, advise, best_of
from app.models.catalogue import LICENCE, catalogue
from app.models.discovery import FoundModel, find_models
from app.models.install import exported_bytes, name_of
from app.models.outlook import Machine, outlook_of_checkpoint, outlook_of_installed, outlook_of_offer
from app.models.starter import STARTER_NAME
from app.models.store import InstalledModel, list_models
from app.paths import Paths

CancelCheck = Callable[[], bool]


def known_rows(paths: Paths, machine: Machine, *, pretrained: bool) -> list[ModelRow]:
    """What is installed, and what the catalogue offers besides; the best fit is marked. Raises LibraryUnusable."""
    installed = [_installed_row(model, machine) for model in list_models(paths)]
    names = {row.name for row in installed if not row.problem}
    entries = catalogue(pretrained=pretrained)
    advice = advise(paths, entries, machine.speed, names, where=machine.where, available=machine.memory)
    best = best_of(advice)
    offered = [_offered_row(paths, one) for one in advice]
    marked = [replace(row, is_best=row.name == best) for row in (*installed, *offered)]
    return [row for row in marked if row.group is Group.INSTALLED or row.name not in names]


def found_rows(places: Iterable[Path] | None, machine: Machine, cancelled: CancelCheck) -> Iterator[ModelRow]:
    """What lies in the stores of known programs (None), or at places that were named, each as soon as it is known.

    Raises DocumentMissing, Cancelled.
    """
    for found in find_models(places, cancelled):
        yield _found_row(found, machine)


def _installed_row(model: InstalledModel, machine: Machine) -> ModelRow:
    manifest, is_starter = model.manifest, model.name == STARTER_NAME
    row = ModelRow(
        key=f"installed:{model.name}",
        group=Group.INSTALLED,
        name=model.name,
        title=model.name,
        is_starter=is_starter,
        problem=model.problem,
        place=model.folder,
    )
    if manifest is None:
        return replace(row, title="Gemma 3 270M") if is_starter else row
    return replace(
        row,
        title=manifest.name,
        form=weights_word(manifest.weights),
        size=sum(file.size for file in manifest.files.values()),
        context=manifest.config.max_position_embeddings,
        sees_images=manifest.vision is not None,
        is_tuned=manifest.instruction_tuned,
        licence=manifest.licence,
        outlook=outlook_of_installed(manifest, machine),
    )


def _offered_row(paths: Paths, advice: Advice) -> ModelRow:
    entry = advice.entry
    return ModelRow(
        key=f"offered:{entry.name}",
        group=Group.OFFERED,
        name=entry.name,
        title=entry.title,
        form="QAT Q4_0" if entry.name.endswith("q4_0") else "bf16",
        size=entry.download_bytes,
        context=entry.config.max_position_embeddings,
        sees_images=entry.vision is not None,
        is_tuned=entry.instruction_tuned,
        languages=entry.languages,
        licence=LICENCE,
        unverified=entry.unverified,
        outlook=outlook_of_offer(advice),
        disk_needed=advice.disk_needed,
        disk_free=advice.disk_free,
        kept=bytes_kept(paths, entry.name),
        repository=entry.repository,
        weights=entry.weights,
    )


def _found_row(found: FoundModel, machine: Machine) -> ModelRow:
    row = ModelRow(
        key=f"here:{found.source}",
        group=Group.HERE,
        name=name_of(found.label),
        title=found.label,
        store="" if found.store == "folder" else found.store,
        problem=found.refused,
        place=found.source,
        found=found,
    )
    if found.model is None:
        return row
    # Floats are rounded to 8 bits, as those of the catalogue are: the CPU would widen them to 32.
    weights = "source" if found.model.weights == "source" else "int8"
    return replace(
        row,
        form=found.quantisation,
        size=found.size,
        context=found.model.config.max_position_embeddings,
        sees_images=found.sees_images,
        is_tuned=found.instruction_tuned,
        licence=found.licence,
        outlook=outlook_of_checkpoint(found.model, weights, machine),
        disk_needed=exported_bytes(found.model, weights),
        disk_free=machine.disk_free,
        weights=weights,
    )
