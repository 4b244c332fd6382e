"""Hugging Face folders: every spelling gives the weights that transformers computes with."""

from __future__ import annotations

import json
import tracemalloc
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from checkpoint_copies import (
    CAPTURES,
    EFFECTS,
    SINGLE,
    RawTensor,
    assert_weights_do_as_in_transformers,
    change_tensors,
    copy_folder,
    edit_json,
    read_tensors,
    write_tensors,
)

from app.errors import ExportFailed
from export_onnx.hugging_face import open_hugging_face
from export_onnx.model_card import display_name


@pytest.mark.parametrize(
    ("folder", "model"),
    [
        ("text_v4", "text"),
        ("text_v5", "text"),
        ("tiny_vision", "tiny_vision"),
        ("tiny_vision_wide", "tiny_vision_wide"),
        ("vision_v5", "tiny_vision_wide"),
    ],
)
def test_weights_do_what_they_do_in_transformers(folder: str, model: str) -> None:
    assert_weights_do_as_in_transformers(open_hugging_face(CAPTURES / folder), model)


@pytest.mark.parametrize(
    "rename",
    [
        lambda name: name.replace("vision_tower.vision_model.", "vision_tower."),
        lambda name: name.replace("language_model.model.", "model.language_model.").replace(
            "vision_tower", "model.vision_tower"
        ),
        lambda name: name.replace("language_model.model.", "model."),
        lambda name: f"model.{name}",
    ],
    ids=["transformers 5", "modules", "text at the top", "all under model"],
)
def test_other_spellings_are_the_same_model(tmp_path: Path, rename: Callable[[str], str]) -> None:
    folder = copy_folder("tiny_vision_wide", tmp_path)
    write_tensors(folder / SINGLE, {rename(name): tensor for name, tensor in read_tensors(folder / SINGLE).items()})
    assert_weights_do_as_in_transformers(open_hugging_face(folder), "tiny_vision_wide")


def test_the_names_of_transformers_own_modules_are_read(tmp_path: Path) -> None:
    folder = copy_folder("tiny_vision_wide", tmp_path)
    tensors = read_tensors(folder / SINGLE)
    by_end = {name.split("model.")[-1].split("vision_tower.")[-1]: tensor for name, tensor in tensors.items()}
    own = {
        name: by_end[name.split("model.")[-1].split("vision_tower.")[-1]]
        for name in EFFECTS["tiny_vision_wide"]["names"]
    }
    assert len(own) == len(tensors)
    write_tensors(folder / SINGLE, own)
    assert_weights_do_as_in_transformers(open_hugging_face(folder), "tiny_vision_wide")


def test_rows_are_the_rows_of_the_whole() -> None:
    for folder in ("tiny_vision", "tiny_vision_wide", "text_v4"):
        checkpoint = open_hugging_face(CAPTURES / folder)
        for name in checkpoint.tensor_names():
            whole = checkpoint.to_float(name)
            assert whole.shape == checkpoint.tensor_shape(name)
            np.testing.assert_array_equal(checkpoint.rows(name, 3, 7), whole[3:7])


def test_norms_are_told_to_be_float32_because_the_1_is_added() -> None:
    checkpoint = open_hugging_face(CAPTURES / "tiny_vision")
    assert checkpoint.tensor_dtype("model.norm.weight") == "F32"
    assert checkpoint.tensor_dtype("model.embed_tokens.weight") == "BF16"
    assert checkpoint.tensor_dtype("vision_tower.post_layernorm.weight") == "BF16"
    assert not checkpoint.keeps_blocks("model.embed_tokens.weight")


def test_a_large_matrix_is_not_read_whole_for_a_few_rows(tmp_path: Path) -> None:
    folder, rows = copy_folder("text_v5", tmp_path), 1_500_000
    tensors = read_tensors(folder / SINGLE)
    tensors.pop("model.embed_tokens.weight")
    write_tensors(folder / SINGLE, tensors)
    size = (folder / SINGLE).stat().st_size
    # A table of 96 MB at the end of the file, in a hole that takes no disk.
    data = (folder / SINGLE).read_bytes()
    head = int.from_bytes(data[:8], "little")
    header = json.loads(data[8 : 8 + head])
    start = size - 8 - head
    place = [start, start + rows * 64]
    header["model.embed_tokens.weight"] = {"dtype": "BF16", "shape": [rows, 32], "data_offsets": place}
    new = json.dumps(header).encode()
    with (folder / SINGLE).open("wb") as file:
        file.write(len(new).to_bytes(8, "little") + new + data[8 + head :])
        file.truncate(8 + len(new) + place[1])
    edit_json(folder / "config.json", lambda config: config.update(vocab_size=rows))
    tracemalloc.start()
    checkpoint = open_hugging_face(folder)
    assert not checkpoint.rows("model.embed_tokens.weight", rows - 2, rows).any()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 40_000_000


def test_what_the_folder_says_of_itself(tmp_path: Path) -> None:
    folder = copy_folder("tiny_vision", tmp_path)
    checkpoint = open_hugging_face(folder)
    assert checkpoint.licence == "Gemma Terms of Use, https://ai.google.dev/gemma/terms"
    assert (checkpoint.weights_name, checkpoint.source) == ("BF16", "tiny_vision")
    assert checkpoint.instruction_tuned
    assert (checkpoint.bos_token_id, checkpoint.eos_token_ids) == (2, (1, 5))
    assert checkpoint.tokenizer_model() == (folder / "tokenizer.model").read_bytes()
    (folder / "README.md").unlink()
    (folder / "generation_config.json").unlink()
    plain = open_hugging_face(folder)
    assert (plain.licence, plain.eos_token_ids, plain.instruction_tuned) == ("unknown", (1,), False)
    (folder / "chat_template.jinja").write_text("{{ messages }}")
    tuned = open_hugging_face(folder)
    assert (tuned.eos_token_ids, tuned.instruction_tuned) == ((1, 5), True)


@pytest.mark.parametrize(
    ("path", "hint", "name", "source"),
    [
        ("gemma-3-4b-it", None, "Gemma 3 4B", "gemma-3-4b-it"),
        ("my models/medgemma-27b-text", None, "Medgemma 27B text", "medgemma-27b-text"),
        ("x/secret", "google/gemma-3-270m-pt", "Gemma 3 270M", "secret"),
        ("x/secret", "/home/eve/models/gemma-3-1b-it/", "Gemma 3 1B", "secret"),
        ("x/secret", None, "Gemma 3 0.1M", "secret"),
        ("models--google--gemma-3-12b-it/snapshots/0a1b2c", None, "Gemma 3 12B", "google/gemma-3-12b-it"),
    ],
)
def test_names_come_from_names_and_never_from_paths(
    tmp_path: Path, path: str, hint: str | None, name: str, source: str
) -> None:
    folder = tmp_path / path
    folder.parent.mkdir(parents=True, exist_ok=True)
    copy_folder("tiny_vision_wide", tmp_path).rename(folder)
    if hint:
        edit_json(folder / "config.json", lambda config: config.update(_name_or_path=hint))
    checkpoint = open_hugging_face(folder)
    assert (checkpoint.name, checkpoint.source) == (name, source)


@pytest.mark.parametrize(
    ("weights", "name"),
    [
        (268_098_176, "Gemma 3 270M"),
        (999_885_952, "Gemma 3 1B"),
        (4_300_079_472, "Gemma 3 4B"),
        (12_187_325_040, "Gemma 3 12B"),
        (27_432_406_640, "Gemma 3 27B"),
    ],
)
def test_sizes_are_called_what_google_calls_them(weights: int, name: str) -> None:
    assert display_name({}, "snapshot", weights) == name


def test_the_fingerprint_covers_weights_and_configuration(tmp_path: Path) -> None:
    folder = copy_folder("text_v4", tmp_path)
    heard: list[tuple[int, int]] = []
    before = open_hugging_face(folder, lambda done, total: heard.append((done, total))).source_sha256
    assert before == open_hugging_face(CAPTURES / "text_v4").source_sha256
    assert [done for done, _ in heard] == sorted(done for done, _ in heard)
    assert heard[-1][0] == heard[-1][1] > sum(path.stat().st_size for path in folder.glob("*.safetensors")) - 1
    seen = {before}
    for name in ("model-00003-of-00004.safetensors", "config.json"):
        path = folder / name
        data = bytearray(path.read_bytes())
        data[-3] ^= 1 if name.endswith("safetensors") else 0
        path.write_bytes(bytes(data) + (b" " if name.endswith("json") else b""))
        seen.add(open_hugging_face(folder).source_sha256)
    assert len(seen) == 3


def test_an_output_matrix_is_kept_only_if_it_is_not_tied(tmp_path: Path) -> None:
    folder = copy_folder("text_v5", tmp_path)
    change_tensors(folder, lambda tensors: tensors.update({"lm_head.weight": tensors["model.embed_tokens.weight"]}))
    assert "lm_head.weight" not in open_hugging_face(folder).tensor_names()
    edit_json(folder / "config.json", lambda config: config.update(tie_word_embeddings=False))
    assert "lm_head.weight" in open_hugging_face(folder).tensor_names()
    change_tensors(folder, lambda tensors: tensors.pop("lm_head.weight"))
    with pytest.raises(ExportFailed, match="lm_head"):
        open_hugging_face(folder)


def test_the_towers_own_head_is_left_out(tmp_path: Path) -> None:
    """`vision_use_head` builds a head that Gemma 3 never asks."""
    folder = copy_folder("tiny_vision_wide", tmp_path)
    edit_json(folder / "config.json", lambda config: config["vision_config"].pop("vision_use_head"))
    head = RawTensor("F16", [32], bytes(64))
    change_tensors(folder, lambda tensors: tensors.update({"vision_tower.vision_model.head.layernorm.weight": head}))
    assert_weights_do_as_in_transformers(open_hugging_face(folder), "tiny_vision_wide")


def test_a_folder_without_a_tokenizer_opens_and_says_so(tmp_path: Path) -> None:
    folder = copy_folder("tiny_vision", tmp_path)
    (folder / "tokenizer.model").unlink()
    checkpoint = open_hugging_face(folder)
    assert not checkpoint.has_tokenizer
    with pytest.raises(ExportFailed, match="no tokenizer"):
        checkpoint.tokenizer_model()


def test_both_spellings_give_one_configuration() -> None:
    assert open_hugging_face(CAPTURES / "text_v4").config == open_hugging_face(CAPTURES / "text_v5").config
    old, new = open_hugging_face(CAPTURES / "tiny_vision_wide"), open_hugging_face(CAPTURES / "vision_v5")
    assert old.config == new.config
    assert old.vision is not None
    assert new.vision is not None
    assert replace(old.vision, rescale_factor=new.vision.rescale_factor) == new.vision
    assert old.vision.rescale_factor == pytest.approx(1 / 255)
