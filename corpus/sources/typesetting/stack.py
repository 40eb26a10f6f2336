"""Flowables the reportlab set lacks: a stack kept whole, a tinted box, a labelled paragraph."""

from collections.abc import Sequence

from reportlab.lib.colors import Color
from reportlab.platypus import Flowable, Paragraph

FAR = 1e6


class Stack(Flowable):  # type: ignore[misc]
    """Flowables one above the other, never divided; `gap` points between them."""

    def __init__(self, parts: Sequence[Flowable], gap: float) -> None:
        super().__init__()
        self.parts, self.gap = parts, gap

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Measure the width taken and the height needed, in points."""
        self.heights = [part.wrap(width, FAR)[1] for part in self.parts]
        self.height = sum(self.heights) + self.gap * (len(self.parts) - 1)
        self.width = width
        return width, self.height

    def draw(self) -> None:
        """Draw every part, the first on top."""
        top = self.height
        for part, height in zip(self.parts, self.heights, strict=True):
            part.drawOn(self.canv, 0, top - height)
            top -= height + self.gap


class Panel(Flowable):  # type: ignore[misc]
    """Flowables on a tinted ground with a bar at the left; never divided."""

    def __init__(self, inner: Flowable, *, ground: Color, bar: Color, padding: float) -> None:
        super().__init__()
        self.inner, self.ground, self.bar, self.padding = inner, ground, bar, padding

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Measure the width taken and the height needed, in points."""
        inner = self.inner.wrap(width - 2 * self.padding, FAR)[1]
        self.width, self.height = width, inner + 2 * self.padding
        return self.width, self.height

    def draw(self) -> None:
        """Draw the ground, the bar, then the text."""
        self.canv.setFillColor(self.ground)
        self.canv.rect(0, 0, self.width, self.height, stroke=0, fill=1)
        self.canv.setFillColor(self.bar)
        self.canv.rect(0, 0, 3, self.height, stroke=0, fill=1)
        self.inner.drawOn(self.canv, self.padding, self.padding)


class Labelled(Paragraph):  # type: ignore[misc]
    """A paragraph with words in its left margin, as `Menimbang :` stands before recitals.

    `label` is a tuple of (distance from the left in points, words); a divided paragraph keeps it
    on its first part.
    """

    label: tuple[tuple[float, str], ...] = ()

    def split(self, width: float, height: float) -> list[Flowable]:
        """Divide as a paragraph does."""
        parts: list[Flowable] = super().split(width, height)
        if parts:
            parts[0].label = self.label
        return parts

    def draw(self) -> None:
        """Draw the label on the first line, then the paragraph."""
        self.canv.setFont(self.style.fontName, self.style.fontSize)
        first_line = self.height - self.style.fontSize
        for left, words in self.label:
            self.canv.drawString(left, first_line, words)
        super().draw()
