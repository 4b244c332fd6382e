"""A small typed builder for ONNX graphs: every function takes values and gives values back.

Nodes are named by the path of the module they stand for and the operator, as in
`/model/layers.0/attn/q_proj/MatMulNBits`, so that a line of a profile leads to its source. Equal nodes are one node and
equal small constants one constant; weights are named by their place in an external file, see weight_store.py.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
import onnx_ir as ir
from numpy.typing import NDArray

from app.inference.model_files import WEIGHTS
from export_onnx.weight_store import StoredTensor

OPSET = 21
IR_VERSION = 10
MICROSOFT = "com.microsoft"
"""Domain of ONNX Runtime's own operators."""

Value = ir.Value
Dimension = int | str
"""A number, or the name of a dimension that is only known when the graph runs."""
Attribute = int | float | str | Sequence[int]
DataType = ir.DataType
FLOAT, FLOAT16, INT64, INT32 = DataType.FLOAT, DataType.FLOAT16, DataType.INT64, DataType.INT32
INT8, UINT8, BOOL = DataType.INT8, DataType.UINT8, DataType.BOOL


class Graph:
    """A graph under construction."""

    def __init__(self, name: str, *, native_products: DataType | None = None) -> None:
        self._name = name
        self.native_products = native_products
        """What products with weights in blocks compute in where the operators' own precision will do, as it does on
        GPUs: FLOAT or FLOAT16. None: in two terms of int8, see products.py."""
        self.terms: Value | None = None
        """int64 [1]: how many terms of their input products use, see products.py; None: both."""
        self.replaceables: dict[str, StoredTensor] = {}
        """The tables that may be replaced by some of their rows, by name."""
        self._inputs: list[Value] = []
        self._outputs: list[Value] = []
        self._nodes: list[ir.Node] = []
        self._initializers: list[Value] = []
        self._stored: dict[str, Value] = {}
        self._constants: dict[tuple[str, tuple[int, ...], bytes], Value] = {}
        self._results: dict[tuple[Any, ...], list[Value]] = {}
        self._names: set[str] = set()

    def input(self, name: str, dtype: DataType, shape: Sequence[Dimension]) -> Value:
        """Declare an input."""
        value = _value(self._unique(name), dtype, shape)
        self._inputs.append(value)
        return value

    def output(self, value: Value, name: str) -> None:
        """Declare a value as an output under this name."""
        value.name = self._unique(name)
        self._outputs.append(value)

    def op(
        self,
        op_type: str,
        *inputs: Value | None,
        path: str,
        attributes: Mapping[str, Attribute] | None = None,
        domain: str = "",
        dtype: DataType | None = None,
        shape: Sequence[Dimension] | None = None,
    ) -> Value:
        """Add a node with one output. Type and shape are those of the first input unless given."""
        first = inputs[0]
        if first is None or first.dtype is None:
            raise TypeError(f"{path}: the first input of {op_type} has no type")
        result = (dtype or first.dtype, shape if shape is not None else shape_of(first))
        return self.op_with_outputs(
            op_type, *inputs, path=path, attributes=attributes, domain=domain, outputs=[result]
        )[0]

    def op_with_outputs(
        self,
        op_type: str,
        *inputs: Value | None,
        path: str,
        outputs: Sequence[tuple[DataType, Sequence[Dimension]]],
        attributes: Mapping[str, Attribute] | None = None,
        domain: str = "",
    ) -> list[Value]:
        """Add a node with several outputs, each given by type and shape, or find the equal node that is there."""
        key = (domain, op_type, *inputs, *sorted((name, str(value)) for name, value in (attributes or {}).items()))
        if key in self._results:
            return self._results[key]
        name = self._unique(f"{path}/{op_type}")
        values = [_value(f"{name}/output_{index}", *output) for index, output in enumerate(outputs)]
        self._nodes.append(ir.node(op_type, inputs, dict(attributes or {}), domain=domain, outputs=values, name=name))
        self._results[key] = values
        return values

    def choose(
        self, condition: Value, then: Callable[[], list[Value]], otherwise: Callable[[], list[Value]], path: str
    ) -> list[Value]:
        """One of two sets of nodes, as `condition` (bool scalar) says when the graph runs.

        Both build values of the same types from values of this graph; weights they name belong to this graph, so
        there is one copy of them. Types and shapes are those of `then`'s values.
        """
        branches, values = {}, []
        for branch, build in (("else_branch", otherwise), ("then_branch", then)):
            nodes, results = self._nodes, self._results
            self._nodes, self._results = [], dict(results)
            try:
                values = build()
                name = self._unique(f"{path}/{branch}")
                branches[branch] = ir.Graph((), values, nodes=self._nodes, name=name)
            finally:
                self._nodes, self._results = nodes, results
        outputs = [_value(self._unique(f"{path}/If/output_{i}"), *_type(value)) for i, value in enumerate(values)]
        name = self._unique(f"{path}/If")
        self._nodes.append(ir.node("If", (condition,), branches, outputs=outputs, name=name))
        return outputs

    def cast(self, x: Value, dtype: DataType, path: str) -> Value:
        """x as another type; x itself where it has it."""
        return x if x.dtype == dtype else self.op("Cast", x, path=path, attributes={"to": dtype.value}, dtype=dtype)

    def constant(self, array: NDArray[Any] | np.generic) -> Value:
        """A small constant. Equal constants are shared."""
        array = np.asarray(array)
        key = (array.dtype.str, array.shape, array.tobytes())
        if key not in self._constants:
            name = self._unique(f"/constants/{array.dtype}/{len(self._constants)}")
            self._constants[key] = self._initializer(name, ir.tensor(array, name=name))
        return self._constants[key]

    def stored(self, tensor: StoredTensor) -> Value:
        """A weight, by its place in the weights file. Asked for again, it is the same value."""
        if tensor.name not in self._stored:
            if tensor.array is not None:
                array: ir.TensorProtocol = ir.Tensor(tensor.array, tensor.dtype, shape=ir.Shape(tensor.shape))
            else:
                array = ir.ExternalTensor(
                    WEIGHTS,
                    tensor.offset,
                    tensor.length,
                    tensor.dtype,
                    shape=ir.Shape(tensor.shape),
                    name=tensor.name,
                )
            self._stored[tensor.name] = self._initializer(self._unique(tensor.name), array)
        return self._stored[tensor.name]

    def replaceable(self, tensor: StoredTensor) -> Value:
        """A table in the weights file that whoever runs the graph may replace by some of its rows, as another input."""
        if tensor.name not in self.replaceables:
            value = self.stored(tensor)
            value.shape = ir.Shape(["rows", *tensor.shape[1:]])
            self._inputs.append(value)
            self.replaceables[tensor.name] = tensor
        return self.stored(tensor)

    def to_model(self, producer: str) -> ir.Model:
        """The finished model."""
        graph = ir.Graph(
            self._inputs,
            self._outputs,
            nodes=self._nodes,
            initializers=self._initializers,
            opset_imports={"": OPSET, MICROSOFT: 1},
            name=self._name,
        )
        return ir.Model(graph, ir_version=IR_VERSION, producer_name=producer)

    def _initializer(self, name: str, tensor: ir.TensorProtocol) -> Value:
        value = ir.Value(
            name=name, shape=ir.Shape(tensor.shape.numpy()), type=ir.TensorType(tensor.dtype), const_value=tensor
        )
        self._initializers.append(value)
        return value

    def _unique(self, name: str) -> str:
        unique, count = name, 0
        while unique in self._names:
            count += 1
            unique = f"{name}_{count}"
        self._names.add(unique)
        return unique


def shape_of(value: Value) -> list[Dimension]:
    """A value's shape as numbers and names."""
    if value.shape is None:
        raise TypeError(f"{value.name} has no shape")
    return [dimension if isinstance(dimension, int) else str(dimension.value) for dimension in value.shape]


def _type(value: Value) -> tuple[DataType, list[Dimension]]:
    if value.dtype is None:
        raise TypeError(f"{value.name} has no type")
    return value.dtype, shape_of(value)


def _value(name: str, dtype: DataType, shape: Sequence[Dimension]) -> Value:
    return ir.Value(name=name, shape=ir.Shape(shape), type=ir.TensorType(dtype))
