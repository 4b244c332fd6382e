"""Takes from a reading process, for good, what no document needs: the network, other programs, and writing files.

Linux's kernel holds the rules, no privilege is needed, and nothing in the process can lift them:

    seccomp    sockets, starting programs, reaching into other processes   fail with EPERM
    Landlock   making, changing, removing files but in one folder          fail with EACCES

https://docs.kernel.org/userspace-api/seccomp_filter.html and https://docs.kernel.org/userspace-api/landlock.html. A
kernel without one of them goes without it, and `confine` says so. On Windows and macOS nothing is enforced: there the
readers just have no code that opens connections or starts programs.
"""

from __future__ import annotations

import ctypes
import errno
import os
import platform
import struct
import sys
from dataclasses import dataclass
from pathlib import Path

PR_SET_NO_NEW_PRIVS = 38
SECCOMP_SET_FILTER, FOR_ALL_THREADS = 1, 1
RET_ALLOW, RET_EPERM = 0x7FFF0000, 0x00050000 | errno.EPERM
LOAD, JUMP_IF_EQUAL, JUMP_IF_BITS, RETURN = 0x20, 0x15, 0x45, 0x06  # BPF: 32 bits at an offset; a constant; a mask
NUMBER_AT, MACHINE_AT = 0, 4  # in seccomp_data
OTHER_NUMBERS = 0x40000000  # the x32 calls of x86-64, which have numbers of their own

LANDLOCK_CREATE, LANDLOCK_ADD, LANDLOCK_RESTRICT = 444, 445, 446  # the same on all machines
LANDLOCK_VERSION, LANDLOCK_BENEATH = 1, 1
WRITES_BY_VERSION = (0, 0b1_1111_1111_0010, 0b11_1111_1111_0010, 0b111_1111_1111_0010)
"""What may be forbidden: write a file, remove or make anything; from version 2 on linking, from 3 on cutting short."""


@dataclass(frozen=True, slots=True)
class _Machine:
    """What a kind of machine calls itself in seccomp (AUDIT_ARCH), and the numbers of the calls that are forbidden."""

    audit: int
    seccomp: int
    """The number of the call that sets a filter."""
    calls: tuple[int, ...]


# socket connect bind listen accept accept4 sendto sendmsg sendmmsg execve execveat ptrace process_vm_readv
# process_vm_writev io_uring_setup kill pidfd_send_signal
_MACHINES = {
    "x86_64": _Machine(0xC000003E, 317, (41, 42, 49, 50, 43, 288, 44, 46, 307, 59, 322, 101, 310, 311, 425, 62, 424)),
    "aarch64": _Machine(
        0xC00000B7, 277, (198, 203, 200, 201, 202, 242, 206, 211, 269, 221, 281, 117, 270, 271, 425, 129, 424)
    ),
}


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_void_p))


@dataclass(frozen=True, slots=True)
class Confinement:
    """What a process is kept from."""

    calls: bool
    """The network, starting programs, and reaching into other processes."""
    writing: bool
    """Making, changing and removing files but in one folder."""


def confine(writable: Path | None = None) -> Confinement:
    """Confines this process, and says what holds. Called while it has one thread only: Landlock holds for that one and
    those it starts.

    `writable`: the one folder in which it may make and change files.
    """
    machine = _MACHINES.get(platform.machine()) if sys.platform == "linux" else None
    if machine is None:
        return Confinement(calls=False, writing=False)
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0:
        return Confinement(calls=False, writing=False)
    writing = _forbid_writing(libc, writable)
    return Confinement(calls=_forbid_calls(libc, machine), writing=writing)


def _forbid_calls(libc: ctypes.CDLL, machine: _Machine) -> bool:
    calls = machine.calls
    # Jumps count the instructions to skip: the last of the program refuses, the one before it allows.
    steps = [(LOAD, 0, 0, MACHINE_AT), (JUMP_IF_EQUAL, 0, len(calls) + 3, machine.audit), (LOAD, 0, 0, NUMBER_AT)]
    steps.append((JUMP_IF_BITS, len(calls) + 1, 0, OTHER_NUMBERS))
    steps += [(JUMP_IF_EQUAL, len(calls) - at, 0, number) for at, number in enumerate(calls)]
    steps += [(RETURN, 0, 0, RET_ALLOW), (RETURN, 0, 0, RET_EPERM)]
    code = ctypes.create_string_buffer(b"".join(struct.pack("HBBI", *step) for step in steps))
    program = _Program(len(steps), ctypes.addressof(code))
    return bool(libc.syscall(machine.seccomp, SECCOMP_SET_FILTER, FOR_ALL_THREADS, ctypes.byref(program)) == 0)


def _forbid_writing(libc: ctypes.CDLL, writable: Path | None) -> bool:
    call = libc.syscall
    version = call(LANDLOCK_CREATE, None, ctypes.c_size_t(0), LANDLOCK_VERSION)
    if version < 1:
        return False
    writes = WRITES_BY_VERSION[min(version, len(WRITES_BY_VERSION) - 1)]
    rules = call(LANDLOCK_CREATE, struct.pack("Q", writes), ctypes.c_size_t(8), 0)
    if rules < 0:
        return False
    try:
        if writable is not None:
            folder = os.open(writable, os.O_PATH | os.O_DIRECTORY)
            try:
                call(LANDLOCK_ADD, rules, LANDLOCK_BENEATH, struct.pack("=Qi", writes, folder), 0)
            finally:
                os.close(folder)
        return bool(call(LANDLOCK_RESTRICT, rules, 0) == 0)
    finally:
        os.close(rules)
