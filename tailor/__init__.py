"""tailor: from a house's answers to a privacy protocol that is ready to sign."""

__version__ = "0.13.0"
