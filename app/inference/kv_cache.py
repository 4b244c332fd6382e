"""The caches of one sequence, their layout, and how to go back in it.

A global layer keeps every position: row p is position p, so dropping tokens is only a smaller length.

    length 6, context 10     | 0 1 2 3 4 5 . . . . |      back to 4 tokens:  | 0 1 2 3 . . . . . . |

A local layer keeps the newest L(T) positions from row 0 on, L(T) as `resident_rows` says. W: window, C: capacity,
G = C - W + 1: how many rows are evicted at once. With W = 4, C = 6, G = 3:

    T = 5   | 0 1 2 3 4 . |      L = 5
    T = 6   | 0 1 2 3 4 5 |      L = 6, full
    T = 7   | 3 4 5 6 . . |      L = 4: positions 0, 1, 2 are evicted
    T = 9   | 3 4 5 6 7 8 |      L = 6, full again
    T = 10  | 6 7 8 9 . . |      L = 4

From T = 9 one can go back to 8 or 7 by leaving the rows alone, but not to 6: its rows begin at position 0, and position
2, which the next token would see, is gone. That is what checkpoints are for: a copy of the local layers' last W - 1
rows (all that a next token sees) with the length. The older resident rows are never looked at again; after a restore
they hold anything, so `restore` remembers from which position on rows are true.

Shapes: [1, H, rows, D] (H: kv heads, D: head dim).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from app.inference.config import TextConfig
from app.inference.model_files import CacheType
from app.inference.runtime import CacheArray, CacheBuffer


def resident_rows(total: int, capacity: int, window: int) -> int:
    """L(T): how many of the newest positions a local layer holds after `total` tokens.

    Source: documentation of com.microsoft.GroupQueryAttention, attribute sliding_window_cache.
    """
    if total <= capacity:
        return total
    evicted_at_once = capacity - window + 1
    evictions = -(-(total - capacity) // evicted_at_once)
    return total - evicted_at_once * evictions


def keeps_layout(total: int, dropped: int, capacity: int, window: int) -> bool:
    """Whether the rows after `total` tokens are also those after `total - dropped`, the last ones ignored."""
    return resident_rows(total - dropped, capacity, window) == resident_rows(total, capacity, window) - dropped


@dataclass(frozen=True, slots=True)
class LayerCache:
    """One layer's buffers."""

    layer: int
    is_local: bool
    key: CacheBuffer
    value: CacheBuffer


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """What the global rows do not tell of a length: the local layers' last rows there."""

    length: int
    rows: tuple[CacheArray, ...]
    """Key and value of each local layer in turn, [1, H, min(length, W - 1), D]."""

    @property
    def size(self) -> int:
        """Bytes."""
        return sum(rows.nbytes for rows in self.rows)


class KvCache:
    """Buffers of all layers and how many tokens they hold. The graph writes them; this class only goes back."""

    def __init__(self, layers: Sequence[LayerCache], *, window: int, capacity: int) -> None:
        self.layers = tuple(layers)
        self.length = 0
        """Tokens held."""
        self._window = window
        self._capacity = capacity
        self._true_from = 0
        """Local rows of positions below this may hold anything."""

    @property
    def capacity(self) -> int:
        """Rows of a local layer: so many tokens are held whole in every layer."""
        return self._capacity

    @property
    def window(self) -> int:
        """W: a local layer's token sees itself and W - 1 before it."""
        return self._window

    def can_drop(self, count: int) -> bool:
        """Whether the last `count` tokens can be dropped exactly, without a checkpoint."""
        length = self.length - count
        sees_from = max(0, length - (self._window - 1))
        return (
            length >= 0
            and (length == 0 or sees_from >= self._true_from)
            and (length == 0 or keeps_layout(self.length, count, self._capacity, self._window))
        )

    def droppable_after(self, fewest: int, most: int) -> int:
        """How many of up to `most` tokens, read after `fewest` others, could be dropped again, one by one or all.

        The next eviction sets the limit: behind it the layout is another.
        """
        count = 0
        start = self.length + fewest
        while count < most and keeps_layout(start + count + 1, count + 1, self._capacity, self._window):
            count += 1
        return count

    def drop(self, count: int) -> None:
        """Forget the last `count` tokens. Raises ValueError where `can_drop` says no."""
        if not self.can_drop(count):
            raise ValueError(f"cannot drop {count} of {self.length} tokens")
        self.length -= count
        self._true_from = 0 if self.length == 0 else self._true_from

    def clear(self) -> None:
        """Forget everything."""
        self.drop(self.length)

    def checkpoint(self) -> Checkpoint:
        """Copy what is needed to come back to the present length."""
        return Checkpoint(self.length, tuple(self.window_rows()))

    def window_rows(self) -> Iterator[CacheArray]:
        """The arrays of a checkpoint one after the other, each a copy."""
        stop = resident_rows(self.length, self._capacity, self._window)
        start = max(0, stop - (self._window - 1))
        return (buffer.read_rows(start, stop) for buffer in self._local_buffers())

    def window_shapes(self, length: int) -> list[tuple[str, tuple[int, ...]]]:
        """Type and shape of each array of a checkpoint at a length."""
        rows = min(length, self._window - 1)
        return [(buffer.dtype.name, (*buffer.shape[:2], rows, buffer.shape[3])) for buffer in self._local_buffers()]

    def restore(self, checkpoint: Checkpoint) -> None:
        """Come back to a checkpoint's length. The global rows below it must not have been written since."""
        self.restore_window(checkpoint.length, checkpoint.rows)

    def restore_window(self, length: int, rows: Iterable[CacheArray]) -> None:
        """The same from arrays that come one after the other."""
        kept = min(length, self._window - 1)
        start = resident_rows(length, self._capacity, self._window) - kept
        for buffer, array in zip(self._local_buffers(), rows, strict=True):
            buffer.write_rows(start, array)
        self.length = length
        self._true_from = length - kept

    def _local_buffers(self) -> list[CacheBuffer]:
        return [buffer for layer in self.layers if layer.is_local for buffer in (layer.key, layer.value)]


def allocate_caches(
    config: TextConfig,
    *,
    context_length: int,
    local_rows: int,
    dtype: CacheType,
    make_buffer: Callable[[Sequence[int], str], CacheBuffer],
) -> KvCache:
    """Buffers for `context_length` tokens: that many rows in global layers, `local_rows` (C) in local ones."""

    def layer_cache(layer: int) -> LayerCache:
        is_local = config.is_local(layer)
        rows = local_rows if is_local else context_length
        shape = (1, config.num_key_value_heads, rows, config.head_dim)
        return LayerCache(layer, is_local, make_buffer(shape, dtype), make_buffer(shape, dtype))

    layers = [layer_cache(layer) for layer in range(config.num_hidden_layers)]
    return KvCache(layers, window=config.sliding_window, capacity=local_rows)
