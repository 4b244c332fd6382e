"""Where new versions of Pincite are announced: one address, empty as long as the project has no public home"""

from __future__ import annotations

import os

RELEASES = ""
"""Address that lists Pincite's releases, as GitHub's https://api.github.com/repos/OWNER/NAME/releases does.

Whoever publishes packages fills it in, here and nowhere else.
"""
RELEASES_VARIABLE = "PINCITE_RELEASES"
"""Environment variable that names another address."""
_ALLOWED = ("https://", "http://127.0.0.1:", "http://localhost:")


def releases_address() -> str:
    """The address that would be asked; empty: none is known, or none that may be asked, and so nothing is."""
    address = os.environ.get(RELEASES_VARIABLE, "").strip() or RELEASES
    return address if address.startswith(_ALLOWED) else ""
