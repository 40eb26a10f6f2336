"""How values of the tables are called where people read them.

The tables hold ``present`` for a mention without any cue. That the text names a thing is all that
is known then, so no page, legend or figure calls it more than "mentioned". ``named`` is a level of
the pages alone: see `pipeline.report.naming`.
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
    "named": "named",
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
NAMED = (
    "named: only in headings, tables, captions, keywords, short list entries, or sentences that "
    "list four or more items of the framework"
)
TERMS: Mapping[str, str] = {
    "NPMI": "Normalised pointwise mutual information: how much more often two concepts meet than "
    "if they were independent in the whole corpus; −1 never, 0 as independent, 1 always together",
    "q": "The p-value adjusted for testing many pairs (Benjamini-Hochberg): of the pairs with q up "
    "to 0.05, about 5 in 100 are expected to be chance",
    "By chance": "Mean over shuffles within each document, among units of like length",
    "95 % interval": "Of NPMI, when documents are drawn anew",
    "Coherence": "Mean NPMI of a topic's first terms, −1 to 1: how far they stand in the same "
    "passages",
    "Stability": "How much of a topic's first terms comes back when documents are drawn anew, 0 to "
    "1",
    "Main topic of": "Documents of which this is the largest topic",
    "Text quality": "Share of the letters that read as words, halved where no common word of "
    "either language is among them; below 0.9 many do not",
}
