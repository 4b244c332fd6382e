"""Encrypts or decrypts an installation, and dies before a step. Run by test_encryption.py.

encryption_child.py encrypt|decrypt DATA PASSPHRASE STEP
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from app.library.encryption import decrypt, encrypt
from app.library.unlocking import unlock
from app.paths import Paths

way, data, passphrase, last = sys.argv[1], Path(sys.argv[2]), sys.argv[3], int(sys.argv[4])
paths = Paths.under(data)
steps = (
    encrypt(paths, passphrase, None, delete_copies=False)
    if way == "encrypt"
    else decrypt(paths, unlock(paths, passphrase))
)
for number, _ in enumerate(steps, 1):
    if number == last:
        os._exit(9)
