from pipeline.report import STUDY_TABLES, gather_study


def test_tables_are_read_by_name_from_one_file_or_shards(small):
    inputs = {name: f"{name}.parquet" for name in STUDY_TABLES} | {"claims": ["a", "b"]}
    asked = []

    def read(paths, table):
        asked.append((paths, table.name))
        return table.empty()

    study = gather_study(inputs | {"other": "ignored"}, read=read)
    assert (["a", "b"], "claims/claims") in asked
    assert (["nodes.parquet"], "network/nodes") in asked
    assert study.counted_ids == set()
    assert small.study.counted_ids == {"alpha", "beta", "gamma", "broken"}


def test_claims_of_copies_and_excluded_sections_are_not_counted(small):
    claims = small.study.claims
    assert len(small.study.counted_claims) == 1
    assert small.with_study(claims=claims.assign(counted=False)).study.counted_claims.empty
    copy = claims.assign(document_id="alpha-copy")
    assert small.with_study(claims=copy).study.counted_claims.empty
