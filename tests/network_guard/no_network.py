"""Refuses every connection that would leave this machine, in the tests and in each Python process they start.

`conftest.py` imports it, and puts its folder on PYTHONPATH, so that child processes load it through `sitecustomize.py`.
"""

from __future__ import annotations

import ipaddress
import sys


class NetworkUsed(RuntimeError):
    """Something tried to reach the network. Not an OSError, so that no handler for being offline hides it."""


def _leaves_machine(host: object) -> bool:
    if isinstance(host, bytes):
        host = host.decode("ascii", "replace")
    if not isinstance(host, str) or host in ("", "localhost"):
        return False
    try:
        return not ipaddress.ip_address(host.partition("%")[0]).is_loopback
    except ValueError:
        return True  # a name that would have to be looked up


def _watch(event: str, arguments: tuple[object, ...]) -> None:
    if event in ("socket.connect", "socket.sendto", "socket.sendmsg"):
        address = arguments[1]
        # AF_UNIX addresses are text, AF_INET's and AF_INET6's tuples.
        if isinstance(address, tuple) and address and _leaves_machine(address[0]):
            raise NetworkUsed(f"{event} to {address!r}")
    elif event in ("socket.getaddrinfo", "socket.gethostbyname") and _leaves_machine(arguments[0]):
        raise NetworkUsed(f"{event} of {arguments[0]!r}")


sys.addaudithook(_watch)
