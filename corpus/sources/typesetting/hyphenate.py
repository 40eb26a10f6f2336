"""Where a long word may be divided at a line end.

Indonesian is divided by syllable, which its spelling shows. English spelling does not show it, so
English is divided where a rule is safe (before -ment, between two consonants of two syllables) and
at the places listed for words of the field; a word that neither covers stays whole.
"""

import re
from itertools import pairwise

SOFT_HYPHEN = "\u00ad"
_LONG_WORD = re.compile(r"(?<![\w/.@])[A-Za-z][a-z]{5,}(?![\w/@])")

_LISTED = """
account-abil-ity account-able ad-min-is-trat-ive any-where appar-atus archi-tec-ture author-i-ties
author-ity avail-able behav-iour brook-ings bureau-cracies bureau-cracy bureau-cratic
capa-bil-i-ties capa-bil-ity capaci-ties cata-logue cate-gory citi-zens compe-tence compe-ten-cies
coun-cil-lors cul-ture data-base data-sets dead-line deci-sions democ-racy demo-cratic depu-ties
descrip-tion descrip-tions develop-ment digi-tal docu-men-ta-tion eco-nomic edu-ca-tion
evalu-ation evi-dence finan-cial follow-ing foun-da-tion frame-work frame-works gov-ern-ance
gov-ern-ment gov-ern-ments hier-ar-chical hier-archy house-hold house-holds identi-fier
indi-ca-tor indi-ca-tors infra-struc-ture inter-oper-abil-ity inter-oper-able involve-ment
judge-ment knowl-edge leader-ship legis-la-tion lit-er-acy main-ten-ance man-age-ment man-agers
munici-pal munici-pali-ties munici-pal-ity negoti-ation oppor-tu-nity organ-isa-tion
organ-isa-tional organ-isa-tions over-sight par-lia-ment par-tici-pate par-tici-pa-tion poli-cies
politi-cal politi-cian politi-cians pro-ce-dure pro-ce-dures pro-gramme pro-grammes publi-ca-tion
qual-ity readi-ness recom-men-da-tion recom-men-da-tions refer-ence regis-ters regu-la-tion
regu-la-tions rela-tion-ship resis-tance respon-si-bil-ity respon-sive-ness satis-fac-tion
secre-tariat secu-rity sepa-rate stake-holder stake-holders statis-tics strat-egies strat-egy
super-visor super-visors tech-nical tech-nol-ogy trans-ac-tion trans-ac-tions trans-for-ma-tion
trans-par-ency trans-par-ent treas-ury with-out
"""
LISTED = {word.replace("-", ""): tuple(word.split("-")) for word in _LISTED.split()}

_ENDINGS = r"(?:ing|ings|ed|er|ers|or|ors|able|ably|e?ments?|e?ful|e?less|e?ly|es|est|age)\b"
_CONSONANT = r"[bcdfgjklmnpqrstvz]"
_ENGLISH_RULES = (
    re.compile(r"(?<=[a-z]{4})(?=ments?\b|ness\b|ships?\b|less\b)"),
    re.compile(r"(?<=[aeious])(?=[ts]ions?\b|[ts]ional|tives?\b)"),
    re.compile(rf"(?<=[a-z][aeiou]{_CONSONANT}{{2}})(?=ings?\b)"),
    re.compile(rf"(?<=[aeiouy]{_CONSONANT})(?=(?!{_CONSONANT}{_ENDINGS}){_CONSONANT}[aeiouy])"),
    re.compile(
        rf"(?<=[aeiouy]{_CONSONANT})(?=(?!ch{_ENDINGS})(?:ch|th|ph|[bcfgp]l|[bcdfgpt]r)[aeiouy])"
    ),
)
_ENGLISH_UNITS = re.compile(
    r"ch|sh|th|ph|gh|ck|ng|nk|qu|[bcfgp][lr]|[dt]r|(?<=tran)s|(?:bb|dd|gg|mm|nn|pp|rr|tt)ing"
)

_ONSET_ID = re.compile(r"(?:(?<=[^aeiou])str|[bcdfgkpt]r|[bfgkp]l|ng|ny|sy|kh|[^aeiou])\Z")
_SUFFIX_AFTER_NG = re.compile(r"ngan(?:nya)?\Z")


def soften(text: str, language: str) -> str:
    """Put a soft hyphen wherever a long word of `text` may be divided.

    >>> soften("government", "en").split(SOFT_HYPHEN)
    ['gov', 'ern', 'ment']
    >>> soften("keterbukaan", "id").split(SOFT_HYPHEN)
    ['ke', 'ter', 'bu', 'kaan']
    """
    return _LONG_WORD.sub(lambda m: SOFT_HYPHEN.join(divide(m[0], language)), text)


def divide(word: str, language: str) -> tuple[str, ...]:
    """Divide `word` at its break points.

    The first part has two letters or more, the last three or more.
    """
    lower = word.lower()
    if lower in LISTED:
        points = _points_between(LISTED[lower])
    else:
        points = _syllables(lower) if language == "id" else _english(lower)
    return _cut(word, sorted(p for p in points if 2 <= p <= len(word) - 3))


def _points_between(parts: tuple[str, ...]) -> set[int]:
    return {sum(map(len, parts[:i])) for i in range(1, len(parts))}


def _english(word: str) -> set[int]:
    points = {found.start() for rule in _ENGLISH_RULES for found in rule.finditer(word)}
    inside = {
        point
        for unit in _ENGLISH_UNITS.finditer(word)
        for point in range(unit.start() + 1, unit.start() + len(unit[0]))
    }
    after_tran = {found.end() for found in re.finditer(r"tran(?=s)", word)}
    return {p for p in points - inside - after_tran if p >= 3}


def _syllables(word: str) -> set[int]:
    """Indonesian: a break before the consonant, or the onset, that leads a vowel."""
    leads = (_ONSET_ID.search(word[: vowel.start()]) for vowel in re.finditer(r"[aeiou]", word))
    suffix = _SUFFIX_AFTER_NG.search(word)
    return {lead.start() for lead in leads if lead} - ({suffix.start()} if suffix else set())


def _cut(word: str, points: list[int]) -> tuple[str, ...]:
    edges = [0, *points, len(word)]
    return tuple(word[a:b] for a, b in pairwise(edges))
