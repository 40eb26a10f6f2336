from pipeline.report.reading import (
    badly_read,
    count_files,
    metadata_problems,
    set_aside,
)


def test_files_copies_and_documents_add_up(small):
    counts = count_files(small.study.documents)
    assert (counts.n_files, counts.n_copies, counts.n_documents) == (5, 1, 4)
    assert str(counts) == "5 files, of them 1 copy: 4 documents"


def test_documents_set_aside_are_named_with_the_reason(small):
    (row,) = set_aside(small.study.documents, small.study.extracted)
    assert row["document_id"] == "broken"
    assert "encrypted" in row["reason"]
    problems = metadata_problems(small.study.documents)
    assert [row["document_id"] for row in problems] == ["broken"]


def test_a_document_without_text_is_named(small):
    extracted = small.study.extracted
    silent = extracted.assign(
        n_characters=extracted["n_characters"].where(extracted["document_id"] != "beta", 0)
    )
    rows = set_aside(small.study.documents, silent)
    assert [row["document_id"] for row in rows] == ["beta", "broken"]
    assert rows[0]["reason"] == "no text was found in it"


def test_low_quality_and_pages_without_text_are_named_copies_left_out(small):
    extracted = small.study.extracted
    assert badly_read(small.study.documents, extracted) == []
    low = extracted["document_id"].isin(["alpha", "alpha-copy"])
    poor = extracted.assign(
        text_quality=extracted["text_quality"].mask(low, 0.42),
        reason=extracted["reason"].mask(low, "no text on page 2"),
    )
    (row,) = badly_read(small.study.documents, poor)
    assert row["document_id"] == "alpha"
    assert row["note"].startswith("text quality 0.42: ")
    assert row["note"].endswith("; no text on page 2")
