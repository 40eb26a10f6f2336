"""Words of a text, as segment counts them."""

import re

_WORD = re.compile(r"[^\W_]++(?:[-\u2010\u2011'\u2019.][^\W_]++)*+")


def words_of(text: str) -> list[str]:
    """Return the words and numbers of *text* in lower case, compounds whole.

    >>> words_of("E-government (SPBE), 3.500 unit!")
    ['e-government', 'spbe', '3.500', 'unit']
    """
    return _WORD.findall(text.lower())
