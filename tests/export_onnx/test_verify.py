"""`python -m export_onnx.verify` and the exporter's own verification, on the tiny checkpoints exported for real."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import pytest
import tiny_gemma
from numpy.typing import NDArray

from app.errors import ModelDamaged
from app.inference.model_files import DECODER, FileEntry, Manifest, read_manifest, sha256_of, write_manifest
from export_onnx import verify
from export_onnx.graph_run import GraphRun
from export_onnx.hugging_face import open_hugging_face

Arrays = dict[str, NDArray[Any]]


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Both tiny checkpoints, exported."""
    parent = tmp_path_factory.mktemp("models")
    return {name: tiny_gemma.export_tiny(name, parent / name) for name in tiny_gemma.NAMES}


@pytest.fixture(params=tiny_gemma.NAMES)
def exported(request: pytest.FixtureRequest, folders: dict[str, Path]) -> tuple[str, Path]:
    """A tiny checkpoint's name and its model folder."""
    return request.param, folders[request.param]


@pytest.fixture
def scaled(folders: dict[str, Path]) -> Path:
    return folders["tiny_scaled"]


def load(name: str) -> Arrays:
    with np.load(tiny_gemma.capture_path(name)) as arrays:
        return dict(arrays)


def write_capture(path: Path, arrays: Arrays) -> str:
    np.savez(path, allow_pickle=True, **arrays)
    return str(path)


@pytest.mark.parametrize("chunk", [1, 33, 256])
def test_the_graph_gives_the_logits_of_transformers_however_it_is_read(
    exported: tuple[str, Path], chunk: int, capsys: pytest.CaptureFixture[str]
) -> None:
    name, folder = exported
    against = str(tiny_gemma.capture_path(name))
    assert verify.main([str(folder), "--against", against, "--chunk", str(chunk), "--tolerance", "1e-4"]) == 0
    assert "The largest difference over 300 positions is" in capsys.readouterr().out


def test_the_graph_holds_three_thousand_tokens_beyond_the_window(exported: tuple[str, Path]) -> None:
    name, folder = exported
    with np.load(tiny_gemma.CAPTURES / f"{name}.npz") as arrays:
        ids, rows, expected = (arrays[f"long_{part}"] for part in ("ids", "positions", "logits"))
    run = GraphRun(folder, read_manifest(folder), len(ids))
    chunk, logits = 200, []
    for start in range(0, len(ids), chunk):
        wanted = rows[(rows >= start) & (rows < start + chunk)].astype(np.int64) - start
        logits.append(run.step(ids[start : start + chunk].astype(np.int64), wanted)[0])
    np.testing.assert_allclose(np.concatenate(logits), expected, rtol=0, atol=2e-4)


def test_one_wrong_number_is_found_and_named(scaled: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arrays = load("tiny_scaled")
    arrays["logits"][271, 17] += 0.002
    against = write_capture(tmp_path / "bent.npz", arrays)
    assert verify.main([str(scaled), "--against", against]) == 1
    output = capsys.readouterr()
    assert "at position 271, token 17:" in output.out
    assert "more than the tolerance of 0.001" in output.err
    assert verify.main([str(scaled), "--against", against, "--tolerance", "0.003"]) == 0


def test_what_is_not_a_number_never_passes(scaled: Path, tmp_path: Path) -> None:
    arrays = load("tiny_scaled")
    arrays["logits"][5, 5] = np.nan
    against = write_capture(tmp_path / "nan.npz", arrays)
    assert verify.main([str(scaled), "--against", against, "--tolerance", "1e30"]) == 1


def without(name: str) -> Arrays:
    return {key: array for key, array in load("tiny_scaled").items() if key != name}


def bad_captures() -> dict[str, tuple[Arrays, str]]:
    """Captures that cannot be compared, and a part of the sentence that says why."""
    good = load("tiny_scaled")
    ids, logits = good["input_ids"], good["logits"]
    many = np.zeros(4097, np.int64)
    return {
        "no ids": (without("input_ids"), "no array called input_ids"),
        "no logits": (without("logits"), "no array called logits"),
        "images": (good | {"pixel_values": np.zeros((1, 3, 8, 8), np.float32)}, "no vision"),
        "vocabulary": (good | {"logits": logits[:, :-1]}, "vocabulary of 511 tokens, the model has 512"),
        "lengths": (good | {"input_ids": ids[:-1]}, "299 tokens but 300 rows"),
        "too long": (
            {"input_ids": many, "logits": np.zeros((4097, 512), np.float16)},
            "1 more than the model's context",
        ),
        "ids beyond": (good | {"input_ids": ids + 300}, "outside of the vocabulary"),
        "float ids": (good | {"input_ids": ids.astype(np.float32)}, "must be a list of integers"),
        "batched ids": (good | {"input_ids": ids[None]}, "must be a list of integers"),
        "no tokens": (good | {"input_ids": ids[:0], "logits": logits[:0]}, "must be a list of integers"),
        "integer logits": (good | {"logits": logits.astype(np.int32)}, "must be floating-point numbers"),
        "columns first": (good | {"logits": np.asfortranarray(logits)}, "column order"),
        "pickled": (good | {"input_ids": np.array([{}], dtype=object)}, "cannot be read as an .npz file"),
    }


@pytest.mark.parametrize("case", list(bad_captures()))
def test_a_bad_capture_is_refused_in_one_sentence(
    scaled: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], case: str
) -> None:
    arrays, sentence = bad_captures()[case]
    assert verify.main([str(scaled), "--against", write_capture(tmp_path / "bad.npz", arrays)]) == 2
    error = capsys.readouterr().err
    assert sentence in error
    assert "bad.npz" in error and len(error.splitlines()) == 1


@pytest.mark.parametrize("cut", [0, 100, 200_000, -100])
def test_a_cut_off_capture_is_refused(
    scaled: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], cut: int
) -> None:
    path = tmp_path / "cut.npz"
    path.write_bytes(tiny_gemma.capture_path("tiny_scaled").read_bytes()[:cut])
    assert verify.main([str(scaled), "--against", str(path)]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


@pytest.mark.parametrize("save", [np.savez, np.savez_compressed])
def test_a_capture_with_flipped_bits_is_refused(
    scaled: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], save: Callable[..., None]
) -> None:
    path = tmp_path / "flipped.npz"
    save(path, **load("tiny_scaled"))
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 0x01  # the lowest bit of some logit: too little for the tolerance
    path.write_bytes(data)
    assert verify.main([str(scaled), "--against", str(path), "--tolerance", "inf"]) == 2
    assert "flipped.npz is damaged" in capsys.readouterr().err


def test_missing_files_are_said_to_be_missing(scaled: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert verify.main([str(scaled), "--against", str(tmp_path / "none.npz")]) == 2
    assert "There is no file" in capsys.readouterr().err
    assert verify.main([str(tmp_path), "--against", str(tiny_gemma.capture_path("tiny_scaled"))]) == 10
    assert "There is no model" in capsys.readouterr().err


def test_the_exporters_check_passes_a_faithful_model_layer_by_layer(exported: tuple[str, Path]) -> None:
    name, folder = exported
    checkpoint = tiny_gemma.open_tiny(name)
    lines: list[str] = []
    assert verify.verify_folder(folder, checkpoint, lines.append) < 1e-4
    layers = checkpoint.config.num_hidden_layers
    assert [line.split(" (")[0] for line in lines if line.startswith("layer")] == [f"layer {i}" for i in range(layers)]
    assert "64 of them beyond the window" in lines[0]


@pytest.mark.parametrize(
    ("attribute", "value", "first_wrong"), [("local_window_size", 31, 2), ("scale", 32**-0.5, 2), (None, None, 3)]
)
def test_the_exporters_check_finds_the_layer_that_is_wrong(
    scaled: Path, tmp_path: Path, attribute: str | None, value: float | None, first_wrong: int
) -> None:
    folder = bent_copy(scaled, tmp_path / "bent", attribute, value, layer=first_wrong)
    lines: list[str] = []
    with pytest.raises(ModelDamaged, match="does not compute what its checkpoint says"):
        verify.verify_folder(folder, tiny_gemma.open_tiny("tiny_scaled"), lines.append)
    errors = [float(line.split("largest error ")[1].split(",")[0]) for line in lines[2:-2]]
    assert [size > 1e-3 for size in errors] == [layer >= first_wrong for layer in range(8)]


def test_the_exporters_check_refuses_weights_that_are_others(scaled: Path, tmp_path: Path) -> None:
    folder = tmp_path / "others"
    shutil.copytree(scaled, folder)
    weights = max(folder.iterdir(), key=lambda path: path.stat().st_size)
    content = np.fromfile(weights, np.float32)
    weights.write_bytes(np.nan_to_num(content)[::-1].tobytes())
    with pytest.raises(ModelDamaged, match="does not compute what its checkpoint says"):
        verify.verify_folder(folder, tiny_gemma.open_tiny("tiny_scaled"), lambda line: None)


def bent_copy(folder: Path, target: Path, attribute: str | None, value: float | None, *, layer: int) -> Path:
    """A copy whose layer has another attention attribute or, without one, queries and keys turned the wrong way."""
    shutil.copytree(folder, target)
    model = onnx.load(target / DECODER, load_external_data=False)
    nodes = [node for node in model.graph.node if node.name.startswith(f"/model/layers.{layer}/attn")]
    if attribute is None:
        for node in nodes:
            if node.op_type == "RotaryEmbedding":
                node.input[2], node.input[3] = node.input[3], node.input[2]
    else:
        (node,) = (node for node in nodes if node.op_type == "GroupQueryAttention")
        (entry,) = (entry for entry in node.attribute if entry.name == attribute)
        entry.CopyFrom(onnx.helper.make_attribute(attribute, value))
    write_graph(target, model.SerializeToString())
    return target


def write_graph(folder: Path, graph: bytes) -> None:
    """Put another graph into a model folder, with a manifest that fits it."""
    manifest = read_manifest(folder)
    (folder / DECODER).write_bytes(graph)
    values = manifest.to_json()
    values["files"][DECODER] = {"size": len(graph), "sha256": sha256_of(folder / DECODER)}
    write_manifest(folder, Manifest.from_json(values))


def test_a_folder_whose_graph_cannot_be_loaded_is_damaged(scaled: Path, tmp_path: Path) -> None:
    folder = tmp_path / "broken"
    shutil.copytree(scaled, folder)
    write_graph(folder, b"\x00 not a graph")
    with pytest.raises(ModelDamaged, match="cannot be loaded"):
        verify.verify_folder(folder, tiny_gemma.open_tiny("tiny_scaled"), lambda line: None)


@pytest.fixture(scope="module")
def seeing(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_gemma.export_folder("tiny_vision", tmp_path_factory.mktemp("models") / "tiny_vision")


@pytest.mark.parametrize("chunk", [1, 7, 256])
@pytest.mark.parametrize("name", ["tiny_vision", "tiny_vision_wide"])
def test_images_and_text_give_the_logits_of_transformers_however_they_are_read(
    tmp_path_factory: pytest.TempPathFactory, tmp_path: Path, name: str, chunk: int
) -> None:
    """In `tiny_vision_wide` an image has more soft tokens than the window and its cache have rows."""
    folder = tiny_gemma.export_folder(name, tmp_path / name)
    against = str(tiny_gemma.CAPTURES / f"{name}_capture.npz")
    assert verify.main([str(folder), "--against", against, "--chunk", str(chunk), "--tolerance", "1e-4"]) == 0


def with_images(folder: Path, change: Callable[[dict[str, NDArray[Any]]], None]) -> str:
    with np.load(tiny_gemma.CAPTURES / "tiny_vision_capture.npz") as capture:
        arrays = {name: capture[name] for name in ("input_ids", "pixel_values", "logits")}
    change(arrays)
    return write_capture(folder / "changed.npz", arrays)


def swap_images(arrays: dict[str, NDArray[Any]]) -> None:
    arrays["pixel_values"] = arrays["pixel_values"][[1, 0, 2, 3, 4]]


def darken(arrays: dict[str, NDArray[Any]]) -> None:
    arrays["pixel_values"] = arrays["pixel_values"] - 0.05


@pytest.mark.parametrize("change", [swap_images, darken])
def test_wrong_pixels_are_noticed(seeing: Path, tmp_path: Path, change: Callable[..., None]) -> None:
    assert verify.main([str(seeing), "--against", with_images(tmp_path, change)]) == 1


def lose_an_image(arrays: dict[str, NDArray[Any]]) -> None:
    arrays["pixel_values"] = arrays["pixel_values"][:4]


def shrink_images(arrays: dict[str, NDArray[Any]]) -> None:
    arrays["pixel_values"] = arrays["pixel_values"][:, :, :28, :28]


def lose_all_images(arrays: dict[str, NDArray[Any]]) -> None:
    del arrays["pixel_values"]


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lose_an_image, "4 images of 4 soft tokens each, but 20 image tokens"),
        (lose_all_images, "0 images"),
        (shrink_images, "[images, 3, 56, 56]"),
    ],
)
def test_images_that_do_not_fit_are_refused_in_one_sentence(
    seeing: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], change: Callable[..., None], words: str
) -> None:
    assert verify.main([str(seeing), "--against", with_images(tmp_path, change)]) == 2
    complaint = capsys.readouterr().err
    assert words in complaint
    assert complaint.count("\n") == 1


def test_the_exporters_check_looks_at_images_too(seeing: Path) -> None:
    lines: list[str] = []
    checkpoint = open_hugging_face(tiny_gemma.CAPTURES / "tiny_vision")
    assert verify.verify_folder(seeing, checkpoint, lines.append) < 1e-4
    assert any(line.startswith("soft tokens") for line in lines)


@pytest.mark.parametrize("attribute", ["causal", "local_window_size"])
def test_a_graph_that_masks_images_wrongly_does_not_pass(seeing: Path, tmp_path: Path, attribute: str) -> None:
    """Causal images in global layers; and a window that is one too short."""
    folder = tmp_path / "model"
    shutil.copytree(seeing, folder)
    model = onnx.load(folder / DECODER, load_external_data=False)
    changed = 0
    for graph in [model.graph, *(part.g for node in model.graph.node for part in node.attribute if part.HasField("g"))]:
        for node in graph.node:
            for found in node.attribute:
                if node.op_type == "GroupQueryAttention" and found.name == attribute:
                    found.i = 1 if attribute == "causal" else found.i - 1
                    changed += 1
    assert changed
    onnx.save(model, folder / DECODER)
    file = FileEntry((folder / DECODER).stat().st_size, sha256_of(folder / DECODER))
    manifest = read_manifest(seeing)
    write_manifest(folder, replace(manifest, files={**manifest.files, DECODER: file}))
    against = str(tiny_gemma.CAPTURES / "tiny_vision_capture.npz")
    assert verify.main([str(folder), "--against", against]) == 1
