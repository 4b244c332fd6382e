"""Make the tiny multimodal checkpoints, as folders, and what transformers' Gemma 3 computes with them.

    python make_vision_captures.py [--out FOLDER]      (environment: torch, transformers 4.57, sentencepiece, gguf)

Two random models, saved by `save_pretrained` as transformers 4 writes them, with what else a published folder holds:

    tiny_vision        like 4B and up; an image (4 soft tokens) is shorter than the window (24). BF16.
    tiny_vision_wide   an image (16 soft tokens) is longer than the window (8), as in no published size; the id of the
                       soft token lies beyond the vocabulary; local and global layers take turns. F16.

For each, NAME_capture.npz in the form that `python -m export_onnx.verify --against` takes, computed in float32 without
a cache (n images, S pixels a side, T tokens, V vocabulary, K soft tokens of an image, H hidden size):

    input_ids       int64   [T]            soft tokens as the checkpoint's image token id
    pixel_values    float32 [n, 3, S, S]   in the order of the prompt
    logits          float32 [T, V]
    image_features  float32 [n, K, H]      soft tokens: tower, pooling, norm and projection

Images stand first, in the middle, as two crops that follow one another, and last.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
import torch
from make_tiny_capture import vocabulary
from sentencepiece import sentencepiece_model_pb2
from transformers import Gemma3Config, Gemma3ForConditionalGeneration

README = """---
license: gemma
---

# {name}

Random weights, made by tests/captures/make_vision_captures.py.
"""

TEXT = {
    "max_position_embeddings": 1024,
    "rope_theta": 1_000_000.0,
    "rope_local_base_freq": 10_000.0,
    "rope_scaling": {"rope_type": "linear", "factor": 8.0},
}
MODELS = {
    "tiny_vision": {
        "text_config": {
            **TEXT,
            "vocab_size": 512,
            "hidden_size": 64,
            "intermediate_size": 128,
            "num_hidden_layers": 8,
            "num_attention_heads": 4,
            "num_key_value_heads": 2,
            "head_dim": 32,
            "sliding_window": 24,
            "query_pre_attn_scalar": 24,
            "sliding_window_pattern": 6,
        },
        "vision_config": {
            "image_size": 56,
            "patch_size": 14,
            "hidden_size": 48,
            "intermediate_size": 96,
            "num_hidden_layers": 3,
            "num_attention_heads": 4,
            "vision_use_head": False,
        },
        "mm_tokens_per_image": 4,
        "boi_token_index": 498,
        "eoi_token_index": 499,
        "image_token_index": 500,
    },
    "tiny_vision_wide": {
        "text_config": {
            **TEXT,
            "vocab_size": 448,
            "hidden_size": 32,
            "intermediate_size": 64,
            "num_hidden_layers": 4,
            "num_attention_heads": 4,
            "num_key_value_heads": 2,
            "head_dim": 16,
            "sliding_window": 8,
            "query_pre_attn_scalar": 16,
            "sliding_window_pattern": 2,
        },
        "vision_config": {
            "image_size": 112,
            "patch_size": 14,
            "hidden_size": 32,
            "intermediate_size": 64,
            "num_hidden_layers": 2,
            "num_attention_heads": 2,
            "vision_use_head": False,
        },
        "mm_tokens_per_image": 16,
        "boi_token_index": 440,
        "eoi_token_index": 441,
        "image_token_index": 448,
    },
}
DTYPES = {"tiny_vision": torch.bfloat16, "tiny_vision_wide": torch.float16}
PROMPTS: dict[str, list[int | str]] = {  # numbers of text tokens, and images
    "tiny_vision": ["image", 17, "image", 60, "crop", "crop", 70, "image", 3],
    "tiny_vision_wide": ["image", 5, "image", 29, "crop", "crop", 41, "image"],
}
EOS, BOS, NEWLINE = 1, 2, 6


def random_weights(model: torch.nn.Module, dtype: torch.dtype, generator: torch.Generator) -> None:
    """Give every weight a value that matters and that this type holds exactly."""
    with torch.no_grad():
        for key, weight in model.named_parameters():
            if "vision_tower" in key and "norm" in key and key.endswith("weight"):
                weight.normal_(1, 0.3, generator=generator)
            elif "norm" in key or "embed" in key or key.endswith("bias"):
                # The patch embedding is scaled by its 588 inputs, so that the picture weighs as much as the place.
                spread = 588**-0.5 if weight.ndim == 4 else 0.3
                weight.normal_(0, spread, generator=generator)
            elif key.endswith("mm_input_projection_weight"):
                weight.normal_(0, weight.shape[0] ** -0.5, generator=generator)
            else:
                weight.normal_(0, weight.shape[1] ** -0.5, generator=generator)
            weight.copy_(weight.to(dtype).float())


def random_model(name: str, seed: int) -> Gemma3ForConditionalGeneration:
    """A model whose every weight matters, in float32, with values that its file format holds exactly."""
    config = Gemma3Config(**MODELS[name])
    config._attn_implementation = "eager"
    model = Gemma3ForConditionalGeneration._from_config(config, attn_implementation="eager").eval()
    random_weights(model, DTYPES[name], torch.Generator().manual_seed(seed))
    return model


def prompt(name: str, seed: int) -> np.ndarray:
    """Token ids: text from a random generator that draws none of the special tokens, and images in their frames."""
    config, random = MODELS[name], np.random.default_rng(seed)
    image = [config["boi_token_index"]] + [config["image_token_index"]] * config["mm_tokens_per_image"]
    image.append(config["eoi_token_index"])
    ids = [BOS]
    for part in PROMPTS[name]:
        if isinstance(part, int):
            ids += random.integers(7, 440, part).tolist()
        else:
            ids += image if part == "image" else [NEWLINE, *image]
    return np.array(ids)


def pixels(count: int, size: int, seed: int) -> np.ndarray:
    """Random pictures [n, 3, S, S] as a processor hands them over: 8-bit levels, coarse shapes, from -1 to 1."""
    random = np.random.default_rng(seed)
    coarse = random.integers(0, 256, (count, 3, size // 4, size // 4), dtype=np.uint8)
    levels = coarse.repeat(4, axis=2).repeat(4, axis=3)
    return ((levels.astype(np.float32) * np.float32(1 / 255)) - np.float32(0.5)) / np.float32(0.5)


@torch.inference_mode()
def capture(model: Gemma3ForConditionalGeneration, name: str, seed: int) -> dict[str, np.ndarray]:
    """One prompt with images, read whole."""
    ids = prompt(name, seed)
    count = sum(isinstance(part, str) for part in PROMPTS[name])
    images = torch.from_numpy(pixels(count, model.config.vision_config.image_size, seed))
    tokens = torch.from_numpy(ids)[None]
    result = model(
        input_ids=tokens,
        pixel_values=images,
        token_type_ids=(tokens == model.config.image_token_index).long(),
        attention_mask=torch.ones_like(tokens),
        use_cache=False,
    )
    return {
        "input_ids": ids,
        "pixel_values": images.numpy(),
        "logits": result.logits[0].numpy(),
        "image_features": result.image_hidden_states.numpy(),
    }


def tokenizer_model(name: str) -> bytes:
    """The toy vocabulary with the tokens that frame images, as a SentencePiece model."""
    config = MODELS[name]
    size = config["text_config"]["vocab_size"]
    frames = [(config["boi_token_index"], "<start_of_image>"), (config["eoi_token_index"], "<end_of_image>")]
    if config["image_token_index"] < size:
        frames.append((config["image_token_index"], "<image_soft_token>"))
    tokens, scores, types = vocabulary(size - len(frames))
    for place, token in frames:
        tokens.insert(place, token)
        scores.insert(place, -1000.0)
        types.insert(place, 3)
    types[tokens.index("<unk>")] = 2
    proto = sentencepiece_model_pb2.ModelProto()
    for token, score, kind in zip(tokens, scores, types, strict=True):
        proto.pieces.add(piece=token, score=score, type=kind)
    proto.trainer_spec.model_type = proto.trainer_spec.BPE
    proto.trainer_spec.vocab_size = size
    proto.trainer_spec.byte_fallback = True
    for kind, place in (("pad", 0), ("eos", EOS), ("bos", BOS), ("unk", 3)):
        setattr(proto.trainer_spec, f"{kind}_id", place)
        setattr(proto.trainer_spec, f"{kind}_piece", tokens[place])
    proto.normalizer_spec.name = "identity"
    proto.normalizer_spec.add_dummy_prefix = False
    proto.normalizer_spec.remove_extra_whitespaces = False
    return proto.SerializeToString(deterministic=True)


def write_folder(model: Gemma3ForConditionalGeneration, name: str, folder: Path) -> None:
    """Save the model and what a published folder holds beside it."""
    model.generation_config.eos_token_id = [EOS, 5]
    model.generation_config.bos_token_id = BOS
    model.to(DTYPES[name]).save_pretrained(folder)
    size = model.config.vision_config.image_size
    preprocessor = {
        "do_rescale": True,
        "image_mean": [0.5] * 3,
        "image_processor_type": "Gemma3ImageProcessor",
        "image_seq_length": model.config.mm_tokens_per_image,
        "image_std": [0.5] * 3,
        "rescale_factor": 0.00392156862745098,
        "size": {"height": size, "width": size},
    }
    (folder / "preprocessor_config.json").write_text(json.dumps(preprocessor, indent=2) + "\n")
    (folder / "README.md").write_text(README.format(name=name))
    (folder / "tokenizer.model").write_bytes(tokenizer_model(name))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, default=Path(__file__).parent)
    out: Path = parser.parse_args().out
    torch.set_num_threads(1)
    for seed, name in enumerate(MODELS, start=21):
        model = random_model(name, seed)
        arrays = capture(model, name, seed)
        np.savez_compressed(out / f"{name}_capture.npz", **arrays)
        write_folder(model, name, out / name)
        logits = arrays["logits"]
        print(f"{name}: {model.num_parameters():,} weights, {len(logits)} tokens, logits of spread {logits.std():.2f}")


if __name__ == "__main__":
    main()
