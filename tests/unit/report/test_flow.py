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
    assert "year of 1 of 4 documents" in limits
    assert limits_of(empty.study, tallies_of(empty))[0].startswith("0 documents")
