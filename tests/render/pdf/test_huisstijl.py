"""The house style: what a house may give, what is refused and how that is said, and what the pages show."""

import subprocess
from pathlib import Path

import pytest

from tailor.errors import InputError
from tailor.render.pdf import PdfStyle, load_style, render_pdf
from tailor.render.pdf.huisstijl import contrast
from tests.clauses import alinea, artikel, document, full
from tests.render.pdf.judges import reader
from tests.render.pdf.styles import LOGO, PNG, huisstijl, renamed_font

WHOLE = """\
logo: logo.svg
kleur: "#7A1F5C"
kleur_accent: "#4a5a3a"
lettertypen: letters
lettertype: fyra sans
voettekst: "ZVH Rivierenland · Postbus 12 & <co>"
"""


def test_every_key_of_a_house_style_is_read(tmp_path: Path) -> None:
    fonts = renamed_font(tmp_path / "letters")
    style = load_style(huisstijl(tmp_path, WHOLE, logo_svg=LOGO))
    footer = "ZVH Rivierenland · Postbus 12 & <co>"
    assert style == PdfStyle("#7a1f5c", "#4a5a3a", "Fyra Sans", fonts.resolve(), footer, LOGO)


@pytest.mark.parametrize("words", ["", "# niets\n", "lettertype: Fira Sans\n"])
def test_what_is_left_out_keeps_the_standard(words: str, tmp_path: Path) -> None:
    assert load_style(huisstijl(tmp_path, words)) == PdfStyle()


def test_the_only_font_of_a_folder_needs_no_name(tmp_path: Path) -> None:
    renamed_font(tmp_path / "letters")
    assert load_style(huisstijl(tmp_path, "lettertypen: letters")).lettertype == "Fyra Sans"


REFUSED = [
    ("kleurr: x", "Gevonden: de sleutel ‘kleurr’. Verwacht: een van de sleutels", "Bedoelt u ‘kleur’?"),
    ("letters: x", "Gevonden: de sleutel ‘letters’", "Verwacht: een van de sleutels kleur, "),
    ("kleur:", "Gevonden: niets", "Verwacht: één waarde"),
    ("kleur: [1, 2]", "Gevonden: een lijst of groep", "één waarde"),
    ("kleur: rood", "Gevonden: ‘rood’", 'een kleur als "#154273"'),
    ("kleur: '#777777'", "een contrast van 4,4 op 1 tegen wit", "ten minste 4,5 op 1"),
    ("kleur_accent: '#ffff00'", "een contrast van 1,0 op 1", "een donkerder kleur"),
    ("lettertype: Arial", "Gevonden: ‘Arial’. Verwacht: ‘Fira Sans’", "geef bij ‘lettertypen’ de map"),
    ("lettertype: Fira Sens", "Bedoelt u ‘Fira Sans’?", ""),
    ("lettertypen: weg", "Gevonden: ‘weg’", "een map met lettertypen"),
    ("lettertypen: .", "Gevonden: ‘.’", "een map met lettertypen"),
    ("voettekst: " + "x" * 161, "Gevonden: 161 tekens", "ten hoogste 160 tekens"),
    ("voettekst: dag 😀", "Gevonden: ‘😀’ (U+1F600)", "tekens die het lettertype heeft"),
    ("logo: weg.png", "Gevonden: ‘weg.png’", "een bestand dat er is"),
    ("logo: logo.gif", "Gevonden: ‘logo.gif’", "dat eindigt op .png, .jpg of .svg"),
    ("logo: nep.png", "een bestand van een andere soort", "een afbeelding van de soort .png"),
    ("logo: groot.png", "een bestand van 600 kB", "ten hoogste 500 kB"),
    ("logo: letters.svg", "een ‘text’ erin", "zet letters om in lijnen"),
    ("logo: beeld.svg", "een ‘image’ erin", "een tekening van lijnen en vlakken"),
]
FILES = {
    "nep_png": b"geen plaatje",
    "groot_png": PNG + b"\0" * 600_000,
    "letters_svg": LOGO.replace(b"</svg>", b"<text>ZVH</text></svg>"),
    "beeld_svg": LOGO.replace(b"</svg>", b'<image href="x.png"/></svg>'),
}


@pytest.mark.parametrize(("words", "found", "expected"), REFUSED, ids=[case[0][:24] for case in REFUSED])
def test_a_value_that_cannot_be_used_is_refused_with_what_is_expected(
    words: str, found: str, expected: str, tmp_path: Path
) -> None:
    path = huisstijl(tmp_path, f"# huisstijl\n{words}\n", **FILES)
    with pytest.raises(InputError) as refused:
        load_style(path)
    assert found in refused.value.waarom
    assert expected in refused.value.waarom
    assert refused.value.waar == f"{path}, regel 2"


@pytest.mark.parametrize("words", ["- een lijst", "kleur: 'open", "kleur: x\nkleur: y"])
def test_a_file_that_is_no_list_of_keys_is_refused(words: str, tmp_path: Path) -> None:
    path = huisstijl(tmp_path, words)
    with pytest.raises(InputError, match="De huisstijl kan niet worden gelezen") as refused:
        load_style(path)
    assert refused.value.waar == str(path)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="De huisstijl kan niet worden gelezen"):
        load_style(tmp_path / "weg.yaml")


def test_a_font_that_may_not_stand_in_a_file_is_refused(tmp_path: Path) -> None:
    renamed_font(tmp_path / "letters", rights=2)
    with pytest.raises(InputError, match=r"FyraSans-\w+\.ttf verbiedt dat zelf"):
        load_style(huisstijl(tmp_path, "lettertypen: letters"))


@pytest.mark.parametrize(("colour", "ratio"), [("#000000", 21.0), ("#ffffff", 1.0), ("#777777", 4.48)])
def test_contrast_is_that_of_wcag(colour: str, ratio: float) -> None:
    assert contrast(colour) == pytest.approx(ratio, abs=0.01)


def test_a_page_shows_the_style_of_the_house(shell: Path, tmp_path: Path) -> None:
    renamed_font(tmp_path / "letters")
    style = load_style(huisstijl(tmp_path, WHOLE, logo_svg=LOGO))
    data = render_pdf(full(), shell, style)
    pages = reader(data).pages
    names = {
        font.get_object()["/BaseFont"] for sheet in pages for font in sheet["/Resources"]["/Font"].values()
    }
    assert names
    assert all("FyraSans" in name for name in names)
    for sheet in pages[1:]:
        assert "ZVH Rivierenland · Postbus 12 & <co>" in sheet.extract_text()
    assert (0x7A, 0x1F, 0x5C) in _colours(data, tmp_path)
    assert (0x15, 0x42, 0x73) not in _colours(data, tmp_path)


def test_the_logo_stands_on_the_cover_and_above_an_annex_alone(shell: Path) -> None:
    style = PdfStyle(logo=PNG)
    whole = full()
    for one in (whole, whole.annexes()[0]):
        pages = reader(render_pdf(one, shell, style)).pages
        assert [len(sheet.images) > 0 for sheet in pages] == [True] + [False] * (len(pages) - 1)


def test_a_very_wide_logo_stays_on_the_page(shell: Path, tmp_path: Path) -> None:
    wide = LOGO.replace(b"0 0 200 60", b"0 0 2000 60").replace(b'width="60"', b'width="2000"')
    data = render_pdf(document(artikel(1, "Doel", alinea("Tekst."))), shell, PdfStyle(logo=wide))
    assert _colours(data, tmp_path, "-x", "405", "-W", "80", "-H", "200") == {(255, 255, 255)}


@pytest.mark.parametrize("logo", [PNG[:60], LOGO[:80], b"\xff\xd8\xff"], ids=["png", "svg", "jpg"])
def test_a_picture_that_is_broken_inside_is_refused_as_the_logo(logo: bytes, shell: Path) -> None:
    with pytest.raises(InputError, match="Het logo van de huisstijl"):
        render_pdf(full(), shell, PdfStyle(logo=logo))


def test_a_sign_that_the_font_of_the_house_lacks_is_refused(shell: Path, tmp_path: Path) -> None:
    fonts = renamed_font(tmp_path / "letters")
    style = PdfStyle(lettertype="Fyra Sans", lettertypen=fonts)
    with pytest.raises(InputError, match="U\\+6F22"):
        render_pdf(document(artikel(1, "Doel", alinea("漢"))), shell, style)


def test_the_style_of_one_house_does_not_stay_for_the_next(pdf: bytes, shell: Path) -> None:
    whole = full()
    styled = render_pdf(whole, shell, PdfStyle(kleur="#7a1f5c", voettekst="Postbus 12"))
    assert styled != pdf
    assert render_pdf(whole, shell) == pdf
    assert render_pdf(whole, shell, PdfStyle(kleur="#7a1f5c", voettekst="Postbus 12")) == styled


def _colours(data: bytes, folder: Path, *where: str) -> set[tuple[int, int, int]]:
    """Return the colours on the first page, at 72 dots an inch."""
    path = folder / "kleur.pdf"
    path.write_bytes(data)
    command = ["pdftoppm", "-r", "72", "-l", "1", *where, str(path)]
    image = subprocess.run(command, capture_output=True, check=True).stdout
    dots = image.split(b"\n", 3)[3]
    return set(zip(dots[0::3], dots[1::3], dots[2::3], strict=True))
