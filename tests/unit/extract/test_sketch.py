"""Tests of pipeline.extract.sketch."""

import random

from pipeline.extract.sketch import (
    N_HASHES,
    agreement,
    sketch_figures,
    sketch_words,
    words_of_sketch,
)


def _words(start: int, stop: int) -> list[str]:
    return [f"w{i}" for i in range(start, stop)]


def test_the_estimate_is_near_the_share_of_common_sequences():
    # 1,000 and 1,000 words, 500 of them common: 498 sequences of 1,498 are in both.
    a, b = sketch_words(_words(0, 1000)), sketch_words(_words(500, 1500))
    assert len(a) == N_HASHES
    estimate = agreement(a, b)
    assert estimate is not None
    assert abs(estimate - 498 / 1498) < 3 * 0.044


def test_estimates_have_no_bias_over_many_pairs():
    estimates = []
    for seed in range(40):
        words = [f"{seed}-{w}" for w in _words(0, 300)]
        other = words[:200] + [f"x{w}" for w in words[200:]]
        estimates.append(agreement(sketch_words(words), sketch_words(other)) or 0.0)
    # 198 sequences are common, 298 in each: 198 / 398.
    assert abs(sum(estimates) / 40 - 198 / 398) < 0.03


def test_equal_texts_have_equal_sketches_and_the_seed_counts():
    words = _words(0, 200)
    assert sketch_words(words) == sketch_words(list(words))
    assert sketch_words(words) != sketch_words(words, seed=1)


def test_short_and_empty_texts_have_no_sketch():
    assert sketch_words([]) == []
    assert sketch_words(_words(0, 39)) == []
    assert sketch_figures(["no", "figures"]) == []


def test_words_are_compared_without_case_accents_and_hyphens():
    assert words_of_sketch("Pe-\nmerintahan é\u0301 ＡＢ") == ["pemerintahan", "e", "ab"]
    assert words_of_sketch("政府 數位 _ —") == ["政府", "數位"]


def test_figures_differ_where_an_edition_has_other_numbers():
    text = [w for i in range(60) for w in ("value", str(100 + i))]
    later = [w for i in range(60) for w in ("value", str(500 + i))]
    assert agreement(sketch_figures(text), sketch_figures(text)) == 1.0
    assert (agreement(sketch_figures(text), sketch_figures(later)) or 0.0) < 0.05


def test_noise_of_a_scan_leaves_more_in_common_than_two_laws_of_one_template():
    random_ = random.Random(3)
    words = [f"kata{random_.randrange(900)}" for _ in range(2000)]
    noisy = [w if random_.random() > 0.06 else w.replace("t", "l") for w in words]
    assert (agreement(sketch_words(words), sketch_words(noisy)) or 0.0) > 0.6
