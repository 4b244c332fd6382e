"""What Gemma 3 from 4B up sees with: for models that are not here, so that no checkpoint can be asked"""

from __future__ import annotations

from app.inference.config import VisionConfig

GEMMA_VISION = VisionConfig(
    hidden_size=1152,
    intermediate_size=4304,
    num_hidden_layers=27,
    num_attention_heads=16,
    image_size=896,
    patch_size=14,
    mm_tokens_per_image=256,
    image_token_id=262_144,
    start_of_image_id=255_999,
    end_of_image_id=256_000,
)
"""Where its numbers come from: app/models/catalogue.py."""
