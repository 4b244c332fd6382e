"""Ollama's own GGUF files are the same model as the Hugging Face folder that they were made of."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
from ollama_files import write_ollama_gguf
from tiny_gemma import CAPTURES

from export_onnx.gguf import open_gguf
from export_onnx.hugging_face import open_hugging_face
from export_onnx.tensor_shapes import check_tensors

FOLDER = CAPTURES / "tiny_vision"


def test_ollamas_file_is_the_model_that_it_was_made_of(tmp_path: Path) -> None:
    theirs = open_hugging_face(FOLDER)
    ours = open_gguf([write_ollama_gguf(FOLDER, tmp_path / "blob")], source="gemma3:4b")
    check_tensors(ours)
    # What Ollama leaves out are constants of Gemma 3, which this random model has not: its scale of queries.
    assert ours.config == replace(theirs.config, max_position_embeddings=131_072, query_pre_attn_scalar=32)
    assert ours.vision == theirs.vision
    assert ours.instruction_tuned and ours.eos_token_ids == theirs.eos_token_ids
    assert set(ours.tensor_names()) == set(theirs.tensor_names())
    for name in ours.tensor_names():
        np.testing.assert_array_equal(ours.to_float(name), theirs.to_float(name), err_msg=name)


def test_a_file_with_spare_tokens_keeps_as_many_as_the_table_has_rows(tmp_path: Path) -> None:
    for spare in (0, 3):
        ours = open_gguf([write_ollama_gguf(FOLDER, tmp_path / f"{spare}", spare_tokens=spare)], source="gemma3:4b")
        assert ours.config.vocab_size == 512
        assert ours.tokenizer_model()
