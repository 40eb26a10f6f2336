import csv
import io

from pipeline.report import TABLE_NAMES
from pipeline.report.csv_tables import to_csv


def rows_of(data):
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_every_table_is_there_the_same_twice(small, tables_of):
    files = tables_of(small)
    assert list(files) == [f"{name}.csv" for name in TABLE_NAMES]
    assert files == tables_of(small)


def test_pages_to_look_at_and_entries_are_listed_without_copies_and_abstracts(small, tables_of):
    files = tables_of(small)
    pages = [(row["document_id"], row["page"]) for row in rows_of(files["pages.csv"])]
    assert pages == [("alpha", "2"), ("beta", "3")]
    linked, lost = rows_of(files["records.csv"])
    assert (linked["files"], linked["document_id"]) == ("a.pdf; =b.pdf", "alpha")
    assert (lost["document_id"], "abstract" in lost) == ("", False)


def test_an_empty_study_has_headings_only(empty, tables_of):
    files = tables_of(empty)
    assert rows_of(files["edges.csv"]) == []
    assert files["edges.csv"].startswith(b"\xef\xbb\xbfnetwork,source_id")


def test_formulas_are_text_and_numbers_are_numbers(small):
    frame = small.study.documents[["title", "year"]].head(1).assign(title='=HYPERLINK("x")', n=-1)
    (row,) = rows_of(to_csv(frame))
    assert row["title"] == '\'=HYPERLINK("x")'
    assert row["n"] == "-1"


def test_concepts_are_counted_by_what_is_said(small, tables_of):
    rows = rows_of(tables_of(small)["concepts.csv"])
    (row,) = [row for row in rows if row["concept_id"] == "accountability"]
    assert (row["n_documents"], row["n_mentions"], row["n_lacking"]) == ("3", "4", "1")


def test_readiness_leaves_not_addressed_empty(small, tables_of):
    rows = rows_of(tables_of(small)["readiness.csv"])
    levels = {(row["document_id"], row["item_id"]): row["level"] for row in rows}
    assert levels["alpha", "item-open"] == "present"
    assert levels["alpha", "item-skills"] == ""


def test_large_counts_stay_whole_also_where_a_document_has_no_row(small, tables_of):
    extracted = small.study.extracted.assign(n_characters=1234567).head(2)
    built = small.with_study(extracted=extracted)
    rows = rows_of(tables_of(built)["documents.csv"])
    assert {row["n_characters"] for row in rows} == {"1234567", ""}


def test_topics_stand_by_rank_and_with_their_labels(small, tables_of):
    files = tables_of(small)
    assert [row["rank"] for row in rows_of(files["topics.csv"])] == ["1", "2"]
    rows = [row for row in rows_of(files["topic_documents.csv"]) if row["document_id"] == "beta"]
    assert [(row["topic_rank"], row["topic"]) for row in rows] == [
        ("1", "word1 term1"),
        ("2", "word2 term2"),
    ]


def test_evidence_can_be_read_alone(small, tables_of):
    rows = rows_of(tables_of(small)["evidence.csv"])
    texts = {row["sentence_id"]: row for row in rows}
    first = small.sentences.iloc[0]
    row = texts[first["sentence_id"]]
    assert row["text"] == first["text"]
    assert (row["document"], row["page"], row["role"]) == ("Study of alpha", "1", "body")
    kept = small.study.edges[small.study.edges["in_backbone"]]
    key = ["network", "source_id", "target_id"]
    assert {tuple(row[name] for name in key) for row in rows} == set(
        kept[key].itertuples(index=False, name=None)
    )
    assert all(row["text"] and row["source"] and row["target"] for row in rows)
