"""onnxruntime: devices, sessions, buffers. The only file here that imports it.

Settings for a desktop that does other things too: threads that wait for work stay awake for 100 microseconds, which
bridges the gaps within a step, and no longer unless asked to (with one other busy process on two cores an engine that
spins on falls to a fraction of its speed, and takes the other's time as well), and no memory arena keeps the largest
step's buffers for ever. Weights stay prepacked: else a step takes seconds.
"""

from __future__ import annotations

import contextlib
import os
import platform
import re
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import numpy as np
import onnxruntime
import psutil
from numpy.typing import NDArray
from onnxruntime.capi import onnxruntime_pybind11_state as native

from app.errors import EngineFailed, ModelDamaged, UsageError
from app.inference.cuda_driver import GpuMemory, NoGpu, RowsOnGpu, name_of_first_gpu

DEVICE_CHOICES = ("auto", "gpu", "cpu")

MAX_THREADS = 8
"""Decoding is bound by memory, which a few cores exhaust; the rest is left to the desktop."""

BRIEF_SPIN_US = 100
"""Microseconds. A step of one token takes 0.78 of the time that it takes with threads that sleep at once."""

_CUDA = "CUDAExecutionProvider"
_CPU = "CPUExecutionProvider"

_PROBE_MODEL = (
    b'\x08\x08:5\n\x0e\n\x01x\n\x01x\x12\x01y"\x03Add\x12\x01gZ\x0f\n\x01x\x12\n\n\x08\x08\x01\x12\x04\n\x02\x08\x01'
    b"b\x0f\n\x01y\x12\n\n\x08\x08\x01\x12\x04\n\x02\x08\x01B\x04\n\x00\x10\x11"
)
"""An ONNX model of one node: y = x + x, float32 [1]."""

_INTEGER_PRODUCT = (
    b'\x08\n:l\n\x1b\n\x01a\n\x01b\n\x01z\x12\x01y"\rMatMulIn'
    b"teger\x12\x01gZ\x13\n\x01a\x12\x0e\n\x0c\x08\x02\x12\x08\n\x02\x08\x10\n\x02\x08"
    b"@Z\x13\n\x01b\x12\x0e\n\x0c\x08\x03\x12\x08\n\x02\x08@\n\x02\x08\x10Z\x0b\n\x01z\x12"
    b"\x06\n\x04\x08\x02\x12\x00b\x13\n\x01y\x12\x0e\n\x0c\x08\x06\x12\x08\n\x02\x08\x10\n\x02\x08\x10"
    b"B\x04\n\x00\x10\x15"
)
"""An ONNX model of one node: MatMulInteger of a uint8 [16, 64] with zero z, and b int8 [64, 16]; y int32 [16, 16]."""

_CUDA_OPTIONS = {"arena_extend_strategy": "kSameAsRequested"}
"""The arena on the GPU grows by what is asked for; by default it doubles."""

_HEAVY_OPERATORS = frozenset({"GroupQueryAttention", "MatMulNBits", "MatMul", "MatMulInteger", "Gemm"})
"""On a GPU these must run there: one of them left on the CPU copies caches or weights at each step."""

_REFUSALS = (
    native.EPFail,
    native.Fail,
    native.InvalidArgument,
    native.InvalidGraph,
    native.InvalidProtobuf,
    native.NoModel,
    native.NoSuchFile,
    native.NotFound,
    native.NotImplemented,
    native.RuntimeException,
    RuntimeError,
    ValueError,
)
"""What onnxruntime raises for a graph or input that it does not take."""


@dataclass(frozen=True, slots=True)
class Device:
    """Where the model runs, and why there."""

    kind: Literal["cpu", "gpu"]
    name: str
    reason: str
    """One line for the user."""


def choose_device(asked: str) -> Device:
    """Resolve "auto", "gpu" or "cpu": the GPU only if CUDA computes on it right now.

    Writes nothing to stderr. Raises EngineFailed if "gpu" is asked and impossible, UsageError for any other word.
    """
    if asked not in DEVICE_CHOICES:
        raise UsageError(f"There is no device {asked!r}: choose one of {', '.join(DEVICE_CHOICES)}.")
    if asked == "cpu":
        return _cpu("the processor was chosen")
    try:
        name = name_of_first_gpu()
        _check_cuda_computes()
    except NoGpu as reason:
        if asked == "gpu":
            raise EngineFailed(f"The model cannot run on a GPU: {reason}.") from None
        return _cpu(str(reason))
    return Device("gpu", name, f"GPU: {name} with CUDA")


def _cpu(reason: str) -> Device:
    return Device("cpu", _processor_name(), f"CPU: {reason}")


def _processor_name() -> str:
    with contextlib.suppress(OSError):  # Linux; platform.processor() knows the others
        for line in Path("/proc/cpuinfo").read_text(encoding="utf-8", errors="replace").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()


def _check_cuda_computes() -> None:
    """Add two numbers on the GPU. Raises NoGpu."""
    if _CUDA not in onnxruntime.get_available_providers():
        raise NoGpu("the installed onnxruntime has no CUDA")
    with _captured_output() as captured:
        try:
            onnxruntime.preload_dlls()
            session = onnxruntime.InferenceSession(
                _PROBE_MODEL, _session_options(1), providers=[_CUDA], enable_fallback=0
            )
            works = session.get_providers()[0] == _CUDA and session.run(None, {"x": np.ones(1, np.float32)})[0][0] == 2
        except Exception as error:  # whatever goes wrong in there, the answer is the same: not usable
            raise NoGpu(f"CUDA cannot be used ({_first_line(error)})") from error
    if not works:
        written = captured()
        raise NoGpu("CUDA's libraries cannot be loaded" + (f" ({_first_line(written)})" if written else ""))


@contextlib.contextmanager
def _captured_output() -> Iterator[Any]:
    """Catch what Python and native code write to stdout and stderr; yields a function that returns it afterwards."""
    text = ""
    with tempfile.TemporaryFile() as file, contextlib.ExitStack() as restore:
        writer = restore.enter_context(open(file.fileno(), "w", buffering=1, closefd=False, encoding="utf-8"))
        restore.enter_context(contextlib.redirect_stdout(writer))
        restore.enter_context(contextlib.redirect_stderr(writer))
        for descriptor in (1, 2):
            with contextlib.suppress(OSError):  # a windowed program may have none
                saved = os.dup(descriptor)
                restore.callback(os.close, saved)
                restore.callback(os.dup2, saved, descriptor)
                os.dup2(file.fileno(), descriptor)
        try:
            yield lambda: text
        finally:
            file.seek(0)
            text = file.read().decode(errors="replace").strip()


def _first_line(error: object) -> str:
    """What onnxruntime says, without colours, the time, and the place in its sources."""
    text = re.sub(r"\x1b\[[\d;]*m", "", str(error)).strip().partition("\n")[0]
    return text.rpartition("[ONNXRuntimeError] : ")[2][:200]


def integer_products_are_exact() -> bool:
    """Whether products of uint8 with int8 come out whole on this processor.

    Those without dot products of bytes (VNNI) may add pairs of them in 16 bits, and large pairs overflow. Asked with
    the largest numbers there are.
    """
    session = onnxruntime.InferenceSession(_INTEGER_PRODUCT, _session_options(1), providers=[_CPU])
    a, b, zero = np.full((16, 64), 255, np.uint8), np.full((64, 16), 127, np.int8), np.array(128, np.uint8)
    (product,) = session.run(None, {"a": a, "b": b, "z": zero})
    return bool((product == 64 * (255 - 128) * 127).all())


def runtime_version() -> str:
    """ONNX Runtime's version: another one may compute other last digits."""
    return str(onnxruntime.__version__)


def available_providers() -> tuple[str, ...]:
    """What the installed onnxruntime was built for, such as "CUDAExecutionProvider"; it may not work here."""
    return tuple(onnxruntime.get_available_providers())


def cuda_of_build() -> str:
    """The CUDA that the installed onnxruntime was built for, such as "13.0"; empty: for none."""
    return str(getattr(onnxruntime, "cuda_version", "") or "")


def has_cuda_part() -> bool:
    """Whether the part of onnxruntime that computes with CUDA is there: packages for end users come without it."""
    folder = Path(native.__file__).parent
    return any(
        (folder / name).is_file() for name in ("libonnxruntime_providers_cuda.so", "onnxruntime_providers_cuda.dll")
    )


def default_threads() -> int:
    """Physical cores this process may use, at most `MAX_THREADS`."""
    cores = psutil.cpu_count(logical=False) or os.cpu_count() or 1
    allowed = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else cores
    return max(1, min(cores, allowed, MAX_THREADS))


def _session_options(threads: int, *, spinning: bool = False) -> onnxruntime.SessionOptions:
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 4  # fatal only: errors are raised, not printed
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = False
    options.enable_mem_pattern = False  # shapes change with each step
    if not spinning:
        options.add_session_config_entry("session.intra_op.spin_duration_us", str(BRIEF_SPIN_US))
    return options


CacheArray = NDArray[Any]
"""float32, float16 or int8."""


class HostBuffer:
    """Memory of the process for one cache, [1, H, C, D]. Pages take memory only once they are written."""

    device = "cpu"

    def __init__(self, shape: Sequence[int], dtype: str) -> None:
        self._array = np.zeros(shape, dtype=dtype)
        self.shape, self.dtype = tuple(shape), self._array.dtype
        self.pointer: int = self._array.ctypes.data

    def read_rows(self, start: int, stop: int) -> CacheArray:
        """A copy of rows [start, stop): [1, H, stop - start, D]."""
        return self._array[:, :, start:stop].copy()

    def write_rows(self, start: int, rows: CacheArray) -> None:
        """Put rows [1, H, R, D] at start."""
        self._array[:, :, start : start + rows.shape[2]] = rows


class DeviceBuffer:
    """The same on the GPU."""

    device = "cuda"

    def __init__(self, shape: Sequence[int], dtype: str) -> None:
        self.shape, self.dtype = tuple(shape), np.dtype(dtype)
        _, heads, held, dim = self.shape
        row_bytes = dim * self.dtype.itemsize
        self._memory = GpuMemory(heads * held * row_bytes)
        self.pointer: int = self._memory.address
        self._rows = RowsOnGpu(self.pointer, heads, held, row_bytes)

    def read_rows(self, start: int, stop: int) -> CacheArray:
        """A copy of rows [start, stop) in the process: [1, H, stop - start, D]."""
        one, heads, _, dim = self.shape
        array: CacheArray = np.empty((one, heads, stop - start, dim), self.dtype)
        self._rows.read(start, array)
        return array

    def write_rows(self, start: int, rows: CacheArray) -> None:
        """Put rows [1, H, R, D] at start."""
        self._rows.write(start, np.ascontiguousarray(rows, self.dtype))


CacheBuffer = HostBuffer | DeviceBuffer


class Graph:
    """An ONNX graph ready to run, its inputs and outputs bound to memory that the caller owns."""

    def __init__(self, session: onnxruntime.InferenceSession) -> None:
        self._session = session
        self._binding = session.io_binding()
        self._kept: dict[str, object] = {}
        self.input_names = frozenset(node.name for node in session.get_inputs())
        self.output_names = frozenset(node.name for node in session.get_outputs())
        self.table_names = frozenset(node.name for node in session.get_overridable_initializers())
        """Inputs that need not be given: parts of a table that the graph maps otherwise."""

    def bind_input(self, name: str, array: NDArray[Any]) -> None:
        """Read an input from an array. It may be changed between runs."""
        self._kept[name] = array
        self._binding.bind_input(name, "cpu", 0, array.dtype, array.shape, array.ctypes.data)

    def bind_output(self, name: str, array: NDArray[Any]) -> None:
        """Write an output into an array of exactly its shape."""
        self._kept[name] = array
        self._binding.bind_output(name, "cpu", 0, array.dtype, array.shape, array.ctypes.data)

    def bind_in_place(self, input_name: str, output_name: str, buffer: CacheBuffer, rows: int | None = None) -> None:
        """Read an input from a buffer [1, H, C, D] and write an output into the same buffer.

        `rows`: only so many of its first rows are shown to the graph. H must be 1, else they are no stretch of memory.
        """
        self._kept[input_name] = buffer
        one, heads, held, dim = buffer.shape
        if rows is not None and heads != 1:
            raise ValueError(f"{input_name}: the first rows of {heads} heads do not lie side by side")
        shape = (one, heads, held if rows is None else rows, dim)
        place = (buffer.device, 0, buffer.dtype, shape, buffer.pointer)
        self._binding.bind_input(input_name, *place)
        self._binding.bind_output(output_name, *place)

    def run(self) -> None:
        """Compute the outputs. Raises EngineFailed; outputs are then undefined."""
        try:
            self._session.run_with_iobinding(self._binding)
        except MemoryError as error:
            raise EngineFailed("The model ran out of memory.") from error
        except _REFUSALS as error:
            raise EngineFailed(f"The model stopped computing ({_first_line(error)}).") from error


def open_graph(
    path: Path, asked_device: str, *, gpu_path: Path | None = None, threads: int | None = None, spinning: bool = False
) -> tuple[Graph, Device]:
    """Load a graph on the device asked for ("auto", "gpu" or "cpu"), and say where it runs and why.

    `gpu_path` is the form of the graph that a GPU runs, if that is another file. "auto" takes the CPU, with the reason,
    where the GPU does not take the graph. Raises ModelDamaged if onnxruntime refuses the file, EngineFailed if "gpu" is
    asked and impossible.
    """
    device = choose_device(asked_device)
    if device.kind == "gpu":
        try:
            options = _session_options(threads or default_threads(), spinning=spinning)
            return Graph(_open_on_gpu(gpu_path or path, options)), device
        except NoGpu as reason:
            if asked_device == "gpu":
                raise EngineFailed(f"The model cannot run on the {device.name}: {reason}.") from None
            device = _cpu(str(reason))
    options = _session_options(threads or default_threads(), spinning=spinning)
    try:
        return Graph(onnxruntime.InferenceSession(path, options, providers=[_CPU])), device
    except MemoryError as error:
        raise EngineFailed("There is not enough memory to load the model.") from error
    except _REFUSALS as error:
        raise ModelDamaged(f"The model cannot be used: {path.name} is refused ({_first_line(error)}).") from error


def _open_on_gpu(path: Path, options: onnxruntime.SessionOptions) -> onnxruntime.InferenceSession:
    """Raises NoGpu if CUDA refuses the graph, or would leave a heavy part of it to the CPU."""
    options.add_session_config_entry("session.record_ep_graph_assignment_info", "1")
    try:
        providers = [(_CUDA, _CUDA_OPTIONS), _CPU]
        session = onnxruntime.InferenceSession(path, options, providers=providers, enable_fallback=0)
    except (MemoryError, *_REFUSALS) as error:
        raise NoGpu(f"CUDA does not load this model ({_first_line(error)})") from error
    if left := _HEAVY_OPERATORS & _operators_on_cpu(session):
        raise NoGpu(f"CUDA does not compute this model's {', '.join(sorted(left))}")
    return session


def _operators_on_cpu(session: onnxruntime.InferenceSession) -> set[str]:
    return {
        node.op_type
        for part in session.get_provider_graph_assignment_info()
        if part.ep_name == _CPU
        for node in part.get_nodes()
    }
