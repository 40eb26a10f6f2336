from dataclasses import replace

import pandas as pd

from pipeline.report.flow import flow_of, limits_of


def test_every_step_has_the_number_of_its_table(small, tallies_of):
    steps = {step.name: step.n for step in flow_of(small.study, tallies_of(small))}
    assert steps["Files found"] == 5
    assert steps["Copies"] == 1
    assert steps["Documents"] == 4
    assert steps["Set aside"] == 1
    assert steps["Documents read"] == 3
    assert steps["Sentences"] == len(small.sentences)
    assert steps["Mentions of concepts counted"] == 19
    assert steps["Claims counted"] == 1
    edges = small.study.edges[small.study.edges["network"] == "sentence"]
    assert steps["Passed the test, sentence network"] == edges["in_backbone"].sum()


def test_limits_come_from_the_tables(small, empty, tallies_of):
    limits = " ".join(limits_of(small.study, tallies_of(small)))
    assert "3 documents with text were counted" in limits
    assert "100% English" in limits
    assert "The year of" not in limits  # that of the file set aside is not asked for
    assert limits_of(empty.study, tallies_of(empty))[0].startswith("0 documents")


def test_unknown_years_are_those_of_the_documents_that_were_read(small, tallies_of):
    years = pd.array([pd.NA] * len(small.study.documents), dtype="Int64")
    study = replace(small.study, documents=small.study.documents.assign(year=years))
    assert "The year of 3 of 3 documents is not known." in limits_of(study, tallies_of(small))


def test_where_nothing_passed_the_smallest_p_is_told(small, tallies_of):
    edges = small.study.edges.assign(in_backbone=False, p_value=0.0923)
    study = replace(small.study, edges=edges)
    (step,) = [s for s in flow_of(study, tallies_of(small)) if s.name.endswith("sentence network")]
    assert (step.n, step.note) == (0, "more than chance gives; the smallest p is 0.092")
