"""What `srcalc check` found as JUnit XML: a suite for each file, a test for its shape and one for each worked case."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree import ElementTree

from srcalc.checking.rulesets import Checked
from srcalc.diagnostics import Diagnostic
from srcalc.language import clean, say, told
from srcalc.writing.findings import inside, line_of, shown


def findings_junit(checked: Sequence[Checked], lang: str, quiet: bool, root: str, strict: bool) -> str:
    """The suites; with `strict` a warning fails its test, as it does the command."""
    suites = ElementTree.Element("testsuites", name="srcalc check")
    for item in checked:
        suites.append(_suite(item, lang, quiet, root, strict))
    for name in ("tests", "failures", "errors"):
        suites.set(name, str(sum(int(suite.get(name, "0")) for suite in suites)))
    ElementTree.indent(suites)
    text = ElementTree.tostring(suites, encoding="unicode")
    safe = text.replace("##[", "&#35;#[")  # a CI system that prints it obeys nothing in it; no line begins with a text
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{safe}\n'


def _suite(item: Checked, lang: str, quiet: bool, root: str, strict: bool) -> ElementTree.Element:
    suite = ElementTree.Element("testsuite", name=clean(inside(item.file, root)))
    if item.coverage is not None:
        numbers = {"rules": len(item.coverage.rules), "rules.covered": item.coverage.covered}
        properties = ElementTree.SubElement(suite, "properties")
        for name, value in numbers.items():
            ElementTree.SubElement(properties, "property", name=name, value=str(value))
    owner = item.ruleset.id if item.ruleset else clean(item.file.rpartition("/")[2])
    of_cases: dict[int, list[Diagnostic]] = {}
    of_file: list[Diagnostic] = []
    for finding in shown(item, quiet):
        path = finding.place.path
        if item.ruleset and path[:1] == ("cases",) and len(path) > 1 and isinstance(path[1], int):
            of_cases.setdefault(path[1], []).append(finding)
        else:
            of_file.append(finding)
    suite.append(_test(say(lang, "check.shape"), owner, of_file, lang, strict))
    for number, case in enumerate(item.ruleset.cases if item.ruleset else ()):
        suite.append(_test(case.id, f"{owner}.cases", of_cases.get(number, []), lang, strict))
        if not item.cases and number not in of_cases:
            ElementTree.SubElement(suite[-1], "skipped", message=say(lang, "check.not-computed"))
    counts = {"tests": "testcase", "failures": "testcase/failure", "errors": "testcase/error"}
    for name, kind in (*counts.items(), ("skipped", "testcase/skipped")):
        suite.set(name, str(len(suite.findall(kind))))
    return suite


def _test(name: str, owner: str, found: Sequence[Diagnostic], lang: str, strict: bool) -> ElementTree.Element:
    """A test: what fails it is one failure with every line, the rest is what it said."""
    test = ElementTree.Element("testcase", name=name, classname=owner)
    failing = [item for item in found if item.severity == "error" or (strict and item.severity == "warning")]
    others = [item for item in found if item not in failing]
    if failing:
        first = failing[0]
        failure = ElementTree.SubElement(test, "failure", type=f"SR-{first.code}", message=clean(told(first, lang)))
        failure.text = "\n".join(line_of(item, lang) for item in failing)
    if others:
        ElementTree.SubElement(test, "system-out").text = "\n".join(line_of(item, lang) for item in others)
    return test
