"""The fences around the tests hold: no network, not in child processes either, and no file of the user's."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
from pathlib import Path

import no_network
import pytest

AWAY = "192.0.2.1"
"""An address that belongs to nobody (RFC 5737)."""


@pytest.mark.parametrize("address", [(AWAY, 9), ("example.invalid", 80), ("2001:db8::1", 9)])
def test_network_is_refused(address: tuple[str, int]) -> None:
    with pytest.raises(no_network.NetworkUsed):
        socket.create_connection(address, timeout=1)


def test_datagrams_are_refused() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sender, pytest.raises(no_network.NetworkUsed):
        sender.sendto(b"x", (AWAY, 9))


def test_network_is_refused_in_child_processes() -> None:
    attempt = f"import socket; socket.create_connection(({AWAY!r}, 9), timeout=1)"
    result = subprocess.run([sys.executable, "-c", attempt], capture_output=True, text=True)
    assert result.returncode != 0
    assert "NetworkUsed" in result.stderr


def test_this_machine_can_be_reached() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        threading.Thread(target=lambda: server.accept()[0].close()).start()
        with socket.create_connection(server.getsockname(), timeout=10) as connection:
            assert connection.recv(1) == b""


def test_profile_is_not_the_users() -> None:
    profile = Path(os.environ["PINCITE_DATA_DIR"]).parent
    assert Path.home().is_relative_to(profile)
    assert "pincite-test-" in profile.name
