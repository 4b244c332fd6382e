"""Whether a newer version of Pincite exists: asked only when the user says so, never by itself"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass

from app import __version__
from app.errors import Cancelled, HubFailed, UsageError
from app.outside.child_lines import ChildFailed, child_lines
from app.outside.web_address import check_proxies, check_setting
from app.updates.newer_release import is_newer
from app.updates.releases import RELEASES_VARIABLE, releases_address

STALL_S, DEADLINE_S = 15.0, 40.0
"""Seconds without a byte, and in all, after which the server is given up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdateAnswer:
    """What the server said."""

    current: str
    newest: str
    """The newest version that was released."""
    page: str
    """Where it can be downloaded; may be empty."""

    @property
    def is_newer(self) -> bool:
        """Whether that is newer than this one."""
        return is_newer(self.newest, self.current)

    @property
    def words(self) -> str:
        """A sentence for the user."""
        if not self.is_newer:
            return f"Pincite {self.current} is up to date: the newest release is {self.newest}."
        return f"Pincite {self.newest} is there; this is {self.current}.{f' See {self.page}' if self.page else ''}"


def ask_for_update(cancelled: Callable[[], bool]) -> UpdateAnswer:
    """Ask the server, in a child process. Raises UsageError if none is known, HubFailed, Cancelled."""
    address = releases_address()
    if not address:
        raise UsageError(
            "This copy of Pincite does not know where new versions are announced, so nothing was asked. Look where you"
            f" got it; or name an address that begins with https:// in the environment variable {RELEASES_VARIABLE}."
        )
    check_setting(f"The environment variable {RELEASES_VARIABLE}", address)
    check_proxies()
    question = {"address": address, "current": __version__, "stall_s": STALL_S, "deadline_s": DEADLINE_S}
    command = [sys.executable, "-m", "app.updates.release_child"]
    environment = {**os.environ, "PYTHONUTF8": "1", "PYTHONUNBUFFERED": "1", "PYTHONWARNINGS": "ignore"}
    try:
        lines = list(child_lines(command, environment, question=json.dumps(question), cancelled=cancelled))
        answer = json.loads(lines[-1])
    except ChildFailed as failure:
        said = failure.sentence if failure.code == HubFailed.exit_code else "The process that asked has ended."
        raise HubFailed(said) from None
    except Cancelled:
        raise Cancelled("The server was not waited for.") from None
    except (OSError, ValueError, IndexError) as error:
        raise HubFailed(f"The question for new versions could not be asked ({type(error).__name__}).") from error
    if not answer:
        raise HubFailed("The server that knows of new versions lists no release.")
    return UpdateAnswer(current=__version__, newest=str(answer["version"]), page=str(answer["page"]))
