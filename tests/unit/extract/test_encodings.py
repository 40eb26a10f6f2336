import pytest

from pipeline.extract.encodings import decode_text

TEXT = "Naïve café – peraturan “digital” pemerintah; déjà vu à l’État. " * 4


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_encodings_are_recognised(encoding: str) -> None:
    assert decode_text(TEXT.encode(encoding)) == TEXT


def test_html_may_declare_its_encoding() -> None:
    page = '<meta charset="iso-8859-5"><p>Право</p>'
    assert "Право" in decode_text(page.encode("iso-8859-5"), is_html=True)


def test_unknown_declarations_and_broken_bytes_are_survived() -> None:
    assert "word" in decode_text(b'<meta charset="no-such">\xffword', is_html=True)
    assert decode_text("cut in half é".encode()[:-1]).startswith("cut in half")
