from pipeline.report import tally


def test_counts_add_up_over_shards(small, tallies_of):
    whole = tally([small.sentences], [small.mentions], counted_ids=small.study.counted_ids)
    parts = tallies_of(small)
    for name in ("sentences", "mentions", "forms"):
        assert getattr(whole, name).equals(getattr(parts, name))


def test_copies_and_excluded_sections_are_not_counted(small):
    mentions = small.mentions.assign(counted=small.mentions["document_id"] != "alpha")
    tallies = tally([small.sentences], [mentions], counted_ids={"alpha", "gamma"})
    assert set(tallies.mentions["document_id"]) == {"gamma"}
    assert tallies.n_mentions == len(mentions)
    counted = tallies.sentences.groupby("document_id")["n_counted"].sum().to_dict()
    assert counted == {"alpha": 3, "beta": 0, "gamma": 2}


def test_forms_are_counted_in_lower_case(small, tallies_of):
    forms = tallies_of(small).forms
    of = forms[(forms["concept_id"] == "transparency")]
    assert list(of["surface"]) == ["transparency"]
    assert list(of["n"]) == [6]


def test_nothing_gives_empty_counts():
    tallies = tally([], [], counted_ids=set())
    assert tallies.n_mentions == 0
    assert tallies.sentences.empty
    assert tallies.mentions.empty
