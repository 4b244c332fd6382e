"""What is taken for a server's address, name and context: what the user types is checked before anything is kept."""

from __future__ import annotations

import ipaddress
import re
from urllib.parse import urlunsplit

from app.errors import UsageError
from app.outside.web_address import web_address

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,39}")
_MOST_TOKENS = 100_000_000


def check_name(name: str) -> None:
    """Raises UsageError for what is no name of a server."""
    if not _NAME.fullmatch(name):
        raise UsageError("A server's name has up to 40 letters, digits, dots, dashes and underscores.")


def check_context(tokens: int) -> None:
    """Raises UsageError for a number of tokens that no server takes at once; 0 is none at all."""
    if not 0 <= tokens <= _MOST_TOKENS:
        raise UsageError(f"A server does not take {tokens:,} tokens at once.")


def checked_url(text: str, *, may_be_open: bool = False) -> str:
    """The base of an API from what the user typed; without a path it is /v1.

    Text goes out encrypted: http is taken only for this machine and private addresses, or with `may_be_open`.
    Raises UsageError.
    """
    parts = web_address(text.strip())
    if parts is None:
        raise UsageError(f"{text[:100]!r} is no address of a server: https://HOST[:PORT][/v1] is.")
    if parts.username is not None or parts.query or parts.fragment:
        raise UsageError("An address holds no key and no question mark: a key is kept apart from it.")
    host, port = parts.hostname or "", parts.port
    if parts.scheme == "http" and not may_be_open and not is_near(host):
        raise UsageError(
            f"Text would go to {host} for others to read: http is not encrypted. Use https, or say --unencrypted."
        )
    named = f"[{host}]" if ":" in host else host
    place = f"{named}:{port}" if port else named
    return urlunsplit((parts.scheme, place, parts.path.rstrip("/") or "/v1", "", ""))


def is_near(host: str) -> bool:
    """Whether a host is this machine, or an address of a private network. Names are not looked up."""
    if is_here(host):
        return True
    try:
        address = ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        return False
    return address.is_private or address.is_link_local


def is_here(host: str) -> bool:
    """Whether a host is this machine."""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
