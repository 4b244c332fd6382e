"""Makes the disk image for macOS from the app bundle: signed and notarised where an identity is named.

PINCITE_SIGN_AS          the identity in the keychain, "Developer ID Application: …"; without it the bundle is signed
                         ad hoc, and macOS asks the user to allow it
PINCITE_NOTARY_PROFILE   the keychain profile made by `xcrun notarytool store-credentials`; without it nothing is
                         notarised
"""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
from pathlib import Path

from app import __version__
from installers.freezing import ROOT, BuildFailed

ENTITLEMENTS = ROOT / "installers/macos/entitlements.plist"


def make_disk_image(bundle: Path, licences: Path, work: Path, out: Path) -> Path:
    """Sign the bundle, put it into an image beside a link to Applications, notarise that. Raises BuildFailed."""
    stage = work / "image"
    shutil.rmtree(stage, ignore_errors=True)
    shutil.copytree(bundle, stage / bundle.name, symlinks=True)
    shutil.copytree(licences, stage / bundle.name / "Contents/Resources/licences")
    (stage / "Applications").symlink_to("/Applications")
    identity = os.environ.get("PINCITE_SIGN_AS", "-")
    hardened = [] if identity == "-" else ["--options", "runtime", "--timestamp"]
    _run("codesign", "--force", "--deep", "--sign", identity, *hardened, "--entitlements", str(ENTITLEMENTS),
         str(stage / bundle.name))  # fmt: skip
    image = out / f"pincite-{__version__}-macos-{platform.machine()}.dmg"
    image.unlink(missing_ok=True)
    _run("hdiutil", "create", "-volname", "Pincite", "-srcfolder", str(stage), "-format", "UDZO", str(image))
    if profile := os.environ.get("PINCITE_NOTARY_PROFILE"):
        _run("xcrun", "notarytool", "submit", str(image), "--keychain-profile", profile, "--wait")
        _run("xcrun", "stapler", "staple", str(image))
    return image


def _run(*command: str) -> None:
    ended = subprocess.run(command, capture_output=True, text=True)
    if ended.returncode:
        raise BuildFailed(f"{command[0]} failed: {(ended.stdout + ended.stderr).strip()}")
