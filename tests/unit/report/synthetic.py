"""A small study whose tables agree with one another, made from a list of texts.

Documents, titles and sentences are invented and say nothing about any real organisation.
"""

import itertools
import math
from dataclasses import dataclass, replace

import pandas as pd

from pipeline.report import Study
from pipeline.tables import (
    CATALOGUE,
    CLAIMS,
    CONCEPTS,
    EDGES,
    EVIDENCE,
    EXTRACTED,
    MENTIONS,
    NODES,
    PAGES,
    PROFILE,
    RECORDS,
    SENTENCES,
    TOPIC_DOCUMENTS,
    TOPIC_PASSAGES,
    TOPIC_SELECTION,
    TOPIC_TERMS,
    TOPICS,
    conform,
    to_frame,
)

COPIED = {"duplicate_kind": "bytes", "similarity": 1.0}
HOSTILE = '</script><script>alert("x")</script><img src=x onerror=alert(1)> & \u2028 end'

# Ids of topics say nothing of their rank: the first in the alphabet is the second by rank.
TOPIC_IDS = {1: "tf00d1e", 2: "t0b5e55"}

CONCEPT_FORMS = {
    "transparency": "transparency",
    "accountability": "accountability",
    "corruption": "corruption",
    "e-government": "e-government",
    "public-trust": "trust",
    "open-data": "open government data",
    "digital-divide": "digital divide",
}

# Document, page, sentence. None as page: a document without pages.
TEXTS = [
    ("alpha", 1, "The e-government of the region increases transparency and accountability."),
    ("alpha", 2, "Transparency reduces corruption, and corruption destroys trust."),
    ("alpha", 2, "There is no accountability without transparency."),
    ("beta", 3, "Open government data 𝒳 enables transparency in e-government."),
    ("beta", 4, f"Hostile words on transparency and accountability: {HOSTILE}"),
    ("gamma", None, "The digital divide hinders e-government and trust."),
    ("gamma", None, "Transparency and accountability are planned for e-government."),
]


@dataclass(frozen=True)
class Synthetic:
    """A study with the shards of its sentences and mentions, and its canonical texts."""

    study: Study
    sentences: pd.DataFrame
    mentions: pd.DataFrame
    blocks: pd.DataFrame
    texts: dict[str, str]

    def sentence_shards(self):
        """The shards of the sentences."""
        return [self.sentences.iloc[:3], self.sentences.iloc[3:]]

    def mention_shards(self):
        """The shards of the mentions."""
        return [self.mentions.iloc[:3], self.mentions.iloc[3:]]

    def with_study(self, **frames):
        """The same with other tables."""
        return replace(self, study=replace(self.study, **frames))


def frame(rows, table):
    """Rows (mappings with the interesting columns) as a frame that fits *table*."""
    full = [{column.name: _default(column) for column in table.columns} | row for row in rows]
    raw = pd.DataFrame(full, columns=table.names) if full else table.empty()
    return to_frame(conform(raw, table), table)


def _default(column):
    if column.nullable:
        return None
    if column.choices:
        return column.choices[0]
    return {"string": "", "int64": 0, "double": 0.0, "bool": False}.get(str(column.type), [])


PAGE_ROWS = frame(
    [
        {"document_id": "alpha", "page": 1, "reading": "text", "n_characters": 400},
        {"document_id": "alpha", "page": 2, "reading": "none", "note": "no text"},
        {"document_id": "alpha-copy", "page": 2, "reading": "none"},
        {"document_id": "beta", "page": 3, "reading": "text", "n_characters": 90, "n_hidden": 7},
    ],
    PAGES,
)
ENTRIES = frame(
    [
        {"record_id": "corpus/refs.bib#alpha", "path": "corpus/refs.bib", "key": "alpha"}
        | {"title": HOSTILE, "abstract": "Words.", "files": ["a.pdf", "=b.pdf"]}
        | {"document_id": "alpha", "linked_by": "path"},
        {"record_id": "corpus/refs.bib#lost", "path": "corpus/refs.bib", "key": "lost"},
    ],
    RECORDS,
)


def build_synthetic(texts=TEXTS, forms=None, units=("sentence", "document")):
    """A study over *texts*; concepts occur where their form stands in a sentence."""
    forms = forms or CONCEPT_FORMS
    canonical, sentences, blocks = _segment(texts)
    mentions = _tag(sentences, forms)
    evidence, edges, nodes = _network(mentions, units)
    study = Study(
        documents=_catalogue(canonical),
        extracted=_extracted(canonical, texts),
        concepts=_concepts(forms),
        claims=_claims(sentences, mentions),
        evidence=evidence,
        edges=edges,
        nodes=nodes,
        profile=_profile(mentions, canonical),
        **_topics(sentences, canonical),
    )
    if "alpha" in canonical:  # the copy is read too
        copied = blocks[blocks["document_id"] == "alpha"].assign(document_id="alpha-copy")
        blocks = pd.concat([blocks, copied], ignore_index=True)
        canonical["alpha-copy"] = canonical["alpha"]
    return Synthetic(study, sentences, mentions, blocks, canonical)


def _segment(texts):
    canonical, sentences, blocks = {}, [], []
    for document, page, text in texts:
        before = canonical.get(document)
        start = 0 if before is None else len(before) + 1
        canonical[document] = text if before is None else f"{before}\n{text}"
        number = sum(1 for row in blocks if row["document_id"] == document)
        place = {"document_id": document, "block": number, "page": page}
        place |= {"char_start": start, "char_end": start + len(text), "text": text, "role": "body"}
        blocks.append(place)
        sentences.append(
            place
            | {
                "sentence_id": f"{document}.s{start}",
                "section": "results" if page else "body",
                "section_title": "Findings <b>" if page else "",
                "language": "en",
                "n_tokens": len(text.split()),
                "counted": True,
            }
        )
    return canonical, frame(sentences, SENTENCES), frame(blocks, _blocks())


def _blocks():
    from pipeline.tables import BLOCKS

    return BLOCKS


def _tag(sentences, forms):
    rows = []
    for row in sentences.itertuples():
        found = [(row.text.lower().find(form), concept, form) for concept, form in forms.items()]
        for place, concept, form in found:
            if place < 0:
                continue
            start, end = row.char_start + place, row.char_start + place + len(form)
            lacking = row.text.startswith("There is no") and concept == "accountability"
            cue = row.char_start + row.text.find("no ")
            mention = {
                "mention_id": f"{row.document_id}.m{start}-{end}.{concept}",
                "document_id": row.document_id,
                "sentence_id": row.sentence_id,
                "page": _page(row),
                "concept_id": concept,
                "char_start": start,
                "char_end": end,
                "surface": row.text[place : place + len(form)],
                "language": "en",
                "counted": True,
            }
            if lacking:
                mention |= {
                    "assertion": "lacking",
                    "cue": "no",
                    "cue_start": cue,
                    "cue_end": cue + 2,
                }
            rows.append(mention)
            if concept == "transparency":
                item = {"concept_id": "item-open", "layer": "item"}
                rows.append(mention | item | {"mention_id": f"{mention['mention_id']}.item"})
    return frame(rows, MENTIONS)


def _network(mentions, units):
    rows = [row for row in mentions.itertuples() if row.layer == "concept"]
    evidence, edges, nodes = [], [], []
    for unit in units:
        key = f"{unit}_id"
        members = {}
        for row in rows:
            members.setdefault(getattr(row, key), []).append(row)
        met = {}
        for name, inside in sorted(members.items()):
            for pair in itertools.combinations(sorted({row.concept_id for row in inside}), 2):
                met.setdefault(pair, []).append(name)
        for pair, names in sorted(met.items()):
            ends = [row for name in names for row in members[name] if row.concept_id in pair]
            sentences = {row.sentence_id: row for row in ends}
            base = {"network": unit, "source_id": pair[0], "target_id": pair[1]}
            evidence += [base | _evidence(row, key) for row in sentences.values()]
            n_documents = len({row.document_id for row in ends})
            edges.append(base | _edge(pair, len(names), n_documents))
        nodes += _nodes(unit, key, rows, sorted({concept for pair in met for concept in pair}))
    return frame(evidence, EVIDENCE), frame(edges, EDGES), frame(nodes, NODES)


def _evidence(row, key):
    place = {"unit_id": getattr(row, key), "sentence_id": row.sentence_id}
    return place | {"document_id": row.document_id, "page": _page(row)}


def _page(row):
    return None if pd.isna(row.page) else row.page


def _edge(pair, n_units, n_documents):
    return {
        "n_units": n_units,
        "n_documents": n_documents,
        "expected": 0.5,
        "npmi": round(min(0.9, 0.1 * n_units), 3),
        "association_strength": 2.0 * n_units,
        "p_value": 0.01,
        "q_value": 0.02 if n_units > 1 else 0.2,
        "ci_low": 0.05,
        "ci_high": 0.95,
        "in_backbone": n_units > 1 or pair[0] == "corruption",
    }


def _nodes(unit, key, rows, concepts):
    mine = {concept: [] for concept in concepts}
    for row in rows:
        if row.concept_id in mine:
            mine[row.concept_id].append(row)
    return [
        {
            "network": unit,
            "concept_id": concept,
            "n_mentions": len(inside),
            "n_units": len({getattr(row, key) for row in inside}),
            "n_documents": len({row.document_id for row in inside}),
            "community": place % 3 + 1,
            "degree": 2,
            "x": 0.5 + math.sqrt((place + 1) / len(mine)) * 0.49 * math.cos(2.4 * place),
            "y": 0.5 + math.sqrt((place + 1) / len(mine)) * 0.49 * math.sin(2.4 * place),
        }
        for place, (concept, inside) in enumerate(mine.items())
    ]


def large_study(n_concepts=500, n_sentences=1500, per_sentence=4):
    """A study with many nodes and edges, the same every time."""
    forms = {f"concept-{n}": f"word{n:04d}" for n in range(n_concepts)}
    words, texts, place = list(forms.values()), [], 1
    for number in range(n_sentences):
        chosen = []
        for _ in range(per_sentence):
            place = place * 48271 % 2147483647
            chosen.append(words[place % n_concepts])
        texts.append((f"doc-{number // 30:03d}", number % 30 + 1, f"Here {' and '.join(chosen)}."))
    return build_synthetic(texts, forms, units=("sentence",))


def _catalogue(canonical):
    rows = [
        {
            "document_id": document,
            "path": f"corpus/{document}.pdf",
            "media_type": "application/pdf",
            "title": f"Study of {document}" if document != "beta" else HOSTILE,
            "year": 2020 + place,
            "title_source": "documents.csv",
            "year_source": "documents.csv",
            "document_type": "other",
            "record_ids": [],
            "shard": "0",
        }
        for place, document in enumerate(canonical)
    ]
    if not rows:
        return CATALOGUE.empty()
    rows.append(rows[0] | {"document_id": "alpha-copy", "duplicate_of": "alpha"} | COPIED)
    rows.append(
        rows[0]
        | {
            "document_id": "broken",
            "path": "corpus/broken.pdf",
            "title": "broken.pdf",
            "year": None,
        }
        | {"problem": "no title, author or year is known"}
    )
    return frame(rows, CATALOGUE)


def _extracted(canonical, texts):
    paged = {document for document, page, _ in texts if page is not None}
    rows = [
        {
            "document_id": document,
            "n_pages": 5 if document in paged else None,
            "n_characters": len(text),
            "text_quality": 0.97,
        }
        for document, text in canonical.items()
    ]
    if not rows:
        return EXTRACTED.empty()
    rows.append(rows[0] | {"document_id": "alpha-copy"})
    reason = "the file is encrypted; save it without a password"
    rows.append({"document_id": "broken", "status": "quarantined", "reason": reason})
    return frame(rows, EXTRACTED)


def _concepts(forms):
    rows = [
        {
            "concept_id": concept,
            "group": "governance-value",
            "polarity": "undesirable" if concept == "corruption" else "desirable",
            "label_en": concept.replace("-", " ").capitalize(),
            "label_id": f"{concept.replace('-', ' ')} (id)",
            "definition_en": f"Definition of {form}.",
            "definition_id": f"Definisi {form}.",
        }
        for concept, form in forms.items()
    ]
    framework = {
        "concept_id": "readiness-frame",
        "layer": "framework",
        "framework_id": "readiness-frame",
        "group": "readiness-frame",
        "label_en": "Readiness frame",
        "label_id": "Kerangka kesiapan",
        "polarity": "neutral",
        "source": "an invented source",
    }
    rows.append(framework)
    for order, name in enumerate(("item-open", "item-skills"), start=1):
        rows.append(
            framework
            | {
                "concept_id": name,
                "layer": "item",
                "order": order,
                "label_en": name,
                "label_id": name,
            }
        )
    return frame(rows, CONCEPTS)


def _claims(sentences, mentions):
    rows = []
    for row in sentences.itertuples():
        if "reduces" not in row.text:
            continue
        at = row.text.find
        spans = {"subject": (0, 12), "cue": (at("reduces"), at("reduces") + 7)}
        spans["object"] = (at("corruption"), at("corruption") + 10)
        offsets = {
            f"{name}_{end}": row.char_start + value
            for name, pair in spans.items()
            for end, value in zip(("start", "end"), pair, strict=True)
        }
        rows.append(
            offsets
            | {
                "claim_id": f"{row.document_id}.c{row.char_start}.decreases",
                "document_id": row.document_id,
                "sentence_id": row.sentence_id,
                "page": row.page,
                "subject_id": "transparency",
                "relation": "decreases",
                "object_id": "corruption",
                "sign": 1,
                "cue": "reduces",
                "char_start": row.char_start,
                "char_end": row.char_start + spans["object"][1],
                "text": row.text[: spans["object"][1]],
                "counted": True,
            }
        )
    return frame(rows, CLAIMS)


def _profile(mentions, canonical):
    rows = []
    for document in canonical:
        mine = mentions[(mentions["layer"] == "item") & (mentions["document_id"] == document)]
        ids = sorted(set(mine["sentence_id"]))
        base = {"framework_id": "readiness-frame", "document_id": document}
        level = {"level": "present", "n_present": len(mine), "sentence_ids": ids} if ids else {}
        rows.append(base | {"item_id": "item-open", "sentence_ids": []} | level)
        rows.append(base | {"item_id": "item-skills", "sentence_ids": []})
    return frame(rows, PROFILE)


def _topics(sentences, canonical):
    topics = [
        {"topic_id": TOPIC_IDS[n], "rank": n, "label": f"word{n} term{n}", "prevalence": 0.5}
        | {"coherence": 0.2, "stability": 0.8, "n_documents": 1}
        for n in (1, 2)
    ]
    terms = [
        {"topic_id": TOPIC_IDS[n], "rank": rank, "term": f"term{rank}", "weight": 0.1 / rank}
        for n in (1, 2)
        for rank in (1, 2, 3)
    ]
    weights = [
        {"document_id": document, "topic_id": TOPIC_IDS[n], "weight": 0.5}
        for document in canonical
        for n in (1, 2)
    ]
    first = sentences.head(2)
    passages = [
        {"topic_id": TOPIC_IDS[1], "rank": rank, "sentence_id": row.sentence_id, "weight": 0.9}
        | {"document_id": row.document_id, "page": _page(row)}
        for rank, row in enumerate(first.itertuples(), start=1)
    ]
    selection = [
        {"model": "nmf", "n_topics": 2, "coherence": 0.2, "stability": 0.8, "score": 0.5}
        | {"selected": True, "reason": "highest score", "diversity": 0.9},
        {"model": "lda", "n_topics": 2, "reason": "could not be fitted"},
    ]
    return {
        "topics": frame(topics, TOPICS),
        "terms": frame(terms, TOPIC_TERMS),
        "topic_documents": frame(weights, TOPIC_DOCUMENTS),
        "passages": frame(passages, TOPIC_PASSAGES),
        "selection": frame(selection, TOPIC_SELECTION),
    }


def empty_synthetic():
    """A study without documents."""
    built = build_synthetic(texts=[])
    none = {
        "topics": TOPICS.empty(),
        "terms": TOPIC_TERMS.empty(),
        "selection": TOPIC_SELECTION.empty(),
    }
    return built.with_study(**none)
