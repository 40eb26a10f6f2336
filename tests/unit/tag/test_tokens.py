"""Spellings that are one word, and spellings that are not."""

import pytest

from pipeline.tag.tokens import Tokeniser, split_pieces

TOKENISE = Tokeniser({"transparansi", "pemerintah", "undang", "egovernment", "layanan"})


@pytest.mark.parametrize(
    "spelling",
    [
        "e-government",
        "E-Government",
        "e‑government",
        "e -government",
        "e- government",
        "egovernment",
        "e-Government-nya",
        "e-governments",
    ],
)
def test_all_spellings_of_e_government_share_one_key(spelling: str) -> None:
    assert TOKENISE(spelling).keys == ["egovernment"]


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("transparansinya", ("transparansi",)),
        ("Pemerintahlah", ("pemerintah",)),
        ("pemerintahpun", ("pemerintah",)),
        ("masalah", ("masalah",)),
        ("adalah", ("adalah",)),
        ("bukunya", ("bukunya",)),
        ("pemerin- tah", ("pemerintah",)),
        ("pusat- dan daerah", ("pusat", "dan", "daerah")),
        ("undang-undang", ("undang", "undang")),
        ("Undang- Undang", ("undang", "undang")),
        ("UNDANG- UNDANG", ("undang", "undang")),
        ("Jawa- Bali", ("jawa", "bali")),
        ("versi- 2", ("versi", "-", "2")),
        ("good-governance", ("good", "governance")),
        ("e-government-based", ("egovernment", "based")),
        ("non-transparan", ("nontransparan",)),
        ("government's", ("government", "'s")),
        ("citizens’ rights", ("citizen", "’", "right")),
        ("policies", ("policy",)),
        ("processes", ("process",)),
        ("news", ("news",)),
        ("G2C/G2B", ("g2c", "/", "g2b")),
        ("3.500,25", ("3.500,25",)),
        ("https://www.transparency.org/x", ("https://www.transparency.org/x",)),
        ("lapor.go.id", ("lapor.go.id",)),
        ("a@b.id", ("a@b.id",)),
        ("mail@a@b.id", ("mail", "@", "a@b.id")),
        ("good-governance.org", ("good-governance.org",)),
        ("www.good-governance.net/a-b", ("www.good-governance.net/a-b",)),
        ("-lapor.go.id.", ("-", "lapor.go.id", ".")),
        ("good-governance.pdf", ("good", "governance", ".", "pdf")),
        ("", ()),
        ("\u00ad", ("\u00ad",)),
    ],
)
def test_keys(text: str, keys: tuple[str, ...]) -> None:
    assert TOKENISE(text).keys == TOKENISE.keys(split_pieces(text)) == list(keys)


def test_places_point_at_the_words() -> None:
    text = "Transparansinya (e-Government) naik 2,5%, kata Pemerin- tah."
    tokens = TOKENISE(text)
    words = [text[a:b] for a, b in zip(tokens.starts, tokens.ends, strict=True)]
    assert words == [
        "Transparansinya", "(", "e-Government", ")", "naik", "2,5", "%", ",", "kata",
        "Pemerin- tah", ".",
    ]  # fmt: skip


@pytest.mark.parametrize("run", ["a.", "a.b-", ".", "a--", "-a.", "+", "a@", "a_"])
def test_a_run_of_signs_is_split_in_a_time_that_grows_with_it(run: str) -> None:
    """An expression that goes back to every sign would take minutes here."""
    text = "see x@y.org " + run * 100_000 + " | end"
    pieces = split_pieces(text)
    assert pieces[:2] == ["see", "x@y.org"]
    assert pieces[-1] == "end"
    assert "".join(pieces) == text.replace(" ", "")


def test_a_clitic_comes_off_only_where_a_known_word_remains() -> None:
    assert Tokeniser()("transparansinya").keys == ["transparansinya"]
