"""From a Document to one HTML page: what stands in front, and then the text.

Its style is inline, so that it stands by itself, and small.
"""

from collections.abc import Iterator, Sequence

from tailor.assemble.document import Clause, Document
from tailor.assemble.front import CONTENTS, Front, front, has_cover, printed
from tailor.errors import InputError
from tailor.model.blocks import Kind
from tailor.redline.marked import Comparison, can_be_reached
from tailor.render.html.clauses import Clauses, anchor, attribute, author_style, chooser, escaped, illegal
from tailor.render.html.look import PLAIN, PageLook
from tailor.render.html.readback import compare
from tailor.render.typography import one_line, shared

# The style sheet of the page.
STYLE = """
:root{--lijn:#8a8f98;--zacht:#f3f5f8;--gat:#ffe9a8}
*{box-sizing:border-box}
body{margin:0 auto;padding:1.5rem 1.25rem 4rem;max-width:46rem;color:#1a1a1a;background:#fff;
font:1rem/1.55 var(--letter,"Fira Sans"),"Fira Sans",system-ui,-apple-system,"Segoe UI",sans-serif;
overflow-wrap:anywhere}
a{color:var(--kleur)}
a:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--kleur);outline-offset:2px}
.sprong{position:absolute;left:-999rem}
.sprong:focus{position:static;display:inline-block;padding:.5rem}
h1,h2,h3,h4,h5,h6{color:var(--kleur);line-height:1.25;margin:1.6em 0 .5em;text-wrap:balance}
h1{font-size:1.9rem;margin-top:1rem}h2{font-size:1.3rem}h3{font-size:1.1rem}h4,h5,h6{font-size:1rem}
p{margin:.5em 0}
.huis{font-weight:600;margin:0}
.logo{display:block;max-width:min(16rem,100%);max-height:4.5rem;margin:0 0 1.2rem}
header dl{border-top:1px solid var(--accent);padding-top:.6rem}
footer{margin-top:2.5rem;border-top:1px solid var(--accent);color:var(--accent);font-size:.9em}
.merk{display:inline-block;margin:0 0 1rem;padding:.1rem .6rem;border:2px solid #8a1f11;color:#8a1f11;
font-weight:700;letter-spacing:.08em}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1rem;margin:1rem 0}
dt{color:var(--accent)}dd{margin:0}
nav li{margin:.3rem 0;padding-left:6rem}
nav li:not(:has(.nummer)){padding-left:0}
nav .nummer{display:inline-block;width:6rem;margin-left:-6rem}
nav .dieper{margin-left:6rem;padding-left:3.4rem}nav .dieper .nummer{width:3.4rem;margin-left:-3.4rem}
.open{padding:.25rem 1rem .75rem;margin:1.5rem 0;border:2px solid #8a6d00;background:#fffaf0}
.open h2{margin-top:.6em}
ol[role=list],ul[role=list]{list-style:none;margin:.4em 0;padding:0}
main [role=list]{--kolom:3.4rem}main .onderdeel,main .opsomming{--kolom:1.9rem}
main li{padding-left:var(--kolom)}
main li>p:first-child>.nummer{display:inline-block;width:var(--kolom);margin-left:calc(-1*var(--kolom))}
.heel{white-space:nowrap}
[data-antwoord]{unicode-bidi:isolate}
mark{background:var(--gat);color:#1a1a1a;border-bottom:2px solid #8a6d00;padding:0 .15em}
.toelichting{margin:.8rem 0;padding:.4rem 1rem;border-left:4px solid var(--kleur);background:var(--zacht);
font-size:.95em}
.handtekening,.formulier{margin:1.2rem 0;padding:.6rem 1rem;border:1px solid var(--lijn);break-inside:avoid}
.handtekening>p:first-child{font-weight:600}
.naast{display:flex;gap:0 1.5rem}
.ondertekenaar{flex:1 1 0;min-width:0;break-inside:avoid}
.ondertekenaar:only-child{max-width:calc(50% - 1.5rem)}
.naast>p{padding-top:2.6rem}
.lijn{display:inline-block;width:min(18rem,100%);height:2em;border-bottom:1px solid #1a1a1a;
vertical-align:bottom}
.breed{width:min(22rem,100%);height:4em}
.ondertekenaar .lijn{width:100%}
.tabel{overflow-x:auto;margin:1rem 0}
table{border-collapse:collapse;width:100%;min-width:34rem;font-size:.92em;overflow-wrap:break-word;hyphens:auto}
th,td{border:1px solid var(--lijn);padding:.35rem .5rem;text-align:left;vertical-align:top}
th{background:var(--zacht)}
@media (max-width:30rem){body{padding:1rem .9rem 3rem}h1{font-size:1.5rem}
main li{padding-left:0}main li>p:first-child>.nummer{display:inline;width:auto;margin:0;font-weight:600}
.naast{display:block}.ondertekenaar:only-child{max-width:none}.naast>p{padding:0}}
@media print{body{max-width:none;padding:0;font-size:10.5pt}.sprong{display:none}
nav{break-after:page}.bijlage{break-before:page}h1,h2,h3,h4{break-after:avoid}p{orphans:2;widows:2}
a{color:inherit;text-decoration:none}.tabel{overflow:visible}table{min-width:0}tr{break-inside:avoid}}
"""

# What the style sheet of a comparison says beside.
REDLINE = """
:root{--nieuw:#11632f;--weg:#a3231b;--verplaatst:#6b2a8a}
ins{color:var(--nieuw);text-decoration:underline 2px;text-underline-offset:.2em}
del{color:var(--weg);text-decoration:line-through 2px}
ins.verplaatst{color:var(--verplaatst);text-decoration:underline double}
del.verplaatst{color:var(--verplaatst);text-decoration:line-through double}
main a{text-decoration:underline dotted;text-underline-offset:.35em}
ins mark,del mark{text-decoration:inherit}
.hoor{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.tabel{position:relative}
:is(ins,del)::after{display:inline-block;margin-left:.1em;font-size:.7em;font-weight:700;vertical-align:super;
line-height:1}
.nummer :is(ins,del)::after{display:none}
.onderwerp{font-size:1.2rem;color:var(--kleur);margin:.3rem 0}
.opmerking{margin:.4rem 0 .8rem;padding:.2rem .8rem;border:1px solid var(--lijn);border-left-width:4px;
background:var(--zacht);font-size:.9em}
.vooraf{padding:.25rem 1rem .75rem;margin:1.5rem 0;border:2px solid var(--kleur)}
.vooraf h2{margin-top:.8em}
.keuze{position:sticky;top:0;z-index:1;padding:.5rem 0;background:#fff;border-bottom:1px solid var(--lijn)}
.keuze span{font-weight:600;margin-right:.6rem}.keuze label{display:inline-block;margin-right:1rem}
li,p,h1,h2,h3,h4,h5,h6,section{scroll-margin-top:4rem}
@media (max-width:30rem){.keuze{position:static}}
@media print{.keuze{display:none}.vooraf{break-after:page}.opmerking{break-inside:avoid}}
"""


def render_html(document: Document, look: PageLook = PLAIN) -> str:
    """Return the document as one HTML page that needs nothing beside it, read back and found the same.

    The same document gives the same page. An annex alone has no table of contents. In a comparison the boxes
    on top hide the changes of an author.

    Args:
        document: The finished text.
        look: The house style.

    Raises:
        InputError: When a character cannot stand in a page; names it and its place.
        RenderError: When the page does not say what the document says.
    """
    _refuse_illegal(document)
    page = "".join(_page(document, look))
    compare(document, page)
    return page


def _page(document: Document, look: PageLook) -> Iterator[str]:
    """Yield the parts of the page in order."""
    ahead = front(document)
    title = escaped(one_line(ahead.name))
    yield '<!DOCTYPE html>\n<html lang="nl">\n<head>\n<meta charset="utf-8">\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    authors = document.authors if isinstance(document, Comparison) else ()
    style = look.css + STYLE + (REDLINE + author_style(authors) if isinstance(document, Comparison) else "")
    yield f"<title>{title}</title>\n<style>{style}</style>\n</head>\n<body>\n"
    yield '<a class="sprong" href="#tekst">Naar de tekst</a>\n'
    targets = frozenset(clause.citation for clause in document.walk() if can_be_reached(clause))
    clauses = Clauses(targets, authors, shared(document))
    yield _front(document, ahead, clauses, look)
    yield chooser(authors) if authors else ""
    yield _ahead("open", ahead.open_points, clauses)
    yield _contents(ahead.contents) if ahead.contents else ""
    before = _ahead("vooraf", document.preface, clauses)
    yield f'<main id="tekst">\n{before}{_text(document, clauses)}</main>\n{look.foot}</body>\n</html>\n'


def _front(document: Document, ahead: Front, clauses: Clauses, look: PageLook) -> str:
    """Return the logo, the mark of the edition, the house, the title and the facts."""
    title = clauses.heading(document.parts[0], 1) if has_cover(document) else ""
    shown = _line("merk", ahead.mark) + _line("huis", ahead.huis) + _line("onderwerp", ahead.subject)
    facts = "".join(f"<dt>{name}</dt>\n<dd>{escaped(value.text)}</dd>\n" for name, value in ahead.facts)
    return f"<header>\n{look.picture(ahead.huis)}{shown}{title}<dl>\n{facts}</dl>\n</header>\n"


def _line(name: str, words: str) -> str:
    return f'<p class="{name}">{escaped(words)}</p>\n' if words else ""


def _ahead(name: str, before: Sequence[Clause], clauses: Clauses) -> str:
    """Return clauses in front of the text."""
    return f'<div class="{name}">\n{clauses.of(before, 2)}</div>\n' if before else ""


# What is said of a line of the contents that stands a level below.
_DEEPER = ' class="dieper"'


def _contents(listed: Sequence[Clause]) -> str:
    """Return the table of contents."""
    entries = "".join(
        f"<li{_DEEPER if part.kind is Kind.PARAGRAAF else ''}>"
        f"<a href={attribute('#' + anchor(part.citation))}>"
        + (f'<span class="nummer">{escaped(part.label)} </span>' if part.label else "")
        + f"{escaped(one_line(part.current))}</a></li>\n"
        for part in listed
    )
    return (
        f'<nav aria-labelledby="inhoud">\n<h2 id="inhoud">{CONTENTS}</h2>\n'
        f'<ol role="list">\n{entries}</ol>\n</nav>\n'
    )


def _text(document: Document, clauses: Clauses) -> str:
    """Return the text; the title of an annex alone is the one heading of the first level in its page."""
    first, *rest = document.parts
    if has_cover(document):
        return clauses.of((*first.children, *rest), 2)
    return clauses.of((first,), 1) + clauses.of(rest, 2)


def _refuse_illegal(document: Document) -> None:
    """Raise an InputError for the first character that cannot stand in a page."""
    for place, text in printed(document):
        if sign := illegal(text):
            raise InputError(
                wat=f"Een teken kan niet in een HTML-bestand staan: U+{ord(sign):04X}.",
                waar=place,
                waarom="Dit is een onzichtbaar stuurteken; een browser zou het weglaten of vervangen.",
                nu="Haal het teken weg uit dit antwoord.",
            )
