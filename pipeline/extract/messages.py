"""Messages between a run and its worker: a line of JSON with sizes, then bytes.

JSON, not pickle: a document that took over the worker could otherwise take over the run.
"""

import json
from collections.abc import Callable
from dataclasses import asdict
from typing import IO, Any

from pipeline.extract.model import (
    Block,
    ExtractedDocument,
    ExtractSettings,
    PageSummary,
    Properties,
)

_ANNOUNCED = "n_pages_to_recognise"
_ANNOUNCEMENT = json.dumps({_ANNOUNCED: 0}).encode().split(b"0")[0]


_LISTS = ("page_starts", "column_heads")


class GarbledAnswerError(Exception):
    """The worker wrote something that is not an answer."""


def send_request(
    stream: IO[bytes], source: bytes, *, media_type: str, name: str, settings: ExtractSettings
) -> None:
    """Ask for one document to be read."""
    header = {
        "n_bytes": len(source),
        "media_type": media_type,
        "name": name,
        "settings": asdict(settings),
    }
    stream.write(json.dumps(header).encode() + b"\n")
    stream.write(source)
    stream.flush()


def receive_request(stream: IO[bytes]) -> tuple[bytes, str, str, ExtractSettings] | None:
    """Return the next document to read, or None when there are no more."""
    line = stream.readline()
    if not line:
        return None
    header = json.loads(line)
    source = stream.read(header["n_bytes"])
    given = header["settings"]
    settings = ExtractSettings(**{**given, "languages": tuple(given["languages"])})
    return source, header["media_type"], header["name"], settings


def send_document(stream: IO[bytes], document: ExtractedDocument) -> None:
    """Answer with a document."""
    stream.write(json.dumps(asdict(document)).encode() + b"\n")
    stream.flush()


def announce_pages(stream: IO[bytes], n_pages: int) -> None:
    """Say, before the answer, how many pages will be read by character recognition."""
    stream.write(json.dumps({_ANNOUNCED: n_pages}).encode() + b"\n")
    stream.flush()


def receive_document(
    stream: IO[bytes], *, on_pages_to_recognise: Callable[[int], None] = lambda n_pages: None
) -> ExtractedDocument | None:
    """Return the answer, or None when the worker ended before it could give one.

    Parameters
    ----------
    on_pages_to_recognise
        Called at most once, with the number of pages announced.

    Raises
    ------
    GarbledAnswerError
        When a line is not a document; what follows in the stream cannot be trusted then.
    """
    line = stream.readline()
    try:
        if line.startswith(_ANNOUNCEMENT):
            on_pages_to_recognise(int(json.loads(line)[_ANNOUNCED]))
            line = stream.readline()
        return _document_of(json.loads(line)) if line.endswith(b"\n") else None
    except (ValueError, TypeError, KeyError) as error:
        raise GarbledAnswerError(repr(line[:80])) from error


def _document_of(fields: dict[str, Any]) -> ExtractedDocument:
    fields["pages"] = tuple(PageSummary(**page) for page in fields["pages"])
    fields["blocks"] = tuple(
        Block(**{**block, **{name: tuple(block[name]) for name in _LISTS}})
        for block in fields["blocks"]
    )
    fields["properties"] = Properties(**fields["properties"])
    return ExtractedDocument(**fields)
