"""Texts are read in the encoding in which they were written, whether they say it, say another, or say nothing."""

from __future__ import annotations

import encodings
import pkgutil
from contextlib import closing
from pathlib import Path

import pytest

from app.ingest.files.text_decoding import decode
from app.ingest.limits import Limits
from app.ingest.reader import inspect_file, open_document
from app.ingest.records import DocumentKind

TEXTS = {
    "Le café est fermé, l’été dernier déjà.": ("cp1252", "mac_roman"),
    "Fermé à midi": ("cp1252", "cp850"),
    "Größe: 5 m² für Übergänge": ("cp1252", "cp850"),
    "Não há informações": ("cp1252", "mac_roman", "cp850"),
    "¿Qué mañana? El niño comió.": ("cp1252", "mac_roman", "cp850"),
    "Zażółć gęślą jaźń, proszę": ("cp1250", "iso8859_2", "cp852"),
    "Příliš žluťoučký kůň": ("cp1250", "iso8859_2", "cp852"),
    "Árvíztűrő tükörfúrógép": ("cp1250", "iso8859_2", "cp852"),
    "Doğru değil, çünkü ışık yok İstanbul": ("cp1254", "iso8859_9"),
    "Ąžuolas ėjo į mišką": ("cp1257",),
    "Räksmörgås på ön": ("cp1252", "cp850"),
    "Je to ještě šest: čaša": ("iso8859_2",),
    "yerin altındaki kızın": ("cp1254",),
    "să respecte şi că": ("cp1250",),
    "wstają mniej więcej w podobny": ("cp1250", "iso8859_2"),
    "firma, jejíž značku": ("cp1250",),
    "Price: £5 – “quoted”, it’s ½ off": ("cp1252",),
    "Привет, мир! Это простой текст о погоде.": ("cp1251", "koi8_r", "cp866", "iso8859_5", "mac_cyrillic", "cp855"),
    "ВНИМАНИЕ: завтра дождь": ("cp1251", "koi8_r"),
    "Завтра дождь": ("cp1251", "koi8_r", "cp866"),
    "Завтра буде дощ, і сніг": ("cp1251", "koi8_u"),
    "Καλημέρα κόσμε, πώς είσαι;": ("cp1253", "iso8859_7", "cp737"),
    "מחר ירד גשם בתל אביב": ("cp1255", "iso8859_8", "cp862"),
    "مرحبا بالعالم هذا نص عربي": ("cp1256", "iso8859_6"),
    "พรุ่งนี้ฝนจะตก": ("cp874",),
    "これは日本語の文章です。漢字とひらがな、カタカナ。": ("cp932", "euc_jp", "iso2022_jp", "utf-32-be"),
    "明日は雨が降る": ("cp932", "euc_jp"),
    "안녕하세요 이것은 한국어 문장입니다.": ("cp949",),
    "한국어 문장입니다": ("iso2022_kr",),
    # in capitals
    "ДОГОВОР АРЕНДЫ НЕЖИЛОГО ПОМЕЩЕНИЯ. АРЕНДОДАТЕЛЬ ПЕРЕДАЕТ, А АРЕНДАТОР ПРИНИМАЕТ " * 10: ("cp1251", "koi8_r"),
    "ДОГОВОР АРЕНДЫ": ("cp1251", "koi8_r"),
    "НАИМЕНОВАНИЕ;ЦЕНА;КОЛИЧЕСТВО\nСТОЛ;100;5\nСТУЛ;50;10\nШКАФ;700;1\n": ("cp1251",),
    "ΑΠΟΦΑΣΗ ΤΟΥ ΔΗΜΟΤΙΚΟΥ ΣΥΜΒΟΥΛΙΟΥ": ("cp1253", "iso8859_7"),
    "내가 말하고자 하는 의도가 불": ("cp949",),
    "L’ÉTÉ À MIDI: ÇA VA?": ("cp1252",),
    # signs of numbers
    "Art. 3º, inciso 2º, da Lei nº 8.078\n" * 10: ("cp1252",),
    "Temperature 20º C": ("cp1252",),
    "Calle Mayor 5, 2º B": ("cp1252",),
    "1ª": ("cp1252",),
    "Artigo 5.º da Lei n.º 8.078, n.º 3, 3.ª": ("cp1252",),
    "Rohr Ø12 mm": ("cp1252",),
    "Pipe Ø12 and Ø8, length 3 m\n" * 5: ("cp1252",),
    "Bohrung Ø8, Tiefe 20 mm; Größe M6": ("cp1252",),
    "Pos;Teil;Maß\n1;Rohr Ø12;3 m\n": ("cp1252",),
    "x±1 and y±2": ("cp1252",),
    "x½ y¼": ("cp1252",),
    "5 mm ±0.1, a±b": ("cp1252",),
    "3 × 4 ÷ 2": ("cp1252",),
    # lines, drawn with signs
    "Report of the year\n" + "═" * 60 + "\n": ("cp437", "cp850", "cp866"),
    "╔════════╗\n║ Menu   ║\n╚════════╝\n": ("cp437", "cp850", "cp866"),
    "╔════════╗\n║ Größe  ║\n╚════════╝\n": ("cp437", "cp850"),
    "╔════════╗\n║ Меню файла ║\n╚════════╝\n": ("cp866",),
    "┌────────┬───────┐\n│ Name   │ Price │\n└────────┴───────┘\n": ("cp437", "cp850"),
    "Title\n" + "—" * 40 + "\nText\n": ("cp1252",),
    "Übersicht" + "·" * 40 + " 5\nGröße" + "·" * 30 + " 7\n": ("cp1252",),
    "　　　　中华人民共和国合同法规定，当事人应当遵循公平原则。": ("gb18030",),
    "방은 컴컴하다. 컴컴한 방에서 한국어를": ("cp949",),
    # letters that are others in Baltic encodings
    "Shqipëria është": ("cp1252",),
    "Kjo marrëveshje është nënshkruar çdo muaj": ("cp1252",),
    "Føroyar, ø": ("cp1252",),
    "Tórshavn er høvuðsstaður, og íbúgvarnir eru góðir": ("cp1252",),
}


@pytest.mark.parametrize(
    ("text", "encoding"), [(text, encoding) for text, encodings in TEXTS.items() for encoding in encodings]
)
def test_an_encoding_is_told_by_the_letters(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ("x-sjis", "cp932"),
        ("shift_jis", "cp932"),
        ("windows-31j", "cp932"),
        ("gb2312", "gb18030"),
        ("iso-8859-1", "utf-8"),
        ("gb2312", "utf-8"),
        ("no such encoding", "utf-8"),
    ],
)
def test_a_declared_encoding_means_what_browsers_take_it_for(declared: str, encoding: str) -> None:
    text = "①漢字とひらがな" * 10
    assert decode(text.encode(encoding), declared) == text


def test_whatever_codec_of_python_is_declared_a_text_is_decoded() -> None:
    for module in pkgutil.iter_modules(encodings.__path__):
        assert decode(bytes(range(1, 256)) * 9, module.name)
    for name in ("base64", "hex", "rot13", "zlib", "quopri", "undefined", "idna", "punycode", "unicode_escape"):
        assert decode("Die Frösche".encode(), name) == "Die Frösche"


def test_a_wrong_declaration_is_not_believed() -> None:
    text = "Die Frösche klagten über ihre mißliche Lage."
    assert decode(text.encode("cp1252"), "utf-8") == text
    assert decode(text.encode("utf-8"), "cp1252") == text


@pytest.mark.parametrize("encoding", ["utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be", "iso2022_kr"])
def test_a_text_without_a_mark_is_known_as_text(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "a.txt").write_bytes(("Plain words, and 한국어. " * 5).encode(encoding))
    assert inspect_file(tmp_path / "a.txt") is DocumentKind.TEXT


def test_a_guess_from_few_letters_is_noted(tmp_path: Path) -> None:
    def note_of(name: str, data: bytes) -> str:
        (tmp_path / name).write_bytes(data)
        with closing(open_document(tmp_path / name, None, Limits())) as document:
            return document.read(1).note

    text = "Завтра дождь"
    note = "The file does not say how its letters are encoded, and few of them tell: it was read as "
    assert note_of("a.txt", text.encode("koi8_r")) == f"{note}KOI8-R."
    assert note_of("a.csv", f"{text},4\n{text},5".encode("cp1251")) == f"{note}Windows-1251."
    assert note_of("a.html", f"<html><p>{text}".encode("iso8859_5")) == f"{note}ISO 8859-5."
    assert note_of("a.md", f"# {text}".encode("cp866")) == f"{note}DOS 866."
    for told in (text.encode(), f'<meta charset="koi8-r"><p>{text}'.encode("koi8_r"), (text * 9).encode("koi8_r")):
        assert note_of("a.html", told) == ""


@pytest.mark.parametrize("name", ["crash.log", "page.html", "table.csv"])
def test_a_few_zeros_among_letters_are_passed_over(tmp_path: Path, name: str) -> None:
    lines = [b"The pump of pier four was started"] * 20 + [b"\x00\x00\x00it stopped"]
    (tmp_path / name).write_bytes(b"<html>" * (name == "page.html") + b"\n".join(lines))
    with closing(open_document(tmp_path / name, None, Limits())) as document:
        text = " ".join(document.read(1).text.replace("|", " ").split())
    assert text == " ".join(["The pump of pier four was started"] * 20 + ["it stopped"])
