"""All sentences of a page's note: what of it, or of its document, was not read, and how it was read.

A note is some of them, one behind the other. The window translates each by itself, so a number is the only thing that
is put into one, or a reason that is a text of its own (installers/translations.py).
"""

from __future__ import annotations

NO_TEXT = "This page has no text layer."
NO_TEXT_IN_IMAGE = "This image has no text layer."
LAID_OVER = "This page is a scan; its words come from the text layer laid over it."
RECOGNISED = "This page has no text layer; its words were recognised in its picture."
RECOGNISED_ANEW = "This page's text layer cannot be used; its words were recognised in its picture."
MOSTLY_PICTURE = "Most of this page is a picture, in which no words were looked for."
PICTURE_TOO = "Most of this page is a picture; words that were recognised in it stand behind the page's own."
NO_USABLE_TEXT = "This page has no usable text: its fonts do not tell which letters they show."
NO_WORDS = "No words were recognised in its picture; scripts that are known are Latin, Greek, Chinese and Japanese."
UNKNOWN_SCRIPT = "Its script may not be one of those that are known (Latin, Greek, Chinese and Japanese)."
PART_LOST = "Part of this page is damaged and was not read."
SHEETS_LIST_DAMAGED = "The list of this workbook's sheets is damaged: some sheets may be missing."
SHARED_TEXTS_DAMAGED = "The texts that this workbook's cells share are damaged: some cells may lack theirs."
NUMBER_FORMATS_DAMAGED = "The number formats of this workbook are damaged: numbers and dates may look otherwise."
COMMENTS_DAMAGED = "Part of the comments in this workbook is damaged and was not read."
BESIDES_TOO_LONG = "Of what this workbook holds besides its sheets, some was not read, because it is too much."
STAND_IN = (
    "This form (XFA) is shown by Adobe's programs alone, and the page stands in for it: print it to a PDF with one of "
    "them, and add that."
)
SECOND_DECODER = (
    "A second decoder (MuPDF) read this image, because it is of a rare kind or damaged: if something of it is missing, "
    "save it as PNG with another program and add that."
)
LOCKED_PART = "Left out: a part that is encrypted, or packed with a signature. Only a mail program can open it."
HIDDEN_TEXT = "Left out: hidden text."
NO_SHAPES = "Its lines and shapes are not shown, only texts and pictures."
OWN_DOCUMENTS = "Parts of its text are documents of their own, among its attached files."
DAMAGED, TOO_MUCH_MEMORY = "it is damaged", "it needs more memory than it may have"
"""Reasons why a page, or its picture, was not read; others are told where they are found."""
ONLY_CELLS = "Of this workbook of Excel 95, or older, only cells and comments were read."
_UNREADABLE = "This page could not be read: "


def joined(*sentences: str) -> str:
    """A note of those that are not empty."""
    return " ".join(filter(None, sentences))


def unreadable(reason: str) -> str:
    """Why there is nothing of a page."""
    return f"This page could not be read: {reason}."


def reason_of(note: str) -> str:
    """The reason that `unreadable` was given."""
    return note.removeprefix(_UNREADABLE).rstrip(".")


def picture_unread(reason: str) -> str:
    return f"Its picture could not be read, because {reason}."


def second_engine(reason: str) -> str:
    return f"A second PDF engine (PDFium) read this page, because the first could not: {reason}."


def unknown_letters(share: float) -> str:
    return f"The fonts of this page do not tell what {share:.0%} of its letters are."


def damaged_letters(share: float) -> str:
    return (
        f"The file does not tell what {share:.0%} of this page's letters are: it is damaged, or names a wrong encoding."
    )


def hidden_words(count: int) -> str:
    if count == 1:
        return "Left out: 1 word that cannot be seen on the page."
    return f"Left out: {count:,} words that cannot be seen on the page."


def words_outside(count: int) -> str:
    if count == 1:
        return "Left out: 1 word outside the page's visible area."
    return f"Left out: {count:,} words outside the page's visible area."


def words_beyond(count: int) -> str:
    if count == 1:
        return "Left out: 1 word, because the page has too many."
    return f"Left out: {count:,} words, because the page has too many."


def comments_beyond(count: int) -> str:
    if count == 1:
        return "Left out: 1 comment, because the page has too many."
    return f"Left out: {count:,} comments, because the page has too many."


def comments_cut(count: int) -> str:
    if count == 1:
        return "Left out: the end of 1 comment, because it is too long."
    return f"Left out: the ends of {count:,} comments, because they are too long."


def marks_unread(count: int) -> str:
    if count == 1:
        return "Left out: 1 comment or field of a form, which the second engine does not read."
    return f"Left out: {count:,} comments or fields of forms, which the second engine does not read."


def fields_beyond(count: int) -> str:
    if count == 1:
        return "Of 1 field of its form only what is drawn was read, because the page has too many."
    return f"Of {count:,} fields of its form only what is drawn was read, because the page has too many."


def words_of_comments(count: int) -> str:
    if count == 1:
        return "Left out: 1 word of comments on it."
    return f"Left out: {count:,} words of comments on it."


def words_unrecognised(count: int) -> str:
    if count == 1:
        return "Left out: 1 word that could not be recognised."
    return f"Left out: {count:,} words that could not be recognised."


def words_hidden_by_page(count: int) -> str:
    if count == 1:
        return "Left out: 1 word that the page hides."
    return f"Left out: {count:,} words that the page hides."


def pictures_undrawn(count: int, kinds: str = "") -> str:
    """`kinds`: as "EMF, WMF"; empty, if they are not known."""
    if not kinds:
        several = f"Left out: {count:,} pictures that cannot be drawn here."
        return "Left out: 1 picture that cannot be drawn here." if count == 1 else several
    if count == 1:
        return f"Left out: 1 picture that cannot be drawn here ({kinds})."
    return f"Left out: {count:,} pictures that cannot be drawn here ({kinds})."


def pictures_said(count: int, kinds: str) -> str:
    """Pictures that are not drawn, but whose words stand in the text. `kinds`: as "EMF, WMF"."""
    if count == 1:
        return f"1 picture is not drawn, only its words stand in the text ({kinds})."
    return f"{count:,} pictures are not drawn, only their words stand in the text ({kinds})."


def objects_unread(count: int) -> str:
    if count == 1:
        return "Left out: 1 object of another program."
    return f"Left out: {count:,} objects of other programs."


def objects_repeated(count: int) -> str:
    if count == 1:
        return "Left out: 1 object that the document shows more than once."
    return f"Left out: {count:,} objects that the document shows more than once."


def cells_beyond(count: int) -> str:
    if count == 1:
        return "Left out: 1 cell, because the workbook has too many."
    return f"Left out: {count:,} cells, because the workbook has too many."


def macros_unread(count: int) -> str:
    if count == 1:
        return "Left out: 1 sheet of macros."
    return f"Left out: {count:,} sheets of macros."


def sheets_damaged(count: int) -> str:
    if count == 1:
        return "Part of 1 sheet is damaged and was not read."
    return f"Parts of {count:,} sheets are damaged and were not read."


def sheets_too_long(count: int) -> str:
    if count == 1:
        return "Part of 1 sheet was not read, because it holds too much."
    return f"Parts of {count:,} sheets were not read, because they hold too much."


def passages_hidden(count: int) -> str:
    if count == 1:
        return "Left out: 1 passage of hidden text."
    return f"Left out: {count:,} passages of hidden text."


def numbers_unread(count: int) -> str:
    if count == 1:
        return "Left out: the number before 1 paragraph."
    return f"Left out: the numbers before {count:,} paragraphs."


def formulas_without_value(count: int) -> str:
    return (
        f"The file has no values of {count:,} formulas, so the formulas stand for them. Save it once with a "
        "spreadsheet program, and add it again."
    )


def first_messages(read: int, count: int) -> str:
    return f"Only the first {read:,} of its {count:,} messages are read."


def first_frames(read: int, count: int) -> str:
    return f"Only the first {read:,} of its {count:,} frames are used."


def guessed_encoding(name: str) -> str:
    return f"The file does not say how its letters are encoded, and few of them tell: it was read as {name}."
