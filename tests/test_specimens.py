"""Bad files, one mistake each, and what srcalc says of them: the files stand in `tests/bad`.

A number before a name is the row of the list of bad inputs that the file belongs to.
"""

from __future__ import annotations

import os
import re
import string
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import coverage
import pytest

from srcalc.language import texts
from srcalc.language.explanations import entries

BAD = Path(__file__).parent / "bad"
CANARY = "KANARIE4711"
MIB = 1024 * 1024
TERM = ["--value", "250000", "--months", "24", "--start", "2026-01-01"]


# ---------------------------------------------------------------- how a command is run


@dataclass(frozen=True)
class Ran:
    code: int
    out: str
    err: str


Run = Callable[[Sequence[str]], Ran]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command line among the specimens: quick, without a traceback, and without a trace in a folder."""
    from srcalc.cli.main import run as run_srcalc

    monkeypatch.chdir(BAD)
    monkeypatch.delenv("SRCALC_LANG", raising=False)

    def quickly_and_cleanly(arguments: Sequence[str]) -> Ran:
        before = folder_as_it_is(Path.cwd())
        capsys.readouterr()
        began = time.perf_counter()
        code = run_srcalc(list(arguments))
        took = time.perf_counter() - began
        out, err = capsys.readouterr()
        assert took < (10 if coverage.Coverage.current() else 2)
        assert "Traceback" not in out + err
        assert folder_as_it_is(Path.cwd()) == before
        return Ran(code, out, err)

    return quickly_and_cleanly


def folder_as_it_is(folder: Path) -> dict[str, tuple[int, int]]:
    found = {}
    for path in folder.rglob("*"):
        state = path.lstat()
        found[str(path)] = (state.st_size, state.st_mtime_ns)
    return found


def codes_in(text: str) -> set[str]:
    return set(re.findall(r"\[SR-([a-z0-9-]+)\]", text))


def assert_refused(ran: Ran, code: int) -> None:
    assert ran.code == code, ran.err
    assert ran.out == ""


def is_command_of_a_runner(line: str) -> bool:
    """Whether GitHub's runner would obey a line: two colons at its start, or ##[ anywhere."""
    return line.strip().startswith("::") or "##[" in line


# ---------------------------------------------------------------- the tables


@dataclass(frozen=True)
class Specimen:
    """A file, what is said of it, and where: `place` is a line, or a line and a column."""

    file: str
    codes: tuple[str, ...]
    place: str | None
    ruleset: str | None = None
    exit_code: int = 0

    def is_placed_in(self, text: str) -> bool:
        """Whether the message with the first code names file, line and column."""
        lines = [line for line in text.splitlines() if f"[SR-{self.codes[0]}]" in line]
        start = f"{self.file}:{self.place}:" if self.place else ""
        return any(line.startswith(start) for line in lines)


def table(text: str, folder: str = "rulesets", suffix: str = ".yaml") -> list[Any]:
    """The rows of a table: file, codes, place and, where they matter, ruleset and exit code."""
    found = []
    for line in text.strip().splitlines():
        name, codes, place, *more = line.split()
        ruleset, exit_code = more or ("-", "0")
        file = f"{folder}/{name}{suffix}"
        specimen = Specimen(
            file,
            tuple(codes.split(",")),
            None if place == "-" else place,
            None if ruleset == "-" else ruleset,
            int(exit_code),
        )
        found.append(pytest.param(specimen, id=name))
    return found


# What cannot be read as a ruleset.
SHAPE = table(
    """
    05-empty                         empty-document           -
    05-only-a-comment                empty-document           -
    05-only-dashes                   empty-document           -
    06-list                          keys-expected            1:1
    06-word                          keys-expected            1:1
    08-bad-byte                      not-utf8                 5
    09-utf16                         not-utf8-but-utf16       1:1
    09-utf16-without-mark            not-utf8-but-utf16       1:1
    10-nul                           hidden-sign              5:15
    11-escape                        hidden-sign              5:15
    11-escape-written                hidden-sign              5:13
    12-carriage-return               hidden-sign              6:13
    13-next-line                     hidden-sign              6:13
    13-line-separator                hidden-sign              6:13
    13-paragraph-separator           hidden-sign              6:13
    14-right-to-left                 hidden-sign              5:15
    14-isolate                       hidden-sign              5:15
    15-zero-width                    hidden-sign              6:4
    16-tab                           yaml-tab                 19:1
    17-not-closed                    not-yaml                 9:42
    18-key-twice                     key-twice                7:1
    19-key-twice-in-two-forms        key-twice                7:1
    20-two-documents                 yaml-two-documents       48:1
    21-anchor                        yaml-anchor              12:13
    21-alias                         yaml-anchor              5:13
    22-billion-laughs                yaml-anchor              1:4
    23-merge-bomb                    yaml-anchor,yaml-merge   1:4
    24-merge                         yaml-merge               47:29
    25-tag-that-runs                 yaml-tag                 5:13
    26-own-tag                       yaml-tag                 31:19
    26-set                           yaml-tag                 9:22
    26-binary                        yaml-tag                 5:13
    27-too-deep                      yaml-too-deep            1:30
    29-long-value                    yaml-too-long            5:13
    30-list-as-key                   yaml-key                 6:3
    31-directive-version             yaml-directive           2:1
    31-directive-tag                 yaml-directive           2:1
    32-unknown-key                   key-unknown,key-missing  31:12
    32-unknown-key-and-none-missing  key-unknown              7:1
    33-no-time-basis                 key-missing              2:1
    34-no-rounding                   key-missing              2:1
    no-kind                          key-missing              35:5
    word-that-cannot-be              not-one-of               6:9
    kind-that-cannot-be              not-one-of               42:11
    list-expected                    list-expected            20:11
    keys-expected                    keys-expected            12:13
    one-value-expected               one-value-expected       4:10
    nothing-after-a-key              empty                    4:10
    long-title                       text-too-long            5:13
    neither-yes-nor-no               not-yes-or-no            23:17
    35-ambiguous-amount              number-two-ways          31:19
    36-ambiguous-comma               number-two-ways          31:19
    37-underscore                    not-a-number             31:19
    37-hexadecimal                   not-a-number             31:19
    37-leading-zero                  not-a-number             31:19
    37-exponent                      not-a-number             31:19
    38-no                            not-a-number             31:19
    39-sexagesimal                   not-a-number             31:19
    40-nan                           not-a-number             31:19
    40-infinite                      not-a-number             31:19
    40-nan-in-letters                not-a-number             31:19
    40-infinity-in-letters           not-a-number             31:19
    41-huge-exponent                 not-a-number             31:19
    41-five-thousand-digits          number-too-large         31:19
    42-arabic-digits                 not-a-number             31:19
    42-wide-digits                   not-a-number             31:19
    43-negative                      negative                 31:19
    44-three-decimals                number-two-ways          31:19
    44-four-decimals                 number-decimals          31:19
    dutch-notation                   number-dutch             31:19
    list-for-an-amount               one-value-expected       31:19
    45-percentage-150                percentage-range         25:40
    45-percentage-as-share           percentage-or-share      25:40
    45-percentage-with-comma         number-dutch             25:40
    47-id-with-a-path                not-an-id                40:9
    47-id-in-wide-letters            not-an-id                40:9
    47-id-with-a-space               not-an-id                40:9
    not-a-whole-number               not-a-whole-number       18:57
    week-too-long                    figure-range             32:45
    wrong-unit                       unit-here                31:11
    unlimited-threshold              unlimited-here           31:11
    not-a-date                       not-a-date               7:21
    dutch-date                       date-dutch               7:21
    no-such-day                      no-such-day              7:21
    date-too-early                   date-range               7:21
    case-with-a-week-of-200-hours    hours-range              53:77
    """
)

# What can be read and cannot be meant.
MEANING = table(
    """
    46-id-twice                     id-twice                40:9
    48-period-empty                 period-empty            8:22
    48-labour-range-empty           range-empty             22:26
    49-brackets-overlap             bracket-overlap         26:25
    alias-twice                     alias-twice             41:12
    source-that-is-not-there        dangling                14:32
    figure-without-basis            no-basis                31:11
    empty-list                      list-empty              24:17
    first-bracket-too-late          bracket-gap             25:25
    brackets-out-of-order           bracket-order           27:25
    scale-that-falls                scale-fall              26:25
    scale-that-is-never-reached     scale-unreachable       27:12
    labour-gap                      labour-gap              28:37
    labour-overlap                  labour-overlap          28:37
    threshold-without-amount        threshold-empty         21:7
    threshold-at-the-amount         threshold-included      21:7
    two-thresholds                  threshold-twice         22:7
    relief-for-nobody               relief-nobody           20:38
    element-that-never-counts       never-counts            31:19
    two-shares-for-one-recognition  share-twice             40:24
    limit-of-pieces                 limit-unit              45:14
    minimum-over-a-full-week        minimum-over-full-time  32:103
    element-in-two-groups           group-twice             45:73
    group-of-purchases              not-a-person            45:45
    exception-outside-the-group     not-in-the-group        50:23
    bonus-by-the-year               bonus-unit              47:104
    bonus-by-the-hour               not-by-the-hour         48:15
    series-that-is-not-there        index-unknown           18:19
    year-without-an-index           index-missing           18:46
    step-missing                    step-missing            33:32
    step-zero                       step-zero               18:130
    quote-of-eleven-words           quote-too-long          31:74
    quote-without-its-figure        quote-without-figure    31:74
    quote-of-nobody                 quote-without-source    31:79
    """
)

# What shows when the alternatives and the worked cases are computed.
WORKED_OUT = table(
    """
    60-case-differs                          case-differs                 53:24
    alternative-that-changes-nothing         alternative-changes-nothing  53:9
    alternative-that-is-wrong                alternative-wrong            53:9
    alternative-of-a-path-that-is-not-there  patch-path                   53:9
    case-that-expects-nothing                case-expects-nothing         53:13
    case-that-cannot-be-computed             case-refused                 49:5
    case-that-should-be-refused              case-not-refused             53:13
    case-with-half-a-choice                  assume-form                  53:13
    """
)

WARNINGS = table(
    """
    source-not-used               unused                 12:10
    another-name                  id-not-file-name       3:5
    in-force-without-a-first-day  in-force-without-date  7:21
    bracket-that-adds-nothing     bracket-same           26:44
    scale-that-jumps              scale-jump             26:25
    cases-that-show-too-little    cases-do-not-cover     49:3
    """
)

CONTRACTS = table(
    """
    value-missing.yaml              contract-value-missing  1:1   small-1              3
    term-missing.yaml               contract-term-missing   1:1   small-1              3
    end-without-start.yaml          contract-start-missing  4:6   small-1              3
    term-in-two-ways.yaml           contract-term-twice     6:6   small-1              3
    end-before-start.yaml           end-before-start        5:6   small-1              3
    only-a-leap-day.yaml            contract-no-length      5:6   small-1              3
    lot-larger-than-the-whole.yaml  contract-whole-value    6:14  small-1              3
    wage-bill-above-the-value.yaml  contract-labour-value   6:15  small-1              3
    options-above-the-value.yaml    contract-options-value  7:10  small-1              3
    agreed-twice.yaml               contract-agreed-twice   7:11  small-1              3
    option-out-of-order.yaml        option-order            6:25  small-1              3
    term-of-601-months.yaml         months-range            4:9   small-1              3
    term-past-2100.yaml             contract-past-2100      5:8   small-1              3
    ambiguous-value.yaml            number-two-ways         3:8   small-1              3
    unknown-key.yaml                key-unknown             4:1   small-1              3
    category-needed.yaml            category-needed         -     demanding-1          3
    labour-needed.yaml              contract-needs          -     demanding-1          3
    percentage-too-low.yaml         percentage-below-bound  -     demanding-1          3
    percentage-too-high.yaml        percentage-above-bound  -     demanding-1          3
    before-the-ruleset.yaml         ruleset-not-yet         -     demanding-1          4
    after-the-ruleset.yaml          ruleset-ended           -     demanding-1          4
    nothing-agreed.yaml             required-not-seen       -     utrecht-current      4
    ruleset-that-is-not-there.yaml  ruleset-unknown         -     -                    4
    not-json.json                   not-json                3:1   small-1              3
    nan.json                        json-constant           -     small-1              3
    key-twice.json                  key-twice               1:33  small-1              3
    too-deep.json                   yaml-too-deep           -     small-1              3
    hidden-sign.json                hidden-sign             -     small-1              3
    unpaired-surrogate.json         hidden-sign             -     small-1              3
    """,
    folder="contracts",
    suffix="",
)

RECORDS = table(
    """
    63-empty.csv                   no-records          -     small-1      3
    63-only-a-header.csv           no-records          -     small-1      3
    64-no-header.csv               column-missing      1     small-1      3
    65-column-missing.csv          column-missing      1     small-1      3
    66-column-twice.csv            column-twice        1:6   small-1      3
    67-column-almost-known.csv     column-near         1:6   small-1      3
    68-too-few-cells.csv           row-width           3     small-1      3
    68-too-many-cells.csv          row-width           2     small-1      3
    69-quote-not-closed.csv        csv-quote           3     small-1      3
    70-text-after-a-quote.csv      csv-quote           2:3   small-1      3
    71-nul.csv                     hidden-sign         2:3   small-1      3
    72-cell-of-30000-signs.csv     text-too-long       2:3   small-1      3
    73-bad-byte-after-a-mark.csv   not-utf8            2     small-1      3
    73-neither-utf8-nor-windows.csv  not-windows-1252  2     small-1      3
    74-utf16-cut-off.csv           not-utf16           2     small-1      3
    74-utf16-without-mark.csv      not-utf8-but-utf16  1:1   small-1      3
    76-two-delimiters.csv          row-width           3     small-1      3
    77-ambiguous-amount.csv        number-two-ways     3:7   small-1      3
    78-amount-formula.csv          not-a-number        3:7   small-1      3
    78-amount-in-brackets.csv      not-a-number        3:7   small-1      3
    78-amount-minus-behind.csv     not-a-number        3:7   small-1      3
    78-amount-euro-and-a-dash.csv  not-a-number        3:7   small-1      3
    79-amount-too-large.csv        number-too-large    3:7   small-1      3
    80-hours-as-a-clock.csv        number-clock        2:8   small-1      3
    81-negative-hours.csv          negative            2:8   small-1      3
    81-week-of-200-hours.csv       hours-range         3:6   small-1      3
    82-no-such-day.csv             no-such-day         3:5   small-1      3
    84-date-short.csv              not-a-date          3:4   small-1      3
    84-date-closed-up.csv          not-a-date          3:4   small-1      3
    84-date-by-the-week.csv        not-a-date          3:4   small-1      3
    84-date-with-two-digits.csv    date-dutch          3:4   small-1      3
    85-date-too-early.csv          date-range          3:4   small-1      3
    85-date-of-year-zero.csv       no-such-day         3:4   small-1      3
    85-date-too-late.csv           date-range          3:5   small-1      3
    85-date-of-five-digits.csv     not-a-date          3:5   small-1      3
    87-date-with-a-time.csv        date-with-time      3:4   small-1      3
    86-date-as-a-number.csv        date-is-number          3:4   small-1      3
    88-end-before-start.csv        end-before-start    3:5   small-1      3
    89-date-empty.csv              cell-needed         3:9   small-1      3
    person-empty.csv               cell-needed         2:3   small-1      3
    element-empty.csv              cell-needed         2:2   small-1      3
    90-unknown-element.csv         unknown-id          3:2   small-1      3
    90-element-almost-known.csv    unknown-id          3:2   small-1      3
    90-unknown-evidence.csv        unknown-id          3:11  small-1      3
    93-citizen-number.csv          column-personal     1:4   small-1      3
    93-citizen-numbers-under-another-name.csv  column-citizen-numbers  1:3  small-1  3
    94-email-under-another-name.csv  column-emails     1:3   small-1      3
    94-name.csv                    column-personal     1:5   small-1      3
    94-email.csv                   column-personal     1:5   small-1      3
    94-birth-date.csv              column-personal     1:5   small-1      3
    neither-yes-nor-no.csv         not-yes-or-no       2:5   small-1      3
    102-key-twice.json             key-twice           1:46  small-1      3
    102-nan.json                   json-constant       -     small-1      3
    102-surrogate.json             hidden-sign         -     small-1      3
    102-long-number.json           number-too-large    -     small-1      3
    103-alias.yaml                 yaml-anchor         1:26  small-1      3
    keys-for-a-list.yaml           list-expected       1:1   small-1      3
    word-for-a-record.yaml         keys-expected       1:3   small-1      3
    list-for-a-cell.yaml           one-value-expected  1:26  small-1      3
    62-old-workbook.xls            file-kind           -     small-1      3
    hours-missing.csv              cell-needed         2:6   demanding-1  3
    maximum-after-a-benefit.csv    not-supported       -     demanding-1  4
    hours-for-a-limit-missing.csv  cell-needed         3:8   demanding-1  3
    rate-not-seen.csv              not-seen            -     demanding-1  4
    another-contract.csv           all-set-aside       -     small-1      3
    """,
    folder="records",
    suffix="",
)

RECORDS_WITHOUT_CONTRACT = table(
    """
    no-end-and-no-contract.csv  open-end-without-date  2:5  small-1  3
    """,
    folder="records",
    suffix="",
)

INDEX = table(
    """
    word-for-a-level    index-line          9  -   3
    level-of-zero       index-line          9  -   3
    level-with-a-comma  number-two-ways     9  -   3
    thirteenth-month    index-line          9  -   3
    period-twice        index-twice         12  -  3
    no-source           index-head          1  -   3
    no-levels           index-empty         -  -   3
    year-missing        index-missing       -  -   4
    """,
    folder="index",
    suffix=".csv",
)


MAPPINGS = table(
    """
    element-missing                mapping-incomplete       4:1  -  4
    none-without-a-reason          mapping-why              6:5  -  4
    name-that-is-not-there         unknown-id               7:23  -  4
    ruleset-that-is-not-there      mapping-ruleset          2:5  -  4
    name-twice                     id-twice                 8:10  -  4
    unknown-key                    key-unknown,key-missing  7:19  -  4
    assumption-that-nothing-names  unused                   11:10  -  4
    leads-nowhere                  mapping-idle             1:1  -  4
    """,
    folder="mappings",
)

TABLES = (SHAPE, MEANING, WORKED_OUT, WARNINGS, CONTRACTS, RECORDS, RECORDS_WITHOUT_CONTRACT, INDEX, MAPPINGS)


def ruleset_option(specimen: Specimen) -> list[str]:
    if specimen.ruleset is None:
        return []
    own = (BAD / f"{specimen.ruleset}.yaml").is_file()
    return ["--ruleset", f"{specimen.ruleset}.yaml" if own else specimen.ruleset]


# ---------------------------------------------------------------- rulesets


@pytest.mark.parametrize("name", ["small-1", "demanding-1"])
def test_the_rulesets_that_the_specimens_are_made_of_are_right(run: Run, name: str) -> None:
    ran = run(["check", f"{name}.yaml", "--strict"])
    assert (ran.code, ran.err) == (0, "")
    assert codes_in(ran.out) == set()


@pytest.mark.parametrize("specimen", [*SHAPE, *MEANING, *WORKED_OUT])
def test_check_names_the_one_mistake_and_its_place(run: Run, specimen: Specimen) -> None:
    ran = run(["check", specimen.file])
    assert (ran.code, ran.err) == (1, "")
    assert codes_in(ran.out) == set(specimen.codes)
    assert specimen.is_placed_in(ran.out)


@pytest.mark.parametrize("specimen", WARNINGS)
def test_check_warns_and_only_fails_when_it_is_strict(run: Run, specimen: Specimen) -> None:
    ran = run(["check", specimen.file])
    assert (ran.code, ran.err) == (0, "")
    assert codes_in(ran.out) == set(specimen.codes)
    assert specimen.is_placed_in(ran.out)
    assert run(["check", specimen.file, "--strict"]).code == 1


@pytest.mark.parametrize("specimen", SHAPE)
def test_a_calculation_refuses_a_ruleset_that_cannot_be_read(run: Run, specimen: Specimen) -> None:
    ran = run(["required", *TERM, "--ruleset", specimen.file])
    assert_refused(ran, 4)
    assert codes_in(ran.err) == set(specimen.codes)
    assert specimen.is_placed_in(ran.err)


@pytest.mark.parametrize("specimen", MEANING)
def test_a_calculation_refuses_a_ruleset_that_cannot_be_meant(run: Run, specimen: Specimen) -> None:
    ran = run(["required", *TERM, "--ruleset", specimen.file])
    assert_refused(ran, 4)
    assert codes_in(ran.err) == set(specimen.codes)
    assert specimen.is_placed_in(ran.err)


def test_a_key_that_stands_twice_is_told_with_both_lines(run: Run) -> None:
    said = run(["check", "rulesets/18-key-twice.yaml"]).out
    assert said.startswith("rulesets/18-key-twice.yaml:7:1: ")
    assert "regel 6" in said


def test_a_byte_that_is_not_utf8_is_told_by_its_number(run: Run) -> None:
    data = (BAD / "rulesets/08-bad-byte.yaml").read_bytes()
    assert f"byte {data.index(0xE9) + 1} " in run(["check", "rulesets/08-bad-byte.yaml"]).out


@pytest.mark.parametrize(
    ("name", "sign"),
    [
        ("10-nul", "U+0000"),
        ("11-escape", "U+001B"),
        ("11-escape-written", "U+001B"),
        ("12-carriage-return", "U+000D"),
        ("13-next-line", "U+0085"),
        ("13-line-separator", "U+2028"),
        ("13-paragraph-separator", "U+2029"),
        ("14-right-to-left", "U+202E"),
        ("14-isolate", "U+2066"),
        ("15-zero-width", "U+200B"),
    ],
)
def test_a_sign_that_cannot_be_seen_is_told_by_its_number(run: Run, name: str, sign: str) -> None:
    ran = run(["check", f"rulesets/{name}.yaml"])
    assert sign in ran.out
    assert ran.out.replace("\n", "").isprintable()


def test_a_key_that_is_almost_right_is_told_with_the_nearest(run: Run) -> None:
    assert "'value'" in run(["check", "rulesets/32-unknown-key.yaml"]).out


def test_a_worked_case_that_differs_is_told_with_both_amounts(run: Run) -> None:
    ran = run(["check", "rulesets/60-case-differs.yaml"])
    assert "5.000" in ran.out
    assert "4.999,99" in ran.out


# ---------------------------------------------------------------- versions of a scheme


def test_two_versions_that_hold_on_one_day_are_an_error(run: Run) -> None:
    ran = run(["check", "rulesets/49-versions-overlap"])
    assert (ran.code, codes_in(ran.out)) == (1, {"versions-overlap"})
    assert "scheme-2025" in ran.out.partition("scheme-2026.yaml")[2]


def test_versions_that_overlap_are_told_with_their_line(run: Run) -> None:
    assert "rulesets/49-versions-overlap/scheme-2026.yaml:7:" in run(["check", "rulesets/49-versions-overlap"]).out


def test_a_gap_between_versions_is_a_warning_and_an_error_when_strict(run: Run) -> None:
    ran = run(["check", "rulesets/50-versions-gap"])
    assert (ran.code, codes_in(ran.out)) == (0, {"versions-gap"})
    assert run(["check", "rulesets/50-versions-gap", "--strict"]).code == 1


# ---------------------------------------------------------------- titles that look like something else

ODD_TITLES = {
    "57-runner-command": ("::error::x", "::add-mask::", "x##[error]y"),
    "58-markup": ("[link=http://x]k[/link]", "[/]"),
    "59-script": ("<script>alert(1)</script>",),
}


def commands_under(ruleset: str) -> Iterator[list[str]]:
    yield ["check", ruleset]
    for form in ("table", "json"):
        yield ["required", *TERM, "--ruleset", ruleset, "--format", form]
        yield ["realised", "fine/records.csv", "--ruleset", ruleset, "--format", form]
        yield ["realised", "fine/records.csv", "-c", "fine/contract.yaml", "--ruleset", ruleset, "--format", form]


@pytest.mark.parametrize("name", ODD_TITLES)
def test_a_title_that_looks_like_something_else_is_accepted(run: Run, name: str) -> None:
    for arguments in commands_under(f"rulesets/{name}.yaml"):
        ran = run(arguments)
        assert ran.code == 0, ran.err


@pytest.mark.parametrize("name", ["58-markup", "59-script"])
def test_a_title_that_looks_like_markup_is_printed_literally(run: Run, name: str) -> None:
    ran = run(["required", *TERM, "--ruleset", f"rulesets/{name}.yaml"])
    for title in ODD_TITLES[name]:
        assert title in ran.out


def test_a_title_that_looks_like_a_command_is_none_to_a_runner(run: Run) -> None:
    for arguments in commands_under("rulesets/57-runner-command.yaml"):
        ran = run(arguments)
        assert [line for line in (ran.out + ran.err).splitlines() if is_command_of_a_runner(line)] == []


@pytest.mark.parametrize(
    ("name", "text", "arguments"),
    [
        ("::error::x.yaml", "", ["required", "::error::x.yaml"]),
        ("x.yaml", "value: 250000\nmonths: 24\n'x##[error]y': 1\n", ["required", "x.yaml"]),
        ("x.csv", "element;hours;date;x##[error]y\nsocial-project;2;2026-01-01;1\n", ["realised", "x.csv"]),
    ],
    ids=["name-of-a-file", "key", "column"],
)
def test_nothing_that_is_said_of_a_file_is_a_command_to_a_runner(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, text: str, arguments: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    if text:
        Path(name).write_text(text)
    ran = run(arguments)
    assert [line for line in (ran.out + ran.err).splitlines() if is_command_of_a_runner(line)] == []


# ---------------------------------------------------------------- contracts, records, index files


@pytest.mark.parametrize("specimen", CONTRACTS)
def test_a_contract_with_a_mistake_is_refused(run: Run, specimen: Specimen) -> None:
    ran = run(["required", specimen.file, *ruleset_option(specimen)])
    assert_refused(ran, specimen.exit_code)
    assert codes_in(ran.err) == set(specimen.codes)
    assert specimen.is_placed_in(ran.err)


def test_two_contracts_with_one_id_are_refused(run: Run) -> None:
    twins = [word for name in ("first", "second") for word in ("--contract", f"contracts/twins/{name}.yaml")]
    ran = run(["realised", "fine/records.csv", *twins, "--ruleset", "small-1.yaml"])
    assert_refused(ran, 3)
    assert codes_in(ran.err) == {"contract-twice"}
    assert ran.err.startswith("contracts/twins/second.yaml:1:5: ")


@pytest.mark.parametrize("specimen", RECORDS)
def test_records_with_a_mistake_are_refused_without_repeating_what_is_in_them(run: Run, specimen: Specimen) -> None:
    arguments = ["realised", specimen.file, "--contract", "fine/contract.yaml", *ruleset_option(specimen)]
    for more in ([], ["--format", "json"], ["--lang", "en"]):
        ran = run([*arguments, *more])
        assert CANARY not in ran.out + ran.err
        assert_refused(ran, specimen.exit_code)
        assert codes_in(ran.err) == set(specimen.codes)
        assert specimen.is_placed_in(ran.err)


@pytest.mark.parametrize("specimen", RECORDS_WITHOUT_CONTRACT)
def test_records_without_a_contract_are_refused_when_they_need_one(run: Run, specimen: Specimen) -> None:
    ran = run(["realised", specimen.file, *ruleset_option(specimen)])
    assert CANARY not in ran.out + ran.err
    assert_refused(ran, specimen.exit_code)
    assert codes_in(ran.err) == set(specimen.codes)
    assert specimen.is_placed_in(ran.err)


def test_records_that_are_set_aside_are_counted_and_their_contract_is_named_once(run: Run, tmp_path: Path) -> None:
    records = tmp_path / "records.csv"
    other = "another-contract;project;2;2026-05-01"
    records.write_text("\n".join(["contract;element;hours;date", "contract;project;2;2026-05-01", other, other]))
    command = ["realised", str(records), "--contract", "fine/contract.yaml", "--ruleset", "small-1.yaml"]
    ran = run([*command, "--format", "json"])
    assert (ran.code, codes_in(ran.err)) == (0, {"set-aside"})
    assert ran.err.count("another-contract") == 1
    assert "set aside: 2" in ran.out


@pytest.mark.parametrize(
    "file",
    [
        "contracts/nan.json",
        "contracts/hidden-sign.json",
        "contracts/unpaired-surrogate.json",
        "contracts/too-deep.json",
        "records/102-key-twice.json",
        "records/102-nan.json",
        "records/102-surrogate.json",
        "records/102-long-number.json",
    ],
)
def test_a_mistake_in_json_is_told_with_its_line_and_column(run: Run, file: str) -> None:
    is_contract = file.startswith("contracts/")
    command = ["required", file] if is_contract else ["realised", file, "--contract", "fine/contract.yaml"]
    ran = run([*command, "--ruleset", "small-1.yaml"])
    assert re.match(re.escape(file) + r":[1-9][0-9]*:[1-9][0-9]*: ", ran.err)


@pytest.mark.parametrize("specimen", INDEX)
def test_an_index_file_with_a_mistake_is_refused(run: Run, specimen: Specimen) -> None:
    ran = run(["index", "100", "--from", "2024", "--to", "2025", "--index", specimen.file])
    assert_refused(ran, specimen.exit_code)
    assert codes_in(ran.err) == set(specimen.codes)
    assert specimen.is_placed_in(ran.err)


def test_an_index_file_of_another_series_is_refused(run: Run) -> None:
    ran = run(["required", *TERM, "--index", "index/another-series.csv"])
    assert_refused(ran, 3)
    assert codes_in(ran.err) == {"index-other-series"}
    assert ran.err.startswith("index/another-series.csv: ")


@pytest.mark.parametrize("specimen", MAPPINGS)
def test_a_mapping_with_a_mistake_is_refused(run: Run, specimen: Specimen) -> None:
    compared = ["--ruleset", "small-1.yaml", "--ruleset", "landelijk-2025", "--contract", "fine/contract.yaml"]
    ran = run(["compare", *compared, "--map", specimen.file])
    assert_refused(ran, specimen.exit_code)
    assert codes_in(ran.err) == set(specimen.codes)
    assert specimen.is_placed_in(ran.err)


# ---------------------------------------------------------------- what is no file, and what is too much

COMMANDS: Mapping[str, tuple[list[str], int]] = {
    "check": (["check", "{}"], 1),
    "ruleset": (["required", *TERM, "--ruleset", "{}"], 4),
    "contract": (["required", "{}"], 3),
    "contract-of-records": (["realised", str(BAD / "fine/records.csv"), "--contract", "{}"], 3),
    "records": (["realised", "{}"], 3),
    "index": (["index", "100", "--from", "2024", "--to", "2025", "--index", "{}"], 3),
    "mapping": (
        [
            *"compare --ruleset landelijk-2025 --ruleset utrecht-40h --map {} --contract".split(),
            str(BAD / "fine/contract.yaml"),
        ],
        4,
    ),
}


def reading(command: str, name: str) -> tuple[list[str], int]:
    arguments, code = COMMANDS[command]
    return [word.replace("{}", name) for word in arguments], code


def assert_told(ran: Ran, code: int, diagnostic: str, place: str) -> None:
    said = ran.out if code == 1 else ran.err
    assert ran.code == code
    assert code == 1 or ran.out == ""
    assert codes_in(said) == {diagnostic}
    assert said.startswith(f"{place}: ")


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("kind", ["file-missing", "file-is-folder", "file-not-regular", "file-no-permission"])
def test_what_cannot_be_read_as_a_file_is_refused_by_name(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str, command: str
) -> None:
    monkeypatch.chdir(tmp_path)
    path = Path("input.yaml")
    if kind == "file-is-folder":
        path.mkdir()
    elif kind == "file-not-regular":
        os.mkfifo(path)
    elif kind == "file-no-permission":
        path.write_text("id: x\n")
        monkeypatch.setattr(Path, "open", not_allowed(path))
    arguments, code = reading(command, str(path))
    assert_told(run(arguments), code, kind, str(path))


def not_allowed(refused: Path) -> Callable[..., Any]:
    """Opening as it is for somebody who may not read one file (the tests may run as somebody who may read all)."""
    really = Path.open

    def opened(self: Path, *args: Any, **named: Any) -> Any:
        if self == refused:
            raise PermissionError(13, "Permission denied")
        return really(self, *args, **named)

    return opened


@pytest.mark.parametrize("command", ["check", "ruleset", "contract", "contract-of-records", "records"])
@pytest.mark.parametrize(
    ("text", "diagnostic", "place"),
    [
        ("[" * 1_000_000, "yaml-too-deep", ":1:25"),
        ("a: [" + "1," * 50_001 + "1]\n", "yaml-too-many", ":1:99999"),
        ("a: " + "x" * 20_001 + "\n", "yaml-too-long", ":1:4"),
    ],
    ids=["a-million-brackets", "fifty-thousand-values", "long-value"],
)
def test_a_file_that_would_never_end_is_refused_at_once(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str, text: str, diagnostic: str, place: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("input.yaml").write_text(text)
    arguments, code = reading(command, "input.yaml")
    assert_told(run(arguments), code, diagnostic, "input.yaml" + place)


@pytest.mark.parametrize("command", ["check", "ruleset", "contract", "contract-of-records", "index"])
@pytest.mark.parametrize("size", [MIB + 1, 10 * MIB])
def test_a_file_that_is_too_large_is_told_with_both_sizes(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str, size: int
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("input.yaml").write_bytes(b"#" * size)
    arguments, code = reading(command, "input.yaml")
    ran = run(arguments)
    assert_told(ran, code, "file-too-large", "input.yaml")
    assert {str(size), str(MIB)} <= set(re.findall(r"\d+", ran.out + ran.err))


def test_a_cell_that_is_too_long_is_refused_with_its_line(run: Run, tmp_path: Path) -> None:
    records = tmp_path / "records.csv"
    records.write_text(f"element;person\njob;{CANARY}{'a' * 200_000}\n")
    ran = run(["realised", str(records)])
    assert_refused(ran, 3)
    assert codes_in(ran.err) == {"csv-too-long"}
    assert ran.err.startswith(f"{records}:2")
    assert CANARY not in ran.err


# ---------------------------------------------------------------- every code, in both languages

NO_CODES = {"help", "more-mistakes"}
CODES = {key for key in texts("nl") if "." not in key and key not in NO_CODES and not key.startswith("usage-")}

WITHOUT_A_SPECIMEN: Mapping[str, str] = {
    "a net below the other codes: no file is known that causes it": "does-not-fit no-scale",
    "a disk that fails while it is read": "file-unreadable",
    "what is no file or too much, made by the tests above": (
        "file-missing file-is-folder file-not-regular file-no-permission file-too-large yaml-too-many csv-too-long"
    ),
    "several files together, in tests of their own above": (
        "contract-twice versions-overlap versions-gap index-other-series"
    ),
    "a ruleset laid over another, in test_overlays.py": (
        "extends-unknown extends-outside extends-form extends-link extends-missing extends-not-regular extends-circle "
        "extends-too-deep without-unknown locked lock-unknown"
    ),
    "a result verified, in test_verify.py": "not-a-result verify-other-file verify-standard-input verify-cannot",
    "records as lists, in test_record_lists.py": "json-encoding cell-twice",
    "workbooks, made in test_workbooks.py": (
        "not-a-workbook workbook-damaged workbook-protected workbook-macros workbook-too-large workbook-doctype "
        "workbook-cell-outside sheet-unknown sheet-choose sheet-no-workbook cell-error cell-uncalculated cell-merged"
    ),
    "an empty form, in test_template.py": "form-made",
    "files with pseudonyms, in test_pseudonymise.py": "pseudonymised person-column-missing not-pseudonymised",
    "a key file, in test_pseudonyms.py": (
        "secret-made secret-exists secret-link secret-open secret-size secret-in-repository"
    ),
    "the version of a scheme, in test_versions.py": "ruleset-stale scheme-undated scheme-without-date scheme-outside",
    "records that fit no ruleset of a comparison, in test_compare.py": "compare-fits-none",
    "looked up in the texts of sources, in test_sources.py": "quote-not-found source-text-missing",
    "only for those who compute from a program of their own": "index-series-missing",
    "a remark on a result, from a file in which nothing is wrong": (
        "assumption-used client-without-ruleset columns-unread set-aside zero-percent zero-value exempt "
        "below-threshold category-not-asked custom-outcome "
        "no-reference-date no-contract required-not-known equivalents-earlier-year counts-twice one-of-two "
        "open-end expected-inflation other-index skipped garbled-letters"
    ),
    "a reason of a record, from a file in which nothing is wrong": (
        "outside_contract after_reference_date same_days max_duration bonus_once minimum_hours no_recognition limit "
        "condition_not_met existing_staff bonus_condition minimum_duration "
        "evidence_incomplete "
        "duplicate no_evidence evidence_not_accepted bonus_not_here bonus_lower cap"
    ),
    "a record that has no counterpart elsewhere, from a file in which nothing is wrong": (
        "counterpart-none counterpart-unknown counterpart-recognition counterpart-cells counterpart-no-mapping "
        "counterpart-too-many"
    ),
    "a wrong use of the command line": (
        "compare-two compare-nothing usage option-form format-unknown index-periods assumption-unknown "
        "alternative-unknown code-unknown drop-unknown sources-not-folder"
    ),
    "Word documents, in test_word.py": "extra-missing template-unreadable template-format needs-output",
    "workbooks, in test_recalculation.py": "too-many-rows",
    "something about the output": "output-exists output-is-input output-not-regular cannot-write",
    "a fault of srcalc itself": "our-fault",
}


def specimens() -> list[Specimen]:
    return [row.values[0] for rows in TABLES for row in rows]


def test_every_code_that_a_file_can_cause_has_a_specimen() -> None:
    shown = {code for specimen in specimens() for code in specimen.codes}
    excepted = {code for codes in WITHOUT_A_SPECIMEN.values() for code in codes.split()}
    assert shown | excepted == CODES
    assert shown & excepted == set()


def test_every_specimen_stands_in_a_table_and_in_a_file() -> None:
    named = {specimen.file for specimen in specimens()}
    named |= {f"rulesets/{name}.yaml" for name in ODD_TITLES} | {"index/another-series.csv"}
    folders = ("rulesets", "contracts", "records", "index", "mappings")
    assert named == {f"{folder}/{path.name}" for folder in folders for path in (BAD / folder).glob("*.*")}


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_every_code_is_explained_in_both_languages(lang: str) -> None:
    assert set(entries(lang)) == CODES
    assert [code for code, parts in entries(lang).items() if not all(part.strip() for part in parts)] == []


def test_both_languages_have_the_same_sentences_with_the_same_fields() -> None:
    dutch, english = texts("nl"), texts("en")
    assert set(dutch) == set(english)
    assert {key: fields_of(dutch[key]) for key in dutch} == {key: fields_of(english[key]) for key in dutch}


def fields_of(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None}


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_explain_has_a_page_for_every_code(run: Run, lang: str) -> None:
    for code in sorted(CODES):
        shown = f"SR-{code.replace('_', '-')}"
        ran = run(["explain", shown, "--lang", lang])
        assert (ran.code, ran.err) == (0, "")
        assert ran.out.startswith(f"{shown}\n\n{entries(lang)[code][0]}\n\n")
        assert entries(lang)[code][2] in ran.out


def test_explain_suggests_the_code_that_somebody_meant(run: Run) -> None:
    ran = run(["explain", "SR-key-twise"])
    assert_refused(ran, 2)
    assert codes_in(ran.err) == {"code-unknown"}
    assert "key-twice" in ran.err
