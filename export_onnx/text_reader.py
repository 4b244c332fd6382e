"""The graph that reads documents: token ids in, keys and values into the caches, no logits.

input_ids ── embedding ── layer 0 ── ... ── layer L - 2 ── keys and values of layer L - 1

Its products are those of columns of int8 (column_products.py), the weights rounded to their first term. Nobody asks
what comes after a document's tokens before the question is read, so the last layer is left as soon as its keys and
values are there, and the output matrix is not in the graph. Caches are those of text_decoder.py, which reads the
prompt's end and writes.
"""

from __future__ import annotations

from app.inference.config import TextConfig
from app.inference.model_files import INPUT_IDS, TOTAL_LENGTH
from export_onnx.column_products import column_product
from export_onnx.graph import INT32, INT64, Graph, Value
from export_onnx.layers import embedding
from export_onnx.text_decoder import EMBEDDING
from export_onnx.text_layers import (
    Layer,
    Products,
    cache_inputs,
    keep_only,
    layer_norms,
    rotations_of,
    step_positions,
    text_layer,
)
from export_onnx.weight_store import WeightStore

LOSES_MOST = "mlp.down_proj"
"""The product whose input has the largest outliers: with one term it costs as much as all others together."""


def build_text_reader(config: TextConfig, weights: WeightStore) -> Graph:
    """Build the graph. The weights must have columns. Raises ExportFailed."""
    graph = Graph("gemma3_text_reader")
    ids = graph.input(INPUT_IDS, INT64, [1, "S"])
    total = graph.input(TOTAL_LENGTH, INT32, [])
    caches = [cache_inputs(graph, config, layer, "float32") for layer in range(config.num_hidden_layers)]
    x = embedding(graph, ids, weights.table(EMBEDDING), config.hidden_size**0.5, "/model/embed_tokens")
    positions, step = step_positions(graph, ids, total)
    rotations = rotations_of(graph, config, positions)
    for number in range(config.num_hidden_layers):
        products, norms = _products(graph, weights, number), layer_norms(weights, number)
        layer = Layer(config, number, caches[number], step, rotations[config.is_local(number)], products, norms)
        if number == config.num_hidden_layers - 1:
            keep_only(graph, x, layer)
        else:
            x = text_layer(graph, x, layer)
    return graph


def _products(graph: Graph, weights: WeightStore, number: int) -> Products:
    def product(x: Value, part: str, path: str) -> Value:
        matrix = weights.columns(f"model.layers.{number}.{part}.weight")
        path = f"{path}/{part.partition('.')[2]}"
        return column_product(graph, x, matrix, path, terms=2 if part == LOSES_MOST else 1)

    return lambda x, parts, path: [product(x, part, path) for part in parts]
