"""The one file of what people wrote: opened, migrated, put aside where it is damaged, in RAM where it cannot be had.

The file is in WAL mode: whoever reads is not held up by whoever writes, several readers may be open at once, and what
was committed survives a process that is killed. Notes and bookmarks are on the disk before they count as kept.
"""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path
from threading import RLock
from time import monotonic, sleep
from typing import TypeVar

from tui_reader.memory.schema import TABLES, NewerFile, is_ours, migrate
from tui_reader.wording import _

_T = TypeVar("_T")

_BUSY_SECONDS = 5.0
"""How long one waits while another reader writes."""
_COMPANIONS = ("-wal", "-shm")
"""What SQLite keeps beside a file in WAL mode."""
_DAMAGE = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR})
"""What SQLite says of a file that is none of its own, or spoilt, or (an error in fixed SQL) lacks a table."""


class NotKept(Exception):
    """Something could not be written or read; the message is one line and says why. What was there is still there."""


class Damaged(Exception):
    """The file is not what this program wrote."""


class Database:
    """An open file; ``path`` None keeps all in RAM. It may be used from several threads.

    ``in_ram`` says that what is written is gone when the program ends.
    ``trouble`` is one line for the user where something is amiss: the file was damaged and put aside, or nothing can be
    written there and all is kept in RAM; else empty.
    """

    def __init__(self, path: Path | None) -> None:
        self.trouble = ""
        self.in_ram = path is None
        self._path = path
        self._lock = RLock()
        self._connection = self._open()
        self._seen = self._data_version()

    def read(self, ask: Callable[[sqlite3.Connection], _T]) -> _T:
        """What ``ask`` reads. A file that turns out to be damaged is put aside, and a new one asked. Raises NotKept."""
        with self._lock:
            try:
                return ask(self._connection)
            except sqlite3.DatabaseError as error:
                try:
                    self._begin_anew_after(error)
                    return ask(self._connection)
                except sqlite3.DatabaseError as again:
                    raise NotKept(_("your notes cannot be read: {reason}").format(reason=again)) from again

    def write(self, change: Callable[[sqlite3.Connection], _T], *, durable: bool = True) -> _T:
        """What ``change`` does, as one transaction; ``durable`` waits until it is on the disk. Raises NotKept."""
        with self._lock:
            try:
                try:
                    return self._transact(change, durable=durable)
                except sqlite3.DatabaseError as error:
                    self._begin_anew_after(error)
                    return self._transact(change, durable=durable)
            except sqlite3.DatabaseError as error:
                raise NotKept(_("not saved: {reason}").format(reason=error)) from error

    def was_changed_elsewhere(self) -> bool:
        """Whether another reader has written since this was last asked."""
        with self._lock:
            before, self._seen = self._seen, self._data_version()
            return before != self._seen

    def check(self) -> None:
        """Look the whole file over; one that is damaged is put aside and a new one begun."""
        with self._lock:
            try:
                _examine(self._connection)
            except (Damaged, sqlite3.DatabaseError) as error:
                with suppress(sqlite3.DatabaseError):  # busy, say: the next time will tell
                    self._begin_anew_after(error)

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._connection.close()

    def _transact(self, change: Callable[[sqlite3.Connection], _T], *, durable: bool) -> _T:
        connection = self._connection
        connection.execute(f"PRAGMA synchronous = {'FULL' if durable else 'NORMAL'}")
        connection.execute("BEGIN IMMEDIATE")
        try:
            done = change(connection)
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
        return done

    def _data_version(self) -> int:
        (version,) = self._connection.execute("PRAGMA data_version").fetchone()
        return int(version)

    # Opening, and what can be amiss.

    def _open(self) -> sqlite3.Connection:
        if self._path is None:
            return self._connect_ram()
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            if not _is_writable(self._path):
                return self._copy_in_ram(self._path, os.strerror(errno.EROFS))
            return _connect(self._path)
        except NewerFile:
            self.trouble = _("what you write now lasts until you quit: {file} was made by a newer wildreader").format(
                file=self._path
            )
        except OSError as error:
            self._say_not_writable(error.strerror or str(error))
        except Damaged:
            return self._begin_anew(self._path)
        except sqlite3.DatabaseError as error:
            return self._begin_anew(self._path) if _is_damage(error) else self._copy_in_ram(self._path, str(error))
        return self._connect_ram()

    def _connect_ram(self) -> sqlite3.Connection:
        self.in_ram = True
        return _connect(":memory:")

    def _begin_anew_after(self, error: Exception) -> None:
        """Put the file aside if it is damaged and open a new one. Raises the error again if it is not."""
        if self._path is None or not (isinstance(error, Damaged) or _is_damage(error)):
            raise error
        self._connection.close()
        self._connection = self._begin_anew(self._path)
        self._seen = self._data_version()

    def _begin_anew(self, path: Path) -> sqlite3.Connection:
        """A new file in the place of a damaged one, which is put aside."""
        try:
            # Only one reader at a time: what another has begun anew meanwhile is sound and must stay.
            with closing(sqlite3.connect(f"{path}-lock", timeout=_BUSY_SECONDS)) as lock:
                lock.execute("BEGIN EXCLUSIVE")
                try:
                    connection = _connect(path)
                    _examine(connection)
                except (Damaged, sqlite3.DatabaseError):
                    aside = _put_aside(path)
                    connection = _connect(path)
                    self.trouble = _(
                        "the file of your notes was damaged; it was put aside as {file}, and a new one begun"
                    ).format(file=aside)
        except (OSError, sqlite3.DatabaseError) as error:
            self._say_not_writable(str(error))
            return self._connect_ram()
        return connection

    def _copy_in_ram(self, path: Path, reason: str) -> sqlite3.Connection:
        """What the file has, in RAM, as far as it can be read."""
        self._say_not_writable(reason)
        self.in_ram = True
        copy = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        # Beside a file that cannot be written, SQLite can keep no shared memory: it is read as one that none changes.
        for mode in ("mode=ro", "immutable=1"):
            with (
                suppress(sqlite3.DatabaseError, NewerFile),
                closing(sqlite3.connect(f"{path.absolute().as_uri()}?{mode}", uri=True)) as file,
            ):
                file.backup(copy)
                migrate(copy)
                return _prepared(copy)
        copy.close()
        return self._connect_ram()

    def _say_not_writable(self, reason: str) -> None:
        self.trouble = _("what you write now lasts until you quit: {folder} cannot be written ({reason})").format(
            folder=self._path.parent if self._path else "", reason=reason
        )


def _connect(path: Path | str) -> sqlite3.Connection:
    """A connection to a file of today's version. Raises NewerFile, Damaged, sqlite3.DatabaseError."""
    connection = sqlite3.connect(path, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False)
    try:
        if not is_ours(connection):
            raise Damaged
        _use_wal(connection)
        migrate(connection)
        return _prepared(connection)
    except BaseException:
        connection.close()
        raise


def _use_wal(connection: sqlite3.Connection) -> None:
    """Put a file into WAL mode. SQLite does not wait by itself where two readers want to do so at once."""
    end = monotonic() + _BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or monotonic() > end:
                raise
            sleep(0.005)
        else:
            return


def _prepared(connection: sqlite3.Connection) -> sqlite3.Connection:
    connection.execute("PRAGMA foreign_keys = ON")
    return connection


def _examine(connection: sqlite3.Connection) -> None:
    """Look a whole file over. Raises Damaged, sqlite3.DatabaseError."""
    said = [row[0] for row in connection.execute("PRAGMA quick_check(1)")]
    if said != ["ok"]:
        raise Damaged(said)
    for table in TABLES:
        connection.execute(f"SELECT 1 FROM {table} LIMIT 1").fetchall()


def _put_aside(path: Path) -> Path:
    """Rename a file, and what SQLite keeps beside it, to a name that no file has. Raises OSError."""
    aside = _free_name(path)
    # The companions first: beside a new file SQLite would take them for its own.
    for companion in _COMPANIONS:
        with suppress(FileNotFoundError):
            Path(f"{path}{companion}").rename(f"{aside}{companion}")
    path.rename(aside)
    return aside


def _is_damage(error: Exception) -> bool:
    return isinstance(error, sqlite3.DatabaseError) and getattr(error, "sqlite_errorcode", 0) & 0xFF in _DAMAGE


def _is_writable(path: Path) -> bool:
    return os.access(path.parent, os.W_OK | os.X_OK) and (not path.exists() or os.access(path, os.W_OK))


def _free_name(path: Path) -> Path:
    """A name beside the file, with today's date, that no file has."""
    stamp = datetime.now(UTC).strftime("%Y-%m-%dT%H%M%SZ")
    aside, number = path.with_name(f"{path.stem}-damaged-{stamp}{path.suffix}"), 2
    while aside.exists():
        aside, number = path.with_name(f"{path.stem}-damaged-{stamp}-{number}{path.suffix}"), number + 1
    return aside
