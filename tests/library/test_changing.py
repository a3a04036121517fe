"""The library as a place: newer versions, titles, hidden documents, two forms of one text; whole at any moment."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import ROOT
from tests.parsing.formats import typeset
from tui_reader.library import Library, UnknownDocument
from tui_reader.library import adding as adding_module
from tui_reader.library.adding import add
from tui_reader.library.catalogue import load_catalogue
from tui_reader.library.changing import hide, join, remove, rename, unhide
from tui_reader.library.errors import ShelfError
from tui_reader.library.locations import added_documents, catalogue_file, replaced_documents
from tui_reader.library.naming import HiddenDocument
from tui_reader.library.targets import resolve
from tui_reader.parsing import read_document

DRAFT = "A/80/L.9\n\n大会，\n\n1. 敦促会员国加强合作；\n"


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "draft.txt"
    path.write_text(DRAFT, encoding="utf-8")
    return path


def ids() -> list[str]:
    return [document.id for document in Library.open().documents()]


def text_of(document_id: str, clause: str = "op1") -> str:
    return Library.open().document(document_id).clause(clause).text


# Newer versions.


def test_a_newer_version_from_the_same_path_keeps_its_place(tmp_path):
    path = tmp_path / "draft.txt"
    path.write_text("大会，\n\n1. 敦促会员国加强合作；\n", encoding="utf-8")
    (first,) = add([path]).added
    path.write_text("大会，\n\n1. 促请会员国加强合作；\n", encoding="utf-8")
    additions = add([path])
    assert [document.id for document in (*additions.added, *additions.newer)] == [first.id, first.id]
    assert text_of(first.id) == "促请会员国加强合作；"
    assert [path.name for path in added_documents().iterdir()] == ["draft.txt"]
    (older,) = replaced_documents().iterdir()
    assert "敦促" in older.read_text(encoding="utf-8")


def test_a_newer_version_of_the_same_symbol_takes_the_place_in_whatever_format(draft, tmp_path, seed):
    old = tmp_path / "old.txt"
    old.write_text(seed("001").source_text.replace("2013/40", "2013/41").replace("敦促", "鼓励"), encoding="utf-8")
    (first,) = add([old]).added
    assert first.id == "E/RES/2013/41"
    newer = tmp_path / "newer.txt"
    newer.write_text(seed("001").source_text.replace("2013/40", "2013/41"), encoding="utf-8")
    page = tmp_path / "newer.html"
    page.write_bytes(typeset.html(read_document(newer)))
    additions = add([page])
    assert [each.id for each in additions.newer] == ["E/RES/2013/41"]
    assert [path.name for path in added_documents().iterdir()] == ["newer.html"]
    assert ids().count("E/RES/2013/41") == 1
    # The same text in another format is no newer version.
    assert [each.id for each in add([newer]).known] == ["E/RES/2013/41"]


def test_a_text_of_a_bundled_symbol_stands_beside_it(tmp_path, seed):
    other = tmp_path / "other.txt"
    other.write_text(seed("001").source_text.replace("敦促", "鼓励"), encoding="utf-8")
    (document,) = add([other]).added
    assert document.id == "E/RES/2013/40~2"
    assert Library.open().find("E/RES/2013/40").source.startswith("001")


def test_ids_stay_whatever_is_added_before_or_taken_away(tmp_path):
    for folder, word in (("b", "吁请"), ("a", "敦促"), ("c", "邀请")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "draft.txt").write_text(f"大会，\n\n1. {word}各国合作；\n", encoding="utf-8")
        add([tmp_path / folder / "draft.txt"])
    assert [text_of(each)[:2] for each in ("draft", "draft~2", "draft~3")] == ["吁请", "敦促", "邀请"]
    remove("draft")
    assert [text_of(each)[:2] for each in ("draft~2", "draft~3")] == ["敦促", "邀请"]


def test_a_file_that_was_put_into_the_folder_by_hand_is_there_too(tmp_path):
    added_documents().mkdir(parents=True)
    (added_documents() / "mine.txt").write_text("大会，\n\n1. 吁请各国合作；\n", encoding="utf-8")
    assert ids()[-1] == "mine"
    remove("mine")
    assert "mine" not in ids()


# Titles, hiding, joining.


def test_a_document_is_called_by_the_title_it_was_given():
    assert rename("004", "  卡萨内\n 声明 ").title == "卡萨内 声明"
    assert Library.open().find("卡萨内 声明").id == "004_3ec4012e952604bc"
    own = rename("004", "").title
    assert own != "卡萨内 声明"
    assert own


def test_a_hidden_document_is_left_out_until_it_is_shown_again(seed, tmp_path):
    hide("002")
    library = Library.open()
    assert [document.id[:3] for document in library.documents()] == ["A/7", "E/R", "E/R", "004"]
    assert [document.id for document in library.hidden()] == ["002_9d46f6040066acb7"]
    with pytest.raises(HiddenDocument, match="wildreader unhide 002_9d46f6040066acb7"):
        library.find("002")
    copy = tmp_path / "copy.txt"
    copy.write_text(seed("002").source_text, encoding="utf-8")
    opened = Library.open([copy])
    assert opened.first() is not None
    assert opened.first().id == "002_9d46f6040066acb7"
    assert add([copy]).known[0].id == "002_9d46f6040066acb7"
    unhide("002")
    assert len(ids()) == 5
    with pytest.raises(ShelfError, match="no document is hidden"):
        unhide("002")


def test_the_first_document_may_be_hidden():
    hide("000")
    first = Library.open().first()
    assert first is not None
    assert first.id == "E/RES/2013/40"


def test_a_draft_is_found_by_what_it_became():
    join("A/75/L.116", "A/RES/75/311")
    library = Library.open()
    assert library.find("A/RES/75/311").id == library.find("75/311").id == "A/75/L.116"
    found = resolve("A/RES/75/311", library.documents())
    assert found is not None
    assert found.id == "A/75/L.116"
    join("A/RES/75/311", "A/75/L.116", apart=True)
    with pytest.raises(UnknownDocument):
        Library.open().find("A/RES/75/311")
    assert load_catalogue().joined == ()


def test_two_documents_that_are_joined_are_each_found_by_their_own_symbol(tmp_path, draft):
    adopted = tmp_path / "adopted.txt"
    adopted.write_text("A/RES/80/1\n\n大会，\n\n1. 决定加强合作；\n", encoding="utf-8")
    assert [each.id for each in add([draft, adopted]).added] == ["A/80/L.9", "A/RES/80/1"]
    assert [each.id for each in join("A/80/L.9", "80/1")] == ["A/80/L.9", "A/RES/80/1"]
    documents = Library.open().documents()
    assert [resolve(each, documents).id for each in ("A/80/L.9", "A/RES/80/1")] == ["A/80/L.9", "A/RES/80/1"]
    # When one is gone, the other stands for it.
    remove("A/RES/80/1")
    assert Library.open().find("A/RES/80/1").id == "A/80/L.9"


# Whole at any moment.


@pytest.mark.parametrize("step", ["_keep_aside", "_store", "_write", "save_catalogue", "_remove"])
@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
def test_a_kill_between_two_steps_leaves_the_library_whole(tmp_path, monkeypatch, step, after):
    old, new = tmp_path / "old.txt", tmp_path / "new.html"
    old.write_text(DRAFT, encoding="utf-8")
    add([old])
    new.write_text("<html><body><p>A/80/L.9</p><p>大会，</p><p>1. 促请会员国加强合作；</p></body></html>")
    real = getattr(adding_module, step)

    class Killed(BaseException):
        pass

    def killed(*arguments):
        if after:
            real(*arguments)
        raise Killed

    monkeypatch.setattr(adding_module, step, killed)
    with pytest.raises(Killed):
        add([new])
    monkeypatch.undo()
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    said = {document.clause("op1").text for document in Library.open().documents() if document.symbol == "A/80/L.9"}
    assert said
    assert said <= {"敦促会员国加强合作；", "促请会员国加强合作；"}
    # What was begun can be done again.
    add([new])
    documents = [document for document in Library.open().documents() if document.symbol == "A/80/L.9"]
    assert "促请会员国加强合作；" in {document.clause("op1").text for document in documents}


def test_a_damaged_catalogue_hides_no_document_and_is_kept(draft):
    add([draft])
    catalogue_file().write_text('{"files": [1, 2', encoding="utf-8")
    assert ids()[-1] == "A/80/L.9"
    hide("000")
    assert catalogue_file().with_suffix(".damaged").read_text(encoding="utf-8") == '{"files": [1, 2'
    assert len(ids()) == 5


def test_what_two_processes_add_at_once_is_all_there(tmp_path):
    for number in range(4):
        folder = tmp_path / f"in{number}"
        folder.mkdir()
        for each in range(5):
            # Every process has a text of the same name, and one that all of them have.
            (folder / f"text{each}.txt").write_text(f"大会，\n\n1. 决定第 {number * each} 项；\n", encoding="utf-8")
    run = [
        subprocess.Popen([sys.executable, "-m", "tui_reader", "add", str(tmp_path / f"in{number}")], cwd=ROOT,
                         stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={**os.environ, "PYTHONPATH": str(ROOT)})
        for number in range(4)
    ]  # fmt: skip
    for process in run:
        process.communicate(timeout=60)
    wanted = {number * each for number in range(4) for each in range(5)}
    assert len(list(added_documents().glob("*.txt"))) == len(wanted)
    library = Library.open()
    assert len(library.documents()) == 5 + len(wanted)
    assert {card.id for card in library.catalogue.cards.values()} == set(ids()[5:])


def test_who_does_not_let_go_of_the_library_is_not_waited_for_for_ever(draft, monkeypatch):
    from tui_reader.library import locking

    monkeypatch.setattr(locking, "PATIENCE", 0.1)
    with locking.locked(), pytest.raises(ShelfError, match="another wildreader is changing the library"):
        add([draft])
