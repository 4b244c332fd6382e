"""What the servers that people run say of themselves, in their own formats."""

from __future__ import annotations

from typing import Any

import pytest

from app.remote.server_facts import (
    context_of_entry,
    facts_of_props,
    facts_of_show,
    facts_of_studio,
    models_of,
    sees_of_entry,
    tokens_counted,
)

VLLM = {"id": "google/gemma-3-27b-it", "object": "model", "owned_by": "vllm", "max_model_len": 131_072}
LLAMA_CPP = {"id": "gemma.gguf", "owned_by": "llamacpp", "meta": {"n_ctx_train": 131_072, "n_vocab": 262_144}}
LLAMA_CPP_SEES = {"id": "g", "architecture": {"input_modalities": ["text", "image"], "output_modalities": ["text"]}}
LITELLM = {"id": "gemma-team", "object": "model", "owned_by": "openai", "max_input_tokens": 7000}
STUDIO = {"id": "gemma-3-12b", "type": "vlm", "loaded_context_length": 8192, "max_context_length": 131_072}


def test_what_servers_say_of_their_context() -> None:
    assert context_of_entry(VLLM) == 131_072
    assert context_of_entry(LLAMA_CPP) == 0, "the length it was trained for is not the length that it is run with"
    assert context_of_entry(LITELLM) == 7000
    assert (sees_of_entry(LLAMA_CPP_SEES), sees_of_entry(LLAMA_CPP), sees_of_entry(VLLM)) == (True, False, False)
    assert facts_of_props({"default_generation_settings": {"n_ctx": 16_384}, "modalities": {"vision": True}}) == (
        16_384,
        True,
    )
    assert facts_of_studio({"data": [STUDIO]}, "gemma-3-12b") == (8192, True)
    assert facts_of_studio({"data": [STUDIO]}, "another") == (0, False)


def test_ollama_takes_what_its_parameters_say_not_what_the_model_was_made_for() -> None:
    info = {"gemma3.context_length": 131_072}
    told = {"model_info": info, "parameters": 'stop  "<end_of_turn>"\nnum_ctx      32768\ntop_k 64', "capabilities": []}
    assert facts_of_show(told) == (32_768, False)
    assert facts_of_show({"model_info": info, "capabilities": ["completion", "vision"]}) == (4096, True)


def test_counts_of_tokens() -> None:
    assert tokens_counted({"count": 71, "max_model_len": 8192, "tokens": [1] * 71}) == 71
    assert tokens_counted({"tokens": [5, 6, 7]}) == 3
    assert tokens_counted({"count": 12}) == 12


@pytest.mark.parametrize("nonsense", [None, [], "x", 5, {}, {"data": "x"}, {"data": [None, {"id": 5}, {"id": ""}]}])
def test_nonsense_says_nothing(nonsense: Any) -> None:
    assert models_of(nonsense) == []
    assert facts_of_props(nonsense) == facts_of_show(nonsense) == facts_of_studio(nonsense, "x") == (0, False)
    assert tokens_counted(nonsense) == 0
    assert not sees_of_entry({"architecture": nonsense}) and not sees_of_entry(
        {"architecture": {"input_modalities": 5}}
    )


@pytest.mark.parametrize("number", [True, -5, 0, "8192", 1.5, 1 << 40, None])
def test_numbers_that_are_none_say_nothing(number: Any) -> None:
    assert context_of_entry({"id": "x", "max_model_len": number}) == 0
    assert facts_of_props({"default_generation_settings": {"n_ctx": number}})[0] == 0
    assert tokens_counted({"count": number}) == 0
