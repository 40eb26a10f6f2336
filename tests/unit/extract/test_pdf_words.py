"""Words and lines of a text by the places of their characters."""

import numpy as np

from pipeline.extract.pdf_words import plain_lines, split_words

#       0123456 7 8901234 5 678901
TEXT = "The ser\ufffevices\r\n  of\u00a0a2\n"


def test_words_and_lines_are_places_in_the_text() -> None:
    words = split_words(TEXT)
    cut = [TEXT[a:b] for a, b in zip(words.starts, words.ends, strict=True)]
    assert cut == ["The", "ser", "vices", "of", "a2"]
    assert words.firsts.tolist() == [0, 2, 3]
    assert words.after.tolist() == [2, 3, 5]
    assert words.broken.tolist() == [True, False, False]
    assert words.longest().tolist() == [0, 2, 3]  # of two as long the first
    assert words.may_be_marked.tolist() == [False, False, False, False, True]


def test_an_empty_text_has_no_words() -> None:
    assert len(split_words(" \r\n").starts) == 0
    assert len(split_words("").firsts) == 0


def test_a_line_is_plain_where_words_follow_closely_on_one_baseline() -> None:
    words = split_words("a b\nc d\ne f")
    boxes = np.array(
        [
            [10.0, 100.0, 20.0, 110.0],
            [23.0, 100.5, 30.0, 110.0],
            [10.0, 80.0, 20.0, 90.0],
            [27.0, 80.0, 30.0, 90.0],  # 7 is 0.7 of the height: a gap to look at
            [10.0, 60.0, 20.0, 70.0],
            [23.0, 61.0, 30.0, 70.0],  # a point higher
        ]
    )
    plain, around = plain_lines(words, boxes)
    assert plain.tolist() == [True, False, False]
    assert around[0].tolist() == [10.0, 100.0, 30.0, 110.0]
