"""Which tensors a Gemma 3 has, and of what shape: held against a checkpoint before anything is written."""

from __future__ import annotations

from app.errors import ExportFailed
from app.inference.config import TextConfig, VisionConfig
from export_onnx.checkpoint import Checkpoint

Shape = tuple[int, ...]
OUTPUT = "lm_head.weight"


def check_tensors(checkpoint: Checkpoint) -> None:
    """Compare every tensor's shape with the architecture. Raises ExportFailed naming the first that is wrong."""
    held = frozenset(checkpoint.tensor_names())
    expected = expected_shapes(checkpoint.config, checkpoint.vision)
    if OUTPUT not in held:
        del expected[OUTPUT]
    if missing := [name for name in expected if name not in held]:
        more = f", and {len(missing) - 1} more" if len(missing) > 1 else ""
        raise ExportFailed(f"{checkpoint.source} does not hold the tensor {missing[0]}{more}.")
    for name, shape in expected.items():
        if (given := checkpoint.tensor_shape(name)) != shape:
            raise ExportFailed(
                f"The tensor {name} in {checkpoint.source} has the shape {list(given)};"
                f" by its configuration it must be {list(shape)}."
            )


def expected_shapes(config: TextConfig, vision: VisionConfig | None) -> dict[str, Shape]:
    """Every tensor that a Gemma 3 can have, with the output matrix that it has if it is not tied to the embeddings."""
    shapes = text_shapes(config) | {OUTPUT: (config.vocab_size, config.hidden_size)}
    return shapes if vision is None else shapes | vision_shapes(vision, config.hidden_size)


def text_shapes(config: TextConfig) -> dict[str, Shape]:
    """Tensors of the text decoder, without an output matrix of its own."""
    hidden, inner = config.hidden_size, config.intermediate_size
    query, key = config.num_attention_heads * config.head_dim, config.num_key_value_heads * config.head_dim
    shapes: dict[str, Shape] = {
        "model.embed_tokens.weight": (config.vocab_size, hidden),
        "model.norm.weight": (hidden,),
    }
    layer: dict[str, Shape] = {
        "self_attn.q_proj": (query, hidden),
        "self_attn.k_proj": (key, hidden),
        "self_attn.v_proj": (key, hidden),
        "self_attn.o_proj": (hidden, query),
        "self_attn.q_norm": (config.head_dim,),
        "self_attn.k_norm": (config.head_dim,),
        "mlp.gate_proj": (inner, hidden),
        "mlp.up_proj": (inner, hidden),
        "mlp.down_proj": (hidden, inner),
        "input_layernorm": (hidden,),
        "post_attention_layernorm": (hidden,),
        "pre_feedforward_layernorm": (hidden,),
        "post_feedforward_layernorm": (hidden,),
    }
    for index in range(config.num_hidden_layers):
        shapes |= {f"model.layers.{index}.{part}.weight": shape for part, shape in layer.items()}
    return shapes


def vision_shapes(vision: VisionConfig, text_hidden: int) -> dict[str, Shape]:
    """Tensors of the vision tower and the projector."""
    hidden, inner, patch = vision.hidden_size, vision.intermediate_size, vision.patch_size
    shapes: dict[str, Shape] = {
        "vision_tower.embeddings.patch_embedding.weight": (hidden, vision.num_channels, patch, patch),
        "vision_tower.embeddings.patch_embedding.bias": (hidden,),
        "vision_tower.embeddings.position_embedding.weight": (vision.patches_per_side**2, hidden),
        "vision_tower.post_layernorm.weight": (hidden,),
        "vision_tower.post_layernorm.bias": (hidden,),
        "multi_modal_projector.mm_input_projection.weight": (text_hidden, hidden),
        "multi_modal_projector.mm_soft_emb_norm.weight": (hidden,),
    }
    layer: dict[str, Shape] = {
        **dict.fromkeys([f"self_attn.{part}_proj" for part in ("q", "k", "v", "out")], (hidden, hidden)),
        "mlp.fc1": (inner, hidden),
        "mlp.fc2": (hidden, inner),
        "layer_norm1": (hidden,),
        "layer_norm2": (hidden,),
    }
    for index in range(vision.num_hidden_layers):
        for part, shape in layer.items():
            shapes[f"vision_tower.encoder.layers.{index}.{part}.weight"] = shape
            shapes[f"vision_tower.encoder.layers.{index}.{part}.bias"] = shape[:1]
    return shapes
