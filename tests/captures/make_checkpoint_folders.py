"""Make checkpoints in the spellings that are about, and what transformers' modules do with their weights.

    python make_checkpoint_folders.py [--out FOLDER]      (environment: torch, transformers, gguf)

Run it twice after make_vision_captures.py: with transformers 4.57, then with transformers 5 (5.5.4 made these).

    transformers 4   text_v4     Gemma3ForCausalLM, F32, in shards
                     tiny_vision_wide/{text,mmproj,mmproj-old}.gguf
                                 the model of make_vision_captures.py, named by the gguf package's tables as by
                                 llama.cpp's converter; `old` as by its first one: Q8_0, and the tower's linear
                                 layers the other way round
    transformers 5   text_v5     the same model as text_v4, BF16, one file
                     vision_v5   the same model as tiny_vision_wide, F16

`checkpoint_effects.json` says what transformers 4 computes with each module, free of any convention of the files:

    {model: {"names": names of the modules' parameters, "effects": {module: [kind, numbers]}}}

Each module (linear layer, norm, patch embedding, …) is given x_i = cos(i); the numbers are the first four of its
output y and sum y_i cos(0.7 i), which stands for the rest and for their order.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import gguf
import numpy as np
import torch
import transformers
from make_vision_captures import random_weights, tokenizer_model
from sentencepiece import sentencepiece_model_pb2
from transformers import Gemma3ForCausalLM, Gemma3ForConditionalGeneration, Gemma3TextConfig

TEXT = {
    "vocab_size": 320,
    "hidden_size": 32,
    "intermediate_size": 48,
    "num_hidden_layers": 7,
    "num_attention_heads": 4,
    "num_key_value_heads": 2,
    "head_dim": 16,
    "sliding_window": 16,
    "query_pre_attn_scalar": 24,
    "max_position_embeddings": 2048,
}
V4_ONLY = {
    "rope_theta": 500_000.0,
    "rope_local_base_freq": 20_000.0,
    "rope_scaling": {"rope_type": "linear", "factor": 4.0},
}
WIDE = "tiny_vision_wide"
GGUF_TYPES = {"mmproj.gguf": gguf.GGMLQuantizationType.F16, "mmproj-old.gguf": gguf.GGMLQuantizationType.Q8_0}


def wave(count: int, step: float = 1.0) -> torch.Tensor:
    """cos(0), cos(step), cos(2 step), …"""
    return torch.cos(torch.arange(count, dtype=torch.float64) * step)


def digest(output: torch.Tensor) -> list[float]:
    """The first four numbers, and one for the rest."""
    flat = output.double().flatten()
    return [*flat[:4].tolist(), float(flat @ wave(len(flat), 0.7))]


@torch.inference_mode()
def effects(model: torch.nn.Module) -> dict[str, list[object]]:
    """What each module does with x."""
    found: dict[str, list[object]] = {}
    for name, module in model.double().named_modules():
        kind = type(module).__name__
        if kind == "Linear":
            found[name] = ["linear", digest(module(wave(module.in_features)))]
        elif kind == "LayerNorm":
            found[name] = ["layer norm", digest(module(wave(module.normalized_shape[0])))]
        elif kind == "Gemma3RMSNorm":
            # The module itself computes in float32.
            found[name] = ["rms norm", digest(module(wave(len(module.weight))))]
        elif kind == "Conv2d":
            patch = wave(module.weight[0].numel()).reshape(1, *module.weight.shape[1:])
            found[name] = ["patches", digest(module(patch))]
        elif "Embedding" in kind and hasattr(module, "num_embeddings"):
            found[name] = ["table", digest(module.weight @ wave(module.embedding_dim))]
        elif kind == "Gemma3MultiModalProjector":
            weight = module.mm_input_projection_weight
            found[name] = ["projection", digest(wave(len(weight)) @ weight)]
    return found


def write_ggufs(model: Gemma3ForConditionalGeneration, folder: Path) -> None:
    """Write the text model and its vision tower, by llama.cpp's names and conventions."""
    config, state = model.config, dict(model.named_parameters())
    state = {name: value.detach().numpy() for name, value in state.items()}
    text = {name.replace("language_model.", ""): value for name, value in state.items() if "language_model" in name}
    writer = gguf.GGUFWriter(folder / "text.gguf", "gemma3")
    add_text_metadata(writer, config.text_config)
    names = gguf.get_tensor_name_map(gguf.MODEL_ARCH.GEMMA3, config.text_config.num_hidden_layers)
    for name, value in text.items():
        values = value + np.float32(1) if name.endswith("norm.weight") else value
        kind = gguf.GGMLQuantizationType.F32 if value.ndim == 1 else gguf.GGMLQuantizationType.F16
        writer.add_tensor(names.get_name(name, (".weight",)), gguf.quantize(values, kind), raw_dtype=kind)
    close(writer)
    names = gguf.get_tensor_name_map(gguf.MODEL_ARCH.MMPROJ, config.vision_config.num_hidden_layers)
    for path, kind in GGUF_TYPES.items():
        writer = gguf.GGUFWriter(folder / path, "clip")
        add_vision_metadata(writer, config, old="old" in path)
        for name, value in state.items():
            if "language_model" in name:
                continue
            name = name.removeprefix("model.").replace("_weight", ".weight")
            new = names.get_name(name, (".weight", ".bias"))
            if "old" in path:
                new = new.replace("ffn_up", "ffn_?").replace("ffn_down", "ffn_up").replace("ffn_?", "ffn_down")
            values = value + np.float32(1) if "soft_emb_norm" in name else value
            exact = value.ndim == 1 or "embeddings" in name
            used = gguf.GGMLQuantizationType.F32 if exact else kind
            writer.add_tensor(new, gguf.quantize(values, used), raw_dtype=used)
        close(writer)


def add_text_metadata(writer: gguf.GGUFWriter, config: Gemma3TextConfig) -> None:
    writer.add_name("Tiny Vision Wide")
    writer.add_context_length(config.max_position_embeddings)
    writer.add_embedding_length(config.hidden_size)
    writer.add_block_count(config.num_hidden_layers)
    writer.add_feed_forward_length(config.intermediate_size)
    writer.add_head_count(config.num_attention_heads)
    writer.add_head_count_kv(config.num_key_value_heads)
    writer.add_key_length(config.head_dim)
    writer.add_value_length(config.head_dim)
    writer.add_layer_norm_rms_eps(config.rms_norm_eps)
    writer.add_sliding_window(config.sliding_window)
    writer.add_sliding_window_pattern(2)
    writer.add_rope_freq_base(config.rope_theta)
    writer.add_rope_scaling_type(gguf.RopeScalingType.LINEAR)
    writer.add_rope_scaling_factor(config.rope_scaling["factor"])
    writer.add_file_type(gguf.LlamaFileType.MOSTLY_F16)
    proto = sentencepiece_model_pb2.ModelProto.FromString(tokenizer_model(WIDE))
    writer.add_tokenizer_model("llama")
    writer.add_token_list([piece.piece for piece in proto.pieces])
    writer.add_token_scores([piece.score for piece in proto.pieces])
    writer.add_token_types([piece.type for piece in proto.pieces])
    writer.add_bos_token_id(2)
    writer.add_eos_token_id(1)
    writer.add_unk_token_id(3)
    writer.add_pad_token_id(0)


def add_vision_metadata(writer: gguf.GGUFWriter, config: transformers.PretrainedConfig, *, old: bool) -> None:
    vision = config.vision_config
    side = vision.image_size // vision.patch_size
    if old:
        writer.add_string("clip.projector_type", "gemma3")
        writer.add_bool("clip.has_text_encoder", False)
    else:
        writer.add_clip_projector_type(gguf.VisionProjectorType.GEMMA3)
    writer.add_clip_has_vision_encoder(True)
    writer.add_vision_projection_dim(config.text_config.hidden_size)
    writer.add_vision_image_size(vision.image_size)
    writer.add_vision_patch_size(vision.patch_size)
    writer.add_vision_embedding_length(vision.hidden_size)
    writer.add_vision_feed_forward_length(vision.intermediate_size)
    writer.add_vision_block_count(vision.num_hidden_layers)
    writer.add_vision_head_count(vision.num_attention_heads)
    writer.add_vision_attention_layernorm_eps(vision.layer_norm_eps)
    writer.add_vision_image_mean([0.5, 0.5, 0.5])
    writer.add_vision_image_std([0.5, 0.5, 0.5])
    writer.add_vision_use_gelu(True)
    writer.add_vision_projector_scale_factor(side // int(config.mm_tokens_per_image**0.5))


def close(writer: gguf.GGUFWriter) -> None:
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def make_v4(out: Path) -> None:
    """The folder in transformers 4's spelling, the GGUF files, and the effects of every model."""
    text = Gemma3ForCausalLM(Gemma3TextConfig(**TEXT, **V4_ONLY)).eval()
    random_weights(text, torch.bfloat16, torch.Generator().manual_seed(31))
    text.save_pretrained(out / "text_v4", max_shard_size="100KB")
    models = {"text": text}
    for name in ("tiny_vision", WIDE):
        models[name] = Gemma3ForConditionalGeneration.from_pretrained(out / name, dtype=torch.float32).eval()
    write_ggufs(models[WIDE], out / WIDE)
    found = {
        name: {"names": [name for name, _ in model.named_parameters()], "effects": effects(model)}
        for name, model in models.items()
    }
    (out / "checkpoint_effects.json").write_text(json.dumps(found, indent=None, separators=(",", ":")) + "\n")


def make_v5(out: Path) -> None:
    """The same models in transformers 5's spelling."""
    text = Gemma3ForCausalLM.from_pretrained(out / "text_v4", dtype=torch.bfloat16)
    text.save_pretrained(out / "text_v5")
    vision = Gemma3ForConditionalGeneration.from_pretrained(out / WIDE, dtype=torch.float16)
    vision.save_pretrained(out / "vision_v5")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, default=Path(__file__).parent)
    torch.set_num_threads(1)
    out: Path = parser.parse_args().out
    if transformers.__version__.startswith("4."):
        make_v4(out)
    else:
        make_v5(out)


if __name__ == "__main__":
    main()
