"""The catalogue against published figures, and what it advises on machines of several sizes."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from math import prod
from pathlib import Path

import pytest
from tiny_gemma import checkpoint_path

from app import cli
from app.inference.runtime import choose_device
from app.models.advice import Advice, advise, best_of
from app.models.catalogue import catalogue, find_entry
from app.models.fit import fit_of_config
from app.models.machine_speed import MachineSpeed, kept_speed, machine_name
from app.paths import Paths
from export_onnx.tensor_shapes import expected_shapes

GB = 1_000_000_000
SPEED = MachineSpeed(
    where="a machine", reading_weights=100_000_000, reading=600, reading_columns=1700, writing_bytes=2e8, writing=80
)


def advice_for(
    paths: Paths, memory: float, speed: MachineSpeed | None = SPEED, *, disk: float = 1000, here: Sequence[str] = ()
) -> list[Advice]:
    return advise(paths, catalogue(), speed, set(here), available=int(memory * GB), disk_free=int(disk * GB))


@pytest.mark.parametrize(
    ("name", "published"),
    [
        # Pages of stduhpf's repositories on the hub list Google's files; the vision file (mmproj, f16) is 851 MB on
        # the page of bartowski/google_gemma-3-4b-it-GGUF. Both in GB of 1,000,000,000 bytes.
        ("gemma-3-1b-it-q4_0", 1.00),
        ("gemma-3-4b-it-q4_0", 3.16 + 0.851),
        ("gemma-3-12b-it-q4_0", 8.07 + 0.851),
        ("gemma-3-27b-it-q4_0", 17.2 + 0.851),
    ],
)
def test_download_sizes_are_those_of_the_published_files(name: str, published: float) -> None:
    entry = find_entry(name)
    assert entry is not None and entry.download_bytes / GB == pytest.approx(published, rel=0.02)


@pytest.mark.parametrize(
    ("size", "parameters"),
    # The technical report's table: embeddings, the rest of the decoder, the vision encoder, in millions.
    [("1b", 302 + 698), ("4b", 675 + 3209 + 417), ("12b", 1012 + 10759 + 417), ("27b", 1416 + 25600 + 417)],
)
def test_architectures_have_the_published_numbers_of_weights(size: str, parameters: int) -> None:
    entry = find_entry(f"google/gemma-3-{size}-it")
    assert entry is not None
    shapes = expected_shapes(entry.config, entry.vision)
    shapes.pop("lm_head.weight", None)
    assert sum(map(prod, shapes.values())) / 1e6 == pytest.approx(parameters, rel=0.01)


def test_every_entry_is_told_apart_and_pretrained_ones_are_behind_a_switch() -> None:
    everything = catalogue(pretrained=True)
    assert len({entry.name for entry in everything}) == len({entry.repository for entry in everything}) == 20
    assert all(entry.instruction_tuned for entry in catalogue()) and len(catalogue()) == 10
    assert {entry.vision is not None for entry in catalogue() if "270m" in entry.name or "1b" in entry.name} == {False}
    for entry in everything:
        assert entry.unverified or entry.config.num_hidden_layers > 18


def test_the_best_fit_comes_first(tmp_path: Path) -> None:
    paths = Paths.under(tmp_path)
    small, middle, large = advice_for(paths, 2), advice_for(paths, 9), advice_for(paths, 80)
    assert small[0].entry.name.startswith("gemma-3-270m") or small[0].entry.name.startswith("gemma-3-1b")
    assert middle[0].entry.name == "gemma-3-4b-it-q4_0"
    assert advice_for(paths, 80, None)[0].entry.name == "gemma-3-4b-it-q4_0", "nobody knows how slow 27B would be"
    on_gpu = advise(paths, catalogue(), None, set(), where="gpu", available=80 * GB, disk_free=1000 * GB)
    assert on_gpu[0].entry.name == "gemma-3-27b-it-q4_0"
    assert large[0].entry.name != "gemma-3-27b-it-q4_0", "27B fits, but would write less than 2 tokens a second here"
    for listed in (small, middle, large):
        order = [(one.context > 0, one.is_useful) for one in listed]
        assert order == sorted(order, reverse=True)
    assert "does not fit" in small[-1].verdict and "slow" in next(a for a in large if "27b" in a.entry.name).verdict


def test_what_the_disk_has_no_room_for_is_never_the_best(tmp_path: Path) -> None:
    paths = Paths.under(tmp_path)
    for speed in (SPEED, None):
        for disk in (0.1, 3, 7, 20, 45):
            listed = advice_for(paths, 16, speed, disk=disk)
            order = [(one.context > 0, one.disk_needed <= disk * GB) for one in listed]
            assert order == sorted(order, reverse=True)
            best = best_of(listed)
            assert best == (listed[0].entry.name if order[0] == (True, True) else "")
    assert best_of(advice_for(paths, 9, disk=0.1)) == ""
    assert best_of(advice_for(paths, 9, disk=0.1, here=["gemma-3-4b-it-q4_0"])) == "gemma-3-4b-it-q4_0"
    on_disk = advice_for(paths, 9, disk=4)
    assert "1b" in best_of(on_disk) and "lacks" in next(one for one in on_disk if "4b" in one.entry.name).verdict


def test_advice_is_what_fit_says(tmp_path: Path) -> None:
    for one in advice_for(Paths.under(tmp_path), 9):
        if not 0 < one.fit.largest_context < one.fit.longest:
            continue
        model = one.entry.unexported
        word = model.weights if one.entry.weights == "source" else one.entry.weights
        again = fit_of_config(
            "x",
            model.config,
            model.vision,
            word,
            weights_bytes=model.weights_bytes,
            table_bytes=model.table_bytes,
            columns=one.entry.weights in model.columns,
            context=one.fit.largest_context,
            available=9 * GB,
        )
        assert again.fits


def test_all_of_a_context_is_called_all_also_where_it_takes_small_caches(tmp_path: Path) -> None:
    found = [one for one in advice_for(Paths.under(tmp_path), 20) if one.entry.name == "gemma-3-12b-it-q4_0"]
    assert "fits with all of its 131,072 tokens with --cache int8" in found[0].verdict


def test_speed_falls_as_weights_grow(tmp_path: Path) -> None:
    by_name = {one.entry.name: one for one in advice_for(Paths.under(tmp_path), 200)}
    four, twelve = by_name["gemma-3-4b-it-q4_0"], by_name["gemma-3-12b-it-q4_0"]
    assert four.reading and twelve.reading and four.writing and twelve.writing
    # 3,209 and 10,759 million weights in the layers (the technical report): time grows as they do
    assert four.reading / twelve.reading == pytest.approx(10759 / 3209, rel=0.01)
    assert four.reading == pytest.approx(600 * 100 / 3209, rel=0.01)
    # The table, 3,840 / 2,560 times as large, is widened for every token: a good part of what is read for it at 4B.
    assert 3840 / 2560 < four.writing / twelve.writing < 10759 / 3209


def test_the_command_prints_it_and_keeps_a_measurement(
    tmp_path: Path, tiny_folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    data = ["--data-dir", str(tmp_path)]
    assert cli.main(["models", "catalogue", "--memory", "9", *data]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("gemma-3-4b-it-q4_0 (best here)\n") and "not measured yet" in printed
    assert "Gemma Terms of Use" in printed and "not verified" in printed
    # A tiny model in the starter's place: the same steps, in a fraction of the time.
    monkeypatch.setattr("app.commands.catalogue.ensure_starter", lambda *_: tiny_folder)
    monkeypatch.setattr("app.models.machine_speed._SOURCE", str(checkpoint_path("tiny_plain")))
    assert cli.main(["models", "catalogue", "--memory", "9", "--measure", "--json", *data]) == 0
    listed = json.loads(capsys.readouterr().out)
    assert listed["models"][0]["reading"] > 0 and listed["models"][0]["writing"] > 0
    kept = kept_speed(Paths.under(tmp_path), machine_name(choose_device("auto")))
    assert kept is not None and kept.reading_columns > 0
    assert kept_speed(Paths.under(tmp_path), "another machine") is None
    assert [path.name for path in Paths.under(tmp_path).cache.iterdir()] == ["machine-speed.json"]
    (Paths.under(tmp_path).cache / "machine-speed.json").write_text(json.dumps({"where": 1}))
    assert kept_speed(Paths.under(tmp_path), machine_name(choose_device("auto"))) is None
    assert replace(SPEED, reading_columns=0).reading_of(catalogue()[0].config, columns=True) > 0
