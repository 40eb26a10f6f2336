"""Tests of pipeline.extract.found and its modules, on documents made by hand."""

import pandas as pd

from pipeline.extract.found import describe, describe_shard
from pipeline.extract.found_dois import dois_in
from pipeline.extract.found_model import Embedded, Piece, Reading
from pipeline.tables import BLOCKS, EXTRACTED, FOUND, conform

BODY = Piece("body", 1, "The council keeps its records in order and answers each letter.")


def say(*pieces: tuple[str, str], **embedded: str) -> dict[str, object]:
    blocks = [Piece(role, 1, text) for role, text in pieces]
    return describe(Reading([*blocks, BODY], Embedded(**embedded)))


def test_a_paper_says_title_authors_year_doi_and_journal():
    row = say(
        ("header", "Jurnal Tata Contoh Vol. 2 No. 1 (2024) pp. 25-40 E-ISSN 0000-0000"),
        ("title", "Open Records in Small Towns"),
        ("body", "Andres Aguilera Castillo¹ and Barbara Ubaldi²"),
        ("heading", "Abstract"),
        ("footer", "DOI: https://doi.org/10.1234/JTC.v2.5. © 2023"),
    )
    assert (row["title"], row["title_source"]) == ("Open Records in Small Towns", "page 1, title")
    assert row["authors"] == "Andres Aguilera Castillo; Barbara Ubaldi"
    assert (row["year"], row["year_source"]) == (2024, "page 1, journal line")
    assert (row["doi"], row["doi_source"]) == ("10.1234/jtc.v2.5", "page 1, running head or foot")
    assert (row["venue"], row["document_type"]) == ("Jurnal Tata Contoh", "paper")


def test_a_regulation_says_its_number_in_canonical_form():
    row = say(
        ("title", "PERATURAN BUPATI CONTOH NOMOR 12 TAHUN 2OL9 TENTANG"),
        ("title", "TATA KELOLA SPBE"),
        ("body", "DENGAN RAHMAT TUHAN YANG MAHA ESA"),
        ("body", "Menimbang bahwa SPBE dan SPBE lain perlu diatur dalam Peraturan Bupati ini"),
    )
    assert row["number"] == "Peraturan Bupati Contoh Nomor 12 Tahun 2019"
    assert row["title"] == f"{row['number']} tentang Tata Kelola SPBE"
    assert (row["year"], row["venue"], row["document_type"]) == (2019, "Bupati Contoh", "law")


def test_a_citation_of_another_law_is_no_number():
    row = say(
        ("title", "Rencana Digital"), ("body", "sesuai Peraturan Presiden Nomor 95 Tahun 2018")
    )
    assert (row["number"], row["document_type"]) == (None, "policy")


def test_a_doi_in_the_references_is_not_the_documents():
    row = say(
        ("title", "A Study of Portals"),
        ("heading", "References"),
        ("body", "Someone (2019). doi: 10.1000/other"),
        ("reference", "https://doi.org/10.1000/other"),
    )
    assert row["doi"] is None
    noted = say(
        ("title", "A Study of Portals"), ("footnote", "3 See doi:10.1000/other for the data")
    )
    assert noted["doi"] is None


def test_dois_lose_what_follows_them():
    assert dois_in("(doi:10.1000/A_b(c)), 10.1000/x]; 10.10/short") == [
        "10.1000/a_b(c)",
        "10.1000/x",
    ]


def test_who_saved_the_file_is_no_author_unless_the_page_names_them():
    assert say(("title", "Open Data"), authors="Administrator")["authors"] is None
    assert say(("title", "Open Data"), authors="Barbara Ubaldi")["authors"] is None
    named = say(
        ("title", "Open Data"), ("body", "By Barbara Ubaldi, OECD"), authors="Barbara Ubaldi"
    )
    assert (named["authors"], named["authors_source"]) == ("Barbara Ubaldi", "embedded properties")


def test_the_date_of_the_file_comes_last_and_is_marked():
    dated = say(("title", "Open Data"), ("body", "June 2004"), created="2020-01-02")
    assert (dated["year"], dated["year_source"]) == (2004, "page 1, date")
    plain = say(("title", "Open Data"), created="2020-01-02")
    assert (plain["year"], plain["year_source"]) == (2020, "embedded properties, date of the file")


def test_a_sentence_on_a_government_is_no_issuer():
    plain = say(("body", "Pemerintah daerah menerapkan SPBE untuk meningkatkan pelayanan publik."))
    assert plain["venue"] is None
    headed = say(("body", "Pemerintah Kabupaten Contoh"), ("title", "Rencana Digital"))
    assert headed["venue"] == "Pemerintah Kabupaten Contoh"


def test_an_empty_document_says_nothing():
    row = describe(Reading([]))
    assert {name: row[name] for name in ("title", "year", "doi", "number")} == dict.fromkeys(
        ("title", "year", "doi", "number")
    )
    assert (row["n_words"], row["sketch"], row["figures"]) == (0, [], [])


def test_a_shard_has_a_row_for_each_document_whatever_their_order():
    blocks = pd.DataFrame(
        {
            "document_id": ["b", "a"],
            "block": [0, 0],
            "role": ["title", "title"],
            "page": [1, 1],
            "text": ["Records of Towns", "Letters of Towns"],
        }
    ).reindex(columns=BLOCKS.names)
    extracted = pd.DataFrame({"document_id": ["a", "b", "c"]}).reindex(columns=EXTRACTED.names)
    wanted = {"a": "1", "b": "2", "c": "3"}
    found = describe_shard(blocks, extracted, wanted=wanted, kept=(FOUND.empty(), {}))
    assert conform(found, FOUND).column("title").to_pylist() == [
        "Letters of Towns",
        "Records of Towns",
        None,
    ]
    again = describe_shard(blocks.iloc[::-1], extracted, wanted=wanted, kept=(found, {"a": "1"}))
    assert conform(again, FOUND).equals(conform(found, FOUND))
