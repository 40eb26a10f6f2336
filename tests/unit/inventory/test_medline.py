"""Tests of pipeline.inventory.medline."""

from pipeline.inventory.bibliographies import kind_of_bibliography, read_bibliography

EXPORT = """
PMID- 12345678
OWN - NLM
DP  - 2016 Mar
TI  - Portals and digital government: a review of
      adoption factors.
LID - e12 [pii]
LID - 10.2196/jmir.0000 [doi]
AB  - BACKGROUND: Portals matter. Trust improves
      adoption.
FAU - Heeks, Richard
AU  - Heeks R
FAU - Bailur, Savita
PT  - Journal Article
JT  - Journal of Tests
OT  - portals
OT  - trust

PMID- 12345679
DP  - 2017
"""


def test_an_export_of_pubmed():
    data = EXPORT.encode()
    assert kind_of_bibliography(data, "a.nbib", columns={}) == "MEDLINE"
    first, second = read_bibliography(data, "a.nbib", columns={})
    assert (first.key, first.year, first.doi) == ("12345678", 2016, "10.2196/jmir.0000")
    assert first.title == "Portals and digital government: a review of adoption factors"
    assert first.authors == "Heeks, Richard; Bailur, Savita"
    assert first.abstract == "BACKGROUND: Portals matter. Trust improves adoption."
    assert (first.venue, first.keywords) == ("Journal of Tests", "portals; trust")
    assert first.document_type == "paper"
    assert (second.key, second.problem) == ("12345679", "line 19: the record has no title")


def test_what_is_no_record_says_so():
    (lost,) = read_bibliography(b"TI  - Title\n", "a.nbib", columns={})
    assert lost.problem == "line 1: the record does not begin with PMID"
    (empty,) = read_bibliography(b"", "a.nbib", columns={})
    assert "holds no entry" in empty.problem
