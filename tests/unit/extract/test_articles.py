"""Articles and sections of laws told from other text."""

from pipeline.extract.articles import Clause, article_roles

PROVISO = "Provided that small offices may ask for more time."


def roles(*clauses: tuple[str, str]) -> list[str]:
    return list(article_roles([Clause(role, None, text) for role, text in clauses]))  # type: ignore[arg-type]


def test_text_under_a_pasal_is_an_article_until_signature_and_explanation() -> None:
    found = roles(
        ("body", "Menimbang:"),
        ("heading", "Pasal 1"),
        ("body", "Dalam peraturan ini yang dimaksud dengan:"),
        ("list_item", "1. Layanan adalah layanan digital."),
        ("heading", "Pasal 2"),
        ("body", "Layanan diselenggarakan secara terbuka."),
        ("heading", "BAB II PENUTUP"),
        ("body", "Kata pengantar bab."),
        ("heading", "Pasal 3"),
        ("body", "Peraturan ini mulai berlaku pada tanggal diundangkan."),
        ("body", "Ditetapkan di ibu kota pada tanggal 1 Mei 2020"),
        ("heading", "Pasal 1"),
        ("body", "Cukup jelas."),
    )
    assert [i for i, role in enumerate(found) if role == "article"] == [2, 5, 9]


def test_two_articles_that_a_paper_quotes_make_no_law() -> None:
    quoted = [("heading", "Pasal 5"), ("body", "Teks."), ("heading", "Pasal 6"), ("body", "Teks.")]
    assert "article" not in roles(*quoted)


def test_sections_of_an_act_count_on_and_items_do_not() -> None:
    found = roles(
        ("body", "2. A list before the Act."),
        ("body", "BE it enacted by Parliament as follows:—"),
        ("list_item", "1. This Act may be called the Example Services Act, 2020."),
        ("list_item", "2. Every office shall publish its services."),
        ("body", PROVISO),
        ("list_item", "(a) online; and"),
        ("list_item", "1. an item that starts anew"),
        ("list_item", "3. The Minister may make rules."),
        ("heading", "SCHEDULE I"),
        ("list_item", "4. Offices of the first group."),
    )
    assert [i for i, role in enumerate(found) if role == "article"] == [2, 3, 4, 7]


def test_a_number_with_a_name_is_the_heading_of_its_section() -> None:
    found = roles(
        ("list_item", "1. Citation"),
        ("body", "This Order may be cited as the Example Order."),
        ("list_item", "2. Funds of the Authority"),
        ("body", "The funds shall consist of grants."),
        ("body", "Powers of the Minister"),
        ("list_item", "3. The Minister shall inspect the Authority."),
    )
    assert found == ["heading", "article", "heading", "article", "heading", "article"]


def test_numbers_that_headings_carry_are_no_sections_below_them() -> None:
    found = roles(
        ("body", "ENACTED by the Parliament as follows:"),
        ("heading", "1. Seats"),
        ("list_item", "1. The seat shall become vacant when its holder resigns."),
        ("list_item", "2. The Speaker shall give notice of it."),
        ("heading", "2. Elections"),
        ("body", "Elections shall be free."),
    )
    assert found == ["body", "heading", "list_item", "list_item", "heading", "article"]
