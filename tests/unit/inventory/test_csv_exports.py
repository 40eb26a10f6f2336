"""Tests of pipeline.inventory.csv_exports."""

from pipeline.inventory.csv_exports import SCOPUS, WEB_OF_SCIENCE, parse_table

SCOPUS_EXPORT = (
    '"Authors","Author full names","Title","Year","Source title","DOI","Abstract",'
    '"Author Keywords","Document Type","EID"\n'
    '"Layne K.; Lee J.","Layne, Karen (123456789); Lee, Jungwoo (987654321)",'
    '"Developing fully functional E-government, a model","2001",'
    '"Government Information Quarterly","10.1016/S0740-624X(01)00066-1",'
    '"Stages.\nSteps.","stages; portals","Article","2-s2.0-1"\n'
    '"OECD","OECD","Open data","2013","","","[No abstract available]","","Report","2-s2.0-2"\n'
)


def test_an_export_of_scopus():
    first, second = parse_table(SCOPUS_EXPORT, SCOPUS)
    assert first.key == "2-s2.0-1"
    assert first.title == "Developing fully functional E-government, a model"
    assert first.authors == "Layne K.; Lee J."
    assert (first.year, first.abstract, first.keywords) == (
        2001,
        "Stages. Steps.",
        "stages; portals",
    )
    assert (first.document_type, second.document_type) == ("paper", "other")
    assert (second.abstract, second.doi, second.problem) == ("", "", "")


def test_an_export_of_web_of_science():
    text = (
        "PT\tAU\tAF\tTI\tSO\tDE\tAB\tPY\tDI\tUT\tDT\n"
        'J\tLayne, K\tLayne, Karen\tA "model" of 5" stages\tGIQ\tstages\tSteps.\t2001\t'
        "10.1016/x1\tWOS:1\tArticle; Proceedings Paper\n"
    )
    (record,) = parse_table(text, WEB_OF_SCIENCE)
    assert (record.key, record.title) == ("WOS:1", 'A "model" of 5" stages')
    assert (record.authors, record.venue, record.year) == ("Layne, Karen", "GIQ", 2001)
    assert (record.doi, record.document_type) == ("10.1016/x1", "paper")


def test_a_table_whose_columns_are_named():
    columns = {"title": ("Judul",), "abstract": ("Abstrak",), "country": ("negara",)}
    text = "Judul;Negara;Abstrak\nSatu;ID; ID ;\nDua;ID;Isi\n\nTiga\n"
    broken, second, third = parse_table(text.replace(" ID ;", "x;y"), columns)
    assert broken.problem.startswith("line 2: the row has more cells than the header")
    assert (second.title, second.country, second.abstract) == ("Dua", "ID", "Isi")
    assert (second.key, second.document_type) == ("2", "abstract")
    assert (third.title, third.abstract) == ("Tiga", "")


def test_a_cell_of_any_length_is_read_and_cut():
    text = f"t,a\nT,{'word ' * 100_000}\n"
    (record,) = parse_table(text, {"title": ("t",), "abstract": ("a",)})
    assert record.problem == "the abstract is cut at 50,000 characters"


def test_a_country_that_is_given_for_every_author_stands_once():
    (record,) = parse_table("t,c\nT,India; India; Nepal\n", {"title": ("t",), "country": ("c",)})
    assert record.country == "India; Nepal"


def test_formulas_are_text():
    (record,) = parse_table('t\n"=HYPERLINK(""x"")"\n', {"title": ("t",)})
    assert record.title == '=HYPERLINK("x")'
