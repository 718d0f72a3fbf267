"""The plain way: one docxtpl template with a loop over the paragraphs, then LibreOffice from Word to PDF.

Run as a program: ``python -m bench.plain PARAGRAPHS.json TARGET``. The JSON maps the name of each document
to its paragraphs, numbers included, ready to print: nothing is read, bound, numbered, checked or read back
here. All documents go through LibreOffice in one start of it.
"""

import json
import subprocess
import sys
from pathlib import Path

import docx
from docxtpl import DocxTemplate


def write_template(path: Path) -> None:
    """Write the template: a loop that prints one paragraph for each."""
    document = docx.Document()
    for line in ("{%p for paragraph in paragraphs %}", "{{ paragraph }}", "{%p endfor %}"):
        document.add_paragraph(line)
    document.save(str(path))


def render(documents: dict[str, list[str]], target: Path) -> None:
    """Render every document to Word, then all of them to PDF."""
    shell = target / "template.docx"
    write_template(shell)
    for name, paragraphs in documents.items():
        template = DocxTemplate(str(shell))
        template.render({"paragraphs": paragraphs}, autoescape=True)
        template.save(str(target / f"{name}.docx"))
    words = [target / f"{name}.docx" for name in documents]
    profile = f"-env:UserInstallation={(target / 'profile').as_uri()}"
    convert = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", target, *words]
    subprocess.run(convert, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


if __name__ == "__main__":
    render(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")), Path(sys.argv[2]))
