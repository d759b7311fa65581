"""The motivation of a requirement: running text on five questions, for the tender document.

What is asked, how it follows, what it means in work, what in this contract bears on proportionality, how it may be met.
Every figure is one of the result; the judgement is the client's and stays open.
"""

from __future__ import annotations

from collections.abc import Sequence

from srcalc.language import inside, say
from srcalc.language.numbers import euro, hundredths
from srcalc.model.contract import Contract
from srcalc.model.required import Scale
from srcalc.valuation.needs import Need
from srcalc.valuation.required import RequiredResult
from srcalc.valuation.results import ContractResult, Result, assumptions_used
from srcalc.writing.layout import Block, Paragraph

MOST_NAMED = 6
_KINDS = ("person_year", "hours", "eur")  # one sentence in each of these units


def motivation(found: ContractResult, asked: RequiredResult, result: Result, lang: str) -> list[Block]:
    """The paragraphs, with the place that the client fills in."""
    parts = [
        _what(found, asked, lang),
        _how(found, asked, lang),
        _work(found, asked, lang),
        _proportion(found, asked, result, lang),
    ]
    texts: list[Block] = [Paragraph(" ".join(part)) for part in parts]
    texts.append(Paragraph(say(lang, "tender.judgement"), "fill"))
    texts.append(Paragraph(" ".join(_met(found, lang))))
    return texts


def client_of(contract: Contract, lang: str) -> str:
    """Who asks."""
    return contract.client or say(lang, "tender.client")


def term_of(contract: Contract, asked: RequiredResult, lang: str) -> str:
    """The base term in words."""
    period = asked.periods[0].period
    if period.months is not None:
        return say(lang, "page.months", months=period.months)
    return say(lang, "page.span", first=contract.start, last=contract.end)


def _what(found: ContractResult, asked: RequiredResult, lang: str) -> list[str]:
    share = asked.effective_percentage
    texts = [
        say(
            lang,
            "tender.what",
            client=client_of(found.contract, lang),
            amount=euro(asked.total.hundredths, lang),
            percentage="" if share is None else hundredths(share.hundredths, lang),
            term=term_of(found.contract, asked, lang),
        )
    ]
    if len(asked.periods) > 1:
        amount = euro(asked.total_with_all_options.hundredths, lang)
        key = "tender.one-option" if len(asked.periods) == 2 else "tender.options"
        texts.append(say(lang, key, count=len(asked.periods) - 1, amount=amount))
    return texts


def _how(found: ContractResult, asked: RequiredResult, lang: str) -> list[str]:
    ruleset = found.ruleset
    contract = found.contract
    if contract.required is not None:
        texts = [say(lang, "tender.agreed-amount", title=ruleset.title, id=ruleset.id, version=ruleset.version)]
    elif contract.percentage is not None:
        texts = [
            say(
                lang,
                "tender.agreed-percentage",
                percentage=contract.percentage,
                title=ruleset.title,
                id=ruleset.id,
                version=ruleset.version,
            )
        ]
    else:
        texts = [say(lang, "tender.how", title=ruleset.title, id=ruleset.id, version=ruleset.version)]
        if asked.scale is not None:
            texts.append(_scale(asked.scale, asked, lang))
        if asked.base != "contract_value":
            base, amount = say(lang, f"base.{asked.base}"), euro(asked.base_value.hundredths, lang)
            texts.append(say(lang, "tender.base", base=base, amount=amount))
        if asked.by_proposal:
            texts.append(say(lang, "tender.proposal"))
    if asked.ruleset_total is not None:
        texts.append(say(lang, "page.ruleset-total", amount=euro(asked.ruleset_total.hundredths, lang)))
    if contract.whole_value is not None:
        texts.append(say(lang, "tender.lot"))
    other = next((item for item in found.by_term if item.months != asked.periods[0].period.months), None)
    if other is not None and len(asked.periods) == 1 and contract.whole_value is None:
        amount = euro(other.line.hundredths, lang)
        texts.append(say(lang, "tender.other-term", months=other.months, amount=amount))
    return texts


def _scale(scale: Scale, asked: RequiredResult, lang: str) -> str:
    base = say(lang, f"base.{asked.base}")
    brackets = scale.brackets
    if len(brackets) == 1:
        return say(lang, "tender.flat", percentage=brackets[0].percentage, base=base)
    steps = tuple(
        say(lang, "tender.bracket", percentage=item.percentage, amount=euro(int(item.from_amount * 100), lang))
        for item in brackets
    )
    how = say(lang, "slices.each" if scale.marginal else "slices.whole")
    return say(lang, f"scale.{scale.per}", base=base, steps=steps, how=how)


def _work(found: ContractResult, asked: RequiredResult, lang: str) -> list[str]:
    firsts = [need for unit in _KINDS for need in _of_unit(found.equivalents, unit)[:1]]
    if not firsts:
        return [say(lang, "tender.no-equivalents")]
    titles = {element.id: getattr(element.short or element.title, lang) for element in found.ruleset.elements}
    ways = tuple(
        say(lang, f"way.{need.line.unit}", quantity=_quantity(need, lang), element=inside(titles[need.element]))
        for need in firsts
    )
    texts = [say(lang, "tender.work", ways=ways)]
    if len(asked.schedule) > 1:
        texts.append(say(lang, "tender.per-year", amount=euro(asked.schedule[0].line.hundredths, lang)))
    return texts


def _of_unit(needs: Sequence[Need], unit: str) -> list[Need]:
    return [need for need in needs if need.line.unit == unit]


def _quantity(need: Need, lang: str) -> str:
    size = need.line.hundredths
    return euro(size, lang) if need.line.unit == "eur" else hundredths(size, lang)


def _proportion(found: ContractResult, asked: RequiredResult, result: Result, lang: str) -> list[str]:
    contract = found.contract
    texts = [] if contract.category is None else [say(lang, f"sort.{contract.category}")]
    if found.absorption is not None:
        item = found.absorption
        work, share = hundredths(item.work.hundredths, lang), hundredths(item.share.hundredths, lang)
        texts.append(say(lang, "tender.absorption", work=work, percentage=share))
    elif contract.labour_percentage is not None:
        texts.append(say(lang, "tender.labour", percentage=contract.labour_percentage))
    else:
        texts.append(say(lang, "tender.labour-unknown"))
    if asked.comparisons:
        shares = tuple(share for share, _ in asked.comparisons)
        amounts = tuple(euro(line.hundredths, lang) for _, line in asked.comparisons)
        texts.append(say(lang, "tender.comparisons", shares=shares, amounts=amounts))
    count = len(assumptions_used(result))
    if count:
        texts.append(say(lang, "tender.assumed", count=count))
    return texts


def _met(found: ContractResult, lang: str) -> list[str]:
    ruleset = found.ruleset
    titles = tuple(inside(getattr(element.short or element.title, lang)) for element in ruleset.elements)
    few = len(titles) <= MOST_NAMED
    texts = [say(lang, "tender.met", elements=titles if few else (say(lang, "tender.any-element"),))]
    if ruleset.pooling.value == "allowed":
        texts.append(say(lang, "tender.pooling"))
    texts.append(say(lang, "tender.same-rules"))
    return texts
