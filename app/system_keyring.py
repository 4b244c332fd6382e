"""The system's keyring, in which secrets of the user lie: it may be locked, absent, or wait for a passphrase for ever.

Each call is made in a thread of its own and waited for a while; one that is never answered keeps nobody. Before
anything is changed something is read, which is where a keyring asks to be unlocked: what was given up there changes
nothing later. A keyring that writes what it is given as it is to the disk counts as none: nothing is ever kept so.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TypeVar

from app.errors import StorageError

SERVICE = "pincite"
ANSWER_S = 30.0
"""For which an answer is waited: whoever is asked to unlock the keyring may have to look for a passphrase."""
Result = TypeVar("Result")
Check = Callable[[], None]
"""Raises where nobody waits for the answer any more."""


def kept(entry: str) -> str:
    """A secret; "" if there is none. Raises StorageError, whose sentence says what is the matter with the keyring."""
    import keyring  # it takes long to load, and few need it

    return _answered(lambda check: keyring.get_password(SERVICE, entry)) or ""


def keep(entry: str, value: str) -> None:
    """Keep a secret. Raises StorageError, as `kept`; then nothing is kept, or what was before."""
    import keyring

    def put(check_wanted: Check) -> bool:
        _check_is_none_in_plain(keyring.get_keyring())
        keyring.get_password(SERVICE, entry)
        check_wanted()
        keyring.set_password(SERVICE, entry, value)
        return keyring.get_password(SERVICE, entry) == value  # some take everything and keep nothing

    if not _answered(put):
        raise StorageError("There is no system keyring here that keeps anything.")


def forget(entry: str) -> bool:
    """Take a secret out; whether there was one. Raises StorageError, as `kept`."""
    import keyring
    from keyring.errors import NoKeyringError

    def delete(check_wanted: Check) -> bool:
        try:
            is_there = bool(keyring.get_password(SERVICE, entry))
        except NoKeyringError:
            return False
        check_wanted()
        if is_there:
            keyring.delete_password(SERVICE, entry)
        return is_there

    return _answered(delete)


def can_keep() -> bool:
    """Whether there is a keyring here that can be read, and keeps what it is given. Never raises."""
    import keyring

    def try_it(check_wanted: Check) -> bool:
        keyring.get_password(SERVICE, "is there a keyring")
        _check_is_none_in_plain(keyring.get_keyring())
        return float(keyring.get_keyring().priority) > 0  # that which keeps nothing has less

    try:
        return _answered(try_it)
    except StorageError:
        return False


class _InPlain(Exception):
    """What the keyring is given would lie on the disk as it is."""


def _check_is_none_in_plain(backend: object) -> None:
    first = next(iter(getattr(backend, "backends", ())), backend)  # of a chain the first one keeps
    if any("plaintext" in kind.__name__.lower() for kind in type(first).__mro__):
        raise _InPlain


def _answered(call: Callable[[Check], Result]) -> Result:
    """What a call of the keyring comes to. Raises StorageError."""
    results: list[Result] = []
    failures: list[BaseException] = []
    given_up = threading.Event()

    def check_wanted() -> None:
        if given_up.is_set():
            raise TimeoutError

    def run() -> None:
        try:
            results.append(call(check_wanted))
        except BaseException as failure:  # backends raise what they like
            failures.append(failure)

    thread = threading.Thread(target=run, name="pincite-keyring", daemon=True)
    thread.start()
    thread.join(ANSWER_S)
    given_up.set()
    if results:
        return results[0]
    raise StorageError(_said_of(failures[0]) if failures else NO_ANSWER) from next(iter(failures), None)


NO_ANSWER = "The system keyring does not answer: it may wait to be unlocked."


def _said_of(failure: BaseException) -> str:
    from keyring.errors import KeyringLocked, NoKeyringError

    if isinstance(failure, KeyringLocked):
        return "The system keyring is locked."
    if isinstance(failure, NoKeyringError):
        return "There is no system keyring here."
    if isinstance(failure, _InPlain):
        return "The keyring here would write it to the disk as it is."
    return f"The system keyring cannot be used ({type(failure).__name__})."
