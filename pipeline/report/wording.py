"""How values of the tables are called where people read them.

The tables hold ``present`` for a mention without any cue. That the text names a thing is all that
is known then, so no page, legend or figure calls it more than "mentioned".
"""

from collections.abc import Mapping

ASSERTION_WORDS: Mapping[str, str] = {
    "present": "mentioned",
    "lacking": "lacking",
    "required": "required",
    "planned": "planned",
    "definition": "defined",
}
LEVEL_WORDS: Mapping[str, str] = {
    "present": "mentioned",
    "mixed": "mixed",
    "lacking": "lacking",
    "planned": "planned",
    "required": "required",
    "defined": "defined",
}
MENTIONED = (
    "mentioned: named, with nothing said about it being missing, demanded or planned "
    "(“present” in the tables)"
)
