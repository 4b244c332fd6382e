"""Whether what the user names as an address of the web is one: asked before a child process would stumble over it"""

from __future__ import annotations

import os
from collections.abc import Mapping
from urllib.parse import SplitResult, urlsplit

from app.errors import HubFailed

_PROXIES = ("http_proxy", "https_proxy", "all_proxy")


def web_address(text: str) -> SplitResult | None:
    """The parts of an address with a host that can be asked over HTTP; None: it is none."""
    try:
        parts = urlsplit(text)
        host, _ = (parts.hostname or "").encode("idna"), parts.port  # which raises where it is none
    except ValueError:  # a UnicodeError is one
        return None
    is_one = parts.scheme in ("http", "https") and host and not any(map(_is_no_letter, text))
    return parts if is_one else None


def check_setting(called: str, text: str) -> None:
    """Raises HubFailed where a setting holds no address."""
    if web_address(text) is None:
        said = " ".join(text.split())[:100]
        raise HubFailed(f"{called} holds no address: {said}. An address is https://HOST[:PORT][/PATH].")


def check_proxies(environment: Mapping[str, str] = os.environ) -> None:
    """Raises HubFailed where the environment names a proxy that cannot be asked. It is not shown: it may hold a key."""
    for name in _PROXIES:
        called, proxy = next(
            ((called, found) for called in (name, name.upper()) if (found := environment.get(called, "").strip())),
            (name, ""),
        )
        setting = f"The environment variable {called}"
        if proxy.startswith("socks"):
            raise HubFailed(f"{setting} names a SOCKS proxy: only proxies that speak HTTP are used. Nothing was sent.")
        if proxy and web_address(proxy if "://" in proxy else f"http://{proxy}") is None:
            raise HubFailed(f"{setting} holds no address of a proxy: http://HOST:PORT is one. Nothing was sent.")


def _is_no_letter(char: str) -> bool:
    return char.isspace() or not char.isprintable()
