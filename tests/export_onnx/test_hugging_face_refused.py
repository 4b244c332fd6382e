"""Hugging Face folders with a fault: each is refused, and what is wrong is named."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from checkpoint_copies import (
    CAPTURES,
    SINGLE,
    RawTensor,
    change_tensors,
    copy_folder,
    edit_json,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from app.errors import ExportFailed
from export_onnx.hugging_face import open_hugging_face
from export_onnx.sources import open_source

INDEX = "model.safetensors.index.json"
PATCHES = "vision_tower.vision_model.embeddings.patch_embedding.weight"
QUERY = "language_model.model.layers.1.self_attn.q_proj.weight"


def test_a_tokenizer_that_is_none_is_refused(tmp_path: Path) -> None:
    folder = copy_folder("tiny_vision", tmp_path)
    for data in (b"", b"version https://git-lfs.github.com/spec/v1\n"):
        (folder / "tokenizer.model").write_bytes(data)
        with pytest.raises(ExportFailed, match=r"tokenizer\.model in tiny_vision"):
            open_hugging_face(folder)


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf])
@pytest.mark.parametrize("folder", ["tiny_vision", "tiny_vision_wide"])
def test_weights_that_are_not_numbers_are_refused(tmp_path: Path, folder: str, value: float) -> None:
    copy = copy_folder(folder, tmp_path)
    bits = (
        np.array([value], np.float32).view(np.uint16)[1:]
        if folder == "tiny_vision"
        else np.array([value], np.float16).view(np.uint16)
    )

    def damage(tensors: dict[str, RawTensor]) -> None:
        data = bytearray(tensors[QUERY].data)
        data[100:102] = bits.tobytes()
        tensors[QUERY] = tensors[QUERY]._replace(data=bytes(data))

    change_tensors(copy, damage)
    checkpoint = open_hugging_face(copy)
    name = "model.layers.1.self_attn.q_proj.weight"
    message = r"layers\.1\.self_attn\.q_proj\.weight .* not numbers"
    with pytest.raises(ExportFailed, match=message):
        checkpoint.tensor(name)
    with pytest.raises(ExportFailed, match=message):
        checkpoint.rows(name, 0, 4)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda tensors: tensors.pop(PATCHES), r"vision_tower\.embeddings\.patch_embedding\.weight"),
        (lambda tensors: tensors.pop(QUERY), r"does not hold the tensor model\.layers\.1\.self_attn\.q_proj\.weight"),
        (
            lambda tensors: tensors.update({QUERY: tensors[QUERY]._replace(shape=[32, 64])}),
            r"\[32, 64\].*must be \[64, 32\]",
        ),
        (lambda tensors: tensors.update({QUERY: tensors[QUERY]._replace(dtype="F8_E4M3", shape=[64, 64])}), "q_proj"),
        (lambda tensors: tensors.update({QUERY: tensors[QUERY]._replace(dtype="F32")}), "damaged: .*q_proj"),
        (lambda tensors: tensors.update({QUERY[:-6] + "bias": RawTensor("F16", [64], bytes(128))}), r"q_proj\.bias"),
        (lambda tensors: tensors.update({"lora.A": RawTensor("F16", [64], bytes(128))}), r"lora\.A"),
        (lambda tensors: tensors.update({f"model.{QUERY}": tensors[QUERY]}), "twice"),
    ],
)
def test_wrong_tensors_are_named(
    tmp_path: Path, change: Callable[[dict[str, RawTensor]], object], message: str
) -> None:
    folder = copy_folder("tiny_vision_wide", tmp_path)
    change_tensors(folder, change)
    with pytest.raises(ExportFailed, match=message):
        open_hugging_face(folder)


def test_types_that_are_not_read_are_named(tmp_path: Path) -> None:
    folder = copy_folder("text_v5", tmp_path)
    name = "model.layers.2.mlp.up_proj.weight"
    change_tensors(folder, lambda tensors: tensors.update({name: RawTensor("F8_E4M3", [48, 32], bytes(1536))}))
    with pytest.raises(ExportFailed, match=r"layers\.2\.mlp\.up_proj\.weight .* F8_E4M3"):
        open_hugging_face(folder)


def test_a_missing_shard_is_named(tmp_path: Path) -> None:
    folder = copy_folder("text_v4", tmp_path)
    (folder / "model-00002-of-00004.safetensors").unlink()
    with pytest.raises(ExportFailed, match=r"model-00002-of-00004\.safetensors \(1 of 4\) is missing"):
        open_hugging_face(folder)


@pytest.mark.parametrize("place", ["../model-00001-of-00004.safetensors", "/etc/passwd", "..", "a\\b", "", "C:x"])
def test_an_index_that_leads_out_of_the_folder_is_refused(tmp_path: Path, place: str) -> None:
    folder = copy_folder("text_v4", tmp_path)
    (tmp_path / "model-00001-of-00004.safetensors").write_bytes(
        (folder / "model-00001-of-00004.safetensors").read_bytes()
    )
    edit_json(folder / INDEX, lambda index: index["weight_map"].update({"model.norm.weight": place}))
    with pytest.raises(ExportFailed, match="no file of that folder"):
        open_hugging_face(folder)


def test_an_index_that_does_not_fit_its_shards_is_refused(tmp_path: Path) -> None:
    folder = copy_folder("text_v4", tmp_path)
    other = "model-00001-of-00004.safetensors"
    edit_json(folder / INDEX, lambda index: index["weight_map"].update({"model.norm.weight": other}))
    with pytest.raises(ExportFailed, match=r"does not hold the tensor model\.norm\.weight"):
        open_hugging_face(folder)
    edit_json(folder / INDEX, lambda index: index.update(weight_map=[]))
    with pytest.raises(ExportFailed, match="does not say where"):
        open_hugging_face(folder)


@settings(max_examples=50)
@given(share=st.floats(0, 1, exclude_max=True))
def test_a_shard_cut_anywhere_is_refused(tmp_path_factory: pytest.TempPathFactory, share: float) -> None:
    folder = copy_folder("text_v4", tmp_path_factory.mktemp("cut"))
    path = folder / "model-00003-of-00004.safetensors"
    data = path.read_bytes()
    path.write_bytes(data[: int(share * len(data))])
    with pytest.raises(ExportFailed, match="model-00003-of-00004"):
        open_hugging_face(folder)


@settings(max_examples=60)
@given(data=st.binary(max_size=200), framed=st.booleans())
def test_any_other_bytes_are_refused(tmp_path_factory: pytest.TempPathFactory, data: bytes, framed: bool) -> None:
    folder = copy_folder("text_v5", tmp_path_factory.mktemp("noise"))
    (folder / SINGLE).write_bytes(len(data).to_bytes(8, "little") + data if framed else data)
    with pytest.raises(ExportFailed):
        open_hugging_face(folder)


@pytest.mark.parametrize(
    "entry",
    [
        None,
        [],
        {"dtype": "BF16", "shape": [32]},
        {"dtype": "BF16", "shape": [-32], "data_offsets": [0, 64]},
        {"dtype": "BF16", "shape": [32], "data_offsets": [64, 0]},
        {"dtype": "BF16", "shape": [32], "data_offsets": [0, 64, 128]},
        {"dtype": 7, "shape": [32], "data_offsets": [0, 64]},
        {"dtype": "BF16", "shape": "32", "data_offsets": [0, 64]},
        {"dtype": "BF16", "shape": [1e3], "data_offsets": [0, 64]},
        {"dtype": "BF16", "shape": [True], "data_offsets": [0, 64]},
    ],
)
def test_headers_that_make_no_sense_are_refused(tmp_path: Path, entry: Any) -> None:
    folder = copy_folder("text_v5", tmp_path)
    head = json.dumps({"model.norm.weight": entry}).encode()
    (folder / SINGLE).write_bytes(len(head).to_bytes(8, "little") + head + bytes(64))
    with pytest.raises(ExportFailed, match="damaged"):
        open_hugging_face(folder)


@pytest.mark.parametrize("name", ["config.json", INDEX, "generation_config.json"])
@pytest.mark.parametrize("content", [b"", b"{", b"[1]", b"\xff\xfe{}", b"[" * 100_000])
def test_broken_json_is_named(tmp_path: Path, name: str, content: bytes) -> None:
    folder = copy_folder("text_v4", tmp_path)
    (folder / name).write_bytes(content)
    with pytest.raises(ExportFailed, match=rf"{name} in text_v4 is damaged"):
        open_hugging_face(folder)


def test_folders_without_what_is_needed_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ExportFailed, match=r"config\.json"):
        open_hugging_face(tmp_path)
    folder = copy_folder("text_v5", tmp_path)
    (folder / SINGLE).rename(folder / "pytorch_model.bin")
    with pytest.raises(ExportFailed, match="no weights that can be read"):
        open_hugging_face(folder)


def test_a_pointer_to_weights_is_told_from_weights(tmp_path: Path) -> None:
    folder = copy_folder("text_v5", tmp_path)
    pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 5\n"
    (folder / SINGLE).write_text(pointer)
    with pytest.raises(ExportFailed, match="git lfs pull"):
        open_hugging_face(folder)


def test_a_part_of_a_folder_is_no_source() -> None:
    with pytest.raises(ExportFailed, match="Name the folder"):
        open_source(str(CAPTURES / "text_v5" / SINGLE))
