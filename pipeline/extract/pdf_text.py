"""PDF pages to spans: runs of words with box, type size and weight, read with PDFium."""

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import pypdfium2 as pdfium

from pipeline.extract.pdf_calls import address_of
from pipeline.extract.pdf_characters import CharacterReader
from pipeline.extract.pdf_covers import covered_text, read_without
from pipeline.extract.pdf_frames import Frame, frame_of
from pipeline.extract.pdf_paths import Drawing, read_drawing
from pipeline.extract.pdf_spans import RawSpan, Ruler, SpanReader
from pipeline.extract.pdf_stamps import find_stamps, is_slanted

_SMALLEST_TYPE = 1.5
_PICTURED = 0.25  # of a page that is a scan; blank margins may be cut off


class Span(NamedTuple):
    """A run of words on one line without a wide gap; points, origin top left of the frame."""

    x0: float
    y0: float
    x1: float
    y1: float
    size: float
    bold: bool
    text: str
    broken: bool


@dataclass(frozen=True, slots=True)
class PdfPage:
    """One page: spans in its upright frame, spans set askew, and its drawing (rules, fills).

    ``n_hidden`` counts the characters kept out because a reader of the page cannot see them,
    ``n_cropped`` those among them that lie outside the part of the page that is shown. ``apart``
    is in sight but no part of what the page says: watermarks, numbers of lines.
    """

    number: int
    frame: Frame
    spans: tuple[Span, ...]
    askew: tuple[Span, ...]
    drawing: Drawing
    n_hidden: int = 0
    n_cropped: int = 0
    apart: tuple[Span, ...] = ()


def read_page(document: pdfium.PdfDocument, index: int) -> PdfPage:
    """Read one page (``index`` from 0)."""
    page = document[index]
    textpage = page.get_textpage()
    reader = SpanReader(CharacterReader(textpage.raw))
    found = reader.spans()
    box = page.get_bbox()
    rotation = page.get_rotation()
    turn = _dominant_turn(found, rotation)
    frame = frame_of(box, rotation, turn)
    needs_areas = any(span.white or span.invisible for span in found)
    drawing = (
        read_drawing(address_of(page.raw), frame, areas=needs_areas) if found else Drawing((), ())
    )
    n_covered = 0
    # Whatever is filled has edges, which count as rules.
    if drawing.vertical and (covered := covered_text(address_of(page.raw))):
        reader, n_covered = read_without(reader.reader, covered)
        found = reader.spans()
    ruler = Ruler(frame, drawing.vertical)
    if drawing.vertical and any(ruler.crosses(span) for span in found):
        found = reader.spans(ruler)
    shown = _shown(found, frame, drawing)
    stamps = find_stamps(shown)
    stamped = tuple(_to_frame(s, frame) for s in shown if id(s) in stamps)
    rest = [s for s in shown if id(s) not in stamps] if stamps else shown
    upright: list[Span] = []
    askew: list[Span] = []
    for span in rest:
        side = upright if _turn(span.angle, rotation) == turn else askew
        side.append(_to_frame(span, frame))
    textpage.close()
    page.close()
    n_hidden = n_covered + sum(len(s.text) for s in found) - sum(len(s.text) for s in shown)
    n_cropped = sum(len(s.text) for s in found if not _is_in(frame, s)) if n_hidden else 0
    spans = tuple(upright), tuple(askew)
    return PdfPage(index + 1, frame, *spans, drawing, n_hidden, n_cropped, stamped)


@lru_cache(maxsize=4096)
def _turn(angle: float, rotation: int) -> int:
    """Quarter turns of the writing against the displayed page; -1 when slanted.

    PDFium gives angles clockwise: 270 degrees for writing that runs up the page.
    """
    quarters = round(angle / (math.pi / 2))
    if is_slanted(angle):
        return -1
    return (-quarters - rotation // 90) % 4


def _dominant_turn(spans: list[RawSpan], rotation: int) -> int:
    weights = [0, 0, 0, 0]
    for span in spans:
        turn = _turn(span.angle, rotation)
        if turn >= 0:
            weights[turn] += len(span.text)
    return weights.index(max(weights))


def _shown(spans: list[RawSpan], frame: Frame, drawing: Drawing) -> list[RawSpan]:
    """Leave out what a reader of the page cannot see.

    Invisible text is kept where it is the text layer of a scan: most of the text, under pictures.
    """
    is_scan_layer = _is_scan_layer(spans, frame, drawing)
    return [
        s
        for s in spans
        if s.size >= _SMALLEST_TYPE
        and (is_scan_layer or not s.invisible)
        and _is_in(frame, s)
        and not (s.white and not s.invisible and not drawing.covers(*frame.box(*s[:4])))
    ]


def _is_in(frame: Frame, span: RawSpan) -> bool:
    return frame.holds((span.left + span.right) / 2, (span.bottom + span.top) / 2)


def _is_scan_layer(spans: list[RawSpan], frame: Frame, drawing: Drawing) -> bool:
    """Whether invisible text is most of a page that is a picture or several strips of one."""
    hidden = sum(len(s.text) for s in spans if s.invisible)
    if 2 * hidden <= sum(len(s.text) for s in spans):
        return False
    pictured = sum((a.x1 - a.x0) * (a.y1 - a.y0) for a in drawing.areas)
    return pictured >= _PICTURED * frame.width * frame.height


def _to_frame(span: RawSpan, frame: Frame) -> Span:
    x0, y0, x1, y1 = frame.box(span.left, span.bottom, span.right, span.top)
    return Span(x0, y0, x1, y1, span.size, span.bold, span.text, span.broken)
