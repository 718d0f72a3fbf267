"""Hyphens of Word: in the cells of a table a word that is too long for its column breaks as Dutch has it.

Word knows it for a whole file (17.15.1.10), so every paragraph is left out by default (17.3.1.34) and the two
styles of cells are taken in again. A shell in which a house chose for itself stays as it is.
"""

from collections.abc import Mapping

from lxml import etree

from tailor.render.docx import layout, ooxml
from tailor.render.docx.ooxml import tag, value

_SETTINGS = "word/settings.xml"
_SWITCH, _LEFT_OUT = tag("autoHyphenation"), tag("suppressAutoHyphens")
# What stands before the switch in the settings, and before the property of a paragraph (A.1).
_BEFORE_SWITCH = (
    *("writeProtection", "view", "zoom", "removePersonalInformation", "removeDateAndTime"),
    *("doNotDisplayPageBoundaries", "displayBackgroundShape", "printPostScriptOverText"),
    *("printFractionalCharacterWidth", "printFormsData", "embedTrueTypeFonts", "embedSystemFonts"),
    *("saveSubsetFonts", "saveFormsData", "mirrorMargins", "alignBordersAndEdges"),
    *("bordersDoNotSurroundHeader", "bordersDoNotSurroundFooter", "gutterAtTop", "hideSpellingErrors"),
    *("hideGrammaticalErrors", "activeWritingStyle", "proofState", "formsDesign", "attachedTemplate"),
    *("linkStyles", "stylePaneFormatFilter", "stylePaneSortMethod", "documentType", "mailMerge"),
    *("revisionView", "trackRevisions", "doNotTrackMoves", "doNotTrackFormatting", "documentProtection"),
    *("autoFormatOverride", "styleLockTheme", "styleLockQFSet", "defaultTabStop"),
)
_BEFORE_LEFT_OUT = (
    *("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr"),
    *("suppressLineNumbers", "pBdr", "shd", "tabs"),
)


def hyphenated_cells(parts: Mapping[str, bytes], styles: Mapping[str, str]) -> dict[str, bytes]:
    """Return the parts of a shell of which the cells are hyphenated, and nothing else is.

    Args:
        parts: The parts of the shell.
        styles: The ids of its styles by name.
    """
    settings = etree.fromstring(parts[_SETTINGS]) if _SETTINGS in parts else None
    if settings is None or settings.find(_SWITCH) is not None:
        return dict(parts)
    _insert(settings, etree.Element(_SWITCH), _BEFORE_SWITCH)
    root = etree.fromstring(parts[ooxml.STYLES])
    _leave_out(_defaults(root))
    cells = {styles.get(name) for name in (layout.TABELKOP, layout.TABELTEKST)}
    for style in root.findall(tag("style")):
        if value(style, "styleId") in cells:
            _leave_out(_below(style, "pPr", ("rPr", "tblPr", "trPr", "tcPr")), leave="0")
    return {**parts, _SETTINGS: ooxml.serialized(settings), ooxml.STYLES: ooxml.serialized(root)}


def _defaults(root: etree._Element) -> etree._Element:
    """Return what holds for every paragraph, made when the shell has none."""
    defaults = root.find(tag("docDefaults"))
    if defaults is None:
        defaults = etree.Element(tag("docDefaults"))
        root.insert(0, defaults)
    return _below(_below(defaults, "pPrDefault", ()), "pPr", ())


def _below(node: etree._Element, name: str, after: tuple[str, ...]) -> etree._Element:
    """Return the child with this name, made when there is none, before those that come after it."""
    found = node.find(tag(name))
    if found is not None:
        return found
    made = etree.Element(tag(name))
    behind = next((child for child in node if child.tag in {tag(one) for one in after}), None)
    if behind is None:
        node.append(made)
    else:
        behind.addprevious(made)
    return made


def _leave_out(properties: etree._Element, leave: str = "1") -> None:
    """Say of paragraphs whether they are left out, unless the house said so."""
    if properties.find(_LEFT_OUT) is None:
        _insert(properties, etree.Element(_LEFT_OUT, {tag("val"): leave}), _BEFORE_LEFT_OUT)


def _insert(node: etree._Element, made: etree._Element, before: tuple[str, ...]) -> None:
    """Put an element behind those that come before it in the schema."""
    names = {tag(one) for one in before}
    node.insert(sum(child.tag in names for child in node), made)
