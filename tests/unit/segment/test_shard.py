"""From blocks to the table of sentences."""

import pandas as pd

from pipeline.segment import SegmentSettings, segment_shard
from pipeline.tables import BLOCKS, SENTENCES, conform


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


def segment(blocks: pd.DataFrame, **options: object) -> pd.DataFrame:
    wanted = dict.fromkeys(blocks["document_id"].unique(), "x")
    kept = (SENTENCES.empty(), dict[str, str]())
    settings = SegmentSettings(**options)  # type: ignore[arg-type]
    return segment_shard(blocks, wanted=wanted, kept=kept, settings=settings)


def test_rows_are_worked_out_by_hand() -> None:
    found = segment(PAPER)
    assert found["sentence_id"].tolist() == [f"paper.s{n}" for n in (20, 32, 65, 104, 119)]
    assert found["section"].tolist() == ["introduction"] * 3 + ["references"] * 2
    assert found["counted"].tolist() == [True] * 3 + [False] * 2
    assert found["n_tokens"].tolist() == [1, 4, 5, 2, 9]
    assert found["language"].tolist()[:3] == ["id"] * 3
    assert found["section_title"].tolist()[2] == "PENDAHULUAN"


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
        PAPER, wanted={"paper": "x"}, kept=(marked, {"paper": "x"}), settings=SegmentSettings()
    )
    assert set(again["section_title"]) == {"kept"}
