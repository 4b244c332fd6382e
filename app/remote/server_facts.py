"""What servers say of themselves: which model, how many tokens at once, whether it sees. Pure reading of JSON.

    GET /v1/models          all             ids; vLLM: max_model_len; Pincite: context_length;
                                            LiteLLM: max_input_tokens; llama.cpp: architecture.input_modalities
    GET /props              llama.cpp       default_generation_settings.n_ctx, modalities.vision; with many models:
                                            role "router", and the rest under ?model=NAME
    POST /api/show          Ollama          parameters with num_ctx, capabilities
    GET /api/v0/models      LM Studio       loaded_context_length, type
    GET /api/v1/models      LM Studio 0.4   loaded_instances with config.context_length, capabilities.vision
    POST /tokenize          llama.cpp, vLLM       POST /extras/tokenize/count      llama-cpp-python

Whatever a server says that is not of the expected kind counts as nothing said.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

SAMPLE = (
    "The tide gauge at the pier was read 1,204 times in 2019; the mean was 3.87 m. Ebbe und Flut, überall gemessen. "
    "水位は毎日測られます。 كان المد مرتفعا. גאות ושפל. for (i = 0; i < 10; i++) { sum += x[i]; }"
)
"""Our own words, of several scripts: counted by a server's tokenizer and by ours, they tell how the two compare."""
DEFAULT_OF_OLLAMA = 4096
"""Tokens that Ollama takes where a model's parameters name no other number, whatever the model was made for."""
DEFAULT_OF_STUDIO = 4096
"""Tokens that LM Studio may take of a model that it has not loaded yet: what it was made for is not what it gets."""
_NUM_CTX = re.compile(r"^\s*num_ctx\s+(\d{1,9})\s*$", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerFacts:
    """What a server says of the model that will be asked."""

    model: str
    context: int = 0
    """Tokens, prompt and answer together; 0: it does not say."""
    sees_images: bool = False
    sample_tokens: int = 0
    """What its tokenizer makes of SAMPLE; 0: it does not count for others."""


def models_of(answer: Any) -> list[dict[str, Any]]:
    """The models of GET /v1/models that have a name."""
    listed = answer.get("data") if isinstance(answer, dict) else None
    found = listed if isinstance(listed, list) else []
    return [one for one in found if isinstance(one, dict) and isinstance(one.get("id"), str) and one["id"]]


def context_of_entry(entry: dict[str, Any]) -> int:
    """What an entry of /v1/models says of the context. llama.cpp's training length is not what it takes."""
    names = ("max_model_len", "context_length", "max_input_tokens")
    return next((count for name in names if (count := _number(entry.get(name)))), 0)


def sees_of_entry(entry: dict[str, Any]) -> bool:
    """Whether an entry of /v1/models says that the model sees."""
    architecture = entry.get("architecture")
    takes = architecture.get("input_modalities") if isinstance(architecture, dict) else None
    return isinstance(takes, list) and "image" in takes


def facts_of_props(answer: Any) -> tuple[int, bool]:
    """Context and sight, as llama.cpp's /props has them."""
    if not isinstance(answer, dict):
        return 0, False
    settings, modalities = answer.get("default_generation_settings"), answer.get("modalities")
    context = _number(settings.get("n_ctx")) if isinstance(settings, dict) else 0
    return context, isinstance(modalities, dict) and modalities.get("vision") is True


def facts_of_show(answer: Any) -> tuple[int, bool]:
    """Context and sight, as Ollama's /api/show has them."""
    if not isinstance(answer, dict) or not isinstance(answer.get("model_info"), dict):
        return 0, False
    parameters, abilities = answer.get("parameters"), answer.get("capabilities")
    named = _NUM_CTX.search(parameters) if isinstance(parameters, str) else None
    context = int(named[1]) if named else DEFAULT_OF_OLLAMA
    return context, isinstance(abilities, list) and "vision" in abilities


def facts_of_studio(answer: Any, model: str) -> tuple[int, bool]:
    """Context and sight, as LM Studio's /api/v0/models has them."""
    for entry in models_of(answer):
        if entry["id"] == model:
            return _of_studio(_number(entry.get("loaded_context_length")), entry), entry.get("type") == "vlm"
    return 0, False


def facts_of_new_studio(answer: Any, model: str) -> tuple[int, bool]:
    """Context and sight, as LM Studio's /api/v1/models has them. Of several instances the smallest may answer."""
    listed = answer.get("models") if isinstance(answer, dict) else None
    for entry in listed if isinstance(listed, list) else []:
        if not isinstance(entry, dict):
            continue
        loaded = _instances(entry)
        if entry.get("key") != model and model not in [name for name, _ in loaded]:
            continue
        named = [context for name, context in loaded if name == model] or [context for _, context in loaded]
        abilities = entry.get("capabilities")
        sees = isinstance(abilities, dict) and abilities.get("vision") is True
        return _of_studio(min(filter(None, named), default=0), entry), sees
    return 0, False


def tokens_counted(answer: Any) -> int:
    """What a tokenizing path says: a number of tokens, or the tokens."""
    if not isinstance(answer, dict):
        return 0
    tokens = answer.get("tokens")
    return _number(answer.get("count")) or (len(tokens) if isinstance(tokens, list) else 0)


def _instances(entry: dict[str, Any]) -> list[tuple[object, int]]:
    """What LM Studio calls each instance of a model that is loaded, and its context."""
    listed = entry.get("loaded_instances")
    held = [one for one in listed if isinstance(one, dict)] if isinstance(listed, list) else []
    configs = [one.get("config") for one in held]
    contexts = [_number(config.get("context_length")) if isinstance(config, dict) else 0 for config in configs]
    return [(one.get("id"), context) for one, context in zip(held, contexts, strict=True)]


def _of_studio(loaded: int, entry: dict[str, Any]) -> int:
    """What is loaded counts; of a model that is loaded when it is asked, no more than it surely gets."""
    made_for = _number(entry.get("max_context_length"))
    return loaded or (min(made_for, DEFAULT_OF_STUDIO) if made_for else 0)


def _number(value: object) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 < value < 1 << 31 else 0
