"""Models come from a hub whole and checked, whatever the hub does, and become models that answer."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keyring_in_file import kept_in, use_file_keyring
from local_hub import COMMIT, Hub, local_hub
from tiny_gemma import CAPTURES

from app import cli
from app.errors import AccessRefused, Cancelled, DownloadDamaged, HubFailed, NoSpace
from app.models import download
from app.models.download import Downloaded, DownloadProgress, SpeedGauge, download_model
from app.models.hub_files import needed_files
from app.models.remote_file import RemoteFile
from app.paths import Paths
from app.settings import load_settings

REPOSITORY = "google/gemma-3-4b-it"
TINY = {path.name: path.read_bytes() for path in sorted((CAPTURES / "tiny_vision").iterdir())}
WEIGHTS = TINY["model.safetensors"]


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    """A hub with one model, and little patience with it, but for a connection on which nothing comes."""
    monkeypatch.setattr(download, "PATIENCE", {"tries": 3, "pause_s": 0.01, "stall_s": 600.0, "longest_wait_s": 1.0})
    for name in ("HF_TOKEN", "HF_HUB_OFFLINE"):
        monkeypatch.delenv(name, raising=False)
    with local_hub() as running:
        running.files[REPOSITORY] = {**TINY}
        monkeypatch.setenv("HF_ENDPOINT", running.endpoint)
        yield running


def never() -> bool:
    return False


def soon_stalled(monkeypatch: pytest.MonkeyPatch, faults: list[str]) -> None:
    """Where a connection stalls, that is not waited for; elsewhere a slow machine would be taken for a stall."""
    if any(fault.startswith("stall") for fault in faults):
        monkeypatch.setitem(download.PATIENCE, "stall_s", 2.0)


def fetch(folder: Path) -> list[DownloadProgress]:
    """Download the model and give all progress; what lies in the folder then is what the hub has."""
    *progress, end = list(download_model(REPOSITORY, folder, 0, never))
    assert isinstance(end, Downloaded) and end.commit == COMMIT
    for name in end.files:
        assert (folder / name).read_bytes() == TINY[name], name
    assert not list(folder.glob("*.part"))
    steps = [event for event in progress if isinstance(event, DownloadProgress)]
    amounts = [step.done for step in steps]
    assert amounts == sorted(amounts), "progress ran backwards"
    assert amounts[-1] == steps[-1].total == sum(len(TINY[name]) for name in end.files)
    return steps


def test_the_whole_chain_from_the_hub_to_an_answer(
    hub: Hub, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    extra = {"pytorch_model.bin": bytes(9000), "tokenizer.json": bytes(9000), ".gitattributes": b"*", "x/y.bin": b"z"}
    hub.files[REPOSITORY] |= extra
    data = ["--data-dir", str(tmp_path / "Daten 🦙 بيانات")]
    assert cli.main(["models", "get", "gemma-3-4b-it", *data]) == 0
    assert "gemma-3-4b-it" in capsys.readouterr().out
    assert hub.names_fetched() == set(TINY), "only what is needed is asked for"

    paths = Paths.under(Path(data[1]))
    assert not (paths.downloads / "gemma-3-4b-it").exists(), "what was downloaded is deleted once the model is made"
    assert cli.main(["models", "use", "gemma-3-4b-it", *data]) == 0
    assert load_settings(paths).settings.model == "gemma-3-4b-it"
    capsys.readouterr()
    assert cli.main(["models", "--json", *data]) == 0
    listed = {model["name"]: model for model in json.loads(capsys.readouterr().out)["models"]}
    model = listed["gemma-3-4b-it"]
    assert model["usable"] and model["instruction_tuned"] and model["weights"] == "int8"
    assert "Gemma Terms of Use" in model["licence"]

    assert cli.main(["models", "get", "gemma-3-4b-it", *data]) == 2
    assert "already" in capsys.readouterr().err
    assert cli.main(["models", "delete", "gemma-3-4b-it", *data, "--json"]) == 0
    deleted = json.loads(capsys.readouterr().out)
    assert deleted["was_used"] and model["size"] <= deleted["freed"] <= model["size"] + 200_000
    assert load_settings(paths).settings.model == ""
    assert not [path for path in paths.models.iterdir() if path.suffix != ".lock"]
    assert not list(paths.downloads.iterdir())
    assert cli.main(["models", "delete", "gemma-3-4b-it", *data]) == 9


@pytest.mark.parametrize(
    "faults",
    [
        ["drop 1000", "drop 0", "drop 50000", "drop 1"],
        ["500", "503", "drop 3000", "429 0.01", "502"],
        ["stall 20000", "stall 0"],
        ["drop 7000", "whole"],
        ["drop 7000", "416"],
        ["wrong"],
        ["drop 7000", "wrong"],
        ["drop 7000", "shifted 100"],
        ["drop 7000", "other"],
        ["drop 7000", "gzip"],
        ["gzip"],
    ],
)
def test_trouble_on_the_way_is_got_over(
    hub: Hub, tmp_path: Path, faults: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    soon_stalled(monkeypatch, faults)
    # Only the weights are spoiled: the tokenizer is large, too, and comes first.
    small = {name: data for name, data in TINY.items() if name != "tokenizer.model"}
    hub.files[REPOSITORY] = {**small}
    hub.faults = list(faults)
    *_, end = list(download_model(REPOSITORY, tmp_path, 0, never))
    assert isinstance(end, Downloaded) and not hub.faults
    assert (tmp_path / "model.safetensors").read_bytes() == WEIGHTS
    if faults[0] == "drop 1000":
        assert hub.ranges() == ["", "bytes=1000-", "bytes=1000-", "bytes=51000-", "bytes=51001-"], "nothing comes twice"


def test_a_file_of_no_bytes_comes_as_the_others(hub: Hub, tmp_path: Path) -> None:
    hub.files[REPOSITORY] = {**TINY, "README.md": b""}
    *_, end = download_model(REPOSITORY, tmp_path, 0, never)
    assert isinstance(end, Downloaded) and "README.md" in end.files
    assert (tmp_path / "README.md").read_bytes() == b"" and not list(tmp_path.glob("*.part"))


def test_progress_and_a_second_download_of_what_is_here(hub: Hub, tmp_path: Path) -> None:
    hub.faults = ["drop 100", "drop 40000", "wrong"]
    assert fetch(tmp_path)[-1].done > 0
    served = hub.served
    fetch(tmp_path)
    assert hub.served == served, "nothing came again"


def test_a_pause_keeps_what_came_and_a_later_process_goes_on(
    hub: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hub.faults = ["", "stall 300000"]  # the tokenizer comes whole
    part = tmp_path / "model.safetensors.part"
    with pytest.raises(Cancelled, match=r"paused at \d+%.*goes on"):
        list(download_model(REPOSITORY, tmp_path, 0, lambda: part.exists() and part.stat().st_size > 200_000))
    kept = part.stat().st_size
    assert kept <= 300_000
    hub.seen.clear()
    fetch(tmp_path)
    assert hub.ranges() == [f"bytes={kept}-"]
    assert any(f"/revision/{COMMIT}" in seen.path for seen in hub.seen), "the commit that it began with"


def test_a_commit_that_is_gone_begins_again_with_the_newest(hub: Hub, tmp_path: Path) -> None:
    fetch(tmp_path)
    hub.gone_commits = True
    fetch(tmp_path)


def test_what_was_here_counts_only_as_far_as_it_is_what_the_hub_has_now(hub: Hub, tmp_path: Path) -> None:
    """A newer commit may have files of the same length, and whoever can write to the folder can change one."""
    hub.files[REPOSITORY] = {**TINY, "model.safetensors": bytes(reversed(WEIGHTS))}
    list(download_model(REPOSITORY, tmp_path, 0, never))
    hub.files[REPOSITORY] = {**TINY}
    (tmp_path / "config.json").write_bytes(bytes(len(TINY["config.json"])))
    hub.gone_commits = True
    served = hub.served
    fetch(tmp_path)
    assert hub.served - served == len(WEIGHTS), "what is right does not come again"


def test_wrong_bytes_twice_are_deleted_and_said(hub: Hub, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    hub.faults = ["wrong", "wrong"]
    assert cli.main(["models", "get", REPOSITORY, "--data-dir", str(tmp_path)]) == DownloadDamaged.exit_code
    assert "twice with wrong bytes" in capsys.readouterr().err
    left = {path.name for path in (tmp_path / "downloads" / "gemma-3-4b-it").iterdir()}
    assert not {"tokenizer.model", "tokenizer.model.part", "model.safetensors"} & left
    assert not (tmp_path / "models").exists() or not list((tmp_path / "models").iterdir())


@pytest.mark.parametrize("faults", [["500"] * 3, ["drop 0"] * 3, ["stall 0"] * 3, ["429 3600"]])
def test_a_hub_that_stays_away_is_given_up_and_what_came_is_kept(
    hub: Hub, tmp_path: Path, faults: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    soon_stalled(monkeypatch, faults)
    hub.faults = ["", "drop 5000", *faults]
    with pytest.raises(HubFailed, match="kept"):
        list(download_model(REPOSITORY, tmp_path, 0, never))
    assert (tmp_path / "model.safetensors.part").read_bytes() == WEIGHTS[:5000]
    hub.faults = []
    fetch(tmp_path)


def test_a_hub_that_answers_to_no_question_is_given_up(
    hub: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    data = ["--data-dir", str(tmp_path)]
    hub.api_faults = ["503", "502"]
    fetch(tmp_path / "once")
    hub.api_faults = ["503"] * 3
    assert cli.main(["models", "get", REPOSITORY, *data]) == HubFailed.exit_code
    assert "(503)" in capsys.readouterr().err
    monkeypatch.setenv("HF_ENDPOINT", "http://127.0.0.1:9")
    assert cli.main(["models", "get", REPOSITORY, *data]) == HubFailed.exit_code
    assert "cannot be reached" in capsys.readouterr().err
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    assert cli.main(["models", "get", REPOSITORY, *data]) == HubFailed.exit_code
    assert "HF_HUB_OFFLINE" in capsys.readouterr().err


@pytest.mark.parametrize(
    "said",
    [
        "<html><title>Sign in to this network</title></html>",
        "[1, 2]",
        "{}",
        "{" + '"a": [' * 100_000,
        '{"id": "a/b", "sha": "1", "siblings": [{"name": 1}]}',
        '{"id": "a/b", "sha": "1", "siblings": [{"rfilename": "config.json", "size": "much"}]}',
        '{"id": "a/b", "sha": "1", "siblings": [{"rfilename": "config.json", "size": -5}]}',
        '{"id": "a/b", "sha": "1", "siblings": [{"rfilename": "config.json", "size": 1e999}]}',
    ],
)
def test_what_is_no_hub_is_called_so(hub: Hub, tmp_path: Path, said: str) -> None:
    hub.api_faults = [said]
    with pytest.raises(HubFailed, match="is not the hub: it says what cannot be understood") as raised:
        list(download_model(REPOSITORY, tmp_path, 0, never))
    assert "Error" not in str(raised.value), "no name of an exception"
    fetch(tmp_path)


def test_what_cannot_be_asked_with_is_told_for_what_it_is(
    hub: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    get = ["models", "get", REPOSITORY, "--data-dir", str(tmp_path)]
    for token in ("hf_“quoted”", "hf_two\nlines"):
        monkeypatch.setenv("HF_TOKEN", token)
        assert cli.main(get) == AccessRefused.exit_code
        said = capsys.readouterr().err
        assert "What is in HF_TOKEN is no token" in said and token[:6] not in said and not hub.seen
    monkeypatch.delenv("HF_TOKEN")


@pytest.mark.parametrize(
    "address",
    [
        "http://a..b",
        "http://:80",
        "hub.example",
        "//hub.example",
        "ftp://hub.example",
        "http://a b",
        "http://hub:port",
        "http://hub:99999",
        "http://[",
        "http://[::1",
        "http://[::1]:x",
        "http://hub\texample",
    ],
)
def test_a_mirror_that_is_no_address_is_named_and_not_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], address: str
) -> None:
    """Some of these the hub's own library cannot even be loaded with."""
    monkeypatch.setenv("HF_ENDPOINT", address)
    assert cli.main(["models", "get", REPOSITORY, "--data-dir", str(tmp_path)]) == HubFailed.exit_code
    shown = capsys.readouterr()
    said = f"pincite: The environment variable HF_ENDPOINT holds no address: {' '.join(address.split())}."
    assert shown.err.startswith(said) and "Traceback" not in shown.err and not shown.out


def test_room_around_the_mirror_s_address_is_none_of_it(
    hub: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_ENDPOINT", f" {hub.endpoint}/ ")
    fetch(tmp_path)


@pytest.mark.parametrize(
    ("proxy", "said"),
    [("http://proxy:port", "holds no address"), ("http://[", "holds no address"), ("socks5://proxy:1080", "SOCKS")],
)
def test_a_proxy_that_cannot_be_asked_is_named_without_its_key(
    hub: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, proxy: str, said: str
) -> None:
    for name in ("HTTP_PROXY", "http_proxy"):
        monkeypatch.setenv(name, proxy.replace("//", "//me:word@"))
    with pytest.raises(HubFailed, match=f"http_proxy .*{said}") as raised:
        fetch(tmp_path)
    assert "word" not in str(raised.value) and not hub.seen


def test_a_licence_that_must_be_accepted_is_explained_and_the_token_goes_to_the_hub_only(
    hub: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    hub.needs_token = "hf_right_and_secret"
    get = ["models", "get", "gemma-3-4b-it", "--data-dir", str(tmp_path)]
    assert cli.main(get) == 16
    said = capsys.readouterr().err
    assert f"{hub.endpoint}/{REPOSITORY}" in said and "accept the terms" in said and "pincite models token" in said
    monkeypatch.setenv("HF_TOKEN", "hf_other_account")
    assert cli.main(get) == 16
    assert "The token does not open it" in (said := capsys.readouterr().err) and "hf_other" not in said
    assert cli.main(["models", "get", "google/no-such-model", "--data-dir", str(tmp_path)]) == 9
    capsys.readouterr()
    monkeypatch.setenv("HF_TOKEN", hub.needs_token)
    fetch(tmp_path / "open")
    assert {seen.token for seen in hub.seen if seen.path.startswith("/cdn/")} == {None}
    assert {seen.host.partition(":")[0] for seen in hub.seen if seen.path.startswith("/cdn/")} == {"localhost"}


def test_a_token_is_kept_in_the_keyring_and_never_shown(
    hub: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    use_file_keyring(monkeypatch, tmp_path / "keyring.json")
    try:
        hub.needs_token = "hf_right_and_secret"
        (tmp_path / "token.txt").write_text(f"{hub.needs_token}\n")
        assert cli.main(["models", "token"]) == 0
        assert capsys.readouterr().out == "No token is kept.\n"
        assert cli.main(["models", "token", str(tmp_path / "token.txt")]) == 0
        fetch(tmp_path / "open")
        assert cli.main(["models", "token"]) == 0
        said = capsys.readouterr().out
        assert "in the system keyring" in said and hub.needs_token not in said
        assert cli.main(["models", "token", "--forget"]) == 0
        assert kept_in(tmp_path / "keyring.json") == {}
    finally:
        monkeypatch.undo()
        keyring.core.init_backend()


def test_space_is_looked_at_before_anything_comes(hub: Hub, tmp_path: Path) -> None:
    with pytest.raises(NoSpace, match="not enough space"):
        list(download_model(REPOSITORY, tmp_path, 10**18, never))
    assert hub.served == 0


def test_only_what_an_export_reads_is_needed() -> None:
    def needed(*names: str) -> list[str]:
        return [file.name for file in needed_files([RemoteFile(name=name, size=1) for name in names], "someone/model")]

    shards = ["model-00001-of-00002.safetensors", "model-00002-of-00002.safetensors"]
    index = "model.safetensors.index.json"
    everything = ["config.json", "tokenizer.model", "tokenizer.json", index, *shards, "README.md", "original/a.bin"]
    assert needed(*everything) == ["config.json", "README.md", "tokenizer.model", index, *shards]
    assert needed("config.json", "tokenizer.json", "model.safetensors", *shards) == [
        "config.json",
        "tokenizer.json",
        "model.safetensors",
    ]
    gguf = ["gemma-3-4b-it-q4_0.gguf", "mmproj-model-f16-4B.gguf", "mmproj-model-f32-4B.gguf", "README.md"]
    assert needed(*gguf) == ["README.md", "mmproj-model-f16-4B.gguf", "gemma-3-4b-it-q4_0.gguf"]
    assert needed("a-Q8_0.gguf", "a-Q4_0.gguf", "../b.gguf") == ["a-Q4_0.gguf"]
    with pytest.raises(Exception, match="never downloads"):
        needed("config.json", "pytorch_model.bin")
    with pytest.raises(Exception, match="no weights"):
        needed("config.json", "README.md", "../model.safetensors")


def test_speed_is_that_of_the_last_seconds() -> None:
    gauge = SpeedGauge(over_s=10)
    speeds = [gauge.add(second, 100 * second if second <= 100 else 10_000) for second in range(121)]
    assert speeds[0] == 0 and speeds[50] == speeds[100] == 100 and speeds[120] == 0
