"""Lets LibreOffice do through its API what a lawyer does by hand: open a file, type in it, save it.

The API is spoken in Basic, by a macro in a profile of its own: it needs no package beside LibreOffice.
"""

import subprocess
from collections.abc import Mapping
from pathlib import Path
from xml.sax.saxutils import escape

from lxml import etree

from tailor.render.docx.ooxml import pack, tag, unpack
from tests.libreoffice import TIMEOUT

_MODULE = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">\n'
    '<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" '
    'script:language="StarBasic">{code}</script:module>\n'
)
_INSERT = """
Sub Insert(source, target)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  doc = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  TypeAfter doc, "1.1.", "", "Nieuw lid."
  TypeAfter doc, "1.14.", "Artikel", "Nieuw artikel"
  doc.getTextFields().refresh()
  Dim filter(0) As New com.sun.star.beans.PropertyValue
  filter(0).Name = "FilterName"
  filter(0).Value = "writer_pdf_Export"
  doc.storeToURL(target, filter())
  doc.close(True)
End Sub

' Presses Enter at the end of the paragraph with this number, picks a style if one is named, and types.
' A new paragraph keeps the level of the one before; picking a style in the window resets that too.
Sub TypeAfter(doc, label, style, words)
  paragraphs = doc.Text.createEnumeration()
  Do While paragraphs.hasMoreElements()
    par = paragraphs.nextElement()
    If par.supportsService("com.sun.star.text.Paragraph") Then
      If par.ListLabelString = label Then
        cursor = doc.Text.createTextCursorByRange(par.getEnd())
        doc.Text.insertControlCharacter(cursor, com.sun.star.text.ControlCharacter.PARAGRAPH_BREAK, False)
        If style <> "" Then
          cursor.ParaStyleName = style
          cursor.NumberingLevel = 0
        End If
        doc.Text.insertString(cursor, words, False)
        Exit Sub
      End If
    End If
  Loop
End Sub
"""

_DEMOTE = """
Sub Demote(source, target)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  doc = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  TypeAfter doc, "1.1.", "", "Nieuw onderdeel."
  paragraphs = doc.Text.createEnumeration()
  Do While paragraphs.hasMoreElements()
    par = paragraphs.nextElement()
    If par.supportsService("com.sun.star.text.Paragraph") Then
      If par.String = "Nieuw onderdeel." Then
        doc.CurrentController.ViewCursor.gotoRange(par.getStart(), False)
      End If
    End If
  Loop
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  dispatcher.executeDispatch(doc.CurrentController.Frame, ".uno:DecrementLevel", "", 0, Array())
  Dim filter(0) As New com.sun.star.beans.PropertyValue
  filter(0).Name = "FilterName"
  filter(0).Value = "writer_pdf_Export"
  doc.storeToURL(target, filter())
  doc.close(True)
End Sub
"""


_SETTLE = """
Sub Settle(command, source, target, names)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  Dim filter(0) As New com.sun.star.beans.PropertyValue
  filter(0).Name = "FilterName"
  filter(0).Value = "MS Word 2007 XML"
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  For Each name In Split(names, "|")
    doc = StarDesktop.loadComponentFromURL(source & "/" & name & ".docx", "_blank", 0, hidden())
    dispatcher.executeDispatch(doc.CurrentController.Frame, command, "", 0, Array())
    doc.getTextFields().refresh()
    doc.storeToURL(target & "/" & name & ".docx", filter())
    doc.close(True)
  Next
End Sub
"""
ACCEPT = ".uno:AcceptAllTrackedChanges"
REJECT = ".uno:RejectAllTrackedChanges"


def settled(files: Mapping[str, bytes], command: str, directory: Path) -> dict[str, bytes]:
    """Return each Word file as LibreOffice saves it after it accepted or rejected all changes.

    Convert them in a run of their own: in the same run a paragraph that held a deletion lost its number.
    The comments are left out: LibreOffice without a screen cannot show one beside the text, and stops.

    Args:
        files: The Word files by name.
        command: ``ACCEPT`` or ``REJECT``.
        directory: Where the files and the profile of LibreOffice are made.
    """
    source, target = directory / "bron", directory / "klaar"
    for folder in (source, target):
        folder.mkdir(parents=True)
    for name, data in files.items():
        (source / f"{name}.docx").write_bytes(_without_comments(data))
    where = (command, source.resolve().as_uri(), target.resolve().as_uri(), "|".join(files))
    said = _run_macro(_SETTLE, "Settle", where, directory)
    made = {name: target / f"{name}.docx" for name in files}
    assert all(path.exists() for path in made.values()), said
    return {name: path.read_bytes() for name, path in made.items()}


def _without_comments(data: bytes) -> bytes:
    parts = unpack(data)
    body = etree.fromstring(parts["word/document.xml"])
    signs = [node.getparent() for node in body.iter(tag("commentReference"))]
    for node in [*signs, *body.iter(tag("commentRangeStart"), tag("commentRangeEnd"))]:
        node.getparent().remove(node)
    return pack({**parts, "word/document.xml": etree.tostring(body)})


def pdf_with_a_lid_and_an_article(data: bytes, directory: Path) -> Path:
    """Return the PDF of a Word file after LibreOffice typed a lid after 1.1 and an article after 1.14 in it.

    Args:
        data: The Word file.
        directory: Where the files and the profile of LibreOffice are made.
    """
    return _pdf_after(_INSERT, "Insert", data, directory)


def pdf_with_a_lid_and_tab(data: bytes, directory: Path) -> Path:
    """Return the PDF of a Word file after LibreOffice typed a lid after 1.1 and put it a level below.

    Args:
        data: The Word file.
        directory: Where the files and the profile of LibreOffice are made.
    """
    return _pdf_after(_DEMOTE + _INSERT, "Demote", data, directory)


def _pdf_after(code: str, name: str, data: bytes, directory: Path) -> Path:
    """Return the PDF of a Word file after LibreOffice ran a macro on it."""
    source, target = directory / "bron.docx", directory / "ingevoegd.pdf"
    source.write_bytes(data)
    said = _run_macro(code, name, (source.resolve().as_uri(), target.resolve().as_uri()), directory)
    assert target.exists(), said
    return target


def _run_macro(code: str, name: str, words: tuple[str, ...], directory: Path) -> str:
    """Run a macro with these words and return what LibreOffice said; its profile stands in ``directory``."""
    program = ["soffice", f"-env:UserInstallation={(directory / 'profiel').resolve().as_uri()}"]
    program += ["--headless", "--norestore"]
    # The first start fills the profile and would write over a macro that stands there already.
    _run([*program, "--terminate_after_init"])
    module = directory / "profiel" / "user" / "basic" / "Standard" / "Module1.xba"
    module.write_text(_MODULE.format(code=escape(code)), "utf-8")
    given = ", ".join(f'"{word}"' for word in words)
    return _run([*program, f"macro:///Standard.Module1.{name}({given})"])


def _run(command: list[str]) -> str:
    done = subprocess.run(command, capture_output=True, text=True, timeout=TIMEOUT, check=False)
    return f"{done.stdout}\n{done.stderr}"
