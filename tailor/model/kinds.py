"""The kinds of block that the protocol knows."""

from enum import StrEnum


class Kind(StrEnum):
    """What a block is in the legal text; decides its number, its style and its tag."""

    TITEL = "titel"
    """The cover title (line 1 of the model); its children are the preface, as notes."""
    AANHEF = "aanhef"
    """The opening: heading, parties; a part."""
    OVERWEGINGEN = "overwegingen"
    """The recitals; a part without a heading."""
    ARTIKEL = "artikel"
    """An article; a part. Its inlines are the heading without "Artikel n."."""
    ONDERTEKENING = "ondertekening"
    """The signing; a part without a heading."""
    BIJLAGE = "bijlage"
    """An annex; a part. Its inlines are the whole heading."""
    PARAGRAAF = "paragraaf"
    """A numbered heading in an article (5.1); its children are leden 5.1.1 and so on."""
    TUSSENKOP = "tussenkop"
    """An unnumbered heading in an annex ("Triage", "Categorie 1:"); its children stand under it."""
    LID = "lid"
    """A numbered lid (3.2, 5.1.1)."""
    ONDERDEEL = "onderdeel"
    """A lettered onderdeel (a., or a) where the model has the bracket)."""
    OPSOMMING = "opsomming"
    """A bullet; further paragraphs and lists of it are its children."""
    ALINEA = "alinea"
    """A plain paragraph."""
    TOELICHTING = "toelichting"
    """A note of the model; no inlines, its paragraphs are its children. Only in the edition toelichting."""
    HANDTEKENING = "handtekening"
    """One signature block; no inlines, its lines are its children; never split over pages."""
    TABEL = "tabel"
    """A table; its children are rows, the first is the heading row."""
    RIJ = "rij"
    """A row; its children are cells."""
    CEL = "cel"
    """A cell; only inlines."""


PARTS = frozenset(
    {Kind.TITEL, Kind.AANHEF, Kind.OVERWEGINGEN, Kind.ARTIKEL, Kind.ONDERTEKENING, Kind.BIJLAGE}
)
"""The kinds that stand at the top of a document, one clause file each."""
