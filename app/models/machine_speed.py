"""How fast this machine is, measured on a small model in some seconds, and how fast a larger one would be by that.

Reading is bound by arithmetic: its time grows with the weights of the layers. Writing is bound by memory: its time
grows with the bytes of all weights, since each token takes every one of them. What a token costs beside its weights is
counted as if it grew as well, so larger models come out rather faster than is said here: by what was measured on random
weights, a third to two thirds faster (docs/command-line.md). Long contexts make all of them slower.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path

from app.errors import EngineFailed
from app.inference.config import TextConfig
from app.inference.engine_process import EngineProcess
from app.inference.model_files import read_manifest
from app.inference.requests import EngineOptions, Generated, GenerateRequest
from app.inference.runtime import Device, default_threads, runtime_version
from app.models.checkpoint_folder import read_json_object
from app.models.export_process import export_steps
from app.models.fit import form_of_manifest
from app.models.gpu_libraries import gpu_folder
from app.models.memory_need import COARSE, SCALE, WeightForm, decoder_weights, has_coarse_output
from app.paths import Paths, make_folder, storage_error, write_whole

READ_TOKENS, WRITE_TOKENS = 1024, 48
TEXT = "The tide gauge in the harbour was read at seven every morning, and its heights were written down in metres. "

_SOURCE, _BLOCKS = "starter", ("--weights", "int4", "--columns", "no")

CancelCheck = Callable[[], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class MachineSpeed:
    """What was measured here, with which model."""

    where: str
    """The device's name, and the runtime: a measurement elsewhere does not count."""
    reading_weights: int
    """Weights of the model's layers."""
    reading: float
    """Tokens a second, with weights in blocks."""
    reading_columns: float
    """The same with weights in columns of int8 too; 0: the model has none."""
    writing_bytes: float
    """Bytes of the model's weights."""
    writing: float
    """Tokens a second."""

    def reading_of(self, text: TextConfig, *, columns: bool) -> float:
        """Tokens a second that a model would read, about."""
        measured = self.reading_columns if columns and self.reading_columns else self.reading
        return measured * self.reading_weights / _layer_weights(text)

    def writing_of(self, text: TextConfig, form: WeightForm) -> float:
        """Tokens a second that a model would write, about."""
        return self.writing * self.writing_bytes / _bytes_a_token(text, form)


def machine_name(device: Device) -> str:
    """What a measurement belongs to: device, threads, onnxruntime."""
    return f"{device.name}, {default_threads()} threads, onnxruntime {runtime_version()}"


def kept_speed(paths: Paths, where: str) -> MachineSpeed | None:
    """The measurement that was kept of this machine; None if there is none."""
    try:
        speed = MachineSpeed(**read_json_object(_file(paths)))
        return speed if speed.where == where and min(speed.reading, speed.writing, speed.writing_bytes) > 0 else None
    except (TypeError, ValueError):
        return None


def measure_speed(
    paths: Paths, starter: Path, where: str, on_step: Callable[[str], None], cancelled: CancelCheck
) -> MachineSpeed:
    """Measure with the starter's folder and keep the result: some seconds, and as many to prepare it.

    The starter reads by columns. How fast blocks of 4 bits are, which larger models have, is measured with the starter
    exported so, in a folder that is deleted afterwards. Raises EngineFailed, ExportFailed, ModelDamaged, NoSpace,
    Cancelled.
    """
    beside = None if paths.is_private else make_folder(paths.cache)
    with tempfile.TemporaryDirectory(prefix="speed-", dir=beside) as scratch:
        blocks = Path(scratch) / "blocks"
        command = [sys.executable, "-m", "export_onnx", _SOURCE, str(blocks), *_BLOCKS, "--json-progress"]
        for _, _, text in export_steps(command, cancelled, "What speed is measured with"):
            on_step(text)
        on_step("reading and writing")
        reading, writing = _measure(blocks, gpu_folder(paths), cancelled)
        manifest = read_manifest(blocks)
    speed = MachineSpeed(
        where=where,
        reading_weights=_layer_weights(manifest.config),
        reading=reading,
        reading_columns=_measure(starter, gpu_folder(paths), cancelled)[0],
        writing_bytes=_bytes_a_token(manifest.config, form_of_manifest(manifest)),
        writing=writing,
    )
    _keep(paths, speed)
    return speed


def _measure(folder: Path, libraries: Path | None, cancelled: CancelCheck) -> tuple[float, float]:
    """Tokens a second read and written. A first request warms up."""
    manifest = read_manifest(folder)
    with closing(
        EngineProcess.start(folder, EngineOptions(context_length=2 * READ_TOKENS, gpu_folder=libraries))
    ) as engine:
        words = engine.tokenizer.encode(TEXT)
        prompt = (manifest.bos_token_id, *(words * (READ_TOKENS // len(words) + 1)))[:READ_TOKENS]
        for length, count in ((64, 4), (READ_TOKENS, WRITE_TOKENS)):
            # Begun at another word, so that the second request finds nothing that it could reuse.
            ids = prompt[:length] if length < READ_TOKENS else (prompt[0], *prompt[2:], prompt[1])
            request = GenerateRequest(prompt_ids=ids, max_tokens=count, keep=(length - 1,), drafting=False)
            for event in engine.generate(request, cancelled):
                if isinstance(event, Generated):
                    timing = event.timing
    if not timing.prefill_s or not timing.decode_s or timing.decode_tokens < 2:
        raise EngineFailed("The speed could not be measured: the model wrote nothing.")
    return timing.prefill_tokens / timing.prefill_s, timing.decode_tokens / timing.decode_s


def _layer_weights(text: TextConfig) -> int:
    return decoder_weights(text) - text.vocab_size * text.hidden_size


def _bytes_a_token(text: TextConfig, form: WeightForm) -> float:
    """Bytes that are looked at to write a token: blocks have a sum beside the scale, 16 bits are widened on the CPU."""
    a_weight = form.size + SCALE if form.kind == "blocks" else 4.0
    of_table = 4.0 if form.table else a_weight
    if has_coarse_output(text, form):
        of_table = COARSE
    return _layer_weights(text) * a_weight + text.vocab_size * text.hidden_size * of_table


def _file(paths: Paths) -> Path:
    return paths.cache / "machine-speed.json"


def _keep(paths: Paths, speed: MachineSpeed) -> None:
    if paths.is_private:
        return
    file = _file(paths)
    make_folder(file.parent)
    try:
        write_whole(file, json.dumps(asdict(speed), indent=1).encode())
    except OSError as error:
        raise storage_error(error, "The measured speed cannot be kept") from error
