"""`pincite models remote`, and asking a server from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from command_runner import Pincite, commands_over
from lying_server import LyingServer, lying_server, refuses

from app.ingest.isolate import never
from app.paths import Paths
from app.remote.asking import ServerPatience, ask_about
from app.remote.known_servers import Server


@pytest.fixture
def pincite(tmp_path: Path, capsys: pytest.CaptureFixture[str], starter_folder: Path) -> Pincite:
    models = Paths.under(tmp_path / "data").models
    models.mkdir(parents=True)
    (models / "gemma-3-270m-starter").symlink_to(starter_folder)
    return commands_over(tmp_path / "data", capsys)


def test_a_server_is_named_looked_at_used_and_forgotten(pincite: Pincite) -> None:
    with lying_server() as told:
        told.paths["/tokenize"] = {"count": 5}
        code, said, _ = pincite("models", "remote", "add", "lab", told.url, "--model", "gemma")
        assert code == 0 and "Nothing was sent to it" in said and not told.seen
        code, said, _ = pincite("models", "remote", "check", "lab")
        assert code == 0 and "gemma" in said and "32,768 tokens at once" in said and not told.asked
        assert "remote:lab" in pincite("models")[1]
        assert json.loads(pincite("models", "--json")[1])["servers"][0]["url"] == told.url
        code, said, _ = pincite("models", "use", "remote:lab")
        assert code == 0 and f"sent to {told.host}" in said
    assert json.loads(pincite("models", "remote", "--json")[1])["servers"][0]["name"] == "lab"
    code, said, _ = pincite("models", "remote", "delete", "lab")
    assert code == 0 and "starter answers" in said
    assert pincite("models", "remote")[1].startswith("No server is named")
    assert pincite("models", "use", "remote:lab")[0] == 9


def test_what_one_path_tells_stands_and_what_is_far_too_long_is_not_taken() -> None:
    with lying_server() as told:
        told.models = [{"id": "gemma"}]
        told.paths["/props"] = {"modalities": {"vision": True}}
        told.paths["/api/v0/models"] = {"data": [{"id": "gemma", "loaded_context_length": 8192}]}
        told.paths["/tokenize"] = {"count": 5, "more": "x" * (17 << 20)}
        facts = ask_about(Server(name="lab", url=told.url, model="gemma"), ServerPatience(), never)
    assert (facts.context, facts.sees_images, facts.sample_tokens) == (8192, True, 0)


def test_of_many_models_one_is_asked_about_by_its_name() -> None:
    with lying_server() as told:
        told.models = [{"id": "a b"}, {"id": "gemma3:latest"}]
        told.paths["/props"] = {"role": "router", "default_generation_settings": {"params": None, "n_ctx": 0}}
        told.paths["/props?model=a%20b"] = {
            "default_generation_settings": {"n_ctx": 8192},
            "modalities": {"vision": True},
        }
        facts = ask_about(Server(name="lab", url=told.url, model="a b"), ServerPatience(), never)
        assert (facts.context, facts.sees_images) == (8192, True)
        assert (
            ask_about(Server(name="lab", url=told.url, model="gemma3"), ServerPatience(), never).model
            == "gemma3:latest"
        )


def test_a_server_that_fails_once_when_it_is_asked_about_itself_is_asked_again() -> None:
    with lying_server() as told:
        fails = [refuses(500, "http client error"), lambda handler: handler.say_json(200, {"count": 5})]
        told.paths["/tokenize"] = lambda handler: fails.pop(0)(handler)
        assert ask_about(Server(name="lab", url=told.url, model="gemma"), ServerPatience(), never).sample_tokens == 5


def test_open_text_and_nonsense_are_refused(pincite: Pincite) -> None:
    code, _, problem = pincite("models", "remote", "add", "lab", "http://gpu.example.org")
    assert code == 2 and "--unencrypted" in problem
    assert pincite("models", "remote", "add", "lab", "http://gpu.example.org", "--unencrypted")[0] == 0
    assert pincite("models", "remote", "add", "la b", "https://gpu.example.org")[0] == 2
    assert pincite("models", "remote", "add", "lab", "https://gpu.example.org", "--context", "-5")[0] == 2
    assert pincite("models", "remote", "check", "none")[0] == 9


def test_the_key_is_never_printed(pincite: Pincite, tmp_path: Path) -> None:
    """The tests have no keyring: that is said, with the variable that will do."""
    pincite("models", "remote", "add", "lab", "https://gpu.example.org")
    (tmp_path / "key").write_text("secret-of-the-lab\n")
    assert "PINCITE_KEY_LAB" in pincite("models", "remote", "key", "lab")[1]
    _, said, problem = pincite("models", "remote", "key", "lab", tmp_path / "key")
    assert "secret" not in said + problem
    assert pincite("models", "remote", "key", "lab", tmp_path / "none")[0] == 2


def ask(pincite: Pincite, told: LyingServer, *more: str | Path) -> tuple[int, str, str]:
    pincite("models", "remote", "add", "lab", told.url)
    return pincite("ask", "--model", "remote:lab", *more)


def test_asking_says_where_the_text_goes(pincite: Pincite, sample_pdf: Path) -> None:
    with lying_server() as told:
        told.answers = ['The Council did ("the Harbour Council").', "The Council did."]
        code, said, problem = ask(pincite, told, sample_pdf, "Who paid for the new gauge?")
        assert code == 0 and f"Questions and documents are sent to {told.host}." in problem
        assert f"tide-gauge-report.pdf: pages 1-6 sent to {told.host}." in said
        assert len(told.asked) in (1, 2)


def test_no_name_of_a_model_means_a_server(pincite: Pincite, sample_pdf: Path) -> None:
    with lying_server() as told:
        pincite("models", "remote", "add", "lab", told.url)
        assert pincite("ask", "--model", "lab", sample_pdf, "Who?")[0] == 9
        assert not told.seen
        code, _, problem = pincite("serve", "--model", "remote:lab", "--port", "0")
        assert code == 2 and "needs a model on this machine" in problem
        assert pincite("self-test", "--model", "remote:lab")[0] == 1
        assert not told.seen


def test_a_form_is_not_given_to_a_server(pincite: Pincite, sample_pdf: Path, tmp_path: Path) -> None:
    with lying_server() as told:
        pincite("models", "remote", "add", "lab", told.url)
        schema = tmp_path / "schema.json"
        schema.write_text('{"type": "object", "properties": {"payer": {"type": "string"}}}')
        code, _, problem = pincite("extract", "--model", "remote:lab", "--schema", schema, sample_pdf)
        assert code == 2 and "cannot be held to a form" in problem and not told.asked
