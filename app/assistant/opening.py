"""Finds the model that is asked for, starts the engine with it, and hands out an assistant."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from app.assistant.assistant import Assistant
from app.assistant.calibration import ensure_calibration
from app.assistant.records import Stage
from app.inference.engine_process import EngineProcess
from app.library.database import Library
from app.models.starter import STARTER_NAME, ensure_starter
from app.models.store import find_model
from app.paths import Paths

OnStage = Callable[[Stage], None]
CancelCheck = Callable[[], bool]


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
    library: Library, folder: Path, *, device: str, on_stage: OnStage, cancelled: CancelCheck
) -> tuple[EngineProcess, Assistant]:
    """Start the engine on a model folder, with an assistant that uses it. The caller closes the engine.

    A model that has never been calibrated is calibrated first, once (some seconds), and the result kept in its folder.
    Raises EngineFailed, ModelDamaged, Cancelled.
    """
    on_stage(Stage("Starting the model", 0, 0))
    engine = EngineProcess.start(folder, device=device)
    try:
        calibration = ensure_calibration(engine, folder, on_stage, cancelled)
    except BaseException:
        engine.close()
        raise
    return engine, Assistant(library, engine, calibration)


@contextmanager
def open_assistant(
    library: Library, folder: Path, *, device: str, on_stage: OnStage, cancelled: CancelCheck
) -> Iterator[Assistant]:
    """`start_assistant` as a context; the engine's process ends with it."""
    engine, assistant = start_assistant(library, folder, device=device, on_stage=on_stage, cancelled=cancelled)
    with closing(engine):
        yield assistant
