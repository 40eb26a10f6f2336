"""Pictures of pages for the recognition of characters: grey, 300 dots an inch, capped in size."""

from dataclasses import dataclass
from typing import Any

import pypdfium2 as pdfium
from pypdfium2 import raw

DOTS_PER_INCH = 300
_POINTS_PER_INCH = 72
_LARGEST_SIDE = 5000  # pixels: A3 at full resolution
_INK, _LEAST_INK = 160, 0.0002  # grey below which a pixel is ink, and the share that is no dirt
_LARGE_PICTURE = 0.4  # of the page, from which on a picture may be the scan of one


@dataclass(frozen=True, slots=True)
class PageImage:
    """A page as displayed, turned clockwise by quarters: grey pixels and pixels a point."""

    pixels: Any
    scale: float

    def turned(self, quarters: int) -> "PageImage":
        """Return the picture turned clockwise by *quarters*."""
        import numpy as np  # noqa: PLC0415 (heavy)

        return PageImage(np.rot90(self.pixels, -quarters), self.scale)

    @property
    def size(self) -> tuple[float, float]:
        """Width and height in points."""
        height, width = self.pixels.shape
        return width / self.scale, height / self.scale

    @property
    def is_blank(self) -> bool:
        """Whether hardly any ink is on it, or nothing but ink."""
        ink = float((self.pixels < _INK).mean())
        return not _LEAST_INK < ink < 1 - _LEAST_INK

    def as_pgm(self) -> bytes:
        """Return the picture as a portable graymap."""
        height, width = self.pixels.shape
        pixels: bytes = self.pixels.tobytes()
        return f"P5\n{width} {height}\n255\n".encode() + pixels


def render_page(document: pdfium.PdfDocument, index: int) -> PageImage:
    """Draw a page (``index`` from 0) as it is displayed.

    Raises
    ------
    pypdfium2.PdfiumError
        When the page cannot be drawn.
    """
    page = document[index]
    width, height = page.get_size()
    scale = DOTS_PER_INCH / _POINTS_PER_INCH
    scale = min(scale, _LARGEST_SIDE / max(width, height, 1.0))
    bitmap = page.render(scale=scale, grayscale=True)
    pixels = bitmap.to_numpy().reshape(bitmap.height, -1)[:, : bitmap.width].copy()
    bitmap.close()
    page.close()
    return PageImage(pixels, scale)


def holds_objects(document: pdfium.PdfDocument, index: int) -> bool:
    """Whether anything at all is drawn on a page."""
    page = document[index]
    n_objects: int = raw.FPDFPage_CountObjects(page.raw)
    page.close()
    return n_objects > 0


def is_pictured(document: pdfium.PdfDocument, index: int) -> bool:
    """Whether a picture covers so much of a page that it may be its scan."""
    page = document[index]
    width, height = page.get_size()
    boxes = [o.get_bounds() for o in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=3)]
    page.close()
    covered = sum((right - left) * (top - bottom) for left, bottom, right, top in boxes)
    return bool(covered > _LARGE_PICTURE * width * height)
