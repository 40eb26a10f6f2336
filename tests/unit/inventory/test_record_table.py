"""Tests of pipeline.inventory.record_table."""

from pipeline.inventory import (
    WHOLE,
    Source,
    document_id_of,
    entries_of_records,
    list_records,
    marks_of_records,
)
from pipeline.tables import RECORDS, conform

ONE = "@article{one, title={Open data and the trust of citizens}, year={2019}, doi={10.1234/one}"
WITH_ABSTRACT = ONE + ", abstract={Open data helps.}}"
WITH_FILE = ONE + ", file={:x/one.pdf:PDF}}"


def _list(bibliographies, files=()):
    contents = {f"corpus/{name}": text.encode() for name, text in bibliographies.items()}
    frame = list_records(contents, files=[f"corpus/{f}" for f in files], columns={})
    conform(frame, RECORDS)
    return frame.set_index("record_id")


def test_an_entry_with_an_abstract_is_a_document_whose_id_outlasts_other_exports():
    alone = _list({"a.bib": WITH_ABSTRACT}).loc["corpus/a.bib#one"]
    assert (alone["linked_by"], alone["document_type"]) == ("abstract", "paper")
    assert alone["document_id"].startswith("doi-10-1234-one-")
    ris = "TY  - JOUR\nTI  - X\nDO  - https://doi.org/10.1234/ONE\nAB  - Open data helps a lot.\n"
    both = _list({"z.bib": "@book{x, title={T}}\n" + WITH_ABSTRACT, "b.ris": ris})
    assert both.loc["corpus/z.bib#one", "document_id"] == alone["document_id"]
    assert both.loc["corpus/b.ris#10.1234/one", "document_id"] == alone["document_id"]
    # The longer abstract makes the document; the other entry describes it.
    assert both.loc["corpus/b.ris#10.1234/one", "linked_by"] == "abstract"
    assert both.loc["corpus/z.bib#one", "linked_by"] == "doi"


def test_an_entry_that_names_a_file_describes_it_and_so_do_others_of_its_work():
    frame = _list({"a.bib": WITH_FILE, "b.bib": WITH_ABSTRACT}, ["x/one.pdf", "two.pdf"])
    assert set(frame["document_id"]) == {document_id_of("x/one.pdf")}
    assert frame["linked_by"].tolist() == ["path", "doi"]
    assert frame["problem"].isna().all()


def test_an_entry_without_file_and_abstract_has_no_document_and_says_why():
    frame = _list({"a.bib": ONE + "}\n" + "@book{two, title={T}, file={:gone.pdf:PDF}}\n@book{"})
    assert frame["document_id"].isna().all()
    problems = dict(zip(frame["key"], frame["problem"], strict=True))
    assert problems["one"] == "it has neither a file in corpus/ nor an abstract"
    assert problems["two"].startswith("the file 'gone.pdf' is not in corpus/; it has neither")
    assert problems["line 3"].startswith("line 3: the entry cannot be read")


def test_keys_that_stand_twice_and_names_of_files_are_told_apart():
    text = f"{WITH_ABSTRACT}\n@misc{{one, title={{Two}}, abstract={{B}}}}"
    frame = _list({"a.bib": text}, ["a.bib#one~2"])
    assert list(frame.index) == ["corpus/a.bib#one", "corpus/a.bib#one~3"]
    assert frame["problem"].tolist()[1] == "the key 'one' stands more than once"
    assert frame["document_id"].nunique() == 2


def test_two_works_that_claim_one_file_are_told():
    other = "@book{b, title={Something else entirely here}, file={one.pdf}}"
    frame = _list({"a.bib": WITH_FILE + other}, ["x/one.pdf"])
    assert frame["problem"].fillna("").tolist() == ["its file is that of another entry", ""]


def test_marks_change_with_what_an_entry_says_and_give_the_documents_back():
    frame = _list({"a.bib": WITH_ABSTRACT}).reset_index()
    marks = marks_of_records(frame, whole="w")
    (source,) = entries_of_records(frame[["record_id", "document_id", "linked_by"]], marks)
    assert source == Source("corpus/a.bib#one", source.document_id, "", marks[source.document_id])
    assert marks[WHOLE] == "w"
    later = _list({"a.bib": WITH_ABSTRACT.replace("helps", "serves")}).reset_index()
    assert marks_of_records(later, whole="w")[source.document_id] != source.entry
    moved = _list({"b.bib": WITH_ABSTRACT}).reset_index()
    assert marks_of_records(moved, whole="w") == marks


def test_no_bibliographies_give_an_empty_table():
    assert conform(list_records({}, files=[], columns={}), RECORDS).num_rows == 0
