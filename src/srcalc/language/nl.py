"""Every sentence in Dutch, by key. The other language has the same keys."""

TEXTS = {
    # files
    "file-missing": "het bestand is er niet. Kijk of naam en map kloppen",
    "file-is-folder": "dit is een map; er hoort een bestand te staan",
    "file-not-regular": "dit is geen gewoon bestand (maar een pijp, een apparaat of iets dergelijks)",
    "file-no-permission": "u heeft geen rechten om dit bestand te lezen",
    "file-unreadable": "dit bestand is niet te lezen",
    "file-too-large": "het bestand is te groot{size:? (% bytes)}; er mogen {at_most} bytes in",
    "file-kind": "dit soort bestand leest srcalc niet; wel: {allowed}. Sla een werkblad op als CSV",
    "not-utf8": "dit is geen UTF-8: byte {byte} hoort er niet in. Sla het bestand op als UTF-8",
    "not-utf8-but-utf16": "dit bestand is UTF-16. Sla het op als UTF-8",
    "not-utf16": "dit is geen geldige UTF-16. Sla het bestand op als UTF-8",
    "not-windows-1252": (
        "dit is geen UTF-8 en ook geen Windows-1252: byte {byte} hoort er niet in. Sla het bestand op als UTF-8"
    ),
    "garbled-letters": (
        "hier staan vreemde tekens, zoals RenÃ© waar René hoort te staan. Kijk of het bestand goed is opgeslagen "
        "(UTF-8)"
    ),
    "hidden-sign": "hier staat een teken dat u niet ziet ({sign}). Haal het weg",
    # YAML and JSON
    "not-yaml": "dit is geen geldige YAML. Kijk naar aanhalingstekens, haken, dubbele punten en het inspringen",
    "empty-document": "het bestand is leeg",
    "yaml-anchor": "een anker (&) of verwijzing (*) mag hier niet; schrijf de waarde uit",
    "yaml-merge": "samenvoegen met << mag hier niet; schrijf de sleutels uit",
    "yaml-tag": "een type met ! mag hier niet; schrijf alleen de waarde",
    "yaml-directive": "een regel die met % begint mag hier niet",
    "yaml-two-documents": "er mag maar één document in het bestand staan; hier begint een tweede",
    "yaml-tab": "hier is ingesprongen met een tab; gebruik spaties",
    "yaml-key": "een sleutel moet gewone tekst zijn",
    "yaml-too-deep": "dit is dieper dan {at_most} lagen genest",
    "yaml-too-many": "er staan meer dan {at_most} waarden in",
    "yaml-too-long": "deze tekst is langer dan {at_most} tekens",
    "key-twice": "de sleutel '{key}' staat er twee keer; de eerste staat op regel {first}",
    "not-json": "dit is geen geldige JSON",
    "json-constant": "NaN en Infinity zijn geen getallen",
    # keys and words
    "key-unknown": "de sleutel '{key}' bestaat niet.{near:? Bedoelde u '%'?} Toegestaan: {allowed}",
    "key-missing": "'{key}' ontbreekt",
    "not-one-of": "'{key}': dit woord kan hier niet.{near:? Bedoelde u '%'?} Toegestaan: {allowed}",
    "keys-expected": "hier horen sleutels met waarden te staan (sleutel: waarde)",
    "list-expected": "hier hoort een lijst te staan",
    "does-not-fit": "'{key}': wat hier staat past niet",
    "one-value-expected": "'{key}': hier hoort één waarde te staan, geen lijst of blok",
    "empty": "'{key}' is leeg",
    "text-too-long": "'{key}': deze tekst is langer dan {at_most} tekens",
    "not-an-id": "'{key}': een id bestaat uit kleine letters, cijfers en koppeltekens, zoals sociale-inkoop",
    "not-yes-or-no": "'{key}': schrijf ja of nee (gevonden: {shape})",
    # numbers and dates
    "not-a-number": "'{key}': dit is geen getal (gevonden: {shape}). Schrijf bijvoorbeeld 1250 of 1250.50",
    "number-two-ways": (
        "'{key}': dit kunt u op twee manieren lezen (gevonden: {shape}). Schrijf 50000 of 50.00, zonder punt "
        "of komma voor de duizendtallen"
    ),
    "number-dutch": (
        "'{key}': schrijf het getal met een punt voor de decimalen en zonder duizendtalteken, bijvoorbeeld "
        "1234.56 (gevonden: {shape})"
    ),
    "number-decimals": "'{key}': een getal heeft hier hooguit twee decimalen (gevonden: {shape})",
    "number-too-large": "'{key}': dit getal is te groot; er mogen hooguit twaalf cijfers voor de komma staan",
    "not-a-whole-number": "'{key}': hier hoort een heel getal te staan (gevonden: {shape})",
    "negative": "'{key}': een negatief getal kan hier niet",
    "percentage-or-share": (
        "'{key}': {percentage} is dubbelzinnig: bedoelt u {percentage} procent of {times_hundred} procent? "
        "Schrijf een percentage van 0 tot 100"
    ),
    "percentage-range": "'{key}': een percentage ligt hier tussen 0 en {at_most}",
    "hours-range": "'{key}': een week heeft 168 uren",
    "months-range": "'{key}': geef 1 tot en met 600 maanden",
    "figure-range": "'{key}': dit getal is groter dan hier kan ({at_most})",
    "unit-here": "de eenheid {found} kan hier niet; wel: {allowed}",
    "unlimited-here": "unlimited kan hier niet; geef een getal of not_seen",
    "not-a-date": "'{key}': dit is geen datum (gevonden: {shape}). Schrijf 2026-01-31",
    "date-dutch": "'{key}': schrijf de datum als 2026-01-31 (gevonden: {shape})",
    "no-such-day": "'{key}': deze dag bestaat niet (gevonden: {shape})",
    "date-range": "'{key}': een datum ligt tussen {first} en {last}",
    # contract
    "contract-value-missing": "de waarde van de opdracht ontbreekt (value, of --value)",
    "contract-term-missing": "de looptijd ontbreekt (months of end, of --months)",
    "contract-start-missing": "met een einddatum hoort een startdatum (start)",
    "contract-term-twice": "start en end zijn samen geen {months} maanden; laat één van beide weg of maak ze gelijk",
    "contract-no-length": "deze looptijd heeft geen lengte: 29 februari alleen telt niet",
    "contract-whole-value": "de waarde van de hele aanbesteding (whole_value) is kleiner dan die van dit perceel",
    "contract-labour-value": "de loonsom (labour_value) is groter dan de waarde van de opdracht",
    "contract-options-value": (
        "de verlengingen zijn samen meer waard dan de opdracht, terwijl de waarde ook de verlengingen dekt"
    ),
    "contract-agreed-twice": "er is een percentage én een bedrag afgesproken; kies er één",
    "contract-needs": "deze regelset heeft van de opdracht nodig: {fields}",
    "contract-twice": "twee opdrachten hebben hetzelfde id '{id}'",
    "option-order": "verlenging {number} is gelicht, maar een eerdere niet",
    "end-before-start": "het einde ligt voor het begin",
    "category-needed": "de uitkomst hangt af van het soort opdracht. Geef category: {allowed}",
    "percentage-below-bound": (
        "het afgesproken percentage is lager dan de {bound}% die de regeling als ondergrens heeft"
    ),
    "percentage-above-bound": (
        "het afgesproken percentage is hoger dan de {bound}% die de regeling als bovengrens heeft"
    ),
    # rulesets
    "ruleset-unknown": (
        "deze regelset is er niet.{near:? Bedoelde u '%'?} Wel: {allowed}, of een pad naar een YAML-bestand"
    ),
    "ruleset-not-yet": "{ruleset} geldt op {day} nog niet; de regelset gaat in op {first}",
    "ruleset-stale": "{ruleset} moest voor {review_by} opnieuw bekeken worden; kijk of de cijfers nog kloppen",
    "scheme-undated": ("van {scheme} is niet bekend wanneer welke versie geldt. Noem de versie voluit: {allowed}"),
    "scheme-without-date": (
        "welke versie van {scheme} geldt hangt af van de datum van de opdracht, en die is er niet. Noem de versie "
        "voluit: {allowed}"
    ),
    "scheme-outside": (
        "geen versie van {scheme} geldt op {day}; het dichtst bij is {nearest} (vanaf {first}{last:? tot en met %}). "
        "Er zijn: {allowed}"
    ),
    "ruleset-ended": "{ruleset} geldt op {day} niet meer; de laatste dag was {last}",
    "required-not-seen": (
        "{ruleset} zegt niet wat een opdracht moet opleveren. Geef het afgesproken percentage (percentage, "
        "--percentage) of bedrag (required) op"
    ),
    "not-seen": "de bron is hierover niet gezien: {what} is not_seen. Zonder dat gegeven kan dit niet worden berekend",
    "not-supported": "srcalc kan dit nog niet berekenen: {what}",
    "no-scale": "geen schaal van de regelset past bij dit arbeidsaandeel ({percentage}%)",
    "assumption-unknown": "de aanname '{key}' bestaat niet.{near:? Bedoelde u '%'?} Toegestaan: {allowed}",
    "alternative-unknown": (
        "de aanname '{key}' heeft dit alternatief niet.{near:? Bedoelde u '%'?} Toegestaan: {allowed}"
    ),
    "extends-unknown": "extends: deze regelset is er niet.{near:? Bedoelde u '%'?} Meegeleverd zijn: {allowed}",
    "extends-outside": (
        "extends mag alleen een meegeleverde regelset noemen, of een YAML-bestand in de eigen map van dit bestand"
    ),
    "extends-form": "extends: noem een YAML-bestand (.yaml of .yml) in de eigen map, of een meegeleverde regelset",
    "extends-link": "extends: dit is een snelkoppeling naar een ander bestand; noem het bestand zelf",
    "extends-missing": "extends: het bestand {file} is er niet",
    "extends-not-regular": "extends: dit is geen gewoon bestand",
    "extends-circle": "extends: deze bestanden verwijzen in een kring naar elkaar: {chain}",
    "extends-too-deep": "extends: dit zijn meer dan {at_most} bestanden op elkaar: {chain}",
    "without-unknown": "without: er is geen '{path}' in de regelset die u uitbreidt",
    "locked": "{path} ligt vast in {file}{line:?, regel %}; een regelset die daarop voortbouwt mag dit niet veranderen",
    "lock-unknown": "locked: er is geen '{path}' in deze regelset",
    "patch-path": "het pad '{path}' van een alternatief is er niet",
    "assumption-used": "het resultaat rust op de aanname {id}: {text}",
    "client-without-ruleset": (
        "de opdracht noemt een opdrachtgever, maar geen regelset; er is gerekend met {ruleset}."
        "{own:? Van deze opdrachtgever is er: %. Kies met --ruleset of in de opdracht}"
    ),
    # pseudonyms
    "secret-made": "de sleutel is gemaakt (naam {key}). Bewaar hem veilig: wie hem heeft kan de pseudoniemen maken",
    "secret-exists": "dit bestand bestaat al; een sleutel wordt nooit overschreven",
    "secret-link": "dit is een snelkoppeling; noem het sleutelbestand zelf",
    "secret-open": "anderen kunnen deze sleutel lezen. Doe eerst: chmod 600 {file}",
    "secret-size": (
        "dit is geen sleutel: het bestand heeft {found} bytes, een sleutel {expected}. Maak er een met srcalc key new"
    ),
    "secret-in-repository": (
        "een sleutel hoort niet in een map die met git wordt gedeeld; zet hem ergens anders, alleen leesbaar voor uzelf"
    ),
    # price index
    "index-missing": (
        "{series} heeft geen indexcijfer voor {period}; het laatste is van {last}. Geef een nieuwere reeks "
        "(--index BESTAND) of een verwachte stijging per jaar (--expected-inflation 2.5)"
    ),
    "index-series-missing": "de indexreeks {series} is niet gegeven",
    "index-unknown": "de indexreeks {series} is er niet; wel: {allowed}",
    "index-other-series": (
        "het bestand bevat de reeks {found}; de regelset rekent met {series}. Twee tabellen worden nooit gemengd"
    ),
    "index-line": (
        "hier horen een periode (2025 of 2025-07) en een indexcijfer boven nul te staan, met een komma ertussen"
    ),
    "index-twice": "de periode {period} staat er twee keer",
    "index-head": "boven in het bestand ontbreken de regels: {keys} (zoals '# id: cbs-86141ned')",
    "index-empty": "er staat geen indexcijfer in",
    "index-periods": "geef twee jaren of twee maanden, zoals 2011 en 2025 of 2011-07 en 2025-07",
    # records
    "no-records": "er staan geen inspanningen in dit bestand",
    "row-width": "deze regel heeft {found} cellen, de kop heeft er {expected}",
    "csv-quote": "het aanhalingsteken van een cel klopt niet (niet gesloten, of er staat iets achter)",
    "csv-too-long": "een cel is te lang",
    "column-twice": "de kolom {column} staat er twee keer (kolom {first} en {second})",
    "column-missing": "de kolom {column} ontbreekt. De eerste regel hoort de kolomnamen te bevatten: {allowed}",
    "column-personal": (
        "de kolom '{column}' hoort bij persoonsgegevens die voor de berekening niet nodig zijn. Haal de kolom "
        "weg en gebruik voor person een pseudoniem"
    ),
    "column-near": "de kolom '{column}' is onbekend. Bedoelde u '{near}'?",
    "columns-unread": "niet gelezen kolommen: {columns}",
    "cell-needed": "'{key}' ontbreekt in deze regel{element:? (nodig voor %)}",
    "unknown-id": "'{key}': '{found}' is onbekend.{near:? Bedoelde u '%'?} Toegestaan: {allowed}",
    "more-mistakes": "verder gevonden en niet getoond: {count}",
    # remarks on results
    "zero-percent": "de hele waarde valt in een schijf van 0%",
    "no-reference-date": (
        "de opdracht heeft geen datum: er is niet nagegaan of de regelset dan geldt, en de tarieven zijn niet "
        "geïndexeerd"
    ),
    "no-contract": "er is geen opdracht gegeven: de looptijd is niet bewaakt en er is niets om tegen af te zetten",
    "required-not-known": (
        "{ruleset} zegt niet wat een opdracht moet opleveren en de opdracht noemt geen percentage of bedrag; "
        "er is dus niets om tegen af te zetten"
    ),
    "equivalents-earlier-year": (
        "het indexcijfer voor prijsjaar {wanted} is er nog niet; de vertaling naar inzet is gemaakt met de "
        "tarieven van {used}"
    ),
    "counts-twice": (
        "voor dezelfde dagen geteld bij twee elementen: {count} keer (bijvoorbeeld de regels {first} en {second})"
    ),
    "open-end": "zonder einddatum, en daarom gerekend tot en met de peildatum: {count} (bijvoorbeeld {first})",
    "expected-inflation": "voor jaren zonder indexcijfer is gerekend met een verwachte stijging van {rate}% per jaar",
    "other-index": "er is gerekend met de indexcijfers uit {file}",
    "skipped": "overgeslagen regels met fouten: {count}",
    # reasons
    "outside_contract": "valt buiten de looptijd van de opdracht",
    "after_reference_date": "ligt na de peildatum (gepland)",
    "same_days": "deze dagen tellen voor deze persoon al mee",
    "max_duration": "de maximale duur voor deze persoon is bereikt",
    "bonus_once": "de eenmalige toeslag is voor deze persoon al meegeteld",
    "limit": "boven de grens van {at_most} {unit} {per} {scope} ({limit})",
    "limit.week": "per week",
    "limit.month": "per maand",
    "limit.year": "per jaar",
    "limit.duration": "in totaal",
    "limit.record": "per regel",
    "limit.person": "per persoon",
    "limit.activity": "per activiteit",
    "limit.contract": "per opdracht",
    "limit.supplier": "per leverancier",
    "minimum_hours": "het aantal uren per week ligt onder het minimum, daarom is de waarde nul",
    "no_recognition": "de leverancier heeft geen erkenning die telt, daarom is de waarde nul",
    "no_evidence": "het bewijs ontbreekt nog; genoeg is: {accepted}",
    "evidence_not_accepted": "dit bewijs is hiervoor niet genoeg; wel: {accepted}",
    "bonus_not_here": "de toeslag {bonus} hoort niet bij dit element",
    "bonus_lower": "de toeslag {bonus} vervalt, want {instead} is hoger",
    "cap": "samen hooguit {percentage}% van de opgave ({limit:euro})",
    # command line and output
    "usage": "zo werkt het niet: {problem}. Zie srcalc {command:?% }--help",
    "usage-no-command": "dat commando bestaat niet{near:? (bedoelde u %?)}",
    "usage-no-option": "de optie {name} bestaat niet",
    "usage-missing": "er ontbreekt: {name}",
    "usage-other": "de opdrachtregel klopt niet",
    "option-form": "een verlenging is een aantal maanden, of maanden:waarde, zoals 12 of 12:125000",
    "assume-form": "schrijf --assume AANNAME=ALTERNATIEF",
    "format-unknown": "dit formaat kan hier niet; wel: {allowed}",
    "output-exists": "het bestand bestaat al. Gebruik --force om het te vervangen",
    "output-is-input": "dit is een invoerbestand; kies een andere naam",
    "output-not-regular": "dit is een map, een koppeling of iets anders dan een gewoon bestand",
    "cannot-write": "schrijven lukt niet. Kijk of de map bestaat, of u er mag schrijven en of de schijf vol is",
    "our-fault": (
        "srcalc is vastgelopen op een eigen fout ({kind} in {where}). Meld dit bij de makers; er is niets geschreven"
    ),
    "code-unknown": "deze code is er niet.{near:? Bedoelde u '%'?}",
    "severity.error": "fout",
    "severity.warning": "let op",
    "severity.note": "opmerking",
    # pages
    "page.no-date": "geen",
    "page.required": "Gevraagde Social Return: {amount}{percentage:? (%% van de opdrachtwaarde)}",
    "page.proposal": (
        "De schaal achter dit bedrag is een voorstel van de makers van srcalc; de bron noemt geen percentage. "
        "Kies en motiveer zelf."
    ),
    "page.ruleset-total": "De regelset zelf zou {amount} vragen.",
    "page.base": "Gerekend over {base}; de raming is {estimate}.",
    "base.contract_value": "de opdrachtwaarde",
    "base.labour_value": "de loonsom",
    "base.turnover": "de gerealiseerde omzet",
    "page.comparison": "Ter vergelijking",
    "page.this-outcome": "deze uitkomst ({percentage}%)",
    "page.percent": "{percentage}%",
    "page.amount": "Bedrag",
    "page.period": "Periode",
    "page.when": "Wanneer",
    "page.due": "",
    "page.option": "verlenging {number}",
    "page.base-term": "eerste looptijd",
    "page.months": "{months} maanden",
    "page.exercised": "gelicht",
    "page.if-exercised": "als de verlenging wordt gelicht",
    "page.with-all-options": "met alle verlengingen",
    "page.span": "{first} tot en met {last}",
    "page.schedule": "Per jaar",
    "page.year": "jaar {number}",
    "page.equivalents": "Wat dit bedrag betekent, als het met één element wordt ingevuld",
    "page.element": "Element",
    "page.quantity": "Hoeveel",
    "page.unit": "Eenheid",
    "page.rate": "Tarief",
    "unit.person_year": "persoonsjaar",
    "unit.hours": "uur",
    "unit.pieces": "keer",
    "unit.months": "maanden",
    "unit.years": "jaar",
    "unit.eur": "aan facturen",
    "page.shortfall": "Tekort: {amount}",
    "page.met": "Precies gehaald",
    "page.surplus": "Gehaald, met een overschot van {amount}",
    "page.required-total": "Over de hele looptijd is {amount} gevraagd.",
    "page.pending": "Daarnaast wacht {amount} op bewijs.",
    "page.charge": "De regeling rekent over het tekort {amount}.",
    "page.elements": "Per element",
    "page.records": "Per inspanning",
    "page.record": "Regel",
    "page.value": "Waarde",
    "page.counted": "Telt mee",
    "page.pending-column": "Wacht",
    "page.not-counted": "Telt niet",
    "page.why": "Waarom",
    "page.total": "totaal",
    "page.adjustment": "{what}: er gaat {amount} af.",
    "page.pooled": "Samen voor {client}: {contracts}",
    "page.read": "Gelezen: {name} ({how})",
    "page.assumptions": "Aannames onder dit resultaat",
    "page.assumed": "aanname {id}",
    "page.explanation": "Zo is het berekend",
    "page.least": "het laagste van {amounts}",
    "page.records-column": "Regels",
    "status.proposal": "voorstel",
    "status.in_force": "van kracht",
    "status.historical": "vervallen",
    "status.unknown": "status onbekend",
    # figures and operands
    "figure.base_term": "eerste looptijd",
    "figure.total": "totaal",
    "figure.total_with_all_options": "met alle verlengingen",
    "figure.effective_percentage": "percentage van de opdrachtwaarde",
    "figure.ruleset_total": "volgens de regelset",
    "figure.quantity": "hoeveelheid",
    "figure.equivalents": "omgerekend",
    "figure.required_total": "gevraagd",
    "figure.required_to_date": "gevraagd tot de peildatum",
    "figure.difference": "verschil",
    "figure.percentage": "percentage gehaald",
    "figure.charge": "boete",
    "figure.value": "waarde",
    "figure.kept": "wat overblijft",
    "figure.limit": "plafond",
    "figure.by_term": "over een andere looptijd",
    "figure.work": "werk in de opdracht (persoonsjaren)",
    "figure.share": "deel van het werk",
    "figure.rates": "tarief",
    "operand.rate": "tarief",
    "operand.share": "aandeel",
    "operand.percentage": "percentage",
    "operand.part_time_factor": "deeltijd",
    "operand.bonus": "toeslag",
    "operand.hours": "uren",
    "operand.count": "aantal",
    "operand.part": "deel binnen de grens",
    "operand.at_most_off": "hoogstens eraf",
    "operand.after_relief": "na korting",
    "operand.given": "gegeven",
    # index
    "index.answer": "{amount} van {then} is {indexed} in {now}",
    "index.period": "Periode",
    "index.level": "Indexcijfer",
    "index.status": "Status",
    "index.final": "definitief",
    "index.provisional": "voorlopig",
    "index.unknown": "status niet gezien of verwacht",
    "index.factor": "Factor: {now} : {then} = {factor} (niet afgerond in de berekening)",
    # help
    "help": (
        "Berekent wat Social Return in een opdracht vraagt en wat ervan is gerealiseerd, met uitleg bij elk bedrag."
    ),
    "help.required": "Wat van een opdracht te vragen: uit een bestand, uit opties, of uit beide.",
    "help.realised": "Wat van de inspanningen van een leverancier telt, wat niet en waarom, en wat nog nodig is.",
    "help.check": "Controleert regelsets (YAML) en rekent hun uitgewerkte gevallen na.",
    "help.index": "Een bedrag van toen in de prijzen van nu.",
    "help.key": "Sleutels voor pseudoniemen.",
    "help.key.new": "Maakt een geheime sleutel, alleen leesbaar voor uzelf.",
    "help.key.new.file": "Het bestand dat de sleutel moet worden.",
    "help.explain": "Wat een code betekent, met een voorbeeld en de oplossing.",
    "help.version": "Toon de versie.",
    "help.install_completion": "Zet aanvullen met Tab aan in uw shell.",
    "help.show_completion": "Toon het script voor aanvullen met Tab.",
    "help.required.contract": "Het bestand met de opdracht (YAML of JSON), of - voor standaardinvoer.",
    "help.required.value": "De waarde van de opdracht in euro, zonder btw.",
    "help.required.months": "De looptijd in maanden.",
    "help.required.option": "Een verlenging: maanden, of maanden:waarde. Mag vaker.",
    "help.required.category": "works (werken), services (diensten) of supplies (leveringen).",
    "help.required.labour_percentage": "Het arbeidsaandeel in procenten (0-100).",
    "help.required.start": "De eerste dag, zoals 2026-01-01.",
    "help.required.percentage": "Een afgesproken percentage in plaats van de schaal.",
    "help.required.value_covers": "Wat de waarde dekt: base, of base_and_options.",
    "help.required.whole_value": "De waarde van de hele aanbesteding, als dit een perceel is.",
    "help.realised.records": "Bestanden met inspanningen (CSV, JSON of YAML), of - voor standaardinvoer.",
    "help.realised.contract": "Het bestand met de opdracht. Mag vaker.",
    "help.realised.as_of": "De peildatum van het resultaat: een dag, of today.",
    "help.realised.fail_on_shortfall": "Eindig met code 1 bij een tekort.",
    "help.realised.skip_invalid": "Sla regels met fouten over en zeg dat erbij.",
    "help.check.rulesets": "Bestanden of mappen (standaard rules/).",
    "help.check.as_of": "Meld regelsets die voor deze dag opnieuw bekeken moesten worden: een dag, of today.",
    "help.check.strict": "Waarschuwingen zijn fouten.",
    "help.index.amount": "Het bedrag in euro.",
    "help.index.then": "Het jaar (of de maand) van het bedrag, zoals 2011 of 2011-07.",
    "help.index.now": "Het jaar (of de maand) waarvoor u het wilt weten.",
    "help.index.series": "De indexreeks (standaard die van de regelset).",
    "help.explain.code": "De code, zoals SR-key-twice.",
    "help.ruleset": "Een regelset: een id, of een pad naar een YAML-bestand.",
    "help.assume": "Reken met een andere keuze: AANNAME=ALTERNATIEF. Mag vaker.",
    "help.expected_inflation": "Verwachte prijsstijging in procent per jaar, voor jaren zonder indexcijfer.",
    "help.index_option": "Een bestand met een nieuwere indexreeks.",
    "help.format": "Het formaat van de uitvoer.",
    "help.output": "Schrijf naar dit bestand; het formaat volgt uit de extensie.",
    "help.force": "Vervang een bestaand bestand.",
    "help.lang": "De taal: nl of en.",
    "help.explain_option": "Toon hoe elk bedrag is berekend en wat elke aanname waard is.",
    "help.strict": "Een gebruikte aanname is een bevinding (code 1).",
    "help.quiet": "Alleen fouten, geen opmerkingen.",
    # findings of check
    "check.fine": "{file}: in orde; nagerekende gevallen: {cases}; geraakte regels: {covered} van {rules}",
    "check.total": "bestanden: {files}; fouten: {errors}; waarschuwingen: {warnings}",
    "id-twice": "het id '{id}' staat er twee keer; de eerste is nummer {first}",
    "alias-twice": "'{alias}' hoort al bij {other}",
    "dangling": "er is geen {kind} '{id}' in dit bestand. Wel: {allowed}",
    "no-basis": "dit rust nergens op; noem een bron (source, at) of een aanname (assumption)",
    "unused": "{kind} '{id}' wordt nergens genoemd",
    "id-not-file-name": "het id '{id}' is niet de naam van het bestand",
    "period-empty": "de laatste dag ({last}) ligt voor de eerste ({first})",
    "in-force-without-date": "een regelset die van kracht is heeft een eerste dag nodig",
    "list-empty": "de lijst '{key}' is leeg",
    "bracket-gap": "onder {until} is er geen schijf; begin bij 0",
    "bracket-overlap": "twee schijven beginnen bij {amount}; de andere is nummer {first}",
    "bracket-order": "deze schijf begint bij {amount}, onder de vorige ({before}); zo wordt zij nooit bereikt",
    "bracket-same": "deze schijf heeft hetzelfde percentage als de vorige en kan weg",
    "scale-jump": "bij {amount} springt de uitkomst van {before} naar {after}",
    "scale-fall": "bij {amount} daalt de uitkomst van {before} naar {after}: een hogere waarde vraagt dan minder",
    "scale-unreachable": "de schaal '{id}' wordt nooit bereikt; een eerdere geldt al voor alles",
    "range-empty": "dit bereik is leeg ({first} tot {last})",
    "labour-gap": "voor een arbeidsaandeel van {first} tot {last}% is er geen schaal",
    "labour-overlap": "voor een arbeidsaandeel van {first} tot {last}% zijn er twee schalen",
    "threshold-empty": "de drempel '{id}' heeft geen bedrag en geen looptijd",
    "threshold-included": "zeg bij de drempel '{id}' of het bedrag zelf meedoet (included: yes of no)",
    "threshold-twice": "voor {category} is er al een drempel (nummer {first})",
    "relief-nobody": "niemand kan de korting '{id}' krijgen: noem een erkenning of een aandeel",
    "never-counts": "een regel van '{id}' kan zo nooit meetellen",
    "share-twice": "de erkenning '{id}' staat bij twee percentages",
    "minimum-over-full-time": "het minimum van '{id}' ligt boven een volle week",
    "group-twice": "het element '{id}' staat in twee groepen",
    "not-a-person": "het element '{id}' wordt niet per persoon en jaar gewaardeerd",
    "limit-unit": "de grens '{id}' ({unit}, per {per}) past niet bij een element van de soort {kind}",
    "bonus-unit": "de toeslag '{id}' is per {per}, dat past niet bij de eenheid {unit}",
    "step-missing": (
        "voor de eenheid {unit} is niet gezegd op welke stap een geïndexeerd tarief wordt afgerond (indexation.steps)"
    ),
    "step-zero": "een stap van nul kan niet",
    "alternative-changes-nothing": "het alternatief '{alternative}' van '{key}' verandert niets",
    "alternative-wrong": "met het alternatief '{alternative}' van '{key}' klopt de regelset niet meer (SR-{code})",
    "versions-overlap": "{other} geldt ook nog op {first} (tot en met {last})",
    "versions-gap": "tussen {last} (einde van {other}) en {first} geldt er geen versie",
    "case-expects-nothing": "het geval '{case}' verwacht niets (expect is leeg)",
    "case-differs": "het geval '{case}' komt anders uit: {figure} is {found}, verwacht was {expected}",
    "case-refused": "het geval '{case}' kan niet worden berekend (SR-{code})",
    "case-not-refused": "het geval '{case}' hoort te worden geweigerd (SR-{code}), maar is berekend",
    "cases-do-not-cover": (
        "de uitgewerkte gevallen laten {covered} van de {rules} regels zien. Geen geval hangt af van: {missing}"
    ),
    "explain.example": "Voorbeeld:",
    "explain.way-out": "De oplossing:",
    "figure.options": "verlenging",
    "figure.comparisons": "ter vergelijking",
    "figure.schedule": "jaar",
    "figure.needed": "nog nodig",
    # how files were read
    "read.semicolon": "puntkomma",
    "read.comma": "komma",
    "read.tab": "tab",
    "read.bar": "verticale streep",
    "read.yaml": "YAML",
    "read.json": "JSON",
    "read.utf-8": "UTF-8",
    "read.utf-16": "UTF-16",
    "read.windows-1252": "Windows-1252",
    "read.preamble": "regels boven de kop: {count}",
    "read.records": "regels: {count}",
    "read.aside": "opzijgezet: {count}",
    "read.blank": "lege regels: {count}",
    # words of the command line that come from the library
    "words.and": "en",
    "words.usage": "Gebruik:",
    "words.options": "Opties:",
    "words.arguments": "Argumenten:",
    "words.commands": "Commando's:",
    "words.help": "Toon deze uitleg.",
    "words.divided-by": ":",
    "page.reasons": "Wat niet of nog niet telt, en waarom",
    "page.comparisons": "Ter vergelijking, over de opdrachtwaarde: {amounts}.",
    # added
    "page.head": "{title} ({id}, versie {version}, {status}); peildatum van de opdracht: {days}",
    "page.reference": "{day} ({what})",
    "date.published": "publicatie",
    "date.awarded": "gunning",
    "date.start": "start",
    "page.as-of": "Stand op {as_of}.",
    "page.stand": "{as_of:?Op % telt }{counted} mee; dan moet {due} gehaald zijn{percentage:? (%%)}.",
    "page.needed": "Wat over de hele looptijd nog nodig is, als het met één element wordt ingevuld",
    "page.needed-for": (
        "Wat voor {contract} over de hele looptijd nog nodig is, als het met één element wordt ingevuld"
    ),
    "page.agreed-percentage": "Gerekend met het afgesproken percentage van {percentage}%.",
    "page.agreed-amount": "Het bedrag voor de eerste looptijd is afgesproken.",
    "page.no-turnover": (
        "De regeling rekent over de gerealiseerde omzet. Die is nog niet vastgesteld; er is met de geraamde "
        "waarde gerekend."
    ),
    "page.effect": "anders ({text}): {figure} wordt {then} in plaats van {now}",
    "page.same-effect": "anders ({text}): hier maakt dat geen verschil",
    "page.no-effect": "anders ({text}): dat kan met deze gegevens niet worden berekend",
    "effect.realised.counted": "wat meetelt",
    "effect.realised.pending": "wat op bewijs wacht",
    "effect.required.total": "wat gevraagd is",
    "page.certainty": "Hoe zeker de gegevens hieronder zijn: {parts}.",
    "certainty.official": "officieel {count}",
    "certainty.official_excerpt": "officieel uittreksel {count}",
    "certainty.secondary": "andere bron {count}",
    "certainty.assumption": "aanname {count}",
    "page.rounded-up": "(naar boven afgerond)",
    "category-not-asked": "van opdrachten van deze soort vraagt de regeling niets",
    "custom-outcome": "de regeling vraagt hier iets anders dan een bedrag: {what}",
    "below-threshold": "de opdracht blijft onder de drempel ({threshold}: {amount:?€ %}{months:?% maanden})",
    "duplicate": "deze factuur staat er al: {file}{line:? regel %} ({record})",
    "open-end-without-date": "'end' is leeg en er is geen peildatum; vul een einddatum in of geef --as-of",
    "all-set-aside": (
        "geen enkele regel hoort bij de opdracht die is meegegeven ({contracts}). Kijk naar de kolom contract "
        "(opdracht)"
    ),
    "index.source": "{title}. Bron: {source}; bewerking: srcalc. Overgenomen op {taken}. {licence}",
    "set-aside": "opzijgezet, omdat de opdracht niet is meegegeven: {count} van {contract}",
    "contract-past-2100": "de opdracht loopt door na {last}",
    "exempt": "de leverancier is vrijgesteld ({relief})",
    "zero-value": "de waarde van de opdracht is nul",
    "page.slice": "{part} (van {whole} boven {above})",
    "figure.counted": "telt mee",
    "figure.pending": "wacht op bewijs",
    # pages as documents
    "page.made-by": "Gemaakt met srcalc {version}.",
    "page.contents": "Op deze pagina",
    # the tender document
    "tender.title": "Social Return: {contract}",
    "tender.client": "De opdrachtgever",
    "tender.fact-client": "Opdrachtgever",
    "tender.fact-contract": "Opdracht",
    "tender.fact-category": "Soort",
    "tender.fact-value": "Waarde, zonder btw",
    "tender.fact-term": "Looptijd",
    "category.works": "werk",
    "category.services": "dienst",
    "category.supplies": "levering",
    "tender.clause": "De eis",
    "tender.nothing": "Voor deze opdracht wordt geen Social Return gevraagd.",
    "tender.answer": "De opdrachtnemer realiseert Social Return met een waarde van {amount}, zonder btw.",
    "tender.clause-amount": (
        "De opdrachtnemer realiseert dit bedrag binnen de looptijd van de opdracht en legt er verantwoording over af "
        "aan {client}."
    ),
    "tender.clause-options": (
        "Voor een verlenging geldt een eigen bedrag. De opdrachtnemer is dat pas verschuldigd als de verlenging wordt "
        "gelicht."
    ),
    "tender.clause-rules": (
        "Wat een inspanning waard is, volgt uit regelset {id}, versie {version} (SHA-256: {hashes}). Beide partijen "
        "rekenen met ditzelfde bestand."
    ),
    "tender.clause-window": "Inspanningen tellen mee als zij binnen de looptijd van de opdracht plaatsvinden.",
    "tender.clause-evidence": (
        "Inspanningen tellen mee met het bewijs dat de regelset noemt. Ander of aanvullend bewijs is niet nodig."
    ),
    "tender.motivation": "Motivering",
    "tender.what": (
        "{client} vraagt bij deze opdracht Social Return ter waarde van {amount}, zonder btw.{percentage:? Dat is %% "
        "van de opdrachtwaarde.} De looptijd is {term}."
    ),
    "tender.one-option": "Er is één verlenging mogelijk, met een eigen bedrag; samen gaat het dan om {amount}.",
    "tender.options": (
        "Er zijn {count} verlengingen mogelijk, elk met een eigen bedrag; met alle verlengingen gaat het om {amount}."
    ),
    "tender.how": "Het bedrag volgt uit de regelset {title} ({id}, versie {version}).",
    "tender.base": "De grondslag is {base}: {amount}.",
    "tender.agreed-percentage": (
        "Het percentage van {percentage}% is vooraf vastgesteld. Inspanningen worden gewaardeerd volgens de regelset "
        "{title} ({id}, versie {version})."
    ),
    "tender.agreed-amount": (
        "Het bedrag is vooraf vastgesteld. Inspanningen worden gewaardeerd volgens de regelset {title} ({id}, versie "
        "{version})."
    ),
    "tender.flat": "Die vraagt {percentage}% van {base}.",
    "tender.bracket": "{percentage}% vanaf {amount}",
    "scale.year": "Die kijkt naar {base} per jaar, zodat waarde én looptijd meewegen: {steps}. {how}",
    "scale.contract": "Die kijkt naar {base} over de hele looptijd: {steps}. {how}",
    "slices.each": "Elk percentage geldt over het deel binnen zijn schijf, zodat er geen sprongen zijn.",
    "slices.whole": "Het percentage van de schijf geldt over de hele waarde.",
    "tender.proposal": "Deze schaal is een voorstel van de makers van srcalc; de bron zelf noemt geen percentage.",
    "tender.lot": (
        "De opdracht is een perceel: gerekend is over de hele aanbesteding, en dit perceel draagt naar waarde bij."
    ),
    "tender.other-term": "Dezelfde waarde over {months} maanden zou {amount} vragen.",
    "tender.no-equivalents": "Wat het bedrag aan werk betekent, is van de elementen in deze regelset niet te zeggen.",
    "tender.work": "Wordt het bedrag met één element ingevuld, dan gaat het om {ways:and}.",
    "way.person_year": "{quantity} persoonsjaar ({element})",
    "way.hours": "{quantity} uur ({element})",
    "way.eur": "{quantity} aan facturen ({element})",
    "tender.per-year": "In het eerste jaar is het {amount}.",
    "sort.works": "Het gaat om een werk.",
    "sort.services": "Het gaat om een dienst.",
    "sort.supplies": "Het gaat om een levering.",
    "tender.absorption": (
        "De opdracht biedt naar schatting {work} persoonsjaar werk; geheel in mensen uitgedrukt is de opgave "
        "{percentage}% daarvan."
    ),
    "tender.labour": "Van de waarde bestaat {percentage}% uit arbeid.",
    "tender.labour-unknown": "Welk deel van de waarde uit arbeid bestaat, is niet opgegeven.",
    "tender.comparisons": "Ter vergelijking: vaste percentages van {shares:and} komen uit op {amounts:and}.",
    "tender.assumed": "De berekening steunt op {count} aannames, die hieronder staan.",
    "tender.judgement": (
        "In te vullen door de opdrachtgever: waarom dit bedrag past bij deze opdracht, deze markt en deze looptijd."
    ),
    "tender.met": (
        "De opdrachtnemer kiest zelf hoe hij de opgave invult: met {elements:and}, of met een combinatie. Vooraf "
        "staat vast wat een inspanning waard is en welk bewijs genoeg is."
    ),
    "tender.any-element": "elk element van de regelset",
    "tender.pooling": "Inzet bij meer opdrachten van dezelfde opdrachtgever mag worden samengeteld.",
    "tender.same-rules": (
        "Beide partijen rekenen met dezelfde regels en weten zo op elk moment wat is gerealiseerd en wat nog nodig is."
    ),
    "tender.beside": "Om ernaast te leggen",
    "tender.by-term": "Wat de looptijd uitmaakt",
    "tender.by-term-caption": "Dezelfde waarde, zonder verlengingen",
    "tender.term": "Looptijd",
    "tender.own": "deze opdracht",
    "tender.absorbed": "De opgave naast het werk in de opdracht",
    "tender.evidence": "Waarde en bewijs per element",
    "tender.evidence-column": "Bewijs dat genoeg is",
    "tender.not-seen": "niet bekend",
    "receipt.title": "Waarmee dit is gemaakt",
    "receipt.tool": "Programma",
    "receipt.ruleset": "Regelset {id} (SHA-256)",
    "receipt.input": "{name} (SHA-256)",
}
