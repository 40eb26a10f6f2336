"""Tests of pipeline.inventory.bibtex."""

import pytest

from pipeline.inventory.bibtex import parse_bibtex
from pipeline.inventory.records import LONGEST_ABSTRACT

ZOTERO = r"""
@article{layne_developing_2001,
	title = {Developing fully functional {E}-government: {A} four stage model},
	volume = {18},
	issn = {0740-624X},
	doi = {10.1016/S0740-624X(01)00066-1},
	abstract = {Stages are described \& compared, 5\% of them.},
	journal = {Government Information Quarterly},
	author = {Layne, Karen and Lee, Jungwoo},
	month = jun,
	year = {2001},
	keywords = {E-government, Stages},
	file = {Text:files/12/Layne and Lee - 2001.pdf:application/pdf;Page:files/13/a.html:text/html},
}
"""


def _only(text: str):
    (record,) = parse_bibtex(text)
    return record


def test_an_entry_as_zotero_writes_it():
    record = _only(ZOTERO)
    assert record.key == "layne_developing_2001"
    assert record.title == "Developing fully functional E-government: A four stage model"
    assert record.authors == "Layne, Karen; Lee, Jungwoo"
    assert (record.year, record.doi) == (2001, "10.1016/s0740-624x(01)00066-1")
    assert record.venue == "Government Information Quarterly"
    assert record.keywords == "E-government; Stages"
    assert record.abstract == "Stages are described & compared, 5% of them."
    assert record.files == ("files/12/Layne and Lee - 2001.pdf", "files/13/a.html")
    assert (record.record_type, record.document_type, record.problem) == ("article", "paper", "")


def test_accents_are_characters_and_braces_are_gone():
    record = _only(
        r"@article{a, title = {{R{\'e}sum{\'{e}}} na\"{\i}ve {\c c}a Schr\"oder \v{S}koda {\O}}}"
    )
    assert record.title == "Résumé naïve ça Schröder Škoda Ø"


def test_names_in_braces_are_one_organisation():
    record = _only(
        "@book{a, title={T}, author={{Ministry of Trade and Industry} and OECD and others}}"
    )
    assert record.authors == "Ministry of Trade and Industry; OECD; et al."


def test_texts_are_joined_and_names_of_strings_stand_for_them():
    record = _only(
        '@string{giq = "Government Information Quarterly"}\n@comment{jabref-meta: x}\n'
        '@preamble{"x"}\n@ARTICLE{a, Title="A {"}B{"} c", JOURNAL = giq # ", print", year=2001}'
    )
    assert (record.title, record.year) == ('A "B" c', 2001)
    assert record.venue == "Government Information Quarterly, print"


def test_both_entries_of_one_key_are_kept():
    records = parse_bibtex("@book{a, title={One}}\n@book{a, title={Two}}\n@book{a, title={Six}}")
    assert [(r.key, r.title) for r in records] == [("a", "One"), ("a", "Two"), ("a", "Six")]


def test_a_broken_entry_is_named_by_its_line_and_the_rest_is_read():
    text = "@book{a, title={One}}\n\n@book{b, title={Open, year=2000}\n\n"
    text += "@book{c, title={Three}}\n@misc{d"
    first, broken, third, cut = parse_bibtex(text)
    assert (first.title, third.title) == ("One", "Three")
    assert (broken.key, broken.title) == ("b", "")
    assert broken.problem.startswith("line 3: the entry cannot be read: Unexpected block start")
    assert (cut.key, cut.problem[:7]) == ("d", "line 6:")


def test_a_missing_comma_costs_what_follows_and_is_named():
    record = _only("@misc{d, title={Open data} year={2001}}")
    assert (record.title, record.year) == ("Open data", None)
    assert record.problem == (
        "line 1: the field 'title' is followed by something else, for want of a comma"
    )


def test_a_field_that_stands_twice_is_named_where_it_differs():
    assert "'title' stands twice" in _only("@misc{d, title={A}, title={B}}").problem
    assert _only("@misc{d, title={A}, title={A}}").problem == ""


def test_an_entry_takes_what_it_lacks_from_the_one_it_refers_to():
    chapter, whole = parse_bibtex(
        "@inproceedings{c, title={C}, crossref={P}}\n"
        "@proceedings{p, title={Whole}, booktitle={Proceedings of X}, year={2012}}"
    )
    assert (chapter.venue, chapter.year) == ("Proceedings of X", 2012)
    assert whole.title == "Whole"


def test_biblatex_and_entries_without_key_or_title():
    record = _only(
        "@report{, title={T}, subtitle={S}, date={2019-05-01}, journaltitle={J}, institution={I}}"
    )
    assert (record.title, record.year, record.venue) == ("T: S", 2019, "J")
    assert _only("@misc{x, year={2001}}").problem == "the entry has no title"


@pytest.mark.parametrize(
    ("field", "files"),
    [
        (":layne2001.pdf:PDF", ("layne2001.pdf",)),  # JabRef
        (r"desc:a/b\;c\:d.pdf:PDF;:e.pdf:PDF", ("a/b;c:d.pdf", "e.pdf")),
        (r":C\:/Users/x/a.pdf:PDF", ("C:/Users/x/a.pdf",)),
        (r"Full Text:C\:\\Users\\x\\Zotero\\storage\\AB12\\a b.pdf:application/pdf",
         (r"C:\Users\x\Zotero\storage\AB12\a b.pdf",)),
        ("/home/x/Zotero/storage/AB12/a.pdf", ("/home/x/Zotero/storage/AB12/a.pdf",)),
        (r"C:\Users\x\a.pdf", (r"C:\Users\x\a.pdf",)),
        (r":C$\backslash$:/Users/x/My{\_}file \& b.pdf:pdf", ("C:/Users/x/My_file & b.pdf",)),
        (":home/x/a.pdf:pdf;:home/x/b.pdf:pdf", ("home/x/a.pdf", "home/x/b.pdf")),
        ("a.pdf:application/pdf", ("a.pdf",)),
        ("", ()),
    ],
)  # fmt: skip
def test_files_as_each_program_writes_them(field, files):
    assert _only(f"@misc{{a, title={{T}}, file={{{field}}}}}").files == files


def test_what_is_hostile_is_cut_cleaned_or_text():
    words = "word " * 2_000_000
    record = _only(
        f"@misc{{a, title={{<script>x</script><b>T</b>\x00\x1b[2J}}, abstract={{{words}}}}}"
    )
    assert record.title == "x T [2J"
    assert len(record.abstract) == LONGEST_ABSTRACT - 1  # a blank at the end is taken off
    assert record.problem == "the abstract is cut at 50,000 characters"
    deep = "{" * 200_000 + "x" + "}" * 200_000
    assert _only(f"@misc{{a, title={deep}}}").title == "x"
    commands = r"\emph" * 100_000
    assert _only(f"@misc{{a, title={{{commands} x}}}}").title == "x"


def test_a_long_file_is_read_in_portions_with_the_right_lines():
    entry = "@book{{k{}, title={{Title {}}}, abstract={{{}}}}}\n\n"
    text = "".join(entry.format(i, i, "word " * 100) for i in range(6000))
    assert len(text) > 3_000_000
    records = parse_bibtex(
        f"@string{{s = {{Shared}}}}\n{text}@book{{bad, title={{x\n@book{{z, title=s}}"
    )
    assert [r.title for r in records[:6000]] == [f"Title {i}" for i in range(6000)]
    assert records[6000].problem.startswith("line 12002: ")
    assert records[6001].title == "Shared"
