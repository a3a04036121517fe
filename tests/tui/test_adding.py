"""Adding files from within the reader."""

from __future__ import annotations

import shutil

from tests.tui.screen_text import assert_rows_are_whole, rows
from tui_reader.corpus import Anchor
from tui_reader.library import Library
from tui_reader.library.adding import add
from tui_reader.library.kept import Texts
from tui_reader.library.locations import parsed_documents
from tui_reader.tui.app import WildreaderApp
from tui_reader.tui.names import document_name
from tui_reader.tui.screens.adding import AddScreen, named_path, offers

TEXT = "A/80/L.9\n\n大会，\n\n1. {verb}会员国加强护林员培训；\n"


async def type_path(pilot, path) -> None:
    await pilot.press("a")
    await pilot.pause()
    pilot.app.screen.query_one("#place").value = str(path)
    await pilot.pause()
    await pilot.press("enter")
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def test_a_file_is_added_and_read(tmp_path, ready):
    path = tmp_path / "draft.txt"
    path.write_text(TEXT.format(verb="敦促"), encoding="utf-8")
    library = Library.open()
    app = WildreaderApp(library.documents()[0], library.documents)
    app.session.files = lambda: {document.id: entry.path for entry, document in library.shelved()}
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await ready(pilot)
        await type_path(pilot, path)
        assert app.screen is screen
        assert set(app.session.files()) == {document.id for document in screen.session.documents}
        assert (screen.page.document.id, len(screen.session.documents)) == ("A/80/L.9", 6)
        assert "敦促会员国加强护林员培训；" in "\n".join(rows(app))
        # A newer version is shown where the older one is read.
        path.write_text(TEXT.format(verb="促请"), encoding="utf-8")
        await type_path(pilot, path)
        assert "促请会员国加强护林员培训；" in "\n".join(rows(app))
        assert len(screen.session.documents) == 6
        assert_rows_are_whole(app)


async def test_what_cannot_be_added_is_said_and_the_rest_is_there(tmp_path, ready):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "draft.txt").write_text(TEXT.format(verb="敦促"), encoding="utf-8")
    (tmp_path / "in" / "empty.txt").touch()
    library = Library.open()
    app = WildreaderApp(library.documents()[0], library.documents)
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await ready(pilot)
        await type_path(pilot, tmp_path / "in")
        assert isinstance(app.screen, AddScreen)
        shown = "\n".join(rows(app))
        assert "A/80/L.9" in shown
        assert "empty.txt: is empty" in "".join(shown.split("\n")).replace("  ", "")
        await pilot.press("escape")
        assert len(screen.session.documents) == 6
        assert screen.page.document.id == "A/75/L.116"


async def test_paths_are_offered_and_completed(tmp_path, ready):
    for name in ("draft.txt", "drawing.png", "drafts"):
        (tmp_path / name).mkdir() if name == "drafts" else (tmp_path / name).touch()
    library = Library.open()
    app = WildreaderApp(library.documents()[0], library.documents)
    async with app.run_test(size=(100, 30)) as pilot:
        await ready(pilot)
        await pilot.press("a")
        box = app.screen.query_one("#place")
        box.value = f"{tmp_path}/dra"
        await app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.press("down", "tab")
        assert box.value == f"{tmp_path}/draft.txt"
        # What was chosen in the list is typed before it is added.
        box.value = f"{tmp_path}/"
        await app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.press("end", "down", "enter")
        assert box.value.startswith(f"{tmp_path}/")
        assert len(box.value) > len(f"{tmp_path}/")
        assert isinstance(app.screen, AddScreen)


def test_what_is_offered(tmp_path, monkeypatch):
    for name in ("b.txt", "a.PDF", "c.png", ".hidden.txt"):
        (tmp_path / name).touch()
    (tmp_path / "folder").mkdir()
    assert offers(f"{tmp_path}/") == [f"{tmp_path}/folder/", f"{tmp_path}/a.PDF", f"{tmp_path}/b.txt"]
    assert offers(f"{tmp_path}/.h") == [f"{tmp_path}/.hidden.txt"]
    assert offers(f"{tmp_path}/nowhere/x") == []
    monkeypatch.setenv("HOME", str(tmp_path))
    assert offers("~/b") == ["~/b.txt"]


def test_a_path_that_was_dropped_on_the_terminal_may_be_quoted():
    assert str(named_path("'/a b/c.txt' ")) == "/a b/c.txt"
    assert str(named_path("/a\\ b/c.txt")) == "/a b/c.txt"
    assert str(named_path("/a b/c.txt")) == "/a b/c.txt"


async def test_a_document_whose_text_is_gone_is_told_of_and_one_reads_on(tmp_path, ready):
    path = tmp_path / "draft.txt"
    path.write_text(TEXT.format(verb="敦促"), encoding="utf-8")
    (added,) = add([path]).added
    library = Library.open()
    app = WildreaderApp(library.documents()[0], lambda: (*library.documents()[:4], library.document(added.id)))
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await ready(pilot)
        reading = screen.page.document
        library.entry_of(added.id).path.unlink()
        shutil.rmtree(parsed_documents())
        library.document(added.id).__dict__["_texts"] = Texts()  # as if it had been let go
        screen.go_to(Anchor(added.id, "op1"))
        await pilot.pause()
        assert screen.page.document is reading
        assert f"{document_name(screen.session.by_id[added.id])}: " in " ".join(rows(app))
