"""Nouns as they are typed: the article that is split off, and the plural that is proposed."""

import pytest

from tailor.nouns import plural_of, split_article

PLURALS = """
Ketenmanager Ketenmanagers, Veiligheidskamer Veiligheidskamers, Procesregisseur Procesregisseurs,
medewerker medewerkers, coördinator coördinatoren, sector sectoren, adviseur adviseurs, overleg
overleggen, Ketenoverleg Ketenoverleggen, partner partners, huis huizen, Zorghuis Zorghuizen, team teams,
Kernteam Kernteams, tafel tafels, Overlegtafel Overlegtafels, commissie commissies, organisatie
organisaties, regie regies, raad raden, groep groepen, Stuurgroep Stuurgroepen, bestuur besturen, lid
leden, raadslid raadsleden, hoofd hoofden, secretaris secretarissen, functionaris functionarissen,
voorzitter voorzitters, directeur directeuren, netwerk netwerken, centrum centra, bureau bureaus, verband
verbanden, kind kinderen, ambtenaar ambtenaren, bemiddelaar bemiddelaars, officier officieren, griffier
griffiers, jurist juristen, agent agenten, consulent consulenten, specialist specialisten, deskundige
deskundigen, gedeputeerde gedeputeerden, afgevaardigde afgevaardigden, betrokkene betrokkenen, gemeente
gemeenten, menu menu’s, foto foto’s, agenda agenda’s, baby baby’s, café cafés, groepje groepjes, college
colleges, functie functies, categorie categorieën, strategie strategieën, idee ideeën, partij partijen,
plan plannen, loket loketten, punt punten, kantoor kantoren, keten ketens, zaal zalen, school scholen,
bedrijf bedrijven, brief brieven, dienst diensten, cursus cursussen, persoon personen, orgaan organen,
samenwerking samenwerkingen, beheerder beheerders, wethouder wethouders, model modellen, mandaat
mandaten, systeem systemen, veiligheid veiligheden, stem stemmen, bus bussen, prijs prijzen, werf werven,
mens mensen, gebied gebieden, unit units, coach coaches, essay essays, POH POH’s, ombudsman ombudsmannen,
praktijk praktijken, deur deuren, kleur kleuren, ster sterren, medewerkster medewerksters, kamer kamers,
griffie griffies, platform platforms, box boxen, dag dagen, programma programma’s, taskforce taskforces,
criterium criteria, regio regio’s, wijk wijken, staf staffen
"""


@pytest.mark.parametrize(("noun", "plural"), [pair.split() for pair in PLURALS.replace("\n", " ").split(",")])
def test_the_plural_of_a_noun_is_as_dutch_spells_it(noun: str, plural: str) -> None:
    assert plural_of(noun) == plural


@pytest.mark.parametrize(
    ("noun", "plural"),
    [
        ("administratief medewerker", "administratief medewerkers"),
        ("zorg- en veiligheidshuis", "zorg- en veiligheidshuizen"),
        ("hoofd van dienst", "hoofden van dienst"),
        ("lid, tevens voorzitter", "leden, tevens voorzitter"),
        ("coördinator zorg en veiligheid", "coördinatoren zorg en veiligheid"),
        ("adviseur privacy", "adviseurs privacy"),
        ("Functionaris Gegevensbescherming", "Functionarissen Gegevensbescherming"),
        ("senior adviseur", "senior adviseurs"),
        ("", ""),
    ],
)
def test_of_several_words_the_noun_itself_changes(noun: str, plural: str) -> None:
    assert plural_of(noun) == plural


@pytest.mark.parametrize(
    ("typed", "article", "noun"),
    [
        ("de Ketenmanager", "de", "Ketenmanager"),
        (" Het  dagelijks bestuur ", "het", "dagelijks bestuur"),
        ("Ketenmanager", "", "Ketenmanager"),
        ("De Brug", "de", "Brug"),
        ("detail", "", "detail"),
        ("de", "", "de"),
        ("het ", "", "het"),
        ("", "", ""),
    ],
)
def test_the_article_is_split_off(typed: str, article: str, noun: str) -> None:
    assert split_article(typed) == (article, noun)
