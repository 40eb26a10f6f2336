"""From sentences to the table of mentions."""

import json
from typing import Any

import pandas as pd
import pytest

from pipeline.tables import MENTIONS, SENTENCES, conform
from pipeline.tag import compile_codebook, tag_shard
from tests.unit.tag.made import Tag, concept, concepts_file, sentences_of


def ids(found: pd.DataFrame) -> list[tuple[str, str]]:
    return list(zip(found["surface"], found["concept_id"], strict=True))


def test_a_row_is_worked_out_by_hand(tag: Tag) -> None:
    row = tag("Awal.", "Layanan publik tidak transparan.").iloc[1].to_dict()
    assert row == {
        "mention_id": "d.m27-37.transparency",
        "document_id": "d",
        "sentence_id": "d.s6",
        "page": 1,
        "concept_id": "transparency",
        "layer": "concept",
        "char_start": 27,
        "char_end": 37,
        "surface": "transparan",
        "label_kind": "alternative",
        "language": "id",
        "assertion": "lacking",
        "cue": "tidak",
        "cue_start": 21,
        "cue_end": 26,
        "counted": True,
    }


def test_the_longest_form_wins(tag: Tag) -> None:
    found = tag("A new e-government policy.", language="en")
    assert ids(found) == [("e-government policy", "e-government-policy")]


@pytest.mark.parametrize(
    "text",
    [
        "E-government",
        "e‑government",
        "e -government",
        "egovernment",
        "e government",
        "E-Governments",
    ],
)
def test_spellings_of_one_form(tag: Tag, text: str) -> None:
    assert ids(tag(f"Tentang {text} itu.")) == [(text, "e-government")]


def test_clitics_and_plurals_belong_to_the_surface(tag: Tag) -> None:
    assert ids(tag("Transparansinya naik.")) == [("Transparansinya", "transparency")]
    found = tag("Many public services improved.", language="en")
    assert ids(found) == [("public services", "public-service")]


def test_a_possessive_does_not(tag: Tag) -> None:
    assert ids(tag("The government's plan.", language="en")) == [("government", "government")]


def test_acronyms_keep_their_case(tag: Tag) -> None:
    assert ids(tag("Make it work with IT and ICTs.", language="en")) == [
        ("IT", "ict"),
        ("ICTs", "ict"),
    ]
    assert ids(tag("Anak itik dan tik.")) == []
    assert ids(tag("MAKE IT WORK NOW", language="en")) == []


def test_forms_of_the_other_language_count(tag: Tag) -> None:
    assert ids(tag("Istilah transparency dipakai.")) == [("transparency", "transparency")]


def test_malay_is_read_as_indonesian_and_stays_malay(tag: Tag) -> None:
    text = "Tidak ada transparansi di pejabat itu."
    malay, indonesian = tag(text, language="ms"), tag(text)
    assert malay["language"].tolist() == ["ms"]
    assert malay["assertion"].tolist() == ["lacking"]
    assert malay.drop(columns="language").equals(indonesian.drop(columns="language"))


def test_neighbouring_words_rule_a_form_out(tag: Tag) -> None:
    found = tag("Social security, the Security Council, and security.", language="en")
    assert found["char_start"].tolist() == [43]


def test_a_form_does_not_reach_over_two_sentences(tag: Tag) -> None:
    assert ids(tag("It is public", "Service is good.", language="en")) == []


def test_nothing_is_found_inside_an_address(tag: Tag) -> None:
    assert ids(tag("See https://transparency.org and transparency@x.org.", language="en")) == []
    assert ids(tag("See transparency-international.org for data.", language="en")) == []


def test_sentences_in_no_language_of_the_study_are_not_tagged(tag: Tag) -> None:
    assert tag("La transparency du service.", language="und").empty


def test_a_form_within_a_framework_needs_its_name_near(tag: Tag) -> None:
    assert ids(tag("Interaksi itu penting.")) == []
    near = tag(("Tahap", "The four stage model dipakai."), ("Tahap", "Interaksi itu tahap awal."))
    assert ("Interaksi", "interaction") in ids(near)
    next_section = tag(("A", "Four stage model."), ("B", "Interaksi."), ("C", "Interaksi."))
    assert next_section.query("concept_id == 'interaction'")["char_start"].tolist() == [18]


def test_a_form_within_a_document_needs_the_name_somewhere(tag: Tag) -> None:
    assert ids(tag("Transaksi itu penting.")) == []
    far = tag(("A", "Four stage model."), ("B", "x."), ("C", "y."), ("D", "Transaksi."))
    assert ("Transaksi", "transaction") in ids(far)


def test_a_name_in_the_references_does_not_name_a_framework(tag: Tag) -> None:
    assert ids(tag(("A", "Transaksi."), ("References", "Four stage model."))) == [
        ("Four stage model", "four-stages")
    ]


def test_a_name_with_a_condition_opens_nothing_but_counts_beside_one_without(
    files: dict[str, Any],
) -> None:
    framework = files["frameworks-1.yaml"]["frameworks"][0]
    framework["forms"]["en"]["alternative"] = [{"form": "Heeks (2003)", "within": "document"}]
    codebook = compile_codebook(files)

    def found(*texts: str) -> list[str]:
        frame = sentences_of(*texts, language="en")
        mentions = tag_shard(frame, codebook, wanted={"d": "x"}, kept=(MENTIONS.empty(), {}))
        return mentions["surface"].tolist()

    assert found("Heeks (2003).", "Transaction and interaction.") == []
    named = found("The four stage model.", "Heeks (2003).", "Transaction and interaction.")
    assert named == ["four stage model", "Heeks (2003)", "Transaction", "interaction"]


def test_reworded_forms_count_in_reworded_documents_only(files: dict[str, Any]) -> None:
    odd = [f"keterusterangan aneh {word}" for word in ("satu", "dua", "tiga", "empat", "lima")]
    files["concepts-odd.yaml"] = concepts_file(
        "odd", concept("odd", {"preferred": ["oddness"]}, {"preferred": ["aneh"], "reworded": odd})
    )
    codebook = compile_codebook(files)

    def kinds(*texts: str) -> list[str]:
        frame = sentences_of(*texts)
        found = tag_shard(frame, codebook, wanted={"d": "x"}, kept=(MENTIONS.empty(), {}))
        return sorted(set(found["label_kind"]))

    assert kinds(*(text + "." for text in odd)) == ["reworded"]
    assert kinds(*(text + "." for text in odd[:4])) == ["preferred"]
    odd_and = [text + "." for text in odd]  # 15 words
    assert kinds(*odd_and, "kata, " * 4985) == ["reworded"]
    assert kinds(*odd_and, "kata, " * 4986) == ["preferred"]


def test_the_table_holds_and_is_the_same_for_every_order_of_rows(codebook: dict[str, Any]) -> None:
    frame = sentences_of("Layanan publik harus transparan.", "E-government dan TIK.", "Akuntabel.")
    packed = json.loads(json.dumps(codebook))
    tables = [
        conform(tag_shard(f, packed, wanted={"d": "x"}, kept=(MENTIONS.empty(), {})), MENTIONS)
        for f in (frame, frame.iloc[::-1])
    ]
    assert tables[0].num_rows == 5
    assert tables[0].equals(tables[1])


def test_nothing_to_tag(codebook: dict[str, Any]) -> None:
    kept = (MENTIONS.empty(), dict[str, str]())
    none = tag_shard(SENTENCES.empty(), codebook, wanted={}, kept=kept)
    blank = tag_shard(sentences_of("Kosong saja."), codebook, wanted={"d": "x"}, kept=kept)
    assert conform(none, MENTIONS).num_rows == conform(blank, MENTIONS).num_rows == 0
