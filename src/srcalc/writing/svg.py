"""Bars and lines as pictures inside a page: no script, no request, no style of their own.

What a stretch or a line stands for shows in its form, with colour on top: a whole bar, stripes, a dashed frame, a thin
bar. Every picture has a title and a description, and the figures stand beside it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from srcalc.writing.layout import Curve, Fill, Piece, Series

_ALONG, _HIGH = 1000, 24  # of a bar; a page stretches it
_WIDE, _TALL = 7200, 3200  # of lines
_LEFT, _RIGHT, _TOP, _BOTTOM = 40, 7160, 340, 2820
_GAP = 50  # between a line and the text beside it


def bar(pieces: Sequence[Piece], length: int, title: str, text: str) -> str:
    """One bar; `title` and `text` are safe."""
    inner = "".join(_piece(piece, length) for piece in pieces)
    return (
        f'<svg class="bar" viewBox="0 0 {_ALONG} {_HIGH}" preserveAspectRatio="none" role="img">'
        f"<title>{title}</title><desc>{text}</desc>{inner}</svg>"
    )


def sample(fill: Fill, *, line: bool = False) -> str:
    """How a stretch or a line looks, for a legend."""
    inner = f'<path class="line {fill}" d="M0 12H40"/>' if line else _piece(Piece(0, 40, fill), _ALONG)
    return f'<svg class="sample" viewBox="0 0 40 {_HIGH}" aria-hidden="true">{inner}</svg>'


def _piece(piece: Piece, length: int) -> str:
    first, last = (min(max(end, 0), length) * _ALONG // (length or 1) for end in (piece.first, piece.last))
    if piece.last > piece.first:
        last = max(last, first + 3)
    width = last - first
    if width <= 0:
        return ""
    if piece.fill == "required":
        return f'<rect class="required" x="{first}" y="7" width="{width}" height="10"/>'
    if piece.fill == "pending":
        stripes = "".join(f"M{first} {height}H{last}" for height in (3, 9, 15, 21))
        return f'<path class="pending" d="{stripes}"/>'
    if piece.fill == "empty":
        return f'<rect class="empty" x="{first}" y="1" width="{width}" height="{_HIGH - 2}"/>'
    return f'<rect class="counted" x="{first}" y="0" width="{width}" height="{_HIGH}"/>'


class _Frame:
    """Where amounts and days lie in the picture."""

    def __init__(self, curve: Curve) -> None:
        points = [point for line in curve.series for point in line.points]
        along = [place for place, _ in (*points, *curve.across)]
        up = [amount for _, amount in points] + [amount for amount, _ in curve.up]
        self.first, self.least = min(along, default=0), min([0, *up])
        self.length = max(max(along, default=0) - self.first, 1)
        self.height = max(max(up, default=0) - self.least, 1)

    def x(self, place: int) -> int:
        return _LEFT + (place - self.first) * (_RIGHT - _LEFT) // self.length

    def y(self, amount: int) -> int:
        return _BOTTOM - (amount - self.least) * (_BOTTOM - _TOP) // self.height


def lines(curve: Curve, title: str, text: str, names: Sequence[str], heights: Sequence[str], here: str) -> str:
    """Lines over time. All texts are safe: the names under `across`, those at `up`, and that of `here`."""
    frame = _Frame(curve)
    shown = [line for line in curve.series if line.points]
    parts = [f'<path class="grid" d="M{_LEFT} {frame.y(amount)}H{_RIGHT}"/>' for amount, _ in curve.up]
    parts += [_area(line, frame) for line in shown if line.fill == "counted"]
    parts += [f'<path class="line {line.fill}" d="{_path(line, frame)}"/>' for line in shown]
    parts += _marks(curve, frame, names, heights)
    if curve.here is not None:
        parts += _here(frame.x(curve.here[0]), here)
    return (
        f'<svg class="lines" viewBox="0 0 {_WIDE} {_TALL}" role="img">'
        f"<title>{title}</title><desc>{text}</desc>{''.join(parts)}</svg>"
    )


def _marks(curve: Curve, frame: _Frame, names: Sequence[str], heights: Sequence[str]) -> Iterator[str]:
    for (amount, _), name in zip(curve.up, heights, strict=True):
        yield f'<text x="{_LEFT}" y="{frame.y(amount) - _GAP}">{name}</text>'
    for number, ((place, _), name) in enumerate(zip(curve.across, names, strict=True)):
        x = frame.x(place)
        anchor = "start" if number == 0 else "end" if number == len(names) - 1 else "middle"
        yield f'<path class="grid" d="M{x} {_BOTTOM}V{_BOTTOM + _GAP}"/>'
        yield f'<text x="{x}" y="{_TALL - 90}" text-anchor="{anchor}">{name}</text>'


def _here(x: int, name: str) -> Iterator[str]:
    yield f'<path class="here" d="M{x} {_TOP - 120}V{_BOTTOM}"/>'
    anchor = "start" if x < _WIDE // 2 else "end"
    shift = _GAP if anchor == "start" else -_GAP
    yield f'<text class="here" x="{x + shift}" y="{_TOP - 140}" text-anchor="{anchor}">{name}</text>'


def _path(line: Series, frame: _Frame) -> str:
    return "M" + "L".join(f"{frame.x(place)} {frame.y(amount)}" for place, amount in line.points)


def _area(line: Series, frame: _Frame) -> str:
    ground = frame.y(max(frame.least, 0))
    first, last = (frame.x(line.points[end][0]) for end in (0, -1))
    return f'<path class="area" d="{_path(line, frame)}L{last} {ground}L{first} {ground}Z"/>'
