"""Bad input: a clear error before any job, or a row that says why a document was set aside."""

import shutil
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from pipeline.inventory.discover import document_id_of
from pipeline.io import read_tables
from pipeline.tables import EXTRACTED, INVENTORY, MENTIONS, SENTENCES
from tests.unit.extract.made import damage_pages, make_pdf

TEXT = "Open data improves transparency. " * 12
HOSTILE = (
    f"<html><body><h1>Hi</h1><p>{TEXT}</p><p>&lt;script&gt;alert(1)&lt;/script&gt; undermines "
    "accountability and transparency.</p><script>alert(2)</script></body></html>"
)
FAST = "topics: {sizes: [2], resamples: 2}\nnetwork: {resamples: 20}\n"


def _pdf(path: Path, text: str, *, password: str = "") -> bytes:
    canvas = Canvas(str(path), encrypt=password or None, invariant=1)
    for line, start in enumerate(range(0, len(text), 80)):
        canvas.drawString(60, 780 - 14 * line, text[start : start + 80])
    canvas.showPage()
    canvas.save()
    return path.read_bytes()


def _output(done) -> str:
    return done.stdout + done.stderr


def _fails_clearly(done, *words: str) -> None:
    text = _output(done)
    assert done.returncode != 0
    assert "Traceback" not in text
    for word in (*words, "to do:"):
        assert word in text, text[-3000:]


def test_odd_documents_are_set_aside_by_name_and_the_run_goes_on(study, run_study, tmp_path):
    whole = _pdf(tmp_path / "whole.pdf", TEXT)
    two_pages = make_pdf([lambda canvas: canvas.drawString(60, 780, TEXT[:80])] * 2)
    no_pages = whole.replace(b"/Count 1", b"/Count 0").replace(b"/Kids [ ", b"/Kids [ ] %")
    folder = study(
        {
            "good.pdf": whole,
            "copy of good.pdf": whole,
            "empty.pdf": b"",
            "not-a-pdf.pdf": b"MZ\x90\x00 this is a program, not a document",
            "damaged.pdf": whole[: len(whole) // 3],
            "locked.pdf": _pdf(tmp_path / "locked.pdf", TEXT, password="secret"),
            "no-pages.pdf": no_pages,
            "one-bad-page.pdf": damage_pages(two_pages, [2]),
            "archive.zip": b"PK\x05\x06" + bytes(18),
            "french.txt": "Les citoyens demandent une administration plus ouverte et plus rapide. "
            * 9,
            "-rf.txt": TEXT,
            'it\'s "quoted" & spaced.txt': f"{TEXT}Nobody doubts it.",
            "transparansi — naïve 透明.md": f"# Judul\n\n{TEXT}",
            "hostile.html": HOSTILE,
            "Laporan\u00a0SPBE\u200b.txt": f"{TEXT}Laporan.",
            ".b{x}.swp": b"",
            "documents.csv": "path;title;year;type\n-rf.txt;Déjà vu;20x4;novel\n".encode("cp1252"),
            "left out/Icon\r": b"",
        }
    )
    (folder / "corpus/left out/gone.pdf").symlink_to("nowhere.pdf")
    (folder / "config").mkdir()
    (folder / "config/config.yaml").write_text(f"inventory: {{exclude: [left out/*]}}\n{FAST}")
    done = run_study(folder)
    assert done.returncode == 0, _output(done)[-3000:]
    assert "Traceback" not in _output(done)
    inventory = read_tables([folder / "outputs/inventory/documents.parquet"], INVENTORY)
    read = read_tables(sorted((folder / "outputs/extract/documents.parquet").glob("*")), EXTRACTED)
    assert len(inventory) == len(read) == 15
    by_path = inventory.merge(read, on="document_id").set_index("path")
    aside = by_path[by_path["status"] == "quarantined"]
    for name in (
        "empty.pdf",
        "not-a-pdf.pdf",
        "damaged.pdf",
        "locked.pdf",
        "no-pages.pdf",
        "archive.zip",
    ):
        assert f"corpus/{name}" in aside.index
        assert len(aside.loc[f"corpus/{name}", "reason"]) > 20
        assert f"corpus/{name}: " in _output(done)
    assert "password" in aside.loc["corpus/locked.pdf", "reason"]
    assert len(aside) == 6
    assert by_path.loc["corpus/one-bad-page.pdf", "reason"] == "damaged and not read: page 2"
    assert "corpus/one-bad-page.pdf: damaged and not read: page 2" in _output(done)
    assert by_path["duplicate_of"].notna().sum() == 1
    described = by_path.loc["corpus/-rf.txt"]
    assert described["title"] == "Déjà vu"
    assert described["document_type"] == "other"
    assert by_path["year"].isna().all()
    for fault in ("year '20x4' is not a year", "type 'novel' is not one of"):
        assert fault in described["problem"]
        assert fault in _output(done)
    _check_counting(folder, by_path)
    _check_pages(folder)


def _check_counting(folder: Path, by_path) -> None:
    sentences = read_tables(
        sorted((folder / "outputs/segment/sentences.parquet").glob("*")), SENTENCES
    )
    french = by_path.loc["corpus/french.txt", "document_id"]
    assert set(sentences.loc[sentences["document_id"] == french, "language"]) == {"und"}
    mentions = read_tables(sorted((folder / "outputs/tag/mentions.parquet").glob("*")), MENTIONS)
    for path in ("-rf.txt", "Laporan\u00a0SPBE\u200b.txt", 'it\'s "quoted" & spaced.txt'):
        document = by_path.loc[f"corpus/{path}", "document_id"]
        found = mentions[
            (mentions["document_id"] == document) & (mentions["concept_id"] == "transparency")
        ]
        assert len(found) == 12, path


def _check_pages(folder: Path) -> None:
    for name in ("index.html", "explorer.html"):
        page = (folder / "outputs/report" / name).read_text()
        assert "<script>alert" not in page
        assert "archive.zip" in page or name == "explorer.html"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("topic: {}\n", ["`topic`", "did you mean `topics`"]),
        ("topics: {seed: x}\n", ["`topics.seed`", "a whole number"]),
        ("topics: [\n", ["YAML"]),
        ("report: {title: !!bool abc}\n", ["not allowed", "line 1"]),
        ("extract: {seconds_per_document: 10000000000}\n", ["at most 86400"]),
        ("tag: {codebook: nowhere}\n", ["nowhere"]),
    ],
)
def test_wrong_settings_stop_the_run_before_any_job(study, run_study, text, words):
    folder = study({"a.txt": TEXT})
    (folder / "config").mkdir()
    (folder / "config/config.yaml").write_text(text)
    _fails_clearly(run_study(folder), *words, "config/config.yaml")
    assert not (folder / "outputs/extract").exists()


def test_an_empty_or_missing_corpus_is_an_error(tmp_path, run_study):
    _fails_clearly(run_study(tmp_path), "no documents", "corpus")
    (tmp_path / "corpus").mkdir()
    _fails_clearly(run_study(tmp_path), "no documents", "corpus")


@pytest.mark.parametrize("names", [[".DS_Store", ".git/a.pdf"], ["documents.csv"]])
def test_a_corpus_of_hidden_files_or_of_the_sheet_alone_is_an_error(study, run_study, names):
    folder = study(dict.fromkeys(names, b"path\n"))
    _fails_clearly(run_study(folder), "no documents", "corpus")


def test_patterns_that_exclude_everything_stop_the_run_and_remove_nothing(study, run_study):
    folder = study({"a.txt": TEXT})
    text = folder / "outputs/extract/text/a-text.txt"
    for path in (text, folder / "config/config.yaml"):
        path.parent.mkdir(parents=True)
    text.write_text(TEXT)
    (folder / "config/config.yaml").write_text("inventory: {exclude: ['*']}\n")
    _fails_clearly(run_study(folder), "no documents", "inventory.exclude", "mend the patterns")
    assert text.is_file()


def test_names_that_cannot_be_used_and_broken_links_stop_the_run(study, run_study):
    folder = study({"a.txt": TEXT, "{x}.txt": TEXT})
    _fails_clearly(run_study(folder), "{x}.txt", "rename the files")
    (folder / "corpus/{x}.txt").unlink()
    (folder / "corpus/documents.csv").symlink_to("nowhere.csv")
    _fails_clearly(run_study(folder), "corpus/documents.csv", "lead nowhere")


def test_two_files_that_would_get_one_id_are_an_error(study, run_study):
    folder = study({"a b.txt": TEXT, f"{document_id_of('a b.txt')}.pdf": b"%PDF-1.4"})
    _fails_clearly(run_study(folder), "same id", "rename")


@pytest.mark.parametrize(
    ("sheet", "words"),
    [
        (b"path,colour\na.txt,red\n", ["colour", "line 1"]),
        (b"path,title\nb.txt,B\n", ["b.txt", "line 2"]),
        (b"\x81\x8d,\x8f\n", ["encoding"]),
    ],
)
def test_a_bad_sheet_is_an_error_with_the_line(study, run_study, sheet, words):
    folder = study({"a.txt": TEXT, "documents.csv": sheet})
    _fails_clearly(run_study(folder), *words, "documents.csv")
    assert not (folder / "outputs/inventory/documents.parquet").exists()


@pytest.mark.parametrize(
    ("files", "words"),
    [
        ({}, ["codebook"]),
        ({"a.yaml": "kind: concepts\ngroup: x\nconcepts: [{id: a}]\n"}, ["a.yaml"]),
        ({"a.yaml": "kind: [\n"}, ["a.yaml", "YAML"]),
        ({"a.yaml": ""}, ["a.yaml"]),
    ],
)
def test_an_empty_or_ill_formed_codebook_is_an_error(study, run_study, files, words):
    folder = study({"a.txt": TEXT})
    (folder / "config/codebook").mkdir(parents=True)
    for name, text in files.items():
        (folder / "config/codebook" / name).write_text(text)
    _fails_clearly(run_study(folder), *words)
    assert not (folder / "outputs/tag/codebook.json").exists()


def test_one_tiny_document_without_any_concept_still_gives_a_report(study, run_study):
    folder = study({"a.txt": "Nothing of interest is said here at all."})
    done = run_study(folder)
    assert done.returncode == 0, _output(done)[-3000:]
    assert (folder / "outputs/report/explorer.html").is_file()
    shutil.rmtree(folder)
