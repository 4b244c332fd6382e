"""Memory that was freed goes back to the system when it is asked to."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = """
import ctypes
from pathlib import Path

from app.inference.freed_memory import give_back_freed_memory

def resident():
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096

libc = ctypes.CDLL(None)
libc.malloc.restype, libc.malloc.argtypes, libc.free.argtypes = ctypes.c_void_p, [ctypes.c_size_t], [ctypes.c_void_p]

def block(size):
    address = libc.malloc(size)
    ctypes.memset(address, 1, size)
    return address

libc.free(block(30 << 20))  # from now on glibc takes blocks of this size for ones that are worth keeping
before = resident()
blocks = [block(20 << 20) for _ in range(10)]
youngest = block(1 << 20)
for address in blocks:
    libc.free(address)
print(resident() - before)
give_back_freed_memory()
print(resident() - before)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="other C libraries give it back by themselves, or cannot")
def test_freed_memory_goes_back_to_the_system() -> None:
    result = subprocess.run([sys.executable, "-c", PROGRAM], cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert result.returncode == 0, result.stderr
    kept, given_back = map(int, result.stdout.split())
    if kept < 150 << 20:
        pytest.skip("this C library keeps nothing")
    assert given_back < 10 << 20
