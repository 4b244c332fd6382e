"""The decoder's graph: its logits against the NumPy reference, its caches against their documented layout."""

from __future__ import annotations

import subprocess
import sys
from math import ceil
from pathlib import Path

import numpy as np
import onnx
import onnxruntime as ort
import pytest
from numpy.typing import NDArray
from tiny_gemma import NAMES, export_tiny, open_tiny

from app.inference.engine import Engine
from app.inference.model_files import DECODER, TOKENIZER, past_name, present_name, read_manifest
from app.inference.requests import EngineOptions, Generated, GenerateRequest
from app.inference.tokenizer import Tokenizer
from export_onnx import reference, weight_store
from export_onnx.export import export_checkpoint
from export_onnx.graph_run import GraphRun
from export_onnx.starter import open_starter

Floats = NDArray[np.float32]


class Run:
    """Steps through an exported decoder with caches of a given size."""

    def __init__(self, folder: Path, local_rows: int, context_rows: int) -> None:
        self.config = read_manifest(folder).config
        self.session = ort.InferenceSession(folder / DECODER, providers=["CPUExecutionProvider"])
        self.total = 0
        self.terms = 2
        self.caches: dict[tuple[int, str], ort.OrtValue] = {}
        for layer in range(self.config.num_hidden_layers):
            rows = local_rows if self.config.is_local(layer) else context_rows
            shape = (1, self.config.num_key_value_heads, rows, self.config.head_dim)
            for part in ("key", "value"):
                self.caches[layer, part] = ort.OrtValue.ortvalue_from_numpy(np.zeros(shape, np.float32))

    def step(self, ids: NDArray[np.int64], rows: list[int]) -> Floats:
        self.total += len(ids)
        binding = self.session.io_binding()
        binding.bind_cpu_input("input_ids", ids[None])
        binding.bind_cpu_input("total_sequence_length", np.array(self.total, np.int32))
        binding.bind_cpu_input("logit_positions", np.array(rows, np.int64))
        binding.bind_cpu_input("product_terms", np.array([self.terms]))
        binding.bind_output("logits", "cpu")
        for (layer, part), cache in self.caches.items():
            binding.bind_ortvalue_input(past_name(layer, part), cache)
            binding.bind_ortvalue_output(present_name(layer, part), cache)
        self.session.run_with_iobinding(binding)
        return np.asarray(binding.get_outputs()[0].numpy())

    def all_logits(self, ids: NDArray[np.int64], chunk: int) -> Floats:
        parts = [ids[start : start + chunk] for start in range(0, len(ids), chunk)]
        return np.concatenate([self.step(part, list(range(len(part)))) for part in parts])


@pytest.fixture(scope="module", params=NAMES)
def model(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path]:
    folder = tmp_path_factory.mktemp("models") / str(request.param)
    return request.param, export_tiny(request.param, folder, "--weights", "fp32")


def tokens(folder: Path, count: int) -> NDArray[np.int64]:
    return np.random.default_rng(count).integers(0, read_manifest(folder).config.vocab_size, count)


def test_logits_are_those_of_the_reference_far_beyond_the_window(model: tuple[str, Path]) -> None:
    name, folder = model
    window = read_manifest(folder).config.sliding_window
    ids = tokens(folder, 3 * window + 5)
    checkpoint = open_tiny(name)
    *_, last = reference.hidden_states(checkpoint, ids)
    expected = reference.logits(checkpoint, last)
    ours = Run(folder, 2 * window, len(ids)).all_logits(ids, window + 1)
    assert np.abs(ours - expected).max() < 1e-3
    assert np.ptp(expected) > 1  # logits that differ, or the comparison says nothing


def test_chunks_and_cache_sizes_do_not_change_the_logits(model: tuple[str, Path]) -> None:
    _, folder = model
    window = read_manifest(folder).config.sliding_window
    ids = tokens(folder, 3 * window + 5)
    whole = Run(folder, 2 * window, len(ids)).all_logits(ids, len(ids))
    for chunk, local_rows in ((1, 2 * window), (window, window), (window + 1, window), (7, window + 3)):
        chunked = Run(folder, local_rows, len(ids) + 11).all_logits(ids, chunk)
        np.testing.assert_allclose(chunked, whole, rtol=0, atol=1e-3, err_msg=f"chunks of {chunk}, {local_rows} rows")


def test_only_the_rows_asked_for_come_out(model: tuple[str, Path]) -> None:
    _, folder = model
    ids = tokens(folder, 20)
    all_rows = Run(folder, 64, 64).step(ids, list(range(20)))
    for rows in ([19], [0, 19, 4], []):
        some = Run(folder, 64, 64).step(ids, rows)
        assert some.shape == (len(rows), all_rows.shape[1])
        np.testing.assert_allclose(some, all_rows[rows], rtol=0, atol=1e-4)


def test_caches_hold_the_newest_positions_in_order(model: tuple[str, Path]) -> None:
    """Row i of a local cache is row T - L + i of one that is large enough to keep everything."""
    _, folder = model
    config = read_manifest(folder).config
    window, rows = config.sliding_window, config.sliding_window + 9
    ids = tokens(folder, 3 * window + 5)
    kept, full = Run(folder, rows, len(ids)), Run(folder, len(ids), len(ids))
    gap = rows - window + 1
    for start in range(0, len(ids), 13):
        for run in (kept, full):
            run.step(ids[start : start + 13], [0])
        total = kept.total
        length = total if total <= rows else total - gap * ceil((total - rows) / gap)
        for layer in range(config.num_hidden_layers):
            if not config.is_local(layer):
                continue
            ours = kept.caches[layer, "key"].numpy()[:, :, :length]
            everything = full.caches[layer, "key"].numpy()[:, :, total - length : total]
            np.testing.assert_allclose(ours, everything, rtol=0, atol=1e-4, err_msg=f"layer {layer} at {total}")


def test_only_global_layers_carry_far_tokens(model: tuple[str, Path]) -> None:
    """Another first token changes what global layers hand on at the end, and nothing that local ones can see there.

    The keys of layer n + 1 at position p depend on the first token if p lies within n windows, or if one of the
    layers 0 .. n is global.
    """
    _, folder = model
    config = read_manifest(folder).config
    first_global = config.layer_types.index("full_attention")
    count = (first_global + 1) * config.sliding_window + 10
    ids = tokens(folder, count)
    other = ids.copy()
    other[0] = (ids[0] + 1) % config.vocab_size
    runs = [Run(folder, count, count) for _ in range(2)]
    for run, sequence in zip(runs, (ids, other), strict=True):
        run.step(sequence, [0])
    for layer in range(config.num_hidden_layers):
        last = [run.caches[layer, "key"].numpy()[:, :, count - 1] for run in runs]
        assert np.array_equal(*last) == (layer <= first_global), f"layer {layer}"


def test_nodes_are_named_after_their_modules(model: tuple[str, Path]) -> None:
    graph = onnx.load(model[1] / DECODER, load_external_data=False).graph
    nodes = {node.name for node in [*graph.node, *(inner for node in graph.node for inner in inner_nodes(node))]}
    layers = read_manifest(model[1]).config.num_hidden_layers
    assert {f"/model/layers.{layer}/attn/GroupQueryAttention" for layer in range(layers)} <= nodes
    assert {f"/model/layers.{layer}/mlp/down_proj/MatMul" for layer in range(layers)} <= nodes


def inner_nodes(node: onnx.NodeProto) -> list[onnx.NodeProto]:
    """The nodes of an `If`'s branches."""
    return [inner for attribute in node.attribute if attribute.HasField("g") for inner in attribute.g.node]


@pytest.fixture(scope="module")
def starter_in_blocks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The starter without columns: one graph for everything, its products in one term or two."""
    folder = tmp_path_factory.mktemp("models") / "starter"
    command = [sys.executable, "-m", "export_onnx", "starter", str(folder), "--columns", "no"]
    subprocess.run(command, check=True, capture_output=True, cwd=Path(__file__).parents[2])
    return folder


def test_a_large_table_in_16_bits_is_looked_at_coarsely_and_answers_stay_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As the tables of 1B and larger models are, which tests have no room for: what counts as large is lowered."""
    name = NAMES[0]
    export_tiny(name, tmp_path / "whole", "--weights", "fp16")
    monkeypatch.setattr(weight_store, "LARGEST_FOLDED", 0)
    export_checkpoint(open_tiny(name), tmp_path / "coarse", "fp16", on_progress=lambda done, total, text: None)
    ids = tokens(tmp_path / "whole", 40)
    exact, coarse = (Run(tmp_path / form, 64, 64).step(ids, [0, 39]) for form in ("whole", "coarse"))
    assert 1e-3 < np.abs(coarse - exact).mean() < 0.05 * np.ptp(exact)
    verified = GraphRun(tmp_path / "coarse", read_manifest(tmp_path / "coarse"), 64)
    np.testing.assert_allclose(verified.step(ids, np.array([0, 39]))[0], exact, rtol=0, atol=1e-5)
    told = []
    for form in ("whole", "coarse"):
        engine = Engine.load(tmp_path / form, EngineOptions(device="cpu", threads=1))
        *_, last = engine.generate(GenerateRequest(prompt_ids=tuple(ids.tolist()), max_tokens=12, drafting=False))
        assert isinstance(last, Generated)
        told.append(last)
        engine.close()
    assert told[0].token_ids == told[1].token_ids
    np.testing.assert_allclose(told[1].logprobs, told[0].logprobs, rtol=0, atol=1e-3)
    nodes = {
        form: onnx.load(tmp_path / form / DECODER, load_external_data=False).graph.node for form in ("whole", "coarse")
    }
    casts = {form: [n.name for n in nodes[form] if n.op_type == "Cast" and "lm_head" in n.name] for form in nodes}
    assert casts["whole"] and not casts["coarse"]


def test_source_weights_stay_close_to_their_dequantised_selves(starter_in_blocks: Path) -> None:
    """The starter's blocks, run as products with two terms, against the NumPy reference on the same weights."""
    checkpoint = open_starter()
    ids = np.random.default_rng(1).integers(1000, 200000, 24)
    *_, last = reference.hidden_states(checkpoint, ids)
    expected = reference.logits(checkpoint, last[-4:])
    ours = Run(starter_in_blocks, 512, 64).step(ids, [20, 21, 22, 23])
    assert np.abs(ours - expected).max() < 0.1  # with int8 activations: over 1
    assert (ours.argmax(-1) == expected.argmax(-1)).all()


def test_one_term_is_close_and_two_are_closer(starter_in_blocks: Path) -> None:
    """One term rounds activations to int8; a second one takes nearly all of that loss off."""
    checkpoint = open_starter()
    text = "The lease begins on 1 March and ends when either side gives three months' notice in writing."
    ids = np.array([2, *Tokenizer.load(starter_in_blocks / TOKENIZER).encode(text)])
    rows = list(range(len(ids) - 6, len(ids)))
    *_, last = reference.hidden_states(checkpoint, ids)
    expected = reference.logits(checkpoint, last[rows])
    errors = {}
    for terms in (1, 2):
        run = Run(starter_in_blocks, 512, 64)
        run.terms = terms
        errors[terms] = np.abs(run.step(ids, rows) - expected).mean()
    assert errors[2] < 0.02 * errors[1]
    assert errors[1] < 0.01 * np.ptp(expected)
