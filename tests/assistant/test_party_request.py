"""Who the parties of a contract are, and who signed: told by the sentences that name them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from documents import text_pdf
from kept_documents import add

from app.assistant.assistant import Assistant
from app.assistant.listings.party_request import Who, asked_who, defines_two, names_parties, names_signer
from app.assistant.records import Answer, Answered
from app.inference.engine import Engine
from app.inference.requests import EngineOptions
from app.library.database import Library

PARTIES = (
    "Who are the parties?", "Who are the parties to this contract?", "Between whom is it?",
    "Wer sind die Vertragsparteien?",
    "Zwischen wem gilt der Vertrag?", "Quelles sont les parties au contrat ?", "¿Quiénes son las partes del contrato?",
    "Chi sono le parti?", "Quem são as partes?", "Wie zijn de partijen?", "当事者は誰ですか?", "合同双方是谁?",
    "Кто стороны договора?", "מי הצדדים להסכם?", "من هم أطراف العقد؟",
)  # fmt: skip
SIGNERS = ("Who signed it?", "Who signed the contract?", "Wer hat den Vertrag unterschrieben?", "Кто подписал договор?")
OTHERS = (
    "Who are the parties planning?", "Which parties took part in the election?", "What are the parts?", "Who pays?",
    "Who signed for the parcel on Monday?", "Who is the landlord?", "Wer hat die Partei gegründet?", "双方何时付款?",
    "Who are the parties to " + "a very " * 20 + "long contract?",
)  # fmt: skip


def test_what_is_asked_is_known() -> None:
    assert {asked_who(question) for question in PARTIES} == {Who.PARTIES}
    assert {asked_who(question) for question in SIGNERS} == {Who.SIGNERS}
    assert {asked_who(question) for question in OTHERS} == {None}


@pytest.mark.parametrize(
    ("text", "does"),
    [
        ('This lease is made between Ada Lorne ("the Landlord"), and Tomas Brede ("the Tenant").', True),
        ("zwischen der Hafen GmbH (im Folgenden „Verpächterin“) und Frau Ada Lorne", True),
        ("Entre la société Norwick, ci-après « le Bailleur », et Madame Lorne", True),
        ("出租方(甲方):周建国 承租方(乙方):林晓彤", True),
        ("Landlord: Ada Lorne", True),
        ("Contratante: Helena Duarte.", True),
        ("Between noon and one the gauge is read.", False),
        ("The Landlord and the Tenant meet once a year.", False),
        ("Tenant: ", False),
    ],
)
def test_sentences_that_name_parties_are_known(text: str, does: bool) -> None:
    assert names_parties(text) is does


def test_sentences_that_give_two_their_names_and_lines_of_signers_are_known() -> None:
    assert defines_two("貸主 みどり不動産(以下「甲」という。)と借主 高橋(以下「乙」という。)は")
    assert not defines_two("借主(以下「乙」という。)は")
    assert names_signer("Signed by Ada Lorne on behalf of the harbour")
    assert not names_signer("The contract has to be signed in ink.")


@pytest.fixture(scope="module")
def starter(starter_folder: Path) -> Iterator[Engine]:
    engine = Engine.load(starter_folder, EngineOptions(device="cpu"))
    yield engine
    engine.close()


def test_they_are_told_without_the_model_each_at_its_place(library: Library, starter: Engine, tmp_path: Path) -> None:
    first = "This lease is made between Ada Lorne (the “Landlord”) and Tomas Brede (the “Tenant”)."
    last = "Signed by Ada Lorne and Tomas Brede."
    pages = [f"<p>{first} The rent is 900.</p>", "<p>The tenant keeps the boat clean.</p>", f"<p>{last}</p>"]
    path = tmp_path / "lease.html"
    path.write_text("<meta charset=utf-8>" + "".join(pages), encoding="utf-8")
    document = add(library, path)
    told = _ask(library, starter, document, "Who are the parties?")
    assert (told.text, told.coverage.tokens) == (f"• {first}", 0)
    assert [" ".join(one.quote.split()) for one in told.citations] == [first]
    signed = _ask(library, starter, document, "Who signed it?")
    assert [" ".join(one.quote.split()) for one in signed.citations] == [last]


def test_a_sentence_that_gives_two_their_names_tells_them(library: Library, starter: Engine, tmp_path: Path) -> None:
    said = "貸主 みどり不動産(以下「甲」という。)と借主 高橋(以下「乙」という。)は、次のとおり契約する。"
    (tmp_path / "chintai.txt").write_text(f"{said}賃料は月額68,000円とする。", encoding="utf-8")
    told = _ask(library, starter, add(library, tmp_path / "chintai.txt"), "当事者は誰ですか?")
    assert told.text == f"• {said}"


def test_where_no_sentence_names_them_it_is_a_question_as_any_other(
    library: Library, starter: Engine, tmp_path: Path
) -> None:
    gauge = add(library, text_pdf(tmp_path / "gauge.pdf", ["The gauge of Norwick is read at noon, and that is all."]))
    told = _ask(library, starter, gauge, "Who are the parties?")
    assert not told.found and told.coverage.tokens > 0


def _ask(library: Library, engine: Engine, document: int, question: str) -> Answer:
    *_, last = Assistant(library, engine, {"whole": 0.0, "pages": 1.0}).ask([document], question)
    assert isinstance(last, Answered)
    return last.answer
