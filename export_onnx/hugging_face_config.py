"""Gemma 3's architecture from the JSON files of a Hugging Face folder, in the spellings of transformers 4 and 5.

    transformers 4   rope_theta, rope_local_base_freq, rope_scaling, sliding_window_pattern
    transformers 5   rope_parameters: {full_attention: {rope_theta, rope_type, factor}, sliding_…}, layer_types

Published files leave out what equals the defaults of transformers' classes `Gemma3TextConfig`, `Gemma3Config`,
`SiglipVisionConfig` and `Gemma3ImageProcessor`; the numbers below are those defaults, the same in both versions.
"""

from __future__ import annotations

from typing import Any

from app.errors import ExportFailed
from app.inference.config import TextConfig, VisionConfig
from export_onnx.config_fields import MOST_LAYERS, Fields, check_pooling

TEXT_KIND, IMAGE_KIND, CHECKER_KIND = "gemma3_text", "gemma3", "shieldgemma2"
ARCHITECTURES = ("Gemma3ForCausalLM", "Gemma3ForConditionalGeneration", "Gemma3TextModel", "Gemma3Model")
"""The classes whose weights are a Gemma 3 that writes text: with an output layer, or tied to the embeddings."""
CHECKER = "ShieldGemma2ForImageClassification"
"""A Gemma 3 that says of an image whether it violates a policy: Yes or No is all that it was trained to write."""
YES, NO = 10_784, 3_771
"""The tokens of these words in Gemma's vocabulary, unless the configuration names others."""
ACTIVATION = "gelu_pytorch_tanh"
LAYER_KINDS = ("sliding_attention", "full_attention")


def sees_images(config: dict[str, Any], source: str) -> bool:
    """Whether a `config.json` describes a Gemma 3 with a vision tower. Raises ExportFailed if it is no Gemma 3."""
    kind, classes = config.get("model_type"), config.get("architectures") or []
    classes = classes if isinstance(classes, list) else [classes]
    named = ", ".join(map(str, classes))
    if kind not in (TEXT_KIND, IMAGE_KIND, CHECKER_KIND):
        called = f"{kind} ({named})" if named else str(kind)
        raise ExportFailed(f"{source} holds a model of the kind {called}; Pincite runs Gemma 3 (gemma3, gemma3_text).")
    wanted = (CHECKER,) if kind == CHECKER_KIND else ARCHITECTURES
    if named and not any(name in wanted for name in classes):
        raise ExportFailed(f"{source} holds a Gemma 3 made for another task ({named}), which does not write text.")
    if method := config.get("quantization_config"):
        name = method.get("quant_method", "an unknown method") if isinstance(method, dict) else method
        raise ExportFailed(
            f"The weights in {source} are quantised by {name}, which cannot be read."
            " Take the unquantised safetensors, or a GGUF file."
        )
    return bool(kind != TEXT_KIND)


def read_check_tokens(config: dict[str, Any], vocab_size: int, source: str) -> tuple[int, int] | None:
    """The tokens of Yes and No of a model that checks images; None for one that answers. Raises ExportFailed."""
    if config.get("model_type") != CHECKER_KIND:
        return None
    fields = Fields(config, f"config.json in {source}")
    yes, no = (fields.token_id((f"{word}_token_index",), token) for word, token in (("yes", YES), ("no", NO)))
    if yes == no or max(yes, no) >= vocab_size:
        raise ExportFailed(f"{source} answers by the tokens {yes} and {no}, of {vocab_size}, which cannot be.")
    return yes, no


def text_values(config: dict[str, Any], source: str) -> dict[str, Any]:
    """The part of `config.json` that describes the text decoder."""
    if config.get("model_type") == TEXT_KIND:
        return config
    return Fields(config.get("text_config", {}), f"The text_config of {source}").values


def read_text_config(config: dict[str, Any], source: str) -> TextConfig:
    """The text decoder's architecture. Raises ExportFailed for what Gemma 3 has not, and for impossible numbers."""
    fields = Fields(text_values(config, source), f"config.json in {source}")
    fields.refuse("final_logit_softcapping", (), "Gemma 3 does not cap its logits")
    fields.refuse("attn_logit_softcapping", (), "Gemma 3 does not cap its attention")
    fields.refuse("attention_bias", (False,), "Gemma 3's attention has no biases")
    fields.refuse("hidden_activation", (ACTIVATION,), f"Gemma 3 uses {ACTIVATION}")
    fields.refuse(
        "use_bidirectional_attention", (False,), "a model that reads both ways, as EmbeddingGemma, writes no text"
    )
    layers = fields.integer("num_hidden_layers", 26, MOST_LAYERS)
    heads, kv_heads = fields.integer("num_attention_heads", 8), fields.integer("num_key_value_heads", 4)
    if heads % kv_heads:
        raise ExportFailed(f"config.json in {source} says {heads} heads for {kv_heads} key heads, which cannot be.")
    rope_theta, rope_local, factor = _rope(fields)
    return TextConfig(
        vocab_size=fields.integer("vocab_size", 262_208),
        hidden_size=fields.integer("hidden_size", 2304),
        intermediate_size=fields.integer("intermediate_size", 9216),
        num_hidden_layers=layers,
        num_attention_heads=heads,
        num_key_value_heads=kv_heads,
        head_dim=fields.integer("head_dim", 256),
        max_position_embeddings=fields.integer("max_position_embeddings", 131_072),
        sliding_window=fields.integer("sliding_window", 4096),
        layer_types=_layer_types(fields, layers),
        query_pre_attn_scalar=fields.number("query_pre_attn_scalar", 256),
        rms_norm_eps=fields.number("rms_norm_eps", 1e-6),
        rope_theta=rope_theta,
        rope_local_base_freq=rope_local,
        rope_scaling_factor=factor,
    )


def _layer_types(fields: Fields, layers: int) -> tuple[str, ...]:
    kinds = fields.values.get("layer_types")
    if kinds is None:
        older = "sliding_window_pattern" if "sliding_window_pattern" in fields.values else "_sliding_window_pattern"
        pattern = fields.integer(older, 6)
        return tuple(LAYER_KINDS[(layer + 1) % pattern == 0] for layer in range(layers))
    if not isinstance(kinds, list) or not all(kind in LAYER_KINDS for kind in kinds):
        raise fields.impossible("layer_types")
    if len(kinds) != layers:
        raise ExportFailed(f"{fields.where} says for {len(kinds)} of its {layers} layers whether they are local.")
    return tuple(kinds)


def _rope(fields: Fields) -> tuple[float, float, float]:
    """RoPE base of global layers, of local layers, and the scaling of global positions."""
    newer = fields.values.get("rope_parameters") or {}
    if newer and not (isinstance(newer, dict) and set(newer) <= set(LAYER_KINDS)):
        raise fields.impossible("rope_parameters")
    older = fields.values.get("rope_scaling") or {}
    of_global = newer.get("full_attention") or {}
    if not isinstance(older, dict):
        raise fields.impossible("rope_scaling")
    if not isinstance(of_global, dict):
        raise fields.impossible("rope_parameters")
    whole = Fields({**of_global, **older}, f"{fields.where}, for global layers,")
    local = Fields(newer.get("sliding_attention") or {}, f"{fields.where}, for local layers,")
    kind = whole.values.get("rope_type", whole.values.get("type", "default"))
    if kind not in ("default", "linear") or local.values.get("rope_type", "default") != "default":
        found = kind if kind not in ("default", "linear") else f"{local.values['rope_type']} in local layers"
        raise ExportFailed(
            f"{fields.where} scales positions by {found}; Gemma 3 scales them linearly, and in global layers only."
        )
    return (
        whole.number("rope_theta", fields.number("rope_theta", 1_000_000.0)),
        local.number("rope_theta", fields.number("rope_local_base_freq", 10_000.0)),
        whole.number("factor", 1.0) if kind == "linear" else 1.0,
    )


def read_vision_config(
    config: dict[str, Any], preprocessor: dict[str, Any], vocab_size: int, source: str
) -> VisionConfig:
    """The vision tower's architecture, and how images enter a prompt. Raises ExportFailed.

    `preprocessor` is `preprocessor_config.json`, or empty: then images are prepared as by every Gemma 3.
    """
    top = Fields(config, f"config.json in {source}")
    tower = Fields(config.get("vision_config") or {}, f"The vision_config of {source}")
    tower.refuse("hidden_act", (ACTIVATION,), f"Gemma 3 uses {ACTIVATION}")
    tower.refuse("num_channels", (3,), "pictures have three")
    hidden, heads = tower.integer("hidden_size", 768), tower.integer("num_attention_heads", 12)
    size, patch = tower.integer("image_size", 224), tower.integer("patch_size", 16)
    tokens = top.integer("mm_tokens_per_image", 256)
    check_pooling(size, patch, tokens, source)
    if hidden % heads:
        raise ExportFailed(f"The vision_config of {source} says {heads} heads for a size of {hidden}, which cannot be.")
    start, end = (
        top.token_id((f"{name}_token_index", f"{name}_token_id"), default)
        for name, default in (("boi", 255_999), ("eoi", 256_000))
    )
    if max(start, end) >= vocab_size:
        raise ExportFailed(f"{source} marks images by the tokens {start} and {end}, but has {vocab_size} tokens only.")
    epsilon = tower.number("layer_norm_eps", 1e-6)
    factor, mean, deviation = _pixel_values(Fields(preprocessor, f"preprocessor_config.json in {source}"))
    return VisionConfig(
        hidden_size=hidden,
        intermediate_size=tower.integer("intermediate_size", 3072),
        num_hidden_layers=tower.integer("num_hidden_layers", 12, MOST_LAYERS),
        num_attention_heads=heads,
        image_size=size,
        patch_size=patch,
        layer_norm_eps=epsilon,
        mm_tokens_per_image=tokens,
        projector_norm_eps=epsilon,
        image_token_id=top.token_id(("image_token_index", "image_token_id"), 262_144),
        start_of_image_id=start,
        end_of_image_id=end,
        rescale_factor=factor,
        image_mean=mean,
        image_std=deviation,
    )


def _pixel_values(fields: Fields) -> tuple[float, tuple[float, ...], tuple[float, ...]]:
    """Factor, mean and deviation by which a pixel of 0 .. 255 becomes what the tower takes."""

    factor = fields.number("rescale_factor", 1 / 255) if fields.values.get("do_rescale", True) else 1.0
    if not fields.values.get("do_normalize", True):
        return factor, (0.0, 0.0, 0.0), (1.0, 1.0, 1.0)
    return factor, fields.channels("image_mean"), fields.channels("image_std", above_zero=True)
