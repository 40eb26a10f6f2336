"""Set the blocks of a document as items for the columns of a page."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Paragraph

from typesetting import model
from typesetting.column import Item
from typesetting.flow import Frame
from typesetting.hyphenate import soften
from typesetting.inline import marked_up, note_numbers, texts
from typesetting.look import Look
from typesetting.model import NOTE_MARK, Block, Document
from typesetting.stack import Panel, Stack
from typesetting.tables import TINT, is_wide, make_grid

REFERENCES = ("references", "daftar pustaka", "referensi")
BOX_PADDING = 10.0
BULLETS = ("\u2022", "\u2013", "\u2022")
ANNOUNCES_LIST = 400


@dataclass(frozen=True)
class Setter:
    """Sets blocks of `document` in `look` for the columns of `frame`."""

    document: Document
    look: Look
    frame: Frame

    @cached_property
    def numbers(self) -> dict[str, int]:
        """Footnote numbers by label."""
        return note_numbers(self.document)

    def xml(self, text: str, *, whole_words: bool = False) -> str:
        """Write `text` as reportlab markup with soft hyphens."""
        size = self.look.size
        templates = {
            "italic": "<i>{}</i>",
            "bold": "<b>{}</b>",
            "note": f'<super size="{size * 0.7:.1f}" rise="{size * 0.34:.1f}">{{}}</super>',
        }
        soft = str if whole_words else partial(soften, language=self.document.language)
        return marked_up(text, templates=templates, numbers=self.numbers, soften=soft)

    def notes(self) -> dict[str, Paragraph]:
        """Set one paragraph per footnote, by the number printed in the text."""
        mark = '<super size="{0:.1f}" rise="{1:.1f}">{2}</super> {3}'
        size = self.look.note.fontSize
        return {
            str(n): Paragraph(
                mark.format(size * 0.75, size * 0.32, n, self.xml(self.document.notes[label])),
                self.look.note,
            )
            for label, n in self.numbers.items()
        }

    def items(self, blocks: Iterable[Block]) -> Iterator[Item]:
        """Set `blocks` in order; paragraphs under a references heading hang."""
        in_references = after_heading = False
        for block in blocks:
            if isinstance(block, model.Heading):
                in_references = bare(block.text) in REFERENCES
            if isinstance(block, model.Paragraph) and in_references:
                yield Item(Paragraph(self.xml(block.text), self.look.reference), after=2.5)
            else:
                yield from self.block(block, first=after_heading)
            after_heading = isinstance(block, model.Heading)

    def block(self, block: Block, *, first: bool = False) -> Iterator[Item]:
        """Set one block; a `first` paragraph under a heading has no indented line."""
        match block:
            case model.Heading():
                yield self.heading(block)
            case model.Paragraph(text=text):
                yield self.paragraph(text, first=first)
            case model.List(items=items):
                yield from self.list_items(items)
            case model.Table():
                yield self.table(block)
            case model.Box(blocks=blocks):
                yield self.box(blocks)

    def heading(self, block: model.Heading) -> Item:
        """Set a heading, kept with what follows."""
        size = self.look.heading_sizes[block.level - 1]
        return Item(
            Paragraph(self.xml(block.text, whole_words=True), self.look.heading(block.level)),
            before=size * (1.2 if block.level == 1 else 0.9),
            after=size * 0.4,
            leads=True,
        )

    def paragraph(self, text: str, *, first: bool) -> Item:
        """Set running text; a short paragraph that announces a list stays with it."""
        body = self.look.body
        style = ParagraphStyle("first", body, firstLineIndent=0) if first else body
        return Item(
            Paragraph(self.xml(text), style),
            before=self.look.paragraph_gap,
            after=self.look.paragraph_gap,
            leads=text.endswith(":") and len(text) < ANNOUNCES_LIST,
            notes=self.notes_of(text),
        )

    def list_items(self, items: tuple[model.Item, ...]) -> Iterator[Item]:
        """Set list items, with space above the first and below the last."""
        gap = max(self.look.paragraph_gap, 3.0)
        for index, item in enumerate(items):
            before = gap if index == 0 else gap / 3
            after = gap if index == len(items) - 1 else gap / 3
            yield Item(self.list_item(item), before=before, after=after)

    def list_item(self, item: model.Item) -> Paragraph:
        """Set one list item, its marker hanging left of the text."""
        mark = BULLETS[item.depth] if item.marker == "-" else item.marker
        width = stringWidth(mark, self.look.roman, self.look.size) + 4
        style = self.look.item(item.depth, max(width, self.look.indent))
        return Paragraph(self.xml(item.text), style, bulletText=mark)

    def table(self, block: model.Table) -> Item:
        """Set a table with its caption; one too wide for a column spans all of them."""
        column = self.frame.column_width
        spans = self.frame.n_columns > 1 and is_wide(
            block, look=self.look, width=column, xml=self.xml
        )
        width = self.frame.width if spans else column
        caption = [Paragraph(self.xml(block.caption), self.look.caption)] if block.caption else []
        grid = make_grid(block, look=self.look, width=width, xml=self.xml)
        gap = self.look.leading * 0.8
        return Item(
            Stack([*caption, grid], gap=3),
            before=gap,
            after=gap * (1.5 if spans else 1),
            drifts=not spans,
            spans=spans,
            notes=self.notes_of(*texts([block])),
        )

    def box(self, blocks: tuple[Block, ...]) -> Item:
        """Set a boxed text on a tinted ground."""
        inner = Stack([item.flowable for item in self.items(blocks)], gap=4)
        gap = self.look.leading * 0.7
        return Item(
            Panel(inner, ground=TINT, bar=self.look.accent, padding=BOX_PADDING),
            before=gap,
            after=gap,
            notes=self.notes_of(*texts(blocks)),
        )

    def notes_of(self, *marked: str) -> tuple[str, ...]:
        """Find the printed numbers of the footnotes marked in the texts."""
        return tuple(str(self.numbers[n]) for text in marked for n in NOTE_MARK.findall(text))


def bare(heading: str) -> str:
    """Strip a heading of number and capitals: `6. References` is `references`."""
    return heading.lstrip("0123456789. ").lower()
