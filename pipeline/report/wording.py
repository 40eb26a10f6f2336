"""How values of the tables are called where people read them, and how numbers are explained.

The tables hold ``present`` for a mention without any cue. That the text names a thing is all that
is known then, so no page, legend or figure calls it more than "mentioned". ``named`` is a level of
the pages alone: see `pipeline.report.naming`.
"""

from collections.abc import Mapping

from pipeline.report.naming import FEWEST_ITEMS
from pipeline.tables import LOW_QUALITY

_RENDAH = str(LOW_QUALITY).replace(".", ",")  # as numbers are written in Indonesian

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

LANGUAGE_WORDS: Mapping[str, str] = {
    "en": "English",
    "id": "Indonesian",
    "ms": "Malay",
    "und": "undetermined",
}
FORMAT_WORDS: Mapping[str, str] = {
    "application/pdf": "PDF",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "Word (DOCX)",
    "application/vnd.oasis.opendocument.text": "OpenDocument (ODT)",
    "text/html": "HTML",
    "text/markdown": "Markdown",
    "text/plain": "plain text",
    "application/vnd.egov.record+json": "entry of a bibliography",
}

# Texts of both pages, in English and Indonesian. The explorer takes them among its own words, so
# they are called as there; {0} is filled where they are shown.
EXPLAINED: Mapping[str, tuple[str, str]] = {
    "presentHelp": (
        "mentioned: named, with nothing said about it being missing, demanded or planned",
        "disebut: namanya ada, tanpa dikatakan bahwa ia kurang, disyaratkan, atau direncanakan",
    ),
    "namedHelp": (
        "named: only in headings, tables, captions, keywords, short list entries, or sentences "
        f"that list {FEWEST_ITEMS} or more items of the framework",
        "dinamai: hanya dalam judul, tabel, keterangan gambar, kata kunci, butir daftar yang "
        f"pendek, atau kalimat yang mendaftar {FEWEST_ITEMS} butir kerangka atau lebih",
    ),
    "npmiHelp": (
        "Normalised pointwise mutual information: how much more often two concepts meet than if "
        "they were independent in the whole corpus. −1 never, 0 as independent, 1 always together.",
        "Informasi mutual pointwise ternormalkan: seberapa lebih sering dua konsep bertemu "
        "daripada bila saling bebas dalam seluruh korpus. −1 tidak pernah, 0 seperti bebas, "
        "1 selalu bersama.",
    ),
    "qHelp": (
        "The p-value adjusted for testing many pairs (Benjamini-Hochberg). Of the pairs with q up "
        "to 0.05, about 5 in 100 are expected to be chance.",
        "Nilai p yang disesuaikan atas banyaknya uji (Benjamini-Hochberg). Dari pasangan dengan q "
        "sampai 0,05 sekitar 5 dari 100 diperkirakan kebetulan.",
    ),
    "expectedWithin": (
        "Mean over shuffles within documents, among {0} of like length. It is another chance than "
        "that of association strength, which knows no documents and no lengths.",
        "Rata-rata atas pengocokan di dalam dokumen, di antara {0} yang serupa panjangnya. Ini "
        "kebetulan yang lain daripada kebetulan kekuatan asosiasi, yang tidak mengenal dokumen dan "
        "panjang.",
    ),
    "expectedBetween": (
        "Mean over shuffles among documents of like length. It is another chance than that of "
        "association strength, which knows no lengths.",
        "Rata-rata atas pengocokan di antara dokumen yang serupa panjangnya. Ini kebetulan yang "
        "lain daripada kebetulan kekuatan asosiasi, yang tidak mengenal panjang.",
    ),
    "chanceWithin": (
        "NPMI compares with chance over the whole corpus; p and q compare with chance within each "
        "document, among {0} of like length.",
        "NPMI membandingkan dengan kebetulan atas seluruh korpus; p dan q membandingkan dengan "
        "kebetulan di dalam setiap dokumen, di antara {0} yang serupa panjangnya.",
    ),
    "chanceBetween": (
        "NPMI compares with chance over the whole corpus; p and q compare with chance among "
        "documents of like length.",
        "NPMI membandingkan dengan kebetulan atas seluruh korpus; p dan q membandingkan dengan "
        "kebetulan di antara dokumen yang serupa panjangnya.",
    ),
    "coherenceHelp": (
        "Mean NPMI of a topic's first terms: how far they stand in the same passages. −1 to 1, "
        "higher is better.",
        "Rata-rata NPMI istilah pertama suatu topik: seberapa jauh istilah itu ada pada bagian "
        "yang sama. −1 sampai 1, lebih tinggi lebih baik.",
    ),
    "stabilityHelp": (
        "How much of a topic's first terms comes back when documents are drawn anew. 0 nothing, "
        "1 all.",
        "Seberapa banyak istilah pertama suatu topik muncul kembali bila dokumen ditarik ulang. "
        "0 tidak ada, 1 semua.",
    ),
    "atLargest": (
        "The reported number of topics, {0}, is the largest that was tried: a larger one may score "
        "higher. The setting topics.sizes lists what is tried.",
        "Jumlah topik yang dilaporkan, {0}, adalah yang terbesar yang dicoba: jumlah yang lebih "
        "besar mungkin lebih baik. Setelan topics.sizes memuat jumlah yang dicoba.",
    ),
    "atSmallest": (
        "The reported number of topics, {0}, is the smallest that was tried: a smaller one may "
        "score higher. The setting topics.sizes lists what is tried.",
        "Jumlah topik yang dilaporkan, {0}, adalah yang terkecil yang dicoba: jumlah yang lebih "
        "kecil mungkin lebih baik. Setelan topics.sizes memuat jumlah yang dicoba.",
    ),
    "topicsLeftOut": (
        "The reported model was fitted with {0} topics; those that hold too few words are left "
        "out. The corpus does not bear so many.",
        "Model yang dilaporkan dibuat dengan {0} topik; topik yang memuat terlalu sedikit kata "
        "tidak ditampilkan. Korpus tidak memuat topik sebanyak itu.",
    ),
    "noMention": ("no counted mention", "tanpa sebutan yang dihitung"),
    "fewMentions": (
        "fewer than {0} counted mentions",
        "kurang dari {0} sebutan yang dihitung",
    ),
    "textQualityHelp": (
        "Share of the letters that read as words, halved where no common word of either language "
        f"is among them. Below {LOW_QUALITY} many do not: a poor scan, a font that hands out other "
        "characters, or another language.",
        "Bagian huruf yang terbaca sebagai kata, dibagi dua bila tidak ada kata umum kedua bahasa "
        f"di antaranya. Di bawah {_RENDAH} banyak yang tidak terbaca: pindaian buruk, "
        "fon yang memberi karakter lain, atau bahasa lain.",
    ),
}


def explain(key: str, *values: object) -> str:
    """Return a text of `EXPLAINED` in English, with *values* in its places.

    >>> explain("chanceWithin", "sentences")[-31:]
    'among sentences of like length.'
    """
    return EXPLAINED[key][0].format(*values)


def explain_for(unit: str, within: str, between: str) -> str:
    """Return what *unit* is compared with: documents with one another, others in a document."""
    return explain(between) if unit == "document" else explain(within, f"{unit}s")


def not_addressed(min_mentions: int) -> str:
    """Return what a document has of an item that it does not address.

    >>> not_addressed(1), not_addressed(3)
    ('no counted mention', 'fewer than 3 counted mentions')
    """
    return explain("noMention") if min_mentions <= 1 else explain("fewMentions", min_mentions)


NAMED = explain("namedHelp")
MENTIONED = f"{explain('presentHelp')} (“present” in the tables)"


def terms_for(unit: str) -> dict[str, str]:
    """Return the headings of the report page that are explained, where concepts meet in *unit*."""
    return {
        "NPMI": explain("npmiHelp"),
        "q": explain("qHelp"),
        "By chance": explain_for(unit, "expectedWithin", "expectedBetween"),
        "95 % interval": "Of NPMI, when documents are drawn anew",
        "Coherence": explain("coherenceHelp"),
        "Stability": explain("stabilityHelp"),
        "Main topic of": "Documents of which this is the largest topic",
        "Text quality": explain("textQualityHelp"),
    }
