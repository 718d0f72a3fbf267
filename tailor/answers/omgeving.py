"""Where a question stands: what its condition may look at."""

from dataclasses import dataclass

from tailor.answers.base import AnswerModel
from tailor.answers.partijen import Partij
from tailor.answers.root import Antwoorden


@dataclass(frozen=True, slots=True)
class Omgeving:
    """All answers, and the objects that hold the question, from the outside in."""

    antwoorden: Antwoorden
    ouders: tuple[AnswerModel, ...] = ()

    @property
    def partij(self) -> Partij:
        """Return the party that holds the question.

        Raises:
            LookupError: The question does not stand under a party: a fault in the models.
        """
        for ouder in self.ouders:
            if isinstance(ouder, Partij):
                return ouder
        raise LookupError("this question does not stand under a partij")
