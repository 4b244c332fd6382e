"""What a Hugging Face folder says of itself: name, licence, whether it was tuned for instructions, where it ends.

Names are made from a repository's or a folder's name, never from a path.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from app.errors import ExportFailed
from export_onnx.checkpoint import LICENCES
from export_onnx.json_file import read_json_if_there

README_LIMIT = 1 << 16
"""Bytes of a README in which its front matter must end."""


def source_name(folder: Path) -> str:
    """What the manifest calls a folder: its name; in Hugging Face's cache, the repository's."""
    folder = folder.resolve()
    # models--google--gemma-3-4b-it/snapshots/0123abcd…
    if folder.parent.name == "snapshots" and folder.parents[1].name.startswith("models--"):
        return folder.parents[1].name.removeprefix("models--").replace("--", "/")
    return folder.name or "folder"


def display_name(config: dict[str, Any], source: str, parameters: int) -> str:
    """What the user reads, such as "Gemma 3 4B": by the config, else the folder's name, else the number of weights."""
    for hint in (config.get("_name_or_path"), source):
        last = re.split(r"[/\\]", str(hint or "").rstrip("/\\"))[-1]
        if "gemma" in last.lower():
            return _readable(last)
    if parameters >= 9.5e8:  # "1B" has 999,885,952
        return f"Gemma 3 {parameters / 1e9:.0f}B"
    return f"Gemma 3 {round(parameters, -7) // 10**6}M" if parameters >= 1e7 else f"Gemma 3 {parameters / 1e6:.1f}M"


def _readable(name: str) -> str:
    """ "gemma-3-4b-it" as "Gemma 3 4B"; whether it is tuned, the manifest says elsewhere."""
    words = [word for word in re.split(r"[-_ ]+", name) if word]
    if len(words) > 1 and words[-1].lower() in ("it", "pt"):
        words.pop()
    words = [word.upper() if re.fullmatch(r"\d+[bm]", word.lower()) else word for word in words]
    return " ".join([words[0][:1].upper() + words[0][1:], *words[1:]])


def licence(folder: Path) -> str:
    """The licence that the front matter of README.md names, or "unknown".

    ---
    license: gemma
    ---
    """
    try:
        with (folder / "README.md").open("rb") as file:
            text = file.read(README_LIMIT).decode(errors="replace").replace("\r\n", "\n")
    except OSError:
        return "unknown"
    front = re.match(r"\ufeff?---\n(.*?)\n---", text, re.DOTALL)
    named = re.search(r"^license:[ \t]*[\"']?([^\s\"'#]+)", front[1], re.MULTILINE) if front else None
    return LICENCES.get(named[1], named[1]) if named else "unknown"


def has_chat_template(folder: Path, source: str) -> bool:
    """Whether the folder holds a template for conversations."""
    if (folder / "chat_template.jinja").exists() or (folder / "chat_template.json").exists():
        return True
    return bool(read_json_if_there(folder / "tokenizer_config.json", source).get("chat_template"))


def end_tokens(configs: list[dict[str, Any]], vocab_size: int, source: str) -> tuple[int, ...]:
    """Ids at which writing ends, from the first of these configs that has them, else 1. Raises ExportFailed."""
    return tuple(dict.fromkeys(_ids("eos_token_id", configs, 1, vocab_size, source)))


def start_token(configs: list[dict[str, Any]], vocab_size: int, source: str) -> int:
    """The id that begins every text, from the first of these configs that has it, else 2. Raises ExportFailed."""
    return _ids("bos_token_id", configs, 2, vocab_size, source)[0]


def _ids(key: str, configs: list[dict[str, Any]], default: int, vocab_size: int, source: str) -> list[int]:
    value = next((config[key] for config in configs if config.get(key) is not None), default)
    ids = value if isinstance(value, list) else [value]
    if not ids or not all(type(token) is int and 0 <= token < vocab_size for token in ids):
        raise ExportFailed(f"{source} says {value!r} for {key}, which cannot be.")
    return ids
