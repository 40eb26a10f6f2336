"""The tables that pass between stages: the data contract.

Each table has named, typed columns with a meaning, a key and an order of rows. ``conform``
brings a frame into exactly that shape or says what is wrong with it, so that no stage can write a
table that a later one cannot read. Offsets are Unicode code points, end exclusive, into the
document's canonical text (its blocks' texts joined by one line feed).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal, get_args

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

Role = Literal[
    "title",
    "author",
    "abstract",
    "keywords",
    "heading",
    "body",
    "list_item",
    "article",
    "table",
    "caption",
    "footnote",
    "header",
    "footer",
    "reference",
]
Status = Literal["ok", "quarantined"]
Reading = Literal["text", "ocr", "none", "damaged"]
ROLES: tuple[str, ...] = get_args(Role)
STATUSES: tuple[str, ...] = get_args(Status)
SECTIONS = (
    "front",
    "abstract",
    "introduction",
    "method",
    "results",
    "discussion",
    "conclusion",
    "references",
    "appendix",
    "chapter",
    "article",
    "body",
)
READINGS: tuple[str, ...] = get_args(Reading)
LINKS = ("abstract", "path", "doi", "title")  # the surest first
COPY_KINDS = ("bytes", "record", "doi", "text")
DOCUMENT_TYPES = ("paper", "policy", "law", "abstract", "other")
LAYERS = ("concept", "framework", "item")
LABEL_KINDS = ("preferred", "alternative", "acronym", "hidden", "reworded")
ASSERTIONS = ("present", "lacking", "required", "planned", "definition")
RELATIONS = ("increases", "decreases", "enables", "hinders", "requires", "associated")
LEVELS = ("present", "mixed", "lacking", "planned", "required", "defined")
LOW_QUALITY = 0.9  # text that reads well has 0.95 and more, nonsense less than 0.5

_TEXT = pa.string()
_COUNT = pa.int64()
_COUNTS = pa.list_(_COUNT)
_NUMBER = pa.float64()
_FLAG = pa.bool_()
_NULLABLE = {_COUNT: pd.Int64Dtype(), _FLAG: pd.BooleanDtype()}


class TableError(ValueError):
    """A stage produced a table that breaks the contract (a fault of the program)."""


@dataclass(frozen=True)
class Column:
    """One column: its name, Arrow type, meaning, whether it may be null, and its closed choices."""

    name: str
    type: pa.DataType
    meaning: str
    nullable: bool = False
    choices: tuple[str, ...] = ()


@dataclass(frozen=True)
class Table:
    """One table: its columns, the columns that identify a row, and the order of its rows."""

    name: str
    meaning: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    order: tuple[str, ...]

    @property
    def schema(self) -> pa.Schema:
        """The Arrow schema of the table."""
        return pa.schema([pa.field(c.name, c.type, c.nullable) for c in self.columns])

    @property
    def names(self) -> list[str]:
        """The names of the columns, in order."""
        return [c.name for c in self.columns]

    def empty(self) -> pd.DataFrame:
        """Return a frame of this table without rows."""
        return to_frame(self.schema.empty_table(), self)


def to_frame(arrow: pa.Table, table: Table) -> pd.DataFrame:
    """Return *arrow* as a frame; what may be null is ``Int64`` or ``boolean``, not float."""
    nullable = {c.name for c in table.columns if c.nullable}
    series = {
        name: arrow[name].to_pandas(types_mapper=_NULLABLE.get if name in nullable else None)
        for name in arrow.column_names
    }
    return pd.DataFrame(series)


def plain_values(column: "pd.Series[Any]") -> list[Any]:
    """Return the values of a column as Python has them, None where one is missing."""
    return column.astype(object).where(column.notna(), None).tolist()


def conform(frame: pd.DataFrame | pa.Table, table: Table) -> pa.Table:
    """Bring *frame* into the columns, types and row order of *table*.

    A frame of Arrow takes a fraction of the memory where texts are many.

    Raises
    ------
    TableError
        On a missing or unknown column, a null where none may be, a value outside the closed
        choices, a NaN or infinity, or two rows with one key.
    """
    is_arrow = isinstance(frame, pa.Table)
    _check_columns(frame.column_names if is_arrow else frame.columns, table)
    try:
        arrow = _cast_arrow(frame, table) if is_arrow else _cast_pandas(frame, table)
    except (ValueError, TypeError) as error:
        raise TableError(f"table {table.name}: {error}") from error
    _check_values(arrow, table)
    return arrow.replace_schema_metadata(None)


def _cast_arrow(frame: pa.Table, table: Table) -> pa.Table:
    cast = frame.select(table.names).cast(table.schema)
    return cast.sort_by([(name, "ascending") for name in table.order])


def _cast_pandas(frame: pd.DataFrame, table: Table) -> pa.Table:
    ordered = frame[table.names].sort_values(list(table.order), kind="stable", ignore_index=True)
    return pa.Table.from_pandas(ordered, schema=table.schema, preserve_index=False, safe=True)


def _check_columns(names: Iterable[str], table: Table) -> None:
    found = list(names)
    missing = [name for name in table.names if name not in found]
    unknown = [str(name) for name in found if name not in table.names]
    if missing or unknown:
        raise TableError(f"table {table.name}: missing columns {missing}, unknown {unknown}")


def _check_values(arrow: pa.Table, table: Table) -> None:
    for column in table.columns:
        values = arrow[column.name]
        if values.null_count and not column.nullable:
            raise TableError(f"table {table.name}: {values.null_count} nulls in {column.name}")
        if column.type == _NUMBER and pc.all(pc.is_finite(values)).as_py() is False:
            raise TableError(f"table {table.name}: NaN or infinity in {column.name}")
        if column.choices:
            wrong = sorted(set(pc.unique(values).to_pylist()) - {*column.choices, None})
            if wrong:
                raise TableError(f"table {table.name}: {column.name} has {wrong[:3]}")
    if table.key and arrow.num_rows:
        keys = arrow.select(list(table.key)).group_by(list(table.key)).aggregate([])
        if keys.num_rows != arrow.num_rows:
            repeated = arrow.num_rows - keys.num_rows
            raise TableError(f"table {table.name}: {repeated} rows repeat the key {table.key}")


def _columns(*specs: Sequence[object]) -> tuple[Column, ...]:
    return tuple(Column(*spec) for spec in specs)  # type: ignore[arg-type]


_DOCUMENT = ("document_id", _TEXT, "stable slug of the file's path or the entry's work, unique")
_SENTENCE = ("sentence_id", _TEXT, "document id and offset of the sentence")
_PAGE = ("page", _COUNT, "page on which it starts, from 1; null without pages", True)
_PAGE_OF_SENTENCE = (
    "page",
    _COUNT,
    "page on which its sentence starts, from 1; null without pages",
    True,
)
_START = ("char_start", _COUNT, "first code point in the canonical text")
_END = ("char_end", _COUNT, "code point after the last")
_COUNTED = (
    "counted",
    _FLAG,
    "whether statistics count it where it stands (false in references and the like, in lines of "
    "authors, and on pages read too poorly); those of a copy are not counted either, which "
    "`duplicate_of` of `extract/catalogue` tells",
)
_COUNTED_CLAIM = (*_COUNTED[:2], "as in sentences, but false for questions and hypotheses")

INVENTORY = Table(
    "inventory/documents",
    "One row per document: a file under corpus/, or an entry of a bibliography that has none.",
    _columns(
        _DOCUMENT,
        ("path", _TEXT, "path relative to the study; of an entry its bibliography, # and key"),
        ("sha256", _TEXT, "SHA-256 of the bytes, hexadecimal"),
        ("n_bytes", _COUNT, "size of the file in bytes"),
        ("media_type", _TEXT, "media type by content"),
        ("document_type", _TEXT, "kind of document", False, DOCUMENT_TYPES),
        ("title", _TEXT, "title, or the file's name where none is known"),
        ("authors", _TEXT, "authors as given, separated by semicolons", True),
        ("year", _COUNT, "year of publication", True),
        ("doi", _TEXT, "DOI without address, lower case", True),
        ("venue", _TEXT, "journal, publisher or issuing body", True),
        ("country", _TEXT, "country as given", True),
        ("metadata_source", _TEXT, "where title to country come from", False),
        ("duplicate_of", _TEXT, "document with the same bytes that is counted instead", True),
        (
            "shard",
            _TEXT,
            "first binary digits of a hash of the document's id, more of them in a larger corpus",
        ),
        ("problem", _TEXT, "what is wrong with its metadata", True),
    ),
    ("document_id",),
    ("document_id",),
)

RECORDS = Table(
    "inventory/records",
    "One row per entry of the bibliographies under corpus/.",
    _columns(
        ("record_id", _TEXT, "bibliography, # and the entry's key or number, unique"),
        ("path", _TEXT, "bibliography it stands in, relative to the study"),
        ("key", _TEXT, "key or identifier of the entry as given, else its number"),
        ("record_type", _TEXT, "type of the entry as given", True),
        ("document_type", _TEXT, "kind of document", False, DOCUMENT_TYPES),
        ("title", _TEXT, "title", True),
        ("authors", _TEXT, "authors, separated by semicolons", True),
        ("year", _COUNT, "year of publication", True),
        ("doi", _TEXT, "DOI without address, lower case", True),
        ("venue", _TEXT, "journal, proceedings, publisher or issuing body", True),
        ("country", _TEXT, "country as given", True),
        ("keywords", _TEXT, "keywords, separated by semicolons", True),
        ("abstract", _TEXT, "abstract as plain text", True),
        ("files", pa.list_(_TEXT), "files that the entry names, as given"),
        ("document_id", _TEXT, "document that the entry describes; empty where it has none", True),
        ("linked_by", _TEXT, "by what it was linked; abstract: it is the document", True, LINKS),
        ("problem", _TEXT, "what is wrong with the entry", True),
    ),
    ("record_id",),
    ("record_id",),
)

EXTRACTED = Table(
    "extract/documents",
    "How well each document was read.",
    _columns(
        _DOCUMENT,
        ("status", _TEXT, "read or set aside", False, STATUSES),
        (
            "reason",
            _TEXT,
            "why it was set aside and what to do, or which pages are damaged, gave no text or "
            "hardly read",
            True,
        ),
        ("n_pages", _COUNT, "pages; null without pages", True),
        ("n_pages_without_text", _COUNT, "pages that gave no text"),
        ("n_pages_ocr", _COUNT, "pages read by optical character recognition"),
        ("n_characters", _COUNT, "code points of the canonical text"),
        (
            "text_quality",
            _NUMBER,
            "share of the letters that read as words, 0 to 1; halved where no common word of "
            "either language is among them; null without letters",
            True,
        ),
        ("embedded_title", _TEXT, "title that the file's own properties give", True),
        ("embedded_authors", _TEXT, "authors they give, separated by semicolons", True),
        ("embedded_subject", _TEXT, "subject they give, often journal and DOI", True),
        ("embedded_created", _TEXT, "when they say it was made: year, month or day", True),
        (
            "embedded_source",
            _TEXT,
            "front matter where the head of a Markdown file states them; empty where they are the "
            "file's own properties",
            True,
        ),
    ),
    ("document_id",),
    ("document_id",),
)

PAGES = Table(
    "extract/pages",
    "How well each page was read; a document without pages, or set aside unread, has no rows.",
    _columns(
        _DOCUMENT,
        ("page", _COUNT, "page, from 1"),
        ("reading", _TEXT, "where its text comes from", False, READINGS),
        ("n_characters", _COUNT, "characters of its text"),
        ("text_quality", _NUMBER, "as in `extract/documents`, of this page", True),
        ("ocr_confidence", _NUMBER, "mean confidence of its words, 0 to 1; null if not ocr", True),
        ("n_hidden", _COUNT, "characters left out because they cannot be seen on the page"),
        ("note", _TEXT, "what a reader should know of the page", True),
    ),
    ("document_id", "page"),
    ("document_id", "page"),
)

FOUND = Table(
    "extract/metadata",
    "What each document says of itself, and a sketch of its text.",
    _columns(
        _DOCUMENT,
        ("title", _TEXT, "title", True),
        ("title_source", _TEXT, "where the title was found", True),
        ("authors", _TEXT, "authors, separated by semicolons", True),
        ("authors_source", _TEXT, "where the authors were found", True),
        ("year", _COUNT, "year of publication", True),
        ("year_source", _TEXT, "where the year was found", True),
        ("doi", _TEXT, "DOI without address, lower case", True),
        ("doi_source", _TEXT, "where the DOI was found", True),
        ("venue", _TEXT, "journal, publisher or issuing body", True),
        ("venue_source", _TEXT, "where the venue was found", True),
        ("number", _TEXT, "number of a law or regulation", True),
        ("number_source", _TEXT, "where the number was found", True),
        ("document_type", _TEXT, "kind of document, guessed", True, DOCUMENT_TYPES),
        ("n_words", _COUNT, "words of its text"),
        ("sketch", _COUNTS, "MinHash sketch of its word sequences; empty for too short a text"),
        ("figures", _COUNTS, "MinHash sketch of its figures, each with the word before it"),
    ),
    ("document_id",),
    ("document_id",),
)

CATALOGUE = Table(
    "extract/catalogue",
    "What is known of each document, from the best source, and which documents are copies.",
    _columns(
        _DOCUMENT,
        ("path", _TEXT, "path relative to the study; of an entry its bibliography, # and key"),
        ("media_type", _TEXT, "media type by content"),
        ("document_type", _TEXT, "kind of document", False, DOCUMENT_TYPES),
        ("title", _TEXT, "title, or the file's name where none is known"),
        ("title_source", _TEXT, "where the title comes from"),
        ("authors", _TEXT, "authors, separated by semicolons", True),
        ("authors_source", _TEXT, "where the authors come from", True),
        ("year", _COUNT, "year of publication", True),
        ("year_source", _TEXT, "where the year comes from", True),
        ("doi", _TEXT, "DOI without address, lower case", True),
        ("doi_source", _TEXT, "where the DOI comes from", True),
        ("venue", _TEXT, "journal, publisher or issuing body", True),
        ("venue_source", _TEXT, "where the venue comes from", True),
        ("country", _TEXT, "country as given", True),
        ("country_source", _TEXT, "where the country comes from", True),
        ("number", _TEXT, "number of a law or regulation", True),
        ("number_source", _TEXT, "where the number comes from", True),
        ("record_ids", pa.list_(_TEXT), "entries of bibliographies that describe it"),
        ("duplicate_of", _TEXT, "document that is counted instead", True),
        (
            "duplicate_kind",
            _TEXT,
            "why it is a copy: same bytes, the entry of a document, same DOI, nearly the same text",
            True,
            COPY_KINDS,
        ),
        ("similarity", _NUMBER, "share of word sequences in common, 0 to 1, estimated", True),
        ("shard", _TEXT, "shard of the document"),
        ("problem", _TEXT, "what is wrong with its metadata", True),
    ),
    ("document_id",),
    ("document_id",),
)

BLOCKS = Table(
    "extract/blocks",
    "Paragraphs and other blocks in reading order.",
    _columns(
        _DOCUMENT,
        ("block", _COUNT, "place in reading order, from 0"),
        _PAGE,
        ("role", _TEXT, "what the block is", False, ROLES),
        ("level", _COUNT, "level of a heading or list item, from 1", True),
        ("x0", _NUMBER, "left edge, points from the left", True),
        ("y0", _NUMBER, "top edge, points from the top", True),
        ("x1", _NUMBER, "right edge, points from the left", True),
        ("y1", _NUMBER, "bottom edge, points from the top", True),
        ("text", _TEXT, "text of the block, without line feeds"),
        _START,
        _END,
        ("page_starts", _COUNTS, "offsets of its first word on each page after the first it is on"),
        (
            "column_heads",
            pa.list_(_TEXT),
            "of a row of a table, the heads over each of its cells, their levels joined by ' > ', "
            "empty text where a cell has none; no elements for heads and other blocks",
        ),
    ),
    ("document_id", "block"),
    ("document_id", "block"),
)

SENTENCES = Table(
    "segment/sentences",
    "Sentences with section and language; running heads and feet are left out.",
    _columns(
        _SENTENCE,
        _DOCUMENT,
        ("block", _COUNT, "block the sentence lies in (the paragraph)"),
        _PAGE,
        ("role", _TEXT, "role of its block", False, ROLES),
        ("section", _TEXT, "kind of section", False, SECTIONS),
        (
            "section_title",
            _TEXT,
            "heading of the section, in brackets where it is not printed; empty before the first",
        ),
        (
            "section_path",
            pa.list_(_TEXT),
            "headings it lies under, from the outermost to `section_title`; empty before the first",
        ),
        ("language", _TEXT, "ISO 639-1 code; 'und' where undetermined"),
        ("n_tokens", _COUNT, "words in the sentence"),
        (
            "text_quality",
            _NUMBER,
            "as in `extract/pages`, of the page on which it starts; null without pages",
            True,
        ),
        _COUNTED,
        _START,
        _END,
        ("text", _TEXT, "text of the sentence"),
    ),
    ("sentence_id",),
    ("document_id", "char_start"),
)

CONCEPTS = Table(
    "tag/concepts",
    "Concepts, frameworks and items of the codebook.",
    _columns(
        ("concept_id", _TEXT, "id in the codebook"),
        ("layer", _TEXT, "concept, framework or item of one", False, LAYERS),
        ("group", _TEXT, "group of the concept, or framework id"),
        ("framework_id", _TEXT, "framework of the item; itself for a framework", True),
        ("parent_id", _TEXT, "broader concept or parent item", True),
        ("order", _COUNT, "place in an ordered framework, from 1", True),
        ("polarity", _TEXT, "desirable, undesirable or neutral"),
        ("label_en", _TEXT, "label in English"),
        ("label_id", _TEXT, "label in Indonesian"),
        ("definition_en", _TEXT, "definition in English"),
        ("definition_id", _TEXT, "definition in Indonesian"),
        ("source", _TEXT, "where a framework comes from", True),
        ("concept_ids", pa.list_(_TEXT), "concepts that an item stands for"),
        ("n_forms_en", _COUNT, "forms in English"),
        ("n_forms_id", _COUNT, "forms in Indonesian"),
    ),
    ("concept_id",),
    ("layer", "concept_id"),
)

MENTIONS = Table(
    "tag/mentions",
    "Mentions of concepts, frameworks and their items.",
    _columns(
        ("mention_id", _TEXT, "document id, offsets and concept id"),
        _DOCUMENT,
        _SENTENCE,
        _PAGE_OF_SENTENCE,
        ("concept_id", _TEXT, "id in the codebook"),
        ("layer", _TEXT, "concept, framework or item of one", False, LAYERS),
        _START,
        _END,
        ("surface", _TEXT, "the words as they stand"),
        ("label_kind", _TEXT, "kind of form that matched", False, LABEL_KINDS),
        ("language", _TEXT, "language of the sentence"),
        ("assertion", _TEXT, "what is said of it", False, ASSERTIONS),
        ("cue", _TEXT, "words that decide the assertion", True),
        ("cue_start", _COUNT, "first code point of the cue", True),
        ("cue_end", _COUNT, "code point after the cue", True),
        _COUNTED,
    ),
    ("mention_id",),
    ("document_id", "char_start", "char_end", "concept_id"),
)

CLAIMS = Table(
    "claims/claims",
    "Directed, signed statements between two concepts in one clause.",
    _columns(
        ("claim_id", _TEXT, "document id, offsets and relation"),
        _DOCUMENT,
        _SENTENCE,
        _PAGE_OF_SENTENCE,
        ("subject_id", _TEXT, "concept that acts"),
        ("relation", _TEXT, "what it does", False, RELATIONS),
        ("object_id", _TEXT, "concept acted on"),
        (
            "sign",
            _COUNT,
            "+1, -1 or 0 between adequate subject and object; 0 if denied or associated",
        ),
        ("negated", _FLAG, "the statement is denied"),
        ("hedged", _FLAG, "possible, expected, required or aimed at, not reported as fact"),
        ("cue", _TEXT, "words that carry the relation"),
        _START,
        _END,
        ("subject_start", _COUNT, "first code point of the subject"),
        ("subject_end", _COUNT, "code point after the subject"),
        ("object_start", _COUNT, "first code point of the object"),
        ("object_end", _COUNT, "code point after the object"),
        ("cue_start", _COUNT, "first code point of the cue"),
        ("cue_end", _COUNT, "code point after the cue"),
        (
            "text",
            _TEXT,
            "the words from first to last of the three and of what turns or denies one of them; "
            "what denies the whole statement (`negated`) may stand before it",
        ),
        _COUNTED_CLAIM,
    ),
    ("claim_id",),
    ("document_id", "char_start", "char_end", "claim_id"),
)

TOPICS = Table(
    "topics/topics",
    "Topics of the selected model; those that hold too few words are left out.",
    _columns(
        ("topic_id", _TEXT, "id that follows from its heaviest terms"),
        ("rank", _COUNT, "place by prevalence, from 1"),
        ("label", _TEXT, "most telling terms"),
        ("prevalence", _NUMBER, "share of the counted words, 0 to 1"),
        ("coherence", _NUMBER, "mean NPMI of the top terms, -1 to 1", True),
        ("stability", _NUMBER, "mean agreement of ranked top terms over resamples, 0 to 1", True),
        ("n_documents", _COUNT, "documents in which it is the largest topic"),
        ("reason", _TEXT, "why a number is missing", True),
    ),
    ("topic_id",),
    ("rank",),
)

TOPIC_TERMS = Table(
    "topics/terms",
    "Terms of each topic.",
    _columns(
        ("topic_id", _TEXT, "id of the topic"),
        ("rank", _COUNT, "place by weight, from 1"),
        ("term", _TEXT, "term"),
        ("weight", _NUMBER, "share of the term in the topic, 0 to 1"),
        ("exclusivity", _NUMBER, "share of the term's weight that lies in this topic, 0 to 1"),
    ),
    ("topic_id", "rank"),
    ("topic_id", "rank"),
)

TOPIC_DOCUMENTS = Table(
    "topics/documents",
    "Weights of the topics in each document.",
    _columns(
        _DOCUMENT,
        ("topic_id", _TEXT, "id of the topic"),
        ("weight", _NUMBER, "share of the document, 0 to 1; a document's rows sum to 1"),
    ),
    ("document_id", "topic_id"),
    ("document_id", "topic_id"),
)

TOPIC_PASSAGES = Table(
    "topics/passages",
    "Representative sentences of each topic.",
    _columns(
        ("topic_id", _TEXT, "id of the topic"),
        ("rank", _COUNT, "place by weight, from 1"),
        _SENTENCE,
        _DOCUMENT,
        _PAGE_OF_SENTENCE,
        ("weight", _NUMBER, "share of the topic in the passage of the sentence, 0 to 1"),
    ),
    ("topic_id", "rank"),
    ("topic_id", "rank"),
)

TOPIC_SELECTION = Table(
    "topics/selection",
    "One row per candidate model, the chosen one marked.",
    _columns(
        ("model", _TEXT, "nmf or lda"),
        ("n_topics", _COUNT, "number of topics it was fitted with"),
        ("coherence", _NUMBER, "mean NPMI over topics", True),
        ("diversity", _NUMBER, "share of distinct terms among all top terms, 0 to 1", True),
        ("stability", _NUMBER, "mean agreement of ranked top terms over resamples, 0 to 1", True),
        ("score", _NUMBER, "what the choice is made by", True),
        ("selected", _FLAG, "whether this model is reported"),
        ("reason", _TEXT, "why it was chosen or could not be fitted; what is left out", True),
    ),
    ("model", "n_topics"),
    ("model", "n_topics"),
)

NODES = Table(
    "network/nodes",
    "Concepts of each network.",
    _columns(
        ("network", _TEXT, "unit of counting: sentence, paragraph or document"),
        ("concept_id", _TEXT, "id in the codebook"),
        ("n_mentions", _COUNT, "counted mentions"),
        ("n_units", _COUNT, "units with at least one mention"),
        ("n_documents", _COUNT, "documents with at least one mention"),
        ("community", _COUNT, "community, from 1 by size; null when not joined to any", True),
        ("degree", _COUNT, "edges of the backbone"),
        ("strength", _NUMBER, "sum of the weights of its backbone edges"),
        ("betweenness", _NUMBER, "share of shortest backbone paths through it, 0 to 1"),
        ("eigenvector", _NUMBER, "eigenvector centrality in the backbone, 0 to 1"),
        ("x", _NUMBER, "place in the layout, 0 to 1"),
        ("y", _NUMBER, "place in the layout, 0 to 1"),
    ),
    ("network", "concept_id"),
    ("network", "concept_id"),
)

EDGES = Table(
    "network/edges",
    "Pairs of concepts that meet in at least one unit, with what chance would give.",
    _columns(
        ("network", _TEXT, "unit of counting: sentence, paragraph or document"),
        ("source_id", _TEXT, "concept, first in the alphabet"),
        ("target_id", _TEXT, "concept, second in the alphabet"),
        ("n_units", _COUNT, "units in which both occur"),
        ("n_documents", _COUNT, "documents with at least one such unit"),
        ("expected", _NUMBER, "units expected by chance under the null model"),
        ("npmi", _NUMBER, "normalised pointwise mutual information, -1 to 1", True),
        ("association_strength", _NUMBER, "observed over expected under independence", True),
        ("p_value", _NUMBER, "chance of at least as many units under the null model", True),
        ("q_value", _NUMBER, "Benjamini-Hochberg adjusted p-value", True),
        (
            "ci_low",
            _NUMBER,
            "2.5 % bootstrap quantile of npmi over documents, where it meets in 5 or more",
            True,
        ),
        (
            "ci_high",
            _NUMBER,
            "97.5 % bootstrap quantile of npmi over documents, where it meets in 5 or more",
            True,
        ),
        ("in_backbone", _FLAG, "kept in the picture and for centralities"),
        ("reason", _TEXT, "why a number is missing", True),
    ),
    ("network", "source_id", "target_id"),
    ("network", "source_id", "target_id"),
)

EVIDENCE = Table(
    "network/evidence",
    "The sentences behind each edge.",
    _columns(
        ("network", _TEXT, "unit of counting: sentence, paragraph or document"),
        ("source_id", _TEXT, "concept, first in the alphabet"),
        ("target_id", _TEXT, "concept, second in the alphabet"),
        ("unit_id", _TEXT, "unit in which both occur"),
        _SENTENCE,
        _DOCUMENT,
        _PAGE_OF_SENTENCE,
    ),
    ("network", "source_id", "target_id", "unit_id", "sentence_id"),
    ("network", "source_id", "target_id", "document_id", "unit_id", "sentence_id"),
)

PROFILE = Table(
    "readiness/profile",
    "Evidence of each document on each item of the frameworks that it addresses.",
    _columns(
        ("framework_id", _TEXT, "framework"),
        ("item_id", _TEXT, "item of the framework"),
        _DOCUMENT,
        (
            "n_present",
            _COUNT,
            "mentions with nothing said of it being missing, demanded or planned",
        ),
        ("n_lacking", _COUNT, "mentions said to be missing"),
        ("n_required", _COUNT, "mentions demanded"),
        ("n_planned", _COUNT, "mentions planned or aimed at"),
        ("n_definition", _COUNT, "mentions in a definition"),
        ("level", _TEXT, "what the evidence supports; null = not addressed", True, LEVELS),
        ("sentence_ids", pa.list_(_TEXT), "sentences behind the counts"),
    ),
    ("framework_id", "item_id", "document_id"),
    ("framework_id", "item_id", "document_id"),
)

TABLES = {
    table.name: table
    for table in (
        INVENTORY,
        RECORDS,
        EXTRACTED,
        PAGES,
        BLOCKS,
        FOUND,
        CATALOGUE,
        SENTENCES,
        CONCEPTS,
        MENTIONS,
        CLAIMS,
        TOPICS,
        TOPIC_TERMS,
        TOPIC_DOCUMENTS,
        TOPIC_PASSAGES,
        TOPIC_SELECTION,
        NODES,
        EDGES,
        EVIDENCE,
        PROFILE,
    )
}


def describe_tables() -> str:
    """Return the contract as Markdown, one section a table."""
    return "\n\n".join(["# Tables", _INTRODUCTION, *map(_describe, TABLES.values())]) + "\n"


_INTRODUCTION = """Parquet files under `outputs/`; a name that is a folder holds one file a shard
and is read as one table (`pandas.read_parquet("outputs/segment/sentences.parquet")`).

Offsets are Unicode code points, end exclusive, into `outputs/extract/text/<document_id>.txt`: for
every row, `text[char_start:char_end]` is exactly its `text` or `surface`."""


def _describe(table: Table) -> str:
    rows = [
        f"| `{c.name}` | {c.type} | {c.meaning}"
        + (f" ({', '.join(c.choices)})" if c.choices else "")
        + ("; may be empty" if c.nullable and "null" not in c.meaning else "")
        + " |"
        for c in table.columns
    ]
    head = [
        f"## `{table.name}.parquet`",
        "",
        f"{table.meaning} One row: {', '.join(f'`{k}`' for k in table.key)}.",
        "",
    ]
    return "\n".join([*head, "| column | type | meaning |", "| --- | --- | --- |", *rows])


if __name__ == "__main__":
    print(describe_tables(), end="")  # noqa: T201
