"""The theme of the Word shell: its fonts and colours under the names of Word's Design tab.

Word's own files always have one, and a house that picks another font under Design changes all text at once.
"""

from tailor.render.docx.styles import BLUE, GREY

_NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/main"
_COLORS = {
    "dk1": "000000",
    "lt1": "FFFFFF",
    "dk2": BLUE,
    "lt2": "EEF2F7",
    "accent1": BLUE,
    "accent2": GREY,
    "accent3": "A6B0BD",
    "accent4": "FDEEBD",
    "accent5": "007BC7",
    "accent6": "39870C",
    "hlink": BLUE,
    "folHlink": GREY,
}
_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_LINE = f'<a:ln w="9525">{_FILL}<a:prstDash val="solid"/></a:ln>'
_EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>"


def theme_part() -> str:
    """Return ``word/theme/theme1.xml``: Calibri for all text, the colours of the shell, flat shapes."""
    colors = "".join(f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in _COLORS.items())
    font = '<a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/>'
    return (
        f'<a:theme xmlns:a="{_NAMESPACE}" name="Tailor"><a:themeElements>'
        f'<a:clrScheme name="Tailor">{colors}</a:clrScheme>'
        f'<a:fontScheme name="Tailor"><a:majorFont>{font}</a:majorFont><a:minorFont>{font}</a:minorFont>'
        '</a:fontScheme><a:fmtScheme name="Tailor">'
        f"<a:fillStyleLst>{_FILL * 3}</a:fillStyleLst><a:lnStyleLst>{_LINE * 3}</a:lnStyleLst>"
        f"<a:effectStyleLst>{_EFFECT * 3}</a:effectStyleLst><a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst>"
        "</a:fmtScheme></a:themeElements></a:theme>"
    )
