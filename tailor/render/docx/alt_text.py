"""Pictures that somebody put in a shell in Word: each needs words for who does not see it."""

from collections.abc import Iterator

from lxml import etree

_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_OLD_SHAPE, _OLD_PICTURE = (f"{{urn:schemas-microsoft-com:vml}}{name}" for name in ("shape", "imagedata"))
# What Word writes when its user ticks that a picture is decoration only.
_DECORATION = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
# The same picture once more, for a program that does not know the first.
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_WHERE = {"header": "de koptekst", "footer": "de voettekst"}
_HOW = "rechtsklik in Word op de afbeelding en kies ‘Alternatieve tekst’"


def undescribed(name: str, part: bytes) -> Iterator[str]:
    """Yield each picture without alternative text, as what a shell lacks.

    Args:
        name: The name of the part in the package.
        part: The part: the body, a header or a footer.
    """
    where = next((words for kind, words in _WHERE.items() if kind in name), "de tekst")
    for node in etree.fromstring(part).iter(_DRAWING, _OLD_SHAPE):
        if not _is_described(node) and next(node.iterancestors(_FALLBACK), None) is None:
            shown = node.get("name") or node.get("id") or "zonder naam"
            yield f"de alternatieve tekst van de afbeelding ‘{shown}’ in {where} ({_HOW})"


def _is_described(node: etree._Element) -> bool:
    """Return whether a drawing has words or is decoration; an old shape that is no picture needs none."""
    if node.tag == _OLD_SHAPE:
        return bool((node.get("alt") or "").strip()) or node.find(_OLD_PICTURE) is None
    decoration = (one.get("val") in ("1", "true") for one in node.iter(_DECORATION))
    return bool((node.get("descr") or "").strip()) or any(decoration)
