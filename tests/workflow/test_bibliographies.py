"""Studies with bibliographies: entries as documents, files linked to entries, growth, mistakes."""

import re

import pytest
from reportlab.pdfgen.canvas import Canvas

from pipeline.io import read_table, read_tables
from pipeline.tables import BLOCKS, EXTRACTED, INVENTORY, MENTIONS, RECORDS

FAST = "topics: {models: [nmf], sizes: [2], resamples: 2}\nnetwork: {resamples: 20}\n"
TEXT = "Open data improves transparency and accountability of the government. " * 3
ENTRY = (
    "@article{{key{0}, title={{Open data and trust, part {0}}}, year={{2019}}, "
    "author={{{{OECD}}}}, doi={{10.1234/{0}}}, abstract={{{1}Part {0}.}}}}\n"
)
HOSTILE = (
    "@misc{evil, title={<script>alert(1)</script>}, abstract={Transparency \x00\x1b needs it.},"
    " file={../../../../etc/passwd:/etc/passwd:PDF}}\n@book{broken, title={x}\n"
)


def _bib(n: int) -> str:
    return "".join(ENTRY.format(i, TEXT) for i in range(n))


def _records(folder):
    return read_table(folder / "outputs/inventory/records.parquet", RECORDS).set_index("key")


def _inventory(folder):
    return read_table(folder / "outputs/inventory/documents.parquet", INVENTORY)


def _jobs(done) -> list[str]:
    return re.findall(r"^(?:local)?rule (\w+):", done.stdout + done.stderr, re.MULTILINE)


@pytest.fixture
def set_up(study):
    def make(files):
        folder = study(files)
        (folder / "config").mkdir()
        (folder / "config/config.yaml").write_text(FAST)
        return folder

    return make


def test_a_bibliography_alone_is_a_corpus_that_grows_by_the_entry(set_up, run_study):
    folder = set_up({"refs.bib": _bib(12) + HOSTILE})
    dry = run_study(folder, "--dry-run")
    assert dry.returncode == 0, dry.stderr[-3000:]
    assert not (folder / "outputs").exists()
    done = run_study(folder)
    assert done.returncode == 0, done.stderr[-3000:]
    assert "Traceback" not in done.stdout + done.stderr
    inventory = _inventory(folder)
    assert len(inventory) == 13
    assert set(inventory["media_type"]) == {"application/vnd.egov.record+json"}
    assert inventory["document_id"].str.startswith(("doi-10-1234-", "title-")).all()
    records = _records(folder)
    assert records.loc["broken", "problem"].startswith("line 14: the entry cannot be read")
    assert "is not in corpus/" in records.loc["evil", "problem"]
    blocks = read_tables(sorted((folder / "outputs/extract/blocks.parquet").iterdir()), BLOCKS)
    assert set(blocks["role"]) == {"title", "author", "abstract"}
    assert not blocks["text"].str.contains("root:").any()
    mentions = read_tables(sorted((folder / "outputs/tag/mentions.parquet").iterdir()), MENTIONS)
    assert mentions["document_id"].nunique() == 13
    assert "<script>alert" not in (folder / "outputs/report/index.html").read_text()
    assert "Nothing to be done" in run_study(folder, "--dry-run").stdout

    before = {p: p.read_bytes() for p in (folder / "outputs/extract/blocks.parquet").iterdir()}
    (folder / "corpus/refs.bib").write_text(ENTRY.format(99, TEXT) + _bib(12) + HOSTILE)
    grown = run_study(folder)
    assert grown.returncode == 0, grown.stderr[-3000:]
    assert _jobs(grown).count("extract_documents") == 1
    assert "(1 new, " in grown.stderr
    assert sum(p.read_bytes() != data for p, data in before.items()) == 1
    ids = dict(zip(inventory["doi"], inventory["document_id"], strict=True))
    later = _inventory(folder)
    assert len(later) == 14
    assert ids.items() <= dict(zip(later["doi"], later["document_id"], strict=True)).items()


def test_a_file_that_an_entry_names_is_described_by_it(set_up, run_study, tmp_path):
    canvas = Canvas(str(tmp_path / "a.pdf"), invariant=1)
    for line in range(5):
        canvas.drawString(60, 780 - 14 * line, TEXT[:70])
    canvas.save()
    pdf = (tmp_path / "a.pdf").read_bytes()
    bib = (
        "@article{one, title={Open data}, year={2019}, author={{OECD}}, abstract={Not used.}, "
        "file={Full Text:C\\:\\\\Users\\\\x\\\\files\\\\12\\\\a b.pdf:application/pdf}}\n"
        "@article{gone, title={A work without anything}, year={2001}}\n"
    )
    pretender = '{"title": "T", "abstract": "' + TEXT + '"}'
    folder = set_up(
        {"refs.bib": bib, "files/12/a b.pdf": pdf, "x.bib#key": pretender, "empty.ris": ""}
    )
    done = run_study(folder)
    assert done.returncode == 0, done.stderr[-3000:]
    inventory = _inventory(folder).set_index("path")
    assert set(inventory.index) == {"corpus/files/12/a b.pdf", "corpus/x.bib#key"}
    row = inventory.loc["corpus/files/12/a b.pdf"]
    assert (row["title"], row["authors"], row["year"]) == ("Open data", "OECD", 2019)
    assert (row["document_type"], row["metadata_source"]) == ("paper", "refs.bib#one")
    assert inventory.loc["corpus/x.bib#key", "media_type"] == "text/plain"
    records = _records(folder)
    assert records.loc["one", "linked_by"] == "path"
    assert records.loc["gone", "problem"] == "it has neither a file in corpus/ nor an abstract"
    assert "holds no entry" in records.loc["file", "problem"]
    read = read_tables(sorted((folder / "outputs/extract/documents.parquet").iterdir()), EXTRACTED)
    assert len(read) == 2
    assert (read["status"] == "ok").all()


@pytest.mark.parametrize(
    ("files", "settings", "words"),
    [
        ({"a.bib": "@book{a, title={T}}"}, "", ["no entry of the bibliographies has an abstract"]),
        ({"a.csv": "t,b\n1,2\n"}, "inventory: {columns: {a.csv: {title: T1}}}", ["'T1'", "t, b"]),
        ({"a.txt": TEXT}, "inventory: {columns: {b.csv: {title: t}}}", ["'b.csv'", "no file"]),
        ({"a.txt": TEXT}, "inventory: {columns: {b.csv: {titel: t}}}", ["titel", "title"]),
        ({"a.txt": TEXT, "documents.csv": "path,x\nb.txt\n"}, "", ["'x'", "'b.txt'", "line 2"]),
    ],
)
def test_mistakes_are_told_on_a_dry_run(set_up, run_study, files, settings, words):
    folder = set_up(files)
    (folder / "config/config.yaml").write_text(settings)
    done = run_study(folder, "--dry-run")
    assert done.returncode != 0
    said = done.stdout + done.stderr
    assert "Traceback" not in said
    for word in (*words, "to do:"):
        assert word in said
    assert not (folder / "outputs").exists()


def test_a_table_of_real_abstracts_is_a_corpus(shared_data, study, run_study):
    table = (shared_data / "abstracts/icegov-2007-2013.csv").read_bytes()
    folder = study({"icegov.csv": table})
    (folder / "config").mkdir()
    (folder / "config/config.yaml").write_text(
        "inventory: {columns: {icegov.csv: {title: title, abstract: abstract, authors: authors, "
        "year: year, doi: doi, venue: conference, country: countries, keywords: keywords}}}\n"
    )
    done = run_study(folder, "outputs/inventory/documents.parquet")
    assert done.returncode == 0, done.stderr[-3000:]
    records, inventory = _records(folder), _inventory(folder)
    assert len(records) == len(inventory) == 580
    assert set(records["linked_by"]) == {"abstract"}
    assert records["problem"].isna().all()
    assert inventory["year"].between(2007, 2013).all()
    assert inventory["doi"].str.startswith("10.1145/").all()
    assert inventory["document_id"].is_unique
