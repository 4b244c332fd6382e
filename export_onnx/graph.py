"""A small typed builder for ONNX graphs: every function takes values and gives values back.

Nodes are named by the path of the module they stand for and the operator, as in
`/model/layers.0/attn/q_proj/MatMulNBits`, so that a line of a profile leads to its source. Equal nodes are one node and
equal small constants one constant; weights go to an external file at once and are not held in memory.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

import numpy as np
import onnx_ir as ir
from numpy.typing import NDArray

from app.inference.model_files import WEIGHTS

OPSET = 21
IR_VERSION = 10
MICROSOFT = "com.microsoft"
"""Domain of ONNX Runtime's own operators."""
INLINE_BYTES = 4096
"""Constants up to this size stay in the graph's own file."""

Value = ir.Value
Dimension = int | str
"""A number, or the name of a dimension that is only known when the graph runs."""
Attribute = int | float | str
DataType = ir.DataType
FLOAT, INT64, INT32 = DataType.FLOAT, DataType.INT64, DataType.INT32


class WeightSink(Protocol):
    """Where the bytes of weights go."""

    def append(self, array: NDArray[Any]) -> int:
        """Write an array's bytes; returns their offset in the file."""


class Graph:
    """A graph under construction."""

    def __init__(self, name: str, sink: WeightSink) -> None:
        self._name = name
        self._sink = sink
        self._inputs: list[Value] = []
        self._outputs: list[Value] = []
        self._nodes: list[ir.Node] = []
        self._initializers: list[Value] = []
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
        key = (domain, op_type, *inputs, *sorted((attributes or {}).items()))
        if key in self._results:
            return self._results[key]
        name = self._unique(f"{path}/{op_type}")
        values = [_value(f"{name}/output_{index}", *output) for index, output in enumerate(outputs)]
        self._nodes.append(ir.node(op_type, inputs, dict(attributes or {}), domain=domain, outputs=values, name=name))
        self._results[key] = values
        return values

    def constant(self, array: NDArray[Any] | np.generic) -> Value:
        """A small constant. Equal constants are shared."""
        array = np.asarray(array)
        key = (array.dtype.str, array.shape, array.tobytes())
        if key not in self._constants:
            name = self._unique(f"/constants/{array.dtype}/{len(self._constants)}")
            self._constants[key] = self._initializer(name, ir.tensor(array, name=name))
        return self._constants[key]

    def weight(self, name: str, array: NDArray[Any]) -> Value:
        """A weight under the checkpoint's name. All but the smallest are written to the external file now."""
        name = self._unique(name)
        array = np.ascontiguousarray(array)
        if array.nbytes <= INLINE_BYTES:
            return self._initializer(name, ir.tensor(array, name=name))
        dtype = ir.DataType.from_numpy(array.dtype)
        return self._external(name, dtype, array.shape, self._sink.append(array), array.nbytes)

    def same_bytes(self, name: str, weight: Value, shape: tuple[int, ...]) -> Value:
        """Another weight over the bytes of `weight`, in another shape: one copy in the file, two ways to read it."""
        tensor = weight.const_value
        if not isinstance(tensor, ir.ExternalTensor):  # small enough to be written twice
            if tensor is None:
                raise TypeError(f"{weight.name} is not a weight")
            return self.weight(name, tensor.numpy().reshape(shape))
        return self._external(self._unique(name), tensor.dtype, shape, tensor.offset or 0, tensor.length or 0)

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

    def _external(self, name: str, dtype: DataType, shape: Sequence[int], offset: int, length: int) -> Value:
        tensor = ir.ExternalTensor(WEIGHTS, offset, length, dtype, shape=ir.Shape(shape), name=name)
        return self._initializer(name, tensor)

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


def _value(name: str, dtype: DataType, shape: Sequence[Dimension]) -> Value:
    return ir.Value(name=name, shape=ir.Shape(shape), type=ir.TensorType(dtype))
