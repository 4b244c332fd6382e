"""Keyrings that are locked, absent, silent or odd: one sentence each, nothing lost, and nothing written in plain."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import keyring
import pytest
from keyring.errors import InitError, KeyringLocked, NoKeyringError, PasswordDeleteError, PasswordSetError
from keyring_in_memory import MemoryKeyring

from app import system_keyring
from app.errors import LibraryLocked, StorageError
from app.library.unlocking import make_key, unlock
from app.outside.kept_secrets import KEYRING, Secret, forget_secret, keep_secret, read_secret, read_secrets
from app.paths import Paths


class FailingKeyring(MemoryKeyring):
    """Fails at whatever it is asked, by raising or by never answering; how often it was asked is counted."""

    def __init__(self, failure: BaseException | None, released: threading.Event) -> None:
        super().__init__()
        self.failure, self.released, self.asked = failure, released, 0

    def _fail(self) -> None:
        self.asked += 1
        if self.failure is not None:
            raise self.failure
        self.released.wait(60)

    def get_password(self, service: str, username: str) -> str | None:
        self._fail()
        return super().get_password(service, username)

    def set_password(self, service: str, username: str, password: str) -> None:
        self._fail()
        super().set_password(service, username, password)

    def delete_password(self, service: str, username: str) -> None:
        self._fail()
        super().delete_password(service, username)


class PlaintextKeyring(MemoryKeyring):
    """Called as that of keyrings.alt, which writes a file that anybody can read."""


@pytest.fixture
def released(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Lets go of a keyring that does not answer; the one of before is the keyring again afterwards."""
    before, event = keyring.get_keyring(), threading.Event()
    yield event
    event.set()
    keyring.set_keyring(before)


FAILURES = [
    (KeyringLocked("no prompt"), "The system keyring is locked."),
    (NoKeyringError("none"), "There is no system keyring here."),
    (InitError("no bus"), "The system keyring cannot be used (InitError)."),
    (OSError("gone"), "The system keyring cannot be used (OSError)."),
    (SystemExit(1), "The system keyring cannot be used (SystemExit)."),
    (None, "The system keyring does not answer: it may wait to be unlocked."),
]


@pytest.mark.parametrize(("failure", "says"), FAILURES)
def test_each_fault_is_one_sentence_that_says_what_can_be_done(
    failure: BaseException | None, says: str, released: threading.Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    if failure is None:
        monkeypatch.setattr(system_keyring, "ANSWER_S", 0.2)
    ring = FailingKeyring(failure, released)
    keyring.set_keyring(ring)
    place = f"{says} The environment variable MY_TOKEN can hold it instead."
    assert read_secret("entry", "MY_TOKEN", {}) == Secret("", place)
    assert read_secret("entry", "MY_TOKEN", {"MY_TOKEN": " secret "}) == Secret("secret", "MY_TOKEN")
    before = ring.asked
    secrets = read_secrets([("a", "A"), ("b", "B"), ("c", "C")], {"B": "secret"})
    assert [secret.value for secret in secrets] == ["", "secret", ""] and "C can hold" in secrets[2].why_unknown
    assert ring.asked == before + 1, "one that fails is not asked again"
    with pytest.raises(StorageError) as told:
        keep_secret("entry", "secret", "The token", "MY_TOKEN")
    assert str(told.value) == (
        f"The token cannot be kept in the system keyring. {says} It can be given each time in the environment variable"
        " MY_TOKEN."
    )
    assert not system_keyring.can_keep() and not ring.kept
    if isinstance(failure, NoKeyringError):
        assert not forget_secret("entry")
        return
    with pytest.raises(StorageError, match="is kept there, it still is"):
        forget_secret("entry")
    ring.kept["pincite", "entry"] = "old"
    released.set()
    for thread in threading.enumerate():
        if thread.name == "pincite-keyring":
            thread.join(60)
    assert ring.kept == {("pincite", "entry"): "old"}, "what was given up changes nothing later"


def test_what_was_kept_before_a_keyring_locks_is_there_when_it_is_open_again(
    released: threading.Event,
) -> None:
    ring = MemoryKeyring()
    keyring.set_keyring(ring)
    keep_secret("entry", "secret", "The token", "MY_TOKEN")
    locked = FailingKeyring(KeyringLocked("locked"), released)
    locked.kept = ring.kept
    keyring.set_keyring(locked)
    with pytest.raises(StorageError):
        forget_secret("entry")
    keyring.set_keyring(ring)
    assert read_secret("entry", "MY_TOKEN", {}) == Secret("secret", KEYRING)
    assert forget_secret("entry") and not forget_secret("entry") and not ring.kept


def test_one_that_takes_a_secret_and_does_not_give_it_back_keeps_none(released: threading.Event) -> None:
    class Refusing(MemoryKeyring):
        def set_password(self, service: str, username: str, password: str) -> None:
            raise PasswordSetError("read only")

        def delete_password(self, service: str, username: str) -> None:
            raise PasswordDeleteError("read only")

    ring = Refusing()
    ring.kept["pincite", "entry"] = "old"
    keyring.set_keyring(ring)
    with pytest.raises(StorageError, match="PasswordSetError"):
        keep_secret("entry", "secret", "The token", "MY_TOKEN")
    with pytest.raises(StorageError, match="it still is"):
        forget_secret("entry")
    assert read_secret("entry", "MY_TOKEN", {}).value == "old"


@pytest.mark.parametrize("in_a_chain", [False, True])
def test_nothing_is_kept_in_plain(in_a_chain: bool, released: threading.Event) -> None:
    class Chain(MemoryKeyring):
        backends = (PlaintextKeyring(), MemoryKeyring())

    ring = Chain() if in_a_chain else PlaintextKeyring()
    keyring.set_keyring(ring)
    with pytest.raises(StorageError, match="would write it to the disk as it is"):
        keep_secret("entry", "secret", "The token", "MY_TOKEN")
    assert not system_keyring.can_keep() and not ring.kept


def test_an_encrypted_library_says_that_its_keyring_is_locked(
    released: threading.Event, tmp_path_factory: pytest.TempPathFactory
) -> None:
    paths = Paths.under(tmp_path_factory.mktemp("locked"))
    ring = MemoryKeyring()
    keyring.set_keyring(ring)
    key = make_key(paths, None)
    kept, before = dict(ring.kept), paths.key_file.read_bytes()
    keyring.set_keyring(FailingKeyring(KeyringLocked("locked"), released))
    with pytest.raises(LibraryLocked, match=r"The system keyring is locked\. Unlock the keyring and try again"):
        unlock(paths, None)
    keyring.set_keyring(ring)
    assert unlock(paths, None).value == key.value and ring.kept == kept and paths.key_file.read_bytes() == before
