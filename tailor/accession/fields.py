"""What can be filled in on the form, on a screen."""

from tailor.assemble.document import Document


def with_fields(document: Document) -> Document:
    """Return a form of which every ruled line is a field with a name."""
    return document
