"""Whatever stands in a checkpoint's files, opening and reading it ends in a checkpoint or in one sentence."""

from __future__ import annotations

import contextlib
import json
import math
import os
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from checkpoint_copies import CAPTURES, SINGLE, change_tensors, copy_folder
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from app.errors import ExportFailed
from export_onnx.__main__ import main
from export_onnx.gguf import GgufCheckpoint, open_gguf
from export_onnx.gguf_config import read_config
from export_onnx.gguf_header import read_header
from export_onnx.gguf_vision import read_vision_metadata
from export_onnx.hugging_face import open_hugging_face
from export_onnx.joined_file import JoinedFile
from export_onnx.tensor_shapes import check_tensors
from export_onnx.tokenizer_json import build_from_tokenizer_json

WIDE = CAPTURES / "tiny_vision_wide"
FILES = {
    "tiny_vision_wide": ("config.json", "generation_config.json", "preprocessor_config.json"),
    "text_v4": ("config.json", "model.safetensors.index.json"),
    "vision_v5": ("config.json",),
}
PLACES = [(folder, name) for folder, names in FILES.items() for name in names]
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 2**70) | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


def paths(values: Any, start: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Where every value within a JSON value stands."""
    items = values.items() if isinstance(values, dict) else enumerate(values) if isinstance(values, list) else ()
    return [start, *(path for key, value in items for path in paths(value, (*start, key)))]


def put(values: Any, path: tuple[Any, ...], value: Any) -> Any:
    """Put a value at that place."""
    if not path:
        return value
    values[path[0]] = put(values[path[0]], path[1:], value)
    return values


def read_all(folder: Path) -> None:
    """Open a folder; if it opens, everything about it must be usable."""
    checkpoint = open_hugging_face(folder)
    for name in checkpoint.tensor_names():
        assert checkpoint.tensor_shape(name) == checkpoint.to_float(name).shape
    json.dumps([checkpoint.config.to_json(), checkpoint.vision and checkpoint.vision.to_json(), checkpoint.name])
    assert math.isfinite(checkpoint.config.query_pre_attn_scalar)


# derandomize: the same damage in every run; take it out to look for more.
@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
@given(place=st.sampled_from(PLACES), choice=st.integers(0, 10**6), value=JSON)
@example(place=("vision_v5", "config.json"), choice=0, value=[])
@example(place=("text_v4", "config.json"), choice=1545, value=True)
def test_any_value_in_any_place(
    tmp_path_factory: pytest.TempPathFactory, place: tuple[str, str], choice: int, value: Any
) -> None:
    source, name = place
    folder = tmp_path_factory.mktemp("json") / source
    folder.mkdir()
    for path in (CAPTURES / source).iterdir():
        if path.suffix != ".gguf":
            os.link(path, folder / path.name)
    values = json.loads((folder / name).read_text())
    (folder / name).unlink()
    found = paths(values)
    (folder / name).write_text(json.dumps(put(values, found[choice % len(found)], value)))
    with contextlib.suppress(ExportFailed):
        read_all(folder)


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
@given(choice=st.integers(0, 10**6), value=JSON)
@example(choice=303, value=[])
@example(choice=297, value=None)
def test_any_value_in_a_tokenizer(choice: int, value: Any) -> None:
    tokens = ["<pad>", "<eos>", "<bos>", "<unk>", *(f"<0x{byte:02X}>" for byte in range(256)), "a", "b", "ab"]
    values = {
        "normalizer": {"type": "Replace", "pattern": {"String": " "}, "content": "\u2581"},
        "added_tokens": [{"content": "<bos>", "id": 2, "special": True}, {"content": "x", "id": 270, "special": False}],
        "model": {
            "type": "BPE",
            "byte_fallback": True,
            "unk_token": "<unk>",
            "vocab": {token: place for place, token in enumerate(tokens)},
            "merges": [["a", "b"]],
        },
    }
    build_from_tokenizer_json(values, "tokenizer.json")
    found = paths(values)
    changed = put(values, found[1 + choice % (len(found) - 1)], value)
    with contextlib.suppress(ExportFailed):
        assert build_from_tokenizer_json(changed, "tokenizer.json")


@settings(max_examples=200, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
@given(place=st.floats(0, 1, exclude_max=True), byte=st.integers(0, 255))
def test_any_byte_in_the_head_of_the_weights(tmp_path_factory: pytest.TempPathFactory, place: float, byte: int) -> None:
    folder = tmp_path_factory.mktemp("head") / "text_v5"
    folder.mkdir()
    for name in ("config.json", "generation_config.json"):
        os.link(CAPTURES / "text_v5" / name, folder / name)
    data = bytearray((CAPTURES / "text_v5" / SINGLE).read_bytes())
    data[int(place * (8 + int.from_bytes(data[:8], "little")))] = byte
    (folder / SINGLE).write_bytes(data)
    with contextlib.suppress(ExportFailed):
        read_all(folder)


@settings(max_examples=200, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
@given(in_vision=st.booleans(), place=st.floats(0, 1, exclude_max=True), byte=st.integers(0, 255))
@example(in_vision=True, place=0.625546991498771, byte=2)
def test_any_byte_in_the_head_of_a_gguf_pair(
    tmp_path_factory: pytest.TempPathFactory, in_vision: bool, place: float, byte: int
) -> None:
    folder = tmp_path_factory.mktemp("pair")
    for name, change in (("text.gguf", not in_vision), ("mmproj.gguf", in_vision)):
        data = bytearray((WIDE / name).read_bytes())
        if change:
            data[int(place * 12_000) if not in_vision else int(place * 4_000)] = byte
        (folder / name).write_bytes(data)
    with contextlib.suppress(ExportFailed):
        checkpoint = open_gguf([folder / "text.gguf"], source="text.gguf", vision=folder / "mmproj.gguf")
        check_tensors(checkpoint)
        for name in checkpoint.tensor_names():
            checkpoint.to_float(name)
        checkpoint.tokenizer_model()


@settings(max_examples=200, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
@given(in_vision=st.booleans(), choice=st.integers(0, 10**6), value=JSON, whole=st.booleans())
@example(in_vision=True, choice=383, value=[0, 0, 3.5e38], whole=True)
def test_any_value_in_the_metadata_of_a_gguf_pair(in_vision: bool, choice: int, value: Any, whole: bool) -> None:
    files = [JoinedFile([WIDE / name]) for name in ("text.gguf", "mmproj.gguf")]
    text, vision = (read_header(file, "x") for file in files)
    metadata = (vision if in_vision else text).metadata
    key = sorted(metadata)[choice % len(metadata)]
    if whole or not isinstance(metadata[key], list):
        metadata[key] = value
    else:
        metadata[key][choice % len(metadata[key])] = value
    with contextlib.suppress(ExportFailed):
        config = read_config(text.metadata, "x")
        tower = read_vision_metadata(vision.metadata, text.metadata["tokenizer.ggml.tokens"], config.hidden_size, "y")
        checkpoint = GgufCheckpoint(files[0], text, source="x", source_sha256="", tower=(files[1], vision, tower))
        check_tensors(checkpoint)
        checkpoint.tokenizer_model()
        json.dumps([checkpoint.config.to_json(), tower.to_json(), checkpoint.eos_token_ids, checkpoint.weights_name])


def test_a_bad_weight_late_in_the_export_leaves_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = copy_folder("tiny_vision_wide", tmp_path)
    name = "vision_tower.vision_model.encoder.layers.1.mlp.fc2.weight"

    def damage(tensors: dict[str, Any]) -> None:
        values = np.frombuffer(tensors[name].data, np.float16).copy()
        values[-1] = np.nan
        tensors[name] = tensors[name]._replace(data=values.tobytes())

    change_tensors(folder, damage)
    assert main([str(folder), str(tmp_path / "model")]) == 11
    error = capsys.readouterr().err.splitlines()[-1]
    assert "vision_tower.encoder.layers.1.mlp.fc2.weight" in error
    assert [path.name for path in tmp_path.iterdir()] == ["tiny_vision_wide"]
