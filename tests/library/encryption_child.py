"""Encrypts, decrypts or gives another key to copies of an installation, and dies before a step of each.

encryption_child.py encrypt|decrypt|key PASSPHRASE DATA...

Run by test_encryption.py and test_key_change.py. The passphrase of the other key is NEW_PASSPHRASE.

In the first folder it dies before the first step, in the second before the second, and so on, as a killed process does:
nothing of it is ended or given back. What each came to is printed, one a line: 9 where it died, 0 where it was done.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from app.library import unlocking
from app.library.encryption import decrypt, encrypt
from app.library.key_change import change_key
from app.paths import Paths

unlocking.MEMORY_KIB, unlocking.ITERATIONS = 8 * unlocking.LANES, 1  # what a passphrase costs is not tried here
DIED = 9
NEW_PASSPHRASE = "four other words there"


def run(way: str, passphrase: str, data: Path, last: int) -> None:
    """Do it, but for what comes from the step `last` on."""
    paths = Paths.under(data)
    if way == "encrypt":
        steps = encrypt(paths, passphrase, None, delete_copies=False)
    elif way == "decrypt":
        steps = decrypt(paths, unlocking.unlock(paths, passphrase))
    else:
        steps = change_key(paths, unlocking.unlock(paths, passphrase), NEW_PASSPHRASE)
    for number, _ in enumerate(steps, 1):
        if number == last:
            os._exit(DIED)


def main() -> None:
    """One process for each folder: a fork where there is such a thing, for starting Python takes the longest."""
    way, passphrase, *folders = sys.argv[1:]
    if way == "one":
        run(folders[0], passphrase, Path(folders[1]), int(folders[2]))
        return
    for step, folder in enumerate(folders, 1):
        if hasattr(os, "fork"):
            if (child := os.fork()) == 0:
                run(way, passphrase, Path(folder), step)
                os._exit(0)
            code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        else:
            code = subprocess.call([sys.executable, __file__, "one", passphrase, way, folder, str(step)])
        print(code, flush=True)


main()
