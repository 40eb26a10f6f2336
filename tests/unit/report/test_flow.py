from pipeline.report.flow import flow_of, limits_of, metadata_problems, set_aside


def test_every_step_has_the_number_of_its_table(small, tallies_of):
    steps = {step.name: step.n for step in flow_of(small.study, tallies_of(small))}
    assert steps["Files found"] == 5
    assert steps["Copies of another file"] == 1
    assert steps["Set aside"] == 1
    assert steps["Documents read"] == 4
    assert steps["Sentences"] == len(small.sentences)
    assert steps["Mentions of concepts counted"] == 19
    assert steps["Claims"] == 1
    edges = small.study.edges[small.study.edges["network"] == "sentence"]
    assert steps["Passed the test, sentence network"] == edges["in_backbone"].sum()


def test_documents_set_aside_are_named_with_the_reason(small):
    (row,) = set_aside(small.study)
    assert row["document_id"] == "broken"
    assert "encrypted" in row["reason"]
    assert [row["document_id"] for row in metadata_problems(small.study)] == ["broken"]


def test_a_document_without_text_is_named(small):
    extracted = small.study.extracted
    silent = extracted.assign(
        n_characters=extracted["n_characters"].where(extracted["document_id"] != "beta", 0)
    )
    rows = set_aside(small.with_study(extracted=silent).study)
    assert [row["document_id"] for row in rows] == ["beta", "broken"]
    assert rows[0]["reason"] == "no text was found in it"


def test_limits_come_from_the_tables(small, empty, tallies_of):
    limits = " ".join(limits_of(small.study, tallies_of(small)))
    assert "3 documents with text were counted" in limits
    assert "100% English" in limits
    assert "year of 1 of 4 documents" in limits
    assert limits_of(empty.study, tallies_of(empty))[0].startswith("0 documents")
