"""Passages that treat a framework, worked out by hand."""

from pipeline.tag.context import SENTENCES_AFTER, SENTENCES_BEFORE, Place, passages


def places(*runs: tuple[int, str, int]) -> list[Place]:
    """Sentences in runs of a number, a role and a section."""
    return [Place(0, role, section, True) for n, role, section in runs for _ in range(n)]


def treated(naming: list[int], *runs: tuple[int, str, int]) -> set[int]:
    return set(passages({"f": naming}, places(*runs))["f"])


def test_the_section_and_the_next_are_the_passage() -> None:
    assert treated([4], (3, "body", 0), (3, "body", 1), (2, "body", 2), (2, "body", 3)) == set(
        range(3, 8)
    )


def test_of_a_long_section_the_sentences_near_the_name() -> None:
    found = treated([100], (300, "body", 0))
    assert found == set(range(100 - SENTENCES_BEFORE, 100 + SENTENCES_AFTER + 1))


def test_a_list_that_follows_belongs_to_the_passage_to_its_end() -> None:
    found = treated([0], (1, "body", 0), (90, "list_item", 0), (9, "table", 0), (5, "body", 0))
    assert found == set(range(100))


def test_passages_of_several_names_are_joined() -> None:
    runs = ((40, "body", 0), (40, "body", 1), (40, "body", 2))
    alone = [treated([naming], *runs) for naming in (5, 50, 119)]
    assert treated([5, 50, 119], *runs) == alone[0] | alone[1] | alone[2]


def test_no_names_no_passages() -> None:
    assert passages({}, places((3, "body", 0))) == {}
    assert passages({}, []) == {}
