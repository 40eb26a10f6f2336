"""Where clauses end: a bar in the texts below."""

from typing import Any

import pytest

from pipeline.tag.clauses import clauses
from pipeline.tag.tokens import Tokeniser

CASES = [
    "layanan cepat | , | tetapi warga menunggu",
    "layanan cepat | sedangkan biaya naik",
    "services are fast | but citizens wait",
    "services are fast | whereas costs fall",
    "besides transparency | , offices and citizens want trust",
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
    found = clauses(Tokeniser()(marked.replace("|", " ")).keys)
    ranks = {number: rank for rank, number in enumerate(dict.fromkeys(found))}
    assert [ranks[number] for number in found] == expected


def test_after_a_long_bracket_the_clause_goes_on() -> None:
    keys = ["warga", "(", "yang", "tinggal", "di", "desa", "itu", ")", "menunggu"]
    assert clauses(keys) == [0, 1, 1, 1, 1, 1, 1, 1, 0]


def test_no_tokens_and_lone_signs() -> None:
    assert clauses([]) == []
    assert clauses([")", "(", ",", ";"]) == [0, 1, 2, 3]


def test_a_long_enumeration_is_read_in_one_pass() -> None:
    """A comma looks at the words beside it, never back to the opening of its clause."""

    class Counted(list[str]):
        looks = 0

        def __getitem__(self, place: Any) -> Any:
            found = super().__getitem__(place)
            Counted.looks += len(found) if isinstance(place, slice) else 1
            return found

    keys = Counted(["with"] + ["trust", ","] * 2000)
    clauses(keys)
    assert Counted.looks < 30 * len(keys)
