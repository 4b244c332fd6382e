"""Only what lies in the folders of models and downloads is counted or deleted as one."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.models.removal import discard_download, freed_by
from app.paths import Paths


@pytest.mark.parametrize("name", ["../letters", "..", ".", "", "tiny/../../letters"])
def test_a_name_that_leads_elsewhere_is_no_models(name: str, tmp_path: Path) -> None:
    paths = Paths.under(tmp_path)
    for folder in (paths.downloads / "tiny", paths.models, paths.downloads.parent / "letters"):
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "words").write_bytes(bytes(5000))
    assert freed_by(paths, name) == 0
    assert discard_download(paths, name) == 0
    assert (paths.downloads.parent / "letters" / "words").exists()
    assert freed_by(paths, "tiny") == discard_download(paths, "tiny") > 0
    assert not (paths.downloads / "tiny").exists()
