"""The kinds of data of Bijlage 4 and the measures of Bijlage 3 on their pages."""

from tailor.answers.questions.gegevens import BijzonderGegeven
from tests.web.site import PageSite, form_fields, words_of

KINDS = "/huis/voorbeeld/soorten/bijlage4.categorie1"
SPECIAL = "/huis/voorbeeld/bijzonder/bijlage4.categorie1.bijzonder"
MEASURES = "/huis/voorbeeld/maatregelen/bijlage3.maatregelen"


def test_kinds_are_ticked_added_and_taken_away_after_asking(site: PageSite) -> None:
    fields = form_fields(site.get(KINDS).text)
    first = fields["gebruikt"][0]
    added = {"bijlage4.categorie1.toegevoegd": "bijnaam\nsociale media"}
    site.post(KINDS, {**fields, "gebruikt": fields["gebruikt"][1:], **added})
    now = site.answers("voorbeeld").bijlage4.categorie1
    assert first in [str(one) for one in now.vervalt or ()]
    assert [str(one) for one in now.toegevoegd or ()][-2:] == ["bijnaam", "sociale media"]
    fields = form_fields(site.get(KINDS).text)
    without = {**fields, "gebruikt": fields["gebruikt"][:-1]}
    made = site.post(KINDS, without)
    assert "wat u zelf had toegevoegd" in words_of(made.text)
    assert len(site.answers("voorbeeld").bijlage4.categorie1.toegevoegd or ()) == 2
    site.post(str(made.url), {**form_fields(made.text), "vervalt": "ja"})
    assert len(site.answers("voorbeeld").bijlage4.categorie1.toegevoegd or ()) == 1


def test_an_old_page_of_kinds_changes_nothing(site: PageSite) -> None:
    fields = form_fields(site.get(KINDS).text)
    site.post(KINDS, {**fields, "gebruikt": fields["gebruikt"][1:]})
    made = site.post(KINDS, {**fields, "gebruikt": fields["gebruikt"][2:]})
    assert made.status_code == 409
    assert len(site.answers("voorbeeld").bijlage4.categorie1.vervalt or ()) == 1


def test_a_special_kind_is_ticked_and_asked_what_for_and_why(site: PageSite) -> None:
    fields = form_fields(site.get(SPECIAL).text)
    new = next(one.value for one in BijzonderGegeven if one.value not in fields["gebruikt"])
    made = site.post(SPECIAL, {**fields, "gebruikt": [*fields["gebruikt"], new]})
    assert "Waarvoor" in words_of(made.text)
    place = len(fields["gebruikt"])
    name = f"bijlage4.categorie1.bijzonder[{place}].doel"
    made = site.fill_in(str(made.url), {name: "om zorg te kunnen bieden"})
    assert made.status_code == 200, words_of(made.text)
    found = site.answers("voorbeeld").bijlage4.categorie1.bijzonder
    assert str(found[place].doel) == "om zorg te kunnen bieden"  # type: ignore[index,union-attr]


def test_that_no_special_kind_is_used_is_said_and_never_taken(site: PageSite) -> None:
    fields = {
        name: value for name, value in form_fields(site.get(SPECIAL).text).items() if name != "gebruikt"
    }
    made = site.post(SPECIAL, fields)
    assert "geen enkel bijzonder gegeven" in words_of(made.text)
    assert site.answers("voorbeeld").bijlage4.categorie1.bijzonder
    site.post(str(made.url), {**form_fields(made.text), "vervalt": "ja"})
    assert site.answers("voorbeeld").bijlage4.categorie1.bijzonder == ()
    page = site.get(SPECIAL)
    site.post(SPECIAL, {**form_fields(page.text), "bijlage4.categorie1.bijzonder:unknown": "ja"})
    assert "NogNietBekend" in repr(site.answers("voorbeeld").bijlage4.categorie1.bijzonder)


def test_one_plan_counts_for_every_measure(site: PageSite) -> None:
    to = f"{MEASURES}?stap=plan"
    first = "bijlage3.maatregelen.beleidsdocument"
    assert "wordt dan overal hetzelfde" in words_of(site.get(to).text)
    made = site.fill_in(to, {f"{first}.document": "Beveiligingsplan 2026", f"{first}.datum": "1-2-2026"})
    assert made.status_code == 200, words_of(made.text)
    found = site.answers("voorbeeld").bijlage3.maatregelen
    documents = {str(getattr(found, name).document) for name in type(found).model_fields}
    assert documents == {"Beveiligingsplan 2026"}


def test_a_measure_is_filled_in_by_itself_and_taken_out_after_asking(site: PageSite) -> None:
    to = f"{MEASURES}?stap=wijzigen&plek=1"
    name = "bijlage3.maatregelen.verantwoordelijkheden.document"
    site.fill_in(to, {name: "Rollenboek"})
    found = site.answers("voorbeeld").bijlage3.maatregelen
    assert found.verantwoordelijkheden.document == "Rollenboek"
    assert "Rollenboek" in words_of(site.get(MEASURES).text)
    made = site.post(MEASURES, {"plek": "1", "doe": ":drop"})
    assert "weghalen?" in words_of(made.text)
    site.post(MEASURES, {"plek": "1", "doe": ":drop", "weg": "ja"})
    assert site.answers("voorbeeld").bijlage3.maatregelen.verantwoordelijkheden is None
