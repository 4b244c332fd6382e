"""Configurations: what published files leave out, both spellings, and everything that Gemma 3 is not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from checkpoint_copies import copy_folder, edit_json

from app.errors import ExportFailed
from app.inference.config import TextConfig
from export_onnx.hugging_face import open_hugging_face
from export_onnx.hugging_face_config import read_text_config, read_vision_config, sees_images
from export_onnx.tensor_shapes import expected_shapes

LINEAR = {"rope_scaling": {"factor": 8.0, "rope_type": "linear"}}
TOWER = {
    "hidden_size": 1152,
    "image_size": 896,
    "intermediate_size": 4304,
    "model_type": "siglip_vision_model",
    "num_attention_heads": 16,
    "num_hidden_layers": 27,
    "patch_size": 14,
    "vision_use_head": False,
}


def published(**text: Any) -> dict[str, Any]:
    """A `config.json` as Google published them for the sizes that see images."""
    return {
        "architectures": ["Gemma3ForConditionalGeneration"],
        "boi_token_index": 255999,
        "eoi_token_index": 256000,
        "image_token_index": 262144,
        "mm_tokens_per_image": 256,
        "model_type": "gemma3",
        "text_config": {"model_type": "gemma3_text", "sliding_window": 1024, **LINEAR, **text},
        "vision_config": TOWER,
    }


SIZES: dict[str, tuple[dict[str, Any], tuple[int, ...], float, float]] = {
    "4B": (
        published(hidden_size=2560, intermediate_size=10240, num_hidden_layers=34),
        (34, 2560, 10240, 8, 4, 256),
        256,
        4.3e9,
    ),
    "12B": (
        published(
            hidden_size=3840,
            intermediate_size=15360,
            num_hidden_layers=48,
            num_attention_heads=16,
            num_key_value_heads=8,
        ),
        (48, 3840, 15360, 16, 8, 256),
        256,
        12.2e9,
    ),
    "27B": (
        published(
            hidden_size=5376,
            intermediate_size=21504,
            num_hidden_layers=62,
            num_attention_heads=32,
            num_key_value_heads=16,
            head_dim=128,
            query_pre_attn_scalar=168,
        ),
        (62, 5376, 21504, 32, 16, 128),
        168,
        27.4e9,
    ),
}


def text(values: dict[str, Any]) -> TextConfig:
    return read_text_config({"model_type": "gemma3_text", **values}, "x")


@pytest.mark.parametrize("size", list(SIZES))
def test_published_sizes(size: str) -> None:
    values, numbers, scalar, weights = SIZES[size]
    assert sees_images(values, size)
    config = read_text_config(values, size)
    heads = (config.num_attention_heads, config.num_key_value_heads, config.head_dim)
    assert (config.num_hidden_layers, config.hidden_size, config.intermediate_size, *heads) == numbers
    assert (config.vocab_size, config.max_position_embeddings, config.sliding_window) == (262208, 131072, 1024)
    assert (config.rope_theta, config.rope_local_base_freq, config.rope_scaling_factor) == (1e6, 1e4, 8.0)
    assert (config.query_pre_attn_scalar, config.rms_norm_eps) == (scalar, 1e-6)
    assert [layer for layer in range(numbers[0]) if not config.is_local(layer)] == list(range(5, numbers[0], 6))
    vision = read_vision_config(values, {}, config.vocab_size, size)
    assert (vision.hidden_size, vision.num_hidden_layers, vision.num_attention_heads) == (1152, 27, 16)
    assert (vision.patches_per_side, vision.tokens_per_side) == (64, 16)
    assert (vision.start_of_image_id, vision.end_of_image_id, vision.image_token_id) == (255999, 256000, 262144)
    assert (vision.image_mean, vision.image_std, vision.rescale_factor) == ((0.5,) * 3, (0.5,) * 3, 1 / 255)
    shapes = expected_shapes(config, vision)
    del shapes["lm_head.weight"]
    total = 0
    for shape in shapes.values():
        product = 1
        for side in shape:
            product *= side
        total += product
    assert total == pytest.approx(weights, rel=0.02)  # the number of weights that the model cards give


def test_270m_and_1b_are_told_apart_by_their_files_alone() -> None:
    config = text(
        {
            "hidden_size": 1152,
            "intermediate_size": 6912,
            "num_hidden_layers": 26,
            "num_attention_heads": 4,
            "num_key_value_heads": 1,
            "head_dim": 256,
            "vocab_size": 262144,
            "sliding_window": 512,
            "sliding_window_pattern": 6,
            "max_position_embeddings": 32768,
            "rope_scaling": None,
        }
    )
    assert (config.rope_scaling_factor, config.sliding_window, config.vocab_size) == (1.0, 512, 262144)
    assert [layer for layer in range(26) if not config.is_local(layer)] == [5, 11, 17, 23]


def test_layer_types_win_over_the_pattern() -> None:
    kinds = ["full_attention", "sliding_attention", "full_attention"]
    config = text({"num_hidden_layers": 3, "layer_types": kinds, "sliding_window_pattern": 2})
    assert [config.is_local(layer) for layer in range(3)] == [False, True, False]
    assert [text({"num_hidden_layers": 3, "sliding_window_pattern": 2}).is_local(layer) for layer in range(3)] == [
        True,
        False,
        True,
    ]


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({}, (1e6, 1e4, 1.0)),
        (
            {"rope_theta": 5e5, "rope_local_base_freq": 2e4, "rope_scaling": {"type": "linear", "factor": 2}},
            (5e5, 2e4, 2.0),
        ),
        ({"rope_scaling": {"rope_type": "default", "factor": 8.0}}, (1e6, 1e4, 1.0)),
        (
            {
                "rope_parameters": {
                    "full_attention": {"rope_type": "linear", "factor": 8.0, "rope_theta": 3e6},
                    "sliding_attention": {"rope_type": "default", "rope_theta": 3e4},
                }
            },
            (3e6, 3e4, 8.0),
        ),
        (
            {"rope_parameters": {"full_attention": {"rope_type": "linear", "factor": 4.0}}, "rope_theta": 2e6},
            (2e6, 1e4, 4.0),
        ),
        ({"rope_parameters": {"sliding_attention": None, "full_attention": None}}, (1e6, 1e4, 1.0)),
        ({"rope_parameters": None}, (1e6, 1e4, 1.0)),
    ],
)
def test_positions_in_every_spelling(values: dict[str, Any], expected: tuple[float, ...]) -> None:
    config = text(values)
    assert (config.rope_theta, config.rope_local_base_freq, config.rope_scaling_factor) == expected


@pytest.mark.parametrize(
    ("edit", "message"),
    [
        ({"model_type": "llama", "architectures": ["LlamaForCausalLM"]}, r"kind llama \(LlamaForCausalLM\)"),
        ({"model_type": "gemma2", "architectures": ["Gemma2ForCausalLM"]}, "kind gemma2"),
        ({"model_type": "gemma3n"}, "kind gemma3n"),
        ({"model_type": None}, "kind None"),
        ({"architectures": ["Gemma3ForSequenceClassification"]}, "Gemma3ForSequenceClassification"),
        ({"final_logit_softcapping": 30.0}, "30.0 for final_logit_softcapping"),
        ({"attn_logit_softcapping": 50.0}, "attn_logit_softcapping"),
        ({"attention_bias": True}, "attention_bias"),
        ({"hidden_activation": "silu"}, "'silu' for hidden_activation"),
        ({"use_bidirectional_attention": True}, "EmbeddingGemma"),
        ({"quantization_config": {"quant_method": "gptq"}}, "gptq"),
        ({"rope_scaling": {"rope_type": "yarn", "factor": 4.0}}, "yarn"),
        ({"rope_parameters": {"full_attention": {"rope_type": "llama3"}}}, "llama3"),
        ({"rope_parameters": {"sliding_attention": {"rope_type": "linear", "factor": 2.0}}}, "linear in local layers"),
        ({"rope_parameters": {"rope_type": "linear", "factor": 2.0}}, "rope_parameters, which cannot be"),
        ({"rope_scaling": {"rope_type": "linear", "factor": 0}}, "0 for factor"),
        ({"hidden_size": 0}, "0 for hidden_size"),
        ({"hidden_size": "64"}, "'64' for hidden_size"),
        ({"head_dim": 32.5}, "head_dim"),
        ({"num_hidden_layers": True}, "True for num_hidden_layers"),
        ({"rms_norm_eps": float("nan")}, "nan for rms_norm_eps"),
        ({"num_key_value_heads": 3}, "4 heads for 3 key heads"),
        ({"layer_types": ["sliding_attention"]}, "1 of its 7 layers"),
        ({"layer_types": ["chunked_attention"] * 7}, "layer_types"),
        ({"sliding_window": None}, "None for sliding_window"),
        ({"eos_token_id": 320}, "320 for eos_token_id"),
        ({"vocab_size": 400}, r"embed_tokens.* \[320, 32\].*must be \[400, 32\]"),
        ({"num_hidden_layers": 8, "layer_types": ["full_attention"] * 8}, r"model\.layers\.7\..*and 12 more"),
    ],
)
def test_what_gemma_3_is_not_is_refused(tmp_path: Path, edit: dict[str, Any], message: str) -> None:
    folder = copy_folder("text_v4", tmp_path)
    if "eos_token_id" in edit:
        (folder / "generation_config.json").unlink()

    def change(config: dict[str, Any]) -> None:
        if "rope_parameters" in edit:
            config.pop("rope_scaling")
        config.update(edit)

    edit_json(folder / "config.json", change)
    with pytest.raises(ExportFailed, match=message):
        open_hugging_face(folder)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda config: config["vision_config"].update(hidden_act="gelu"), "'gelu' for hidden_act"),
        (lambda config: config["vision_config"].update(num_channels=1), "num_channels"),
        (lambda config: config["vision_config"].update(num_attention_heads=5), "5 heads for a size of 32"),
        (lambda config: config["vision_config"].update(image_size=7), "0 x 0 patches"),
        (lambda config: config.update(mm_tokens_per_image=15), "8 x 8 patches into 15 tokens"),
        (lambda config: config.update(mm_tokens_per_image=9), "8 x 8 patches into 9 tokens"),
        (lambda config: config.update(boi_token_index=448), "448 and 441"),
        (lambda config: config.update(image_token_index=-1), "-1 for image_token_index"),
        (lambda config: config.update(text_config=[]), "text_config"),
        (lambda config: config.update(vision_config=3), "vision_config"),
        (lambda config: config["vision_config"].update(image_size=56), r"position_embedding.*\[64, 32\].*\[16, 32\]"),
    ],
)
def test_vision_that_gemma_3_has_not_is_refused(
    tmp_path: Path, change: Callable[[dict[str, Any]], object], message: str
) -> None:
    folder = copy_folder("tiny_vision_wide", tmp_path)
    edit_json(folder / "config.json", change)
    with pytest.raises(ExportFailed, match=message):
        open_hugging_face(folder)


def test_image_tokens_go_by_either_name() -> None:
    values = published()
    values["image_token_id"] = values.pop("image_token_index") + 1
    values["boi_token_id"] = values.pop("boi_token_index") - 9
    vision = read_vision_config(values, {}, 262208, "x")
    assert (vision.image_token_id, vision.start_of_image_id) == (262145, 255990)


def test_pixels_are_prepared_as_the_folder_says(tmp_path: Path) -> None:
    folder = copy_folder("tiny_vision", tmp_path)
    path = folder / "preprocessor_config.json"
    edit_json(path, lambda values: values.update(image_mean=[0.1, 0.2, 0.3], image_std=[1, 2, 3], rescale_factor=0.01))
    vision = open_hugging_face(folder).vision
    assert vision is not None
    assert (vision.image_mean, vision.image_std, vision.rescale_factor) == ((0.1, 0.2, 0.3), (1, 2, 3), 0.01)
    # transformers 5 keeps the same values within the processor's file
    (folder / "processor_config.json").write_text(f'{{"image_processor": {path.read_text()}}}')
    path.unlink()
    assert open_hugging_face(folder).vision == vision
    (folder / "processor_config.json").unlink()
    default = open_hugging_face(folder).vision
    assert default is not None
    assert (default.image_mean, default.image_std, default.rescale_factor) == ((0.5,) * 3, (0.5,) * 3, 1 / 255)


@pytest.mark.parametrize(
    "values", [{"image_mean": [0.5]}, {"image_mean": "0.5"}, {"image_std": [0.5, 0, 0.5]}, {"rescale_factor": 0}]
)
def test_impossible_pixels_are_refused(tmp_path: Path, values: dict[str, Any]) -> None:
    folder = copy_folder("tiny_vision", tmp_path)
    edit_json(folder / "preprocessor_config.json", lambda content: content.update(values))
    with pytest.raises(ExportFailed, match=r"preprocessor_config\.json in tiny_vision says"):
        open_hugging_face(folder)
