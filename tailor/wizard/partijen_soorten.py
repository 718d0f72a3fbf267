"""One line about each kind of party: its letter in 6.4, and what that letter is about."""

from typing import Final

from tailor.answers.soorten import Soort

SOORTEN: Final = {
    Soort.GEMEENTE: "6.4 onder a en b: de burgemeester (openbare orde) en het college (Wmo, jeugd).",
    Soort.OPENBAAR_MINISTERIE: "6.4 onder c: de strafrechtelijke handhaving van de rechtsorde.",
    Soort.POLITIE: "6.4 onder d: opsporing, handhaving van de rechtsorde en hulpverlening.",
    Soort.RAAD_VOOR_DE_KINDERBESCHERMING: "6.4 onder e: onderzoek en taken voor de bescherming van kinderen.",
    Soort.VEILIG_THUIS: "6.4 onder f: advies en meldpunt bij huiselijk geweld en kindermishandeling.",
    Soort.RECLASSERING: "6.4 onder g: toezicht en begeleiding van verdachten en veroordeelden.",
    Soort.GECERTIFICEERDE_INSTELLING: "6.4 onder h: maatregelen van kinderbescherming en jeugdreclassering.",
    Soort.GGZ: "6.4 onder i: behandeling en zorg bij een psychische stoornis of verslaving.",
    Soort.GGD: "6.4 onder j: de openbare geestelijke gezondheidszorg.",
    Soort.DJI: "6.4 onder k: de uitvoering van straffen en maatregelen in een inrichting.",
    Soort.SLACHTOFFERHULP: "6.4 onder l: hulp aan slachtoffers. Geen deelnemer onder de WGS.",
    Soort.ZORGAANBIEDER: "6.4 onder m: maatschappelijke ondersteuning, langdurige zorg of jeugdhulp.",
    Soort.OVERIG: "Geen letter in het model: u schrijft zelf de taak en de wettelijke grondslag op.",
}
"""The kinds with their explanation."""
