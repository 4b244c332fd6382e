"""Which way of asking suits a model: measured once, and known of the starter."""

from __future__ import annotations

import shutil
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from app.assistant.evidence.calibration import MEASURED, ensure_calibration, measure_focus
from app.assistant.model_calls import run_to_end
from app.assistant.records import Stage
from app.inference.engine_process import EngineProcess
from app.inference.model_files import read_manifest, write_manifest
from app.inference.requests import EngineOptions


def test_what_is_known_of_the_starter_is_what_is_measured(starter_folder: Path) -> None:
    manifest = read_manifest(starter_folder)
    with closing(EngineProcess.start(starter_folder, EngineOptions(device="cpu"))) as engine:
        measured = run_to_end(measure_focus(engine, lambda: False))
    assert MEASURED[manifest.source_sha256, manifest.weights] == measured == manifest.focus_calibration


def test_another_model_is_measured_once(tiny_folder: Path, tmp_path: Path) -> None:
    folder = tmp_path / "model"
    shutil.copytree(tiny_folder, folder)
    write_manifest(folder, replace(read_manifest(folder), focus_calibration={}))
    stages: list[Stage] = []
    with closing(EngineProcess.start(folder, EngineOptions(device="cpu"))) as engine:
        first = ensure_calibration(engine, folder, stages.append, lambda: False)
        assert len([stage for stage in stages if stage.total == 8]) == 8
        assert ensure_calibration(engine, folder, stages.append, lambda: False) == first
    assert len(stages) == 8 and read_manifest(folder).focus_calibration == first
