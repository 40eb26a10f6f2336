"""Types of entries: what bibliographies call a work, and the kind of document it is here."""

import re

_LETTERS_ONLY = re.compile(r"[^a-z]")
_PAPERS = """
    abst article articleinpress articlejournal articlemagazine bachelorsthesis book bookchapter
    bookinbook bookpart bookreview booksection chap chapter collection conf conference
    conferencepaper conferencereview cpaper datapaper dissertation earlyaccess ebook echap edbook
    editorial ejour inbook incollection inpr inproceedings inreference jfull jour journal
    journalarticle letter manscpt manuscript mastersthesis mvbook note paper paperconference
    peerreview phdthesis postedcontent preprint proceedings proceedingsarticle proceedingspaper
    reference referenceentry review reviewarticle shortsurvey suppbook survey thes thesis unpb
    unpublished
"""
_LAWS = (
    "bill case hear hearing jurisdiction law legal legalcase legislation regulation stat statute"
)
_POLICIES = "govdoc governmentdocument policy"
_KINDS = {
    **dict.fromkeys(_PAPERS.split(), "paper"),
    **dict.fromkeys(_LAWS.split(), "law"),
    **dict.fromkeys(_POLICIES.split(), "policy"),
    "abstract": "abstract",
}


def document_type_of(record_type: str) -> str:
    """Return the kind of document that a bibliography's type of entry stands for.

    Reports are "other": the type does not tell a government's strategy from a study of it. So is
    what is not known.

    >>> [document_type_of(t) for t in ("@inproceedings", "JOUR", "legal_case", "GOVDOC", "RPRT")]
    ['paper', 'paper', 'law', 'policy', 'other']
    >>> document_type_of("Article; Proceedings Paper")
    'paper'
    """
    first = record_type.partition(";")[0]
    return _KINDS.get(_LETTERS_ONLY.sub("", first.lower()), "other")
