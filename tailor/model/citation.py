"""Citations: the address of a clause in the model, as a lawyer would write it.

"3.2", "11.2 onder b", "5.1.1", "artikel 6", "artikel 6, toelichting", "overweging 4",
"Bijlage 4, categorie 2, onderdeel 4". An address never changes, whatever number the tailored text gives.
"""

from typing import NewType

Citation = NewType("Citation", str)
"""The canonical spelling of an address."""
