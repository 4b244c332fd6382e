"""Takes GGUF's block formats apart into integers and scales, without loss. Layouts as in ggml's ggml-common.h.

    type  block  bytes                                             element
    Q4_0     32  d f16, q 16 x (low, high nibble)                  d (q - 8)
    Q4_1     32  d f16, m f16, q 16                                d q + m
    Q5_0     32  d f16, high bits u32, q 16                        d (q - 16)
    Q5_1     32  d f16, m f16, high bits u32, q 16                 d q + m
    Q8_0     32  d f16, q 32 x int8                                d q
    Q4_K    256  d f16, dmin f16, 8 x (s, m) of 6 bits, q 128      d s q - dmin m, s and m for 32 elements
    Q5_K    256  as Q4_K, with high bits 32 before q               d s q - dmin m
    Q6_K    256  q 128, high bits 64, s 16 x int8, d f16           d s (q - 32), s for 16 elements

Results keep 4-bit integers as they are; 5, 6 and 8-bit ones become 8-bit, shifted so that `Blocks.zero_point` stands
for 0 or for the middle of the range.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from gguf import GGML_QUANT_SIZES, GGMLQuantizationType

from export_onnx.checkpoint import Blocks, ByteArray, FloatArray

Parts = tuple[ByteArray, FloatArray, FloatArray | None]
"""q, scale and offset of `Blocks`, still one line of `q` per GGUF block."""


def read_blocks(data: ByteArray, shape: tuple[int, int], kind: GGMLQuantizationType) -> Blocks:
    """Turn the bytes of a matrix [rows, columns] into `Blocks`. Raises KeyError for a type without an exact mapping."""
    rows = shape[0]
    bits, decode = FORMATS[kind]
    q, scale, offset = decode(data.reshape(-1, GGML_QUANT_SIZES[kind][1]))
    size = q.shape[-1]
    return Blocks(
        q=q.reshape(rows, -1, size),
        scale=scale.reshape(rows, -1),
        offset=None if offset is None else offset.reshape(rows, -1),
        bits=bits,
        source_type=kind.name,
    )


def _half(data: ByteArray) -> FloatArray:
    return np.ascontiguousarray(data).view(np.float16).astype(np.float32)


def _nibbles(packed: ByteArray) -> ByteArray:
    """[n, k] -> [n, 2k]: all low nibbles, then all high nibbles."""
    return np.concatenate([packed & 15, packed >> 4], axis=1)


def _fifth_bits(packed: ByteArray) -> ByteArray:
    """[n, 4] -> [n, 32]: bit i of a little-endian u32, moved to bit 4."""
    return np.unpackbits(packed, axis=1, bitorder="little") << np.uint8(4)


def _q4_0(data: ByteArray) -> Parts:
    return _nibbles(data[:, 2:]), _half(data[:, :2]), None


def _q4_1(data: ByteArray) -> Parts:
    scale = _half(data[:, :2])
    return _nibbles(data[:, 4:]), scale, _half(data[:, 2:4]) + 8 * scale


def _q5_0(data: ByteArray) -> Parts:
    return (_nibbles(data[:, 6:]) | _fifth_bits(data[:, 2:6])) + np.uint8(128 - 16), _half(data[:, :2]), None


def _q5_1(data: ByteArray) -> Parts:
    scale = _half(data[:, :2])
    q = (_nibbles(data[:, 8:]) | _fifth_bits(data[:, 4:8])) + np.uint8(128 - 16)
    return q, scale, _half(data[:, 2:4]) + 16 * scale


def _q8_0(data: ByteArray) -> Parts:
    return data[:, 2:] ^ np.uint8(128), _half(data[:, :2]), None


def _scales_and_minima(data: ByteArray) -> tuple[FloatArray, FloatArray]:
    """The head of Q4_K and Q5_K, [n, 16] -> scale and minimum [n, 8].

    Twelve bytes hold 8 scales and 8 minima of 6 bits:

        bytes 0-3   s0..s3 in bits 0-5, the top two bits of s4..s7 in bits 6-7
        bytes 4-7   m0..m3 in bits 0-5, the top two bits of m4..m7 in bits 6-7
        bytes 8-11  the low four bits of s4..s7 in bits 0-3, of m4..m7 in bits 4-7
    """
    first, second, third = data[:, 4:8], data[:, 8:12], data[:, 12:16]
    scales = np.concatenate([first & 63, (third & 15) | (first >> 6 << 4)], axis=1)
    minima = np.concatenate([second & 63, (third >> 4) | (second >> 6 << 4)], axis=1)
    return _half(data[:, :2]) * scales, _half(data[:, 2:4]) * minima


def _nibbles_of_k(packed: ByteArray) -> ByteArray:
    """[n, 128] -> [n, 8, 32]: each run of 32 bytes holds 32 low nibbles, then 32 high ones."""
    runs = packed.reshape(-1, 4, 1, 32)
    return np.concatenate([runs & 15, runs >> 4], axis=2).reshape(-1, 8, 32)


def _q4_k(data: ByteArray) -> Parts:
    scale, minimum = _scales_and_minima(data)
    return _nibbles_of_k(data[:, 16:]), scale, np.float32(8) * scale - minimum


def _q5_k(data: ByteArray) -> Parts:
    scale, minimum = _scales_and_minima(data)
    high = data[:, None, 16:48] >> np.arange(8, dtype=np.uint8)[:, None] & np.uint8(1)
    q = (_nibbles_of_k(data[:, 48:]) | high << np.uint8(4)) + np.uint8(128 - 16)
    return q, scale, np.float32(16) * scale - minimum


def _q6_k(data: ByteArray) -> Parts:
    low = data[:, :128].reshape(-1, 2, 1, 2, 32)  # [n, half, 1, pair, 32]
    low = np.concatenate([low & 15, low >> 4], axis=2).reshape(-1, 2, 4, 32)
    high = data[:, 128:192].reshape(-1, 2, 1, 32) >> np.array([0, 2, 4, 6], np.uint8)[:, None] & np.uint8(3)
    q = (low | high << np.uint8(4)) + np.uint8(128 - 32)
    scale = _half(data[:, 208:210]) * data[:, 192:208].view(np.int8)
    return q.reshape(-1, 16, 16), scale, None


FORMATS: dict[GGMLQuantizationType, tuple[int, Callable[[ByteArray], Parts]]] = {
    GGMLQuantizationType.Q4_0: (4, _q4_0),
    GGMLQuantizationType.Q4_1: (4, _q4_1),
    GGMLQuantizationType.Q5_0: (8, _q5_0),
    GGMLQuantizationType.Q5_1: (8, _q5_1),
    GGMLQuantizationType.Q8_0: (8, _q8_0),
    GGMLQuantizationType.Q4_K: (4, _q4_k),
    GGMLQuantizationType.Q5_K: (8, _q5_k),
    GGMLQuantizationType.Q6_K: (8, _q6_k),
}
"""Bits of the result and the function that takes a format apart."""
