"""Plain sentences through the shipped codebook, tagging and claims, worked out by hand.

The marked sentences of the other tests say what is mentioned; here the words that say that a
concept is lacking, required or planned are found by tagging, as in a study. Braces hold the text
of the claim.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from pipeline.claims import ClaimSettings, find_claims_in_shard
from pipeline.io import read_yaml_files
from pipeline.tables import CLAIMS, MENTIONS, SENTENCES
from pipeline.tag import compile_codebook, tag_shard

CODEBOOK = Path(__file__).parents[3] / "config" / "codebook"
WANTED = {"d": "1"}
ClaimsOf = Callable[[str, str], list[tuple[str, str]]]


@pytest.fixture(scope="module")
def shipped() -> dict[str, Any]:
    return compile_codebook(read_yaml_files(sorted(map(str, CODEBOOK.glob("*.yaml")))))


@pytest.fixture(scope="module")
def claims_of(shipped: dict[str, Any]) -> ClaimsOf:
    """Return what a sentence claims in one line each, and the text of each claim."""

    def find(text: str, language: str) -> list[tuple[str, str]]:
        sentences = sentence_of(text, language)
        mentions = tag_shard(sentences, shipped, wanted=WANTED, kept=(MENTIONS.empty(), {}))
        found = find_claims_in_shard(
            sentences,
            mentions,
            shipped,
            wanted=WANTED,
            kept=(CLAIMS.empty(), {}),
            settings=ClaimSettings(max_words_between=12),
        )
        return [(summary(row), str(row.text)) for row in found.itertuples()]

    return find


def sentence_of(text: str, language: str) -> pd.DataFrame:
    row = {"sentence_id": "d.s0", "document_id": "d", "block": 0, "role": "body", "counted": True}
    row |= {"section": "body", "section_title": "", "language": language, "text": text}
    row |= {"n_tokens": len(text.split()), "char_start": 0, "char_end": len(text)}
    return pd.DataFrame([row]).reindex(columns=SENTENCES.names).astype({"page": "Int64"})


def summary(row: Any) -> str:
    flags = ["negated"] * row.negated + ["hedged"] * row.hedged + ["uncounted"] * (not row.counted)
    parts = [row.subject_id, row.relation, row.object_id, f"{row.sign:+d}", *flags]
    return " ".join(parts)


SIDES = [
    # Lack, loss and decline of X that hold Y back say that more X goes with more Y.
    ("en", "{Lack of public trust hinders e-government}.", "public-trust hinders e-government +1"),
    ("en", "{Loss of public trust hinders e-government}.", "public-trust hinders e-government +1"),
    ("en", "{Erosion of public trust hinders e-government}.",
     "public-trust hinders e-government +1"),
    ("en", "{Public trust hinders e-government}.", "public-trust hinders e-government -1"),
    # The loss of transparency raises corruption: more of it lowers corruption, which is adequate.
    ("id", "{Hilangnya transparansi meningkatkan korupsi}.",
     "transparency increases corruption-kkn +1"),
    ("id", "{Rendahnya transparansi meningkatkan korupsi}.",
     "transparency increases corruption-kkn +1"),
    ("id", "{Melemahnya transparansi meningkatkan korupsi}.",
     "transparency increases corruption-kkn +1"),
    ("id", "{Transparansi meningkatkan korupsi}.", "transparency increases corruption-kkn -1"),
    ("id", "{Penurunan kepercayaan publik menghambat e-government}.",
     "public-trust hinders e-government +1"),
    ("en", "A {leadership gap hinders e-government}.", "leadership hinders e-government +1"),
    ("en", "The {risk of corruption hinders e-government}.",
     "corruption-kkn hinders e-government +1"),
    ("en", "The {absence of trained and skilled civil servants hampers e-government}.",
     "civil-servants hinders e-government +1"),
    ("en", "A {shortage of skilled and well paid civil servants hinders e-government}.",
     "civil-servants hinders e-government +1"),
    ("en", "A {shortage of highly skilled civil servants hinders e-government}.",
     "civil-servants hinders e-government +1"),
    ("en", "{Insufficiently trained civil servants hinder e-government}.",
     "civil-servants hinders e-government +1"),
    ("en", "{Poorly designed e-government reduces public trust}.",
     "e-government decreases public-trust +1"),
    ("en", "Low-cost {e-government increases public trust}.",
     "e-government increases public-trust +1"),
    ("en", "{Leadership prevents the loss of public trust}.",
     "leadership decreases public-trust +1"),
]  # fmt: skip
LOST = "Loss of public trust and transparency hinders e-government"
WEAK = "Lemahnya kepemimpinan dan pelatihan menghambat e-government"


def one_claim(claims_of: ClaimsOf, language: str, marked: str) -> str:
    """Return the only claim of a sentence in which braces hold the text of the claim."""
    [(claim, text)] = claims_of(marked.replace("{", "").replace("}", ""), language)
    assert text == marked[marked.index("{") + 1 : marked.index("}")]
    return claim


@pytest.mark.parametrize(("language", "marked", "expected"), SIDES)
def test_sign_and_text_hold_what_is_said_beside_a_concept(
    claims_of: ClaimsOf, language: str, marked: str, expected: str
) -> None:
    assert one_claim(claims_of, language, marked) == expected


def test_what_is_lost_together_is_lacking_once(claims_of: ClaimsOf) -> None:
    assert claims_of(f"{LOST}.", "en") == [
        ("public-trust hinders e-government +1", LOST),
        ("transparency hinders e-government +1", LOST),
    ]
    assert claims_of(f"{WEAK}.", "id") == [
        ("leadership hinders e-government +1", WEAK),
        ("training hinders e-government +1", WEAK),
    ]


STANDINGS = [
    ("id", "Belum terbukti bahwa {e-government meningkatkan transparansi}.",
     "e-government increases transparency +0 negated hedged"),
    ("id", "Hipotesis bahwa {e-government meningkatkan transparansi} tidak terbukti.",
     "e-government increases transparency +0 negated"),
    ("id", "{E-government tidak terbukti meningkatkan transparansi}.",
     "e-government increases transparency +0 negated"),
    ("id", "{E-government gagal meningkatkan transparansi}.",
     "e-government increases transparency +0 negated"),
    # Of a denied subject or object nothing is said to follow: no sign.
    ("en", "{Not all training improves e-government}.",
     "training increases e-government +0 negated"),
    ("en", "{No formal training improved e-government}.",
     "training increases e-government +0 negated"),
    ("en", "{Hardly any training improves e-government}.",
     "training increases e-government +0 negated"),
    ("en", "{E-government requires no leadership}.", "e-government requires leadership +0 negated"),
    ("en", "Not only leadership but also {training improves e-government}.",
     "training increases e-government +1"),
    ("en", "Not leadership but {training improved e-government}.",
     "training increases e-government +1"),
    ("en", "{E-government will not succeed without leadership}.",
     "e-government requires leadership +1"),
    ("id", "{Bukan pelatihan yang meningkatkan transparansi}, melainkan hal lain.",
     "training increases transparency +0 negated"),
    ("id", "Bukan hanya {pelatihan yang meningkatkan transparansi}.",
     "training increases transparency +1"),
    # "Tidak" before an adjective says that it is lacking; so do "kurang" and "tidak ada".
    ("id", "Pemerintahan yang {tidak transparan menyebabkan korupsi}.",
     "transparency increases corruption-kkn +1"),
    ("id", "{Kurang transparansi meningkatkan korupsi}.",
     "transparency increases corruption-kkn +1"),
    ("id", "{Tidak ada transparansi meningkatkan korupsi}.",
     "transparency increases corruption-kkn +1"),
    ("en", "Nor does {e-government increase transparency}.",
     "e-government increases transparency +0 negated"),
    ("en", "Costs are high, nor does {e-government increase transparency}.",
     "e-government increases transparency +0 negated"),
    ("en", "Not only does {e-government increase transparency}.",
     "e-government increases transparency +1"),
    # A refutation holds for the clause that it reports.
    ("en", "The survey does not show effects that last, and {e-government increases transparency}.",
     "e-government increases transparency +1"),
    ("en", "There is no evidence that, in poor regions, {e-government increases transparency}.",
     "e-government increases transparency +0 negated"),
    ("en", "There is no evidence that costs increased and that {e-government increases trust}.",
     "e-government increases public-trust +0 negated"),
    ("en", "The survey does not show that prices vary, and {e-government increases transparency}.",
     "e-government increases transparency +1"),
    ("en", "There is no evidence for an {effect of e-government on transparency}.",
     "e-government associated transparency +0 negated"),
    ("en", "It is a myth that {e-government increases transparency}.",
     "e-government increases transparency +0 negated"),
    ("id", "Survei ini tidak menunjukkan perubahan, dan {e-government meningkatkan transparansi}.",
     "e-government increases transparency +1"),
    # "Is false" rejects the opinion before it.
    ("id", "Pendapat bahwa {e-government meningkatkan transparansi} keliru.",
     "e-government increases transparency +0 negated"),
    ("id", "Anggapan bahwa {e-government meningkatkan transparansi} adalah mitos.",
     "e-government increases transparency +0 negated"),
    ("id", "Kami melihat bahwa {e-government meningkatkan transparansi} dan pendapat lama keliru.",
     "e-government increases transparency +1"),
    ("en", "The belief that {e-government increases transparency} is false.",
     "e-government increases transparency +0 negated"),
    ("en", "That {e-government increases transparency} is a myth.",
     "e-government increases transparency +0 negated"),
    ("en", "We show that {e-government increases transparency} and that the old view is false.",
     "e-government increases transparency +1"),
    # Doubt and expectation.
    ("en", "{E-government probably increases transparency}.",
     "e-government increases transparency +1 hedged"),
    ("en", "{E-government is unlikely to increase transparency}.",
     "e-government increases transparency +0 negated hedged"),
    ("en", "Apparently, {e-government increases transparency}.",
     "e-government increases transparency +1 hedged"),
    ("id", "{E-government kemungkinan besar meningkatkan transparansi}.",
     "e-government increases transparency +1 hedged"),
    ("id", "{E-government disinyalir meningkatkan korupsi}.",
     "e-government increases corruption-kkn -1 hedged"),
    ("id", "Boleh jadi {e-government meningkatkan transparansi}.",
     "e-government increases transparency +1 hedged"),
    # Questions end before a closing sign; labels open a sentence or stand before a colon.
    ("en", "(Does {e-government increase transparency}?)",
     "e-government increases transparency +1 hedged uncounted"),
    ("en", "\u201cDoes {e-government increase transparency}?\u201d",
     "e-government increases transparency +1 hedged uncounted"),
    ("en", "(H1) {E-government increases transparency}.",
     "e-government increases transparency +1 hedged uncounted"),
    ("id", "Ha: {e-government meningkatkan transparansi}.",
     "e-government increases transparency +1 hedged uncounted"),
    ("id", "{E-government pada lahan 500 ha meningkatkan transparansi}.",
     "e-government increases transparency +1"),
    ("en", "{E-government in H1 2020 increased transparency}.",
     "e-government increases transparency +1"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "marked", "expected"), STANDINGS)
def test_standing(claims_of: ClaimsOf, language: str, marked: str, expected: str) -> None:
    assert one_claim(claims_of, language, marked) == expected


def test_with_brings_in_a_means_and_no_circumstance(claims_of: ClaimsOf) -> None:
    assert claims_of("With few staff the city plans to build e-government.", "en") == []
    assert claims_of("With poor leadership the city improves e-government.", "en") == []
    text = "Dengan pemerintah daerah, kementerian meningkatkan transparansi."
    assert [claim for claim, _ in claims_of(text, "id")] == [
        "public-institution increases transparency +1"
    ]
    text = "With e-government the city improves transparency."
    assert claims_of(text, "en") == [
        ("e-government increases transparency +1", text[5:].removesuffix("."))
    ]


def test_a_denial_of_several_concepts_holds_for_each(claims_of: ClaimsOf) -> None:
    assert claims_of("Neither leadership nor training improved e-government.", "en") == [
        (f"{concept} increases e-government +0 negated", text)
        for concept, text in (
            ("leadership", "Neither leadership nor training improved e-government"),
            ("training", "nor training improved e-government"),
        )
    ]
    assert claims_of("E-government brings neither transparency nor accountability.", "en") == [
        (f"e-government increases {concept} +0 negated", text)
        for concept, text in (
            ("transparency", "E-government brings neither transparency"),
            ("accountability", "E-government brings neither transparency nor accountability"),
        )
    ]


def test_a_refutation_holds_for_all_that_is_joined(claims_of: ClaimsOf) -> None:
    text = "There is no evidence that leadership and e-government increase transparency."
    assert [claim for claim, _ in claims_of(text, "en")] == [
        "leadership increases transparency +0 negated",
        "e-government increases transparency +0 negated",
    ]
    text = "Tidak ada bukti bahwa e-government meningkatkan transparansi dan mengurangi korupsi."
    assert [claim for claim, _ in claims_of(text, "id")] == [
        "e-government increases transparency +0 negated",
        "e-government decreases corruption-kkn +0 negated",
    ]
