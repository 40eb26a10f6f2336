"""Tests of pipeline.extract.ocr_words."""

from pipeline.extract.ocr_words import is_sideways, mean_confidence, read_words, spans_of

HEAD = (
    "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext"
)


def table(*rows: tuple[object, ...]) -> str:
    return "\n".join([HEAD, *("\t".join(map(str, row)) for row in rows)])


def word(line: int, left: int, text: str, *, conf: float = 90, width: int = 200, height: int = 28):
    return (5, 1, 1, 1, line, 1, left, 100 * line, width, height, conf, text)


def test_boxes_are_in_points_and_dirt_is_left_out() -> None:
    words = read_words(
        table(
            (4, 1, 1, 1, 1, 0, 0, 0, 9, 9, -1, ""),
            word(1, 400, "Kota", conf=96),
            word(1, 700, "~", conf=40),
            word(1, 800, "x", conf=3),
            word(1, 900, "ﬁle", conf=60),
        ),
        scale=4.0,
    )
    assert [(w.x0, w.y0, w.x1, w.y1) for w in words] == [(100, 25, 150, 32), (225, 25, 275, 32)]
    assert [w.text for w in words] == ["Kota", "file"]
    assert mean_confidence(words) == 0.78
    assert mean_confidence([]) is None


def test_words_of_a_line_are_one_span_up_to_a_wide_gap() -> None:
    # "Kota" rises and does not hang: 28 pixels at 4 a point are 7 points, in type of 10.
    words = read_words(
        table(word(1, 0, "Kota"), word(1, 220, "lama"), word(1, 700, "baru")), scale=4.0
    )
    spans = spans_of(words)
    assert [(s.text, s.x0, s.x1) for s in spans] == [("Kota lama", 0, 105), ("baru", 175, 225)]
    assert {s.size for s in spans} == {10.0}


def test_only_a_larger_line_has_another_size() -> None:
    rows = [word(1, 0, "Bab", height=56)]
    rows += [word(n, 0, "tiket" * 4, height=28 + n % 3) for n in range(2, 9)]
    sizes = [span.size for span in spans_of(read_words(table(*rows), scale=4.0))]
    assert sizes[0] == 20.0
    assert len(set(sizes[1:])) == 1


def test_a_hyphen_at_the_end_of_a_line_is_cut_off_within_a_block() -> None:
    rows = [word(1, 0, "pemerin-"), word(2, 0, "tahan"), word(3, 0, "akhir-")]
    spans = spans_of(read_words(table(*rows), scale=4.0))
    assert [(s.text, s.broken) for s in spans] == [
        ("pemerin", True),
        ("tahan", False),
        ("akhir-", False),
    ]


def test_a_table_without_words_gives_no_spans() -> None:
    assert spans_of(read_words(table(), scale=4.0)) == []
    assert read_words("", scale=1.0) == []


def test_words_taller_than_wide_stand_on_their_side() -> None:
    tall, wide = (word(1, 0, "kota", width=28, height=200), word(2, 0, "kota"))
    short = word(3, 0, "di", width=28, height=200)
    for rows, sideways in [([tall, tall, wide], True), ([tall, wide], False), ([short], False)]:
        assert is_sideways(read_words(table(*rows), scale=4.0)) is sideways


def test_a_justified_line_is_one_span_and_a_row_of_cells_is_not() -> None:
    # Gaps of 100 pixels are 25 points, 2.5 ems; the last line ends the paragraph.
    drawn_out = [word(1, left, "kota") for left in (0, 300, 600, 900)]
    uneven = [word(2, left, "kota") for left in (0, 220, 440, 900)]
    amounts = [word(3, left, text) for left, text in [(0, "kota"), (300, "1"), (600, "2")]]
    amounts.append(word(3, 900, "3"))
    short = [word(4, left, "kota") for left in (0, 300, 600)]
    last = [word(5, 0, "kota")]
    spans = spans_of(read_words(table(*drawn_out, *uneven, *amounts, *short, *last), scale=4.0))
    assert [span.text for span in spans] == [
        "kota kota kota kota",
        *("kota kota kota", "kota"),
        *("kota", "1", "2", "3"),
        *("kota", "kota", "kota"),
        "kota",
    ]
