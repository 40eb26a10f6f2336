"""Optical character recognition: pages that give no text, or text that hardly reads, as pictures.

Tesseract reads one page at a time within a limit of its own. What it reads replaces the text of
the page only where it reads better.
"""

import re
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

import pypdfium2 as pdfium

from pipeline.extract.model import SECONDS_PER_RECOGNISED_PAGE, PageSummary
from pipeline.extract.ocr_engine import Engine, RecognitionError, run_tesseract
from pipeline.extract.ocr_words import Word, is_sideways, mean_confidence, read_words, spans_of
from pipeline.extract.page_images import DOTS_PER_INCH, PageImage, render_page
from pipeline.extract.pdf_frames import Frame
from pipeline.extract.pdf_paths import Drawing
from pipeline.extract.pdf_text import PdfPage
from pipeline.extract.quality import page_quality

# Below this confidence the page may stand on its side or its head.
_SURE = 0.7
_TURN = re.compile(r"^Rotate: (90|180|270)$", re.MULTILINE)
# Below this one the signs are those of another script, or of a drawing.
_LEAST_CONFIDENCE = 0.7
_MARGIN = 1.05  # by which a picture has to give more readable characters than the text layer


@dataclass(frozen=True, slots=True)
class Recognised:
    """A page as recognised, with what is to be said of it."""

    page: PdfPage
    summary: PageSummary


def recognise_pages(
    document: pdfium.PdfDocument,
    wanted: Mapping[int, PageSummary],
    *,
    engine: Engine,
    announce: Callable[[int], None],
) -> dict[int, Recognised | PageSummary]:
    """Recognise pages; a page that stays as it was is given as its summary with a note.

    Parameters
    ----------
    wanted
        Page number (from 1) to the summary of the page as read so far.
    announce
        Called once with the number of pages, before the first.
    """
    announce(len(wanted))
    return {number: _recognise(document, before, engine) for number, before in wanted.items()}


def _recognise(
    document: pdfium.PdfDocument, before: PageSummary, engine: Engine
) -> Recognised | PageSummary:
    until = time.monotonic() + SECONDS_PER_RECOGNISED_PAGE
    try:
        image = render_page(document, before.page - 1)
        if image.is_blank:
            return replace(before, note=_kept_note(before, "nothing is printed on it"))
        turn, words = _read_best(image, engine, until)
    except RecognitionError as error:
        return replace(before, note=_kept_note(before, str(error)))
    except pdfium.PdfiumError:
        return replace(before, note=_kept_note(before, "it cannot be drawn"))
    return _better_of(before, image, turn, words)


def _kept_note(before: PageSummary, why: str) -> str:
    return f"{before.note}; not recognised: {why}" if before.note else f"not recognised: {why}"


def _read_best(image: PageImage, engine: Engine, until: float) -> tuple[int, list[Word]]:
    """Read a picture as it stands and, where that goes badly, as its writing seems to stand."""
    words = _read(image, engine, until)
    if _certainty(words) >= _SURE:
        return 0, words
    turn = _turn_of(image, until)
    if not turn:
        return 0, words
    turned = _read(image.turned(turn), engine, until)
    return (turn, turned) if _certainty(turned) > _certainty(words) else (0, words)


def _certainty(words: list[Word]) -> float:
    """Mean confidence; 0 without words, or where they were read on their side."""
    return 0.0 if is_sideways(words) else mean_confidence(words) or 0.0


def _read(image: PageImage, engine: Engine, until: float) -> list[Word]:
    options = ("-l", engine.languages, "--dpi", str(DOTS_PER_INCH), "--psm", "3", "tsv")
    table = run_tesseract(image.as_pgm(), *options, seconds=until - time.monotonic())
    return read_words(table, scale=image.scale)


def _turn_of(image: PageImage, until: float) -> int:
    """Quarter turns clockwise that bring the writing upright; 0 where that cannot be told."""
    options = ("--dpi", str(DOTS_PER_INCH), "--psm", "0", "-c", "min_characters_to_try=20")
    try:
        said = run_tesseract(image.as_pgm(), *options, seconds=until - time.monotonic())
    except RecognitionError:
        return 0
    found = _TURN.search(said)
    return int(found[1]) // 90 if found else 0


def _better_of(
    before: PageSummary, image: PageImage, turn: int, words: list[Word]
) -> Recognised | PageSummary:
    spans = spans_of(words)
    text = " ".join(span.text for span in spans)
    quality = page_quality(text)
    n_characters = sum(len(span.text) for span in spans)
    if not any(character.isalnum() for character in text):
        return replace(before, note=_kept_note(before, "no word was found"))
    if (mean_confidence(words) or 0.0) < _LEAST_CONFIDENCE:
        return replace(before, note=_kept_note(before, "hardly a word of it is sure"))
    if _MARGIN * before.n_characters * (before.text_quality or 0.0) > n_characters * (quality or 0):
        return replace(before, note=_kept_note(before, "its text layer reads better"))
    width, height = image.turned(turn).size
    page = PdfPage(
        before.page, Frame(0.0, 0.0, width, height, 0, 0), tuple(spans), (), Drawing((), ())
    )
    note = "recognised from its picture" + (f", turned by {90 * turn} degrees" if turn else "")
    summary = replace(
        before,
        n_characters=n_characters,
        text_quality=quality,
        reading="ocr",
        ocr_confidence=mean_confidence(words),
        note=note,
    )
    return Recognised(page, summary)
