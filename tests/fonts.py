"""Other fonts for LibreOffice: those of a machine where some are not installed."""

from pathlib import Path

FAMILIES = ("liberation", "dejavu")
"""The fonts that a machine often has, or has not."""

_CONFIG = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include>
<selectfont><rejectfont>{patterns}</rejectfont></selectfont>
</fontconfig>
"""


def hiding(families: str, directory: Path) -> Path:
    """Return a configuration of fontconfig that hides fonts; for the variable ``FONTCONFIG_FILE``.

    Args:
        families: Words in the names of their files, with commas between.
        directory: Where the configuration is written.
    """
    globs = (f"<glob>*/{word}*</glob>" for word in families.lower().split(","))
    capitals = (f"<glob>*/{word.capitalize()}*</glob>" for word in families.lower().split(","))
    config = directory / "fonts.conf"
    config.write_text(_CONFIG.format(patterns="".join((*globs, *capitals))), encoding="utf-8")
    return config
