"""Print the page about the WGS."""

import sys

from tailor.assemble import read_model
from tailor.data import templates
from tailor.model.law_rows import FILE, read_law_rows
from tailor.verantwoording.law_page import law_page

_model = read_model(templates())
sys.stdout.write(law_page(_model, read_law_rows(templates() / FILE, _model.aanpassingen)))
