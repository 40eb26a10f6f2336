"""How a layout looks: its fonts, sizes and spaces, in points, as reportlab paragraph styles."""

from dataclasses import dataclass

from reportlab.lib.colors import Color, HexColor, black
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT
from reportlab.lib.styles import ParagraphStyle

SMALLER = 0.82


@dataclass(frozen=True)
class Look:
    """The settings of one layout from which every style is derived.

    `roman`, `bold` and `italic` are standard font names; `size` and `leading` are those of running
    text; `indent` is the width given to a list marker; `first_line` indents paragraphs and
    `paragraph_gap` parts them; `accent` colours headings and rulings.
    """

    roman: str
    bold: str
    italic: str
    size: float
    leading: float
    indent: float
    first_line: float = 0.0
    paragraph_gap: float = 0.0
    justified: bool = True
    accent: Color = black
    heading_fonts: tuple[str, str, str] = ("Times-Bold", "Times-BoldItalic", "Times-Italic")
    heading_sizes: tuple[float, float, float] = (11.0, 10.0, 10.0)
    ruled: bool = False

    @property
    def body(self) -> ParagraphStyle:
        """Running text."""
        return ParagraphStyle(
            "body",
            fontName=self.roman,
            fontSize=self.size,
            leading=self.leading,
            firstLineIndent=self.first_line,
            alignment=TA_JUSTIFY if self.justified else TA_LEFT,
            allowWidows=0,
            allowOrphans=0,
        )

    def heading(self, level: int) -> ParagraphStyle:
        """Style a heading of `level` 1 to 3."""
        size = self.heading_sizes[level - 1]
        return ParagraphStyle(
            f"heading{level}",
            self.body,
            fontName=self.heading_fonts[level - 1],
            fontSize=size,
            leading=size * 1.2,
            firstLineIndent=0,
            alignment=TA_LEFT,
            textColor=self.accent,
        )

    def item(self, depth: int, marker_width: float | None = None) -> ParagraphStyle:
        """Style a list item at nesting `depth` from 0, its text beside the marker."""
        width = self.indent if marker_width is None else marker_width
        return ParagraphStyle(
            f"item{depth}",
            self.body,
            firstLineIndent=0,
            bulletIndent=self.indent * depth,
            leftIndent=self.indent * depth + width,
            bulletFontName=self.roman,
            bulletFontSize=self.size,
        )

    @property
    def reference(self) -> ParagraphStyle:
        """An entry of the reference list: every line but the first indented."""
        return ParagraphStyle(
            "reference", self.smaller, leftIndent=self.indent, firstLineIndent=-self.indent
        )

    @property
    def smaller(self) -> ParagraphStyle:
        """Small running text: references, the abstract."""
        return ParagraphStyle(
            "smaller",
            self.body,
            fontSize=self.size * 0.9,
            leading=self.leading * 0.9,
            firstLineIndent=0,
        )

    @property
    def note(self) -> ParagraphStyle:
        """A footnote."""
        return ParagraphStyle(
            "note",
            self.body,
            fontSize=self.size * SMALLER,
            leading=self.leading * SMALLER,
            firstLineIndent=0,
        )

    @property
    def caption(self) -> ParagraphStyle:
        """The line above a table."""
        return ParagraphStyle(
            "caption", self.note, fontName=self.bold, alignment=TA_LEFT, textColor=self.accent
        )

    def cell(self, *, header: bool, numeric: bool) -> ParagraphStyle:
        """Style a table cell."""
        return ParagraphStyle(
            "cell",
            self.note,
            fontName=self.bold if header else self.roman,
            alignment=TA_CENTER if numeric else TA_LEFT,
        )


PAPER = Look(
    roman="Times-Roman",
    bold="Times-Bold",
    italic="Times-Italic",
    size=9.8,
    leading=12.2,
    indent=14.0,
    first_line=12.0,
)
PAPER_WIDE = Look(
    roman="Times-Roman",
    bold="Times-Bold",
    italic="Times-Italic",
    size=11.0,
    leading=13.8,
    indent=18.0,
    first_line=16.0,
    heading_sizes=(12.5, 11.5, 11.0),
)
POLICY = Look(
    roman="Helvetica",
    bold="Helvetica-Bold",
    italic="Helvetica-Oblique",
    size=9.8,
    leading=13.6,
    indent=18.0,
    paragraph_gap=6.0,
    justified=False,
    accent=HexColor("#14507a"),
    heading_fonts=("Helvetica-Bold", "Helvetica-Bold", "Helvetica-BoldOblique"),
    heading_sizes=(15.0, 11.5, 10.0),
    ruled=True,
)
LAW = Look(
    roman="Times-Roman",
    bold="Times-Bold",
    italic="Times-Italic",
    size=10.4,
    leading=12.7,
    indent=24.0,
    paragraph_gap=3.0,
    heading_sizes=(10.4, 10.4, 10.4),
    ruled=True,
)
