"""What every code means, in English: the meaning, an example and the way out. The other language has the same keys."""

EXPLAINED: dict[str, tuple[str, str, str]] = {
    "file-missing": (
        "There is no file with this name in this place. Often it is a slip of the pen, or you are in another folder.",
        "srcalc required contarct.yaml",
        "Check the name and the folder, or give the whole path.",
    ),
    "file-is-folder": (
        "You gave the name of a folder, but srcalc needs one file here.",
        "srcalc realised records/",
        "Name the file itself, such as records/2026.csv. Only srcalc check also reads a whole folder.",
    ),
    "file-not-regular": (
        "This is not an ordinary file but, for example, a pipe or a device. Reading from it could take for ever.",
        "srcalc required /dev/stdin",
        "Give an ordinary file. If the text comes from another program, use - for the name.",
    ),
    "file-no-permission": (
        "The file exists, but you may not read it.",
        "srcalc required /home/colleague/contract.yaml",
        "Ask the owner for permission to read it, or make a copy in a folder of your own.",
    ),
    "file-unreadable": (
        (
            "The system could not read the file. Perhaps the disk or network folder is out of reach, or the "
            "name is not possible."
        ),
        "srcalc required N:/procurement/contract.yaml",
        "See whether the disk or network folder can be reached, or put the file on your own computer.",
    ),
    "file-too-large": (
        (
            "The file is larger than srcalc reads. This keeps the program from getting stuck on a file that is "
            "huge by accident."
        ),
        "srcalc check whole-archive.yaml",
        "See whether you gave the right file. Spread a long list of records over more files.",
    ),
    "file-kind": (
        "srcalc sees by the end of the name what kind of file it is. The program does not read this kind.",
        "srcalc realised records.xls --contract contract.yaml",
        (
            "Open an old Excel file (.xls) or a LibreOffice file (.ods) and choose Save as, Excel workbook (.xlsx) "
            "or CSV UTF-8. Give that file to srcalc."
        ),
    ),
    "not-utf8": (
        (
            "The letters in this file were not saved as UTF-8. Letters such as é and ë, or the euro sign, would "
            "be read wrongly."
        ),
        "records.csv was saved by an old program as Windows-1252",
        "Save the file again and choose UTF-8 as the encoding (in Excel: CSV UTF-8).",
    ),
    "not-utf8-but-utf16": (
        "This file was saved as UTF-16. Some programs call that Unicode text.",
        "records.csv, saved in Excel as Unicode text",
        "Save the file as UTF-8 (in Excel: CSV UTF-8).",
    ),
    "not-utf16": (
        "The file says of itself that it is UTF-16, but it is damaged or was cut off.",
        "records.csv, saved in Excel as Unicode text and then cut off",
        "Open the file in the program it comes from and save it as UTF-8 (in Excel: CSV UTF-8).",
    ),
    "not-windows-1252": (
        (
            "srcalc reads a file as UTF-8, and when that cannot be as Windows-1252, which older programs write. This "
            "file is neither. Perhaps it is not text."
        ),
        "records.csv is really a photo or a workbook",
        "Check that you gave the right file. Else save it again as UTF-8 (in Excel: CSV UTF-8).",
    ),
    "garbled-letters": (
        (
            "Letters such as é and the euro sign were read wrongly by a program before and saved like that. srcalc "
            "reads what is there; two spellings of one name are then two names."
        ),
        "a supplier is called CafÃ© De Brug instead of Café De Brug",
        (
            "Fetch the data again and save it as UTF-8. When the odd letters only stand in a remark there is nothing "
            "to do."
        ),
    ),
    "hidden-sign": (
        (
            "In this place stands a sign that cannot be seen on the screen. Such a sign can hide a line or turn "
            "letters around, so it is not allowed anywhere. U+200B, for example, is a space without width."
        ),
        "sta·tus: in_force   (with a sign without width where the dot is)",
        "Delete the word and type it again. Do not paste text from a web page or a word processor.",
    ),
    "not-yaml": (
        (
            "The file does not follow the rules of YAML. Often a bracket, a quote or a colon is missing, or a "
            "line is indented too far."
        ),
        "selected_by: {value: [start, source: note}",
        (
            "Look at the line that is named and just above it. Close every bracket and quote, and indent keys "
            "of one block equally."
        ),
    ),
    "empty-document": (
        "There is nothing in the file, or only comments.",
        "# still to be filled in",
        "Fill in the file, or give another one.",
    ),
    "yaml-anchor": (
        (
            "With & and * YAML can repeat a value in another place. That is not allowed here: a reader must see "
            "in every place what it says."
        ),
        "time_basis: &basis {value: days_365, source: note}",
        "Remove the & or * and write the value out. If a text begins with such a sign, put the text in quotes.",
    ),
    "yaml-merge": (
        (
            "With << YAML can take keys from another block. That is not allowed here: a reader must see in "
            "every place what it says."
        ),
        "rate: {<<: *standard, value: 40000}",
        "Write all keys out.",
    ),
    "yaml-tag": (
        (
            "In YAML a word that begins with ! gives a value a type of its own. That is not allowed here: a "
            "ruleset holds data only."
        ),
        "title: !!str Building blocks",
        "Remove the word with the !. If it belongs to the text, put the text in quotes.",
    ),
    "yaml-directive": (
        "In YAML a line that begins with % is an order to the reading program. srcalc does not read such lines.",
        "%YAML 1.1",
        "Delete the line.",
    ),
    "yaml-two-documents": (
        (
            "In YAML --- begins a new document. A file for srcalc holds exactly one, or it would not be clear "
            "which one counts."
        ),
        "id: parks-2026\nvalue: 250000\n---\nvalue: 300000",
        "Remove the line with ---, or put the second part in a file of its own.",
    ),
    "yaml-tab": (
        "This line begins with a tab. Indentation matters in YAML, and a tab is not equally wide on every screen.",
        "required:\n→→base: {value: contract_value, source: note}   (→ is a tab)",
        "Replace the tab by spaces. Most programs can do so for the whole file.",
    ),
    "yaml-key": (
        "Before the colon stands no plain word but a list, a block or nothing.",
        "? [value, unit]\n: 40000",
        "Write one word before the colon, such as value: 40000.",
    ),
    "yaml-too-deep": (
        "There are too many layers: a list in a block in a list, and so on. A real file has only a few.",
        "[[[[[[[[[[[[[[[[[[[[[[[[[5]]]]]]]]]]]]]]]]]]]]]]]]]",
        "See whether there is a bracket too many somewhere, and remove layers.",
    ),
    "yaml-too-many": (
        (
            "There are more values in this file than srcalc reads. This keeps the program from getting stuck on "
            "a file that is huge by accident."
        ),
        "a list of 60000 records in one YAML file",
        "Spread it over more files, or use CSV for records.",
    ),
    "yaml-too-long": (
        (
            "One text in this file is longer than srcalc reads. Often a quote is not closed, so that the rest "
            "of the file belongs to the text."
        ),
        'title: "Parks\nvalue: 250000\n(and so on, through the whole file)',
        "Close the quote, or shorten the text.",
    ),
    "key-twice": (
        "The same key stands twice in the same place. srcalc does not guess which of the two you mean.",
        "status: in_force\nstatus: proposal",
        "Delete one of the two lines.",
    ),
    "not-json": (
        (
            "The file does not follow the rules of JSON. Often there is a comma too many, or a bracket or quote "
            "is missing."
        ),
        '{"value": 250000, "months": 24,}',
        (
            "Look at the place that is named and just before it. Put every name in double quotes, and no comma "
            "behind the last one."
        ),
    ),
    "json-constant": (
        'In some programs NaN and Infinity mean "not a number" and "without end". Nothing can be computed with them.',
        '{"value": NaN, "months": 24}',
        "Fill in the real number, or leave the name out.",
    ),
    "json-encoding": (
        "JSON is always in UTF-8. This file was saved in another way, so that letters such as é may be read wrongly.",
        "records.jsonl, saved by an old program as Windows-1252",
        "Save the file as UTF-8, or let the program that makes it write UTF-8.",
    ),
    "key-unknown": (
        (
            "srcalc does not know this key in this place. If the program passed over it, something that you "
            "wrote down would not count."
        ),
        "vallue: 250000",
        "Use one of the keys that are allowed, here value: 250000. A remark for readers goes behind a #.",
    ),
    "key-missing": (
        (
            "This key is required and is not there. Nothing is filled in silently: what decides the outcome is "
            "in the file."
        ),
        "rate: {value: 40000, source: note}",
        "Add the key, here unit: eur_per_person_year. If your source is silent on it, many amounts may be not_seen.",
    ),
    "not-one-of": (
        "Only a few words are possible in this place, and this is none of them.",
        "category: service",
        "Choose one of the words that are allowed, here category: services.",
    ),
    "keys-expected": (
        "A block of keys and values belongs here, but there is a single word or a list.",
        "time_basis: days_365",
        "Write the keys out, such as time_basis: {value: days_365, source: note}.",
    ),
    "list-expected": (
        "A list belongs here, but there is one value or a block.",
        "clients: Example City",
        "Put square brackets around the values, such as clients: [Example City], or begin each on a new line with -.",
    ),
    "does-not-fit": (
        "What stands here does not fit this key, and srcalc cannot say more exactly why.",
        "elements: {job: 40000}",
        (
            "Compare this place with a ruleset or contract that is right. Report the file to us, so that we can "
            "make the message clearer."
        ),
    ),
    "one-value-expected": (
        "One value belongs here, but there is a list or a block.",
        "value: [250000, 125000]",
        "Write one value, such as value: 250000. Options have a place of their own: options.",
    ),
    "empty": (
        "The key is there, but nothing stands behind it.",
        "value:",
        "Fill in a value, or remove the whole line.",
    ),
    "text-too-long": (
        "This text is longer than is possible in this place. Often a quote is not closed, or too much was pasted.",
        "title: (a whole chapter of the specification)",
        "Shorten the text, and refer to the document itself for the rest.",
    ),
    "not-an-id": (
        (
            "An id is the fixed, short name of something. It has only lower-case letters, digits and hyphens, "
            "so that everybody writes it the same way."
        ),
        "- id: Social Procurement",
        "Write id: social-procurement, for example. The ordinary name goes into title.",
    ),
    "not-yes-or-no": (
        "Only yes or no is possible here.",
        "permanent: perhaps",
        "Write yes or no (ja, nee, true, false, 1 and 0 will do as well).",
    ),
    "not-a-number": (
        (
            "A number belongs here. The message only shows the shape of what was found: a 9 for a digit, an a "
            "for a letter."
        ),
        "value: 250000 euro",
        "Write just the number, such as 250000 or 1250.50, without a euro sign, spaces or words.",
    ),
    "number-two-ways": (
        (
            "This number can mean two things: to some 50.000 is fifty thousand, to others it is fifty. srcalc does "
            "not guess, because the outcome could be a thousand times too large or too small."
        ),
        "value: 50.000",
        (
            "Write 50000 for fifty thousand and 50.00 for fifty. In records 50.000,00 will do as well; when another "
            "number of the file has decimals srcalc knows enough. Else: --decimal comma or --decimal point."
        ),
    ),
    "number-dutch": (
        (
            "This number has a comma for the decimals, or points for the thousands. In this file a number only "
            "has a point for the decimals."
        ),
        "value: 1.234,56",
        "Write 1234.56.",
    ),
    "number-decimals": (
        (
            "There are more than two digits behind the point. srcalc computes with amounts in whole cents and "
            "drops nothing silently."
        ),
        "value: 1250.1250",
        "Round it yourself to two decimals at most, such as 1250.13.",
    ),
    "number-too-large": (
        (
            "The number has more than twelve digits before the decimals. Such amounts do not occur; often it is "
            "a reference or an account number."
        ),
        "amount: 1234567890123456",
        "See whether the right number is in the right place.",
    ),
    "not-a-whole-number": (
        "Only a whole number is possible here, without decimals, unit or leading zero.",
        "months: 18.5",
        "Write a whole number, such as months: 18. If the term is no whole number of months, give start and end.",
    ),
    "negative": (
        "A number below zero is not possible here. Only an invoice amount may be negative, for a credit note.",
        "value: -50000",
        "Write the number without the minus sign.",
    ),
    "percentage-or-share": (
        (
            "A number between 0 and 1 can be meant as a percentage or as a part of one. 0.05 is a twentieth of "
            "a percent, but also a way to write 5%."
        ),
        "percentage: 0.05",
        "Write 5 for 5%. Percentages below 1 are not possible here.",
    ),
    "percentage-range": (
        "This percentage is outside what is possible in this place.",
        "percentage: 150",
        "See whether the number is right. A percentage of a contract or a labour percentage is between 0 and 100.",
    ),
    "hours-range": (
        "A week has 168 hours; nobody can work more. Often these are the hours of a month or a year.",
        "hours_per_week: 1664",
        "Divide the hours by the number of weeks, such as hours_per_week: 32.",
    ),
    "months-range": (
        "A term or an option is at least 1 and at most 600 months (fifty years).",
        "months: 2026",
        "Give the number of months, such as months: 24.",
    ),
    "figure-range": (
        (
            "This number is larger than can exist in this place. A full working week, for example, never has "
            "more than 168 hours."
        ),
        "full_time: {value: 1664, unit: hours_per_week, source: note}",
        "See whether the number fits its unit, such as 36 with hours_per_week.",
    ),
    "unit-here": (
        "This unit does not fit this place. The rate for a person per year, for example, cannot be per hour.",
        "kind: person_year\nrate: {value: 30, unit: eur_per_hour, source: note}",
        "Choose one of the units that are allowed, or another kind of element (kind).",
    ),
    "unlimited-here": (
        "unlimited means that there is no limit. That fits a duration, but not this number.",
        "rate: {value: unlimited, unit: eur_per_person_year, source: note}",
        "Fill in the number. If the source gives none, write not_seen.",
    ),
    "not-a-date": (
        "A date belongs here. The message only shows the shape of what was found: a 9 for a digit, an a for a letter.",
        "start: spring 2026",
        "Write year, month and day with hyphens, such as 2026-03-01.",
    ),
    "date-dutch": (
        (
            "This date begins with the day, and not everybody reads 01-02-2026 the same way. In this file the "
            "year goes first."
        ),
        "start: 01-02-2026",
        "Write 2026-02-01 for 1 February 2026.",
    ),
    "no-such-day": (
        "This date has the right form, but the day is not on the calendar.",
        "end: 2026-02-30",
        "Choose a day that exists, such as 2026-02-28.",
    ),
    "date-range": (
        (
            "This date is so far away that it must be a slip of the pen, or the term with all its options runs "
            "past the last year that srcalc knows."
        ),
        "start: 0226-01-01",
        "Look at the year, such as 2026-01-01, and at the length of the term and its options.",
    ),
    "number-clock": (
        "Hours are counted as a number. A time of the clock such as 7:30 can be mistaken for 7.3.",
        "element;hours;date\nsocial-project;7:30;2026-03-01",
        (
            "Turn minutes into a part of an hour: 7:30 is 7.5 and 7:15 is 7.25. In Excel: the time times 24, "
            "formatted as a number."
        ),
    ),
    "date-is-number": (
        (
            "Excel keeps a date as a number and shows it as a date only when the cell is formatted so. srcalc does "
            "not guess which day a number is."
        ),
        "element;start\neducation;45351",
        "Format the cells as dates in Excel and save the file again, or write 2024-03-01 or 1-3-2024.",
    ),
    "date-with-time": (
        "An effort counts in whole days. A time behind the date may mean that the column holds something else.",
        "element;start\neducation;2026-03-01 09:15",
        "Remove the time. A time of 00:00 may stay.",
    ),
    "contract-value-missing": (
        "Without the value of the contract nothing can be computed.",
        "id: parks-2026\nmonths: 24",
        "Put value: 250000 in the file (in euro, without VAT), or give --value 250000.",
    ),
    "contract-term-missing": (
        "Without a term srcalc cannot compute: many scales work by the year.",
        "id: parks-2026\nvalue: 250000",
        "Put months: 24 in the file, or start and end. Without a file, give --months 24.",
    ),
    "contract-start-missing": (
        "With only an end date the length of the contract is not known.",
        "value: 250000\nend: 2027-12-31",
        "Give start: 2026-01-01 as well, or give the number of months (months: 24).",
    ),
    "contract-term-twice": (
        "The contract gives a start, an end and a number of months, and the three contradict each other.",
        "start: 2026-01-01\nend: 2028-06-30\nmonths: 24",
        "Leave out end or months, or make them agree: 24 months from 2026-01-01 end on 2027-12-31.",
    ),
    "contract-no-length": (
        (
            "Days are counted in years of 365 days, in which 29 February does not count. A contract of that day "
            "alone has no length."
        ),
        "start: 2028-02-29\nend: 2028-02-29",
        "Choose another start or end date.",
    ),
    "contract-whole-value": (
        "For a lot, whole_value is the value of the whole tender. It cannot be less than the value of the lot itself.",
        "value: 250000\nwhole_value: 200000",
        "Give the value of all lots together in whole_value, or leave the line out.",
    ),
    "contract-labour-value": (
        "The wage bill is part of the value of the contract, so it cannot be more.",
        "value: 250000\nlabour_value: 300000",
        "See whether both amounts are right and both without VAT.",
    ),
    "contract-options-value": (
        (
            "You say that the value covers the options as well (value_covers: base_and_options), but the "
            "options together are worth more."
        ),
        "value: 250000\nvalue_covers: base_and_options\noptions: [{months: 12, value: 300000}]",
        "Raise value to the value with the options, or write value_covers: base.",
    ),
    "contract-agreed-twice": (
        "A percentage was agreed, and an amount as well. srcalc does not guess which of the two counts.",
        "percentage: 5\nrequired: 12500",
        "Leave one of them out.",
    ),
    "contract-needs": (
        (
            "This ruleset computes with something that the contract does not say, such as the wage bill or the "
            "labour percentage."
        ),
        "value: 250000\nmonths: 24   (the ruleset computes on the wage bill)",
        "Add one of the things that are named, such as labour_percentage: 60 (or --labour-percentage 60).",
    ),
    "contract-twice": (
        "You gave two contracts with the same id. Then nobody can see to which contract a record belongs.",
        "srcalc realised records.csv --contract lot-1.yaml --contract lot-1.yaml",
        "Give each contract an id of its own, or name the same contract only once.",
    ),
    "option-order": (
        "Options follow each other. A later one cannot be exercised when an earlier one is not.",
        "options: [{months: 12}, {months: 12, exercised: yes}]",
        "Put exercised: yes with the earlier options too, or remove it from the later one.",
    ),
    "end-before-start": (
        "The last day is before the first. Often the dates have changed places, or a year is wrong.",
        "start: 2026-01-01\nend: 2025-12-31",
        "Correct one of the dates. The first and the last day both count.",
    ),
    "category-needed": (
        (
            "Under this ruleset the outcome depends on the kind of contract, and that was not given. A "
            "threshold may hold for works only, for example."
        ),
        "srcalc required --value 250000 --months 24 --ruleset friesland-2016",
        "Give category: works, services or supplies, or use --category.",
    ),
    "percentage-below-bound": (
        "The scheme names a lowest percentage that the parties may agree on. Yours is below it.",
        "percentage: 1",
        "Agree on a percentage within the bounds, or use the ruleset that belongs to your contract.",
    ),
    "percentage-above-bound": (
        "The scheme names a highest percentage that the parties may agree on. Yours is above it.",
        "percentage: 12",
        "Agree on a percentage within the bounds, or use the ruleset that belongs to your contract.",
    ),
    "ruleset-unknown": (
        "srcalc has no ruleset with this name.",
        "srcalc required contract.yaml --ruleset landelijk-2052",
        "Choose one of the names that are listed. For a ruleset of your own, give a path such as ./rules-2026.yaml.",
    ),
    "ruleset-not-yet": (
        "On the date that counts for this contract, this ruleset was not yet in force.",
        "start: 2024-01-01\nruleset: landelijk-2025",
        "Use the version that was in force on that date, or check the dates of the contract.",
    ),
    "ruleset-ended": (
        "On the date that counts for this contract, this ruleset was no longer in force.",
        "start: 2027-01-01\nruleset: rules-2026   (last day 2026-12-31)",
        "Use the version that is in force on that date, or check the dates of the contract.",
    ),
    "required-not-seen": (
        (
            "This ruleset says what efforts are worth, but not how much a contract must realise. Your contract "
            "says so instead."
        ),
        "srcalc required --value 250000 --months 24 --ruleset utrecht-current",
        "Give the agreed percentage (percentage: 5, or --percentage 5) or the amount (required: 12500).",
    ),
    "not-seen": (
        (
            "In this place the ruleset says not_seen: its makers did not see this in the source. srcalc fills "
            "in nothing by itself, so this calculation stops."
        ),
        "rate: {value: not_seen, unit: eur_per_hour}",
        "Look it up in your client's document and put it, with its source, in a copy of the ruleset of your own.",
    ),
    "not-supported": (
        (
            "The ruleset holds a provision that srcalc can write down but not yet compute. An outcome without "
            "that provision would be wrong."
        ),
        "until: {years: 3, after: the last benefit, source: note}",
        "Compute this part yourself, or leave out the records of this element and count them apart.",
    ),
    "no-scale": (
        "The ruleset chooses a scale by the labour percentage, and there is none for this percentage.",
        "labour_percentage: 50",
        "Check the labour percentage. If it is right, the ruleset has a gap; srcalc check shows where.",
    ),
    "assumption-unknown": (
        "The ruleset has no assumption with this name. Only assumptions of the ruleset can be chosen differently.",
        "srcalc required contract.yaml --assume pooled=separate",
        "Choose one of the assumptions that are listed, such as --assume pooling=separate.",
    ),
    "alternative-unknown": (
        "This assumption exists, but has no other choice with this name.",
        "srcalc required contract.yaml --assume pooling=apart",
        "Choose one of the choices that are listed, such as --assume pooling=separate.",
    ),
    "extends-unknown": (
        "After extends stands the name of a ruleset that does not ship with srcalc.",
        "extends: landelijk-2052",
        "Choose one of the rulesets that are named (srcalc rules list), or name a YAML file in the same folder.",
    ),
    "extends-outside": (
        (
            "A ruleset may only build on a ruleset that ships or on a file in its own folder. That way somebody else's "
            "ruleset can never reach your other files."
        ),
        "extends: ../another-folder/base.yaml",
        "Put the file in the same folder and write its name alone: extends: base.yaml",
    ),
    "extends-form": (
        "A ruleset builds on a YAML file. This name does not end in .yaml or .yml.",
        "extends: base.txt",
        "Name a file that ends in .yaml or .yml, or the name of a ruleset that ships.",
    ),
    "extends-link": (
        "The file after extends is a link. It may lead anywhere, so srcalc does not follow it.",
        "extends: base.yaml   # and base.yaml is a link",
        "Put the file itself in the folder of the ruleset.",
    ),
    "extends-missing": (
        "The file after extends is not in the folder of this ruleset.",
        "extends: bsae.yaml",
        "See whether the name is right and the file is in the same folder.",
    ),
    "extends-not-regular": (
        "The name after extends is that of a folder, a pipe or a device.",
        "extends: base.yaml   # and base.yaml is a folder",
        "Name a regular YAML file.",
    ),
    "extends-circle": (
        "Ruleset A builds on B, and B on A again. Then there is no beginning.",
        "a.yaml: extends: b.yaml\nb.yaml: extends: a.yaml",
        "Take extends out of the ruleset that should be the base.",
    ),
    "extends-too-deep": (
        "A ruleset builds on another, that one on yet another, and so on. That goes eight times at most.",
        "a.yaml: extends: b.yaml\nb.yaml: extends: c.yaml\n...",
        "Join some of these rulesets.",
    ),
    "without-unknown": (
        "With without you leave something out of the ruleset that you build on. It does not have this part.",
        "extends: landelijk-2025\nwithout: [elements.schooling]",
        "See with srcalc rules show what the part is called. Items of a list go by their id.",
    ),
    "locked": (
        "The ruleset that you build on locks this. A local ruleset may not change it or leave it out.",
        "extends: landelijk-2025\nelements:\n  - id: education\n    rate: {value: 25000, unit: eur_per_person_year}",
        (
            "Take the change out. If you really want another amount, write a ruleset of your own without extends: "
            "it is then no longer the national method."
        ),
    ),
    "lock-unknown": (
        "With locked you fix something for rulesets that build on this one. The ruleset has no such part.",
        "locked: [elements.schooling.rate]",
        "Correct the path. Items of a list go by their id, such as elements.education.rate.",
    ),
    "patch-path": (
        "An alternative of an assumption changes something in a place of the ruleset. That place does not exist.",
        "patches:\n  - {path: elements.purchse.share.value, value: 60}",
        "Correct the path. Items of a list go by their id, such as elements.purchase.share.value.",
    ),
    "assumption-used": (
        (
            "With --strict you asked for an outcome without assumptions, but this one rests on one. On that "
            "point the source is silent."
        ),
        "srcalc required contract.yaml --strict",
        (
            "Leave out --strict, or use a ruleset that has a source for this point. See with --explain what the "
            "assumption is worth."
        ),
    ),
    "ruleset-stale": (
        "The maker of the ruleset wanted its figures reviewed by this date. It has passed.",
        "review_by: 2027-10-14   # and the contract is of 2028",
        "Ask the client whether there is a new version. If there is none, you can go on with this one.",
    ),
    "scheme-undated": (
        ("You named a scheme and not which version. When these versions hold is not known, so srcalc cannot choose."),
        "srcalc required contract.yaml --ruleset utrecht",
        "Name the version in full, such as --ruleset utrecht-36h.",
    ),
    "scheme-without-date": (
        "You named a scheme and not which version. The contract has no date that decides on the version.",
        "srcalc required --value 250000 --months 24 --ruleset landelijk",
        "Name the version in full, or give the contract a date (published, awarded or start).",
    ),
    "scheme-outside": (
        "You named a scheme. None of its versions with known dates holds on the contract's reference date.",
        "start: 2019-01-01   # with --ruleset landelijk",
        "Check the date of the contract, or name the version that you mean in full.",
    ),
    "client-without-ruleset": (
        (
            "The contract names a client, but not which ruleset that client uses. srcalc took the national one; "
            "your client may have other rules."
        ),
        "client: Example City\nvalue: 250000\nmonths: 24",
        "Put ruleset: with the right name in the contract, or give --ruleset.",
    ),
    "form-made": (
        "An empty form was made, with the columns that this ruleset uses.",
        "srcalc template records.xlsx --ruleset landelijk-2025",
        "Fill it in, and compute with srcalc realised.",
    ),
    "not-a-result": (
        "Only a result that srcalc made as JSON can be recomputed: it has the receipt, with files and options.",
        "srcalc verify progress.html",
        "Make the result with --format json, or give the file that was made that way.",
    ),
    "verify-other-file": (
        "The receipt has a mark of the content of every file. This file has another mark, so it has changed.",
        "srcalc verify result.json   # and records.csv was edited since",
        "Put the file back that the result was made from, or make a new result.",
    ),
    "verify-standard-input": (
        "The data came from another program and not from a file. Without it nothing can be recomputed.",
        "cat records.csv | srcalc realised - --format json",
        "Keep the data as a file and make the result from that.",
    ),
    "verify-cannot": (
        "Recomputing met something that was right at the time, such as a ruleset that has been moved.",
        "srcalc verify result.json   # and the ruleset is gone",
        "Read the message above it and solve that first.",
    ),
    "pseudonymised": (
        "What was made: how many rows, how many people, with which key, and which columns were left out.",
        "srcalc pseudonymise records.csv --key social-return.key --output safe.csv",
        "There is nothing to do. See whether the columns that were left out are indeed not needed.",
    ),
    "person-column-missing": (
        "There is no column called person or persoon. Which other column identifies people srcalc cannot guess.",
        "bsn;element;start",
        "Name the column: srcalc pseudonymise records.csv --key social-return.key --person bsn",
    ),
    "not-pseudonymised": (
        "With match you lay two files side by side without exchanging names. This file has no pseudonyms yet.",
        "person\nJansen",
        "First make pseudonyms of both files, with the same key.",
    ),
    "secret-made": (
        (
            "srcalc makes pseudonyms with this key. The name of the key (eight signs) tells nothing of the key "
            "itself; it "
            "shows whether two files were made with the same key."
        ),
        "srcalc key new social-return.key",
        "Keep the key apart from the data. If it is lost, old and new pseudonyms can no longer be linked.",
    ),
    "secret-exists": (
        "Writing over an existing key would make the old pseudonyms useless. So srcalc never does.",
        "srcalc key new social-return.key",
        "Choose another name, or use the key that is there.",
    ),
    "secret-link": (
        "The file is a link. Where it leads can change without being noticed.",
        "srcalc pseudonymise records.csv --key link.key",
        "Name the key file itself.",
    ),
    "secret-open": (
        "Whoever can read the key can find out who a pseudonym is. Others can read this key.",
        "-rw-r--r--  social-return.key",
        "Take the right to read from others: chmod 600 social-return.key",
    ),
    "secret-size": (
        "A key is a file of 32 random bytes. This file is something else.",
        "srcalc pseudonymise records.csv --key password.txt",
        "Make a key with srcalc key new, and use that.",
    ),
    "secret-in-repository": (
        "What is in a folder of git goes along when you share it. Then somebody else has the key as well.",
        "srcalc key new ./social-return.key   # in a folder with .git",
        "Put the key in a folder that you do not share, such as your home folder.",
    ),
    "index-missing": (
        (
            "The series has no index level for this period. Without it the amount cannot be put into the prices "
            "of that year."
        ),
        "srcalc index 20000 --from 2011 --to 2030",
        (
            "Give a newer series (--index series.csv) or an expected rise (--expected-inflation 2.5). If a year "
            "is too early for the series, choose a later year or another series."
        ),
    ),
    "index-series-missing": (
        (
            "The rates of this ruleset follow prices, but no index series was given for this calculation. This "
            "only happens when you use srcalc from a program of your own."
        ),
        "Prices(indexation, series=None)",
        "Pass the series, for example with shipped_series.",
    ),
    "index-unknown": (
        "srcalc has no index series with this name.",
        "indexation: {value: {series: cbs-86141, price_level: 2025}}",
        "Choose one of the series that are listed, or give a series of your own as a file with --index.",
    ),
    "index-other-series": (
        (
            "Your file holds another series than the ruleset computes with. Levels of two series have different "
            "base years and give a wrong outcome together."
        ),
        "# id: cbs-83131ned   (the ruleset computes with cbs-86141ned)",
        "Give a file with the same series as the ruleset.",
    ),
    "index-line": (
        "In an index file each line holds a period and an index level with a comma between them. This line does not.",
        "2025;100.00",
        "Write 2025,100.00 or 2025-07,100.40, for example. A level is above zero and has a point for the decimals.",
    ),
    "index-twice": (
        "The same period stands twice in the index file. srcalc does not guess which level counts.",
        "2025,100.00\n2025,100.10",
        "Delete one of the two lines.",
    ),
    "index-head": (
        (
            "The top of an index file says which series it is and where it comes from. Part of that is missing, "
            "and then nobody can look the level up."
        ),
        "# id: cbs-86141ned\nperiod,level\n2025,100.00",
        "Add the lines that are named, such as # source: CBS and # taken: 2026-01-31.",
    ),
    "index-empty": (
        "There is no index level at all in the index file.",
        "# id: cbs-86141ned\nperiod,level,status,verified",
        "Add a line for each period, such as 2025,100.00.",
    ),
    "index-periods": (
        "You compare a year with a month. A yearly average and a monthly level cannot be compared.",
        "srcalc index 20000 --from 2011 --to 2025-07",
        "Give two years (2011 and 2025) or two months (2011-07 and 2025-07).",
    ),
    "no-records": (
        "There is no record in the file, or only the line with the column names.",
        "element;person;start;end;evidence",
        "See whether you gave the right file and whether the spreadsheet was saved well.",
    ),
    "row-width": (
        "This row has more or fewer cells than the header. Then it is not certain which value belongs to which column.",
        "element;person;start;end\nbenefit-status;P1;2026-01-01",
        (
            "Give each row as many cells as the header; an empty cell is written as ;;. Put a cell that holds a "
            "; in quotes."
        ),
    ),
    "csv-quote": (
        (
            "A cell that begins with a quote is not closed well. Without this check the rest of the file would "
            "disappear into that one cell."
        ),
        'r-2;social-procurement;"Johnson Ltd;1250.00',
        'Close the quote, or remove it. A quote inside a cell is written twice: "".',
    ),
    "csv-too-long": (
        (
            "One cell is much longer than a cell should be. Often a quote is not closed, or a whole text was "
            "pasted into it."
        ),
        "r-2;social-procurement;(a pasted report of many pages)",
        "Look at the quotes in this row, and shorten the cell.",
    ),
    "not-a-workbook": (
        "The name ends in .xlsx, but what is inside is no workbook. Perhaps the file is empty, or was only renamed.",
        "records.xlsx is a CSV file with another name",
        "Check that you gave the right file. Open it in Excel and save it as .xlsx or as CSV UTF-8.",
    ),
    "workbook-damaged": (
        "The file begins as a workbook but is not in order. Often copying or downloading stopped half-way.",
        "records.xlsx is half a download",
        "Fetch the file again. Open it in Excel, let Excel repair it when it offers to, and save it again.",
    ),
    "workbook-protected": (
        "srcalc never asks for a password and reads only workbooks of after 2007 (.xlsx).",
        "records.xlsx with a password to open it",
        (
            "In Excel choose File, Info, Protect workbook and remove the password; or choose Save as, Excel workbook "
            "(.xlsx)."
        ),
    ),
    "workbook-macros": (
        "A workbook with macros can run a program. Records do not need that.",
        "records.xlsm",
        "In Excel choose Save as, Excel workbook (.xlsx). The macros then stay behind.",
    ),
    "workbook-too-large": (
        (
            "A workbook is packed. Unpacked this one is so large that reading it would take too much memory. "
            "Sometimes that is on purpose."
        ),
        "a workbook of 5 MB that unpacks to 20,000 MB",
        "Save only the sheet with records as CSV UTF-8; much more fits in that.",
    ),
    "workbook-doctype": (
        "A workbook that Excel saves never has such lines. They can make a program read other files.",
        '<!DOCTYPE x [<!ENTITY e SYSTEM "...">]>',
        "Do not just trust the file: ask where it comes from. Open it in Excel and save it again.",
    ),
    "workbook-cell-outside": (
        (
            "Far below or to the right of the data something stands in a cell. All that lies between would have to "
            "be read too."
        ),
        "the data stand in A1 to K200, and there is a dot in XFD1048576",
        (
            "In Excel go to the last cell with Ctrl+End. Delete the rows and columns outside your data and save the "
            "file. srcalc reads very long lists as CSV UTF-8."
        ),
    ),
    "sheet-unknown": (
        "The workbook has no sheet with the name that you gave with --sheet.",
        "srcalc realised records.xlsx --sheet Shete1",
        "Copy a name from the list. When there is a space in it put the name between quotes.",
    ),
    "sheet-choose": (
        "More than one sheet holds data, or a hidden one does. srcalc does not guess which sheet you mean.",
        "a workbook with the sheets 2025 and 2026",
        (
            "Say which sheet you mean, for example --sheet 2026. For several sheets give each of them as a file of "
            "its own."
        ),
    ),
    "sheet-no-workbook": (
        "Only a workbook (.xlsx) has sheets.",
        "srcalc realised records.csv --sheet Sheet1",
        "Leave --sheet out, or give the workbook.",
    ),
    "cell-error": (
        "Excel could not work out the formula in this cell. An error is something else than an empty cell.",
        "E14 holds #DIV/0!",
        "Repair the formula, or put the value in the cell that should be there.",
    ),
    "cell-uncalculated": (
        "Another program put this formula into the file without its outcome. srcalc does not work out formulas.",
        "C3 holds =A3*B3 without an outcome",
        "Open the file in Excel or LibreOffice and save it; the outcomes are then in it.",
    ),
    "cell-merged": (
        "This cell is merged with another. Only the first cell then has a value; the rest is empty.",
        "the name of a supplier is merged over three rows",
        "In Excel choose Merge and centre to split the cells, and fill in the value in each cell.",
    ),
    "column-twice": (
        "Two columns mean the same, perhaps in two languages. srcalc does not guess which one counts.",
        "element;start;begindatum",
        "Delete one of the columns, or give one of them another name.",
    ),
    "cell-twice": (
        (
            "This record has two keys that mean the same, perhaps in two languages. srcalc does not guess which one "
            "holds."
        ),
        '{"element": "education", "amount": 100, "bedrag": 200}',
        "Remove one of them.",
    ),
    "column-missing": (
        "Without this column srcalc cannot read the records. Perhaps the file has no line with column names.",
        "P1;2026-01-01;2026-12-31",
        "Put the column names on the first line, with at least element (or bouwblok).",
    ),
    "column-personal": (
        (
            "This column is for personal data, such as a name, a citizen number (BSN) or an address. The calculation "
            "does not need them, and what you do not share cannot leak."
        ),
        "element;Name;BSN;start;end",
        (
            "Remove the column, or let srcalc leave it out with --drop-column Name, or with --drop-personal for all "
            "columns of this kind. Use a code of your own for person, such as P1; srcalc pseudonymise makes such "
            "codes."
        ),
    ),
    "column-citizen-numbers": (
        (
            "At least half of the values in this column have nine digits and pass the check of a Dutch citizen "
            "number (BSN). srcalc does not want to read those, whatever the column is called."
        ),
        "the column person with nine digits for each person",
        (
            "Make pseudonyms with srcalc key new and srcalc pseudonymise, or use a code of your own for each person. "
            "When the column is not needed use --drop-column with its name."
        ),
    ),
    "column-emails": (
        (
            "This column holds e-mail addresses. An e-mail address points at somebody and the calculation does not "
            "need it."
        ),
        "the column person with e-mail addresses",
        (
            "Make pseudonyms with srcalc key new and srcalc pseudonymise, or use a code of your own for each person. "
            "When the column is not needed use --drop-column with its name."
        ),
    ),
    "column-near": (
        "This column name looks much like a known one. If srcalc passed over the column, your data would not count.",
        "element;person;start;hour_per_week",
        "Correct the name, here hours_per_week. If it is really something else, give it a name that looks different.",
    ),
    "columns-unread": (
        "srcalc does not know these columns. They were not read and play no part in the outcome.",
        "element;person;start;end;department",
        "You need not do anything, unless a column should count: then use the known name.",
    ),
    "drop-unknown": (
        "You asked to leave out a column that none of the files has. Perhaps its name is spelled differently.",
        "srcalc realised records.csv --drop-column surnames",
        "Look in the header of the file what the column is called. Capitals and spaces do not matter.",
    ),
    "cell-needed": (
        "This element needs this cell, but it is empty. Without it the record has no value.",
        "element;amount;date\nsocial-procurement;1250.00;",
        "Fill in the cell, here 2026-05-01 for example.",
    ),
    "unknown-id": (
        (
            "The ruleset does not know this element, recognition, kind of evidence or bonus. The message "
            "repeats the word only when it looks like a known one."
        ),
        "element;amount\nsocial-procurment;1250.00",
        "Choose one of the names that are listed. Capitals do not matter, and a space or _ may stand for a hyphen.",
    ),
    "set-aside": (
        "These records name a contract that you did not give. They were not counted.",
        "srcalc realised records.csv --contract lot-1.yaml   (with records for lot-2)",
        "Give the other contract as well (--contract lot-2.yaml), or correct the column contract.",
    ),
    "all-set-aside": (
        "All records name another contract than you gave. So nothing is left to compute.",
        "srcalc realised records.csv --contract lot-1.yaml   (with records for lot-2 only)",
        "Give the right contract, or correct the names in the column contract. That name is the id of the contract.",
    ),
    "zero-percent": (
        (
            "The contract is within the scheme, but its whole value falls in a bracket of 0%. So the required "
            "Social Return is zero."
        ),
        "srcalc required --value 40000 --months 12",
        "You need not do anything. If you want to ask something all the same, agree on a percentage (--percentage 2).",
    ),
    "below-threshold": (
        "The contract stays below a threshold of the scheme, in value or in length. So the scheme asks nothing.",
        "srcalc required --value 75000 --months 12 --category services --ruleset friesland-2016",
        "You need not do anything. For a lot, check that you gave the value of the whole tender (whole_value).",
    ),
    "category-not-asked": (
        "The scheme asks something of some kinds of contract only, and not of this kind.",
        "srcalc required --value 500000 --months 24 --category supplies --ruleset rijk-2011",
        "You need not do anything. Check that category is right: works, services or supplies.",
    ),
    "custom-outcome": (
        (
            "For a contract of this size the scheme asks no amount but something else, such as an activity or a plan. "
            "There is nothing to compute about that."
        ),
        "srcalc required --value 50000 --months 12 --ruleset amersfoort-2026 --assume large=small",
        "Agree with the client on what you do. If you agree on an amount, put it in the contract (required).",
    ),
    "no-reference-date": (
        (
            "The contract gives no date of publication, award or start. So srcalc cannot check whether the "
            "ruleset is in force, and uses the rates as they stand in it."
        ),
        "srcalc required --value 250000 --months 24",
        "Give published, awarded or start in the contract, or --start 2026-01-01.",
    ),
    "no-contract": (
        "You gave no contract. Then every record counts, whenever it was, and there is no amount to compare with.",
        "srcalc realised records.csv",
        "Give the contract: --contract contract.yaml.",
    ),
    "required-not-known": (
        (
            "The ruleset does not say how much a contract must realise, and neither does the contract. So you "
            "see what the records are worth, but not whether it is enough."
        ),
        "srcalc realised records.csv --contract contract.yaml --ruleset utrecht-current",
        "Put the agreed percentage (percentage: 5) or amount (required: 12500) in the contract.",
    ),
    "equivalents-earlier-year": (
        (
            "The index level for this price year is not known yet. The required amount is right; only what it "
            "means in people, hours and purchases is given at earlier rates."
        ),
        "srcalc required --value 250000 --months 24 --start 2030-01-01",
        "Compute it again later, or give an expected rise: --expected-inflation 2.5.",
    ),
    "one-of-two": (
        (
            "The ruleset lets an activity count under one element or the other, never under both. Whether two records "
            "are "
            "about the same activity cannot be seen from the data."
        ),
        "a course as hours and as an invoice",
        "See whether an activity stands under both elements. If so, take one of the two records out.",
    ),
    "counts-twice": (
        (
            "The same person counts for the same days under two elements, and this ruleset does not forbid it. "
            "Some clients do not allow it."
        ),
        "element;person;start;end\nbenefit-status;P1;2026-01-01;2026-12-31\neducation;P1;2026-01-01;2026-12-31",
        (
            "Ask your client whether this is allowed. If not, leave out one of the records or choose another "
            "assumption with --assume."
        ),
    ),
    "open-end": (
        "These records have no end date. They run to the reference date, as if the person still worked.",
        "element;person;start;end\nbenefit-status;P1;2026-01-01;",
        "Fill in the end date if the work has stopped. If it goes on, you need not do anything.",
    ),
    "open-end-without-date": (
        (
            "The end date is missing, and there is no reference date up to which srcalc could count. So how "
            "many days count cannot be said."
        ),
        "srcalc realised records.csv   (with a record without an end, and no contract)",
        "Fill in the end date, or give a reference date with --as-of 2026-12-31.",
    ),
    "expected-inflation": (
        (
            "For one or more years there is no index level yet. There the rise that you gave was used, so the "
            "outcome is an expectation."
        ),
        "srcalc required contract.yaml --expected-inflation 2.5",
        "Compute it again without this option once the real level is there.",
    ),
    "other-index": (
        (
            "The index levels of your own file were used, not those of srcalc. Somebody else may get another "
            "outcome with other levels."
        ),
        "srcalc required contract.yaml --index cbs-2027.csv",
        "Keep the index file with the outcome, or leave out --index.",
    ),
    "skipped": (
        "With --skip-invalid you asked to pass over records with mistakes. They do not count in this outcome.",
        "srcalc realised records.csv --contract contract.yaml --skip-invalid",
        "Correct the records that are named, and compute it again without --skip-invalid.",
    ),
    "outside_contract": (
        (
            "These days, or this date, are before the start or after the end of the contract. Under the ruleset "
            "only what is within the term counts, with the options that were exercised."
        ),
        "start: 2026-01-01   (the contract starts on 2026-04-01)",
        "Check the dates. If an option was exercised, put exercised: yes with that option.",
    ),
    "after_reference_date": (
        "This effort is after the reference date of the calculation. It is planned and does not count yet.",
        "srcalc realised records.csv --contract contract.yaml --as-of 2026-06-30   (with an invoice of 2026-09-01)",
        "You need not do anything, or choose a later reference date with --as-of.",
    ),
    "same_days": (
        "These days already count for this person in another record. A day counts only once.",
        "r-1;benefit-status;P1;2026-01-01;2026-06-30\nr-2;benefit-status;P1;2026-04-01;2026-12-31",
        "You need not do anything. If they are two different people, give each a code of their own for person.",
    ),
    "max_duration": (
        "The ruleset counts a person for a limited time only, over all records together. That time is used up.",
        "r-1;benefit-status;P1;2026-01-01;2027-12-31   (at most one year per person)",
        (
            "You need not do anything. If somebody needs support permanently and the ruleset allows for it, set "
            "permanent to yes."
        ),
    ),
    "bonus_once": (
        "This bonus counts once per person and has already been counted in another record.",
        "r-1;job;P1;2026-01-01;2026-06-30;first-job\nr-2;job;P1;2026-07-01;2026-12-31;first-job",
        "You need not do anything. You may remove the bonus from the second record.",
    ),
    "condition_not_met": (
        (
            "The ruleset sets a condition on the person, and by the record it is not met. Then the effort does not "
            "count as this element."
        ),
        "element;person;conditions\nwia-wao;P1;no",
        "If it is met, put the name of the condition in conditions. Else choose another element.",
    ),
    "existing_staff": (
        "The ruleset counts new people only, and by the record this person worked for the supplier already.",
        "element;person;start;existing_staff\njob;P1;2026-01-01;yes",
        "Check existing_staff. If it is right, this record does not count.",
    ),
    "bonus_condition": (
        "The ruleset gives the bonus under a condition only, and by the record it is not met.",
        "element;person;bonuses;conditions\njob;P1;after-internship;no",
        "If it is met, put the name of the condition in conditions. Else remove the bonus.",
    ),
    "minimum_duration": (
        (
            "The ruleset counts somebody from a certain duration on. All records of this person under this element "
            "count together, up to the reference date, each day once. It is not that long yet."
        ),
        "r-1;job;P1;2026-01-01;2026-05-31   (at least 6 months)",
        "If it lasts longer, fill in the real end. On a later reference date this record can count.",
    ),
    "evidence_incomplete": (
        (
            "The ruleset asks for more than one kind of evidence here, such as an invoice and prior approval. One is "
            "there, but not all that belongs to it. Until then the value is pending."
        ),
        "element;amount;evidence\nschooling;1500;invoice   (with prior approval)",
        "Put all kinds of evidence in the column, with | between them: invoice|approval.",
    ),
    "limit": (
        (
            "The ruleset counts no more than so many hours or pieces of this element, or no longer than so long. The "
            "limit holds over all records together: for each record, person, activity, contract or supplier, and "
            "sometimes in each week, month or year of the calendar. Hours over a period (start and end) are spread "
            "evenly over its days; hours with a date only belong to that day as a whole."
        ),
        "element;person;hours;date\nwork-experience;P1;40;2026-02-28   (at most 10 hours a week)",
        (
            "If the hours are about a longer time, fill in start and end. If they are about different activities, give "
            "each a name of its own in activity. Else you need not do anything."
        ),
    ),
    "minimum_hours": (
        (
            "The ruleset counts somebody only from a certain number of hours per week. This record is below it, "
            "so its value is zero."
        ),
        "r-1;job;P1;2026-01-01;2026-12-31;6   (from 8 hours per week)",
        "Check hours_per_week. If it is right, this record does not count.",
    ),
    "no_recognition": (
        "Purchases only count from a supplier with a recognition that the ruleset names. This record has none.",
        "element;supplier;amount;recognition\nsocial-procurement;Johnson Ltd;1250.00;",
        "Fill in the recognition, such as pso-2. If the supplier has none, the purchase does not count.",
    ),
    "duplicate": (
        "An invoice with this number of this supplier already stands in another record. An invoice counts only once.",
        "r-1;Johnson Ltd;F-101;1250.00\nr-2;Johnson Ltd;F-101;1250.00",
        "Delete the second record. If they are two invoices after all, give each its own number.",
    ),
    "no_evidence": (
        "This record names no evidence. Its value waits, and counts once the evidence is there.",
        "element;amount;evidence\nsocial-procurement;1250.00;",
        "Collect the evidence and fill it in, such as invoice.",
    ),
    "evidence_not_accepted": (
        "There is evidence, but for this element the ruleset asks for another kind. The value waits until it is there.",
        "element;person;evidence\neducation;P1;invoice",
        "Provide one of the kinds of evidence that are listed, here enrolment.",
    ),
    "bonus_not_here": (
        "This bonus exists, but does not belong to this element. It was not counted.",
        "element: internship\nbonuses: permanent-contract",
        "Remove the bonus, or see whether the right element was chosen.",
    ),
    "bonus_lower": (
        "Only one of these bonuses counts. The highest was counted, this one lapses.",
        "bonuses: young|over-50",
        "You need not do anything. You may remove the lower bonus.",
    ),
    "cap": (
        (
            "For these elements together there is a cap: a part of what the contract requires. What goes beyond "
            "it does not count."
        ),
        "40000 euro of purchases, where purchases may be at most 50% of 50000",
        "You need not do anything. Realise the rest with other elements.",
    ),
    "usage": (
        "srcalc does not understand the command line. A command or an option does not exist, or something is missing.",
        "srcalc requird --value 250000",
        "See the help with srcalc --help, or of one command with srcalc required --help.",
    ),
    "option-form": (
        "An option is written as a number of months, followed by a colon and its value where needed.",
        'srcalc required --value 250000 --months 24 --option "1 year"',
        "Write --option 12, or --option 12:125000.",
    ),
    "assume-form": (
        "Another choice is written as the name of the assumption, a = and the name of the alternative.",
        "srcalc required contract.yaml --assume pooling",
        "Write --assume pooling=separate.",
    ),
    "format-unknown": (
        "By the end of the name srcalc knows in which format to write. This command does not have this format.",
        "srcalc required contract.yaml --output outcome.pdf",
        (
            "Choose a name with one of the formats that are listed, such as outcome.json, or give the format "
            "with --format."
        ),
    ),
    "extra-missing": (
        "Word and Excel files need a library that is not installed by itself, so that srcalc stays small.",
        "srcalc required contract.yaml --output requirement.docx",
        (
            "Install the extra with the command in the message, or choose another format, such as --output "
            "requirement.html."
        ),
    ),
    "template-unreadable": (
        "The template is damaged, or another kind of file (.dotx, .doc or .docm).",
        "srcalc required contract.yaml --output requirement.docx --template style.dotx",
        "Open the template in Word and save it as an ordinary Word document (.docx).",
    ),
    "template-format": (
        "A template gives a Word document its styles. Other formats cannot use it.",
        "srcalc required contract.yaml --output requirement.html --template style.docx",
        "Choose --output requirement.docx, or leave --template out.",
    ),
    "needs-output": (
        "A Word or Excel file cannot be read on a screen.",
        "srcalc required contract.yaml --format docx",
        "Give a file: --output requirement.docx.",
    ),
    "too-many-rows": (
        "A sheet of Excel has 1,048,576 rows. So many records and a header do not fit on it.",
        "srcalc realised records.csv --output account.xlsx",
        "Choose a format without that limit (--output account.csv or .json), or give the files one by one.",
    ),
    "output-exists": (
        "There is already a file with this name. srcalc does not simply write over it.",
        "srcalc required contract.yaml --output outcome.json",
        "Choose another name, or use --force if the old file may go.",
    ),
    "output-is-input": (
        "You want to write to a file that is also read. Your input would be lost.",
        "srcalc required contract.json --output contract.json",
        "Choose another name for the outcome. It is not possible with --force either.",
    ),
    "output-not-regular": (
        "In this place is a folder, a link to another file or something else. srcalc only writes to an ordinary file.",
        "srcalc required contract.yaml --output results/",
        "Name a file, such as results/outcome.json.",
    ),
    "cannot-write": (
        (
            "Writing did not work. The folder does not exist, you may not write there, the disk is full or the "
            "output is closed."
        ),
        "srcalc required contract.yaml --output /not-there/outcome.json",
        "Make the folder or choose another one. No half file was left.",
    ),
    "our-fault": (
        "This is a fault in srcalc itself, not in your file. The message holds no data from your files.",
        "srcalc required contract.yaml",
        "Report the whole message and the command to us. Do not send your files if they hold anything confidential.",
    ),
    "code-unknown": (
        "There is no explanation of this code, because the code does not exist.",
        "srcalc explain SR-key-twise",
        "Copy the code as it stands behind the message, such as SR-key-twice.",
    ),
    "id-twice": (
        "Two items in this list have the same id. A reference to that id is then not clear.",
        "- id: purchase\n  title: {nl: Inkoop, en: Purchase}\n- id: purchase\n  title: {nl: Inhuur, en: Hiring}",
        "Give one of them another id.",
    ),
    "alias-twice": (
        "In also stand other names that people use. This name already belongs to another item.",
        (
            "- {id: invoice, also: [bill], title: {nl: Factuur, en: Invoice}}\n"
            "- {id: receipt, also: [bill], title: {nl: Bon, en: Receipt}}"
        ),
        "Keep the name with one item.",
    ),
    "dangling": (
        "This refers to something that does not exist in this ruleset, such as a source or an element.",
        "rate: {value: 40000, unit: eur_per_person_year, source: notte}",
        "Use an id that is there, here source: note, or add the item that is missing.",
    ),
    "no-basis": (
        (
            "Every figure and every choice in a ruleset says where it comes from. That is missing here, so "
            "nobody can check it."
        ),
        "rate: {value: 40000, unit: eur_per_person_year}",
        'Name the source and the place in it (source: note, at: "page 3"), or an assumption (assumption: rate).',
    ),
    "unused": (
        "This source or assumption is in the list, but no figure refers to it.",
        "sources:\n  - {id: old-note, title: Note 2019}   (named nowhere)",
        "Refer to it from the figures that rest on it, or remove the item.",
    ),
    "id-not-file-name": (
        "People choose a ruleset by the name of its file. That should be the same as the id.",
        "id: rules-2026   (in the file rules-new.yaml)",
        "Rename the file to rules-2026.yaml, or change the id.",
    ),
    "period-empty": (
        "The last day of the ruleset is before its first. So it would never be in force.",
        "valid_from: {value: 2026-01-01, source: note}\nvalid_until: {value: 2025-12-31, source: note}",
        "Correct one of the dates. If there is no last day, write unlimited.",
    ),
    "in-force-without-date": (
        (
            "It says that the ruleset is in force, but not since when. So srcalc cannot check whether it holds "
            "for a contract."
        ),
        "status: in_force\nvalid_from: {value: not_seen, source: note}",
        "Look up the first day, or write status: unknown.",
    ),
    "list-empty": (
        "This list should have at least one item. Without any there is nothing to choose or compute.",
        "brackets: []",
        (
            "Fill the list, such as brackets: [{from_amount: 0, percentage: 5}]. If the source has no scale, "
            "write scales: not_seen."
        ),
    ),
    "bracket-gap": (
        "The first bracket begins above zero. For lower amounts it is then not said which percentage holds.",
        "brackets:\n  - {from_amount: 50000, percentage: 5}",
        (
            "Begin at zero: {from_amount: 0, percentage: 0}. If the scheme asks nothing below an amount, use a "
            "threshold (thresholds)."
        ),
    ),
    "bracket-overlap": (
        "Two brackets begin at the same amount. Which percentage holds cannot be said.",
        "- {from_amount: 50000, percentage: 5}\n- {from_amount: 50000, percentage: 6}",
        "Delete one of them, or correct the amount.",
    ),
    "bracket-order": (
        "Brackets go from low to high. This one begins lower than the one before, so it is never reached.",
        "- {from_amount: 50000, percentage: 5}\n- {from_amount: 40000, percentage: 6}",
        "Put the brackets in order, or correct the amount.",
    ),
    "bracket-same": (
        (
            "This bracket has the same percentage as the one before. It does not change the outcome; perhaps a "
            "percentage was copied wrongly."
        ),
        "- {from_amount: 0, percentage: 5}\n- {from_amount: 50000, percentage: 5}",
        "Check the percentage in the source, or remove the bracket.",
    ),
    "scale-jump": (
        (
            "At this amount the outcome jumps up: one euro more of contract suddenly asks much more. It may be "
            "meant that way, but often each percentage should only be of its own bracket."
        ),
        "marginal: no\nbrackets:\n  - {from_amount: 0, percentage: 2}\n  - {from_amount: 50000, percentage: 5}",
        (
            "Read in the source what the percentage is of. If it is only of what lies above the amount, write "
            "marginal: yes."
        ),
    ),
    "scale-fall": (
        "At this amount the outcome falls: a larger contract would have to realise less than a smaller one.",
        "marginal: no\nbrackets:\n  - {from_amount: 0, percentage: 5}\n  - {from_amount: 50000, percentage: 4}",
        "Check the percentages in the source. If each percentage is only of its own bracket, write marginal: yes.",
    ),
    "scale-unreachable": (
        "An earlier scale already holds for all contracts. So this one is never used.",
        (
            "scales:\n  - {id: all, per: contract}\n"
            "  - {id: much-labour, labour_percentage: {at_least: 60}, per: contract}"
        ),
        "Say with each scale for which labour percentages it holds, or delete this scale.",
    ),
    "range-empty": (
        "This range holds no number at all: its upper bound is not above its lower bound.",
        "labour_percentage: {at_least: 60, below: 40}",
        "Correct the bounds, such as {at_least: 40, below: 60}. The upper bound itself is not included.",
    ),
    "labour-gap": (
        "For some labour percentages there is no scale. A contract with such a percentage cannot be computed.",
        "labour_percentage: {below: 40}\nlabour_percentage: {at_least: 60}",
        "Let the scales join: below: 40 and then at_least: 40. Leave out below in the last one.",
    ),
    "labour-overlap": (
        "For some labour percentages there are two scales. Which one holds cannot be said.",
        "labour_percentage: {below: 40}\nlabour_percentage: {at_least: 30}",
        "Let the scales join: below: 40 and then at_least: 40.",
    ),
    "threshold-empty": (
        "A threshold says below which amount or which term nothing is asked. Neither stands here.",
        "thresholds:\n  - {id: small}",
        "Fill in amount or term, or remove the threshold.",
    ),
    "threshold-included": (
        (
            "It does not say what happens when a contract is exactly at the threshold. People often disagree "
            "about such a limit."
        ),
        "- {id: small, amount: {value: 50000, unit: eur, source: note}}",
        "Write included: yes if the scheme holds then (from 50000), or included: no if it only holds above.",
    ),
    "threshold-twice": (
        "For this kind of contract there are two thresholds of the same kind. Which one holds cannot be said.",
        (
            "- {id: small, amount: {value: 50000, unit: eur, source: note}, included: yes}\n"
            "- {id: service, categories: [services], amount: {value: 100000, unit: eur, source: note}, "
            "included: yes}"
        ),
        "Say with each threshold for which kinds of contract it holds (categories), without overlap.",
    ),
    "relief-nobody": (
        (
            "A relief is for suppliers with a recognition or with enough people of the target group in their "
            "service. Neither stands here, so nobody gets it."
        ),
        "- {id: pso, title: {nl: PSO, en: PSO}, cut: {value: 50, unit: percent, source: note}}",
        "Name the recognitions (recognitions: [pso-2]) or a share (target_group_share).",
    ),
    "never-counts": (
        (
            "This way a record of this element can never bring anything. No evidence will do, or the rate, the "
            "share or the longest duration is zero."
        ),
        "rate: {value: 0, unit: eur_per_hour, source: note}",
        "Fill in the value of the source. If the source gives none, write not_seen.",
    ),
    "share-twice": (
        "The same recognition stands with two percentages. How much of the amount counts cannot be said.",
        (
            "- {recognitions: [pso-1, pso-2], percentage: 50, source: note}\n"
            "- {recognitions: [pso-2], percentage: 75, source: note}"
        ),
        "Keep the recognition with one percentage.",
    ),
    "minimum-over-full-time": (
        "The minimum number of hours is higher than a full working week. Then nobody ever counts.",
        (
            "full_time: {value: 36, unit: hours_per_week, source: note}\n"
            "minimum: {value: 38, unit: hours_per_week, source: note}"
        ),
        "Correct one of the numbers; perhaps they have changed places.",
    ),
    "group-twice": (
        (
            "Elements in a group share their days: a day of a person counts once there. This element is in two "
            "groups, and then it is not clear with which one it shares."
        ),
        "value: [{id: benefit, elements: [wajong]}, {id: youth, elements: [wajong]}]",
        "Keep the element in one group, or join the groups.",
    ),
    "not-a-person": (
        (
            "Groups and bonuses are about people who are valued by the year. This element is about something "
            "else, such as purchases or hours."
        ),
        "person_groups: {value: [{id: people, elements: [purchase]}], source: note}",
        "Name only elements with kind: person_year.",
    ),
    "limit-unit": (
        (
            "A limit counts what a record of the element has: hours for hours, amount and agreed, pieces for count. "
            "Months and years are a duration in total (per: duration). For person_year there is maximum."
        ),
        "kind: count\nlimits: [{id: weekly, at_most: {value: 8, unit: hours, source: note}, per: week, scope: person}]",
        "Choose the unit that fits the element, or use the key maximum for person_year.",
    ),
    "not-by-the-hour": (
        "A bonus by the hour belongs to elements that are valued in hours (kind: hours).",
        "- {id: older, per: hour, elements: [job], amount: {value: 2.4, unit: eur_per_hour, source: note}}",
        "Name only elements with kind: hours in elements, or make the bonus by the year (per: year).",
    ),
    "not-in-the-group": (
        "In maximum_except stand elements of the group that are free of the shared maximum. This is none of them.",
        "- {id: people, elements: [ww], maximum_except: [banenafspraak]}",
        "Put the element in elements as well, and give the group a maximum; or remove it here.",
    ),
    "bonus-unit": (
        (
            "The amount of the bonus does not fit how often it counts. A bonus by the year has an amount per "
            "person-year, a bonus by the hour an amount per hour, a once-only bonus an amount in euro."
        ),
        "per: year\namount: {value: 1000, unit: eur, source: note}",
        "Write eur_per_person_year with per: year, or eur with per: once.",
    ),
    "step-missing": (
        "Rates that follow prices are rounded. For this unit it is not said to which amount.",
        "steps: [{unit: eur_per_hour, step: 0.01}]   (but there is a rate per person-year as well)",
        "Add the unit, such as {unit: eur_per_person_year, step: 1} for whole euros.",
    ),
    "step-zero": (
        "Nothing can be rounded to zero. A step is the smallest amount that a rate can come out at.",
        "steps: [{unit: eur_per_person_year, step: 0}]",
        "Write 1 for whole euros or 0.01 for cents.",
    ),
    "alternative-changes-nothing": (
        "This alternative of an assumption puts in what is already there. Whoever chooses it gets the same outcome.",
        "patches:\n  - {path: window.value, value: contract}   (that is already there)",
        "Fill in what this alternative makes different, or remove it.",
    ),
    "alternative-wrong": (
        (
            "Whoever chooses this alternative gets a ruleset with a mistake in it. The code behind the message "
            "says which mistake."
        ),
        "patches:\n  - {path: elements.purchase.share.value, value: -50}",
        "See the explanation of the code that is named, and correct the value in patches.",
    ),
    "versions-overlap": (
        (
            "On one or more days two versions of the same scheme are in force. Which one counts for a contract "
            "cannot be said."
        ),
        "rules-2025: valid_until 2026-12-31\nrules-2026: valid_from 2026-07-01",
        "Let the old version end on the day before the new one begins.",
    ),
    "versions-gap": (
        (
            "Between two versions of the same scheme there are days on which neither is in force. For a "
            "contract of that time there is no ruleset."
        ),
        "rules-2025: valid_until 2025-12-31\nrules-2026: valid_from 2026-02-01",
        "Check the dates in the source. If there really is a gap, you need not do anything.",
    ),
    "case-expects-nothing": (
        "A worked case shows that the ruleset is right. This one names no outcome, so it checks nothing.",
        "- id: one-year\n  contract: {value: 250000, months: 12}\n  expect: {}",
        "Fill in the outcome that is expected, such as expect: {required: 12500.00}.",
    ),
    "case-differs": (
        (
            "For this worked case srcalc comes to another amount than it says. The ruleset is not right, or the "
            "expected amount is wrong."
        ),
        "expect: {required: 4999.99}   (outcome: 5000.00)",
        (
            "Work the case out by hand and correct the ruleset or the amount. Do not change the amount without "
            "knowing why."
        ),
    ),
    "case-refused": (
        "This worked case cannot be computed. The code behind the message says why.",
        "contract: {value: 250000, months: 12, percentage: 5, required: 12500}",
        (
            "See the explanation of the code that is named, and correct the case. If it should be refused, "
            "write expect: {refused: code}."
        ),
    ),
    "case-not-refused": (
        "This case should be refused, but srcalc simply computed it.",
        "contract: {value: 250000, months: 12}\nexpect: {refused: category-needed}",
        "Correct the ruleset or the case, so that it is refused again. If it should work, name the outcome.",
    ),
    "quote-without-source": (
        "A quote comes from somewhere. Without a source nobody can look it up.",
        "rate: {value: 50000, unit: eur_per_person_year, quote: 50.000 euro, assumption: our-choice}",
        "Name the document that the words stand in under source, or take the quote out.",
    ),
    "quote-too-long": (
        "A quote is there to find the figure again, not to take over the document. Ten words are enough.",
        "quote: Wie via de gemeente een uitkering krijgt telt mee voor 50.000 euro per jaar",
        "Take only the words around the figure, such as: telt mee voor 50.000 euro per jaar.",
    ),
    "quote-without-figure": (
        (
            "The quote must show where the figure comes from, and this figure is not in it. Numbers may be "
            "written as in Dutch (50.000, 1,5, € 175,-), and up to twelve as a Dutch word; a day as 14 "
            "oktober 2025 or 14-10-2025."
        ),
        "rate: {value: 50000, unit: eur_per_person_year, source: policy, quote: 5.000 euro per jaar}",
        "See whether the figure is right, or choose other words of the source.",
    ),
    "quote-not-found": (
        (
            "With --sources srcalc looks the quote up in the text of the source. Capitals, line ends and "
            "kinds of quotation marks do not matter; the words do."
        ),
        "quote: 50.000 euro per persoon      (in the source: € 50.000 per persoon)",
        "Look into the source. Take the words as they stand, or correct the figure and the place (at).",
    ),
    "source-text-missing": (
        (
            "There are quotes from this source, but its text is not in the folder of --sources. So these "
            "quotes were not looked up."
        ),
        "sources:\n  - {id: policy, ...}      (expected: sources/policy.txt)",
        "Put the text of the source in the folder as UTF-8, named after the id of the source, with .txt.",
    ),
    "sources-not-folder": (
        ("With --sources goes a folder with the texts of the sources: one file for each source, named after its id."),
        "srcalc check rules/ --sources sources/",
        "Give the folder. Without --sources srcalc looks up no quotes.",
    ),
    "cases-do-not-cover": (
        (
            "A rule counts as covered only when what a worked case comes out at depends on it: a rate or percentage "
            "that was computed with, a maximum that cuts something off, a threshold that a contract stays under, "
            "evidence by which something counts. A rule that no case covers can be wrong without anybody noticing."
        ),
        "elements:\n  - id: education\n    rate: {value: 20000, unit: eur_per_person_year, source: policy}\ncases: []",
        (
            "Write a small case for each rule that is named, work out its outcome yourself and put that under expect. "
            "What srcalc refuses by name is covered by a case with refused: not-supported (or not-seen)."
        ),
    ),
    "contract-past-2100": (
        "With all its options the contract runs on after 31 December 2100. srcalc does not compute that far.",
        "start: 2060-01-01\nmonths: 600",
        "Check the start, the term and the options.",
    ),
    "exempt": (
        "The supplier has a recognition with which the scheme asks nothing of it.",
        "supplier: {recognitions: [pso-30-plus]}",
        "If the recognition is right there is nothing to do.",
    ),
    "zero-value": (
        "The value of the contract is zero, so nothing is asked.",
        "value: 0",
        "Fill in the value of the contract, in euro and without VAT.",
    ),
    "compare-two": (
        "srcalc compare puts rulesets side by side, so it needs at least two.",
        "srcalc compare --ruleset landelijk-2025 --contract contract.yaml",
        "Give --ruleset twice or more.",
    ),
    "compare-nothing": (
        "There is no contract and there are no records to put under the rulesets.",
        "srcalc compare --ruleset landelijk-2025 --ruleset utrecht-current",
        (
            "Give a contract with --contract, one or more files with records, or both. To compare the rules "
            "themselves, use srcalc rules diff."
        ),
    ),
    "compare-fits-none": (
        (
            "The elements, recognitions, bonuses and evidence in a file are those of one ruleset: the contract's, "
            "or else the first of the comparison that knows all the names. Here none knows them all."
        ),
        "srcalc compare records.csv --ruleset utrecht-40h --ruleset utrecht-36h   (with element: benefit-status)",
        "Correct the names, or name the ruleset that the records were written for as well.",
    ),
    "counterpart-none": (
        (
            "The mapping between the rulesets says that this element has no counterpart in the other ruleset, and "
            "why. The record is not in the totals there."
        ),
        "element: nug   (nationally there is no category for people without a benefit)",
        (
            "If you do know an element that it belongs to, put it in a column such as element:landelijk-2025, or "
            "give a mapping of your own with --map."
        ),
    ),
    "counterpart-unknown": (
        "No element of the other ruleset is the counterpart of this element.",
        "element: education   (a ruleset without pupils, such as utrecht-40h)",
        "This can be right. Else put the element in a column yourself, such as element:utrecht-40h.",
    ),
    "counterpart-recognition": (
        (
            "The other ruleset counts this for a social enterprise only, or for a firm with a certain recognition. "
            "The supplier of this record does not have it."
        ),
        "recognition: pso-1   (with a ruleset that only counts purchases from social enterprises)",
        "Check the recognition. If it is right, this purchase does not count in the other scheme.",
    ),
    "counterpart-cells": (
        "The other ruleset computes with something that this record does not have, such as hours a week or a number.",
        "element: education, without hours_per_week   (the other ruleset counts pro rata)",
        "Fill in the columns that are named as well. The record's own ruleset only reads what it needs.",
    ),
    "counterpart-no-mapping": (
        (
            "srcalc does not know what the names of the record are called in this ruleset: there is no mapping for "
            "one of the two."
        ),
        "srcalc compare records.csv --ruleset landelijk-2025 --ruleset own-2026.yaml",
        (
            "Give a mapping with --map FILE, or put the names in a column such as element:own-2026. rules/mappings/ "
            "has examples."
        ),
    ),
    "counterpart-too-many": (
        (
            "A person has records under several elements, each of which can be many local elements. There are too "
            "many combinations to look for the lowest and the highest."
        ),
        "element: benefit-status and education   (each with more than twenty possibilities)",
        "Add the local element in a column such as element:own-2026.",
    ),
    "mapping-incomplete": (
        "A mapping names every name of a ruleset, also what has no counterpart. So nothing falls away in silence.",
        "elements:\n  - {id: participatiewet, to: benefit-status}   (and ww is missing)",
        "Add the names that are told. Write to: none with an assumption for what the other ruleset does not have.",
    ),
    "mapping-why": (
        "What has no counterpart in a mapping must say why. The reader of a comparison sees that reason.",
        "{id: nug, to: none}",
        "Name an assumption: {id: nug, to: none, assumption: no-benefit}, and write it under assumptions.",
    ),
    "mapping-ruleset": (
        "The mapping names a ruleset that does not ship with srcalc and was not given with --ruleset.",
        "of: utrecht-35h",
        "Correct the id, or give the file of that ruleset with --ruleset.",
    ),
    "mapping-idle": (
        "You gave a mapping that this comparison has no use for. It may be about other rulesets than you compare.",
        "srcalc compare records.csv --ruleset landelijk-2025 --ruleset rijnmond-2024 --map utrecht.yaml",
        "Leave the mapping out, or compare the rulesets that it names (of: and to:).",
    ),
}
