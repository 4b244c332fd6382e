"""How a model would run on this machine: in how much memory, with how much text, how fast."""

from __future__ import annotations

from dataclasses import dataclass

from app.inference.cuda_driver import NoGpu, list_gpus
from app.inference.device_trial import try_device
from app.inference.model_files import READER, Manifest
from app.inference.runtime import Device
from app.models.advice import USEFUL_CONTEXT, USEFUL_WRITING, Advice
from app.models.checkpoints import UnexportedModel
from app.models.fit import (
    Fit,
    fit_of_config,
    fit_of_model,
    form_of_manifest,
    form_of_unexported,
    memory_free_here,
)
from app.models.gpu_libraries import GpuState, gpu_folder, gpu_state
from app.models.install import disk_free_for
from app.models.machine_speed import MachineSpeed, kept_speed, machine_name
from app.models.memory_need import Where
from app.models.verdict import Verdict
from app.paths import Paths


@dataclass(frozen=True, slots=True)
class TriedDevice:
    """What models run on here, as it was tried, which takes seconds where there is a GPU."""

    device: Device
    state: GpuState
    """GPUs, driver and libraries that it was tried with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Machine:
    """What this machine has for models now."""

    tried: TriedDevice

    name: str
    """Device, threads and runtime."""
    where: Where
    memory: int
    """Bytes that a model may take, of the GPU where it runs there."""
    disk_free: int
    """Bytes, on the disk of the models folder."""
    speed: MachineSpeed | None
    """None: not measured."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """One model on this machine."""

    fit: Fit
    """With all the context that the model was made for."""
    reading: float | None
    """Tokens a second, about; None: not measured."""
    writing: float | None

    @property
    def context(self) -> int:
        """Tokens that fit, with the caches that let most fit."""
        return max(self.fit.largest_context, self.fit.largest_context_int8)

    @property
    def verdict(self) -> Verdict:
        """What can be expected."""
        if not self.context:
            return Verdict.NO
        if not self.fit.fits and self.context < USEFUL_CONTEXT:
            return Verdict.SHORT
        if self.writing is not None and self.writing < USEFUL_WRITING:
            return Verdict.SLOW
        return Verdict.WHOLE if self.fit.fits else Verdict.PART

    @property
    def is_useful(self) -> bool:
        """Whether documents can be asked with it here, and answers come at a bearable speed."""
        return self.verdict in (Verdict.WHOLE, Verdict.PART)


def place_and_memory(device: Device, asked: int | None = None, held: int = 0) -> tuple[Where, int]:
    """Where models run here, and the memory there in bytes: as much as is `asked`, else what is free.

    `held`: bytes of main memory that the model in use would give back.
    """
    if device.kind == "gpu":
        try:
            return "gpu", asked or list_gpus()[0].memory
        except NoGpu:
            pass
    return "cpu", asked or memory_free_here() + held


def tried_device(paths: Paths, before: TriedDevice | None = None) -> TriedDevice:
    """What models run on; with other GPUs, another driver or other libraries than `before`, it is tried anew."""
    state = gpu_state(paths)
    if before is not None and before.state == state:
        return before
    return TriedDevice(try_device("auto", gpu_folder(paths)), state)


def machine_here(paths: Paths, held: int = 0, before: TriedDevice | None = None) -> Machine:
    """Look at this machine. `held`: as above; `before`: as for `tried_device`."""
    tried = tried_device(paths, before)
    where, memory = place_and_memory(tried.device, held=held)
    name = machine_name(tried.device)
    return Machine(
        tried=tried,
        name=name,
        where=where,
        memory=memory,
        disk_free=disk_free_for(paths.models),
        speed=kept_speed(paths, name),
    )


def outlook_of_offer(advice: Advice) -> Outlook:
    """Of a model of the catalogue."""
    return Outlook(fit=advice.fit, reading=advice.reading, writing=advice.writing)


def outlook_of_installed(manifest: Manifest, machine: Machine) -> Outlook:
    """Of a model folder."""
    fit = fit_of_model(manifest, where=machine.where, available=machine.memory)
    speed = machine.speed
    return Outlook(
        fit=fit,
        reading=None if speed is None else speed.reading_of(manifest.config, columns=READER in manifest.files),
        writing=None if speed is None else speed.writing_of(manifest.config, form_of_manifest(manifest)),
    )


def outlook_of_checkpoint(model: UnexportedModel, weights: str, machine: Machine) -> Outlook:
    """Of a checkpoint, once it is exported with a word of `export_onnx --weights`."""
    columns = weights in model.columns
    fit = fit_of_config(
        model.name,
        model.config,
        model.vision,
        model.weights if weights == "source" else weights,
        weights_bytes=model.weights_bytes,
        table_bytes=model.table_bytes,
        columns=columns,
        where=machine.where,
        available=machine.memory,
    )
    speed = machine.speed
    return Outlook(
        fit=fit,
        reading=None if speed is None else speed.reading_of(model.config, columns=columns),
        writing=None if speed is None else speed.writing_of(model.config, form_of_unexported(model, weights)),
    )
