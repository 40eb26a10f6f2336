"""The key of a word: what is left of it when spelling and inflection are set aside.

A key is lower case, without hyphens and without an English plural ending: "E-Government",
"e-government" and "egovernment" share one key.
"""

import re

HYPHENS = "\u2010\u2011\u2012\u00ad-"


def words_in(*texts: str) -> frozenset[str]:
    """Return the words of *texts*, which are separated by blanks, as a set."""
    return frozenset(word for text in texts for word in text.split())


PREFIXES = words_in(
    "e m i g t u co non anti pra pasca pre re inter intra multi antar sub de dis in un"
)
CLITICS = ("nya", "lah", "kah", "pun", "ku", "mu")
WHOLE = words_in(
    "adalah masalah sekolah jumlah sejumlah setelah sebelah wilayah makalah istilah malah "
    "meskipun walaupun ataupun maupun ilmu perilaku pelaku berlaku selaku hanya karunia"
)
_PLURAL_LOOKALIKES = words_in(
    "news goods means economics politics ethics analytics statistics electronics mathematics "
    "series species status sms gps always perhaps thus this has was does"
)
_PREFIX = re.compile(rf"\b({'|'.join(sorted(PREFIXES))})[{HYPHENS}](?=\w)", re.IGNORECASE)
_HYPHEN = re.compile(rf"\s?[{HYPHENS}]\s?")


def fold(word: str) -> str:
    """Return the key of *word* as far as it does not depend on the words that are known.

    >>> fold("E\u2011Government"), fold("services"), fold("Policies"), fold("akses")
    ('egovernment', 'service', 'policy', 'akse')
    """
    plain = word.lower()
    if not plain.isalnum():
        plain = _HYPHEN.sub("", plain).replace("\u2019", "'")
    return _singular(plain) if len(plain) > 3 and plain.endswith("s") else plain


def keys_of(*texts: str) -> frozenset[str]:
    """Return the keys of the words of *texts*, to be compared with those of a sentence.

    >>> sorted(keys_of("whereas", "but yet"))
    ['but', 'wherea', 'yet']
    """
    return frozenset(map(fold, words_in(*texts)))


def _singular(word: str) -> str:
    if word in _PLURAL_LOOKALIKES or word.endswith(("ss", "us", "is", "'s")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes", "zes")):
        return word[:-2]
    return word[:-1]


def prefix_variants(form: str) -> list[str]:
    """Return *form* and, where a prefix is joined by a hyphen, the spelling with a space.

    >>> prefix_variants("e-government policy")
    ['e-government policy', 'e government policy']
    """
    apart = _PREFIX.sub(r"\1 ", form)
    return [form] if apart == form else [form, apart]
