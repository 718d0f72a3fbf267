"""Write a file that is whole at every moment and that only its owner can read."""

import os
import tempfile
from pathlib import Path
from typing import Final

# What only the owner reads and writes: a file that holds names.
OWNER_ONLY: Final = 0o600


def write_private(path: Path, content: bytes, mode: int = OWNER_ONLY) -> None:
    """Put a file in place in one step: written beside it first, and flushed to the disk.

    A symbolic link stays; the file that it leads to is replaced.

    Args:
        path: The file; it need not be there.
        content: What comes to stand in it.
        mode: Who may read and write it.

    Raises:
        OSError: The folder cannot be written; what stood there is as it was.
    """
    place = path.resolve()
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=place.parent)
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.chmod(mode)
        beside.replace(place)
    finally:
        beside.unlink(missing_ok=True)
