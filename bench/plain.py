"""The plain way: one docxtpl template with a loop over the paragraphs, then LibreOffice from Word to PDF.

It is handed the finished paragraphs, numbers included: nothing is read, bound, numbered, checked or read back
here, and there is no cover, no table of contents, no style and no table. So it does less than any real use of
both tools would.
"""

from collections.abc import Iterable
from pathlib import Path

import docx
from docxtpl.template import DocxTemplate

from bench.measure import command


def write_template(path: Path) -> None:
    """Write the template: a loop that prints one paragraph for each."""
    document = docx.Document()
    for line in ("{%p for paragraph in paragraphs %}", "{{ paragraph }}", "{%p endfor %}"):
        document.add_paragraph(line)
    document.save(str(path))


def words(template: Path, documents: dict[str, list[str]], target: Path) -> list[Path]:
    """Write every document as a Word file; return the files."""
    made = []
    for name, paragraphs in documents.items():
        filled = DocxTemplate(str(template))
        filled.render({"paragraphs": paragraphs}, autoescape=True)
        made.append(target / f"{name}.docx")
        filled.save(str(made[-1]))
    return made


def pdfs(files: Iterable[Path], target: Path, profile: Path) -> None:
    """Make a PDF of every file in one start of LibreOffice, with the settings that stand in ``profile``."""
    settings = f"-env:UserInstallation={profile.as_uri()}"
    command(["soffice", settings, "--headless", "--convert-to", "pdf", "--outdir", target, *files])
