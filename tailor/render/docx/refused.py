"""Which files are no Word shell, and what their owner can do about it."""

from collections.abc import Mapping

from tailor.errors import TemplateError

_OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How an old .doc begins, and a .docx with a password: both are OLE files ([MS-CFB] 2.2)."""
_TYPES = "[Content_Types].xml"
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_KINDS = {
    b"macroEnabled": "Het is een Word-bestand met macro's (.docm of .dotm).",
    b"wordprocessingml.template": "Het is een Word-sjabloon (.dotx).",
}
"""What the main part of a file is, by a piece of its content type (ISO/IEC 29500-2, 10.1.2)."""


def check_kind(parts: Mapping[str, bytes], name: str) -> None:
    """Hold a Word file against the one kind that can be filled: an ordinary .docx.

    Raises:
        TemplateError: When it has macros, is a template of Word's own, or is of the strict format.
        KeyError: When it is no Word file at all.
    """
    types = parts[_TYPES]
    for piece, why in _KINDS.items():
        if piece in types:
            raise unreadable(name, why)
    if _STRICT in parts["word/document.xml"]:
        raise unreadable(name, "Het is opgeslagen als ‘Strict Open XML-document’.")


def unreadable(name: str, why: str = "", *, data: bytes = b"") -> TemplateError:
    """Return the error for a file that is no Word shell.

    Args:
        name: The name of the file.
        why: What is wrong; when empty it is told from ``data``.
        data: The file.
    """
    return TemplateError(
        wat="De Word-huisstijl is niet te lezen.",
        waar=name,
        waarom=why or _reason(data),
        nu="Open de huisstijl in Word en kies Opslaan als, ‘Word-document (*.docx)’, zonder wachtwoord; "
        "of begin opnieuw met de huisstijl van tailor.",
    )


def _reason(data: bytes) -> str:
    if data.startswith(_OLD_WORD):
        return "Het is een oud Word-bestand (.doc) of een bestand met een wachtwoord."
    if not data:
        return "Het bestand is leeg."
    return "Het bestand is geen volledig Word-bestand (.docx)."
