"""PDF: the bytes of a file to blocks, or the reason why it cannot be read."""

from collections.abc import Sequence, Set
from dataclasses import replace

import pypdfium2 as pdfium
from pypdfium2 import raw

from pipeline.extract.model import (
    Block,
    ExtractedDocument,
    ExtractSettings,
    PageSummary,
    quarantined,
)
from pipeline.extract.pdf_frames import Frame
from pipeline.extract.pdf_layout import lay_out
from pipeline.extract.pdf_paths import Drawing
from pipeline.extract.pdf_text import PdfPage, read_page
from pipeline.extract.quality import mean_quality, text_quality

_LOAD_ERRORS = {
    raw.FPDF_ERR_PASSWORD: (
        "The PDF is encrypted and needs a password: save a copy without password and use that."
    ),
    raw.FPDF_ERR_SECURITY: (
        "The PDF uses an unsupported security scheme: save a copy without protection and use that."
    ),
}
_DAMAGED = "The PDF is damaged and cannot be opened: obtain the file again or repair it."
_NO_SOUND_PAGE = "Every page of the PDF is damaged: obtain the file again or repair it."
_NO_TEXT = (
    "No page carries text, so the PDF is a scan: run OCR on it (ocrmypdf) and use the result."
)


def extract_pdf(source: bytes, settings: ExtractSettings) -> ExtractedDocument:
    """Read a PDF; see :func:`pipeline.extract.document.extract_document`."""
    handle = raw.FPDF_LoadMemDocument64(source, len(source), None)
    if not handle:
        return quarantined(_LOAD_ERRORS.get(raw.FPDF_GetLastError(), _DAMAGED))
    raw.FPDF_CloseDocument(handle)
    document = pdfium.PdfDocument(source)
    n_pages = len(document)
    problem = _count_problem(n_pages, settings)
    if problem is not None:
        document.close()
        return quarantined(problem, n_pages=n_pages)
    found = [_read_if_sound(document, index) for index in range(n_pages)]
    document.close()
    damaged = frozenset(number for number, page in enumerate(found, start=1) if page is None)
    if len(damaged) == n_pages:
        return quarantined(_NO_SOUND_PAGE, n_pages=n_pages)
    pages = [page or _nothing_on(number) for number, page in enumerate(found, start=1)]
    return _document_of(pages, tuple(lay_out(pages)), damaged=damaged)


def _read_if_sound(document: pdfium.PdfDocument, index: int) -> PdfPage | None:
    """Read a page; None for one that PDFium cannot open, which is no reason to lose the others."""
    try:
        return read_page(document, index)
    except pdfium.PdfiumError:
        return None


def _nothing_on(number: int) -> PdfPage:
    """Return a page that holds its place in the order of pages and nothing else."""
    return PdfPage(number, Frame(0.0, 0.0, 0.0, 0.0, 0, 0), (), (), Drawing((), ()))


def _count_problem(n_pages: int, settings: ExtractSettings) -> str | None:
    if n_pages == 0:
        return "The PDF has no pages: obtain the file again."
    if n_pages > settings.max_pages:
        return (
            f"The PDF has {n_pages} pages, more than the limit of {settings.max_pages}: "
            "split it, or raise extract.max_pages."
        )
    return None


def _document_of(
    pages: Sequence[PdfPage], blocks: tuple[Block, ...], *, damaged: Set[int]
) -> ExtractedDocument:
    texts: dict[int, list[str]] = {page.number: [] for page in pages}
    for page in pages:
        texts[page.number].extend(span.text for span in (*page.spans, *page.askew))
    summaries = tuple(
        PageSummary(number, sum(map(len, spans)), text_quality(" ".join(spans)), number in damaged)
        for number, spans in texts.items()
    )
    blank = sum(summary.n_characters == 0 for summary in summaries)
    if not blocks:
        return replace(quarantined(_NO_TEXT, n_pages=len(pages)), pages=summaries)
    quality = mean_quality(summaries)
    return ExtractedDocument("ok", None, len(pages), blank, summaries, blocks, quality)
