"""Tests of pipeline.extract.entries and pipeline.extract.record."""

import pandas as pd

from pipeline.extract.document import extract_document
from pipeline.extract.entries import describe_packed, extract_packed, pack_records, read_packed
from pipeline.extract.media_types import sniff_media_type
from pipeline.extract.model import ExtractSettings, quarantined
from pipeline.extract.record import RECORD

FRAME = pd.DataFrame(
    {
        "record_id": ["corpus/a.bib#x.csv", "corpus/a.bib#y"],
        "title": ["Open data", None],
        "authors": ["OECD; UN", None],
        "abstract": ["Open data helps the citizens of a country. It costs little.", "Text."],
        "keywords": ["data", None],
    }
)


def _extract(entries, path):
    read = read_packed(entries, otherwise=lambda path: b"file")
    extract = extract_packed(
        entries, otherwise=lambda source, path: quarantined(path), settings=ExtractSettings()
    )
    return extract(read(path), path)


def test_an_entry_becomes_blocks_of_its_parts_without_pages():
    entries = pack_records([FRAME])
    document = _extract(entries, "corpus/a.bib#x.csv")
    assert [(block.role, block.text) for block in document.blocks] == [
        ("title", "Open data"),
        ("author", "OECD; UN"),
        ("abstract", "Open data helps the citizens of a country. It costs little."),
        ("keywords", "data"),
    ]
    assert (document.status, document.n_pages) == ("ok", None)
    assert [b.role for b in _extract(entries, "corpus/a.bib#y").blocks] == ["abstract"]


def test_anything_else_goes_to_the_reader_of_files():
    assert _extract(pack_records([FRAME]), "corpus/b.pdf").reason == "corpus/b.pdf"


def test_no_file_is_taken_for_an_entry():
    packed = pack_records([FRAME])["corpus/a.bib#y"]
    for name in ("a.bib#y", "a.json", "a.record+json", "a.pdf"):
        assert sniff_media_type(packed, name) != RECORD


def test_the_digest_of_an_entry_follows_from_what_it_says():
    digests = describe_packed(pack_records([FRAME]), files={"f": ("1", 2, b"h")})
    assert digests["f"] == ("1", 2, b"h")
    other = describe_packed(pack_records([FRAME.assign(title="Other")]), files={})
    assert digests["corpus/a.bib#y"][0] != other["corpus/a.bib#y"][0]
    again = describe_packed(pack_records([FRAME.assign(year=2019)]), files={})
    assert again["corpus/a.bib#y"] == digests["corpus/a.bib#y"]


def test_markup_in_an_entry_is_text():
    source = b'{"title": "<b>T</b>", "abstract": "a\\nb\\u0000c"}'
    document = extract_document(
        source, media_type=RECORD, name="a.bib#k", settings=ExtractSettings()
    )
    assert document.blocks[0].text == "<b>T</b>"
    assert "\n" not in document.blocks[1].text
