"""From blocks to the table of sentences."""

import pandas as pd

from pipeline.segment import SegmentSettings, segment_shard
from pipeline.tables import BLOCKS, PAGES, SENTENCES, conform


def blocks_of(document: str, *blocks: tuple[str, str]) -> pd.DataFrame:
    rows = []
    offset = 0
    for number, (role, text) in enumerate(blocks):
        rows.append(
            {
                "document_id": document,
                "block": number,
                "page": 1,
                "role": role,
                "level": 1 if role == "heading" else None,
                "text": text,
                "char_start": offset,
                "char_end": offset + len(text),
                "page_starts": [],
            }
        )
        offset += len(text) + 1
    frame = pd.DataFrame(rows).reindex(columns=BLOCKS.names)
    return frame.astype({"page": "Int64", "level": "Int64"})


PAPER = blocks_of(
    "paper",
    ("header", "Jurnal Administrasi"),
    ("heading", "PENDAHULUAN"),
    ("body", "Layanan publik harus transparan. Warga dapat mengaksesnya dengan mudah."),
    ("heading", "Daftar Pustaka"),
    ("reference", "Heeks, R. (2006). Implementing and Managing eGovernment. London: Sage."),
    ("footer", "12"),
)


def pages_of(*rows: tuple[str, int, float | None]) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=["document_id", "page", "text_quality"])
    return frame.reindex(columns=PAGES.names)


def segment(
    blocks: pd.DataFrame, *, pages: pd.DataFrame | None = None, **options: object
) -> pd.DataFrame:
    wanted = dict.fromkeys(blocks["document_id"].unique(), "x")
    kept = (SENTENCES.empty(), dict[str, str]())
    settings = SegmentSettings(**options)  # type: ignore[arg-type]
    pages = PAGES.empty() if pages is None else pages
    return segment_shard(blocks, pages=pages, wanted=wanted, kept=kept, settings=settings)


def test_rows_are_worked_out_by_hand() -> None:
    found = segment(PAPER)
    assert found["sentence_id"].tolist() == [f"paper.s{n}" for n in (20, 32, 65, 104, 119)]
    assert found["section"].tolist() == ["introduction"] * 3 + ["references"] * 2
    assert found["counted"].tolist() == [True] * 3 + [False] * 2
    assert found["n_tokens"].tolist() == [1, 4, 5, 2, 9]
    assert found["language"].tolist()[:3] == ["id"] * 3
    assert found["section_title"].tolist()[2] == "PENDAHULUAN"
    assert found["section_path"].tolist()[2:4] == [["PENDAHULUAN"], ["Daftar Pustaka"]]
    assert found["text_quality"].isna().all()


def test_offsets_point_at_the_canonical_text() -> None:
    canonical = "\n".join(PAPER["text"])
    for row in segment(PAPER).itertuples():
        assert canonical[row.char_start : row.char_end] == row.text


def test_a_sentence_carries_the_page_on_which_it_starts() -> None:
    text = "Satu dua tiga. Empat lima enam. Tujuh delapan. Akhir."
    blocks = blocks_of("law", ("heading", "BAB I"), ("body", text))
    blocks["page"] = blocks["page"] + 4
    blocks["page_starts"] = [[], [6 + text.index("lima"), 6 + text.index("Akhir")]]
    assert segment(blocks)["page"].tolist() == [5, 5, 5, 6, 7]
    assert segment(blocks.assign(page=None))["page"].isna().all()


def test_excluded_sections_are_those_of_the_settings() -> None:
    found = segment(PAPER, excluded_sections=["introduction"])
    assert found["counted"].tolist() == [False] * 3 + [True] * 2


def test_sentences_on_pages_of_poor_quality_are_shown_but_not_counted() -> None:
    text = "Satu dua tiga. Empat lima enam. Tujuh delapan. Akhir."
    blocks = blocks_of("scan", ("body", text))
    blocks["page_starts"] = [[text.index("Empat"), text.index("Tujuh"), text.index("Akhir")]]
    pages = pages_of(("scan", 1, 0.97), ("scan", 2, 0.31), ("scan", 3, None), ("other", 4, 0.1))
    found = segment(blocks, pages=pages, min_text_quality=0.5)
    assert found["text_quality"].fillna(-1).tolist() == [0.97, 0.31, -1, -1]
    assert conform(found, SENTENCES)["text_quality"].null_count == 2
    assert found["counted"].tolist() == [True, False, True, True]
    assert segment(blocks, pages=pages, min_text_quality=0.31)["counted"].all()


def test_the_table_holds_and_is_the_same_for_every_order_of_blocks() -> None:
    both = pd.concat([PAPER, blocks_of("other", ("body", "Isi lain yang pendek."))])
    table = conform(segment(both), SENTENCES)
    assert table.equals(conform(segment(both.iloc[::-1]), SENTENCES))


def test_no_documents_and_documents_without_sentences() -> None:
    assert segment(BLOCKS.empty()).empty
    empty = segment(blocks_of("none", ("body", "..."), ("header", "Kepala halaman")))
    assert list(empty.columns) == SENTENCES.names
    assert conform(empty, SENTENCES).num_rows == 0


def test_unchanged_documents_are_kept() -> None:
    marked = segment(PAPER).assign(section_title="kept")
    again = segment_shard(
        PAPER,
        pages=PAGES.empty(),
        wanted={"paper": "x"},
        kept=(marked, {"paper": "x"}),
        settings=SegmentSettings(),
    )
    assert set(again["section_title"]) == {"kept"}


def test_lines_of_authors_are_whole_and_not_counted_and_keywords_are() -> None:
    paper = blocks_of(
        "paper",
        ("title", "Transparansi layanan"),
        ("author", "R. Heeks. University of Manchester. Oxford Road."),
        ("keywords", "Kata kunci: transparansi. Budaya birokrasi."),
    )
    found = segment(paper)
    assert found["role"].tolist() == ["title", "author", "keywords"]
    assert found["counted"].tolist() == [True, False, True]
