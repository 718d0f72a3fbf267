"""An answer as the answers file has it, on one line: what a question gives back."""

import json
from collections.abc import Mapping

from tailor.answers.base import NOG_NIET_BEKEND, NOT_KNOWN_KEY
from tailor.answers.plain_data import Data


def as_group(parts: Mapping[str, str]) -> str:
    """Return the parts of a group, as the file would have them, as one answer; empty ones are left out."""
    return written({name: text for name, text in parts.items() if text})


def is_text(answer: str) -> bool:
    """Return whether an answer is a text, and not the state that it is not known yet."""
    return bool(answer) and answer != NOG_NIET_BEKEND and f"{{{NOT_KNOWN_KEY}" not in answer


def written(data: Data) -> str:
    """Return plain data on one line, as the answers file takes it too; yes and no in Dutch."""
    if isinstance(data, dict):
        parts = (f"{key}: {written(part)}" for key, part in data.items() if part is not None)
        return f"{{{', '.join(parts)}}}"
    if isinstance(data, bool):
        return "ja" if data else "nee"
    text = str(data)
    return text if text.startswith(f"{{{NOT_KNOWN_KEY}:") else json.dumps(text, ensure_ascii=False)
