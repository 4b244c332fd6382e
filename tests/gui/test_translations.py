"""Every text of the window is translated whole, with its values, keys and plural forms."""

from __future__ import annotations

import ast
import re
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from app.errors import DocumentDamaged, DocumentMissing
from app.gui import sentences
from app.gui.language import COUNTS, LANGUAGES, chosen_language, figure, percent, size_words, translate, use_language
from app.gui.sentences import in_language, sentence_of
from app.ingest import notes
from app.ingest.isolate import read_document
from app.library.database import Library
from app.library.documents import get_document
from app.settings import CHOICES
from installers import translations

FOREIGN = [code for code in LANGUAGES if code != "en"]
FORMS = {"en": 2, "de": 2, "fr": 2, "ja": 1, "ar": 6, "he": 2}
HOLE = re.compile(r"\{\w+\}")


@pytest.fixture(autouse=True)
def english_again(qapp: QApplication) -> Iterator[None]:
    """Other tests speak English."""
    yield
    use_language(qapp, "en")


def messages(language: str) -> list[tuple[str, ET.Element]]:
    """Context and message of a .ts file."""
    root = ET.parse(translations.FOLDER / f"pincite_{language}.ts").getroot()
    return [
        (context.findtext("name", ""), message)
        for context in root.iter("context")
        for message in context.iter("message")
    ]


def test_the_translations_hold_the_texts_of_the_sources_and_are_compiled(tmp_path: Path) -> None:
    sentences = translations.find_sentences()
    for language in LANGUAGES:
        kept = translations.FOLDER / f"pincite_{language}.ts"
        fresh = tmp_path / kept.name
        translations.extract(fresh, language, sentences)
        found = {
            (context.findtext("name"), source.text)
            for context in ET.parse(fresh).getroot().iter("context")
            for source in context.iter("source")
        }
        assert found == {(context, message.findtext("source")) for context, message in messages(language)}, language
        translations.compile_one(kept, tmp_path / "made.qm")
        assert (tmp_path / "made.qm").read_bytes() == kept.with_suffix(".qm").read_bytes(), (
            f"make translations: {language}"
        )


def test_what_is_being_done_is_told_in_every_language() -> None:
    told = {
        "Reading the documents, page",
        "Reading part {number} of {total}, page",
        "Reading page {page}",
        "Reading the passage",
        "Reading what was looked up",
        "Choosing what to look up",
        "Looking at page {number}, {cost}, view",
        "Filling in the form, part",
        "{tokens_per_s} tokens/s",
    }
    assert told <= set(translations.find_sentences())


def test_every_stage_that_a_window_shows_is_among_the_sentences() -> None:
    known, shown = set(translations.find_sentences()), set()
    for path in sorted((translations.ROOT / "app").rglob("*.py")):
        if not path.relative_to(translations.ROOT).as_posix().startswith(translations.UNSEEN):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Stage" and node.args:
                    text = node.args[0]
                    if isinstance(text, ast.Constant) and text.value:
                        shown.add(text.value)
    assert len(shown) > 15 and shown - known == set()


def test_lupdate_finds_every_text_that_the_sources_translate() -> None:
    """It reads no text inside an f-string's braces, say; Python's own parser does."""
    known = {message.findtext("source") for _, message in messages("de")}
    for path in sorted((translations.ROOT / "app" / "gui").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            name = getattr(node.func, "attr", getattr(node.func, "id", "")) if isinstance(node, ast.Call) else ""
            if name in ("tr", "translate", "QT_TRANSLATE_NOOP"):
                assert isinstance(node, ast.Call)
                if len(node.args) < (1 if name == "tr" else 2):  # moves a painter
                    continue
                text = node.args[0 if name == "tr" else 1]
                if isinstance(text, ast.Constant) and isinstance(text.value, str):
                    assert text.value in known, f"{path.name}:{node.lineno}: {text.value}"
                else:
                    assert not isinstance(text, ast.JoinedStr), f"{path.name}:{node.lineno} has its values inside"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_translation_is_missing_or_has_other_values_keys_or_forms(language: str) -> None:
    for context, message in messages(language):
        source, translation = message.findtext("source", ""), message.find("translation")
        where = f"{language} {context}: {source}"
        assert translation is not None and translation.get("type") is None, where
        plural = message.get("numerus") == "yes"
        texts = [form.text or "" for form in translation.iter("numerusform")] if plural else [translation.text or ""]
        assert len(texts) == (FORMS[language] if plural else 1), where
        for number, text in enumerate(texts):
            assert text.strip(), where
            assert Counter(HOLE.findall(text)) == Counter(HOLE.findall(source)), where
            assert (text != text.strip()) <= (source != source.strip()), where
            assert ("&" in text) == ("&" in source) and text.count("&") <= 1, where
            assert text.count("\n") == source.count("\n"), where
            if plural and "%Ln" in source and number == len(texts) - 1:
                assert "%Ln" in text, where


@pytest.mark.parametrize("language", FOREIGN)
def test_no_key_of_a_menu_stands_for_two_of_its_entries(language: str) -> None:
    """Letters behind & in the menu bar and in each menu: the source has each once, and so has the translation."""
    menus = [
        ("&File", "&Answer", "&Pages", "&View", "&Help"),
        ("&Open…", "&New conversation", "All &conversations", "&Export the conversation…", "&Settings…", "&Quit"),
        ("&Next pane",),
    ]
    for entries in menus:
        of = {
            message.findtext("source"): message.findtext("translation", "")
            for context, message in messages(language)
            if context == "Menus"
        }
        keys = [of[entry][of[entry].index("&") + 1].casefold() for entry in entries]
        assert len(set(keys)) == len(keys), (language, entries)


def test_the_settings_offer_the_languages_that_there_are() -> None:
    assert CHOICES["language"] == ("system", *LANGUAGES)
    assert tuple(translations.LANGUAGES) == tuple(LANGUAGES)
    assert chosen_language("system") == "en" and chosen_language("he") == "he"


def test_errors_of_every_part_are_said_in_the_language_with_their_values(qapp: QApplication, tmp_path: Path) -> None:
    file = tmp_path / "Bericht {0}.pdf"
    file.write_bytes(b"%PDF-1.4 nothing")
    with pytest.raises(DocumentDamaged) as refused:
        list(read_document(file))
    english = sentence_of(refused.value)
    assert english == str(refused.value)
    use_language(qapp, "de")
    german = sentence_of(refused.value)
    assert german != english and file.name in german and "beschädigt" in german


def test_no_user_is_told_the_number_of_a_document(qapp: QApplication, library: Library) -> None:
    with pytest.raises(DocumentMissing) as missing:
        get_document(library, 4)
    assert "4" in str(missing.value), "programs know documents by their numbers"
    for code in LANGUAGES:
        use_language(qapp, code)
        told = sentence_of(missing.value)
        assert "4" not in told and (told == "The document is no longer in the library.") == (code == "en")


def test_sentences_in_sentences_and_figures_are_translated_and_unknown_ones_stay(qapp: QApplication) -> None:
    use_language(qapp, "de")
    inner = "The disk is full: nothing more can be written to the library /l. Nothing of what it holds was lost."
    told = in_language(f"The model m could not be prepared. {inner}")
    assert told.startswith("Das Modell m konnte nicht vorbereitet werden. Der Datenträger ist voll")
    assert "1.234 Tokens" in in_language("Page 3 takes 1,234 tokens as a picture, and 9 fit at once.")
    assert in_language("a.pdf: pages 3, 7-9 could not be read.") == "a.pdf: Seiten 3, 7-9 nicht lesbar."
    assert in_language("Nobody ever wrote this sentence.") == "Nobody ever wrote this sentence."
    assert in_language("") == ""


@pytest.mark.parametrize("language", ["ar", "he"])
def test_names_and_passages_keep_their_order_within_sentences_from_right_to_left(
    qapp: QApplication, language: str
) -> None:
    assert "\u2066" not in in_language("2025-03 report.pdf: page 3 could not be read.")
    use_language(qapp, language)
    told = in_language("2025-03 report.pdf: pages 3, 7-9 could not be read.")
    assert "\u20662025-03 report.pdf\u2069" in told and "7-9" in told and told.count("\u2066") == 1, "figures stay bare"
    assert "\u2066" not in in_language("تقرير 3.pdf: page 3 could not be read."), "one in these letters needs nothing"


def test_a_size_in_latin_letters_keeps_its_order_in_hebrew(qapp: QApplication) -> None:
    use_language(qapp, "he")
    for count, said in ((1000, "1 KB"), (3_200_000, "3.2 MB"), (1_100_000_000, "1.1 GB")):
        assert size_words(count) == f"\u2066{said}\u2069"


@pytest.mark.parametrize("language", ["ar", "he"])
def test_latin_units_stay_behind_their_numbers_in_every_sentence_from_right_to_left(language: str) -> None:
    loose = re.compile(r"(?<!\u2066)(?:\{\w+\}|\b\d+) [KMG]B\b(?!/[^\W\d_a-zA-Z])")
    texts = [text for _, message in messages(language) for text in message.find("translation").itertext()]
    assert texts and [text for text in texts if loose.search(text)] == []


def test_plurals_and_numbers_follow_the_language(qapp: QApplication) -> None:
    assert (COUNTS.pages(1), COUNTS.pages(1200)) == ("1 page", "1,200 pages")
    use_language(qapp, "de")
    assert (COUNTS.pages(1), COUNTS.pages(1200), figure(0.5, 1)) == ("1 Seite", "1.200 Seiten", "0,5")
    use_language(qapp, "ar")
    assert len({COUNTS.pages(count) for count in (0, 1, 2, 3, 11)}) == 5
    use_language(qapp, "ja")
    assert percent(0.5) == "50%"


def test_the_direction_and_qts_own_buttons_follow_the_language(qapp: QApplication) -> None:
    for code in LANGUAGES:
        use_language(qapp, code)
        mirrored = code in ("ar", "he")
        assert (qapp.layoutDirection() == Qt.LayoutDirection.RightToLeft) == mirrored
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        words = box.button(QDialogButtonBox.StandardButton.Cancel).text().replace("&", "")
        assert (words == "Cancel") == (code == "en")
        assert QLocale().name().startswith(code)
        assert (translate("NoticeBar", "Problem") == "Problem") == (code in ("en", "de"))


def test_lines_on_what_was_left_out_of_pages_are_told_apart_from_others(monkeypatch: pytest.MonkeyPatch) -> None:
    listed = [(template, max(HOLE.split(template), key=len)) for template in translations.find_sentences()]
    listed.sort(key=lambda entry: -len(HOLE.sub("", entry[0])))
    monkeypatch.setattr(sentences, "templates", lambda: tuple(listed))
    said = [
        value for name, value in vars(notes).items() if name.isupper() and isinstance(value, str) and value[-1:] == "."
    ]
    said += [notes.unreadable(notes.DAMAGED), notes.picture_unread("it took longer than 60 seconds")]
    said += [notes.pictures_undrawn(2, "EMF, WMF"), notes.words_outside(1), notes.guessed_encoding("KOI8-R")]
    for sentence in said:
        found = sentences._template_of(f"report, v2.docx, pages 3-5: {sentence}")
        assert found is not None
        assert found[1] == {"document": "report, v2.docx", "numbers": "3-5", "sentence": sentence}
        assert sentences._template_of(sentence) is not None
