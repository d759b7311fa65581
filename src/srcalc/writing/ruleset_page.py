"""A ruleset in words: a page that a policy officer can read and publish."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from srcalc.checking.certainty import counted, open_points
from srcalc.diagnostics import Path, Place
from srcalc.model.basis import Basis
from srcalc.model.ruleset import Indexation, Source
from srcalc.model.values import NOT_SEEN
from srcalc.valuation.results import certainty_of
from srcalc.writing.layout import Block, Item, Items, Pairs, Paragraph, Table, one_line, points
from srcalc.writing.rule_items import described
from srcalc.writing.rule_places import followed, in_words
from srcalc.writing.rule_words import Speech, capital, validity
from srcalc.writing.ruleset_asking import asking
from srcalc.writing.ruleset_cases import cases
from srcalc.writing.ruleset_worth import worth


@dataclass(frozen=True, slots=True)
class Shown:
    """A ruleset to show: what the calculation does not follow of it, and where its figures were written.

    `places` has the file and line of what stands in another file than the ruleset's own, by path.
    """

    unsupported: tuple[Path, ...]
    bases: tuple[tuple[Path, Basis], ...]
    places: Mapping[Path, Place]
    extends: tuple[str, ...] = ()


def ruleset_page(shown: Shown, speech: Speech) -> list[Block]:
    """The whole page."""
    return [
        *_head(shown, speech),
        *asking(speech),
        *worth(speech),
        *_calculating(speech),
        *_unsupported(shown, speech),
        *_assumptions(speech),
        *_open_points(speech),
        *cases(speech),
        *_names(speech),
        *_sources(speech),
        *_origins(shown, speech),
    ]


def _head(shown: Shown, speech: Speech) -> Iterator[Block]:
    ruleset = speech.ruleset
    yield Paragraph(speech.text(ruleset.title), "title")
    if shown.unsupported:
        yield Paragraph(speech.say("rules.not-all", part=speech.say("rules.unsupported")), "warning")
    dates = [speech.say(f"rules.date.{name}") for name in ruleset.selected_by.value]
    order = speech.say("rules.or-else").join(dates)
    rows = [
        ("ruleset", speech.say("rules.ruleset-version", id=ruleset.id, version=ruleset.version)),
        ("status", speech.say(f"word.status.{ruleset.status}")),
        ("valid", speech.marked(validity(ruleset, speech.lang), ruleset.valid_from, ruleset.valid_until)),
        ("which-date", speech.marked(order, ruleset.selected_by)),
        ("review", "" if ruleset.review_by is None else speech.value(ruleset.review_by, "review_by")),
        ("clients", ", ".join(ruleset.clients)),
        ("extends", ", ".join(shown.extends)),
        ("also", ", ".join(ruleset.also)),
        ("sources", "; ".join(_short(source, speech) for source in ruleset.sources)),
        ("how-sure", how_sure(speech)),
    ]
    yield Pairs(tuple((speech.say(f"rules.{key}"), text) for key, text in rows if text))
    if any(certainty_of(basis, ruleset) == "assumption" for _, basis in shown.bases):
        yield Paragraph(speech.say("rules.star"), "quiet")


def _short(source: Source, speech: Speech) -> str:
    """A source in a few words: its title, publisher and how sure it is."""
    sure = speech.value(source.certainty, "certainty")
    return speech.say("rules.source", title=source.title, publisher=source.publisher, certainty=sure)


def how_sure(speech: Speech) -> str:
    """How many figures and choices are official, assumed and so on."""
    counts = counted(speech.ruleset)
    parts = [f"{speech.say(f'rules.{name}').lower()} {count}" for name, count in counts.items() if count]
    return ", ".join(parts)


def _calculating(speech: Speech) -> Iterator[Block]:
    ruleset = speech.ruleset
    yield Paragraph(speech.say("rules.calculating"), "heading")
    choices = ("time_basis", "window", "existing_staff", "pooling", "vat", "rounding")
    said = [
        speech.say(f"rule.{name}.{choice.value}", mark=speech.mark(choice))
        for name in choices
        if (choice := getattr(ruleset, name)) is not None
    ]
    indexation = ruleset.indexation.value
    if indexation == "none":
        said.append(speech.say("rule.indexation.none", mark=speech.mark(ruleset.indexation)))
    else:
        said += _indexation(indexation, speech)
    if ruleset.scale_indexation is not None:
        said.append(speech.say("rule.scale_indexation.none", mark=speech.mark(ruleset.scale_indexation)))
    yield points(*said)


def _indexation(indexation: Indexation, speech: Speech) -> Iterator[str]:
    one = indexation.lag == 1
    yield speech.say(
        "rule.indexation",
        level=indexation.price_level,
        series=indexation.series,
        lag=speech.say("in.one.years" if one else "in.years", value=indexation.lag),
        year=speech.say(f"word.price_year.{indexation.price_year}"),
        mark=speech.mark(speech.ruleset.indexation),
    )
    if indexation.steps:
        steps = [
            speech.say("rule.step", unit=speech.value(item.unit, "unit"), step=speech.value(item.step, "step"))
            for item in indexation.steps
        ]
        yield speech.say("rule.steps", steps=speech.all_of(steps))


def _unsupported(shown: Shown, speech: Speech) -> Iterator[Block]:
    if not shown.unsupported:
        return
    yield Paragraph(speech.say("rules.unsupported"), "heading")
    yield Paragraph(speech.say("rules.unsupported-how"))
    yield points(*(_place(path, speech) for path in shown.unsupported))


def _place(path: Path, speech: Speech) -> str:
    """A place with what stands there."""
    steps, value = followed(speech.ruleset, path)
    subject, label = in_words(steps, speech)
    told = described(value, str(path[-1]), speech)
    place = ": ".join(part for part in (subject, label) if part)
    return capital(f"{place} ({told})" if told else place)


def _assumptions(speech: Speech) -> Iterator[Block]:
    assumptions = speech.ruleset.assumptions
    if not assumptions:
        return
    yield Paragraph(speech.say("rules.assumptions"), "heading")
    yield Paragraph(speech.say("rules.assumptions-how"))
    yield Items(
        tuple(
            Item(
                f"{speech.text(item.point)} {speech.text(item.choice)} [{item.id}]",
                tuple(
                    speech.say("rules.alternative", text=speech.text(other.text), id=item.id, choice=other.id)
                    for other in item.alternatives
                ),
            )
            for item in assumptions
        )
    )


def _open_points(speech: Speech) -> Iterator[Block]:
    paths = open_points(speech.ruleset)
    if not paths:
        return
    yield Paragraph(speech.say("rules.open-points"), "heading")
    yield Paragraph(speech.say("rules.open-points-how"))
    yield points(*(_open_point(path, speech) for path in paths))


def _open_point(path: Path, speech: Speech) -> str:
    steps, value = followed(speech.ruleset, path)
    what = capital(": ".join(part for part in in_words(steps, speech) if part))
    return speech.say("rules.open-point", what=what, at=getattr(value, "at", None))


def _names(speech: Speech) -> Iterator[Block]:
    ruleset = speech.ruleset
    rows: list[tuple[str, ...]] = []
    groups: set[int] = set()
    for kind in ("elements", "recognitions", "evidence", "bonuses"):
        items = getattr(ruleset, kind)
        if items:
            groups.add(len(rows))
            rows.append((capital(speech.say(f"label.{kind}")),))
            rows += [(speech.text(item.title), item.id, ", ".join(item.also)) for item in items]
    yield Paragraph(speech.say("rules.names"), "heading")
    yield Paragraph(speech.say("rules.names-how"))
    header = tuple(speech.say(f"rules.{key}") for key in ("what", "id", "spellings"))
    yield Table(header, tuple(rows), groups=frozenset(groups))


def _sources(speech: Speech) -> Iterator[Block]:
    yield Paragraph(speech.say("rules.sources"), "heading")
    for number, source in enumerate(speech.ruleset.sources, 1):
        yield Paragraph(speech.say("rules.numbered", number=number, title=one_line(source.title)), "subheading")
        yield Pairs(tuple(_source(source, speech)))


def _source(source: Source, speech: Speech) -> Iterator[tuple[str, str]]:
    for field in ("publisher", "date", "seen", "certainty", "url", "note"):
        value = getattr(source, field)
        if value is not None:
            plain = field in ("publisher", "url", "note")
            yield capital(speech.say(f"label.{field}")), value if plain else speech.value(value, field)


def _origins(shown: Shown, speech: Speech) -> Iterator[Block]:
    """Every figure and choice with what it rests on, by element."""
    parts: dict[str, list[tuple[str, ...]]] = {}
    for path, basis in shown.bases:
        steps, _ = followed(speech.ruleset, path)
        subject, label = in_words(steps, speech)
        if not label:  # the item of a list rests on something itself, such as a scale
            subject, label = "", subject
        field = next(str(part) for part in reversed(path) if isinstance(part, str) and part != "value")
        value = described(basis, field, speech)
        row = (capital(label), value, _origin(basis, shown.places.get(path), speech), _certainty(basis, speech))
        parts.setdefault(subject or speech.say("rules.the-ruleset"), []).append(row)
    rows: list[tuple[str, ...]] = []
    groups: set[int] = set()
    for subject, found in parts.items():
        groups.add(len(rows))
        rows += [(capital(subject),), *found]
    yield Paragraph(speech.say("rules.basis"), "heading")
    header = tuple(speech.say(f"rules.{key}") for key in ("part", "value", "origin", "certainty"))
    yield Table(header, tuple(rows), groups=frozenset(groups))


def _origin(basis: Basis, place: Place | None, speech: Speech) -> str:
    found = []
    if basis.source is not None:
        numbers = {source.id: number for number, source in enumerate(speech.ruleset.sources, 1)}
        number = numbers.get(basis.source, basis.source)
        found.append(speech.say("rules.from-source", number=number, at=basis.at, quote=basis.quote))
    if basis.assumption is not None:
        found.append(speech.say("rules.assumed", id=basis.assumption))
    if place is not None:
        found.append(speech.say("rules.in-file", file=place.file, line=place.line))
    return "; ".join(found)


def _certainty(basis: Basis, speech: Speech) -> str:
    if getattr(basis, "value", None) == NOT_SEEN:
        return speech.say("word.not_seen")
    sure = certainty_of(basis, speech.ruleset)
    return "" if sure is None else speech.say(f"word.certainty.{sure}")
