"""Check what no schema can see of forms: those that never count, are missing or have two owners."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pipeline.errors import StudyError
from pipeline.tag.entries import LANGUAGES, iter_entries, iter_forms
from pipeline.tag.spelling import prefix_variants
from pipeline.tag.tokens import Tokeniser

Form = tuple[str, dict[str, Any]]  # file and form


def find_form_problems(files: Mapping[str, Any]) -> Iterable[StudyError]:
    """Yield a problem for each form of *files* that is missing, odd or owned twice."""
    forms = [(name, form) for name in sorted(files) for form in iter_forms(files[name])]
    yield from _missing_forms(files)
    for name, form in forms:
        yield from _odd_form(form, _where(name, form))
    yield from _claimed_twice(forms)


def _where(name: str, form: Mapping[str, Any]) -> str:
    return f"{name}, {form['id']} > forms > {form['language']} > {form['kind']}"


def _missing_forms(files: Mapping[str, Any]) -> Iterable[StudyError]:
    for name in sorted(files):
        for layer, _, entry in iter_entries(files[name]):
            for language in LANGUAGES:
                kinds = entry["forms"].get(language) or {}
                if layer == "concept" and not kinds.get("preferred"):
                    yield _missing(name, entry, language, "at least one preferred form")
                if layer == "item" and not any(kinds.values()):
                    yield _missing(name, entry, language, "at least one form")


def _missing(name: str, entry: Mapping[str, Any], language: str, legal: str) -> StudyError:
    return StudyError(
        f"`{entry['id']}` cannot be found in texts in {language}",
        where=f"{name}, {entry['id']} > forms > {language}",
        legal=f"{legal} in each language",
        todo="add a form",
    )


def without_word(kind: str, text: str, where: str) -> Iterable[StudyError]:
    """Yield an error where a form or a cue (*kind*) has nothing that a text could match."""
    if not any(map(str.isalnum, text)):
        yield StudyError(
            f"The {kind} {text!r} has no word",
            where=where,
            legal=f"a {kind} with letters or digits",
            todo=f"delete the {kind}",
        )


def _odd_form(form: Mapping[str, Any], where: str) -> Iterable[StudyError]:
    yield from without_word("form", form["form"], where)
    for text in (form["form"], *form["not_before"], *form["not_after"]):
        if "*" in text:
            yield StudyError(
                f"The `*` of {text!r} stands for nothing here",
                where=where,
                legal="whole words; plurals and clitics are found without being listed",
                todo="write the words one by one; only cues know the `*`",
            )
    if form["within"] and not form["framework"]:
        yield StudyError(
            f"The form `{form['form']}` waits for a framework, and no concept belongs to one",
            where=where,
            legal="`within` at the forms of frameworks and of their items",
            todo="delete `within`, or make the concept an item of a framework",
        )


def _claimed_twice(forms: Iterable[Form]) -> Iterable[StudyError]:
    """Yield a problem for each form that two entries of a layer claim without a condition."""
    tokenise = Tokeniser()
    owners: dict[tuple[str, ...], tuple[str, dict[str, Any]]] = {}
    for name, form in forms:
        if form["within"] is None:
            keys = list(_identities(form, tokenise))
            found = [owners.setdefault(key, (name, form)) for key in keys]
            others = [owner for owner in found if owner[1]["id"] != form["id"]]
            if others:
                yield _claimed(name, form, *others[0])


def _identities(form: Mapping[str, Any], tokenise: Tokeniser) -> Iterator[tuple[str, ...]]:
    """Yield what each spelling of a form shares with the forms that are the same."""
    exact = form["form"] if form["kind"] == "acronym" else ""
    for spelling in prefix_variants(form["form"]):
        yield (form["layer"], form["language"], exact, *tokenise.keys_in(spelling))


def _claimed(
    name: str, form: Mapping[str, Any], other_name: str, other: Mapping[str, Any]
) -> StudyError:
    return StudyError(
        f"The form `{form['form']}` ({form['language']}) is claimed by two entries: "
        f"{other['id']} and {form['id']}",
        where=f"{name}, {form['id']}; also {other_name}, {other['id']}",
        legal="a form, spelling aside, belongs to one entry of a layer and language",
        todo="keep it where it fits best, or give items `within: framework`",
    )
