"""The styles of the Word shell by the name that Word shows, and the character styles.

The body is written with these names only; a house may change what a style looks like, not what it is called.
Style ids are looked up in the shell, because Word renames the ids of its own styles in another language.
"""

TITEL = "Title"
INHOUD_KOP = "TOC Heading"
INHOUD_REGEL = "toc 1"
VOORBLAD_HUIS = "Voorblad huis"
VOORBLAD_GEGEVENS = "Voorblad gegevens"
VOORBLAD_COLOFON = "Voorblad colofon"
KOPTEKST = "header"
VOETTEKST = "footer"
MERK = "Editiemerk"

KOP_1 = "heading 1"
KOP_2 = "heading 2"
AANHEF = "Kop aanhef"
ARTIKEL = "Artikel"
PARAGRAAF = "Paragraaf"
LID = "Lid"
SUBLID = "Sublid"
ONDERDEEL = "Onderdeel"
ONDERDEEL_HAAKJE = "Onderdeel haakje"
BIJLAGE = "Bijlage"
TUSSENKOP = "Tussenkop"
TUSSENKOP_KLEIN = "Tussenkop klein"
INVULREGEL = "Invulregel"
ALINEA_NA_TABEL = "Alinea na tabel"
OPSOMMING_TITEL = "Opsomming titel"
TOELICHTING = "Toelichting"
TOELICHTING_KOP = "Toelichting kop"
TOELICHTING_OPSOMMING = "Toelichting opsomming"
INVULALINEA = "Invulalinea"
ONDERTEKENING = "Ondertekening"
ONDERTEKENING_INLEIDING = "Ondertekening inleiding"
ONDERTEKENING_PARTIJ = "Ondertekening partij"
ONDERTEKENING_SLOT = "Ondertekening slot"
TABEL = "Tabel protocol"
TABELKOP = "Tabelkop"
TABELTEKST = "Tabeltekst"

OPEN_PUNTEN_KOP = "Open punten kop"
OPEN_PUNTEN_KOLOM = "Open punten kolom"
OPEN_PUNTEN_TEKST = "Open punten tekst"
OPEN_PUNTEN = frozenset({OPEN_PUNTEN_KOP, OPEN_PUNTEN_KOLOM, OPEN_PUNTEN_TEKST})
"""The styles of the list in front of a draft; what has one of them is no text of the protocol."""

ALINEA = (
    "Alinea",
    "Alinea onder opsomming",
    "Alinea onder lid",
    "Alinea onder onderdeel",
    "Alinea diep",
)
"""A plain paragraph by the number of steps (0.75 cm) that the text of its parent is indented."""

OPSOMMING = (
    "Opsomming",
    "Opsomming onder opsomming",
    "Opsomming onder lid",
    "Opsomming onder onderdeel",
)
"""A bullet by the number of steps that the text of its parent is indented."""

OPEN_PUNT = "Open punt"
"""Character style of a gap: bold, shaded, with the brackets of its text; so not by colour alone."""
INVULRUIMTE = "Invulruimte"
"""Character style of a ruled line inside a sentence."""
HANDTEKENINGRUIMTE = "Handtekeningruimte"
"""Character style of the space that makes room above the line for a signature: its size is that room."""

NEEDED = (
    TITEL, INHOUD_REGEL, AANHEF, ARTIKEL, PARAGRAAF, LID, SUBLID, ONDERDEEL, ONDERDEEL_HAAKJE, BIJLAGE,
    TUSSENKOP, TUSSENKOP_KLEIN, INVULREGEL, TOELICHTING, TOELICHTING_KOP, TOELICHTING_OPSOMMING,
    ONDERTEKENING, ONDERTEKENING_INLEIDING, ONDERTEKENING_PARTIJ, ONDERTEKENING_SLOT, INVULALINEA,
    MERK, TABEL, TABELKOP, TABELTEKST, *ALINEA, *OPSOMMING, OPEN_PUNT, INVULRUIMTE,
    HANDTEKENINGRUIMTE, ALINEA_NA_TABEL, OPSOMMING_TITEL,
    OPEN_PUNTEN_KOP, OPEN_PUNTEN_KOLOM, OPEN_PUNTEN_TEKST,
)  # fmt: skip
"""What the body uses: a shell without one of these is refused."""

NUMBERED = frozenset(
    {ARTIKEL, PARAGRAAF, LID, SUBLID, ONDERDEEL, ONDERDEEL_HAAKJE, *OPSOMMING, OPSOMMING_TITEL}
    | {TOELICHTING_OPSOMMING}
)
"""The styles that give a paragraph its number or bullet."""

_SPELLING = {name.lower(): name for name in (*NEEDED, KOP_1, KOP_2, INHOUD_KOP, KOPTEKST, VOETTEKST)}


def known(name: str) -> str:
    """Return the name of a style as this package spells it; a name of the house's own stays as it is.

    Word takes "Heading 1" and "heading 1" for one style; LibreOffice writes the first, Word the second.
    """
    return _SPELLING.get(name.lower(), name)


STEP = 425
"""One step of indentation in twentieths of a point (0.75 cm)."""
TEXT_WIDTH = 9070
"""The width between the margins of the shell's A4 page, in twentieths of a point (16 cm)."""
