"""The rules of the house, held against the source itself: who may import whom, what is banned, what is registered."""

from __future__ import annotations

import ast
import re
import string
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Literal, get_args, get_origin, get_type_hints

import pytest

import srcalc as package
from srcalc.cli import program
from srcalc.language import LANGUAGES, texts
from srcalc.language.fields import Meanings, meanings
from srcalc.model.fields import Strict
from srcalc.model.ruleset import Ruleset
from srcalc.writing.schema import FILES, schema_of

ROOT = Path(__file__).resolve().parent.parent
SOURCE = Path(package.__file__).resolve().parent
MADE = "checked"  # made when the package is built
CATALOGUES = {f"language/{name}{lang}.py" for name in ("", "explanations_", "fields_") for lang in LANGUAGES}


@cache
def trees() -> dict[str, ast.Module]:
    """The syntax tree of every module, by its path in the package."""
    found = {path.relative_to(SOURCE).as_posix(): path for path in sorted(SOURCE.rglob("*.py"))}
    return {name: ast.parse(path.read_text("utf-8")) for name, path in found.items() if not name.startswith(MADE)}


def room(name: str) -> str:
    return name.partition("/")[0].removesuffix(".py")


def within(tree: ast.AST, *, lazily: bool = False) -> Iterator[tuple[ast.AST, bool]]:
    """Every node, and whether it stands in a function or is for the type checker only."""
    for node in ast.iter_child_nodes(tree):
        inside = lazily or isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
            inside = True
        yield node, inside
        yield from within(node, lazily=inside)


def imports(name: str) -> list[tuple[str, bool, int]]:
    """The modules that a module imports, whether only lazily, and the line."""
    found = []
    for node, lazily in within(trees()[name]):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name}:{node.lineno}: a relative import"
            whole = node.module or ""
            names = [f"srcalc.{item.name}" for item in node.names] if whole == "srcalc" else [whole]
        elif isinstance(node, ast.Import):
            names = [item.name for item in node.names]
        else:
            continue
        found += [(imported, lazily, node.lineno) for imported in names]
    return found


def nodes() -> Iterator[tuple[str, ast.AST]]:
    """Every node of every module."""
    for name, tree in trees().items():
        for node in ast.walk(tree):
            yield name, node


def at(name: str, node: Any) -> str:
    return f"{name}:{node.lineno}"


# ---------------------------------------------------------------- arrows


# What each room imports of ours. An arrow that nobody needs any more is taken out.
ARROWS = {
    "diagnostics": set[str](),
    "language": {"diagnostics", "language"},
    "model": {"diagnostics", "model"},
    "valuation": {"diagnostics", "model", "valuation"},
    "reading": {"diagnostics", "model", "reading"},
    "checking": {"diagnostics", "model", "reading", "valuation", "checking"},
    "writing": {"diagnostics", "language", "model", "valuation", "checking", "writing", "__version__"},
    "cli": {"diagnostics", "language", "model", "reading", "valuation", "checking", "writing", "cli", "__version__"},
    "api": {"diagnostics", "model", "reading", "valuation", "checking"},
    "__init__": {"api"},
    "__main__": {"cli"},
}
# The standard library that the pure rooms may use: nothing that knows files, a clock, a locale or a terminal.
PURE = {
    "diagnostics": {"collections", "dataclasses", "typing"},
    "language": {"collections", "datetime", "decimal", "functools", "importlib", "string", "typing"},
    "model": {"collections", "dataclasses", "datetime", "decimal", "functools", "operator", "re", "typing"},
    "valuation": {
        *{"array", "bisect", "calendar", "collections", "dataclasses", "datetime", "decimal", "difflib", "fractions"},
        *{"functools", "itertools", "operator", "typing"},
    },
}
# Libraries of others: where they may be imported at once, and where inside functions.
OTHERS = {
    "typer": ({"cli"}, {"cli"}),
    "rich": ({"writing/terminal.py"}, {"writing/terminal.py"}),
    "xlsxwriter": (set[str](), {"writing/rows.py", "writing/template.py", "writing/workbook.py"}),
    "docx": (set[str](), {"writing/docx.py", "writing/docx_tables.py"}),
    "python_calamine": (set[str](), {"reading/workbooks.py"}),
    "yaml": ({"reading/yaml.py", "reading/json.py"}, {"reading/yaml.py", "reading/json.py"}),
    "pydantic": (set[str](), {"reading/models.py", "model/fields.py"}),
    "pydantic_core": (set[str](), {"reading/models.py", "model/fields.py"}),
}


def test_every_room_imports_what_it_may() -> None:
    found = defaultdict[str, set[str]](set)
    for name in trees():
        own = [imported.split(".")[1] for imported, _, _ in imports(name) if imported.startswith("srcalc.")]
        found[room(name)] |= set(own)
    assert dict(found) == ARROWS


@pytest.mark.parametrize("pure", PURE)
def test_pure_rooms_know_no_outside_world(pure: str) -> None:
    found = {
        imported.partition(".")[0]
        for name in trees()
        for imported, _, _ in imports(name)
        if room(name) == pure and imported.partition(".")[0] not in {"srcalc", "__future__", *OTHERS}
    }
    assert found == PURE[pure]


def test_libraries_of_others_stay_in_their_rooms() -> None:
    wrong = []
    for name in trees():
        for imported, lazily, line in imports(name):
            library = imported.partition(".")[0]
            if library in sys.stdlib_module_names or library == "srcalc":
                continue
            allowed = OTHERS[library][lazily] if library in OTHERS else set[str]()
            if not {name, room(name)} & allowed:
                wrong.append(f"{name}:{line} imports {imported}")
    assert wrong == []


def test_modules_are_named_at_run_time_in_three_places_only() -> None:
    users = {name for name in trees() for imported, _, _ in imports(name) if imported.startswith("importlib")}
    assert users == {"cli/program.py", "language/__init__.py", "reading/rulesets.py"}


def test_the_clock_is_read_in_one_place() -> None:
    clock = re.compile(r".*\.(today|utcnow|localtime|gmtime)|(datetime\.)?datetime\.now|time\.time")
    users = {name for name, node in nodes() if isinstance(node, ast.Attribute) and clock.fullmatch(ast.unparse(node))}
    users |= {name for name in trees() for imported, _, _ in imports(name) if imported == "time"}
    assert users == {"cli/options.py"}


# ---------------------------------------------------------------- bans


BANNED_NAMES = {"float", "round", "eval", "exec", "compile", "__import__", "breakpoint", "input", "globals"}
BANNED_ATTRIBUTES = {"from_float", "getcontext", "setcontext", "setlocale", "system", "popen", "urlopen"}
# Whole cents are made in `valuation.lines`; these only look at what is exact already, or shorten what is shown.
ROUNDING = {"quantize", "limit_denominator", "to_integral_value", "to_integral_exact", "normalize"}
ROUNDING_HERE = {
    "writing/values_json.py",
    "reading/yaml.py",
    "reading/sources.py",
    "reading/pseudonyms.py",
}  # the last two: Unicode, no number


def test_no_binary_fractions_no_rounding_no_code_from_text() -> None:
    wrong = []
    likeness = {id(node.value) for _, node in nodes() if isinstance(node, ast.keyword) and node.arg == "cutoff"}
    for name, node in nodes():
        if isinstance(node, ast.Name) and node.id in BANNED_NAMES:
            wrong.append(f"{at(name, node)} {node.id}")
        if isinstance(node, ast.Attribute) and node.attr in BANNED_ATTRIBUTES:
            wrong.append(f"{at(name, node)} .{node.attr}")
        if isinstance(node, ast.Attribute) and node.attr in ROUNDING and name not in ROUNDING_HERE:
            wrong.append(f"{at(name, node)} .{node.attr}")
        if isinstance(node, ast.Constant) and isinstance(node.value, float) and id(node) not in likeness:
            wrong.append(f"{at(name, node)} {node.value}")
        if isinstance(node, ast.Name) and node.id == "print" and room(name) != "cli":
            wrong.append(f"{at(name, node)} print")
        if isinstance(node, ast.ExceptHandler) and node.type is None:
            wrong.append(f"{at(name, node)} except:")
    assert wrong == []


def test_no_rounding_by_formatting_outside_what_shows() -> None:
    wrong = []
    for name, node in nodes():
        if room(name) in ("language", "writing"):
            continue
        if isinstance(node, ast.FormattedValue) and node.format_spec is not None:
            wrong.append(f"{at(name, node)} {ast.unparse(node.format_spec)}")
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "format":
            wrong.append(f"{at(name, node)} .format")
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "format":
            wrong.append(f"{at(name, node)} format()")
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mod) and isinstance(node.left, ast.Constant):
            wrong.append(f"{at(name, node)} {ast.unparse(node)}")
    assert [item for item in wrong if not item.endswith("'04X'")] == []  # the number of a Unicode sign


# Figures of the calculation that are no policy, with why they are there.
FIGURES = {
    ("valuation/lines.py", 10_000): "a percentage in hundredths is so many ten-thousandths",
    ("valuation/periods.py", 377_580): "the least common multiple of 28 to 31: parts of a month in whole numbers",
}


def test_no_amounts_in_the_rooms_that_compute_and_check() -> None:
    found = {}
    texts_as_numbers = []
    for name, node in nodes():
        if room(name) not in ("valuation", "checking"):
            continue
        if isinstance(node, ast.Constant) and type(node.value) is int and abs(node.value) >= 1000:
            found[name, node.value] = at(name, node)
        if isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] in ("Decimal", "Fraction"):
            arguments = [item for item in node.args if isinstance(item, ast.Constant)]
            texts_as_numbers += [at(name, node) for item in arguments if isinstance(item.value, str)]
    assert set(found) == set(FIGURES), found
    assert texts_as_numbers == []


# ---------------------------------------------------------------- registries


def commands(program: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Every command of the program, by the words that call it."""
    for name, command in program.commands.items():
        yield f"{path}{name}", command
        if hasattr(command, "commands"):
            yield from commands(command, f"{path}{name} ")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_command_and_option_has_help(lang: str) -> None:
    made = program.program(lang, [])
    assert made.help
    found = dict(commands(made))
    assert set(program.COMMANDS) <= set(found)
    without = [name for name, command in found.items() if not command.help]
    without += [f"{name} {param.name}" for name, command in found.items() for param in command.params if not param.help]
    assert without == []


def test_help_differs_between_the_languages() -> None:
    dutch, english = (dict(commands(program.program(lang, []))) for lang in ("nl", "en"))
    assert [name for name in dutch if dutch[name].help == english[name].help] == []


def test_every_command_stands_in_the_readme() -> None:
    readme = (ROOT / "README.md").read_text("utf-8") if (ROOT / "README.md").exists() else ""
    if not readme:
        pytest.skip("there is no README here")
    assert [name for name in program.COMMANDS if f"`srcalc {name}" not in readme] == []


def fields(text: str) -> dict[str, bool]:
    """The names that a sentence is filled in with, and whether as money."""
    parsed = [(name, spec or "") for _, name, spec, _ in string.Formatter().parse(text) if name is not None]
    assert all(spec in ("", "euro", "and") or (spec.startswith("?") and "%" in spec) for _, spec in parsed), text
    return {name: spec == "euro" for name, spec in parsed}


def test_both_languages_have_the_same_sentences() -> None:
    dutch, english = texts("nl"), texts("en")
    assert set(dutch) == set(english)
    assert {key: fields(text) for key, text in dutch.items()} == {key: fields(text) for key, text in english.items()}


def named(node: ast.AST | None) -> list[str]:
    """The texts that stand literally in an argument, also on both sides of a choice."""
    if isinstance(node, ast.IfExp):
        return named(node.body) + named(node.orelse)
    return [node.value] if isinstance(node, ast.Constant) and isinstance(node.value, str) else []


KEY_AT = {"say": 1, "Diagnostic": 0, "Mistake": 0, "Reason": 0, "finding": 0, "wrong_use": 0, "report": 0, "stop": 0}


def uses() -> Iterator[tuple[str, str, str, ast.Call]]:
    """Where a sentence is named literally: the place, the function, the key and the call."""
    for name, node in nodes():
        if isinstance(node, ast.Call):
            function = ast.unparse(node.func).rpartition(".")[2]
            index = KEY_AT.get(function)
            if index is not None and len(node.args) > index:
                for key in named(node.args[index]):
                    yield at(name, node), function, key, node
            if function == "_refused":
                for key in (key for argument in node.args for key in named(argument)):
                    yield at(name, node), function, key, node


def test_every_sentence_that_is_named_is_there() -> None:
    found = list(uses())
    assert len(found) > 150
    assert [f"{place} {key}" for place, _, key, _ in found if key not in texts("nl")] == []


def given(function: str, call: ast.Call) -> set[str] | None:
    """The names that a call gives for a sentence, or None when that is not to be seen here."""
    keywords = {word.arg for word in call.keywords}
    if None in keywords:
        return None
    if function in ("Diagnostic", "Reason"):
        params = [word.value for word in call.keywords if word.arg == "params"] + call.args[2:3]
        if not params:
            return set()
        if not isinstance(params[0], ast.Dict) or None in params[0].keys:
            return None
        return {key for item in params[0].keys for key in named(item)}
    own = {word for word in keywords if word is not None}
    return own | {"key"} if function in ("Mistake", "wrong_use") else own


def test_every_sentence_gets_what_it_is_filled_in_with() -> None:
    wrong = []
    for place, function, key, call in uses():
        names = given(function, call)
        missing = set(fields(texts("nl")[key])) - names if names is not None and function != "_refused" else set()
        optional = {name for name in missing if f"{{{name}:?" in texts("nl")[key]}
        if missing - optional:
            wrong.append(f"{place} {key}: {sorted(missing - optional)}")
    assert wrong == []


def test_every_sentence_is_used() -> None:
    whole: set[str] = set()
    words: set[str] = set()
    composed: set[str] = set()
    for name, node in nodes():
        if name in CATALOGUES:
            continue
        if isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
            start = str(node.values[0].value)
            composed |= {start} if start.endswith(".") else set()
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            whole.add(node.value)
            words |= set(node.value.split())
        words |= {getattr(node, field) for field in ("id", "attr", "arg", "name") if hasattr(node, field)}

    def used(key: str) -> bool:
        if key in whole or key in words:
            return True
        prefix, dot, rest = key.partition(".")
        return prefix + dot in composed and all(part in words for part in rest.split("."))

    unused = [key for key in texts("nl") if not used(key)]
    # Options that Typer adds, and names that stand for two things.
    known = {"help.install_completion", "help.show_completion", "help.index_option", "help.explain_option"}
    known |= {"help.template_option"}
    assert sorted(set(unused) - known) == []


class _Asked(dict[str, Any]):
    """A mapping that notes what is asked of it."""

    def __init__(self, known: Mapping[str, Any]) -> None:
        super().__init__(known)
        self.asked: set[str] = set()

    def __getitem__(self, key: str) -> Any:
        self.asked.add(key)
        return super().__getitem__(key)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_key_and_word_of_a_file_has_a_meaning_and_no_other_has(lang: str) -> None:
    known = meanings(lang)
    keys, choices = _Asked(known.keys), _Asked(known.choices)
    for of in FILES:
        schema_of(of, Meanings(lang, keys, choices))
    assert (keys.asked, choices.asked) == (set(known.keys), set(known.choices))


def test_both_languages_give_the_same_keys_a_meaning_and_an_example() -> None:
    dutch, english = meanings("nl"), meanings("en")
    assert list(dutch.keys) == list(english.keys)
    assert list(dutch.choices) == list(english.choices)
    assert [key for key in dutch.keys if bool(dutch.keys[key].example) != bool(english.keys[key].example)] == []
    assert [key for key in dutch.keys if dutch.keys[key].text == english.keys[key].text] == []


# ---------------------------------------------------------------- words for the format


@cache
def models() -> set[type[Strict]]:
    """Every model that a ruleset is made of."""
    return models_in(Ruleset, set())


def models_in(of: Any, found: set[type[Strict]]) -> set[type[Strict]]:
    kind = get_origin(of) if isinstance(get_origin(of), type) and issubclass(get_origin(of), Strict) else of
    if isinstance(kind, type) and issubclass(kind, Strict):
        if kind in found:
            return found
        found.add(kind)
        for hint in get_type_hints(kind, include_extras=True).values():
            models_in(hint, found)
    for part in get_args(of):
        models_in(part, found)
    return found


def choices(hint: Any) -> Iterator[str]:
    if get_origin(hint) is Literal:
        yield from get_args(hint)
    for part in get_args(hint):
        if not isinstance(part, str):
            yield from choices(part)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_field_and_every_choice_has_words(lang: str) -> None:
    known, found = texts(lang), models()
    assert len(found) > 35
    fields = {name for model in found for name in model.__dataclass_fields__}
    assert [name for name in sorted(fields) if f"label.{name}" not in known] == []
    without = {
        f"word.{name}.{choice}"
        for model in found
        for name, hint in get_type_hints(model, include_extras=True).items()
        if name in model.__dataclass_fields__
        for choice in choices(hint)
        if choice not in ("not_seen", "unlimited", "whole", "pro_rata")
    }
    assert sorted(without - set(known)) == []


def test_every_list_of_models_has_a_name_for_its_items() -> None:
    lists = {
        name
        for model in models()
        for name, hint in get_type_hints(model, include_extras=True).items()
        if "tuple[" in str(hint) and any(part in models() for part in flattened(hint))
    }
    lists -= {"value"}  # of person groups, which go by the field above
    assert len(lists) > 15
    assert [name for name in sorted(lists) if f"item.{name}" not in texts("nl")] == []


def flattened(hint: Any) -> Iterator[Any]:
    yield hint
    for part in get_args(hint):
        yield from flattened(part)


# ---------------------------------------------------------------- size and mentions


def test_no_file_is_longer_than_a_reader_can_hold() -> None:
    lines = {name: len((SOURCE / name).read_text("utf-8").splitlines()) for name in trees()}
    assert {name: count for name, count in lines.items() if count > 300 and room(name) != "language"} == {}


def project_files() -> Iterator[Path]:
    """Every file that people read or run, as far as it is here."""
    for folder in "src tests rules examples conformance benchmarks packaging docs .ci .github".split():
        yield from (path for path in (ROOT / folder).rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    yield from (path for path in ROOT.iterdir() if path.is_file() and path.name != ".git")


def test_nothing_of_a_machine_or_of_a_package_registry_is_mentioned() -> None:
    machines = "|".join(f"/{name}/" for name in ("work", "root", "Users", "tmp", "builds", "home"))
    folders = "|".join(f"{name}/" for name in ("shared", "library"))
    registries = "|".join(f"{name}[.]org" for name in ("pypi", "pythonhosted", "anaconda"))
    somebody = "(?!colleague|collega)"  # whose folder stands in an explanation
    pattern = rf"(?<![\w.-])(?:(?:{machines}){somebody}|{folders})|{registries}"
    found = []
    for path in project_files():
        data = path.read_bytes()
        lines = [] if b"\0" in data else data.decode("utf-8", "replace").splitlines()
        for number, line in enumerate(lines, 1):
            if re.search(pattern, line):
                found.append(f"{path.relative_to(ROOT)}:{number}: {line.strip()[:100]}")
    assert found == []
