"""The settings of a Word file: whether what a reader types is tracked."""

from collections.abc import Mapping

from lxml import etree

from tailor.render.docx.ooxml import NAMESPACE, SETTINGS, serialized, tag, take_out
from tailor.render.docx.tracked import with_parts

_NONE = f'<w:settings xmlns:w="{NAMESPACE}"/>'.encode()
# What the schema wants in front of it (CT_Settings, ISO/IEC 29500-1, 17.15.1.78).
_BEFORE_TRACKING = (
    "writeProtection", "view", "zoom", "removePersonalInformation", "removeDateAndTime",
    "doNotDisplayPageBoundaries", "displayBackgroundShape", "printPostScriptOverText",
    "printFractionalCharacterWidth", "printFormsData", "embedTrueTypeFonts", "embedSystemFonts",
    "saveSubsetFonts", "saveFormsData", "mirrorMargins", "alignBordersAndEdges",
    "bordersDoNotSurroundHeader", "bordersDoNotSurroundFooter", "gutterAtTop", "hideSpellingErrors",
    "hideGrammaticalErrors", "activeWritingStyle", "proofState", "formsDesign", "attachedTemplate",
    "linkStyles", "stylePaneFormatFilter", "stylePaneSortMethod", "documentType", "mailMerge",
    "revisionView",
)  # fmt: skip


def with_tracking(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the parts of a Word file in which Word tracks whatever its reader changes."""
    root = etree.fromstring(parts.get(SETTINGS, _NONE))
    for node in root.findall(tag("trackRevisions")):
        take_out(node)
    place = sum(1 for node in root if node.tag in map(tag, _BEFORE_TRACKING))
    root.insert(place, root.makeelement(tag("trackRevisions")))
    return with_parts(parts, {SETTINGS: serialized(root)})
