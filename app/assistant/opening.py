"""Finds the model that is asked for, starts the engine with it, and hands out an assistant."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from app.assistant.assistant import Assistant
from app.assistant.evidence.calibration import ensure_calibration
from app.assistant.pages.looking import OpenRenderer, ViewingRules
from app.assistant.records import Stage
from app.assistant.tools.look_up import MOST_STEPS
from app.errors import UsageError
from app.inference.engine_process import EngineProcess
from app.inference.model_files import CacheType
from app.inference.pan_and_scan import PanAndScan
from app.inference.requests import EngineOptions
from app.ingest.isolate import PageRenderer
from app.library.database import Library
from app.models.starter import STARTER_NAME, ensure_starter
from app.models.store import find_model
from app.paths import Paths

OnStage = Callable[[Stage], None]
CancelCheck = Callable[[], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelOptions:
    """How a model is run, as settings and options say. Raises UsageError for a word that is not known."""

    device: str = "auto"
    cache: str = "float32"
    """"float32" or "int8"."""
    pan_and_scan: str = "auto"
    """As `PanAndScan.from_words` reads it."""
    gpu_folder: Path | None = None
    """Libraries for GPUs that were fetched (`gpu_folder` of app/models/gpu_libraries.py); None: there are none."""
    image_folder: Path | None = None
    """Where encoded images are kept; None: nowhere."""
    snapshot_folder: Path | None = None
    """Where it is kept what documents were read to; None: nowhere."""
    snapshot_gb: int = 8
    """Gigabytes that this may take."""
    threads: int = 0
    """CPU threads; 0: chosen for this machine."""
    max_answer_tokens: int | None = None
    """Tokens after which an answer is ended; None: as many as fit its kind."""
    tool_steps: int = MOST_STEPS
    """In which a model looks up what to read, at most."""

    def __post_init__(self) -> None:
        if self.cache not in ("float32", "int8"):
            raise UsageError(f"A cache is float32 or int8, not {self.cache}.")
        PanAndScan.from_words(self.pan_and_scan)


def find_model_folder(paths: Paths, name: str, on_stage: OnStage, cancelled: CancelCheck) -> Path:
    """The folder of a model by its name, or the folder named itself. The starter is exported if it is not there yet.

    Raises ModelUnknown, ModelDamaged, ExportFailed, NoSpace, Cancelled.
    """
    if name in ("", STARTER_NAME):
        return ensure_starter(
            paths,
            lambda done, total, text: on_stage(Stage(f"Preparing the starter model: {text}", done, total)),
            cancelled,
        )
    return find_model(paths, name)


def start_assistant(
    library: Library,
    folder: Path,
    options: ModelOptions,
    *,
    open_renderer: OpenRenderer = PageRenderer,
    on_stage: OnStage,
    cancelled: CancelCheck,
) -> tuple[EngineProcess, Assistant]:
    """Start the engine on a model folder, with an assistant that uses it. The caller closes the engine.

    `open_renderer` opens a document whose pages are to be looked at. A model that has never been calibrated is
    calibrated first, once (some seconds), and the result kept in its folder.

    Raises EngineFailed, ModelDamaged, Cancelled.
    """
    on_stage(Stage("Starting the model", 0, 0))
    engine = EngineProcess.start(
        folder,
        EngineOptions(
            device=options.device,
            cache=cast(CacheType, options.cache),
            gpu_folder=options.gpu_folder,
            image_folder=options.image_folder,
            snapshot_folder=options.snapshot_folder if options.snapshot_gb else None,
            snapshot_quota=options.snapshot_gb << 30,
            threads=options.threads or None,
        ),
    )
    try:
        calibration = ensure_calibration(engine, folder, on_stage, cancelled)
    except BaseException:
        engine.close()
        raise
    viewing = ViewingRules(PanAndScan.from_words(options.pan_and_scan), open_renderer)
    keeps_reading = options.snapshot_folder is not None and options.snapshot_gb > 0
    return engine, Assistant(
        library,
        engine,
        calibration,
        viewing,
        keeps_reading=keeps_reading,
        max_answer_tokens=options.max_answer_tokens,
        most_steps=options.tool_steps,
    )


@contextmanager
def open_assistant(
    library: Library,
    folder: Path,
    options: ModelOptions,
    *,
    open_renderer: OpenRenderer = PageRenderer,
    on_stage: OnStage,
    cancelled: CancelCheck,
) -> Iterator[Assistant]:
    """`start_assistant` as a context; the engine's process ends with it."""
    engine, assistant = start_assistant(
        library, folder, options, open_renderer=open_renderer, on_stage=on_stage, cancelled=cancelled
    )
    with closing(engine):
        yield assistant
