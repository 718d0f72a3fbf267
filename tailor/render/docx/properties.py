"""The properties of the file (``docProps/core.xml``): what a search, a screen reader and an archive see."""

import datetime

from tailor.assemble.document import Document
from tailor.render.docx.xml import escape

_NO_DATE = datetime.date(2000, 1, 1)
"""The moment of making when the document has no date yet: no clock may show in what is rendered."""
_LONGEST = 255
"""Word shows no more of a property."""

_NAMESPACES = (
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
)


def properties(document: Document) -> bytes:
    """Return the part with the document's title, house, subject, language, version, status and date."""
    moment = f"{document.datum or _NO_DATE}T00:00:00Z"
    words = {
        "dc:title": document.titel,
        "dc:subject": document.model,
        "dc:creator": document.huis,
        "dc:language": "nl-NL",
        "cp:category": document.soort,
        "cp:contentStatus": document.status,
        "cp:lastModifiedBy": document.huis,
        "cp:version": document.versie,
    }
    listed = "".join(f"<{name}>{escape(text[:_LONGEST])}</{name}>" for name, text in words.items())
    times = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{moment}</dcterms:{name}>'
        for name in ("created", "modified")
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f"<cp:coreProperties {_NAMESPACES}>{listed}{times}</cp:coreProperties>"
    ).encode()
