"""The house style: what a house may give, what is refused and how that is said, and what the pages show."""

import os
import subprocess
from pathlib import Path

import pytest

from tailor.assemble.document import Editie
from tailor.errors import InputError
from tailor.render.colour import contrast
from tailor.render.pdf import PdfStyle, load_style, render_pdf
from tests.clauses import alinea, artikel, document, full
from tests.render.pdf.judges import reader
from tests.render.pdf.styles import LOGO, PNG, drawing, huisstijl, jpeg, png, renamed_font

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
    ("kleurr: x", "Er staat: de sleutel ‘kleurr’. Goed is: een van de sleutels", "Bedoelt u ‘kleur’?"),
    ("letters: x", "Er staat: de sleutel ‘letters’", "Goed is: een van de sleutels kleur, "),
    ("kleur:", "Er staat: niets", "Goed is: één waarde"),
    ("kleur: [1, 2]", "Er staat: een lijst of groep", "één waarde"),
    ("kleur: rood", "Er staat: ‘rood’", 'een kleur als "#154273"'),
    ("kleur: '#777777'", "een contrast van 4,4 op 1 tegen wit", "ten minste 4,5 op 1"),
    ("kleur_accent: '#ffff00'", "een contrast van 1,0 op 1", "een donkerder kleur"),
    ("lettertype: Arial", "Er staat: ‘Arial’. Goed is: ‘Fira Sans’", "geef bij ‘lettertypen’ de map"),
    ("lettertype: Fira Sens", "Bedoelt u ‘Fira Sans’?", ""),
    ("lettertypen: weg", "Er staat: ‘weg’", "een map met lettertypen"),
    ("lettertypen: .", "Er staat: ‘.’", "een map met lettertypen"),
    ("voettekst: " + "x" * 161, "Er staat: 161 tekens", "ten hoogste 160 tekens"),
    ("voettekst: dag 😀", "Er staat: ‘😀’ (U+1F600)", "tekens die het lettertype heeft"),
    ("logo: weg.png", "Er staat: ‘weg.png’", "een bestand dat er is"),
    ("logo: logo.gif", "Er staat: ‘logo.gif’", "dat eindigt op .png, .jpg of .svg"),
    ("logo: nep.png", "een bestand van een andere soort", "een afbeelding van de soort .png"),
    ("logo: groot.png", "een bestand van 600 kB", "ten hoogste 500 kB"),
    ("logo: letters.svg", "een ‘text’ erin", "zet letters om in lijnen"),
    ("logo: beeld.svg", "een ‘image’ erin", "een tekening van lijnen en vlakken"),
    ("logo: leeg.png", "in ‘leeg.png’ een leeg bestand", "een afbeelding van de soort .png"),
    ("logo: drukkerij.jpg", "in ‘drukkerij.jpg’ een beeld in drukkleuren (CMYK)", "schermkleuren (RGB)"),
    ("logo: reus.png", "van 90000 bij 90000 beeldpunten", "ten hoogste 4000 bij 4000"),
    ("logo: reus.jpg", "van 60000 bij 60000 beeldpunten", "ten hoogste 4000 bij 4000"),
    ("logo: plat.png", "zonder breedte of hoogte", "een stilstaand beeld"),
    ("logo: film.png", "een beeld dat beweegt", "een stilstaand beeld"),
    ("logo: half.jpg", "een beeld dat niet heel is", "een stilstaand beeld"),
    ("logo: kort.png", "een beeld dat niet heel is", "een stilstaand beeld"),
    ("logo: entiteit.svg", "met een ‘!DOCTYPE’ erin", "een tekening"),
    ("logo: herhaling.svg", "met te veel delen", "een tekening"),
    ("logo: kring.svg", "met te veel delen", "een tekening"),
    ("logo: diep.svg", "te diep in elkaar", "een tekening"),
    ("logo: half.svg", "dat niet heel is", "een tekening"),
    ("logo: pagina.svg", "dat geen tekening is", "een tekening"),
    ("logo: .", "Er staat: ‘.’", "dat eindigt op .png"),
    ('logo: "a\\0.png"', "Er staat: ‘a\ufffd.png’", "een bestand dat er is"),
    ("logo: " + "x" * 300 + ".png", "Er staat: ‘xxx", "een bestand dat er is"),
    ("lettertypen: " + "x" * 300, "Er staat: ‘xxx", "een map met lettertypen"),
    ('lettertypen: "a\\0"', "Er staat: ‘a\ufffd’", "een map met lettertypen"),
]
FILES = {
    "nep_png": b"geen plaatje",
    "groot_png": PNG + b"\0" * 600_000,
    "letters_svg": LOGO.replace(b"</svg>", b"<text>ZVH</text></svg>"),
    "beeld_svg": LOGO.replace(b"</svg>", b'<image href="x.png"/></svg>'),
    "leeg_png": b"",
    "drukkerij_jpg": jpeg(colours=4),
    "reus_png": png(90_000, 90_000),
    "reus_jpg": jpeg(width=60_000, height=60_000),
    "plat_png": png(0, 10),
    "film_png": png(moves=True),
    "half_jpg": b"\xff\xd8\xff\xe0\x00\x10JFIF",
    "kort_png": PNG[:20],
    "entiteit_svg": drawing(b"&a;", b'<!DOCTYPE svg [<!ENTITY a "x">]>'),
    "herhaling_svg": drawing(
        b'<g id="a0"/>'
        + b"".join(b'<g id="a%d">%s</g>' % (n, b'<use href="#a%d"/>' % (n - 1) * 10) for n in range(1, 8))
    ),
    "kring_svg": drawing(b'<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'),
    "diep_svg": drawing(b"<g>" * 101 + b"</g>" * 101),
    "half_svg": LOGO[:80],
    "pagina_svg": b"<html></html>",
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


@pytest.mark.parametrize("name", ["logo.png", "logo.svg"])
def test_a_pipe_as_logo_is_refused_and_not_waited_for(name: str, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / name)
    with pytest.raises(InputError, match=f"Er staat: ‘{name}’. Goed is: een bestand dat er is"):
        load_style(huisstijl(tmp_path, f"logo: {name}"))


def test_a_folder_with_fonts_that_holds_a_pipe_or_very_much_is_not_searched(tmp_path: Path) -> None:
    fonts = renamed_font(tmp_path / "letters")
    os.mkfifo(fonts / "Extra.ttf")
    with pytest.raises(InputError, match="‘Extra.ttf’, dat geen bestand is"):
        load_style(huisstijl(tmp_path, "lettertypen: letters"))
    (fonts / "Extra.ttf").unlink()
    for number in range(501):
        (fonts / f"{number}.txt").touch()
    with pytest.raises(InputError, match="ten hoogste 500 bestanden"):
        load_style(huisstijl(tmp_path, "lettertypen: letters"))


def test_a_font_of_which_a_table_is_broken_is_refused(tmp_path: Path) -> None:
    fonts = renamed_font(tmp_path / "letters", weights=("Regular",))
    font = fonts / "FyraSans-Regular.ttf"
    font.write_bytes(font.read_bytes().replace(b"OS/2", b"os/3", 1))
    with pytest.raises(InputError, match="een heel lettertype"):
        load_style(huisstijl(tmp_path, "lettertypen: letters"))


def test_a_file_that_is_no_text_or_far_too_large_is_refused(tmp_path: Path) -> None:
    path = huisstijl(tmp_path, "")
    for data, why in ((b"kleur: \xff\xfe", "geen tekst in UTF-8"), (b"#" * 100_001, "te groot")):
        path.write_bytes(data)
        with pytest.raises(InputError, match=why):
            load_style(path)


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


@pytest.mark.parametrize(
    "style", [PdfStyle(), PdfStyle(logo=PNG, voettekst="Postbus 12")], ids=["ours", "house"]
)
def test_the_mark_and_the_number_stand_on_every_page(style: PdfStyle, shell: Path) -> None:
    whole = full(editie=Editie.CONCEPT)
    for one in (whole, whole.annexes()[0]):
        pages = [sheet.extract_text() for sheet in reader(render_pdf(one, shell, style)).pages]
        for number, words in enumerate(pages, start=1):
            assert f"pagina {number} van {len(pages)}" in " ".join(words.split())
            assert "CONCEPT" in words
