"""Where clauses end: a bar in the texts below."""

import pytest

from pipeline.tag.clauses import clauses

CASES = [
    "layanan cepat | , tetapi warga menunggu",
    "layanan cepat | sedangkan biaya naik",
    "services are fast | but citizens wait",
    "services are fast | ; costs fall",
    "kurangnya transparansi , akuntabilitas dan partisipasi",
    "lack of transparency , accountability , and participation",
    "tanpa transparansi | , pemerintah dan masyarakat tidak percaya",
    "without transparency | , government and citizens cannot agree",
    "without transparency , accountability , and trust | , nothing works",
    "jika layanan siap | , warga senang",
    "it is not yet open",
    "layanan belum siap | karena dana kurang",
    "teknologi informasi ( TIK ) dan layanan",
]


@pytest.mark.parametrize("marked", CASES)
def test_clauses_end_where_marked(marked: str) -> None:
    expected = [number for number, part in enumerate(marked.split("|")) for _ in part.split()]
    found = clauses([word.lower() for word in marked.replace("|", " ").split()])
    ranks = {number: rank for rank, number in enumerate(dict.fromkeys(found))}
    if "," in marked and "| ," in marked:
        assert _by_words(marked, [ranks[n] for n in found]) == _by_words(marked, expected)
    else:
        assert [ranks[n] for n in found] == expected


def _by_words(marked: str, numbers: list[int]) -> list[tuple[str, bool]]:
    """Words with whether each lies in the clause of the first word."""
    words = marked.replace("|", " ").split()
    return [(w, n == numbers[0]) for w, n in zip(words, numbers, strict=True)]


def test_after_a_long_bracket_the_clause_goes_on() -> None:
    numbers = clauses(["warga", "(", "yang", "tinggal", "di", "desa", "itu", ")", "menunggu"])
    assert numbers[0] == numbers[-1]
    assert numbers[2] != numbers[0]


def test_no_tokens_and_lone_signs() -> None:
    assert clauses([]) == []
    assert len(clauses([")", "(", ",", ";"])) == 4
