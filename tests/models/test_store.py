"""Models are found by name or folder, and what cannot be used is said."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest

from app.errors import ModelDamaged, ModelUnknown
from app.inference.model_files import WEIGHTS
from app.models.starter import STARTER_NAME
from app.models.store import find_model, list_models
from app.paths import Paths


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths.under(tmp_path / "data")


@pytest.fixture
def with_models(paths: Paths, tiny_folder: Path) -> Paths:
    """A models folder with a good model, a truncated one, an export on its way, and a stray file."""
    shutil.copytree(tiny_folder, paths.models / "small")
    shutil.copytree(tiny_folder, paths.models / "broken")
    os.truncate(paths.models / "broken" / WEIGHTS, 10)
    (paths.models / ".small.xyz").mkdir()
    (paths.models / "notes.txt").write_text("hello")
    return paths


def test_the_starter_is_listed_before_it_has_been_made(paths: Paths) -> None:
    (starter,) = list_models(paths)
    assert (starter.name, starter.manifest, starter.problem) == (STARTER_NAME, None, "")
    assert "first use" in starter.description
    assert not paths.data.exists(), "looking makes nothing"


def test_models_are_listed_with_what_is_wrong_with_them(with_models: Paths) -> None:
    models = {model.name: model for model in list_models(with_models)}
    assert list(models) == [STARTER_NAME, "broken", "small"]
    assert "10 bytes" in models["broken"].problem and models["broken"].manifest is None
    small = models["small"]
    assert small.manifest is not None and small.manifest.name in small.description
    printed = json.loads(json.dumps([model.to_json() for model in models.values()]))
    assert [entry["usable"] for entry in printed] == [True, False, True]
    on_disk = sum(file.stat().st_size for file in small.folder.iterdir() if file.name in small.manifest.files)
    assert printed[2]["size"] == on_disk


def test_the_real_starter_is_described(paths: Paths, starter_folder: Path) -> None:
    paths.models.mkdir(parents=True)
    (paths.models / STARTER_NAME).symlink_to(starter_folder)
    (starter,) = list_models(paths)
    assert starter.description.startswith("Gemma 3 270M, pretrained, ") and "32,768 tokens" in starter.description


def test_a_model_is_found_by_name_and_by_folder(
    with_models: Paths, tiny_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert find_model(with_models, "small") == with_models.models / "small"
    assert find_model(with_models, str(tiny_folder)) == tiny_folder
    monkeypatch.chdir(tiny_folder.parent)
    assert find_model(with_models, f"./{tiny_folder.name}") == tiny_folder


@pytest.mark.parametrize("name", ["large", "", "../..\0", "x" * 5000, "~nobody-of-this-name/model", "SMALL "])
def test_an_unknown_model_is_refused_with_the_names_of_those_there_are(with_models: Paths, name: str) -> None:
    with pytest.raises(ModelUnknown, match=f"There is: {STARTER_NAME}, broken, small"):
        find_model(with_models, name)


def test_a_model_of_the_catalogue_that_is_not_here_is_called_so(with_models: Paths) -> None:
    with pytest.raises(ModelUnknown, match="pincite models get gemma-3-4b-it-q4_0 brings it") as raised:
        find_model(with_models, "gemma-3-4b-it-q4_0")
    assert f"There is: {STARTER_NAME}, broken, small" in str(raised.value)


def test_a_model_of_the_catalogue_is_found_by_its_repository_too(with_models: Paths) -> None:
    folder = (with_models.models / "small").rename(with_models.models / "gemma-3-4b-it")
    assert find_model(with_models, "google/gemma-3-4b-it") == folder
    with pytest.raises(ModelUnknown):
        find_model(with_models, "google/gemma-3-4b")


def test_a_model_that_cannot_be_used_is_not_handed_out(with_models: Paths, tmp_path: Path) -> None:
    with pytest.raises(ModelDamaged, match="10 bytes"):
        find_model(with_models, "broken")
    with pytest.raises(ModelDamaged, match="no model in"):
        find_model(with_models, str(tmp_path))
