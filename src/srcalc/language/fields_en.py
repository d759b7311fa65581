"""What every key of a file means, in English: title, explanation, example. The other language has the same keys."""

KEYS: dict[str, tuple[str, ...]] = {
    # ---------------------------------------------------------------- the ruleset
    "Ruleset": (
        "Ruleset",
        (
            "One version of one scheme: how it asks for Social Return and values it, with the source of every figure. "
            "Write amounts as `50000` or `24.50`, never as `50.000` or `24,50`."
        ),
    ),
    "Ruleset-part": (
        "Ruleset laid over another",
        (
            "A ruleset that follows another (`extends`) and holds only the differences. What you do not name here "
            "comes from the other. Only what the ruleset says of itself is always there: title, version, status and "
            "validity."
        ),
    ),
    "Ruleset.format": ("File format", "The version of this format. There is one: `1`."),
    "Ruleset.id": (
        "Id of the ruleset",
        (
            "The name of the scheme and its version, in lower-case letters with hyphens. The file has the same name, "
            "followed by `.yaml`."
        ),
        "exampletown-2026",
    ),
    "Ruleset.extends": (
        "Follows the ruleset",
        (
            "The ruleset that this one follows: the id of one that ships, or the name of a YAML file in the same "
            "folder. This file then holds only the differences."
        ),
        "landelijk-2025",
    ),
    "Ruleset.locked": (
        "Locked",
        (
            "What a ruleset that follows this one may not change or leave out. Each is a path of keys with dots "
            "between them; in a list you name the id."
        ),
        "elements.education.rate",
    ),
    "Ruleset.without": (
        "Left out",
        (
            "What of the other ruleset does not hold here. Each is a path of keys with dots between them; in a list "
            "you name the id."
        ),
        "elements.education",
    ),
    "Ruleset.also": ("Other names", "What else people call this ruleset.", "building blocks exampletown"),
    "Ruleset.version": (
        "Version",
        "The version of this file. Another figure in the scheme is a new version.",
        "1.0",
    ),
    "Ruleset.title": ("Title", "What the scheme is called, as it stands above every result."),
    "Ruleset.status": ("Status", "How things stand with the scheme: proposal, in force, ended or not known."),
    "Ruleset.valid_from": (
        "Valid from",
        (
            "The first day on which the scheme holds, with the source. `not_seen` when the source names no day, "
            "`unlimited` when there is no beginning."
        ),
    ),
    "Ruleset.valid_until": (
        "Valid until",
        (
            "The last day on which the scheme holds, with the source. `not_seen` when the source names no day, "
            "`unlimited` when there is no end."
        ),
    ),
    "Ruleset.selected_by": (
        "Reference date of the contract",
        (
            "Which date of a contract decides whether this ruleset holds. Name one or more, in order: the first that "
            "is known counts."
        ),
    ),
    "Ruleset.review_by": (
        "Look at it before",
        "The day by which somebody must see whether this file is still right.",
        "2027-12-31",
    ),
    "Ruleset.clients": (
        "Clients",
        "The organisations that use this scheme, as they call themselves.",
        "Municipality of Exampletown",
    ),
    "Ruleset.sources": (
        "Sources",
        "The documents that the figures come from. Every figure names with `source` the id of one of these sources.",
    ),
    "Ruleset.time_basis": ("Time basis", "How a part of a year counts."),
    "Ruleset.rounding": ("Rounding", "How figures are rounded."),
    "Ruleset.vat": ("VAT", "Whether amounts are with or without VAT. srcalc calculates without."),
    "Ruleset.window": ("Period that counts", "In which period an effort counts."),
    "Ruleset.existing_staff": (
        "People who already work there",
        "Whether people count who were already employed by the supplier.",
    ),
    "Ruleset.pooling": ("Contracts together", "Whether contracts of one client are counted together."),
    "Ruleset.indexation": (
        "Indexation of the rates",
        "How the rates follow prices, or `none` when they do not.",
    ),
    "Ruleset.scale_indexation": (
        "Indexation of the scale",
        "Whether the amounts of the scale and the thresholds follow prices. srcalc calculates without.",
    ),
    "Ruleset.required": (
        "What a contract requires",
        (
            "How the required amount follows from the contract. `not_seen` when you saw nothing about it in the "
            "source: then the contract itself names a percentage or an amount."
        ),
    ),
    "Ruleset.elements": (
        "Elements",
        "With what a supplier can realise Social Return, and what each is worth. Also called building blocks.",
    ),
    "Ruleset.person_groups": (
        "Person groups",
        (
            "Elements that share their days: one day of a person counts once in the whole group. An empty list when "
            "every element counts by itself."
        ),
    ),
    "Ruleset.bonuses": ("Bonuses", "What is added for a person, such as for somebody aged 50 or over."),
    "Ruleset.caps": ("Caps", "Which part of the required amount may at most be realised with certain elements."),
    "Ruleset.recognitions": (
        "Recognitions",
        "Certificates and registers of suppliers, such as a PSO step. Elements and reliefs name their id.",
    ),
    "Ruleset.evidence": (
        "Kinds of evidence",
        "The documents that show an effort was made. Elements name their id.",
    ),
    "Ruleset.shortfall": ("Shortfall", "What the client charges when less was done than required."),
    "Ruleset.assumptions": (
        "Assumptions",
        (
            "What the source leaves open, and what you then chose. Every figure that rests on it names its id as "
            "`assumption`."
        ),
    ),
    "Ruleset.cases": (
        "Worked cases",
        "Examples with their outcome. `srcalc check` computes them, to the cent.",
    ),
    # ---------------------------------------------------------------- texts, figures and what they rest on
    "Text": ("Text in two languages", "The same text in Dutch and in English."),
    "Text.nl": ("Dutch", "The text in Dutch. Put quotes around it when it holds `: ` or a comma.", "Dutch text"),
    "Text.en": ("English", "The text in English. Put quotes around it when it holds `: ` or a comma.", "English text"),
    "Basis.source": (
        "Source",
        (
            "The id of the source where this is said. The source itself stands under `sources`. Without one you name "
            "an assumption."
        ),
        "policy-rule",
    ),
    "Basis.at": ("Place in the source", "Where it stands in the source: article, page or table.", "article 4, table 1"),
    "Basis.quote": ("Quote", "At most ten words of the source, with the figure in them.", "40.000 euro per jaar"),
    "Basis.certainty": (
        "Certainty",
        "How sure this is. You need to say it only where it differs from that of the source.",
    ),
    "Basis.assumption": (
        "Assumption",
        "The id of the assumption that this rests on. The assumption itself stands under `assumptions`.",
        "time-basis",
    ),
    "Given.value": ("Choice", "What was chosen."),
    "Figure": ("Figure", "A number with its unit and what it rests on."),
    "Figure.value": (
        "Number",
        (
            "The number itself: digits, with a point for decimals and nothing between thousands. `not_seen` when the "
            "source does not give it: a calculation that needs it then stops and says so."
        ),
    ),
    "Figure.unit": ("Unit", "What it is a number of."),
    # ---------------------------------------------------------------- sources and prices
    "Source": ("Source", "A document that figures come from, and how sure that makes them."),
    "Source.id": (
        "Id of the source",
        "What figures call this source, in lower-case letters with hyphens.",
        "policy-rule",
    ),
    "Source.title": ("Title of the source", "What the document is called.", "Policy rule on Social Return"),
    "Source.publisher": ("Publisher", "Who published the document.", "Municipality of Exampletown"),
    "Source.date": (
        "Date of the source",
        "The day that stands on the document, or `not_seen` when there is none.",
        "2025-12-01",
    ),
    "Source.seen": ("Seen on", "The day on which you read the document.", "2026-11-22"),
    "Source.certainty": ("Certainty of the source", "How sure a figure is that stands in this source."),
    "Source.url": ("Web address", "Where the document can be found.", "https://www.exampletown.example/social-return"),
    "Source.note": ("Remark on the source", "What a reader must know of this source.", "Only the table was used."),
    "Indexation": (
        "Indexation",
        "Rate in a year = rate x index of that year : index of the price level, rounded to the step of the unit.",
    ),
    "Indexation.series": ("Index series", "The series of price index figures.", "cbs-86141ned"),
    "Indexation.price_level": ("Price level", "The year that the rates in this file are of.", "2025"),
    "Indexation.lag": (
        "Years of lag",
        "How many years the index runs behind. With `1` the rate of 2026 follows the prices of 2025.",
        "1",
    ),
    "Indexation.price_year": ("Price year", "The year of which date decides which rate holds."),
    "Indexation.steps": (
        "Steps of rounding",
        "What an indexed rate is rounded to. One step for every unit that you use.",
    ),
    "RateStep": ("Step of rounding", "The step in euro to which a rate in this unit is rounded."),
    "RateStep.unit": ("Unit of the rate", "For rates in which unit the step holds."),
    "RateStep.step": ("Step", "The step in euro: `1` for whole euros, `0.01` for cents.", "1"),
    # ---------------------------------------------------------------- what is required
    "Required": (
        "What a contract requires",
        "What it is calculated on, from which size, and at which percentage.",
    ),
    "Required.base": ("Base", "What the percentage is taken of."),
    "Required.thresholds": ("Thresholds", "Below which value or term nothing is asked."),
    "Required.categories": (
        "For these kinds of contract only",
        "Of which kinds of contract something is asked; of others nothing. Of all, when you leave it out.",
    ),
    "Required.scales": (
        "Scales",
        (
            "The percentage that is asked, in brackets. `not_seen` when the source names no percentage. With more than "
            "one scale each says for which labour percentage it holds."
        ),
    ),
    "Required.reliefs": ("Reliefs", "What is taken off the required amount for certain suppliers."),
    "Required.maximum": ("Maximum", "The highest amount that is asked of a contract."),
    "Required.agreed_percentage": (
        "Bounds of an agreed percentage",
        "Between which percentages client and supplier may agree on one themselves.",
    ),
    "Required.custom": ("Custom", "For which contracts the scheme asks something else than an amount."),
    "Required.comparisons": (
        "For comparison",
        "Percentages of the contract value that stand beside every result.",
        "5",
    ),
    "Threshold": ("Threshold", "Below this value or term the scheme asks nothing. Name an amount, a term or both."),
    "Threshold.id": (
        "Id of the threshold",
        "A name for this threshold, in lower-case letters with hyphens.",
        "services",
    ),
    "Threshold.categories": (
        "Kinds of contract",
        "For which kinds of contract this threshold holds. For all, when you leave it out.",
    ),
    "Threshold.base": ("Threshold on", "What is compared with the threshold. Without it: the contract value."),
    "Threshold.amount": ("Amount of the threshold", "The amount below which nothing is asked, in euro without VAT."),
    "Threshold.included": (
        "Amount itself included",
        "`yes` when a contract of exactly this amount is asked something, `no` when only one above it is.",
        "yes",
    ),
    "Threshold.term": ("Shortest term", "The term below which nothing is asked, in months with all options."),
    "Scale": ("Scale", "A row of brackets, each with a percentage."),
    "Scale.id": ("Id of the scale", "A name for this scale, in lower-case letters with hyphens.", "five-percent"),
    "Scale.labour_percentage": (
        "For which labour percentage",
        "For contracts with which labour percentage this scale holds. For all, when you leave it out.",
    ),
    "Scale.base": ("Base of this scale", "What this scale is taken of, where it differs from `required.base`."),
    "Scale.per": ("Scale per", "Whether the brackets are about the value per year or about the whole contract."),
    "Scale.marginal": (
        "Each slice at its own percentage",
        (
            "`yes`: each slice of the value at the percentage of its own bracket, as with taxes. `no`: the whole value "
            "at the percentage of the bracket that it falls in."
        ),
        "yes",
    ),
    "Scale.brackets": ("Brackets", "The brackets from low to high; the first begins at 0."),
    "Bracket": ("Bracket", "From this amount on, this percentage."),
    "Bracket.from_amount": ("From", "The amount in euro where the bracket begins. The first begins at `0`.", "0"),
    "Bracket.percentage": ("Percentage", "The percentage that is asked: `5` is 5%. Not `0.05`.", "5"),
    "LabourRange": ("Range of the labour percentage", "From one percentage up to another."),
    "LabourRange.at_least": ("From labour percentage", "The lowest labour percentage in the range.", "30"),
    "LabourRange.below": (
        "Up to labour percentage",
        "The labour percentage where the range ends; itself it is outside.",
        "60",
    ),
    "Reliefs": ("Reliefs", "The reliefs of the scheme, and how they go together."),
    "Reliefs.combine": ("Reliefs together", "What happens when a supplier is entitled to more than one relief."),
    "Reliefs.each": ("The reliefs", "Each relief, with who gets it and how much it is."),
    "Relief": ("Relief", "A lower amount for a supplier with a recognition or with enough people of the target group."),
    "Relief.id": ("Id of the relief", "A name for this relief, in lower-case letters with hyphens.", "pso-relief"),
    "Relief.title": ("Name of the relief", "What the relief is called in a result."),
    "Relief.recognitions": (
        "For which recognitions",
        "The ids of the recognitions that give a right to the relief.",
        "pso-2",
    ),
    "Relief.target_group_share": (
        "For which share of the staff",
        "Which share of the supplier's own staff must be of the target group for the relief.",
    ),
    "Relief.cut": ("Size of the relief", "Which percentage of the required amount is taken off."),
    "Relief.at_most": ("Relief at most", "How much is taken off at most, as a percentage of the base."),
    "AgreedPercentage": ("Bounds of an agreed percentage", "The lowest and the highest percentage that is allowed."),
    "AgreedPercentage.at_least": ("Lowest percentage", "Nothing lower may be agreed."),
    "AgreedPercentage.at_most": ("Highest percentage", "Nothing higher may be agreed."),
    "CustomOutcome": ("Custom", "A group of contracts for which the scheme asks something else than an amount."),
    "CustomOutcome.id": (
        "Id of the custom outcome",
        "A name for it, in lower-case letters with hyphens.",
        "above-a-million",
    ),
    "CustomOutcome.from_amount": ("Custom from", "From which contract value this holds, in euro without VAT."),
    "CustomOutcome.below_amount": ("Custom up to", "Up to which contract value this holds, in euro without VAT."),
    "CustomOutcome.text": ("What is asked", "What the scheme says for these contracts."),
    # ---------------------------------------------------------------- elements
    "Element": (
        "Element",
        "A way to realise Social Return. Its kind decides which other keys belong to it.",
    ),
    "Element.kind": ("Kind", "What this element is measured in. The kind decides which other keys belong to it."),
    "ElementBase.id": (
        "Id of the element",
        "What a record calls this element, in lower-case letters with hyphens.",
        "education",
    ),
    "ElementBase.also": (
        "Other names of the element",
        "What else people write in a record. srcalc does not mind capitals, spaces and hyphens.",
        "training place",
    ),
    "ElementBase.title": ("Name of the element", "What the element is called in a result."),
    "ElementBase.short": ("Short name", "A shorter name for narrow tables."),
    "ElementBase.evidence": (
        "Evidence",
        (
            "The ids of the evidence that is enough; one of them will do. `not_seen` when the source says nothing: "
            "then the element cannot be calculated."
        ),
    ),
    "ElementBase.instead_of": (
        "Instead of",
        "The id of the element that the same effort may be recorded under: it is one or the other.",
        "participation-act",
    ),
    "ElementBase.note": ("Note", "What a supplier must know of this element."),
    "ElementBase.conditions": (
        "Conditions",
        (
            "Conditions on a person that records do not show. srcalc calculates only when you name an assumption with "
            "them."
        ),
    ),
    "ElementBase.limits": (
        "Limits",
        "How many hours or pieces, or how much time, counts at most.",
    ),
    "Evidence": ("Evidence", "The kinds of evidence for an element."),
    "Evidence.value": (
        "Evidence that is enough",
        "The ids of the kinds of evidence of which one is enough.",
        "invoice",
    ),
    "Evidence.all_of": ("Evidence besides", "The kinds of evidence that must all be there besides."),
    "Condition": (
        "Condition",
        "A condition on a person. With an assumption it is taken as met. Else the record says so (column conditions).",
    ),
    "Condition.id": (
        "Id of the condition",
        "A name for it, in lower-case letters with hyphens.",
        "not-employed-before",
    ),
    "Condition.text": ("Condition in words", "What must hold."),
    "Limit": ("Limit", "At most so many hours or pieces within a period, or at most so long."),
    "Limit.id": ("Id of the limit", "A name for it, in lower-case letters with hyphens.", "hours-per-week"),
    "Limit.at_most": ("At most", "The number that counts at most, with its unit."),
    "Limit.per": ("Limit per", "Within which period the limit holds."),
    "Limit.scope": ("Limit for", "For what the limit counts separately."),
    "PersonYear": ("Person, per year", "A person in a job or a training place: rate x counted years x part time."),
    "PersonYear.rate": ("Rate per person", "What a person is worth in a year, a month or a school year."),
    "PersonYear.part_time": ("Part time", "How working hours count."),
    "PersonYear.maximum": (
        "Maximum per person",
        "How long one person counts at most, or `unlimited` when there is no limit to it.",
    ),
    "PersonYear.permanent": (
        "Permanent support",
        "Whether the maximum also holds for people who permanently need support.",
    ),
    "PersonYear.minimum_duration": (
        "Shortest duration",
        "How long somebody must take part at least.",
    ),
    "PersonYear.until": (
        "Counts until",
        "A maximum that runs from a day in somebody's life.",
    ),
    "PartTime": ("Part time", "Whether a person counts whole, or in proportion to a full week."),
    "PartTime.value": ("Counting of hours", "Whole, whatever the hours, or in proportion."),
    "PartTime.full_time": ("Full week", "How many hours a full week is. Needed with `pro_rata`."),
    "PartTime.minimum": ("Fewest hours", "Below this number of hours a week a person does not count."),
    "Maximum": ("Maximum per person", "How long one person counts at most."),
    "Maximum.per": ("Maximum over", "Whether the maximum is over all contracts together, or begins anew in each."),
    "Until": ("Counts until", "A number of years after a day in somebody's life."),
    "Until.years": ("Number of years", "How many years after that day somebody still counts.", "3"),
    "Until.after": ("From which day", "Which day it is, in words.", "the last benefit"),
    "Purchase": (
        "Share of an amount",
        "An invoice or wage costs, of which a share counts: by the supplier's recognition, or one share for all.",
    ),
    "Purchase.shares": (
        "Shares by recognition",
        "Which share counts with which recognition. The best recognition holds.",
    ),
    "Purchase.share": (
        "One share for all",
        "Which percentage of every amount counts, without a recognition. May be above 100.",
    ),
    "Share": ("Share with a recognition", "The percentage that counts with one of these recognitions."),
    "Share.recognitions": ("Recognitions of this share", "The ids of the recognitions that give this share.", "pso-2"),
    "Share.percentage": ("Share that counts", "The percentage of the amount that counts: `50` is one half.", "50"),
    "Hours": ("Hours", "Hours worked, at a rate per hour."),
    "Hours.rate": ("Rate per hour", "What an hour is worth."),
    "Count": (
        "Number of pieces",
        "A number of something, such as internships, half days or meetings, at a rate for each.",
    ),
    "Count.rate": ("Rate per piece", "What one of them is worth."),
    "Count.minimum_duration": (
        "Shortest duration",
        "How long somebody must take part at least. Records then have a person, a start and an end.",
    ),
    "Count.piece": ("Name of a piece", "What it is one of, such as an internship or a half day."),
    "Agreed": ("Agreed amount", "An amount that client and supplier agree on, with an approval as evidence."),
    "PersonGroup": ("Person group", "Elements in which one day of a person counts once for all of them."),
    "PersonGroup.id": ("Id of the group", "A name for this group, in lower-case letters with hyphens.", "people"),
    "PersonGroup.elements": ("Elements of the group", "The ids of the elements that share their days.", "education"),
    "PersonGroup.maximum": ("Maximum in the group", "How long one person counts at most in these elements together."),
    "PersonGroup.maximum_except": (
        "Outside the maximum",
        "The ids of elements of the group that the shared maximum does not hold for.",
        "jobs-agreement",
    ),
    "Bonus": ("Bonus", "What is added for a person: an amount, or a part of the rate."),
    "Bonus.id": ("Id of the bonus", "What a record calls this bonus, in lower-case letters with hyphens.", "50-plus"),
    "Bonus.also": ("Other names of the bonus", "What else people write in a record.", "aged 50 or over"),
    "Bonus.title": ("Name of the bonus", "What the bonus is called in a result."),
    "Bonus.elements": ("Bonus with", "The ids of the elements that this bonus goes with.", "education"),
    "Bonus.amount": ("Size of the bonus", "An amount, an amount per year or hour, or how many times the rate."),
    "Bonus.per": ("Bonus per", "For every counted year, for every hour, or once."),
    "Bonus.conditions": ("Conditions", "What must hold for somebody to get this bonus."),
    "Bonus.one_of": (
        "One of",
        "A name that you give to several bonuses that exclude each other: of these only the highest counts.",
        "age",
    ),
    "Bonus.at_most": (
        "Bonus at most",
        "The highest amount of the bonus.",
    ),
    "Name": ("Name", "A recognition or a kind of evidence, with what people call it."),
    "Name.id": ("Id", "What a record calls this, in lower-case letters with hyphens.", "invoice"),
    "Name.also": ("Other names", "What else people write in a record.", "bill"),
    "Name.title": ("Name in a result", "What this is called in a result."),
    "Cap": ("Cap", "With these elements together at most a part of the required amount may be realised."),
    "Cap.id": ("Id of the cap", "A name for this cap, in lower-case letters with hyphens.", "social-procurement"),
    "Cap.title": ("Name of the cap", "What the cap is called in a result."),
    "Cap.elements": (
        "Elements under the cap",
        "The ids of the elements that are under this cap together.",
        "education",
    ),
    "Cap.percentage": ("Largest part", "Which percentage of the required amount may at most be realised with them."),
    "Cap.from_required": (
        "Cap holds from",
        "From which required amount this cap holds. Always, when you leave it out.",
    ),
    "Shortfall": ("Shortfall", "What the client charges when less was done than required."),
    "Shortfall.charge": ("Charge", "Which percentage of the shortfall must be paid. May be above 100."),
    # ---------------------------------------------------------------- assumptions and cases
    "Assumption": ("Assumption", "What the source leaves open, what you chose, and what else could have been chosen."),
    "Assumption.id": (
        "Id of the assumption",
        "What figures call this assumption, in lower-case letters with hyphens.",
        "time-basis",
    ),
    "Assumption.point": ("Open point", "What the source does not say."),
    "Assumption.choice": ("Choice", "What you therefore chose."),
    "Assumption.alternatives": (
        "Other choices",
        "What else could have been chosen. With `--assume` srcalc calculates with it.",
    ),
    "Alternative": ("Other choice", "Another choice, and what then changes in this file."),
    "Alternative.id": (
        "Id of the choice",
        "What this choice is called after `--assume`, in lower-case letters with hyphens.",
        "pro-rata-36",
    ),
    "Alternative.text": ("Choice in words", "What this choice is."),
    "Alternative.patches": ("Changes", "What changes in this file with this choice."),
    "Patch": ("Change", "Another value at one place in this file."),
    "Patch.path": (
        "Path",
        "The place: keys with dots between them; in a list you name the id.",
        "elements.education.part_time",
    ),
    "Patch.value": ("Other value", "What is put at that place: a word, a number or a block."),
    "Case": ("Worked case", "A contract and efforts, with what must come out."),
    "Case.id": ("Id of the case", "A name for this case, in lower-case letters with hyphens.", "half-a-year"),
    "Case.title": ("Title of the case", "What this case shows."),
    "Case.made_by": ("Made by", "Whether the outcome stands in the source, or was worked out by you."),
    "Case.source": ("Source of the case", "The id of the source that this case stands in.", "policy-rule"),
    "Case.at": ("Place of the case", "Where the case stands in the source.", "page 7, example 2"),
    "Case.contract": ("Contract of the case", "The contract, with the same keys as in a contract file."),
    "Case.records": ("Efforts of the case", "The efforts, with the same keys as in records."),
    "Case.as_of": ("As of", "The day for which the outcome holds. Without it: the end of the contract.", "2026-12-31"),
    "Case.assume": (
        "With other choices",
        "Other choices for assumptions, each as ASSUMPTION=CHOICE.",
        "full-time=pro-rata-36",
    ),
    "Case.expect": ("Expected outcome", "What must come out. What you do not name is not compared."),
    "Expected": ("Expected outcome", "The amounts that must come out, in euro."),
    "Expected.applies": (
        "Applies",
        "Whether the scheme asks anything: `no` when the contract is below a threshold.",
        "yes",
    ),
    "Expected.required": ("Required", "The required amount for the base term.", "12500"),
    "Expected.options": ("Required per option", "The required amount for each option, in order.", "3750"),
    "Expected.total_with_all_options": (
        "Required with all options",
        "The required amount when every option is exercised.",
        "16250",
    ),
    "Expected.value": ("Value", "What the efforts are worth, before anything is taken off.", "50000"),
    "Expected.counted": ("Counts", "What counts of the efforts.", "50000"),
    "Expected.pending": ("Waits for evidence", "What does not count yet because the evidence is not there.", "0"),
    "Expected.not_counted": ("Does not count", "What does not count, for example above a maximum.", "0"),
    "Expected.charge": ("Charge", "What the shortfall costs on the day of the outcome.", "6250"),
    "Expected.refused": ("Is refused", "The code with which srcalc must refuse this case, without `SR-`.", "not-seen"),
    # ---------------------------------------------------------------- contracts
    "Contract": (
        "Contract",
        "The data of a contract. Amounts in euro, without VAT. Only value and term are always needed.",
    ),
    "Contract.format": ("File format", "The version of this format. There is one: `1`."),
    "Contract.id": (
        "Id of the contract",
        "What a record calls this contract. Without it: the name of the file.",
        "parks-2026",
    ),
    "Contract.title": ("Title of the contract", "What the contract is called.", "Maintenance of district parks"),
    "Contract.client": ("Client", "Who gives the contract.", "Municipality of Exampletown"),
    "Contract.category": ("Kind of contract", "Works, services or supplies. Needed when a threshold depends on it."),
    "Contract.published": ("Publication", "The day on which the tender was published.", "2025-11-03"),
    "Contract.awarded": ("Award", "The day on which the contract was awarded.", "2025-12-10"),
    "Contract.start": ("Start", "The first day of the contract.", "2026-01-01"),
    "Contract.end": ("End", "The last day of the base term. Give this or the number of months.", "2027-12-31"),
    "Contract.months": ("Term in months", "The base term, without options. Give this or the last day.", "24"),
    "Contract.value": ("Value", "The estimated value in euro, without VAT.", "250000"),
    "Contract.value_covers": ("Value covers", "Whether the value is for the base term only, or for the options too."),
    "Contract.whole_value": (
        "Value of the whole",
        "The value of the whole tender, when this is a lot of it.",
        "1250000",
    ),
    "Contract.options": ("Options", "The extensions that are possible, in order."),
    "Contract.labour_percentage": (
        "Labour percentage",
        "Which part of the value is wages, in percent: `60` is 60%.",
        "60",
    ),
    "Contract.labour_value": ("Wage bill", "The wages in the contract, in euro.", "150000"),
    "Contract.labour_cost_per_year": (
        "Labour cost of a full-time job",
        (
            "What one full-time job in this contract costs in wages per year, in euro. It serves to estimate the work "
            "in the contract."
        ),
        "48000",
    ),
    "Contract.turnover": (
        "Turnover",
        "What was really invoiced, once it is established, in euro without VAT.",
        "241350",
    ),
    "Contract.percentage": (
        "Agreed percentage",
        "A percentage that was agreed. It takes the place of the ruleset's scale.",
        "5",
    ),
    "Contract.required": (
        "Agreed amount",
        "An amount that was agreed for the base term. It takes the place of the calculation.",
        "12500",
    ),
    "Contract.supplier": ("Supplier", "What the supplier has itself: recognitions and people of the target group."),
    "Contract.ruleset": ("Ruleset", "The id of the ruleset that goes with this contract.", "landelijk-2025"),
    "Option": ("Option", "An extension of the contract."),
    "Option.months": ("Months", "How many months the extension lasts.", "12"),
    "Option.value": (
        "Value of the option",
        "The value in euro, without VAT. Without it: the value per month of the base term.",
        "125000",
    ),
    "Option.exercised": ("Exercised", "`yes` when the client has exercised the option.", "yes"),
    "Supplier": ("Supplier", "What the supplier has itself."),
    "Supplier.recognitions": ("Recognitions", "The ids of the supplier's recognitions.", "pso-2"),
    "Supplier.employees_fte": ("Staff", "How many full-time jobs (FTE) the supplier has.", "120"),
    "Supplier.target_group_fte": ("Staff of the target group", "How many of these (FTE) are of the target group.", "7"),
    # ---------------------------------------------------------------- records
    "Record": ("Effort", "One effort of a supplier. Which keys are needed depends on the element."),
    "Record.record": ("Reference", "A reference of this line. Without it: the number of the line.", "r-17"),
    "Record.contract": ("Contract", "The id of the contract. Not needed when there is only one.", "parks-2026"),
    "Record.element": ("Element", "The id or another name of an element of the ruleset.", "education"),
    "Record.person": (
        "Person",
        "A code for the person. Never a name, a date of birth or a citizen service number.",
        "P-015",
    ),
    "Record.activity": (
        "Activity",
        "A name that the records of one activity share, when a limit holds for each activity.",
        "workshop-1",
    ),
    "Record.start": ("First day", "The first day.", "2026-01-01"),
    "Record.end": ("Last day", "The last day. Without it: the day for which the result holds.", "2026-06-30"),
    "Record.hours_per_week": ("Hours per week", "How many hours a week somebody works.", "24"),
    "Record.permanent": ("Permanent", "`yes` when somebody permanently needs support.", "yes"),
    "Record.existing_staff": (
        "Employed already",
        "`yes` when this person worked for the supplier already. Only where the ruleset asks for it.",
        "no",
    ),
    "Record.conditions": (
        "Conditions",
        "The ids of the conditions that are met, `yes` when all are, or `no` when none is.",
        "new-employer",
    ),
    "Record.bonuses": ("Bonuses", "The ids of the bonuses that hold for this person.", "50-plus"),
    "Record.supplier": ("Supplier", "The name or number of the firm that sent the invoice. No person.", "Green Ltd"),
    "Record.number": (
        "Invoice number",
        "The number of the invoice. With the supplier it lets srcalc find duplicates.",
        "F-2026-004",
    ),
    "Record.recognition": ("Recognition", "The ids of that supplier's recognitions.", "pso-2"),
    "Record.amount": ("Amount", "The amount in euro, without VAT. A credit note has a minus sign.", "1250"),
    "Record.hours": ("Hours", "The number of hours.", "16"),
    "Record.count": ("Number", "The number of pieces.", "2"),
    "Record.date": ("Date", "The day of the invoice or the activity.", "2026-05-01"),
    "Record.evidence": ("Evidence", "The ids or other names of the evidence that is there.", "invoice"),
}

CHOICES: dict[str, str] = {
    "=not_seen": "not seen in the source",
    "=unlimited": "without a limit",
    "=none": "not at all",
    "=1": "the first version",
    "=official": "from the scheme's own document",
    "=official_excerpt": "from an official excerpt or summary",
    "=secondary": "copied by somebody else",
    "=assumption": "an assumption",
    "=contract_value": "the value of the contract",
    "=labour_value": "the wage bill",
    "=turnover": "the realised turnover",
    "=works": "works",
    "=services": "services",
    "=supplies": "supplies",
    "=eur": "euro",
    "=eur_per_person_year": "euro per person per year",
    "=eur_per_person_month": "euro per person per month",
    "=eur_per_school_year": "euro per person per school year",
    "=eur_per_hour": "euro per hour",
    "=eur_per_piece": "euro per piece",
    "=eur_per_year": "euro per year",
    "=times_rate": "times the rate",
    "=percent": "percent",
    "=hours": "hours",
    "=hours_per_week": "hours per week",
    "=days": "days",
    "=months": "months",
    "=years": "years",
    "=pieces": "pieces",
    "Ruleset.status=proposal": "a proposal, not adopted yet",
    "Ruleset.status=in_force": "in force",
    "Ruleset.status=historical": "ended",
    "Ruleset.status=unknown": "not known",
    "Ruleset.selected_by=published": "the publication of the tender",
    "Ruleset.selected_by=awarded": "the award",
    "Ruleset.selected_by=start": "the first day of the contract",
    "Ruleset.time_basis=days_365": "days divided by 365; 29 February does not count",
    "Ruleset.time_basis=months": "months; a day counts as its part of the calendar month",
    "Ruleset.time_basis=worked_hours": "hours worked",
    "Ruleset.rounding=half_up_cent_per_line": "every line once to the cent, half a cent up",
    "Ruleset.vat=excluded": "without VAT",
    "Ruleset.window=contract": "only within the contract's period",
    "Ruleset.window=any": "any period",
    "Ruleset.existing_staff=counted": "they count",
    "Ruleset.existing_staff=not_counted": "they do not count",
    "Ruleset.pooling=allowed": "contracts count together",
    "Ruleset.pooling=not_allowed": "each contract by itself",
    "Indexation.price_year=reference_date": "the reference date of the contract",
    "Indexation.price_year=contract_start": "the first day of the contract",
    "Indexation.price_year=record_start": "the first day of each effort",
    "Scale.per=year": "the value per year",
    "Scale.per=contract": "the whole contract",
    "Reliefs.combine=highest": "only the highest relief counts",
    "Reliefs.combine=sum": "the reliefs are added up",
    "Reliefs.combine=product": "one relief is taken of what the other leaves",
    "Element.kind=person_year": "a person, per year",
    "Element.kind=amount": "a share of an amount: purchases or wage costs",
    "Element.kind=hours": "hours",
    "Element.kind=count": "a number of pieces",
    "Element.kind=agreed": "an agreed amount",
    "Limit.per=week": "every week",
    "Limit.per=month": "every month",
    "Limit.per=year": "every year",
    "Limit.per=duration": "the whole duration",
    "Limit.scope=record": "every record",
    "Limit.scope=person": "every person",
    "Limit.scope=activity": "every activity",
    "Limit.scope=contract": "every contract",
    "Limit.scope=supplier": "every supplier",
    "PartTime.value=whole": "a person counts whole, whatever the hours",
    "PartTime.value=pro_rata": "in proportion to a full week (full_time)",
    "Maximum.per=person": "over all contracts together",
    "Maximum.per=person_and_contract": "anew in each contract",
    "PersonYear.permanent=no_maximum": "the maximum does not hold for them",
    "PersonYear.permanent=as_others": "the maximum holds for them too",
    "Bonus.per=year": "for every counted year",
    "Bonus.per=hour": "for every hour",
    "Bonus.per=once": "once",
    "Case.made_by=published": "the outcome stands in the source",
    "Case.made_by=own_arithmetic": "the outcome was worked out by you",
    "Contract.value_covers=base": "the base term only",
    "Contract.value_covers=base_and_options": "the base term and the options",
}
