"""Tensor names of Hugging Face's Gemma 3 folders, in all their spellings, to the names that a `Checkpoint` uses.

    text    model.layers.0…                    Gemma3ForCausalLM
            language_model.model.layers.0…     Gemma3ForConditionalGeneration as published, and as transformers saves it
            model.language_model.layers.0…     … as its modules are called since transformers 4.52
            layers.0…, language_model.layers…  the models without an output layer
            model.language_model.model.layers… ShieldGemma2ForImageClassification: one `model.` more than these
    vision  vision_tower.vision_model.encoder… transformers 4, with or without a leading `model.`
            vision_tower.encoder…              transformers 5, with or without a leading `model.`

The tower's attention-pooling head is left out where a file holds one: Gemma 3 takes the tower's patches, not its head.
"""

from __future__ import annotations

import re

PROJECTION = "multi_modal_projector.mm_input_projection.weight"
"""Handed out as [out, in]; files keep it as [in, out]."""

_SPELLINGS = (
    (re.compile(r"(?:(?:model|language_model)\.){0,3}((?:embed_tokens|layers|norm)\..+)"), "model."),
    (re.compile(r"(?:(?:model|language_model)\.){0,2}(lm_head\.weight)"), ""),
    (re.compile(r"(?:model\.){0,2}vision_tower\.(?:vision_model\.)?(.+)"), "vision_tower."),
    (re.compile(r"(?:model\.){0,2}multi_modal_projector\.(.+)"), "multi_modal_projector."),
)
_WITHOUT_USE = re.compile(r"vision_tower\.head\..+|.*\.inv_freq|.*\.position_ids")


def canonical_name(name: str) -> str | None:
    """The name that a `Checkpoint` uses; the file's own for a tensor that Gemma 3 has not; None for one without use."""
    for pattern, prefix in _SPELLINGS:
        if found := pattern.fullmatch(name):
            name = prefix + found[1]
            break
    if name == "multi_modal_projector.mm_input_projection_weight":
        return PROJECTION
    return None if _WITHOUT_USE.fullmatch(name) else name


def keeps_weight_minus_one(name: str) -> bool:
    """Whether a file keeps `weight - 1`: RMS norms of text model and projector do, the tower's LayerNorms do not."""
    return name.endswith("norm.weight") and not name.startswith("vision_tower.")
