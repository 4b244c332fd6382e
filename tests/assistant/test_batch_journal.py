"""The journal of a batch: whatever cuts it off, what was noted before is there, and nothing is made up."""

from __future__ import annotations

import errno
import io
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.assistant.batch.journal import Journal, journal_of, keep_journal, kept_of, key_of, open_journal
from app.errors import NoSpace, UsageError

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@settings(deadline=None, max_examples=40)
@given(st.dictionaries(st.text(min_size=1), VALUES, min_size=1, max_size=5), st.data())
def test_a_journal_cut_off_anywhere_keeps_what_was_whole(
    tmp_path_factory: pytest.TempPathFactory, entries: dict[str, object], data: st.DataObject
) -> None:
    results = tmp_path_factory.mktemp("batch") / "out.xlsx"
    ends = []
    with open_journal(results) as journal:
        for key, value in entries.items():
            journal.note(key, value)
            ends.append(journal_of(results).stat().st_size)
    content = journal_of(results).read_bytes()
    cut = data.draw(st.integers(0, len(content)))
    junk = data.draw(st.binary(max_size=20).filter(lambda some: b"\n" not in some))
    journal_of(results).write_bytes(content[:cut] + junk)
    # A cut just before a line's end, and nothing after it, loses that line only: it may not have been noted.
    whole = sum(end <= cut for end in ends)
    with open_journal(results) as journal:
        kept = {key: journal.get(key) for key in entries if journal.get(key) is not None}
        expected = dict(list(entries.items())[:whole])
        assert kept == {key: value for key, value in expected.items() if value is not None}
        journal.note("more", 1)
    with open_journal(results) as journal:
        assert len(journal) == whole + 1 - ("more" in expected)
        assert journal.get("more") == 1


def test_it_is_on_the_disk_when_the_process_is_killed(tmp_path: Path) -> None:
    results = tmp_path / "out.json"
    program = (
        "import os, sys; from pathlib import Path; from app.assistant.batch.journal import open_journal\n"
        "with open_journal(Path(sys.argv[1])) as journal:\n"
        "    journal.note('a', 1); journal.note('b', 2); os._exit(9)\n"
    )
    subprocess.run([sys.executable, "-c", program, str(results)], cwd=Path(__file__).parents[2], check=False)
    with open_journal(results) as journal:
        assert (journal.get("a"), journal.get("b"), len(journal)) == (1, 2, 2)
    keep_journal(results)
    assert list(tmp_path.iterdir()) == [kept_of(results)]
    with open_journal(results) as journal:
        assert (journal.get("b"), len(journal)) == (2, 2)
        journal.note("c", 3)
    assert list(tmp_path.iterdir()) == [journal_of(results)], "what is kept twice would be asked twice"
    with open_journal(results, anew=True) as journal:
        assert len(journal) == 0
    assert journal_of(results).read_bytes() == b""


def test_what_a_finished_and_an_unfinished_run_left_is_put_together(tmp_path: Path) -> None:
    """As where the unfinished one is of a copy of the folder, or a rename was cut off."""
    results = tmp_path / "out.json"
    for key, value in (("a", 1), ("b", 2)):
        with open_journal(results) as journal:
            journal.note(key, value)
        if key == "a":
            aside = journal_of(results).rename(tmp_path / "aside")
    aside.rename(kept_of(results))
    with open_journal(results) as journal:
        assert (journal.get("a"), journal.get("b")) == (1, 2)
    assert len(journal_of(results).read_bytes().splitlines()) == 2 and not kept_of(results).exists()


def test_what_is_noted_twice_is_the_newest_at_once_and_when_it_is_opened_again(tmp_path: Path) -> None:
    results = tmp_path / "out.json"
    with open_journal(results) as journal:
        for key, value in (("a", 1), ("b", 2), ("a", 3)):
            journal.note(key, value)
        assert list(journal.items()) == [("b", 2), ("a", 3)]
    with open_journal(results) as journal:
        assert list(journal.items()) == [("b", 2), ("a", 3)]


def test_a_full_disk_and_a_strange_file_are_said(tmp_path: Path) -> None:
    results = tmp_path / "out.json"
    journal_of(results).symlink_to("/dev/full")
    with pytest.raises(UsageError, match="not an ordinary file"), open_journal(results):
        pass
    journal_of(results).unlink()

    class Full(io.BytesIO):
        def write(self, content: object) -> int:
            raise OSError(errno.ENOSPC, "No space left on device")

    journal = Journal(Full(), {}, "out.json.unfinished")
    with pytest.raises(NoSpace, match="the disk is full"):
        journal.note("a", 1)
    assert journal.get("a") is None


def test_keys_differ_where_any_part_does() -> None:
    keys = {key_of("a", "b"), key_of("ab", ""), key_of("a", "b", None), key_of("a", "b", "None"), key_of("b", "a")}
    assert len(keys) >= 4
