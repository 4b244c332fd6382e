"""How near the predicted memory comes to the measured: models of real shapes and random weights, and the starter.

    python tests/benchmarks/fit_accuracy.py STARTER_FOLDER [--models FOLDER] [--only WORD]
    python tests/benchmarks/fit_accuracy.py STARTER_FOLDER --folder MODEL_FOLDER [--context TOKENS] [--cache int8]

Each row is an engine process of its own: it loads the model, reads a prompt to the end of its context with as many
checkpoints as a sequence keeps, writes a few tokens, and looks at an image where the model can. Measured is the
system's own high-water mark of the process, and, sampled while it works, memory of its own and pages of files. Prompts
are random tokens, so that the embedding table is used all over.

A second table shows that reading images takes no second copy of the decoder's weights: what a process takes before,
while and after it looks at an image (proportional set size).
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from engine_speed import peak_memory
from measured import MemoryWatch, keep_result, machine
from random_models import Form, make_model, text_config, vision_config, with_context

from app.inference.engine_process import EngineProcess
from app.inference.model_files import CacheType, read_manifest
from app.inference.requests import Encoded, EncodeRequest, EngineOptions, GenerateRequest
from app.models.fit import fit_of_model


@dataclass(frozen=True, slots=True)
class Case:
    """One row."""

    shape: str
    """A size of random_models.SIZES, "starter", or "folder" for the one that was named."""
    layers: int | None
    form: Form | None
    context: int
    cache: CacheType = "float32"
    vision_layers: int = 0
    columns: bool = False


CASES = (
    Case("starter", None, None, 512),
    Case("starter", None, None, 4096),
    Case("starter", None, None, 16_384),
    Case("starter", None, None, 32_768),
    Case("starter", None, None, 4096, "int8"),
    Case("starter", None, None, 32_768, "int8"),
    Case("270M", 18, "bf16", 2048),
    Case("1B", 6, "fp32", 2048),
    Case("1B", 6, "bf16", 2048),
    Case("1B", 26, "int8", 1024, columns=True),
    Case("1B", 26, "int8", 1024, "int8", columns=True),
    Case("1B", 26, "int4", 1024),
    Case("1B", 26, "int4", 1024, "int8"),
    Case("4B", 3, "int8", 1024, "float32", 2),
    Case("4B", 34, "int4", 512, "float32", 27),
    Case("4B", 34, "int4", 512, "int8", 27),
    Case("12B", 48, "int4", 256, "int8"),
)


@dataclass(frozen=True, slots=True)
class Row:
    """Predicted and measured peak. Sizes in MB."""

    model: str
    weights: str
    cache: str
    tokens: int
    predicted: float
    measured: float
    own: float
    files: float
    image: bool
    parts: dict[str, float]

    @property
    def difference(self) -> float:
        """Predicted against measured; above 0: less was taken."""
        return self.predicted / self.measured - 1


def main() -> None:
    options = parse()
    with tempfile.TemporaryDirectory(prefix="pincite-fit-") as scratch:
        models = options.models or Path(scratch)
        rows, images = [], []
        for case in chosen_cases(options):
            row, phases = measure(folder_of(case, options, models), case)
            rows.append(row)
            images += phases
            print(
                f"{row.model:28}{row.weights:16}{row.cache:9}{row.tokens:>7}"
                f"{row.predicted:>8.0f}{row.measured:>8.0f}{row.difference:>+8.1%}"
                f"  own {row.own:.0f}, files {row.files:.0f}",
                flush=True,
            )
        for phase in images:
            print(phase)
    keep_result("fit_accuracy", {**machine(), "rows": [asdict(row) for row in rows], "images": images})


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Compare predicted and measured memory.")
    parser.add_argument("starter", type=Path, help="the folder of the starter model")
    parser.add_argument("--models", type=Path, help="where random models lie and stay; else they are made anew")
    parser.add_argument("--only", default="", help="only cases whose shape, weights and context hold this text")
    parser.add_argument("--folder", type=Path, help="this model folder in place of the cases")
    parser.add_argument("--context", type=int, default=4096, help="tokens that it reads")
    parser.add_argument("--cache", choices=["float32", "int8"], default="float32", help="its caches")
    return parser.parse_args()


def chosen_cases(options: argparse.Namespace) -> list[Case]:
    if options.folder is not None:
        return [Case("folder", None, None, options.context, options.cache)]
    return [case for case in CASES if options.only in f"{case.shape} {case.form} {case.context}"]


def folder_of(case: Case, options: argparse.Namespace, models: Path) -> Path:
    """The model folder of a case, made if it is not there."""
    if case.form is not None:
        return make(models, case, (options.starter / "tokenizer.model").read_bytes())
    found: Path = options.starter if options.folder is None else options.folder
    return found


def make(models: Path, case: Case, tokenizer: bytes) -> Path:
    assert case.form is not None
    name = f"{case.shape}-{case.layers}-{case.form}-{case.vision_layers}-engine" + "-columns" * case.columns
    vision = vision_config(case.vision_layers) if case.vision_layers else None
    title = f"{case.shape}-shaped, {case.layers} layers" + (", images" if vision else "") + ", columns" * case.columns
    config = with_context(text_config(case.shape, case.layers), 32_768)
    return make_model(models / name, config, case.form, vision, title, tokenizer, columns=case.columns)


def measure(folder: Path, case: Case) -> tuple[Row, list[str]]:
    manifest = read_manifest(folder)
    if case.cache == "int8":  # the scales are measured once per model, with float32 caches
        EngineProcess.start(folder, EngineOptions(device="cpu", context_length=256, cache="int8")).close()
    fit = fit_of_model(manifest, context=case.context, cache=case.cache, available=1 << 50)
    with running(folder, case) as engine:
        phases = look_at_an_image(engine, manifest.name) if manifest.vision else []
        random = np.random.default_rng(0)
        prompt = tuple(random.integers(0, manifest.config.vocab_size, case.context - 4).tolist())
        checkpoints = tuple(case.context * part // 10 for part in range(1, 9))
        with MemoryWatch(engine.info.process_id) as watch:
            for _ in engine.generate(GenerateRequest(prompt_ids=prompt, max_tokens=4, checkpoints=checkpoints)):
                pass
        measured = peak_memory(engine.info.process_id)
    row = Row(
        manifest.name,
        manifest.weights,
        case.cache,
        case.context,
        fit.need.peak / 1e6,
        measured / 1e6,
        watch.own / 1e6,
        watch.files / 1e6,
        manifest.vision is not None,
        {name: round(size / 1e6) for name, size in asdict(fit.need).items()},
    )
    return row, phases


@contextmanager
def running(folder: Path, case: Case) -> Iterator[EngineProcess]:
    engine = EngineProcess.start(
        folder, EngineOptions(device="cpu", context_length=case.context, cache=case.cache, threads=1)
    )
    try:
        yield engine
    finally:
        engine.close()


def look_at_an_image(engine: EngineProcess, model: str) -> list[str]:
    """What the process takes before, while and after it looks at an image, and once a prompt with it is read."""
    vision = engine.info.vision
    assert vision is not None
    pid, most = engine.info.process_id, 0
    read = (2, *range(100, 400))
    for _ in engine.generate(GenerateRequest(prompt_ids=read, max_tokens=1)):
        pass
    before = proportional_memory(pid)
    done = threading.Event()

    def watch() -> None:
        nonlocal most
        while not done.wait(0.1):
            most = max(most, proportional_memory(pid))

    watcher = threading.Thread(target=watch)
    watcher.start()
    size = vision.image_size
    pixels = np.random.default_rng(1).uniform(-1, 1, (3, size, size)).astype(np.float32)
    *_, encoded = engine.encode(EncodeRequest(images=(pixels,)))
    done.set()
    watcher.join()
    assert isinstance(encoded, Encoded)
    after = proportional_memory(pid)
    image = (vision.start_of_image_id, *[vision.image_token_id] * vision.mm_tokens_per_image, vision.end_of_image_id)
    request = GenerateRequest(prompt_ids=(*read, *image, 7), images=encoded.digests, max_tokens=1)
    for _ in engine.generate(request):
        pass
    used = proportional_memory(pid)
    phases = {"text only": before, "while it looks": most, "after": after, "image read in a prompt": used}
    return [f"{model}: " + ", ".join(f"{name} {size / 1e6:,.0f} MB" for name, size in phases.items())]


def proportional_memory(process_id: int) -> int:
    """Bytes: pages that are shared count in shares."""
    text = Path(f"/proc/{process_id}/smaps_rollup").read_text()
    (line,) = [line for line in text.splitlines() if line.startswith("Pss:")]
    return int(line.split()[1]) * 1024


if __name__ == "__main__":
    main()
