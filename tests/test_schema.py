"""The schema that editors get: it takes what srcalc takes, and refuses what it refuses as far as a schema can see."""

from __future__ import annotations

import dataclasses
import datetime
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from jsonschema.exceptions import ValidationError

from srcalc.checking.rulesets import meaning_of
from srcalc.diagnostics import Mistake, Refused
from srcalc.language import LANGUAGES
from srcalc.language.fields import meanings
from srcalc.model import fields, values
from srcalc.model.contract import Contract
from srcalc.model.ruleset import OWN, Ruleset
from srcalc.reading.document import Document
from srcalc.reading.models import validate
from srcalc.reading.rulesets import load_ruleset, shipped_folder
from srcalc.writing.scalars import SCALARS, WITH_WORDS
from srcalc.writing.schema import FILES, schema_of, schema_text
from srcalc.writing.snippets import MORE
from tests.conftest import Srcalc
from tests.editor import as_editors_read, as_older_tools_read, definitions, mistakes, resolved, told
from tests.oracle import adapter
from tests.oracle.cases import random_case
from tests.test_specimens import BAD, MEANING, ODD_TITLES, SHAPE, WARNINGS, WORKED_OUT

ROOT = Path(__file__).resolve().parent.parent
READERS = [as_editors_read, as_older_tools_read]

# ---------------------------------------------------------------- the schema itself


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("of", FILES)
def test_a_schema_is_a_valid_one_of_draft_7(of: str, lang: str) -> None:
    schema = json.loads(schema_text(of, meanings(lang)))
    assert schema["$schema"] == Draft7Validator.META_SCHEMA["$schema"]
    Draft7Validator.check_schema(schema)
    assert {key for part in parts(schema) for key in part} & {"$defs", "prefixItems", "discriminator"} == set()


def parts(schema: Any) -> Iterator[dict[str, Any]]:
    """Every block of a schema."""
    if isinstance(schema, dict):
        yield schema
    for inner in schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ():
        yield from parts(inner)


WORDS = {"$comment", "title", "description", "markdownDescription", "examples", "enumDescriptions", "errorMessage"}


def silent(schema: Any) -> Any:
    """A schema without its words."""
    if isinstance(schema, dict):
        return {
            key: silent(value)
            for key, value in schema.items()
            if key not in WORDS | {"defaultSnippets"} or isinstance(value, dict)  # a key may be called title too
        }
    return [silent(item) for item in schema] if isinstance(schema, list) else schema


@pytest.mark.parametrize("of", FILES)
def test_both_languages_allow_the_same(of: str) -> None:
    dutch, english = (schema_of(of, meanings(lang)) for lang in LANGUAGES)
    assert dutch != english
    assert silent(dutch) == silent(english)


@pytest.mark.parametrize("of", FILES)
def test_every_key_has_a_title_and_an_explanation(of: str) -> None:
    schema = schema_of(of, meanings("nl"))
    named = [part for part in parts(schema) if isinstance(part.get("properties"), dict) and "errorMessage" in part]
    assert named
    for part in named:
        for key, value in part["properties"].items():
            there = {**schema["definitions"].get(str(value.get("$ref", "")).rpartition("/")[2], {}), **value}
            assert there.keys() >= {"title", "description"}, key


# ---------------------------------------------------------------- what is right is taken

RIGHT = [
    *sorted(shipped_folder().glob("*.yaml")),
    *sorted((ROOT / "tests" / "yardsticks").glob("*.yaml")),
    *sorted(BAD.glob("*.yaml")),
    *(BAD / "rulesets" / f"{name}.yaml" for name in ODD_TITLES),
    *(path for path in sorted((ROOT / "examples").glob("*.yaml")) if "extends:" in path.read_text("utf-8")),
]


@pytest.mark.parametrize("path", RIGHT, ids=lambda path: path.stem)
def test_a_ruleset_that_is_right_is_taken(path: Path) -> None:
    for read in READERS:
        assert mistakes(read(path.read_bytes())) == []


def test_contracts_that_are_right_are_taken() -> None:
    contracts = [
        *(path for path in sorted((ROOT / "examples").glob("*.yaml")) if "extends:" not in path.read_text("utf-8")),
        BAD / "fine" / "contract.yaml",
    ]
    assert len(contracts) > 4
    for path in contracts:
        assert mistakes(as_editors_read(path.read_bytes()), "contract") == []


# ---------------------------------------------------------------- what is wrong is refused, as far as can be seen

# What the schema does not refuse of the specimens that are wrong in shape, and why. The others it refuses.
UNSEEN: Mapping[str, str] = {
    "the editor's own YAML refuses it": (
        "08-bad-byte 09-utf16-without-mark 10-nul 11-escape 16-tab 17-not-closed 20-two-documents 21-alias "
        "25-tag-that-runs 26-own-tag 30-list-as-key"
    ),
    "good YAML of a form that srcalc does not take": (
        "09-utf16 18-key-twice 21-anchor 31-directive-version 31-directive-tag"
    ),
    "a sign that cannot be seen": (
        "11-escape-written 12-carriage-return 13-next-line 13-line-separator 13-paragraph-separator 14-right-to-left "
        "14-isolate"
    ),
    "a number before the schema sees it": (
        "35-ambiguous-amount 37-hexadecimal 37-leading-zero 37-exponent 40-nan 44-three-decimals 44-four-decimals"
    ),
}
# What the schema sees of what is wrong in meaning: one thing.
SEEN_IN_MEANING = {"figure-without-basis"}


def verdict(file: str) -> str:
    """What an editor says of a specimen: refused by its schema, refused by its parser, or taken."""
    try:
        data = as_editors_read((BAD / file).read_bytes())
    except yaml.YAMLError:
        return "no yaml"
    return "refused" if mistakes(data) else "taken"


def test_every_specimen_that_is_wrong_in_shape_is_refused_or_listed_with_the_reason() -> None:
    found = {row.id: verdict(row.values[0].file) for row in SHAPE}
    listed = [name for names in UNSEEN.values() for name in names.split()]
    assert Counter(listed) == Counter(name for name, said in found.items() if said != "refused")
    assert {name for name, said in found.items() if said == "no yaml"} == set(next(iter(UNSEEN.values())).split())


def test_of_meaning_the_schema_sees_only_whether_there_is_a_basis() -> None:
    found = {row.id: verdict(row.values[0].file) for row in (*MEANING, *WORKED_OUT, *WARNINGS)}
    assert {name for name, said in found.items() if said == "refused"} == SEEN_IN_MEANING
    assert {name for name, said in found.items() if said == "no yaml"} == set()


@pytest.mark.parametrize("name", [row.id for row in SHAPE if row.values[0].codes != ("empty-document",)])
def test_a_refusal_has_a_sentence_of_ours(name: str) -> None:
    if verdict(f"rulesets/{name}.yaml") != "refused":
        return
    for error in mistakes(as_editors_read((BAD / "rulesets" / f"{name}.yaml").read_bytes())):
        assert list(told(error)) != [], error.message


def test_a_ruleset_over_another_holds_what_it_likes_of_one() -> None:
    text = (ROOT / "examples" / "voorbeeldstad-2026.yaml").read_text("utf-8")
    data = as_editors_read(text)
    assert mistakes(data) == []
    assert mistakes({key: value for key, value in data.items() if key != "extends"}) != []
    for wrong in (
        {"elements": [{"id": "x", "rate": {"value": 5}}]},  # a figure is replaced whole
        {"elements": [{"id": "x", "rate": {"value": 5, "unit": "eur", "source": "x"}}]},
        {"elements": [{"rate": {"source": "x"}}]},  # nothing says which element
        {"elements": [{"id": "x", "rating": 5}]},
        {"required": {"scales": [{"id": "x", "brackets": [{"percentage": 5}]}]}},  # a list without ids too
        {"widhout": ["elements.x"]},
    ):
        assert mistakes({**data, **wrong}) != [], wrong
    for right in (
        {"elements": [{"id": "x", "rate": {"source": "x"}}]},
        {"elements": [{"id": "x", "kind": "hours", "note": {"nl": "anders"}}]},
        {"required": {"maximum": {"value": 5, "unit": "eur", "source": "x"}}},
        {"pooling": {"at": "artikel 5"}, "without": ["elements.x"], "locked": []},
    ):
        assert mistakes({**data, **right}) == [], right


# ---------------------------------------------------------------- the same verdict as the models, on random files


def written(value: Any) -> Any:
    """A model as somebody would write it, every value as text."""
    if dataclasses.is_dataclass(value):
        items = {item.name: getattr(value, item.name) for item in dataclasses.fields(value)}
        return {name: written(item) for name, item in items.items() if item is not None}
    if isinstance(value, tuple):
        return [written(item) for item in value]
    if isinstance(value, bool):
        return "yes" if value else "no"
    return (
        value.isoformat()
        if isinstance(value, datetime.date)
        else f"{value:f}"
        if type(value) is Decimal
        else str(value)
    )


def typed(data: Any) -> Any:
    """The same as an editor has it."""
    if isinstance(data, dict):
        return {key: typed(value) for key, value in data.items()}
    return [typed(item) for item in data] if isinstance(data, list) else resolved(data)


ODD = [
    *("yes", "nee", "not_seen", "unlimited", "none", "whole", "eur", "percent", "months", "start", "x y", "opleiding"),
    *(
        "0",
        "1",
        "5",
        "0.5",
        "0.99",
        "100.01",
        "1001",
        "168",
        "169",
        "601",
        "50000",
        "-1",
        "12.345",
        "50.000",
        "1e3",
        "1",
    ),
    *(
        "010",
        "2026-01-01",
        "2026-02-30",
        "1989-12-31",
        "01-02-2026",
        "2025",
        "999999999999.99",
        "1000000000000",
        "24,50",
    ),
    *("true", "null", "", "a" * 2001, "Groot", "a-b-", "1_000", "999999", "1000000"),
]
NUMBER = re.compile(r"-?(0|[1-9][0-9]{0,11})(\.[0-9]{1,2})?")


def places(data: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Every path in a file."""
    if path:
        yield path
    for key, value in data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ():
        yield from places(value, (*path, key))


def mutated(random: Random, data: Any) -> Any:
    """A file with one thing changed: a key gone, a key too many, another word, a list or a block for a value."""
    data = json.loads(json.dumps(data))
    *way, last = random.choice(list(places(data)))
    here = data
    for step in way:
        here = here[step]
    kind = random.randrange(7)
    if kind == 0:
        del here[last]
    elif kind == 1 and isinstance(here, dict):
        here[random.choice(["value", "unit", "id", "titel", "kind", "extra", "per"])] = random.choice(ODD)
    elif kind == 2:
        here[last] = random.choice([[], {}, ["x"], {"value": "1"}, [{"id": "x"}]])
    else:
        here[last] = random.choice(ODD)
    return data


def excused(data: Any) -> tuple[bool, bool]:
    """Whether a file has a text that an editor takes for a number, and one that it takes for yes, no or nothing."""
    number = nothing = False
    for path in places(data):
        here: Any = data
        for step in path:
            here = here[step]
        found = resolved(here) if isinstance(here, str) else here
        nothing |= found is None or isinstance(found, bool)
        number |= isinstance(found, int | float) and not isinstance(found, bool) and not NUMBER.fullmatch(here)
    return number, nothing


def taken_by_srcalc(data: Any, model: Any) -> bool:
    """Whether a file has the shape of its model, and every figure a basis."""
    document = Document("x.yaml", data)
    found, _ = validate(document, model)
    return has_bases(found, document) if isinstance(found, Ruleset) else found is not None


def has_bases(ruleset: Ruleset, document: Document) -> bool:
    return "no-basis" not in {item.code for item in meaning_of(ruleset, document)}


def laid_over_by_srcalc(path: Path) -> bool:
    """The same for a part of a ruleset, laid over the whole that it names."""
    try:
        file = load_ruleset(str(path))
    except Refused:
        return False
    assert file.document is not None
    return has_bases(file.ruleset, file.document)


def with_whole_shares(case: dict[str, Any]) -> dict[str, Any]:
    """A random case as a file can hold it: a share by recognition ends at 100%."""
    for element in case["ruleset"]["elements"].values():
        shares = element.get("shares") or {}
        element["shares"] = {name: min(share, "100", key=Decimal) for name, share in shares.items()}
    return case


@pytest.mark.parametrize(("of", "model"), [("ruleset", Ruleset), ("contract", Contract)])
def test_the_schema_and_the_models_agree_on_random_files_and_on_changed_ones(of: str, model: Any) -> None:
    seen: Counter[bool] = Counter()
    for seed in range(60):
        random = Random(seed)
        case = with_whole_shares(random_case(random))
        whole = adapter.ruleset_of(case["ruleset"]) if of == "ruleset" else adapter.contract_of(case["contracts"][0])
        data = written(whole)
        assert mistakes(typed(data), of) == []
        assert taken_by_srcalc(data, model)
        for _ in range(10):
            changed = mutated(random, data)
            schema, ours = not mistakes(typed(changed), of), taken_by_srcalc(changed, model)
            number, nothing = excused(changed)
            assert schema == ours or (number and schema) or (nothing and ours), (seed, changed)
            seen[ours] += 1
    assert min(seen[True], seen[False]) > 50, seen


def thinned(random: Random, data: Any, name: str = "") -> Any:
    """A part of a ruleset to lay over it: keys left out, but not of what is replaced whole, and no id of an item."""
    if isinstance(data, list):
        return [thinned(random, item) for item in data if "id" in item] if data and "id" in data[0] else data
    if not isinstance(data, dict) or "value" in data or name in OWN:
        return data
    kept = {key for key in data if key == "id" or (not name and key in OWN) or random.random() < 0.6}
    return {key: thinned(random, value, key) for key, value in data.items() if key in kept}


def test_the_schema_has_nothing_against_a_part_that_srcalc_lays_over_a_ruleset(tmp_path: Path) -> None:
    seen: Counter[tuple[bool, bool]] = Counter()
    for seed in range(40):
        random = Random(seed)
        whole = written(adapter.ruleset_of(with_whole_shares(random_case(random))["ruleset"]))
        (tmp_path / "whole.yaml").write_text(json.dumps(whole), "utf-8")
        part = {**thinned(random, whole), "extends": "whole.yaml"}
        assert mistakes(typed(part)) == [], (seed, part)
        for _ in range(8):
            changed = mutated(random, part)
            (tmp_path / "part.yaml").write_text(json.dumps({"extends": "whole.yaml", **changed}), "utf-8")
            ours = laid_over_by_srcalc(tmp_path / "part.yaml")
            schema = not mistakes(typed({"extends": "whole.yaml", **changed}))
            assert schema or not ours or excused(changed)[1], (seed, changed)
            seen[schema, ours] += 1
    assert min(seen[True, True], seen[False, False]) > 50, seen


TEXTS = st.one_of(
    st.from_regex(r"-?[0-9]{1,13}([.,][0-9]{0,3})?", fullmatch=True),
    st.from_regex(r"(19|20|21)[0-9]{2}-[01][0-9]-[0-3][0-9]", fullmatch=True),
    st.from_regex(r"[a-z0-9_]{0,3}(-[a-z0-9]{0,2}){0,2}", fullmatch=True),
    st.sampled_from(
        ["yes", "Nee", "TRUE", "ja", "maybe", "٤", "１", "a" * 80, "a" * 81, "168", "168.01", "600", "601"]
    ),
    st.text(max_size=5).map(str.strip),
).filter(lambda text: not re.fullmatch(r"-0(\.0*)?", text))  # "-0" is nothing, and who writes it


@given(TEXTS)
def test_what_stands_between_quotes_gets_the_verdict_of_its_reader(text: str) -> None:
    for parse, (_, schema, _) in SCALARS.items():
        if parse is values.parse_words:
            continue
        try:
            parse(text)
            ours = True
        except Mistake:
            ours = False
        words = parse in WITH_WORDS and text in ("not_seen", "unlimited")
        assert Draft7Validator(schema).is_valid(text) == (ours and not words), (parse, text)


@given(st.decimals(-2000, 2000, places=2))
def test_a_number_gets_the_verdict_of_its_reader(number: Decimal) -> None:
    readers = [parse for parse in SCALARS if parse not in (values.parse_id, values.parse_words, values.parse_date)]
    for parse in readers:
        name, schema, _ = SCALARS[parse]
        if parse is fields.parse_day or (name in ("whole", "months", "yes-no") and number != int(number)):
            continue
        text = str(int(number)) if number == int(number) else str(number)
        try:
            parse(text)
            ours = True
        except Mistake:
            ours = False
        assert Draft7Validator(schema).is_valid(json.loads(text)) == ours, (parse, text)


def test_the_days_of_the_schema_are_the_days_of_the_calendar() -> None:
    pattern = re.compile(SCALARS[values.parse_date][1]["pattern"])
    written_days = {
        f"{year}-{month:02}-{day:02}" for year in range(1985, 2106) for month in range(14) for day in range(33)
    }
    first, last = values.FIRST_DAY.toordinal(), values.LAST_DAY.toordinal()
    days = {datetime.date.fromordinal(number).isoformat() for number in range(first, last + 1)}
    assert {day for day in written_days if pattern.search(day)} == days


# ---------------------------------------------------------------- what an editor fills in


def filled(body: Any) -> Any:
    """What stands in a file when somebody takes every example and first choice, and leaves the rest open."""
    if isinstance(body, dict):
        return {key: filled(value) for key, value in body.items()}
    if isinstance(body, list):
        return [filled(item) for item in body]
    text = re.sub(r"\$\{[0-9]+[:|]([^},|]*)[^}]*\}", r"\1", body)
    return as_editors_read(re.sub(r"\$[0-9]+", "", text))


def is_open(error: ValidationError) -> bool:
    """Whether an error is about a place that is still open."""
    return error.instance is None or any(is_open(inner) for inner in error.context or ())


@pytest.mark.parametrize("of", FILES)
def test_what_an_editor_fills_in_lacks_nothing_but_what_was_left_open(of: str) -> None:
    known = definitions(of)
    snippets = [
        (name, snippet)
        for name, schema in known.items()
        for snippet in schema.get("else", schema).get("defaultSnippets", ())
    ]
    assert snippets
    for name, snippet in snippets:
        data = filled(snippet["body"])
        found = list(Draft7Validator({"$ref": f"#/definitions/{name}", "definitions": known}).iter_errors(data))
        assert [error.message for error in found if not is_open(error)] == [], name


def test_what_is_filled_in_besides_what_is_needed_can_stand_there() -> None:
    known = definitions()
    for name, keys in MORE.items():
        assert set(keys) <= set(known[name]["properties"]), name


def test_a_block_of_texts_is_filled_in_whole() -> None:
    (snippet,) = definitions()["Name"]["defaultSnippets"]
    assert mistakes_of("Name", filled(snippet["body"])) == []
    (snippet,) = definitions()["Hours"]["defaultSnippets"]
    assert list(snippet["body"]) == ["id", "title", "kind", "rate", "evidence"]
    assert "unit: eur_per_hour" in snippet["body"]["rate"]


def mistakes_of(name: str, data: Any) -> list[ValidationError]:
    schema = {"$ref": f"#/definitions/{name}", "definitions": definitions()}
    return list(Draft7Validator(schema).iter_errors(data))


# ---------------------------------------------------------------- the command


def test_the_command_gives_the_schema_that_ships(srcalc: Srcalc) -> None:
    ran = srcalc("rules", "schema")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == (shipped_folder() / "ruleset.schema.json").read_text("utf-8")


def test_the_command_gives_other_files_and_english(srcalc: Srcalc) -> None:
    ran = srcalc("rules", "schema", "--of", "contract", "--lang", "en")
    assert json.loads(ran.out) == schema_of("contract", meanings("en"))
    assert srcalc("rules", "schema", "--of", "opdracht").code == 2


def test_the_command_writes_a_file_once(srcalc: Srcalc, tmp_path: Path) -> None:
    path = tmp_path / "ruleset.schema.json"
    assert srcalc("rules", "schema", "--output", str(path)).code == 0
    assert json.loads(path.read_text("utf-8")) == schema_of("ruleset", meanings("nl"))
    assert srcalc("rules", "schema", "--output", str(path)).code == 5
