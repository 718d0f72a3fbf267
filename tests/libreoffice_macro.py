"""Lets LibreOffice do through its API what a lawyer does by hand: open a file, type in it, save it.

The API is spoken in Basic, by a macro in a profile of its own: it needs no package beside LibreOffice.
"""

import subprocess
from pathlib import Path
from xml.sax.saxutils import escape

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


def pdf_with_a_lid_and_an_article(data: bytes, directory: Path) -> Path:
    """Return the PDF of a Word file after LibreOffice typed a lid after 1.1 and an article after 1.14 in it.

    Args:
        data: The Word file.
        directory: Where the files and the profile of LibreOffice are made.
    """
    source, target = directory / "bron.docx", directory / "ingevoegd.pdf"
    source.write_bytes(data)
    program = ["soffice", f"-env:UserInstallation={(directory / 'profiel').resolve().as_uri()}"]
    program += ["--headless", "--norestore"]
    # The first start fills the profile and would write over a macro that stands there already.
    _run([*program, "--terminate_after_init"])
    module = directory / "profiel" / "user" / "basic" / "Standard" / "Module1.xba"
    module.write_text(_MODULE.format(code=escape(_INSERT)), "utf-8")
    where = f'"{source.resolve().as_uri()}", "{target.resolve().as_uri()}"'
    said = _run([*program, f"macro:///Standard.Module1.Insert({where})"])
    assert target.exists(), said
    return target


def _run(command: list[str]) -> str:
    done = subprocess.run(command, capture_output=True, text=True, timeout=TIMEOUT, check=False)
    return f"{done.stdout}\n{done.stderr}"
