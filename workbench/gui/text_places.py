"""Places in a text as Qt counts them: in UTF-16, where a character beyond the first 65,536 is two."""


def units(text: str, place: int) -> int:
    """Return Qt's place of a character."""
    return len(text[:place].encode("utf-16-le")) // 2


def characters(text: str, place: int) -> int:
    """Return the place as Python counts of one of Qt's."""
    return len(text.encode("utf-16-le")[: 2 * place].decode("utf-16-le", errors="ignore"))
