"""What a redline shows, on small texts: word for word, every change by the author who made it."""

from tailor.assemble.document import Break, Clause, Document, Filled, Gap, Ref, Rule, Text
from tailor.citation import Citatie
from tailor.model import Kind
from tailor.redline.compare import compare
from tailor.redline.types import Redline, Remark, ShiftedReference, Stage
from tests.clauses import clause, lid
from tests.redline.helpers import check, shown, text


def redline(*documents: Document) -> Redline:
    """Return the redline of stages by the authors Correctie, Ingevuld and Afwijking, held against them."""
    authors = ("", "Correctie", "Ingevuld", "Afwijking")
    stages = [Stage(document, author) for document, author in zip(documents, authors, strict=False)]
    made = compare(stages)
    check(made, stages)
    return made


def words(*texts: str) -> list[str]:
    """Return what the redline shows of one clause over several stages."""
    return shown(redline(*(text(lid("1.1", one)) for one in texts)))


# -- words --


def test_the_same_text_gives_no_change() -> None:
    assert words("Partijen delen gegevens.", "Partijen delen gegevens.") == []


def test_a_change_of_one_word_marks_one_word() -> None:
    assert words("Partijen delen deze gegevens.", "Partijen delen alle gegevens.") == [
        "Partijen delen [-deze-C][+alle+C] gegevens."
    ]


def test_a_word_that_comes_or_goes_takes_no_other_along() -> None:
    assert words("Partijen delen gegevens.", "Partijen delen alle gegevens.") == [
        "Partijen delen [+alle +C]gegevens."
    ]
    assert words("Partijen delen alle gegevens.", "Partijen delen gegevens.") == [
        "Partijen delen [-alle -C]gegevens."
    ]


def test_a_mark_at_the_end_is_a_change_of_its_own() -> None:
    assert words("het Protocol;", "het Protocol.") == ["het Protocol[-;-C][+.+C]"]


def test_a_space_is_text_too() -> None:
    assert words("Categorie1 Betrokkenen", "Categorie 1 Betrokkenen") == [
        "[-Categorie1-C][+Categorie 1+C] Betrokkenen"
    ]


def test_words_with_a_hyphen_and_numbers_are_one_word() -> None:
    assert words("een Privacy-protocol 1.1 hier", "een Privacyprotocol 1.2 hier") == [
        "een [-Privacy-protocol 1.1-C][+Privacyprotocol 1.2+C] hier"
    ]


def test_a_short_word_between_long_changes_goes_along_with_them() -> None:
    old = "Partijen besluiten gezamenlijk de toetreding schriftelijk."
    new = "Partijen besluiten unaniem de uitsluiting schriftelijk."
    assert words(old, new) == [
        "Partijen besluiten [-gezamenlijk de toetreding-C][+unaniem de uitsluiting+C] schriftelijk."
    ]


def test_a_long_stretch_between_changes_stays() -> None:
    old, new = "Eerst wordt het dossier gesloten.", "Daarna wordt het dossier geopend."
    assert words(old, new) == ["[-Eerst-C][+Daarna+C] wordt het dossier [-gesloten-C][+geopend+C]."]


def test_only_new_words_are_never_joined_over_words_that_stay() -> None:
    assert words("de Manager en Stuurgroep", "de eigen Manager en nieuwe Stuurgroep") == [
        "de [+eigen +C]Manager en [+nieuwe +C]Stuurgroep"
    ]


def test_quite_another_text_is_replaced_as_a_whole() -> None:
    old = "Partijen verstrekken elkaar de gegevens die nodig zijn, tenzij de wet dit verbiedt."
    new = "Ieder college zorgt zelf, op eigen kosten, voor scholing van zijn medewerkers en die van anderen."
    assert words(old, new) == [f"[-{old.removesuffix('.')}-C][+{new.removesuffix('.')}+C]."]


def test_a_blank_of_the_model_is_replaced_as_one() -> None:
    old = text(lid("1.1", "De ", "[De Manager/Procesregisseur]", " ziet toe, ook op ", "Gemeente[n]", "."))
    new = text(
        lid("1.1", "De ", Filled("de Manager", "rol"), " ziet toe, ook op ", Filled("Gemeenten", "g"), ".")
    )
    made = redline(old, new)
    assert shown(made) == [
        "De [-[De Manager/Procesregisseur]-C][+de Manager+C] ziet toe, ook op [-Gemeente[n]-C][+Gemeenten+C]."
    ]
    came = [p.inline for p in made.parts[0].pieces if p.mark and isinstance(p.inline, Filled)]
    assert came == [Filled("de Manager", "rol"), Filled("Gemeenten", "g")]


def test_filled_words_equal_to_those_that_stood_there_are_no_change_and_stay_filled() -> None:
    filled = Filled("1 jaar", "termijn")
    made = redline(text(lid("1.1", "binnen 1 jaar na")), text(lid("1.1", "binnen ", filled, " na")))
    assert shown(made) == []
    assert [piece.inline for piece in made.parts[0].pieces] == [Text("binnen "), filled, Text(" na")]


def test_a_word_cut_over_two_inlines_is_the_same_word() -> None:
    made = redline(
        text(lid("1.1", "de Gemeenten samen")), text(lid("1.1", "de Gemeente", Filled("n", "g"), " samen"))
    )
    assert shown(made) == []


def test_of_long_filled_words_only_the_changed_ones_are_marked() -> None:
    old = text(lid("1.1", Filled("het procesboek van 1 juli 2026", "boek")))
    new = text(lid("1.1", Filled("het procesboek van 1 mei 2026", "boek")))
    assert shown(redline(old, new)) == ["het procesboek van 1 [-juli-C][+mei+C] 2026"]


def test_an_open_answer_a_ruled_line_and_a_line_break_are_words_like_any() -> None:
    gap = Gap("[nog niet bekend: de datum]", "datum")
    made = redline(
        text(lid("1.1", "op ", "[dd-mm-jjjj]", " door: ", "[naam]")),
        text(lid("1.1", "op ", gap, " door: ", Filled("A. Bos", "naam"), Break(), Rule(wide=True))),
    )
    assert shown(made) == [
        "op [-[dd-mm-jjjj]-C][+[nog niet bekend: de datum]+C] door: [-[naam]-C][+A. Bos ____+C]"
    ]


def test_a_rule_of_another_width_is_another_rule() -> None:
    made = redline(text(lid("1.1", "Naam ", Rule())), text(lid("1.1", "Naam ", Rule(wide=True))))
    assert shown(made) == ["Naam [-____-C][+____+C]"]


def test_a_very_long_clause_is_compared_in_reasonable_time() -> None:
    old, new = "woord en " * 4000, "en woord, " * 4000
    made = redline(text(lid("1.1", old)), text(lid("1.1", new)))
    assert shown(made)


# -- layers --


def test_each_author_marks_only_its_own_words() -> None:
    assert words(
        "De verwerker zal dit aangaangaan met de [naam].",
        "De verwerker zal dit aangaan met de [naam].",
        "De verwerker zal dit aangaan met de Stuurgroep.",
        "De bewerker zal dit aangaan met de Stuurgroep.",
    ) == [
        "De [-verwerker-A][+bewerker+A] zal dit [-aangaangaan-C][+aangaan+C]"
        " met de [-[naam]-I][+Stuurgroep+I]."
    ]


def test_words_of_an_earlier_stage_that_a_later_one_takes_away_stand_nowhere() -> None:
    assert words("Partijen doen dit.", "Partijen samen doen dit.", "Partijen doen dit.") == []
    assert words("de eerste dag", "de tweede dag", "de derde dag") == ["de [-eerste-C][+derde+I] dag"]


def test_words_that_an_earlier_stage_took_away_and_a_later_one_puts_back_are_no_change() -> None:
    assert words("Partijen doen dit samen.", "Partijen doen dit.", "Partijen doen dit samen.") == []
    assert words("de oude dag", "de eigen dag", "de oude dag") == []
    made = redline(
        text(lid("1.1", "Zie ", ref("3"), ".")),
        text(lid("1.1", "Zie dat.")),
        text(lid("1.1", "Zie ", ref("2"), ".")),
    )
    assert shown(made) == []
    assert [(v.old, v.new) for v in made.shifted] == [("3", "2")]


def test_a_clause_that_came_and_went_stands_nowhere() -> None:
    one, other = lid("1.1", "Een."), lid("1.2", "Twee.")
    assert shown(redline(text(one), text(one, other), text(one))) == []


def test_a_clause_of_an_earlier_stage_keeps_its_author_and_a_later_change_in_it_has_its_own() -> None:
    one = lid("1.1", "Een.")
    made = redline(
        text(one), text(one, lid("1.2", "Partijen doen dit.")), text(one, lid("1.2", "Partijen laten dit."))
    )
    assert shown(made) == ["[ingevoegd Correctie] [+Partijen +C][+laten+I][+ dit.+C]"]


def test_the_words_of_a_gone_clause_that_went_earlier_keep_their_author() -> None:
    made = redline(
        text(lid("1.1", "Een fout woord."), lid("1.2", "Twee.")),
        text(lid("1.1", "Een woord."), lid("1.2", "Twee.")),
        text(lid("1.2", "Twee.", label="1.1.")),
    )
    assert shown(made) == ["[vervallen Ingevuld] [-Een -I][-fout -C][-woord.-I]"]


def test_the_authors_stand_once_in_the_order_of_the_stages() -> None:
    one = text(lid("1.1", "Een."))
    made = compare([Stage(one), Stage(one, "B"), Stage(one, "A"), Stage(one, "B")])
    assert made.authors == ("B", "A")


# -- clauses --


def numbered(*texts: str) -> Document:
    """Return leden with the citation of their first word; their labels as they stand."""
    made = (lid(one.split()[0], one, label=f"1.{n}.") for n, one in enumerate(texts, start=1))
    return text(*made)


def test_a_gone_clause_stays_in_its_place_with_its_old_label() -> None:
    made = redline(numbered("a eerste", "b tweede", "c derde"), numbered("a eerste", "c derde"))
    assert shown(made) == ["[vervallen Correctie] [-b tweede-C]"]
    assert [node.clause.label for node in made.parts] == ["1.1.", "1.2.", "1.2."]


def test_a_new_clause_stands_behind_what_went_in_its_place() -> None:
    made = redline(numbered("a een", "b twee", "c drie"), numbered("a een", "n nieuw", "c drie"))
    assert [str(node.clause.citation) for node in made.parts] == ["a", "b", "n", "c"]


def test_a_clause_in_another_place_with_the_same_words_is_moved() -> None:
    made = redline(numbered("a een", "b twee", "c drie"), numbered("c drie", "a een", "b twee"))
    assert shown(made) == [
        "[verplaatst naar Correctie1] [+c drie+C]",
        "[verplaatst van Correctie1] [-c drie-C]",
    ]


def test_moves_are_numbered_in_reading_order_of_their_old_place() -> None:
    made = redline(
        numbered("a een", "b twee", "c drie", "d vier", "e vijf"),
        numbered("b twee", "c drie", "d vier", "e vijf", "a een"),
        numbered("e vijf", "b twee", "c drie", "d vier", "a een"),
    )
    found = [(n.mark.kind.value, n.mark.move, n.mark.author) for n in made.parts if n.mark]
    assert found == [
        ("verplaatst van", 1, "Correctie"),
        ("verplaatst naar", 2, "Ingevuld"),
        ("verplaatst van", 2, "Ingevuld"),
        ("verplaatst naar", 1, "Correctie"),
    ]


def test_a_clause_moves_with_all_that_stands_under_it() -> None:
    def under(parent: str, *children: Clause) -> Clause:
        return clause(Kind.ARTIKEL, parent, parent, *children)

    moved = lid("1.1", "Een.", clause(Kind.ONDERDEEL, "1.1 onder a", "a-woord", label="a."))
    rest = lid("2.1", "Twee.")
    made = redline(
        text(under("artikel 1", moved), under("artikel 2", rest)),
        text(under("artikel 1"), under("artikel 2", rest, moved)),
    )
    assert shown(made) == [
        "[verplaatst van Correctie1] [-Een.-C]",
        "[verplaatst van Correctie1] [-a-woord-C]",
        "[verplaatst naar Correctie1] [+Een.+C]",
        "[verplaatst naar Correctie1] [+a-woord+C]",
    ]


def test_a_moved_and_changed_clause_is_gone_here_and_new_there() -> None:
    made = redline(numbered("a een", "b twee", "c drie"), numbered("c anders", "a een", "b twee"))
    assert shown(made) == ["[ingevoegd Correctie] [+c anders+C]", "[vervallen Correctie] [-c drie-C]"]


def test_a_corrected_clause_that_moves_is_moved_and_the_correction_keeps_its_author() -> None:
    made = redline(
        numbered("a een", "b twee", "c drei woorden"),
        numbered("a een", "b twee", "c drie woorden"),
        numbered("c drie woorden", "a een", "b twee"),
    )
    assert shown(made) == [
        "[verplaatst naar Ingevuld1] [+c +I][+drie+C][+ woorden+I]",
        "[verplaatst van Ingevuld1] [-c -I][-drei-C][- woorden-I]",
    ]


def test_a_moved_clause_that_a_later_stage_drops_is_gone_by_that_author() -> None:
    made = redline(
        numbered("a een", "b twee", "c drie"),
        numbered("c drie", "a een", "b twee"),
        numbered("a een", "b twee"),
    )
    assert shown(made) == ["[vervallen Ingevuld] [-c drie-I]"]


def test_a_new_clause_that_moves_later_is_simply_new_in_its_last_place() -> None:
    made = redline(
        numbered("a een", "b twee"),
        numbered("n nieuw", "a een", "b twee"),
        numbered("a een", "b twee", "n nieuw"),
    )
    assert shown(made) == ["[ingevoegd Correctie] [+n nieuw+C]"]


def test_the_same_address_with_another_kind_is_another_clause() -> None:
    made = redline(text(clause(Kind.ALINEA, "x", "Zin.")), text(lid("x", "Zin.")))
    assert shown(made) == ["[vervallen Correctie] [-Zin.-C]", "[ingevoegd Correctie] [+Zin.+C]"]


# -- what stands more than once --


def party(name: str) -> Clause:
    return clause(Kind.OPSOMMING, "aanhef, gemeenten", name, label="•")


def test_repeated_paragraphs_are_taken_in_order() -> None:
    made = redline(
        text(party("[Gemeente A];"), party("[Gemeente B];"), party("[Gemeente C],")),
        text(party("Aldorp; en"), party("Bedorp,")),
    )
    assert shown(made) == [
        "[-[Gemeente A]-C][+Aldorp+C];[+ en+C]",
        "[-[Gemeente B];-C][+Bedorp,+C]",
        "[vervallen Correctie] [-[Gemeente C],-C]",
    ]


def test_in_an_enumeration_that_grew_the_last_stays_the_last() -> None:
    """So new ones never stand before what comes after the enumeration, which has another style."""
    made = redline(
        text(party("[Gemeente A];"), party("[Gemeente B],")),
        text(party("Aldorp;"), party("Bedorp;"), party("Cedorp; en"), party("Dedorp,")),
    )
    assert shown(made) == [
        "[-[Gemeente A]-C][+Aldorp+C];",
        "[ingevoegd Correctie] [+Bedorp;+C]",
        "[ingevoegd Correctie] [+Cedorp; en+C]",
        "[-[Gemeente B]-C][+Dedorp+C],",
    ]


def test_a_party_that_joins_in_the_middle_leaves_the_others_as_they_were() -> None:
    made = redline(
        text(party("Aldorp; en"), party("Cedorp,")),
        text(party("Aldorp;"), party("Bedorp; en"), party("Cedorp,")),
    )
    assert shown(made) == ["Aldorp;[- en-C]", "[ingevoegd Correctie] [+Bedorp; en+C]"]


def block(number: int, name: str) -> Clause:
    line = clause(Kind.ALINEA, "ondertekening, alinea 2", name)
    return clause(Kind.HANDTEKENING, f"ondertekening, blok {number}", line)


def test_signature_blocks_are_the_same_by_their_order_and_words_not_by_their_number() -> None:
    made = redline(
        text(block(1, "[Naam Partij]"), block(2, "[Naam Partij]")),
        text(block(4, "Aldorp"), block(7, "Bedorp")),
    )
    assert [node.mark for node in made.parts] == [None, None]
    made = redline(text(block(1, "Aldorp"), block(2, "Bedorp")), text(block(1, "Bedorp")))
    assert shown(made) == ["[vervallen Correctie] ", "[vervallen Correctie] [-Aldorp-C]"]


# -- tables --


def table(*rows: tuple[str, ...]) -> Clause:
    def row(number: int, cells: tuple[str, ...]) -> Clause:
        made = tuple(clause(Kind.CEL, f"t, rij {number}, cel {i}", cell) for i, cell in enumerate(cells))
        return clause(Kind.RIJ, f"t, rij {cells[0]}", *made)

    return clause(Kind.TABEL, "t", *(row(number, cells) for number, cells in enumerate(rows)))


def test_a_table_may_be_new_or_gone_as_a_whole() -> None:
    one = lid("1.1", "Een.")
    assert all(node.mark for node in redline(text(one), text(one, table(("a", "b")))).parts[1].walk())
    assert all(node.mark for node in redline(text(one, table(("a", "b"))), text(one)).parts[1].walk())


def test_rows_come_and_go_and_words_in_a_cell_change() -> None:
    made = redline(
        text(table(("kop", "x"), ("a", "oud"))), text(table(("kop", "x"), ("a", "nieuw"), ("b", "y")))
    )
    assert shown(made) == [
        "[-oud-C][+nieuw+C]",
        "[ingevoegd Correctie] ",
        "[ingevoegd Correctie] [+b+C]",
        "[ingevoegd Correctie] [+y+C]",
    ]


def test_a_table_with_another_number_of_columns_is_another_table() -> None:
    made = redline(text(table(("kop", "x"))), text(table(("kop", "x", "y"))))
    assert [node.mark is not None for node in made.parts] == [True, True]


# -- references --


def ref(number: str, target: str = "14.5", numeric: bool = True) -> Ref:
    return Ref(number, Citatie(target), numeric)


def test_a_reference_that_shows_another_number_is_no_change_but_is_listed() -> None:
    article = clause(Kind.ARTIKEL, "artikel 9", "Doel", label="Artikel 9.")
    made = redline(
        text(Clause(article.kind, article.citation, article.label, article.inlines, (
            lid("9.4", "zie ", ref("14.5"), " en ", ref("14.5")),
        ))),
        text(Clause(article.kind, article.citation, "Artikel 8.", article.inlines, (
            lid("9.4", "zie ", ref("13.5"), " en ", ref("13.5"), label="8.4."),
        ))),
    )  # fmt: skip
    assert shown(made) == []
    assert made.shifted == (ShiftedReference(Citatie("9.4"), "artikel 8.4", "14.5", "13.5"),)
    assert [piece.inline for piece in made.parts[0].children[0].pieces][1] == ref("13.5")


def test_a_reference_to_another_clause_or_in_another_form_is_a_change() -> None:
    made = redline(text(lid("1.1", "zie ", ref("3"))), text(lid("1.1", "zie ", ref("3", "artikel 3"))))
    assert shown(made) == ["zie [-3-C][+3+C]"]
    made = redline(
        text(lid("1.1", "zie ", ref("eerste", numeric=False))),
        text(lid("1.1", "zie ", ref("1", numeric=False))),
    )
    assert shown(made) == ["zie [-eerste-C][+1+C]"]
    assert made.shifted == ()


def test_a_gone_reference_shows_the_number_that_it_had_in_the_first_text() -> None:
    made = redline(
        text(lid("1.1", "Zie artikel ", ref("14.5"), " daar.")),
        text(lid("1.1", "Zie artikel ", ref("13.5"), " daar.")),
        text(lid("1.1", "Zie daar.")),
    )
    assert shown(made) == ["Zie [-artikel 14.5 -I]daar."]


def test_an_unchanged_reference_between_changes_is_never_marked() -> None:
    made = redline(
        text(lid("1.1", "voorafgaand aan ", ref("3"), " beslissen")),
        text(lid("1.1", "vooruitlopend op ", ref("3"), " handelen")),
    )
    assert shown(made) == ["[-voorafgaand aan-C][+vooruitlopend op+C] 3 [-beslissen-C][+handelen+C]"]


def test_a_reference_in_a_moved_clause_that_shows_another_number_is_listed() -> None:
    made = redline(
        text(lid("a", "een"), lid("b", "twee"), lid("c", "zie ", ref("2"))),
        text(lid("c", "zie ", ref("1")), lid("a", "een"), lid("b", "twee")),
    )
    assert [(v.old, v.new) for v in made.shifted] == [("2", "1")]


# -- comments --


def test_a_comment_stands_once_with_the_first_clause_of_its_address_in_the_new_text() -> None:
    note = Remark("Correctie", "Spelfout.")
    stages = [Stage(text(party("A"), party("B"))), Stage(text(party("A."), party("B.")), "Correctie")]
    made = compare(stages, {Citatie("aanhef, gemeenten"): [note]})
    assert [node.remarks for node in made.parts] == [(note,), ()]


def test_a_comment_on_a_moved_clause_stands_in_its_new_place_and_on_a_gone_one_where_it_stood() -> None:
    note = Remark("Afwijking", "Daarom.")
    old, new = numbered("a een", "b twee", "d", "c drie"), numbered("c drie", "a een", "d")
    made = compare([Stage(old), Stage(new, "A")], {Citatie("c"): [note], Citatie("b"): [note, note]})
    found = [(str(n.clause.citation), n.remarks) for n in made.walk() if n.remarks]
    assert found == [("c", (note,)), ("b", (note, note))]
    assert made.parts[0].remarks == (note,)


def test_a_comment_on_a_clause_in_neither_text_is_left_out() -> None:
    made = compare([Stage(numbered("a een"))], {Citatie("z"): [Remark("A", "b")]})
    assert not any(node.remarks for node in made.walk())


def test_one_stage_alone_gives_a_redline_without_changes() -> None:
    made = redline(numbered("a een", "b twee"))
    assert (shown(made), made.authors, made.shifted) == ([], (), ())
