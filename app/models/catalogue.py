"""The catalogue: the official Gemma 3 models that can be had from the Hugging Face hub, and what is known of each.

Where the facts come from (looked up 2026-11-27):

    architecture, context   transformers, models/gemma3/convert_gemma3_weights.py
    languages, images       huggingface.co/blog/gemma3; of 270M nothing could be looked up about its languages
    repositories            named on the hub's pages or by programs that load them; `NOT_SEEN` holds those that follow
                            only from the others' names
    sizes                   computed from the architecture: 16 bits a weight, or Q4_0 in the layers and 16 bits in the
                            table, as Google's GGUF files have it; the hub says the exact ones when a download begins
    licence                 the Gemma Terms of Use; the hub shows them, and asks that they are accepted
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from app.inference.config import TextConfig, VisionConfig
from app.inference.gemma_vision import GEMMA_VISION
from app.models.checkpoints import UnexportedModel
from app.models.memory_need import SCALE, decoder_weights, vision_weights

Form = Literal["bf16", "q4_0"]
LICENCE = "Gemma Terms of Use, https://ai.google.dev/gemma/terms"
TERMS = "https://ai.google.dev/gemma/terms"
Q4_0 = 0.5 + 2 / 32
"""Bytes of a weight in Q4_0: 32 of 4 bits share a scale of 16 bits."""
HALF = 2
MANY_LANGUAGES, UNKNOWN_LANGUAGES = "over 140 languages", "languages not verified"
NOT_SEEN = ("google/gemma-3-12b-pt-qat-q4_0-gguf", "google/gemma-3-27b-pt-qat-q4_0-gguf")
"""Repositories whose names could not be looked up."""

_LAYERS_A_PERIOD = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogueEntry:
    """One model that can be downloaded."""

    name: str
    """What the user calls it, and what the model folder is named: "gemma-3-4b-it-q4_0"."""
    title: str
    """"Gemma 3 4B"."""
    repository: str
    """On the Hugging Face hub."""
    form: Form
    """How its weights are published: bf16 (safetensors), or QAT Q4_0 (GGUF)."""
    instruction_tuned: bool
    config: TextConfig
    vision: VisionConfig | None
    languages: str
    weights: str
    """The word of `export_onnx --weights` that it is exported with: bf16 is rounded to 8 bits, since the CPU would
    widen it to 32, and what was trained for 4 bits is kept as it is."""

    @property
    def download_bytes(self) -> int:
        """About how much is downloaded, without the tokenizer: computed, see the top of this file."""
        text, table = decoder_weights(self.config), self.config.vocab_size * self.config.hidden_size
        tower = 0 if self.vision is None else vision_weights(self.vision, self.config.hidden_size)
        if self.form == "bf16":
            return HALF * (text + tower)
        return int(Q4_0 * (text - table)) + HALF * (table + tower)

    @property
    def unexported(self) -> UnexportedModel:
        """The same as the exporter will say of it, to ask whether it fits before it is here."""
        text, table = decoder_weights(self.config), self.config.vocab_size * self.config.hidden_size
        tower = 0 if self.vision is None else vision_weights(self.vision, self.config.hidden_size)
        blocks = int((0.5 + SCALE) * (text - table)) + HALF * (table + tower)
        return UnexportedModel(
            name=self.title,
            config=self.config,
            vision=self.vision,
            weights="source" if self.form == "q4_0" else "bf16",
            weights_bytes=blocks if self.form == "q4_0" else 0,
            table_bytes=HALF if self.form == "q4_0" else 0,
            columns=("int8",) if self.config.num_hidden_layers < 30 else (),
        )

    @property
    def unverified(self) -> tuple[str, ...]:
        """What could not be looked up, in words for the user."""
        notes = ["which languages it was trained for"] if self.languages == UNKNOWN_LANGUAGES else []
        notes += ["the name of its repository"] if self.repository in NOT_SEEN else []
        return tuple(notes)


def catalogue(*, pretrained: bool = False) -> tuple[CatalogueEntry, ...]:
    """All entries, from the smallest size to the largest; the pretrained ones only if asked for."""
    return tuple(entry for entry in _entries() if pretrained or entry.instruction_tuned)


def find_entry(name: str) -> CatalogueEntry | None:
    """The entry of a name or of a repository, pretrained or not; None if there is none."""
    return next((entry for entry in _entries() if name in (entry.name, entry.repository)), None)


def _text(
    hidden: int, inner: int, heads: int, kv_heads: int, layers: int, *, head_dim: int = 256, scalar: int = 256
) -> TextConfig:
    is_long = layers > 30
    return TextConfig(
        vocab_size=262_144,
        hidden_size=hidden,
        intermediate_size=inner,
        num_hidden_layers=layers,
        num_attention_heads=heads,
        num_key_value_heads=kv_heads,
        head_dim=head_dim,
        max_position_embeddings=131_072 if is_long else 32_768,
        sliding_window=1024 if is_long else 512,
        layer_types=tuple(
            "sliding_attention" if (layer + 1) % _LAYERS_A_PERIOD else "full_attention" for layer in range(layers)
        ),
        query_pre_attn_scalar=float(scalar),
        rms_norm_eps=1e-6,
        rope_theta=1e6,
        rope_local_base_freq=1e4,
        rope_scaling_factor=8.0 if is_long else 1.0,
    )


_SIZES: dict[str, tuple[TextConfig, VisionConfig | None, str]] = {
    "270m": (_text(640, 2048, 4, 1, 18), None, UNKNOWN_LANGUAGES),
    "1b": (_text(1152, 6912, 4, 1, 26), None, "English"),
    "4b": (_text(2560, 10240, 8, 4, 34), GEMMA_VISION, MANY_LANGUAGES),
    "12b": (_text(3840, 15360, 16, 8, 48), GEMMA_VISION, MANY_LANGUAGES),
    "27b": (_text(5376, 21504, 32, 16, 62, head_dim=128, scalar=168), GEMMA_VISION, MANY_LANGUAGES),
}


def _entries() -> Iterator[CatalogueEntry]:
    for size, (config, vision, languages) in _SIZES.items():
        for kind in ("it", "pt"):
            # 270M alone is published without "pt" in its name, and its QAT only as 16-bit weights made for Q4_0.
            plain = f"gemma-3-{size}" if (size, kind) == ("270m", "pt") else f"gemma-3-{size}-{kind}"
            entry = CatalogueEntry(
                name=plain,
                title=f"Gemma 3 {size.upper()}",
                repository=f"google/{plain}",
                form="bf16",
                instruction_tuned=kind == "it",
                config=config,
                vision=vision,
                languages=languages,
                weights="int8",
            )
            yield entry
            if size == "270m":
                rounded = replace(entry, name=f"{plain}-q4_0", repository=f"google/{plain}-qat-q4_0-unquantized")
                yield replace(rounded, weights="int4")
            else:
                blocks = replace(entry, name=f"{plain}-q4_0", repository=f"google/{plain}-qat-q4_0-gguf", form="q4_0")
                yield replace(blocks, weights="source")
