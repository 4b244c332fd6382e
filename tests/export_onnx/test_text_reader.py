"""reader.onnx and output_rows.onnx beside the decoder: the same caches but for rounding, and exact logits."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import pytest
from numpy.typing import NDArray
from tiny_gemma import NAMES, capture_path, export_tiny, open_tiny

from app.errors import ModelDamaged
from app.inference.model_files import (
    DECODER,
    DECODERS,
    HIDDEN,
    OUTPUT_ROWS,
    READER,
    FileEntry,
    past_name,
    read_manifest,
    sha256_of,
    write_manifest,
)
from export_onnx import reference, verify
from export_onnx.graph_run import GraphRun

Ids = NDArray[np.int64]
Caches = dict[str, NDArray[np.float32]]

ROUNDING = 0.05
"""What rounding to int8 may make of a layer's keys or values, by their root mean square; 0.033 was the most seen. A
window that is one too short makes 0.08 and more, half a window 0.5 and more, wrong angles 1.3."""


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Both tiny checkpoints with columns."""
    parent = tmp_path_factory.mktemp("models")
    return {name: export_tiny(name, parent / name, "--columns", "yes") for name in NAMES}


@pytest.fixture(params=NAMES)
def model(request: pytest.FixtureRequest, folders: dict[str, Path]) -> tuple[str, Path]:
    return request.param, folders[request.param]


def tokens(folder: Path, count: int) -> Ids:
    return np.random.default_rng(count).integers(0, read_manifest(folder).config.vocab_size, count)


def read_in_steps(folder: Path, ids: Ids, chunk: int, *, with_reader: bool) -> Caches:
    run = GraphRun(folder, read_manifest(folder), len(ids) + 9)
    for start in range(0, len(ids), chunk):
        piece = ids[start : start + chunk]
        if with_reader:
            run.read(piece)
        else:
            run.step(piece, np.empty(0, np.int64))
    return run.caches()


def losses(folder: Path, ids: Ids, chunk: int) -> dict[str, float]:
    """Of each cache: root mean square of the reader's difference from the decoder's, by that of the values."""
    ours, theirs = (read_in_steps(folder, ids, chunk, with_reader=which) for which in (True, False))
    size = {name: np.square(cache, dtype=np.float64).mean() ** 0.5 for name, cache in theirs.items()}
    return {
        name: float(np.square(ours[name] - cache, dtype=np.float64).mean() ** 0.5 / size[name])
        for name, cache in theirs.items()
    }


@pytest.mark.parametrize("chunk", [1, 33, 64, 200, 512])
def test_the_reader_leaves_the_decoders_caches_but_for_rounding(model: tuple[str, Path], chunk: int) -> None:
    """Five windows, in steps smaller and larger than a window and its cache."""
    _, folder = model
    count = 3 * read_manifest(folder).config.sliding_window if chunk == 1 else 330
    found = losses(folder, tokens(folder, count), chunk)
    assert max(found.values()) < ROUNDING, max(found, key=lambda name: found[name])
    # The first layer's come from the embeddings at once: one rounded product, and nothing that adds up.
    assert max(found[past_name(0, part)] for part in ("key", "value")) < 0.02
    assert min(found.values()) > 0  # two graphs, or the comparison says nothing


def test_the_decoder_goes_on_where_the_reader_ended(model: tuple[str, Path]) -> None:
    """Logits after reading are the reference's but for rounding."""
    name, folder = model
    ids = tokens(folder, 300)
    checkpoint = open_tiny(name)
    *_, last = reference.hidden_states(checkpoint, ids)
    expected = reference.logits(checkpoint, last[-20:])
    run = GraphRun(folder, read_manifest(folder), len(ids))
    for start in range(0, 280, 70):
        run.read(ids[start : start + 70])
    ours, _ = run.step(ids[280:], np.arange(20))
    loss = np.square(ours - expected).mean() ** 0.5 / np.square(expected).mean() ** 0.5
    assert 0 < loss < ROUNDING


def test_reading_with_the_same_steps_gives_the_same_bits(model: tuple[str, Path]) -> None:
    _, folder = model
    first, second = (read_in_steps(folder, tokens(folder, 200), 61, with_reader=True) for _ in range(2))
    assert all(np.array_equal(first[name], second[name]) for name in first)


def test_rows_are_appended_where_they_belong_and_nothing_else_is_touched(model: tuple[str, Path]) -> None:
    """Of a global layer: the last one of `tiny_plain` is local, so the check takes all of them."""
    _, folder = model
    manifest = read_manifest(folder)
    ids = tokens(folder, 150)
    run = GraphRun(folder, manifest, 200)
    run.read(ids[:90])
    before = run.caches()
    run.read(ids[90:150])
    after = run.caches()
    for layer in range(manifest.config.num_hidden_layers):
        if manifest.config.is_local(layer):
            continue
        for part in ("key", "value"):
            old, new = before[past_name(layer, part)], after[past_name(layer, part)]
            assert np.array_equal(new[:, :, :90], old[:, :, :90])
            assert (np.abs(new[:, :, 90:150]).max(axis=-1) > 0).all() and not old[:, :, 90:].any()
            assert not new[:, :, 150:].any()


def bend(folder: Path, target: Path, change: Callable[[onnx.NodeProto], None]) -> Path:
    """A copy whose reader.onnx has other nodes, with a manifest that fits it."""
    shutil.copytree(folder, target)
    model = onnx.load(target / READER, load_external_data=False)
    for node in model.graph.node:
        change(node)
    onnx.save(model, target / READER)
    manifest = read_manifest(folder)
    entry = FileEntry((target / READER).stat().st_size, sha256_of(target / READER))
    write_manifest(target, replace(manifest, files={**manifest.files, READER: entry}))
    return target


def set_attribute(node: onnx.NodeProto, name: str, change: Callable[[Any], Any]) -> None:
    for attribute in node.attribute:
        if node.op_type == "GroupQueryAttention" and attribute.name == name:
            value = onnx.helper.get_attribute_value(attribute)
            attribute.CopyFrom(onnx.helper.make_attribute(name, change(value)))


def turn_backwards(node: onnx.NodeProto) -> None:
    if node.op_type == "RotaryEmbedding" and "/layers.2/" in node.name:
        node.input[2], node.input[3] = node.input[3], node.input[2]


WRONG = {
    "half a window": partial(set_attribute, name="local_window_size", change=lambda window: window // 2),
    "a window one too short": partial(set_attribute, name="local_window_size", change=lambda window: window - 1),
    "angles": turn_backwards,
}


@pytest.mark.parametrize("way", WRONG)
def test_a_wrong_reader_is_far_from_the_decoder(model: tuple[str, Path], tmp_path: Path, way: str) -> None:
    _, folder = model
    bent = bend(folder, tmp_path / "bent", WRONG[way])
    assert max(losses(bent, tokens(folder, 330), 61).values()) > ROUNDING


def test_the_exporters_check_refuses_a_wrong_reader(folders: dict[str, Path], tmp_path: Path) -> None:
    for way in ("half a window", "angles"):
        bent = bend(folders["tiny_plain"], tmp_path / way, WRONG[way])
        with pytest.raises(ModelDamaged, match="reads wrongly"):
            verify.verify_folder(bent, open_tiny("tiny_plain"), lambda line: None)
        assert verify.main([str(bent), "--against", str(capture_path("tiny_plain"))]) == ModelDamaged.exit_code


def test_the_exporters_check_compares_exact_logits(model: tuple[str, Path]) -> None:
    name, folder = model
    lines: list[str] = []
    assert verify.verify_folder(folder, open_tiny(name), lines.append) < 1e-4
    assert lines[-1].startswith(READER)
    assert verify.main([str(folder), "--against", str(capture_path(name)), "--tolerance", "1e-4"]) == 0


@pytest.mark.parametrize("depth", [0, 1, 63, 64, 180])
def test_a_few_tokens_over_rows_give_the_references_logits(folders: dict[str, Path], depth: int) -> None:
    """One kv head: global layers get the first T rows of their caches in steps of up to 32 tokens, and read them so."""
    folder = folders["tiny_plain"]
    manifest = read_manifest(folder)
    ids = tokens(folder, depth + 34)
    checkpoint = open_tiny("tiny_plain")
    *_, last = reference.hidden_states(checkpoint, ids)
    expected = reference.logits(checkpoint, last)
    run = GraphRun(folder, manifest, len(ids) + 50)
    for count in (1, 2, 7, 31, 32, 33):
        run.restart()
        if depth:
            run.step(ids[:depth], np.empty(0, np.int64))
        ours, _ = run.step(ids[depth : depth + count], np.arange(count))
        np.testing.assert_allclose(ours, expected[depth : depth + count], rtol=0, atol=1e-4, err_msg=f"{count} tokens")


def inner_operators(graph: onnx.GraphProto) -> set[str]:
    names = {node.op_type for node in graph.node}
    for node in graph.node:
        for attribute in node.attribute:
            if attribute.HasField("g"):
                names |= inner_operators(attribute.g)
    return names


def test_graphs_for_gpus_have_logits_of_their_own(folders: dict[str, Path], tmp_path: Path) -> None:
    """Nothing rounded, no `If`: with columns as without."""
    plain = export_tiny("tiny_plain", tmp_path / "plain", "--columns", "no")
    graphs = [
        onnx.load(folder / DECODERS["float16"], load_external_data=False).graph
        for folder in (folders["tiny_plain"], plain)
    ]
    assert [entry.name for entry in graphs[0].output] == [entry.name for entry in graphs[1].output]
    assert inner_operators(graphs[0]) - {"Split"} == inner_operators(graphs[1]) - {"Split"}
    assert HIDDEN not in {entry.name for entry in graphs[0].output}
    assert HIDDEN in {
        entry.name for entry in onnx.load(folders["tiny_plain"] / DECODER, load_external_data=False).graph.output
    }
    assert READER not in read_manifest(plain).files and OUTPUT_ROWS in read_manifest(plain).files
