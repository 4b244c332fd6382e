"""A text GGUF and its vision file together are the model that transformers has; files that do not fit are refused."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from checkpoint_copies import CAPTURES, assert_weights_do_as_in_transformers, copy_folder
from gguf import GGUFReader, GGUFValueType, GGUFWriter

from app.errors import ExportFailed
from export_onnx.__main__ import main
from export_onnx.checkpoint import Blocks
from export_onnx.gguf import GgufCheckpoint, open_gguf
from export_onnx.gguf_vision import read_vision_metadata
from export_onnx.hugging_face import open_hugging_face
from export_onnx.sources import open_source
from export_onnx.tensor_shapes import check_tensors

WIDE = CAPTURES / "tiny_vision_wide"
PROJECTION = "multi_modal_projector.mm_input_projection.weight"

METADATA: dict[str, Any] = {
    "general.architecture": "clip",
    "clip.vision.projector_type": "gemma3",
    "clip.vision.image_size": 896,
    "clip.vision.patch_size": 14,
    "clip.vision.embedding_length": 1152,
    "clip.vision.feed_forward_length": 4304,
    "clip.vision.projection_dim": 2560,
    "clip.vision.block_count": 27,
    "clip.vision.attention.head_count": 16,
    "clip.vision.attention.layer_norm_epsilon": 1e-6,
    "clip.vision.image_mean": [0.5, 0.5, 0.5],
    "clip.vision.image_std": [0.5, 0.5, 0.5],
}
TOKENS = ["<pad>", "<eos>", "<bos>", "<start_of_image>", "<end_of_image>"]


def open_pair(vision: str = "mmproj.gguf", folder: Path = WIDE) -> GgufCheckpoint:
    return open_gguf([folder / "text.gguf"], source="text.gguf", vision=folder / vision)


def rewrite(path: Path, edit: Callable[[dict[str, Any]], object], out: Path | None = None) -> None:
    """Write a GGUF file again with other metadata and the same tensors."""
    reader = GGUFReader(path)
    fields = {key: field.contents() for key, field in reader.fields.items() if not key.startswith("GGUF.")}
    kinds = {key: field.types for key, field in reader.fields.items()}
    edit(fields)
    architecture = fields.pop("general.architecture")
    tensors = [(tensor.name, np.array(tensor.data), tensor.tensor_type) for tensor in reader.tensors]
    del reader
    writer = GGUFWriter(out or path, architecture)
    for key, value in fields.items():
        types = kinds.get(key, [GGUFValueType.STRING if isinstance(value, str) else GGUFValueType.UINT32])
        writer.add_key_value(key, value, types[0], types[-1] if len(types) > 1 else None)
    for name, data, kind in tensors:
        writer.add_tensor(name, data, raw_dtype=kind)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def test_both_files_together_do_what_transformers_does() -> None:
    assert_weights_do_as_in_transformers(open_pair(), "tiny_vision_wide")


def test_files_of_the_first_converter_are_read_as_well() -> None:
    """Its linear layers have each other's names, and it rounded the projection."""
    assert_weights_do_as_in_transformers(open_pair("mmproj-old.gguf"), "tiny_vision_wide", tolerance=0.03)


def test_they_are_the_same_model_as_the_folder() -> None:
    pair, folder = open_pair(), open_hugging_face(WIDE)
    assert pair.config == folder.config
    assert pair.vision == folder.vision
    assert set(pair.tensor_names()) == set(folder.tensor_names())
    for name in folder.tensor_names():
        np.testing.assert_array_equal(pair.to_float(name), folder.to_float(name), err_msg=name)
        np.testing.assert_array_equal(pair.rows(name, 2, 5), folder.rows(name, 2, 5), err_msg=name)
        assert pair.tensor_shape(name) == folder.tensor_shape(name)
    assert pair.source == "text.gguf + mmproj.gguf"
    digest = hashlib.sha256((WIDE / "text.gguf").read_bytes() + (WIDE / "mmproj.gguf").read_bytes())
    assert pair.source_sha256 == digest.hexdigest()


def test_a_rounded_projection_is_handed_out_as_floats_and_other_matrices_in_blocks() -> None:
    checkpoint = open_pair("mmproj-old.gguf")
    assert not checkpoint.keeps_blocks(PROJECTION)
    assert isinstance(checkpoint.tensor(PROJECTION), np.ndarray)
    matrix = checkpoint.tensor("vision_tower.encoder.layers.1.mlp.fc1.weight")
    assert isinstance(matrix, Blocks)
    assert matrix.shape == (64, 32)


def test_progress_counts_both_files() -> None:
    heard: list[tuple[int, int]] = []
    open_gguf(
        [WIDE / "text.gguf"],
        source="x",
        vision=WIDE / "mmproj.gguf",
        on_bytes=lambda done, total: heard.append((done, total)),
    )
    total = sum((WIDE / name).stat().st_size for name in ("text.gguf", "mmproj.gguf"))
    assert heard[-1] == (total, total)


def test_published_metadata() -> None:
    vision = read_vision_metadata(METADATA, TOKENS, 2560, "mmproj")
    assert (vision.patches_per_side, vision.mm_tokens_per_image, vision.num_hidden_layers) == (64, 256, 27)
    assert vision.rescale_factor == 1 / 255
    assert (vision.start_of_image_id, vision.end_of_image_id) == (3, 4)
    # Files of 262,144 tokens end before the soft token, whose id in Gemma 3 is 262144.
    short = [*TOKENS, *(f"t{number}" for number in range(262144 - len(TOKENS)))]
    assert read_vision_metadata(METADATA, short, 2560, "mmproj").image_token_id == 262144
    # Others hold it and pad the vocabulary to 262,208.
    padded = [*short, "<image_soft_token>", *(f"[PAD{number}]" for number in range(63))]
    assert read_vision_metadata(METADATA, padded, 2560, "mmproj").image_token_id == 262144


@pytest.mark.parametrize(
    ("edit", "message"),
    [
        ({"clip.vision.projection_dim": 3840}, "another size: .* 3840 numbers, and the text model's have 2560"),
        ({"general.architecture": "gemma3"}, "architecture gemma3, not a vision tower"),
        ({"clip.vision.projector_type": "pixtral"}, "vision tower for pixtral"),
        ({"clip.vision.image_size": 0}, r"0 for clip\.vision\.image_size"),
        ({"clip.vision.block_count": None}, "block_count"),
        ({"clip.vision.projector.scale_factor": 5}, "64 x 64 patches into 144 tokens"),
        ({"clip.vision.projector.scale_factor": 128}, "64 x 64 patches into 0 tokens"),
        ({"clip.vision.image_mean": [0.5]}, "image_mean"),
    ],
)
def test_metadata_that_do_not_fit_are_refused(edit: dict[str, Any], message: str) -> None:
    with pytest.raises(ExportFailed, match=message):
        read_vision_metadata(METADATA | edit, TOKENS, 2560, "mmproj")


def test_a_text_model_without_image_tokens_cannot_see() -> None:
    with pytest.raises(ExportFailed, match="<start_of_image>"):
        read_vision_metadata(METADATA, ["<pad>"], 2560, "mmproj")


def test_a_tower_of_another_size_is_refused_by_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = copy_folder("tiny_vision_wide", tmp_path)
    rewrite(
        WIDE / "mmproj.gguf", lambda fields: fields.update({"clip.vision.projection_dim": 48}), folder / "mmproj.gguf"
    )
    source, vision = str(folder / "text.gguf"), str(folder / "mmproj.gguf")
    assert main([source, str(tmp_path / "model"), "--vision", vision]) == 11
    error = capsys.readouterr().err
    assert "48 numbers" in error
    assert "text model's have 32" in error
    assert not (tmp_path / "model").exists()


def test_a_tower_whose_tensors_belie_its_metadata_is_refused(tmp_path: Path) -> None:
    folder = copy_folder("tiny_vision_wide", tmp_path)
    rewrite(WIDE / "mmproj.gguf", lambda fields: fields.update({"clip.vision.block_count": 3}), folder / "mmproj.gguf")
    with pytest.raises(ExportFailed, match=r"vision_tower\.encoder\.layers\.2\."):
        check_tensors(open_pair(folder=folder))


def test_a_vision_file_is_not_taken_unasked(tmp_path: Path) -> None:
    notes: list[str] = []
    checkpoint = open_source(str(WIDE / "text.gguf"), on_note=notes.append)
    assert checkpoint.vision is None
    assert len(notes) == 1
    assert "mmproj" in notes[0]
    assert "--vision" in notes[0]
    shutil.copy(WIDE / "text.gguf", tmp_path)
    assert open_source(str(tmp_path / "text.gguf"), on_note=notes.append).vision is None
    seeing = open_source(str(WIDE / "text.gguf"), WIDE / "mmproj.gguf", on_note=notes.append)
    assert seeing.vision is not None
    assert len(notes) == 1


@pytest.mark.parametrize("source", ["starter", str(WIDE), "nowhere.gguf"])
def test_vision_files_belong_to_gguf_files_only(source: str) -> None:
    with pytest.raises(ExportFailed, match="--vision"):
        open_source(source, WIDE / "mmproj.gguf")


def test_a_vision_file_alone_is_no_model() -> None:
    with pytest.raises(ExportFailed, match="vision tower only"):
        open_source(str(WIDE / "mmproj.gguf"))


@pytest.mark.parametrize("content", [None, b"", b"GGUF", b"\x89PNG"])
def test_bad_vision_files_are_named(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "bad.gguf"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ExportFailed, match=r"bad\.gguf"):
        open_gguf([WIDE / "text.gguf"], source="text.gguf", vision=path)


def test_a_vision_file_that_is_cut_off_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "cut.gguf"
    path.write_bytes((WIDE / "mmproj.gguf").read_bytes()[:-5000])
    with pytest.raises(ExportFailed, match=r"cut\.gguf is cut off"):
        open_gguf([WIDE / "text.gguf"], source="text.gguf", vision=path)


def test_one_part_of_a_split_model_is_told_so(tmp_path: Path) -> None:
    rewrite(WIDE / "text.gguf", lambda fields: fields.update({"split.count": 3}), tmp_path / "part.gguf")
    with pytest.raises(ExportFailed, match="one of 3 parts"):
        open_gguf([tmp_path / "part.gguf"], source="part.gguf")
