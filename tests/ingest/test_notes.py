"""Notes are sentences that can be told apart again: the receipt tells those that say what the text does not hold."""

from __future__ import annotations

from app.ingest import notes
from app.ingest.unread_parts import not_read


def test_a_note_falls_into_the_sentences_it_was_made_of() -> None:
    lost = [
        notes.LOCKED_PART,
        notes.formulas_without_value(3),
        notes.first_messages(5_000, 6_000),
        notes.pictures_undrawn(2, "EMF, WMF"),
        notes.objects_unread(1),
        notes.hidden_words(2),
        notes.words_outside(1),
        notes.PART_LOST,
        notes.STAND_IN,
        notes.UNKNOWN_SCRIPT,
        notes.guessed_encoding("ISO 8859-5"),
        notes.unreadable("it needed more than 1.5 GB of memory"),
        notes.picture_unread("it took longer than 60 seconds"),
    ]
    told = [notes.NO_TEXT, notes.RECOGNISED, notes.LAID_OVER, notes.second_engine("it is damaged"), notes.NO_WORDS]
    for around in told:
        note = notes.joined(around, *lost, notes.SECOND_DECODER)
        assert not_read(note, is_suspicious=False) == lost
        left = not_read(note, is_suspicious=True)
        assert [sentence for sentence in lost if sentence not in left] == [
            notes.hidden_words(2),
            notes.words_outside(1),
        ]
    assert not_read("", is_suspicious=False) == []
    assert notes.reason_of(notes.unreadable("it is damaged")) == "it is damaged"
