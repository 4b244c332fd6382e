"""Finds the model that is asked for, starts the engine with it, and hands out an assistant."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from app.assistant.assistant import Assistant
from app.assistant.evidence.calibration import ensure_calibration
from app.assistant.pages.looking import OpenRenderer, ViewingRules
from app.assistant.records import Stage
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
from app.remote.known_servers import Server, find_server, is_server
from app.remote.remote_engine import RemoteEngine

AnyEngine = EngineProcess | RemoteEngine
"""What answers: a model on this machine, or a server."""
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

    def __post_init__(self) -> None:
        if self.cache not in ("float32", "int8"):
            raise UsageError(f"A cache is float32 or int8, not {self.cache}.")
        PanAndScan.from_words(self.pan_and_scan)


@dataclass(frozen=True, slots=True)
class ServerToAsk:
    """A server that the user chose, by its name, and a model folder whose tokenizer counts for it."""

    server: Server
    tokenizer_folder: Path


def find_model_or_server(paths: Paths, name: str, on_stage: OnStage, cancelled: CancelCheck) -> Path | ServerToAsk:
    """What a name means: a model's folder; with "remote:" before it, a server. Raises as `find_model_folder`."""
    if not is_server(name):
        return find_model_folder(paths, name, on_stage, cancelled)
    server = find_server(paths, name)
    return ServerToAsk(server, find_model_folder(paths, STARTER_NAME, on_stage, cancelled))


def find_model_folder(paths: Paths, name: str, on_stage: OnStage, cancelled: CancelCheck) -> Path:
    """The folder of a model by its name, or the folder named itself. The starter is exported if it is not there yet.

    Raises ModelUnknown, ModelDamaged, ExportFailed, NoSpace, UsageError for a server, Cancelled.
    """
    if is_server(name):
        raise UsageError(f"{name[:100]} is a server: this needs a model on this machine. Name one with --model.")
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
    keeps_reading = options.snapshot_folder is not None and options.snapshot_gb > 0
    assistant = _assistant(library, engine, calibration, options, open_renderer, keeps_reading=keeps_reading)
    return engine, assistant


def start_or_connect(
    library: Library,
    chosen: Path | ServerToAsk,
    options: ModelOptions,
    *,
    open_renderer: OpenRenderer = PageRenderer,
    on_stage: OnStage,
    cancelled: CancelCheck,
) -> tuple[AnyEngine, Assistant]:
    """`start_assistant`, or an assistant that asks a server. The caller closes the engine.

    Raises what `start_assistant` does; of a server AccessRefused, HubFailed, ModelUnknown, Cancelled.
    """
    if isinstance(chosen, Path):
        return start_assistant(
            library, chosen, options, open_renderer=open_renderer, on_stage=on_stage, cancelled=cancelled
        )
    on_stage(Stage("Asking the server what it serves", 0, 0))
    engine = RemoteEngine.connect(chosen.server, chosen.tokenizer_folder, cancelled)
    return engine, _assistant(library, engine, {}, options, open_renderer, keeps_reading=False)


def _assistant(
    library: Library,
    engine: AnyEngine,
    calibration: Mapping[str, float],
    options: ModelOptions,
    open_renderer: OpenRenderer,
    *,
    keeps_reading: bool,
) -> Assistant:
    viewing = ViewingRules(PanAndScan.from_words(options.pan_and_scan), open_renderer)
    longest = options.max_answer_tokens
    return Assistant(library, engine, calibration, viewing, keeps_reading=keeps_reading, max_answer_tokens=longest)


@contextmanager
def open_assistant(
    library: Library,
    chosen: Path | ServerToAsk,
    options: ModelOptions,
    *,
    open_renderer: OpenRenderer = PageRenderer,
    on_stage: OnStage,
    cancelled: CancelCheck,
) -> Iterator[Assistant]:
    """`start_or_connect` as a context; the engine's process ends with it."""
    engine, assistant = start_or_connect(
        library, chosen, options, open_renderer=open_renderer, on_stage=on_stage, cancelled=cancelled
    )
    with closing(engine):
        yield assistant
