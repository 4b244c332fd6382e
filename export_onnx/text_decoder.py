"""Gemma 3's text decoder as an ONNX graph. Inputs, outputs and caches are those of `app.inference.model_files`.

input_ids ── embedding ─┐                                    ┌─ hidden
image_features ─────────┴─ layer 0 ── ... ── layer L - 1 ── norm ── rows at logit_positions ── output matrix ── logits

layer:  x ─┬─ norm ── attention ── norm ── Add ─┬─ norm ── gated_mlp ── norm ── Add ── x'
           └───────────────────────────────┘    └──────────────────────────────┘

One graph reads text and images: a step's soft tokens, where there are any, stand in for the embeddings of its ids, and
attention alone differs (attention.py). So there is one copy of the weights in memory.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from app.inference.config import TextConfig
from app.inference.model_files import (
    HIDDEN,
    IMAGE_FEATURES,
    INPUT_IDS,
    LOGIT_POSITIONS,
    LOGITS,
    PRODUCT_TERMS,
    TOKEN_IDS,
    TOTAL_LENGTH,
    CacheType,
)
from export_onnx.attention import LayerCache, Step, image_step
from export_onnx.graph import FLOAT, FLOAT16, INT32, INT64, DataType, Dimension, Graph, Value, shape_of
from export_onnx.layers import embedding, rms_norm, table_rows
from export_onnx.products import linear, reshape, rounded_product
from export_onnx.text_layers import Layer, Products, cache_inputs, layer_norms, rotations_of, step_positions, text_layer
from export_onnx.weight_store import BlockedMatrix, StoredMatrix, WeightStore

EMBEDDING = "model.embed_tokens.weight"
OUTPUT = "lm_head.weight"


def build_text_decoder(
    config: TextConfig,
    weights: WeightStore,
    *,
    reads_images: bool,
    cache_type: CacheType,
    on_layer: Callable[[str], None],
) -> Graph:
    """Build the decoder; `on_layer` hears what comes next. Raises ExportFailed.

    A graph with float16 caches is for GPUs: its products with weights in blocks are in float16, which GPUs multiply
    fastest, but for the last, since logits of a few dozen in 16 bits would tie.
    """
    graph = Graph("gemma3_text_decoder", native_products=FLOAT16 if cache_type == "float16" else None)
    ids = graph.input(INPUT_IDS, INT64, [1, "S"])
    total = graph.input(TOTAL_LENGTH, INT32, [])
    logit_positions = graph.input(LOGIT_POSITIONS, INT64, ["N"])
    terms = graph.input(PRODUCT_TERMS, INT64, [1])
    # Where another graph reads documents, this one is always precise.
    graph.terms = None if weights.has_columns else terms
    features = graph.input(IMAGE_FEATURES, FLOAT, [1, "M", config.hidden_size]) if reads_images else None
    caches = [cache_inputs(graph, config, layer, cache_type) for layer in range(config.num_hidden_layers)]

    on_layer("embedding and output matrix")
    table = weights.table(EMBEDDING)
    x = embedding(graph, ids, table, config.hidden_size**0.5, "/model/embed_tokens")
    positions, step = step_positions(graph, ids, total)
    if features is not None:
        x, step = _with_images(graph, x, features, step, config, caches)
    rotations = rotations_of(graph, config, positions)
    for number in range(config.num_hidden_layers):
        on_layer(f"layer {number + 1} of {config.num_hidden_layers}")
        rotation = rotations[config.is_local(number)]
        products, norms = _products(graph, weights, number), layer_norms(weights, number)
        take = _products_take(graph, weights.matrix(f"model.layers.{number}.self_attn.q_proj.weight"))
        x = text_layer(graph, x, Layer(config, number, caches[number], step, rotation, products, norms, take))

    width = config.hidden_size
    x = rms_norm(graph, x, weights.vector("model.norm.weight"), config.rms_norm_eps, "/model/norm")
    name = output_matrix(weights)
    if graph.native_products is None:
        hidden = reshape(graph, x, ["S", width], "/model/norm")
        graph.output(hidden, HIDDEN)
        if weights.is_output_coarse(name):
            rows = graph.op("Gather", hidden, logit_positions, path="/model/rows", shape=["N", width])
            graph.output(rounded_product(graph, rows, weights.coarse(name), "/lm_head"), LOGITS)
            return graph
    x = graph.op("Gather", x, logit_positions, path="/model/rows", attributes={"axis": 1}, shape=[1, "N", width])
    output = weights.matrix(OUTPUT) if weights.has(OUTPUT) else table
    logits = _tied_output(graph, x, output) if output is table else linear(graph, x, output, "/lm_head", wide=True)
    graph.output(reshape(graph, logits, ["N", config.vocab_size], "/lm_head"), LOGITS)
    return graph


def output_matrix(weights: WeightStore) -> str:
    """The name of the output matrix: the embedding table, unless a checkpoint has one of its own."""
    return OUTPUT if weights.has(OUTPUT) else EMBEDDING


def build_output_rows(config: TextConfig, weights: WeightStore) -> Graph:
    """Logits of a few tokens, exactly: hidden [N, hidden] times the rows of the output matrix for token_ids [K].

    token_ids ── embedding of the output matrix ── rows [K, hidden] ─┬─ Gemm (transposed) ── logits [N, K]
    hidden ──────────────────────────────────────────────────────────┘

    Raises ExportFailed.
    """
    graph = Graph("gemma3_output_rows")
    hidden = graph.input(HIDDEN, FLOAT, ["N", config.hidden_size])
    ids = graph.input(TOKEN_IDS, INT64, [1, "K"])
    table = weights.table(output_matrix(weights))
    rows = reshape(graph, table_rows(graph, ids, table, "/lm_head/rows"), ["K", config.hidden_size], "/lm_head/rows")
    graph.output(graph.op("Gemm", hidden, rows, path="/lm_head", attributes={"transB": 1}, shape=["N", "K"]), LOGITS)
    return graph


def _with_images(
    graph: Graph, x: Value, features: Value, step: Step, config: TextConfig, caches: list[LayerCache]
) -> tuple[Value, Step]:
    """Soft tokens in place of embeddings where there are any; they are not scaled, as embeddings are."""
    # A model without local layers has no window to mind: any cache tells a number of rows that is not used.
    local = next((layer for layer in range(config.num_hidden_layers) if config.is_local(layer)), 0)
    image = image_step(graph, features, step.total, caches[local].key, config.sliding_window, "/model/image")

    def soft_tokens() -> list[Value]:
        return [graph.op("Identity", features, path="/model/image/features", shape=shape_of(x))]

    def embeddings() -> list[Value]:
        return [graph.op("Identity", x, path="/model/image/embeddings")]

    (chosen,) = graph.choose(image.is_image, soft_tokens, embeddings, "/model/image/choice")
    return chosen, Step(step.total, step.last, step.positions, image)


def _tied_output(graph: Graph, x: Value, table: StoredMatrix) -> Value:
    """Logits from the embedding table [V, hidden] for x [1, N, hidden].

    x ── blocked_product ── logits      or      x ── Reshape [N, hidden] ── Gemm (transposed table) ── logits
    """
    if isinstance(table, BlockedMatrix):
        return linear(graph, x, table, "/lm_head", wide=True)
    rows = reshape(graph, x, shape_of(x)[1:], "/lm_head")
    matrix = graph.stored(table.tensor)
    common = matrix.dtype if graph.native_products is not None and matrix.dtype else FLOAT
    rows, matrix = graph.cast(rows, common, "/lm_head/input"), graph.cast(matrix, common, "/lm_head/weight")
    shape: list[Dimension] = [shape_of(x)[1], table.shape[0]]
    logits = graph.op("Gemm", rows, matrix, path="/lm_head", attributes={"transB": 1}, shape=shape)
    return graph.cast(logits, FLOAT, "/lm_head")


def _products_take(graph: Graph, matrix: StoredMatrix) -> DataType:
    """The type that a product with a matrix computes in, if norms can give it."""
    return graph.native_products or FLOAT if isinstance(matrix, BlockedMatrix) else FLOAT


def _products(graph: Graph, weights: WeightStore, number: int) -> Products:
    """Products with the matrices of one layer; several with one input are one where weights are read for speed."""

    def products(x: Value, parts: Sequence[str], path: str) -> list[Value]:
        names = [f"model.layers.{number}.{part}.weight" for part in parts]
        paths = [f"{path}/{part.partition('.')[2]}" for part in parts]
        matrix = weights.joined(names) if weights.has_columns and len(names) > 1 else None
        if matrix is None:
            return [linear(graph, x, weights.matrix(name), path) for name, path in zip(names, paths, strict=True)]
        sizes = [weights.rows_of(name) for name in names]
        product = linear(graph, x, matrix, f"{path}/{'_'.join(part[part.index('.') + 1] for part in parts)}_proj")
        return graph.op_with_outputs(
            "Split",
            product,
            graph.constant(np.array(sizes)),
            path=f"{path}/parts",
            attributes={"axis": -1},
            outputs=[(product.dtype or FLOAT, [*shape_of(x)[:-1], size]) for size in sizes],
        )

    return products
