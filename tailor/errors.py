"""The errors a user can meet; the command line turns them into one message of four parts."""

from dataclasses import dataclass


@dataclass
class TailorError(Exception):
    """Something the user must know: what, where, why, and what to do now. All parts are Dutch.

    Attributes:
        wat: What went wrong, one sentence.
        waar: File, line, key or citation; empty when there is no single place.
        waarom: Why it is wrong: what was found and what was expected.
        nu: What the user can do now.
    """

    wat: str
    waar: str = ""
    waarom: str = ""
    nu: str = ""

    exit_code = 3

    def __reduce__(self) -> tuple[object, ...]:
        """Return how another process gets the same error."""
        return _again, (type(self), dict(self.__dict__))

    def __str__(self) -> str:
        """Return the four parts as lines, the empty ones left out."""
        parts = (("Wat", self.wat), ("Waar", self.waar), ("Waarom", self.waarom), ("Wat nu", self.nu))
        return "\n".join(f"{name}: {text}" for name, text in parts if text)


def _again(kind: type[TailorError], parts: dict[str, object]) -> TailorError:
    """Return an error with these parts, as it came from another process."""
    error = kind.__new__(kind)
    error.__dict__.update(parts)
    return error


class InputError(TailorError):
    """The answers or the command are not usable (exit 2)."""

    exit_code = 2


class TemplateError(InputError):
    """A clause file or the Word shell is broken (exit 2): file, line and how to mend it."""


class FindingsError(TailorError):
    """Findings stand in the way of what was asked (exit 1)."""

    exit_code = 1


class RenderError(TailorError):
    """Our own check failed and nothing was written (exit 3)."""


class OldShapeWarning(UserWarning):
    """An answers file has an older shape; it is read all the same. What changed, in Dutch."""


class KeptWarning(UserWarning):
    """Work of people was found where a dossier was to be removed, and is kept. Where, in Dutch."""
