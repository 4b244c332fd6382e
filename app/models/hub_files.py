"""Which files of a repository on the hub are needed: one form of the weights, the tokenizer, descriptions"""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.errors import ExportFailed
from app.models.checkpoint_folder import PICKLED, is_vision_file
from app.models.remote_file import RemoteFile

DESCRIPTIONS = (
    "config.json",
    "generation_config.json",
    "preprocessor_config.json",
    "processor_config.json",
    "tokenizer_config.json",
    "chat_template.json",
    "chat_template.jinja",
    "README.md",
)
"""What the exporter reads beside weights and tokenizer; README.md names the licence."""
SINGLE, INDEX = "model.safetensors", "model.safetensors.index.json"
SHARD = re.compile(r"model-\d{5}-of-\d{5}\.safetensors")
PREFERRED = ("q4_0", "q4_k_m", "q8_0")


def needed_files(files: Sequence[RemoteFile], repository: str) -> list[RemoteFile]:
    """What an export reads: a GGUF file with its vision file, or safetensors with their descriptions.

    Where a repository has several GGUF files, the one in Q4_0. Raises ExportFailed if there are no weights that can be
    read, or only pickled ones.
    """
    there = {file.name: file for file in files if not set(file.name) & set("/\\:") and ".." not in file.name}
    safetensors = [name for name in there if name == SINGLE] or [name for name in there if SHARD.fullmatch(name)]
    if safetensors and "config.json" in there:
        index = [INDEX] if safetensors != [SINGLE] else []
        tokenizer = ["tokenizer.model"] if "tokenizer.model" in there else ["tokenizer.json"]
        return [there[name] for name in [*DESCRIPTIONS, *tokenizer, *index, *sorted(safetensors)] if name in there]
    models = sorted(name for name in there if name.endswith(".gguf") and not is_vision_file(name))
    if models:
        towers = sorted((name for name in there if is_vision_file(name)), key=_plainness)
        return [there[name] for name in [*(["README.md"] if "README.md" in there else []), *towers[:1], _best(models)]]
    if any(name.lower().endswith(PICKLED) for name in there):
        raise ExportFailed(
            f"{repository} holds pickled weights only, and such files can run code when they are loaded:"
            " Pincite never downloads or loads them."
        )
    raise ExportFailed(f"{repository} holds no weights that can be read: neither safetensors nor a GGUF file.")


def _best(models: list[str]) -> str:
    for form in PREFERRED:
        for name in models:
            if form in name.lower():
                return name
    return models[0]


def _plainness(name: str) -> tuple[int, str]:
    """f16 first: the tower loses nothing in it, and is half as large as in f32."""
    return next((place for place, word in enumerate(("f16", "bf16", "f32")) if word in name.lower()), 3), name
