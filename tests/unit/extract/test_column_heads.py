"""Which rows are the head of a table, and the heads over each cell."""

from pipeline.extract.column_heads import Cell, Row, name_columns


def row(*texts: str, is_head: bool = False, bold: bool = False) -> Row:
    cells = tuple(Cell(text, n, n + 1) for n, text in enumerate(texts) if text)
    return Row(cells, is_head, bold)


def heads(*rows: Row) -> list[tuple[str, ...]]:
    return name_columns(rows)[0]


def test_words_over_figures_are_a_head() -> None:
    assert heads(row("Area", "Score"), row("Data", "0.6"), row("Signs", "0.7")) == [
        (),
        ("Area", "Score"),
        ("Area", "Score"),
    ]


def test_rows_that_are_all_alike_have_no_head() -> None:
    assert heads(row("Data", "open"), row("Signs", "closed"), row("Seals", "lost")) == [()] * 3


def test_a_row_of_figures_or_of_sentences_is_no_head() -> None:
    assert heads(row("Data", "0.6"), row("Signs", "0.7")) == [()] * 2
    assert heads(row("No", "It is open."), row("1", "2"), row("2", "3")) == [()] * 3


def test_years_may_be_heads() -> None:
    assert heads(row("Unit", "2018", "2020"), row("North", "1.2", "3.4"))[1] == (
        "Unit", "2018", "2020",
    )  # fmt: skip


def test_a_declared_or_bold_head_needs_no_figures() -> None:
    body = [row("Data", "open"), row("Signs", "closed")]
    assert heads(row("Area", "State", is_head=True), *body)[1] == ("Area", "State")
    assert heads(row("Area", "State", bold=True), *body)[2] == ("Area", "State")


def test_levels_of_a_head_are_joined_and_one_over_several_is_read_once() -> None:
    top = Row((Cell("Area", 0, 1), Cell("Score", 1, 3), Cell("Rank", 3, 4)))
    below = Row((Cell("2018", 1, 2), Cell("2020", 2, 3)))
    found = heads(top, below, row("Data", "0.6", "0.7", "2"))
    assert found == [(), (), ("Area", "Score > 2018", "Score > 2020", "Rank")]


def test_a_cell_over_several_columns_has_what_their_heads_share() -> None:
    top = Row((Cell("Area", 0, 1), Cell("Score", 1, 3), Cell("Rank", 3, 4)))
    below = Row((Cell("2018", 1, 2), Cell("2020", 2, 3)))
    both = Row((Cell("Data", 0, 1), Cell("none given", 1, 3), Cell("2", 3, 4)))
    whole = Row((Cell("Source: a survey", 0, 4),))
    figures = row("Signs", "0.6", "0.7", "1")
    assert heads(top, below, figures, both, whole)[3:] == [("Area", "Score", "Rank"), ()]


def test_empty_cells_do_not_move_the_heads_of_those_after_them() -> None:
    assert heads(row("Unit", "Mail", "Web"), row("North", "", "4"), row("South", "2", "1"))[1] == (
        "Unit", "Web",
    )  # fmt: skip


def test_a_corner_may_be_blank_and_cells_under_it_have_no_head() -> None:
    found = heads(row("", "Mail", "Web"), row("North", "3", "4"))
    assert found[1] == ("", "Mail", "Web")


def test_a_row_that_numbers_the_columns_ends_the_head() -> None:
    body = [row("1.", "Ada", "Kantor"), row("2.", "Tidak", "Dinas")]
    found = heads(row("Urutan", "Jawaban", "Unit"), row("(1)", "(2)", "(3)"), *body)
    assert found == [(), (), *[("Urutan", "Jawaban", "Unit")] * 2]


def test_a_title_over_the_whole_table_is_no_head_of_its_columns() -> None:
    title = Row((Cell("Scores of 2020", 0, 2),), is_head=True)
    assert heads(title, row("Data", "0.6"), row("Signs", "0.7")) == [()] * 3


def test_a_table_that_goes_on_has_the_head_of_its_beginning_repeated_or_not() -> None:
    first = [row("No", "State"), row("1", "open")]
    _, head = name_columns(first)
    rows = [row("2", "closed"), row("3", "lost")]
    assert name_columns(rows, before=head) == ([("No", "State")] * 2, head)
    repeated = [row("No", "State"), *rows]
    assert name_columns(repeated, before=head) == ([(), ("No", "State"), ("No", "State")], head)


def test_a_head_that_is_printed_again_further_down_is_a_head() -> None:
    rows = [row("No", "State"), row("1", "open"), row("No", "State"), row("2", "closed")]
    assert heads(*rows)[2:] == [(), ("No", "State")]


def test_a_table_of_one_column_or_of_one_row_has_no_head() -> None:
    assert heads(row("Data"), row("0.6")) == [()] * 2
    assert heads(row("Area", "Score")) == [()]
    assert heads() == []
