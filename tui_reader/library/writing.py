"""Writing files so that whoever looks finds the old file or the whole new one, never half of it."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path


def write_atomically(path: Path, data: bytes, *, durable: bool = True) -> None:
    """Write a file, whole or not at all; ``durable`` waits until it is on the disk. Raises OSError.

    A file that is there keeps its permissions; what a symbolic link points to is written, and the link kept.
    """
    # Only now: most runs write nothing, and this brings a random number generator with it.
    import tempfile

    path = path.resolve()
    if path.exists() and not path.is_file():
        path.write_bytes(data)  # a device or pipe is written to, not replaced; a folder is refused
        return
    mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask()
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            if durable:
                file.flush()
                os.fsync(file.fileno())
        Path(name).chmod(mode)
        Path(name).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise


def _umask() -> int:
    # The only way to read it is to set it.
    mask = os.umask(0o022)
    os.umask(mask)
    return mask
