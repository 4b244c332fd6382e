"""Settings survive saving, damage and other versions."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import cli
from app.errors import LibraryUnusable, UsageError
from app.models.starter import STARTER_NAME
from app.paths import Paths
from app.settings import Settings, load_settings, save_settings

CHOSEN = Settings(
    model="larger one",
    device="cpu",
    focus="whole",
    cache="int8",
    pan_and_scan="1.5,300,2",
    threads=3,
    max_answer_tokens=77,
    watched_folders=("/home/me/documents", "inbox"),
)


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths.under(tmp_path / "data")


def kept_aside(paths: Paths) -> list[bytes]:
    return [file.read_bytes() for file in sorted(paths.config.iterdir()) if file != paths.settings_file]


def test_without_a_file_the_defaults_hold_and_nothing_is_written(paths: Paths) -> None:
    loaded = load_settings(paths)
    assert (loaded.settings.device, loaded.settings.focus, loaded.problem) == ("auto", "auto", "")
    assert not paths.config.exists()


def test_saved_settings_come_back(paths: Paths) -> None:
    save_settings(paths, Settings())
    save_settings(paths, CHOSEN)
    assert load_settings(paths).settings == CHOSEN
    assert [file.name for file in paths.config.iterdir()] == ["settings.json"]


@given(content=st.binary(max_size=60))
def test_a_damaged_file_gives_defaults_a_sentence_and_is_kept(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    paths = Paths.under(tmp_path_factory.mktemp("data"))
    paths.settings_file.write_bytes(content)
    if content.strip() == b"{}":
        return
    loaded = load_settings(paths)
    assert loaded.settings == Settings()
    assert "damaged" in loaded.problem and "kept as" in loaded.problem
    assert kept_aside(paths) == [content]
    assert load_settings(paths).problem == "", "once said is enough"


@pytest.mark.parametrize("length", range(1, 104, 9))
def test_a_truncated_file_is_damaged(paths: Paths, length: int) -> None:
    save_settings(paths, CHOSEN)
    whole = paths.settings_file.read_bytes()
    assert length < len(whole)
    paths.settings_file.write_bytes(whole[:length])
    assert load_settings(paths).settings == Settings()


def test_two_damaged_files_are_both_kept(paths: Paths) -> None:
    paths.config.mkdir(parents=True)
    for content in (b"first", b"second"):
        paths.settings_file.write_bytes(content)
        load_settings(paths)
    assert kept_aside(paths) == [b"first", b"second"]


def test_what_is_understood_of_another_versions_file_is_used(paths: Paths) -> None:
    paths.config.mkdir(parents=True)
    content = json.dumps({"device": "cpu", "threads": "many", "max_answer_tokens": True, "colour": "blue"}).encode()
    paths.settings_file.write_bytes(content)
    loaded = load_settings(paths)
    assert loaded.settings == Settings(device="cpu")
    assert all(name in loaded.problem for name in ("'colour'", "'threads'", "'max_answer_tokens'"))
    assert "'device'" not in loaded.problem
    assert kept_aside(paths) == [content]
    assert load_settings(paths).settings == Settings(device="cpu")


@pytest.mark.parametrize(
    "change",
    [
        {"device": "tpu"},
        {"focus": ""},
        {"cache": "int4"},
        {"pan_and_scan": True},
        {"pan_and_scan": "1.5,256"},
        {"pan_and_scan": "-1,256,4"},
        {"threads": -1},
        {"max_answer_tokens": 0},
        {"model": None},
    ],
)
def test_settings_without_sense_cannot_be_made(change: dict[str, object]) -> None:
    with pytest.raises(UsageError, match=next(iter(change))):
        Settings(**change)  # type: ignore[arg-type]  # wrong on purpose


def test_saving_where_it_is_impossible_keeps_the_old_file(paths: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    save_settings(paths, CHOSEN)

    def full(descriptor: int) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(LibraryUnusable, match="settings could not be saved"):
        save_settings(paths, Settings())
    assert load_settings(paths).settings == CHOSEN
    assert [file.name for file in paths.config.iterdir()] == ["settings.json"]


@pytest.mark.parametrize(
    "command", [["list"], ["watch", "--once"], ["models", "use", STARTER_NAME], ["models", "remote", "delete", "lab"]]
)
def test_a_command_that_meets_damaged_settings_says_so(
    command: list[str], paths: Paths, capsys: pytest.CaptureFixture[str]
) -> None:
    paths.config.mkdir(parents=True)
    paths.settings_file.write_text("{")
    cli.main([*command, "--data-dir", str(paths.data)])
    assert capsys.readouterr().err.count("The settings file is damaged; the defaults are used.") == 1
