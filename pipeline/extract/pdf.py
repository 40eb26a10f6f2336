"""PDF: the bytes of a file to blocks, or the reason why it cannot be read."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

import pypdfium2 as pdfium
from pypdfium2 import raw

from pipeline.extract.model import (
    OTHER_SCRIPT,
    STAMPED,
    ExtractedDocument,
    ExtractSettings,
    PageSummary,
    quarantined,
)
from pipeline.extract.ocr import Recognised, recognise_pages
from pipeline.extract.ocr_engine import find_engine
from pipeline.extract.page_images import holds_objects, is_pictured
from pipeline.extract.pdf_frames import Frame
from pipeline.extract.pdf_layout import lay_out
from pipeline.extract.pdf_paths import Drawing
from pipeline.extract.pdf_text import PdfPage, read_page
from pipeline.extract.quality import LATIN_ENDS, is_poor, mean_quality, page_quality
from pipeline.tables import Reading

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
_FEW_CHARACTERS = 200
_MANY_CROPPED = 20  # fewer are marks for the printer
_PICTURE = "no text: a picture or drawing"
_POOR = "text that hardly reads"
_BLANK = "blank"


def extract_pdf(
    source: bytes,
    settings: ExtractSettings,
    *,
    announce: Callable[[int], None] = lambda n_pages: None,
) -> ExtractedDocument:
    """Read a PDF; see :func:`pipeline.extract.document.extract_document`."""
    handle = raw.FPDF_LoadMemDocument64(source, len(source), None)
    if not handle:
        return quarantined(_LOAD_ERRORS.get(raw.FPDF_GetLastError(), _DAMAGED))
    raw.FPDF_CloseDocument(handle)
    document = pdfium.PdfDocument(source)
    try:
        return _read_document(document, settings, announce)
    finally:
        document.close()


def _read_document(
    document: pdfium.PdfDocument, settings: ExtractSettings, announce: Callable[[int], None]
) -> ExtractedDocument:
    n_pages = len(document)
    problem = _count_problem(n_pages, settings)
    if problem is not None:
        return quarantined(problem, n_pages=n_pages)
    found = [_read_if_sound(document, index) for index in range(n_pages)]
    if not any(found):
        return quarantined(_NO_SOUND_PAGE, n_pages=n_pages)
    pages = [page or _nothing_on(number) for number, page in enumerate(found, start=1)]
    summaries = [_summary_of(p, damaged=f is None) for p, f in zip(pages, found, strict=True)]
    missing = _recognise_missing(document, pages, summaries, settings, announce)
    summaries = [_with_crop(s, f) for s, f in zip(summaries, found, strict=True)]
    return _document_of(pages, summaries, missing)


def _recognise_missing(
    document: pdfium.PdfDocument,
    pages: list[PdfPage],
    summaries: list[PageSummary],
    settings: ExtractSettings,
    announce: Callable[[int], None],
) -> str:
    """Put recognised pages in the place of those that do not read, where that is asked for.

    Returns what a user has to do for those that stay as they are, if anything helps.
    """
    wanted = {s.page: s for s in map(partial(_noted, document), summaries) if s.note}
    for number, noted in wanted.items():
        is_latin = _is_latin(pages[number - 1])
        unjudged = replace(noted, note=OTHER_SCRIPT, text_quality=None)
        summaries[number - 1] = noted if is_latin else unjudged
    left = (_BLANK, OTHER_SCRIPT)
    candidates = {n: s for n, s in wanted.items() if summaries[n - 1].note not in left}
    if settings.ocr == "off" or not candidates:
        return "set extract.ocr to auto, which reads it with Tesseract"
    engine = find_engine(settings.languages)
    if engine.problem is not None:
        for number, noted in candidates.items():
            summaries[number - 1] = replace(noted, note=f"{noted.note}; {engine.problem}")
        return f"it cannot be recognised: {engine.problem}"
    read = recognise_pages(document, candidates, engine=engine, announce=announce)
    for number, result in read.items():
        if isinstance(result, Recognised):
            pages[number - 1], summaries[number - 1] = result.page, result.summary
        else:
            summaries[number - 1] = result
    return "character recognition found no words it is sure of; look at the file"


def _noted(document: pdfium.PdfDocument, summary: PageSummary) -> PageSummary:
    """Say of a page what its text lacks; the note is None for one that reads well."""
    return replace(summary, note=_lack_of(document, summary))


def _with_crop(summary: PageSummary, page: PdfPage | None) -> PageSummary:
    """Say of a page that part of its text lies where no viewer shows it."""
    if page is None or page.n_cropped < _MANY_CROPPED:
        return summary
    cropped = (
        f"{page.n_cropped:,} characters lie outside the part of the page that viewers show "
        "(its crop box) and are left out"
    )
    return replace(summary, note="; ".join(filter(None, (summary.note, cropped))))


def _lack_of(document: pdfium.PdfDocument, summary: PageSummary) -> str | None:
    index = summary.page - 1
    if summary.reading == "damaged":
        return None
    if summary.n_characters == 0:
        return _PICTURE if holds_objects(document, index) else _BLANK
    if summary.n_characters < _FEW_CHARACTERS and is_pictured(document, index):
        return STAMPED
    return _POOR if is_poor(summary) else None


def _is_latin(page: PdfPage) -> bool:
    """Whether most letters of a page are Latin; others are not recognised in our languages."""
    letters = [c for span in page.spans for c in span.text if c.isalpha()]
    return 2 * sum(c < LATIN_ENDS for c in letters) >= len(letters)


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


def _summary_of(page: PdfPage, *, damaged: bool) -> PageSummary:
    spans = [span.text for span in (*page.spans, *page.askew, *page.apart)]
    n_characters = sum(map(len, spans))
    reading: Reading = "damaged" if damaged else "text" if n_characters else "none"
    quality = page_quality(" ".join(spans))
    return PageSummary(page.number, n_characters, quality, reading, n_hidden=page.n_hidden)


def _document_of(
    pages: Sequence[PdfPage], summaries: Sequence[PageSummary], todo: str
) -> ExtractedDocument:
    blocks = tuple(lay_out(pages))
    blank = sum(summary.n_characters == 0 for summary in summaries)
    if not blocks:
        lost = quarantined(_why_no_text(summaries, todo), n_pages=len(pages))
        return replace(lost, pages=tuple(summaries))
    quality = mean_quality(summaries)
    return ExtractedDocument("ok", None, len(pages), blank, tuple(summaries), blocks, quality)


def _why_no_text(summaries: Sequence[PageSummary], todo: str) -> str:
    if all(summary.note == _BLANK or summary.reading == "damaged" for summary in summaries):
        return "Nothing is drawn on any page of the PDF: obtain the file again."
    n_hidden = sum(summary.n_hidden for summary in summaries)
    seen = f" that can be seen ({n_hidden:,} hidden characters are left out)" if n_hidden else ""
    return f"No page carries text{seen}, so the PDF is a scan or a drawing: {todo}."
