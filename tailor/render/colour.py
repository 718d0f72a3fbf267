"""Colours that can be read: the contrast of letters with what is behind them, the same in every format."""

# What WCAG 2.2 (1.4.3) asks of letters against their background.
CONTRAST = 4.5
WHITE = "#ffffff"
_STEP = 0.95


def contrast(colour: str, behind: str = WHITE) -> float:
    """Return the contrast of a colour ("#154273") with another, from 1 to 21 (WCAG 2.2, "contrast ratio")."""
    light, dark = sorted((_luminance(colour), _luminance(behind)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def legible(colour: str, behind: str) -> str:
    """Return a colour that letters on a light background may have: itself, or as much darker as is needed."""
    while contrast(colour, behind) < CONTRAST:
        colour = "#" + "".join(f"{int(part * _STEP):02x}" for part in _parts(colour))
    return colour


def _parts(colour: str) -> list[int]:
    return [int(colour[start : start + 2], 16) for start in (1, 3, 5)]


def _luminance(colour: str) -> float:
    shares = (part / 255 for part in _parts(colour))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
