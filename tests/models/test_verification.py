"""A model is compared with its checkpoint when it is made, and later with what it computed then."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tiny_gemma import CAPTURES

from app import cli
from app.errors import ModelDamaged
from app.models.verification import TRIAL, read_trial


@pytest.fixture
def data(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """A data folder with a model that was made of a checkpoint."""
    options = ["--data-dir", str(tmp_path / "Daten 🦙")]
    assert cli.main(["models", "add", str(CAPTURES / "tiny_vision"), "--name", "tiny", *options]) == 0
    capsys.readouterr()
    return options


def test_a_model_is_checked_against_what_it_wrote_when_it_was_made(
    data: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    folder = Path(data[1]) / "models" / "tiny"
    kept = read_trial(folder)
    assert kept is not None and kept.tokens, "it was tried when it was made"
    assert cli.main(["models", "verify", "tiny", *data, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert "every hash is right" in told["files"] and "as when it was made" in told["compared"]

    values = json.loads((folder / TRIAL).read_text())
    (folder / TRIAL).write_text(json.dumps({**values, "logprobs": [value - 3 for value in values["logprobs"]]}))
    assert cli.main(["models", "verify", "tiny", *data]) == ModelDamaged.exit_code
    assert "does not compute what it computed" in capsys.readouterr().err

    for broken in ("", "[]", json.dumps({**values, "tokens": [1]}), json.dumps({**values, "logprobs": ["x"]})):
        (folder / TRIAL).write_text(broken)
        assert read_trial(folder) is None
    assert cli.main(["models", "verify", "tiny", *data]) == 0
    assert "nothing was kept" in capsys.readouterr().out
    again = read_trial(folder)
    assert again is not None and again.tokens == kept.tokens
    assert again.logprobs == pytest.approx(kept.logprobs, abs=1e-3)

    (folder / TRIAL).write_text(json.dumps({**values, "tokens": [10**9] * len(values["tokens"])}))
    assert cli.main(["models", "verify", "tiny", *data]) == ModelDamaged.exit_code


def test_one_changed_byte_is_found(data: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    folder = Path(data[1]) / "models" / "tiny"
    weights = max(folder.iterdir(), key=lambda path: path.stat().st_size)
    content = bytearray(weights.read_bytes())
    content[len(content) // 2] ^= 1
    weights.write_bytes(content)
    assert cli.main(["models", "verify", "tiny", *data]) == ModelDamaged.exit_code
    assert f"{weights.name} was changed" in capsys.readouterr().err
