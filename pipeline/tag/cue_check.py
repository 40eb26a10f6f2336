"""Check what no schema can see of the cues: ids that stand twice or lead nowhere, odd forms."""

from collections.abc import Iterable, Mapping
from typing import Any

from pipeline.errors import StudyError
from pipeline.tag.entries import LANGUAGES, iter_cue_forms, iter_repeats
from pipeline.tag.form_check import without_word
from pipeline.tag.tokens import Tokeniser

Groups = list[tuple[str, dict[str, Any]]]  # file and group of cues


def find_cue_problems(files: Mapping[str, Any]) -> Iterable[StudyError]:
    """Yield a problem for each inconsistency between the cues of *files* (schemas hold)."""
    for kind in ("assertions", "relations"):
        yield from _repeated_ids(_groups(files, kind))
    assertions = _groups(files, "assertions")
    yield from _unknown_groups(assertions)
    relations = _groups(files, "relations")
    yield from _odd_forms([*assertions, *relations])
    yield from _odd_links(relations)


def _groups(files: Mapping[str, Any], kind: str) -> Groups:
    return [(name, group) for name in sorted(files) for group in files[name].get(kind, [])]


def _repeated_ids(groups: Groups) -> Iterable[StudyError]:
    for name, id_, first in iter_repeats((name, group["id"]) for name, group in groups):
        yield StudyError(
            f"The id `{id_}` of a group of cues stands twice",
            where=f"{name}; first in {first}",
            legal="one group an id over all files of a kind",
            todo="rename one of the two, or join them",
        )


def _unknown_groups(groups: Groups) -> Iterable[StudyError]:
    known = {group["id"] for _, group in groups}
    for name, group in groups:
        for key, target in _named_groups(group):
            if target not in known or target == group["id"]:
                yield StudyError(
                    f"`{key.split()[-1]}` names `{target}`, which is no other group of cues",
                    where=f"{name}, {group['id']} > {key}",
                    legal=", ".join(sorted(known - {group["id"]})),
                    todo="correct the id or delete it",
                )


def _named_groups(group: Mapping[str, Any]) -> Iterable[tuple[str, str]]:
    """Yield where a group of cues names another, and its id."""
    for key, target in sorted(group.get("condition", {}).items()):
        yield f"condition > {key}", target
    if "spares" in group:
        yield "spares", group["spares"]


def _odd_forms(groups: Groups) -> Iterable[StudyError]:
    for name, group in groups:
        for language, form in iter_cue_forms(group):
            yield from _odd_form(form, f"{name}, {group['id']} > forms > {language}")
        yield from _odd_wildcards(group.get("stops", []), f"{name}, {group['id']} > stops")


def _odd_form(form: Mapping[str, Any], where: str) -> Iterable[StudyError]:
    yield from without_word("cue", form["form"], where)
    beside = [*form.get("not_before", []), *form.get("not_after", [])]
    yield from _odd_wildcards([form["form"], *beside], where)


def _odd_wildcards(texts: Iterable[str], where: str) -> Iterable[StudyError]:
    for word in (word for text in texts for word in text.split()):
        if word.count("*") > 1:
            yield StudyError(
                f"The word {word!r} has more than one `*`",
                where=where,
                legal="at most one `*` a word",
                todo="write the words one by one",
            )


def _odd_links(groups: Groups) -> Iterable[StudyError]:
    tokenise = Tokeniser()
    for name, group in groups:
        for language in LANGUAGES:
            links = group.get("links", {}).get(language) or []
            where = f"{name}, {group['id']} > links > {language}"
            for link in links:
                if "*" in link or len(tokenise.keys_in(link)) != 1:
                    yield StudyError(
                        f"The link {link!r} is not one word",
                        where=where,
                        legal="single words, as `on` or `terhadap`, without `*`",
                        todo="name the word that stands right before the second concept",
                    )
            if group.get("direction") == "frame" and group["forms"].get(language) and not links:
                yield StudyError(
                    f"The frame has forms but no links in {language}",
                    where=where,
                    legal="links in each language that has forms: a frame needs one of them",
                    todo="add the words that stand before the second concept",
                )
