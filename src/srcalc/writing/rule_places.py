"""Places in a ruleset in words: `elements.participatiewet.part_time.full_time` is Participatiewet, voltijd."""

from __future__ import annotations

from collections.abc import Sequence

from srcalc.diagnostics import Path
from srcalc.model.basis import Text
from srcalc.model.differences import Step
from srcalc.model.fields import Strict
from srcalc.model.required import Bracket
from srcalc.model.ruleset import RateStep
from srcalc.writing.layout import one_line
from srcalc.writing.rule_words import Speech

# Fields that speak for what is in them, and so are only named when nothing under them is.
_SILENT = frozenset({"part_time", "required", "person_groups"})
# Where `value` is a field of its own, and not the value of the figure or choice above it.
_WITH_VALUE = frozenset({"contract", "options", "expect"})


def followed(model: Strict, path: Path) -> tuple[tuple[Step, ...], object]:
    """A path of fields, numbers and ids through a model: the steps, with the items they pass, and what is there."""
    steps: list[Step] = []
    here: object = model
    for part in path:
        if isinstance(here, tuple):
            here = here[part] if isinstance(part, int) else next(item for item in here if item.id == part)
            steps.append(Step(getattr(here, "id", part), here if isinstance(here, Strict) else None))
        else:
            here = getattr(here, str(part))
            steps.append(Step(part))
    return tuple(steps), here


def in_words(steps: Sequence[Step], speech: Speech) -> tuple[str, str]:
    """What a place is about (an element, a source; nothing for the scheme itself), and what of it, in words."""
    subject, labels, above = "", list[tuple[str, str]](), ""
    for step in steps:
        if step.item is not None or isinstance(step.name, int):
            name = speech.say(f"item.{above}", name=_name(step, speech))
            subject, labels = (subject, [*labels[:-1], (above, name)]) if subject else (name, [])
        elif step.name != "value":
            above = step.name
            if above != "each":
                labels.append((above, speech.say(f"label.{above}")))
        elif above in _WITH_VALUE:
            labels.append(("value", speech.say("label.value")))
    shown = [label for number, (field, label) in enumerate(labels) if field not in _SILENT or number == len(labels) - 1]
    return subject, ", ".join(shown)


def _name(step: Step, speech: Speech) -> str:
    """What an item of a list is called: by its title, else by what tells it apart."""
    item = step.item
    title = getattr(item, "title", None)
    if isinstance(title, Text):
        return speech.text(title)
    if isinstance(title, str):
        return one_line(title)
    if isinstance(item, Bracket):
        return speech.value(item.from_amount, "from_amount")
    if isinstance(item, RateStep):
        return speech.value(item.unit, "unit")
    recognitions = getattr(item, "recognitions", None)
    if recognitions:
        return speech.all_of(speech.titles("recognitions", recognitions))
    return str(step.name + 1) if isinstance(step.name, int) else step.name
