"""Mappings: what ships is complete, what is wrong is told at its place, and the ways that lead from name to name."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from srcalc.checking.mappings import check_mapping
from srcalc.checking.opened import open_ruleset
from srcalc.checking.ways import Mappings, names
from srcalc.diagnostics import Mistake, Refused
from srcalc.model.elements import Condition
from srcalc.model.mapping import Counterpart, ElementCounterpart, Judgement, Mapping
from srcalc.model.values import parse_ids
from srcalc.reading.mappings import MappingFile, read_mapping, shipped_mapping
from srcalc.reading.rulesets import RulesetFile, load_ruleset, shipped_folder, shipped_ids
from srcalc.valuation.counterparts import backwards, candidates, forwards, unchanged
from tests.building import TEXT, bonus, placement, purchase, record, scheme, share

NATIONAL = "landelijk-2025"
MAPPED = [name for name in shipped_ids() if name != NATIONAL]


# ---------------------------------------------------------------- what ships


def test_no_mapping_ships_for_a_ruleset_that_does_not() -> None:
    assert {path.stem for path in (shipped_folder() / "mappings").iterdir()} == set(MAPPED)


@pytest.mark.parametrize("name", MAPPED)
def test_an_element_of_people_has_a_counterpart_of_people_or_none(name: str) -> None:
    file = shipped_mapping(name)
    assert file is not None
    kinds = {element.id: element.kind for element in load_ruleset(NATIONAL).ruleset.elements}
    own = {element.id: element.kind for element in load_ruleset(name).ruleset.elements}
    people = [entry for entry in file.mapping.elements if own[entry.id] == "person_year"]
    assert {kinds[to] for entry in people for to in entry.names} <= {"person_year"}
    amounts = [entry for entry in file.mapping.elements if own[entry.id] == "agreed"]
    assert [entry.id for entry in amounts if entry.names] == []


@pytest.mark.parametrize("name", MAPPED)
def test_a_step_of_pso_keeps_its_name(name: str) -> None:
    file = shipped_mapping(name)
    assert file is not None
    steps = [entry for entry in file.mapping.recognitions if entry.id.startswith("pso")]
    assert all(entry.names == (entry.id,) and entry.assumption is None for entry in steps)


def test_the_check_of_a_folder_of_rulesets_passes_its_mappings_over(capsys: pytest.CaptureFixture[str]) -> None:
    from srcalc.cli.main import run

    assert run(["check", str(shipped_folder()), "--format", "json"]) == 0
    assert "mappings" not in capsys.readouterr().out


# ---------------------------------------------------------------- what is wrong with a mapping

OF = scheme(placement("pw"), placement("bbl"), id="local-1", bonuses=(bonus("old", "100", "eur", "once", "pw"),))
TO = scheme(
    placement("benefit"), placement("school"), purchase("buy", None, shares=(share("100", "social"),)), id="national-1"
)


def complete(**changes: Any) -> Mapping:
    own: dict[str, Any] = {
        "format": "1",
        "of": "local-1",
        "to": "national-1",
        "elements": (to("pw", "benefit"), to("bbl", "school")),
        "evidence": (Counterpart(id="paper", to=("paper",)), Counterpart(id="rumour", to=("rumour",))),
        "bonuses": (Counterpart(id="old", to="none", assumption="ours"),),
        "assumptions": (ours(),),
    }
    return Mapping(**{**own, **changes})


def to(name: str, *others: str, **changes: Any) -> ElementCounterpart:
    return ElementCounterpart(id=name, to=others or "none", **changes)


def ours(name: str = "ours") -> Judgement:
    return Judgement(id=name, point=TEXT, choice=TEXT)


def found(mapping: Mapping) -> list[tuple[str, tuple[str | int, ...]]]:
    from srcalc.reading.document import Document

    return [(item.code, item.place.path) for item in check_mapping(mapping, OF, TO, Document("map.yaml", {}))]


def test_a_complete_mapping_has_nothing_wrong() -> None:
    assert found(complete()) == []


@pytest.mark.parametrize(
    ("changes", "code", "path"),
    [
        ({"elements": (to("pw", "benefit"),)}, "mapping-incomplete", ("elements",)),
        ({"bonuses": ()}, "mapping-incomplete", ("bonuses",)),
        (
            {"elements": (to("pv", "benefit"), to("pw", "benefit"), to("bbl", "school"))},
            "unknown-id",
            ("elements", 0, "id"),
        ),
        ({"elements": (to("pw", "benefits"), to("bbl", "school"))}, "unknown-id", ("elements", 0, "to")),
        ({"elements": (to("pw", "benefit"), to("bbl"))}, "mapping-why", ("elements", 1)),
        (
            {"elements": (to("pw", "benefit"), to("bbl", "school"), to("pw", "school"))},
            "id-twice",
            ("elements", 2, "id"),
        ),
        (
            {"elements": (to("pw", "benefit", recognitions=("sociable",)), to("bbl", "school"))},
            "unknown-id",
            ("elements", 0, "recognitions"),
        ),
        (
            {"elements": (to("pw", "benefit", assumption="our"), to("bbl", "school"))},
            "unknown-id",
            ("elements", 0, "assumption"),
        ),
        ({"assumptions": (ours(), ours("theirs"))}, "unused", ("assumptions", 1, "id")),
        ({"assumptions": (ours(), ours())}, "id-twice", ("assumptions", 1, "id")),
    ],
)
def test_what_is_wrong_with_a_mapping_is_told_at_its_place(changes: Any, code: str, path: Any) -> None:
    assert (code, path) in found(complete(**changes))


def test_a_wrong_name_in_a_mapping_comes_with_the_nearest_one() -> None:
    from srcalc.reading.document import Document

    wrong = complete(elements=(to("pw", "benefits"), to("bbl", "school")))
    (item,) = check_mapping(wrong, OF, TO, Document("map.yaml", {}))
    assert item.params["near"] == "benefit"


def test_one_name_or_a_list_of_names_is_read_and_an_empty_list_is_not() -> None:
    assert parse_ids("benefit") == ("benefit",)
    assert parse_ids(["a", "b-2"]) == ("a", "b-2")
    with pytest.raises(Mistake, match="empty"):
        parse_ids([])
    with pytest.raises(Mistake, match="not-an-id"):
        parse_ids(["Not an id"])


def test_a_mapping_that_is_wrong_in_form_is_refused_with_every_place(tmp_path: Path) -> None:
    file = tmp_path / "map.yaml"
    file.write_text("format: 2\nof: a\nto: b\nelements:\n  - {id: x, too: y}\n")
    with pytest.raises(Refused) as caught:
        read_mapping(str(file))
    said = {(item.code, item.place.line) for item in caught.value.diagnostics}
    assert said == {("not-one-of", 1), ("key-unknown", 5), ("key-missing", 5)}
    assert caught.value.exit_code == 4


# ---------------------------------------------------------------- what a record is called elsewhere

JUDGED = complete(
    elements=(to("pw", "benefit", assumption="ours"), to("bbl", "school")),
    evidence=(Counterpart(id="paper", to=("paper",)), Counterpart(id="rumour", to="none", assumption="ours")),
)


def called(*steps: Any, of: Any = None, **own: Any) -> list[str] | str:
    item = candidates([steps], of or record("pw"), steps[-1].to, own)
    return [one.element for one in item] if isinstance(item, list) else item.code


def test_a_local_name_has_one_national_counterpart() -> None:
    assert called(forwards(JUDGED, OF, TO)) == ["benefit"]


def test_a_national_name_has_every_local_name_that_stands_for_it() -> None:
    both = complete(elements=(to("pw", "benefit"), to("bbl", "benefit")))
    assert called(backwards(both, TO, OF), of=record("benefit")) == ["pw", "bbl"]


def test_from_local_to_local_the_way_goes_by_the_national_name() -> None:
    other = scheme(placement("bijstand"), placement("mbo"), id="other-1")
    mapping = complete(of="other-1", elements=(to("bijstand", "benefit"), to("mbo", "school")), bonuses=())
    assert called(forwards(JUDGED, OF, TO), backwards(mapping, TO, other)) == ["bijstand"]


def test_what_has_no_counterpart_says_why() -> None:
    none = complete(elements=(to("pw", assumption="ours"), to("bbl", "school")))
    assert called(forwards(none, OF, TO)) == "counterpart-none"
    assert called(backwards(JUDGED, TO, OF), of=record("buy")) == "counterpart-unknown"
    assert candidates([], record("pw"), OF, {}).code == "counterpart-no-mapping"  # type: ignore[union-attr]


def test_what_a_record_says_itself_goes_before_every_mapping() -> None:
    assert called(forwards(JUDGED, OF, TO), element="school") == ["school"]
    (item,) = candidates([], record("pw", bonuses=("old",)), TO, {"element": "school", "evidence": "rumour"})  # type: ignore[misc]
    assert (item.element, item.evidence, item.bonuses) == ("school", ("rumour",), ())


def test_a_bonus_and_evidence_without_a_counterpart_are_lost_by_name() -> None:
    step = forwards(
        complete(
            evidence=(Counterpart(id="paper", to="none", assumption="ours"), Counterpart(id="rumour", to=("rumour",)))
        ),
        OF,
        TO,
    )
    (item,) = candidates([(step,)], record("pw", bonuses=("old",)), TO, {})  # type: ignore[misc]
    assert (item.bonuses, item.evidence) == ((), ())
    assert len(item.lost) == 2


def test_evidence_that_is_not_enough_here_is_not_taken_for_enough_elsewhere() -> None:
    free = (Counterpart(id="paper", to=("paper",)), Counterpart(id="rumour", to=("paper",), assumption="ours"))
    step = forwards(complete(evidence=free), OF, TO)
    (item,) = candidates([(step,)], record("pw", evidence="rumour"), TO, {})  # type: ignore[misc]
    assert item.evidence == ()


def test_the_recognition_that_an_element_stands_for_is_assumed_there_and_asked_for_on_the_way_back() -> None:
    of = scheme(purchase("sw"), id="local-1")
    entries = {"elements": (to("sw", "buy", recognitions=("social",)),), "bonuses": ()}
    there, back = forwards(complete(**entries), of, TO), backwards(complete(**entries), TO, of)
    (item,) = candidates([(there,)], record("sw"), TO, {})  # type: ignore[misc]
    assert item.recognition == ("social",)
    assert called(back, of=record("buy", recognition=("social",))) == ["sw"]
    assert called(back, of=record("buy")) == "counterpart-recognition"


def test_versions_of_one_scheme_keep_the_names_they_share() -> None:
    newer = scheme(placement("pw"), id="local-2")
    assert called(unchanged(OF, newer)) == ["pw"]
    assert called(unchanged(OF, newer), of=record("bbl")) == "counterpart-unknown"


def test_versions_of_one_scheme_keep_the_conditions_they_share() -> None:
    both, one = (Condition(id=name, text=TEXT) for name in ("both", "one"))
    of = scheme(placement("pw", conditions=(both, one)), id="local-1")
    newer = scheme(placement("pw", conditions=(both,)), id="local-2")
    step = unchanged(of, newer)

    def kept(*conditions: str) -> tuple[str, ...]:
        (item,) = candidates([(step,)], record("pw", conditions=conditions), newer, {})  # type: ignore[misc]
        return item.conditions

    assert kept("both", "one") == ("both",)
    assert kept("nee") == ("nee",)


def test_a_counterpart_that_a_ruleset_has_left_out_is_no_counterpart() -> None:
    without = scheme(placement("school"), id="national-2")
    assert called(forwards(JUDGED, OF, without)) == "counterpart-unknown"


# ---------------------------------------------------------------- which way is taken


def ways(of: str, to: str, *given: MappingFile) -> list[list[tuple[str, str, bool]]]:
    first, second = open_ruleset(of), open_ruleset(to)
    known = Mappings({file.ruleset.id: file.ruleset for file in (first, second)}, list(given))
    found = known.ways(first, second)
    return [[(step.of.id, step.to.id, step.backwards) for step in way] for way in found]


def test_the_ways_between_rulesets() -> None:
    assert ways("utrecht-40h", NATIONAL) == [[("utrecht-40h", NATIONAL, False)]]
    assert ways(NATIONAL, "utrecht-40h") == [[(NATIONAL, "utrecht-40h", True)]]
    over = [("rijnmond-2024", NATIONAL, False), (NATIONAL, "friesland-2016", True)]
    assert ways("rijnmond-2024", "friesland-2016") == [over]
    there = [("utrecht-40h", NATIONAL, False), (NATIONAL, "utrecht-36h", True)]
    assert ways("utrecht-40h", "utrecht-36h") == [[("utrecht-40h", "utrecht-36h", False)], there]


def test_a_ruleset_leads_to_itself_without_a_step() -> None:
    file = open_ruleset(NATIONAL)
    assert Mappings({}).ways(file, file) == ((),)


def test_a_ruleset_that_is_laid_over_another_has_its_names_and_its_mapping(tmp_path: Path) -> None:
    path = tmp_path / "eigen-2026.yaml"
    path.write_text(
        "format: 1\nid: eigen-2026\nextends: utrecht-current\nversion: '1'\ntitle: {nl: Eigen, en: Own}\n"
        "status: unknown\nvalid_from: {value: not_seen}\nvalid_until: {value: not_seen}\n"
    )
    own = open_ruleset(str(path))
    assert names(own) == ("eigen-2026", "utrecht-current")
    steps = Mappings({}).ways(own, open_ruleset(NATIONAL))
    assert [[step.to.id for step in way] for way in steps] == [[NATIONAL]]


def given(tmp_path: Path, mapping: str) -> MappingFile:
    path = tmp_path / "map.yaml"
    path.write_text(mapping)
    return read_mapping(str(path))


DIRECT = "format: 1\nof: utrecht-40h\nto: utrecht-36h\nelements:\n  - {id: wia-wao, to: bbl}\n"


def test_a_mapping_that_is_given_goes_before_the_names_that_versions_share(tmp_path: Path) -> None:
    file = given(tmp_path, DIRECT)
    first = ways("utrecht-40h", "utrecht-36h", file)[0]
    assert first == [("utrecht-40h", "utrecht-36h", False)]
    of, to_ = open_ruleset("utrecht-40h"), open_ruleset("utrecht-36h")
    (way, *_) = Mappings({}, [file]).ways(of, to_)
    (item,) = candidates([way], record("wia-wao", evidence="invoice"), to_.ruleset, {})  # type: ignore[misc]
    assert item.element == "bbl"


def test_a_mapping_that_is_given_between_two_leaves_the_way_to_others(tmp_path: Path) -> None:
    file = given(tmp_path, DIRECT)
    there = [("utrecht-40h", NATIONAL, False), (NATIONAL, "rijnmond-2024", True)]
    assert ways("utrecht-40h", "rijnmond-2024", file) == [there]


def test_a_mapping_that_is_given_takes_the_place_of_the_one_that_ships(tmp_path: Path) -> None:
    text = (shipped_folder() / "mappings" / "utrecht-40h.yaml").read_text(encoding="utf-8")
    file = given(tmp_path, text.replace("{id: wia-wao, to: benefit-status", "{id: wia-wao, to: education"))
    assert ways("utrecht-40h", NATIONAL, file) == [[("utrecht-40h", NATIONAL, False)]]
    known = Mappings({}, [file])
    (way,) = known.ways(open_ruleset("utrecht-40h"), open_ruleset(NATIONAL))
    (item,) = candidates([way], record("wia-wao"), way[-1].to, {})  # type: ignore[misc]
    assert item.element == "education"
    assert list(known.used.values()) == [file]


def test_a_mapping_that_leads_nowhere_here_is_refused(tmp_path: Path) -> None:
    known = Mappings({}, [given(tmp_path, DIRECT)])
    known.ways(open_ruleset(NATIONAL), open_ruleset("rijnmond-2024"))
    with pytest.raises(Refused) as caught:
        known.check_used()
    assert [item.code for item in caught.value.diagnostics] == ["mapping-idle"]


def test_a_mapping_between_rulesets_that_are_not_there_is_told(tmp_path: Path) -> None:
    file = given(tmp_path, DIRECT.replace("utrecht-36h", "utrecht-35h"))
    found = Mappings({}, [file]).check()
    assert [(item.code, item.place.line) for item in found] == [("mapping-ruleset", 3)]


def test_a_ruleset_file_is_itself(tmp_path: Path) -> None:
    assert names(RulesetFile(OF, str(tmp_path), "")) == ("local-1",)
