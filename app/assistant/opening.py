"""Finds the model that is asked for, starts the engine with it, and hands out an assistant."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, cast

from app.assistant.assistant import Assistant
from app.assistant.evidence.calibration import ensure_calibration
from app.assistant.pages.image_check import ImageCheck, image_check_options
from app.assistant.pages.looking import OpenRenderer, ViewingRules
from app.assistant.records import Stage
from app.assistant.tools.look_up import MOST_STEPS
from app.errors import ModelDamaged, ModelUnknown, UsageError
from app.inference.engine_process import EngineProcess
from app.inference.model_files import CacheType, read_manifest
from app.inference.pan_and_scan import PanAndScan
from app.inference.requests import EngineOptions
from app.library.database import Library
from app.library.taken_out import DocumentRenderer
from app.models.gpu_libraries import gpu_folder
from app.models.starter import STARTER_NAME, ensure_starter
from app.models.store import find_model
from app.paths import Paths, make_folder
from app.remote.known_servers import Server, find_server, is_server
from app.remote.remote_engine import RemoteEngine
from app.settings import Settings

if TYPE_CHECKING:
    from app.sealing import Key  # loaded where something is encrypted

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
    key: Key | None = None
    """That of an encrypted installation."""
    snapshot_gb: int = 8
    """Gigabytes that this may take."""
    threads: int = 0
    """CPU threads; 0: chosen for this machine."""
    max_answer_tokens: int | None = None
    """Tokens after which an answer is ended; None: as many as fit its kind."""
    image_check: Path | None = None
    """The folder of a model that checks pictures before they are read; None: none does."""
    image_check_percent: int = 50
    """How likely a violation must be for a picture to be held back."""
    tool_steps: int = MOST_STEPS
    """In which a model looks up what to read, at most."""

    @classmethod
    def of(cls, settings: Settings, paths: Paths) -> ModelOptions:
        """As the settings say. Nothing that a model read or saw is kept in a private session, or without the key."""
        keeps = not paths.is_private and not paths.is_locked
        return cls(
            device=settings.device,
            cache=settings.cache,
            pan_and_scan=settings.pan_and_scan,
            gpu_folder=gpu_folder(paths),
            image_folder=paths.encoded_images if keeps else None,
            snapshot_folder=paths.snapshots if keeps else None,
            key=paths.key,
            snapshot_gb=settings.snapshot_gb,
            threads=settings.threads,
            max_answer_tokens=settings.max_answer_tokens,
            image_check=find_image_check(paths, settings.image_check),
            image_check_percent=settings.image_check_percent,
            tool_steps=settings.tool_steps,
        )

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
    if (folder := _folder_named(paths, name)) is not None:
        return folder
    return ensure_starter(paths, lambda *progress: on_stage(starter_stage(*progress)), cancelled)


def starter_stage(done: int, total: int, text: str) -> Stage:
    """How far the starter is, in plain words; those of the exporter, which count bytes, are for who knows models."""
    if total:
        return Stage("Preparing the built-in model (only this once)", done, total)
    return Stage(f"Preparing the starter model: {text}", 0, 0)


def check_model(paths: Paths, name: str, *, may_be_server: bool) -> None:
    """Say that a model cannot be meant before other work is done. Raises ModelUnknown, ModelDamaged, UsageError."""
    if may_be_server and is_server(name):
        find_server(paths, name)
    else:
        _folder_named(paths, name)


def _folder_named(paths: Paths, name: str) -> Path | None:
    """The folder of a model that answers; None for the starter, which may have to be made first."""
    if is_server(name):
        raise UsageError(f"{name[:100]} is a server: this needs a model on this machine. Name one with --model.")
    if name in ("", STARTER_NAME):
        return None
    folder = find_model(paths, name)
    if (manifest := read_manifest(folder)).check_tokens is not None:
        raise UsageError(
            f"{manifest.name} checks images and answers no questions. Choose another model, and this one as the"
            " check of images."
        )
    return folder


def find_image_check(paths: Paths, name: str) -> Path | None:
    """The folder of the model that checks images; None for "" or "off". Raises ModelUnknown, ModelDamaged."""
    if name in ("", "off"):
        return None
    try:
        return find_model(paths, name)
    except (ModelUnknown, ModelDamaged) as error:  # never passed over: images would be seen that were to be checked
        raise type(error)(f"Images cannot be checked as the settings say, so nothing is read. {error}") from error


def start_assistant(
    library: Library,
    folder: Path,
    options: ModelOptions,
    *,
    open_renderer: OpenRenderer | None = None,
    on_stage: OnStage,
    cancelled: CancelCheck,
) -> tuple[EngineProcess, Assistant]:
    """Start the engine on a model folder, with an assistant that uses it. The caller closes the engine.

    `open_renderer` opens a document whose pages are to be looked at; None: those that open without a password. A model
    that has never been calibrated is calibrated first, once (some seconds), and the result kept in its folder.

    Raises EngineFailed, ModelDamaged, ModelUnknown (what is to check images does not), Cancelled.
    """
    viewing = _viewing(library, options, open_renderer)
    on_stage(Stage("Starting the model", 0, 0))
    snapshots = options.snapshot_folder if options.snapshot_gb else None
    for kept in filter(None, (options.image_folder, snapshots)):
        make_folder(kept)  # for this user alone, as what is made of documents in there is
    engine = EngineProcess.start(
        folder,
        EngineOptions(
            device=options.device,
            cache=cast(CacheType, options.cache),
            gpu_folder=options.gpu_folder,
            image_folder=options.image_folder,
            snapshot_folder=snapshots,
            key=options.key,
            snapshot_quota=options.snapshot_gb * 1_000_000_000,
            threads=options.threads or None,
        ),
    )
    try:
        calibration = ensure_calibration(engine, folder, on_stage, cancelled)
    except BaseException:
        engine.close()
        raise
    keeps_reading = snapshots is not None
    assistant = _assistant(library, engine, calibration, options, viewing, keeps_reading=keeps_reading)
    return engine, assistant


def start_or_connect(
    library: Library,
    chosen: Path | ServerToAsk,
    options: ModelOptions,
    *,
    open_renderer: OpenRenderer | None = None,
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
    viewing = _viewing(library, options, open_renderer)
    on_stage(Stage("Asking the server what it serves", 0, 0))
    engine = RemoteEngine.connect(chosen.server, chosen.tokenizer_folder, cancelled)
    return engine, _assistant(library, engine, {}, options, viewing, keeps_reading=False)


def _assistant(
    library: Library,
    engine: AnyEngine,
    calibration: Mapping[str, float],
    options: ModelOptions,
    viewing: ViewingRules,
    *,
    keeps_reading: bool,
) -> Assistant:
    return Assistant(
        library,
        engine,
        calibration,
        viewing,
        keeps_reading=keeps_reading,
        max_answer_tokens=options.max_answer_tokens,
        most_steps=options.tool_steps,
    )


def _viewing(library: Library, options: ModelOptions, open_renderer: OpenRenderer | None) -> ViewingRules:
    """How pages are shown. Raises ModelUnknown and ModelDamaged if what is to check them cannot."""
    check = None
    if (folder := options.image_check) is not None:
        loaded = image_check_options(folder, options.device, options.threads or None, options.gpu_folder)
        check = ImageCheck(folder, loaded, options.image_check_percent)
    drawing = open_renderer or (lambda path: DocumentRenderer(library, path, lambda _: None))
    return ViewingRules(PanAndScan.from_words(options.pan_and_scan), drawing, check)


@contextmanager
def open_assistant(
    library: Library,
    chosen: Path | ServerToAsk,
    options: ModelOptions,
    *,
    open_renderer: OpenRenderer | None = None,
    on_stage: OnStage,
    cancelled: CancelCheck,
) -> Iterator[Assistant]:
    """`start_or_connect` as a context; the engine's process ends with it."""
    engine, assistant = start_or_connect(
        library, chosen, options, open_renderer=open_renderer, on_stage=on_stage, cancelled=cancelled
    )
    with closing(engine):
        yield assistant
