"""What every code means, in Dutch: the meaning, an example and the way out. The other language has the same keys."""

EXPLAINED: dict[str, tuple[str, str, str]] = {
    "file-missing": (
        "Op deze plek staat geen bestand met deze naam. Vaak is het een tikfout, of staat u in een andere map.",
        "srcalc required opdrahct.yaml",
        "Controleer de naam en de map, of geef het hele pad.",
    ),
    "file-is-folder": (
        "U gaf de naam van een map, maar srcalc heeft hier één bestand nodig.",
        "srcalc realised inspanningen/",
        "Noem het bestand zelf, bijvoorbeeld inspanningen/2026.csv. Alleen srcalc check leest ook een hele map.",
    ),
    "file-not-regular": (
        (
            "Dit is geen gewoon bestand, maar bijvoorbeeld een pijp of een apparaat. Lezen daaruit zou "
            "eindeloos kunnen duren."
        ),
        "srcalc required /dev/stdin",
        "Geef een gewoon bestand. Komt de tekst uit een ander programma, gebruik dan - als naam.",
    ),
    "file-no-permission": (
        "Het bestand bestaat, maar u mag het niet lezen.",
        "srcalc required /home/collega/opdracht.yaml",
        "Vraag de eigenaar om leesrechten, of maak een kopie in uw eigen map.",
    ),
    "file-unreadable": (
        (
            "Het systeem kon het bestand niet lezen. Misschien is de schijf of de netwerkmap niet bereikbaar, "
            "of kan de naam niet bestaan."
        ),
        "srcalc required N:/inkoop/opdracht.yaml",
        "Kijk of de schijf of netwerkmap bereikbaar is, of zet het bestand op uw eigen computer.",
    ),
    "file-too-large": (
        (
            "Het bestand is groter dan srcalc leest. Zo loopt het programma niet vast op een bestand dat per "
            "ongeluk enorm is."
        ),
        "srcalc check hele-archief.yaml",
        "Kijk of u het juiste bestand gaf. Verdeel een grote lijst met inspanningen over meer bestanden.",
    ),
    "file-kind": (
        "Aan het eind van de naam ziet srcalc wat voor bestand het is. Dit soort bestand leest het programma niet.",
        "srcalc realised inspanningen.xls --contract opdracht.yaml",
        (
            "Open een oud Excel-bestand (.xls) of een bestand van LibreOffice (.ods) en kies Opslaan als, "
            "Excel-werkmap (.xlsx) of CSV UTF-8. Geef dat bestand aan srcalc."
        ),
    ),
    "not-utf8": (
        (
            "De tekens in dit bestand zijn niet opgeslagen als UTF-8. Letters als é en ë, of het euroteken, "
            "zouden dan verkeerd worden gelezen."
        ),
        "inspanningen.csv is door een oud programma opgeslagen als Windows-1252",
        "Sla het bestand opnieuw op en kies als codering UTF-8 (in Excel: CSV UTF-8).",
    ),
    "not-utf8-but-utf16": (
        "Dit bestand is opgeslagen als UTF-16. Dat heet in sommige programma's Unicode-tekst.",
        "inspanningen.csv, in Excel opgeslagen als Unicode-tekst",
        "Sla het bestand op als UTF-8 (in Excel: CSV UTF-8).",
    ),
    "not-utf16": (
        "Het bestand zegt van zichzelf dat het UTF-16 is, maar het is beschadigd of halverwege afgebroken.",
        "inspanningen.csv, in Excel opgeslagen als Unicode-tekst en daarna afgekapt",
        "Open het bestand in het programma waar het vandaan komt en sla het op als UTF-8 (in Excel: CSV UTF-8).",
    ),
    "not-windows-1252": (
        (
            "srcalc leest een bestand als UTF-8, en als dat niet kan als Windows-1252, zoals oudere programma's het "
            "opslaan. Dit bestand is geen van beide. Misschien is het geen tekst."
        ),
        "inspanningen.csv is in werkelijkheid een foto of een werkblad",
        "Kijk of u het goede bestand gaf. Sla het anders opnieuw op als UTF-8 (in Excel: CSV UTF-8).",
    ),
    "garbled-letters": (
        (
            "Letters als é en het euroteken zijn eerder door een programma verkeerd gelezen en zo opgeslagen. srcalc "
            "leest wat er staat; twee schrijfwijzen van één naam zijn dan twee namen."
        ),
        "een leverancier heet CafÃ© De Brug in plaats van Café De Brug",
        (
            "Haal de gegevens opnieuw op en sla ze op als UTF-8. Staan de vreemde tekens alleen in een toelichting, "
            "dan hoeft u niets te doen."
        ),
    ),
    "hidden-sign": (
        (
            "Op deze plek staat een teken dat op het scherm niet te zien is. Zo'n teken kan een regel verbergen "
            "of letters omdraaien, daarom mag het nergens staan. U+200B is bijvoorbeeld een spatie zonder breedte."
        ),
        "sta·tus: in_force   (op de plek van de punt staat een teken zonder breedte)",
        "Verwijder het woord en typ het opnieuw. Plak geen tekst uit een webpagina of een tekstverwerker.",
    ),
    "not-yaml": (
        (
            "Het bestand volgt de regels van YAML niet. Vaak ontbreekt er een haak, een aanhalingsteken of een "
            "dubbele punt, of springt een regel te ver in."
        ),
        "selected_by: {value: [start, source: nota}",
        (
            "Kijk op en vlak boven de genoemde regel. Sluit elke haak en elk aanhalingsteken, en laat gelijke "
            "sleutels even ver inspringen."
        ),
    ),
    "empty-document": (
        "Er staat niets in het bestand, of alleen commentaar.",
        "# nog in te vullen",
        "Vul het bestand in, of geef een ander bestand op.",
    ),
    "yaml-anchor": (
        (
            "Met & en * kan YAML een waarde op een andere plek herhalen. Dat mag hier niet: een lezer moet op "
            "elke plek zelf zien wat er staat."
        ),
        "time_basis: &basis {value: days_365, source: nota}",
        (
            "Haal & of * weg en schrijf de waarde voluit. Begint een tekst met zo'n teken, zet de tekst dan "
            "tussen aanhalingstekens."
        ),
    ),
    "yaml-merge": (
        (
            "Met << kan YAML sleutels uit een ander blok overnemen. Dat mag hier niet: een lezer moet op elke "
            "plek zelf zien wat er staat."
        ),
        "rate: {<<: *tarief, value: 40000}",
        "Schrijf alle sleutels voluit.",
    ),
    "yaml-tag": (
        (
            "Een woord dat met ! begint, geeft in YAML een waarde een eigen type. Dat mag hier niet: een "
            "regelset bevat alleen gegevens."
        ),
        "title: !!str Bouwblokken",
        "Haal het woord met ! weg. Hoort het bij de tekst zelf, zet de tekst dan tussen aanhalingstekens.",
    ),
    "yaml-directive": (
        "Een regel die met % begint, is in YAML een opdracht aan het leesprogramma. Zulke regels leest srcalc niet.",
        "%YAML 1.1",
        "Verwijder de regel.",
    ),
    "yaml-two-documents": (
        (
            "Met --- begint in YAML een nieuw document. In een bestand voor srcalc staat er precies één, anders "
            "is niet duidelijk welk geldt."
        ),
        "id: groenonderhoud-2026\nvalue: 250000\n---\nvalue: 300000",
        "Haal de regel met --- weg, of zet het tweede deel in een eigen bestand.",
    ),
    "yaml-tab": (
        "Deze regel begint met een tab. YAML let op inspringen, en een tab is niet op elk scherm even breed.",
        "required:\n→→base: {value: contract_value, source: nota}   (→ is een tab)",
        "Vervang de tab door spaties. De meeste programma's kunnen dat voor het hele bestand doen.",
    ),
    "yaml-key": (
        "Vóór de dubbele punt staat geen gewoon woord, maar een lijst, een blok of niets.",
        "? [value, unit]\n: 40000",
        "Schrijf vóór de dubbele punt één woord, zoals value: 40000.",
    ),
    "yaml-too-deep": (
        (
            "Er zitten te veel lagen in elkaar: een lijst in een blok in een lijst, enzovoort. Een echt bestand "
            "heeft er maar een paar."
        ),
        "[[[[[[[[[[[[[[[[[[[[[[[[[5]]]]]]]]]]]]]]]]]]]]]]]]]",
        "Kijk of er ergens een haak te veel staat, en haal lagen weg.",
    ),
    "yaml-too-many": (
        (
            "Er staan meer waarden in dit bestand dan srcalc leest. Zo loopt het programma niet vast op een "
            "bestand dat per ongeluk enorm is."
        ),
        "een lijst van 60000 inspanningen in één YAML-bestand",
        "Verdeel het over meer bestanden, of gebruik CSV voor inspanningen.",
    ),
    "yaml-too-long": (
        (
            "Eén tekst in dit bestand is langer dan srcalc leest. Vaak is een aanhalingsteken niet gesloten, "
            "zodat de rest van het bestand bij de tekst hoort."
        ),
        'title: "Groenonderhoud\nvalue: 250000\n(en zo het hele bestand door)',
        "Sluit het aanhalingsteken, of maak de tekst korter.",
    ),
    "key-twice": (
        "Dezelfde sleutel staat twee keer op dezelfde plek. srcalc raadt niet welke van de twee u bedoelt.",
        "status: in_force\nstatus: proposal",
        "Verwijder één van de twee regels.",
    ),
    "not-json": (
        (
            "Het bestand volgt de regels van JSON niet. Vaak staat er een komma te veel, of ontbreekt er een "
            "haak of aanhalingsteken."
        ),
        '{"value": 250000, "months": 24,}',
        (
            "Kijk op en vlak voor de genoemde plek. Zet elke naam tussen dubbele aanhalingstekens en zet geen "
            "komma achter de laatste."
        ),
    ),
    "json-constant": (
        'NaN en Infinity zijn in sommige programma\'s "geen getal" en "oneindig". Daarmee valt niet te rekenen.',
        '{"value": NaN, "months": 24}',
        "Vul het echte getal in, of laat de naam weg.",
    ),
    "json-encoding": (
        (
            "JSON staat altijd in UTF-8. Dit bestand is anders opgeslagen, zodat letters als é verkeerd kunnen "
            "worden gelezen."
        ),
        "inspanningen.jsonl, door een oud programma opgeslagen als Windows-1252",
        "Sla het bestand op als UTF-8, of laat het programma dat het maakt UTF-8 schrijven.",
    ),
    "key-unknown": (
        (
            "Deze sleutel kent srcalc op deze plek niet. Zou het programma hem overslaan, dan telde iets dat u "
            "opschreef niet mee."
        ),
        "waarde: 250000",
        "Gebruik een van de toegestane sleutels, hier value: 250000. Een opmerking voor lezers schrijft u achter #.",
    ),
    "key-missing": (
        (
            "Deze sleutel is verplicht en staat er niet. Er is geen stille standaardwaarde: wat de uitkomst "
            "bepaalt, staat in het bestand."
        ),
        "rate: {value: 40000, source: nota}",
        (
            "Voeg de sleutel toe, hier unit: eur_per_person_year. Zegt uw bron er niets over, dan mag bij veel "
            "bedragen not_seen."
        ),
    ),
    "not-one-of": (
        "Op deze plek kan maar een paar woorden staan, en dit woord hoort daar niet bij.",
        "category: diensten",
        "Kies een van de toegestane woorden, hier category: services.",
    ),
    "keys-expected": (
        "Hier hoort een blok te staan met sleutels en waarden, maar er staat een los woord of een lijst.",
        "time_basis: days_365",
        "Schrijf de sleutels uit, zoals time_basis: {value: days_365, source: nota}.",
    ),
    "list-expected": (
        "Hier hoort een lijst te staan, maar er staat één waarde of een blok.",
        "clients: Gemeente Voorbeeld",
        (
            "Zet vierkante haken om de waarden, zoals clients: [Gemeente Voorbeeld], of begin elke waarde op "
            "een nieuwe regel met -."
        ),
    ),
    "does-not-fit": (
        "Wat hier staat past niet bij deze sleutel, en srcalc kan niet preciezer zeggen waarom.",
        "elements: {job: 40000}",
        (
            "Vergelijk deze plek met een regelset of opdracht die wel klopt. Meld ons het bestand, dan maken "
            "wij de melding duidelijker."
        ),
    ),
    "one-value-expected": (
        "Hier hoort één waarde te staan, maar er staat een lijst of een blok.",
        "value: [250000, 125000]",
        "Schrijf één waarde, zoals value: 250000. Verlengingen hebben een eigen plek: options.",
    ),
    "empty": (
        "De sleutel staat er, maar er staat niets achter.",
        "value:",
        "Vul een waarde in, of haal de hele regel weg.",
    ),
    "text-too-long": (
        (
            "Deze tekst is langer dan op deze plek mag. Vaak is een aanhalingsteken niet gesloten of is er te "
            "veel geplakt."
        ),
        "title: (een heel hoofdstuk van het bestek)",
        "Maak de tekst korter en verwijs voor de rest naar het stuk zelf.",
    ),
    "not-an-id": (
        (
            "Een id is de vaste, korte naam van iets. Zo'n naam heeft alleen kleine letters, cijfers en "
            "koppeltekens, zodat iedereen hem hetzelfde schrijft."
        ),
        "- id: Sociale Inkoop",
        "Schrijf bijvoorbeeld id: sociale-inkoop. De gewone naam zet u bij title.",
    ),
    "not-yes-or-no": (
        "Hier past alleen ja of nee.",
        "permanent: misschien",
        "Schrijf yes of no (ja, nee, true, false, 1 en 0 mogen ook).",
    ),
    "not-a-number": (
        (
            "Hier hoort een getal te staan. De melding toont alleen de vorm van wat er staat: een 9 voor een "
            "cijfer, een a voor een letter."
        ),
        "value: 250000 euro",
        "Schrijf alleen het getal, zoals 250000 of 1250.50, zonder euroteken, spaties of woorden.",
    ),
    "number-two-ways": (
        (
            "Dit getal kan twee dingen betekenen: 50.000 is voor de een vijftigduizend en voor de ander vijftig. "
            "srcalc raadt niet, want de uitkomst kan duizend keer te groot of te klein worden."
        ),
        "value: 50.000",
        (
            "Schrijf 50000 voor vijftigduizend en 50.00 voor vijftig. Bij inspanningen mag 50.000,00 ook; staat er "
            "elders in het bestand een getal met decimalen, dan weet srcalc genoeg. Anders: --decimal comma of "
            "--decimal point."
        ),
    ),
    "number-dutch": (
        (
            "Dit getal heeft een komma voor de decimalen, of punten voor de duizendtallen. In dit bestand heeft "
            "een getal alleen een punt voor de decimalen."
        ),
        "value: 1.234,56",
        "Schrijf 1234.56.",
    ),
    "number-decimals": (
        (
            "Er staan meer dan twee cijfers achter de punt. srcalc rekent met bedragen in hele centen en laat "
            "niets stilletjes weg."
        ),
        "value: 1250.1250",
        "Rond zelf af op hooguit twee decimalen, zoals 1250.13.",
    ),
    "number-too-large": (
        (
            "Het getal heeft meer dan twaalf cijfers voor de komma. Zulke bedragen komen niet voor; vaak is het "
            "een kenmerk of een rekeningnummer."
        ),
        "amount: 1234567890123456",
        "Kijk of het juiste getal op de juiste plek staat.",
    ),
    "not-a-whole-number": (
        "Hier past alleen een heel getal, zonder decimalen, eenheid of voorloopnul.",
        "months: 18.5",
        "Schrijf een heel getal, zoals months: 18. Is de looptijd geen heel aantal maanden, geef dan start en end.",
    ),
    "negative": (
        "Hier kan geen getal onder nul staan. Alleen een factuurbedrag mag negatief zijn, voor een creditnota.",
        "value: -50000",
        "Schrijf het getal zonder minteken.",
    ),
    "percentage-or-share": (
        (
            "Een getal tussen 0 en 1 kan als percentage of als deel van één zijn bedoeld. 0.05 is een "
            "twintigste procent, maar ook een manier om 5% te schrijven."
        ),
        "percentage: 0.05",
        "Schrijf 5 voor 5%. Percentages lager dan 1 kunnen hier niet.",
    ),
    "percentage-range": (
        "Dit percentage ligt buiten wat op deze plek kan.",
        "percentage: 150",
        "Kijk of het getal klopt. Een percentage van een opdracht of arbeidsaandeel ligt tussen 0 en 100.",
    ),
    "hours-range": (
        "Een week heeft 168 uren; meer kan niemand werken. Vaak staan hier de uren van een maand of een jaar.",
        "hours_per_week: 1664",
        "Deel de uren door het aantal weken, zoals hours_per_week: 32.",
    ),
    "months-range": (
        "Een looptijd of verlenging is minstens 1 en hooguit 600 maanden (vijftig jaar).",
        "months: 2026",
        "Geef het aantal maanden, zoals months: 24.",
    ),
    "figure-range": (
        (
            "Dit getal is groter dan op deze plek kan bestaan. Een volle werkweek heeft bijvoorbeeld nooit meer "
            "dan 168 uren."
        ),
        "full_time: {value: 1664, unit: hours_per_week, source: nota}",
        "Kijk of het getal bij de eenheid past, zoals 36 bij hours_per_week.",
    ),
    "unit-here": (
        (
            "Deze eenheid past niet bij deze plek. Een tarief voor een persoon per jaar kan bijvoorbeeld niet "
            "per uur zijn."
        ),
        "kind: person_year\nrate: {value: 30, unit: eur_per_hour, source: nota}",
        "Kies een van de toegestane eenheden, of een ander soort element (kind).",
    ),
    "unlimited-here": (
        "unlimited betekent dat er geen grens is. Dat past bij een duur, maar niet bij dit getal.",
        "rate: {value: unlimited, unit: eur_per_person_year, source: nota}",
        "Vul het getal in. Noemt de bron geen getal, schrijf dan not_seen.",
    ),
    "not-a-date": (
        (
            "Hier hoort een datum te staan. De melding toont alleen de vorm van wat er staat: een 9 voor een "
            "cijfer, een a voor een letter."
        ),
        "start: voorjaar 2026",
        "Schrijf jaar, maand en dag met streepjes, zoals 2026-03-01.",
    ),
    "date-dutch": (
        (
            "Deze datum begint met de dag, en 01-02-2026 leest niet iedereen hetzelfde. In dit bestand staat "
            "het jaar voorop."
        ),
        "start: 01-02-2026",
        "Schrijf 2026-02-01 voor 1 februari 2026.",
    ),
    "no-such-day": (
        "Deze datum heeft de goede vorm, maar de dag komt niet voor op de kalender.",
        "end: 2026-02-30",
        "Kies een dag die bestaat, zoals 2026-02-28.",
    ),
    "date-range": (
        (
            "Deze datum ligt zo ver weg dat het een tikfout moet zijn, of de looptijd met alle verlengingen "
            "loopt door tot na het laatste jaar dat srcalc kent."
        ),
        "start: 0226-01-01",
        "Kijk naar het jaartal, zoals 2026-01-01, en naar de lengte van looptijd en verlengingen.",
    ),
    "number-clock": (
        "Uren worden geteld als een getal. Een kloktijd zoals 7:30 kunt u verwarren met 7,3.",
        "element;uren;datum\nsocial-project;7:30;2026-03-01",
        (
            "Reken minuten om naar een deel van een uur: 7:30 is 7,5 en 7:15 is 7,25. In Excel: de tijd keer 24, met "
            "de opmaak Getal."
        ),
    ),
    "date-is-number": (
        (
            "Excel bewaart een datum als een getal en toont die alleen als datum als de cel die opmaak heeft. srcalc "
            "raadt niet welke dag een getal is."
        ),
        "element;begindatum\neducation;45351",
        "Geef de cellen in Excel de opmaak Datum en sla het bestand opnieuw op, of schrijf 2024-03-01 of 1-3-2024.",
    ),
    "date-with-time": (
        (
            "Een inspanning telt in hele dagen. Een tijd achter de datum kan betekenen dat er iets anders in de "
            "kolom staat."
        ),
        "element;begindatum\neducation;2026-03-01 09:15",
        "Haal de tijd weg. Een tijd van 00:00 mag wel blijven staan.",
    ),
    "contract-value-missing": (
        "Zonder de waarde van de opdracht valt er niets te berekenen.",
        "id: groenonderhoud-2026\nmonths: 24",
        "Zet value: 250000 in het bestand (in euro, zonder btw), of geef --value 250000.",
    ),
    "contract-term-missing": (
        "Zonder looptijd kan srcalc niet rekenen: veel schalen werken per jaar.",
        "id: groenonderhoud-2026\nvalue: 250000",
        "Zet months: 24 in het bestand, of start en end. Zonder bestand geeft u --months 24.",
    ),
    "contract-start-missing": (
        "Met alleen een einddatum is de looptijd niet bekend.",
        "value: 250000\nend: 2027-12-31",
        "Geef ook start: 2026-01-01, of geef het aantal maanden (months: 24).",
    ),
    "contract-term-twice": (
        "De opdracht noemt begin, einde en aantal maanden, en die drie spreken elkaar tegen.",
        "start: 2026-01-01\nend: 2028-06-30\nmonths: 24",
        "Laat end of months weg, of maak ze gelijk: 24 maanden vanaf 2026-01-01 eindigen op 2027-12-31.",
    ),
    "contract-no-length": (
        (
            "Dagen worden geteld in jaren van 365 dagen, waarin 29 februari niet meetelt. Een opdracht van "
            "alleen die dag heeft dan geen lengte."
        ),
        "start: 2028-02-29\nend: 2028-02-29",
        "Kies een andere begin- of einddatum.",
    ),
    "contract-whole-value": (
        (
            "Bij een perceel noemt u met whole_value de waarde van de hele aanbesteding. Die kan niet kleiner "
            "zijn dan de waarde van het perceel zelf."
        ),
        "value: 250000\nwhole_value: 200000",
        "Vul bij whole_value de waarde van alle percelen samen in, of laat de regel weg.",
    ),
    "contract-labour-value": (
        "De loonsom is een deel van de opdrachtwaarde en kan dus niet groter zijn.",
        "value: 250000\nlabour_value: 300000",
        "Kijk of beide bedragen kloppen en allebei zonder btw zijn.",
    ),
    "contract-options-value": (
        (
            "U zegt dat de waarde ook de verlengingen dekt (value_covers: base_and_options), maar de "
            "verlengingen zijn samen al meer waard."
        ),
        "value: 250000\nvalue_covers: base_and_options\noptions: [{months: 12, value: 300000}]",
        "Verhoog value tot de waarde met verlengingen, of schrijf value_covers: base.",
    ),
    "contract-agreed-twice": (
        "Er is een percentage afgesproken en ook een bedrag. srcalc raadt niet welk van de twee geldt.",
        "percentage: 5\nrequired: 12500",
        "Laat één van beide weg.",
    ),
    "contract-needs": (
        "Deze regelset rekent met een gegeven dat niet in de opdracht staat, zoals de loonsom of het arbeidsaandeel.",
        "value: 250000\nmonths: 24   (de regelset rekent over de loonsom)",
        "Voeg een van de genoemde gegevens toe, zoals labour_percentage: 60 (of --labour-percentage 60).",
    ),
    "contract-twice": (
        "U gaf twee opdrachten met hetzelfde id. Dan is niet te zien bij welke opdracht een inspanning hoort.",
        "srcalc realised inspanningen.csv --contract perceel-1.yaml --contract perceel-1.yaml",
        "Geef elke opdracht een eigen id, of noem dezelfde opdracht maar één keer.",
    ),
    "option-order": (
        "Verlengingen volgen elkaar op. Een latere kan niet zijn gelicht als een eerdere dat niet is.",
        "options: [{months: 12}, {months: 12, exercised: yes}]",
        "Zet exercised: yes ook bij de eerdere verlengingen, of haal het bij de latere weg.",
    ),
    "end-before-start": (
        "De laatste dag ligt voor de eerste. Vaak zijn de datums omgewisseld of klopt een jaartal niet.",
        "start: 2026-01-01\nend: 2025-12-31",
        "Verbeter een van beide datums. De eerste en de laatste dag tellen allebei mee.",
    ),
    "category-needed": (
        (
            "Bij deze regelset hangt de uitkomst af van het soort opdracht, en dat staat er niet bij. Een "
            "drempel geldt dan bijvoorbeeld alleen voor werken."
        ),
        "srcalc required --value 250000 --months 24 --ruleset friesland-2016",
        "Geef category: works (werken), services (diensten) of supplies (leveringen), of gebruik --category.",
    ),
    "percentage-below-bound": (
        "De regeling noemt een laagste percentage dat partijen mogen afspreken. Uw percentage ligt daaronder.",
        "percentage: 1",
        "Spreek een percentage binnen de grenzen af, of gebruik de regelset die bij uw contract hoort.",
    ),
    "percentage-above-bound": (
        "De regeling noemt een hoogste percentage dat partijen mogen afspreken. Uw percentage ligt daarboven.",
        "percentage: 12",
        "Spreek een percentage binnen de grenzen af, of gebruik de regelset die bij uw contract hoort.",
    ),
    "ruleset-unknown": (
        "Er is geen regelset met deze naam bij srcalc.",
        "srcalc required opdracht.yaml --ruleset landelijk-2052",
        "Kies een van de genoemde namen. Voor een eigen regelset geeft u een pad, zoals ./regels-2026.yaml.",
    ),
    "ruleset-not-yet": (
        "Op de datum die voor deze opdracht telt, was deze regelset nog niet ingegaan.",
        "start: 2024-01-01\nruleset: landelijk-2025",
        "Gebruik de versie die op die datum gold, of controleer de datums van de opdracht.",
    ),
    "ruleset-ended": (
        "Op de datum die voor deze opdracht telt, gold deze regelset niet meer.",
        "start: 2027-01-01\nruleset: regels-2026   (laatste dag 2026-12-31)",
        "Gebruik de versie die op die datum geldt, of controleer de datums van de opdracht.",
    ),
    "required-not-seen": (
        (
            "Deze regelset zegt wat inspanningen waard zijn, maar niet hoeveel een opdracht moet opleveren. Dat "
            "staat dan in uw contract."
        ),
        "srcalc required --value 250000 --months 24 --ruleset utrecht-current",
        "Geef het afgesproken percentage (percentage: 5, of --percentage 5) of het bedrag (required: 12500).",
    ),
    "not-seen": (
        (
            "In de regelset staat op deze plek not_seen: de makers zagen dit gegeven niet in de bron. srcalc "
            "vult zelf niets in, dus deze berekening stopt."
        ),
        "rate: {value: not_seen, unit: eur_per_hour}",
        (
            "Zoek het gegeven op in het stuk van uw opdrachtgever en zet het, met bron, in een eigen kopie van "
            "de regelset."
        ),
    ),
    "not-supported": (
        (
            "De regelset bevat een bepaling die srcalc wel kan vastleggen, maar nog niet kan berekenen. Een "
            "uitkomst zonder die bepaling zou onjuist zijn."
        ),
        "until: {years: 3, after: de laatste uitkering, source: nota}",
        "Bereken dit onderdeel zelf, of laat inspanningen van dit element weg en tel ze apart.",
    ),
    "no-scale": (
        "De regelset kiest een schaal op grond van het arbeidsaandeel, en voor dit aandeel is er geen.",
        "labour_percentage: 50",
        "Controleer het arbeidsaandeel. Klopt het, dan heeft de regelset een gat; srcalc check laat zien waar.",
    ),
    "assumption-unknown": (
        "De regelset heeft geen aanname met deze naam. Alleen aannames uit de regelset kunt u anders kiezen.",
        "srcalc required opdracht.yaml --assume pooled=separate",
        "Kies een van de genoemde aannames, zoals --assume pooling=separate.",
    ),
    "alternative-unknown": (
        "Deze aanname bestaat, maar heeft geen andere keuze met deze naam.",
        "srcalc required opdracht.yaml --assume pooling=apart",
        "Kies een van de genoemde keuzes, zoals --assume pooling=separate.",
    ),
    "extends-unknown": (
        "Na extends staat de naam van een regelset die niet met srcalc wordt meegeleverd.",
        "extends: landelijk-2052",
        "Kies een van de genoemde regelsets (srcalc rules list), of noem een YAML-bestand in dezelfde map.",
    ),
    "extends-outside": (
        (
            "Een regelset mag alleen voortbouwen op een meegeleverde regelset of op een bestand in zijn eigen map. Zo "
            "kan een regelset van een ander nooit bij uw overige bestanden."
        ),
        "extends: ../andere-map/basis.yaml",
        "Zet het bestand in dezelfde map en schrijf alleen de naam: extends: basis.yaml",
    ),
    "extends-form": (
        "Een regelset bouwt voort op een YAML-bestand. Deze naam eindigt niet op .yaml of .yml.",
        "extends: basis.txt",
        "Noem een bestand dat eindigt op .yaml of .yml, of de naam van een meegeleverde regelset.",
    ),
    "extends-link": (
        "Het bestand na extends is een snelkoppeling. Die kan overal heen wijzen, en daarom volgt srcalc hem niet.",
        "extends: basis.yaml   # en basis.yaml is een snelkoppeling",
        "Zet het bestand zelf in de map van de regelset.",
    ),
    "extends-missing": (
        "Het bestand na extends staat niet in de map van deze regelset.",
        "extends: bassis.yaml",
        "Kijk of de naam klopt en of het bestand in dezelfde map staat.",
    ),
    "extends-not-regular": (
        "De naam na extends is van een map, een pijp of een apparaat.",
        "extends: basis.yaml   # en basis.yaml is een map",
        "Noem een gewoon YAML-bestand.",
    ),
    "extends-circle": (
        "Regelset A bouwt voort op B en B weer op A. Dan is er geen begin.",
        "a.yaml: extends: b.yaml\nb.yaml: extends: a.yaml",
        "Haal extends weg uit de regelset die de basis moet zijn.",
    ),
    "extends-too-deep": (
        "Een regelset bouwt voort op een andere, die weer op een andere, en zo verder. Dat kan hooguit acht keer.",
        "a.yaml: extends: b.yaml\nb.yaml: extends: c.yaml\n...",
        "Voeg een paar van deze regelsets samen.",
    ),
    "without-unknown": (
        "Met without laat u iets weg uit de regelset waarop u voortbouwt. Dit onderdeel staat daar niet in.",
        "extends: landelijk-2025\nwithout: [elements.scholing]",
        "Kijk met srcalc rules show hoe het onderdeel heet. Onderdelen van een lijst noemt u met hun id.",
    ),
    "locked": (
        (
            "De regelset waarop u voortbouwt legt dit vast (locked). Een lokale regelset mag het niet veranderen of "
            "weglaten."
        ),
        "extends: landelijk-2025\nelements:\n  - id: education\n    rate: {value: 25000, unit: eur_per_person_year}",
        (
            "Haal de verandering weg. Wilt u echt een ander bedrag, maak dan een eigen regelset zonder extends: het is "
            "dan niet meer de landelijke methode."
        ),
    ),
    "lock-unknown": (
        "Met locked legt u iets vast voor regelsets die hierop voortbouwen. Dit onderdeel staat niet in de regelset.",
        "locked: [elements.scholing.rate]",
        "Verbeter het pad. Onderdelen van een lijst noemt u met hun id, zoals elements.education.rate.",
    ),
    "patch-path": (
        "Een alternatief van een aanname verandert iets op een plek in de regelset. Die plek bestaat niet.",
        "patches:\n  - {path: elements.inkop.share.value, value: 60}",
        "Verbeter het pad. Onderdelen van een lijst noemt u met hun id, zoals elements.inkoop.share.value.",
    ),
    "assumption-used": (
        (
            "U vroeg met --strict om een uitkomst zonder aannames, maar deze uitkomst rust er wel op een. Op "
            "dat punt zegt de bron niets."
        ),
        "srcalc required opdracht.yaml --strict",
        (
            "Laat --strict weg, of gebruik een regelset waarin dit punt een bron heeft. Kijk met --explain wat "
            "de aanname uitmaakt."
        ),
    ),
    "ruleset-stale": (
        "De maker van de regelset wilde de cijfers voor deze datum opnieuw laten bekijken. Die datum is voorbij.",
        "review_by: 2027-10-14   # en de opdracht is van 2028",
        "Kijk bij de opdrachtgever of er een nieuwe versie is. Zo niet, dan kunt u met deze versie doorgaan.",
    ),
    "scheme-undated": (
        (
            "U noemde een stelsel en niet welke versie. Van deze versies is niet bekend wanneer ze gelden, dus srcalc "
            "kan niet kiezen."
        ),
        "srcalc required opdracht.yaml --ruleset utrecht",
        "Noem de versie voluit, zoals --ruleset utrecht-36h.",
    ),
    "scheme-without-date": (
        "U noemde een stelsel en niet welke versie. De opdracht heeft geen datum die de versie bepaalt.",
        "srcalc required --value 250000 --months 24 --ruleset landelijk",
        "Noem de versie voluit, of geef de opdracht een datum (published, awarded of start).",
    ),
    "scheme-outside": (
        "U noemde een stelsel. Geen van de versies met bekende data geldt op de peildatum van de opdracht.",
        "start: 2019-01-01   # met --ruleset landelijk",
        "Controleer de datum van de opdracht, of noem de versie die u bedoelt voluit.",
    ),
    "client-without-ruleset": (
        (
            "De opdracht noemt een opdrachtgever, maar niet welke regelset die gebruikt. srcalc nam de "
            "landelijke; uw opdrachtgever kan andere regels hebben."
        ),
        "client: Gemeente Voorbeeld\nvalue: 250000\nmonths: 24",
        "Zet ruleset: met de juiste naam in de opdracht, of geef --ruleset.",
    ),
    "form-made": (
        "Er is een leeg formulier gemaakt, met de kolommen die deze regelset gebruikt.",
        "srcalc template inspanningen.xlsx --ruleset landelijk-2025",
        "Vul het in, en reken met srcalc realised.",
    ),
    "not-a-result": (
        (
            "Narekenen kan alleen met een resultaat dat srcalc als JSON heeft gemaakt. Daar staat de bon in: "
            "bestanden en opties."
        ),
        "srcalc verify voortgang.html",
        "Maak het resultaat met --format json, of geef het bestand dat zo is gemaakt.",
    ),
    "verify-other-file": (
        (
            "De bon bevat van elk bestand een kenmerk van de inhoud. Dit bestand heeft een ander kenmerk, dus is het "
            "veranderd."
        ),
        "srcalc verify resultaat.json   # en inspanningen.csv is daarna bewerkt",
        "Zet het bestand terug waarmee het resultaat is gemaakt, of maak een nieuw resultaat.",
    ),
    "verify-standard-input": (
        (
            "De gegevens kwamen uit een ander programma en niet uit een bestand. Zonder die gegevens is narekenen "
            "niet mogelijk."
        ),
        "cat inspanningen.csv | srcalc realised - --format json",
        "Bewaar de gegevens als bestand en maak het resultaat daarvan.",
    ),
    "verify-cannot": (
        "Bij narekenen liep srcalc vast op iets dat er toen wel was, zoals een regelset die is verplaatst.",
        "srcalc verify resultaat.json   # en de regelset is weg",
        "Lees de melding erboven en los die eerst op.",
    ),
    "pseudonymised": (
        "Wat er is gemaakt: hoeveel regels, hoeveel mensen, met welke sleutel, en welke kolommen zijn weggelaten.",
        "srcalc pseudonymise inspanningen.csv --key social-return.key --output veilig.csv",
        "U hoeft niets te doen. Kijk of de weggelaten kolommen inderdaad niet nodig zijn.",
    ),
    "person-column-missing": (
        "Er is geen kolom die person of persoon heet. Welke kolom dan wel mensen aanwijst kan srcalc niet raden.",
        "bsn;bouwblok;begindatum",
        "Noem de kolom: srcalc pseudonymise inspanningen.csv --key social-return.key --person bsn",
    ),
    "not-pseudonymised": (
        (
            "Met match legt u twee bestanden naast elkaar zonder namen uit te wisselen. Dit bestand heeft nog geen "
            "pseudoniemen."
        ),
        "persoon\nJansen",
        "Maak van beide bestanden eerst pseudoniemen, met dezelfde sleutel.",
    ),
    "secret-made": (
        (
            "Met deze sleutel maakt srcalc pseudoniemen. De naam van de sleutel (acht tekens) zegt niets over de "
            "sleutel zelf; "
            "u ziet eraan of twee bestanden met dezelfde sleutel zijn gemaakt."
        ),
        "srcalc key new social-return.key",
        (
            "Bewaar de sleutel apart van de gegevens. Raakt hij kwijt, dan zijn oude en nieuwe pseudoniemen niet meer "
            "aan "
            "elkaar te koppelen."
        ),
    ),
    "secret-exists": (
        (
            "Over een bestaande sleutel schrijven zou de oude pseudoniemen onbruikbaar maken. Daarom doet srcalc dat "
            "nooit."
        ),
        "srcalc key new social-return.key",
        "Kies een andere naam, of gebruik de sleutel die er al is.",
    ),
    "secret-link": (
        "Het bestand is een snelkoppeling. Waar die heen wijst kan ongemerkt veranderen.",
        "srcalc pseudonymise inspanningen.csv --key snelkoppeling.key",
        "Noem het sleutelbestand zelf.",
    ),
    "secret-open": (
        "Wie de sleutel kan lezen, kan van een pseudoniem nagaan wie het is. Deze sleutel is leesbaar voor anderen.",
        "-rw-r--r--  social-return.key",
        "Neem anderen het recht om te lezen af: chmod 600 social-return.key",
    ),
    "secret-size": (
        "Een sleutel is een bestand van 32 willekeurige bytes. Dit bestand is iets anders.",
        "srcalc pseudonymise inspanningen.csv --key wachtwoord.txt",
        "Maak een sleutel met srcalc key new, en gebruik die.",
    ),
    "secret-in-repository": (
        "Wat in een map van git staat, gaat mee als u die map deelt. Dan heeft een ander ook de sleutel.",
        "srcalc key new ./social-return.key   # in een map met .git",
        "Zet de sleutel in een map die u niet deelt, bijvoorbeeld in uw persoonlijke map.",
    ),
    "index-missing": (
        (
            "Voor deze periode staat er geen indexcijfer in de reeks. Zonder dat cijfer kan het bedrag niet "
            "naar de prijzen van dat jaar worden omgerekend."
        ),
        "srcalc index 20000 --from 2011 --to 2030",
        (
            "Geef een nieuwere reeks (--index reeks.csv) of een verwachte stijging (--expected-inflation 2.5). "
            "Is een jaar te vroeg voor de reeks, kies dan een later jaar of een andere reeks."
        ),
    ),
    "index-series-missing": (
        (
            "De tarieven van deze regelset stijgen mee met de prijzen, maar voor deze berekening is geen "
            "indexreeks gegeven. Dit komt alleen voor als u srcalc vanuit een eigen programma gebruikt."
        ),
        "Prices(indexation, series=None)",
        "Geef de reeks mee, bijvoorbeeld met shipped_series.",
    ),
    "index-unknown": (
        "Er is geen indexreeks met deze naam bij srcalc.",
        "indexation: {value: {series: cbs-86141, price_level: 2025}}",
        "Kies een van de genoemde reeksen, of geef een eigen reeks als bestand met --index.",
    ),
    "index-other-series": (
        (
            "Uw bestand bevat een andere reeks dan die waarmee de regelset rekent. Cijfers uit twee reeksen "
            "hebben een ander basisjaar en geven samen een verkeerde uitkomst."
        ),
        "# id: cbs-83131ned   (de regelset rekent met cbs-86141ned)",
        "Geef een bestand met dezelfde reeks als de regelset.",
    ),
    "index-line": (
        (
            "In een indexbestand staan op elke regel een periode en een indexcijfer, met een komma ertussen. Op "
            "deze regel is dat niet zo."
        ),
        "2025;100.00",
        (
            "Schrijf bijvoorbeeld 2025,100.00 of 2025-07,100.40. Een indexcijfer is groter dan nul en heeft een "
            "punt voor de decimalen."
        ),
    ),
    "index-twice": (
        "Dezelfde periode staat twee keer in het indexbestand. srcalc raadt niet welk cijfer geldt.",
        "2025,100.00\n2025,100.10",
        "Verwijder één van de twee regels.",
    ),
    "index-head": (
        (
            "Boven in een indexbestand staat welke reeks het is en waar die vandaan komt. Een deel daarvan "
            "ontbreekt, en dan kan niemand het cijfer nazoeken."
        ),
        "# id: cbs-86141ned\nperiod,level\n2025,100.00",
        "Voeg de genoemde regels toe, zoals # source: CBS en # taken: 2026-01-31.",
    ),
    "index-empty": (
        "In het indexbestand staat geen enkel indexcijfer.",
        "# id: cbs-86141ned\nperiod,level,status,verified",
        "Zet er per periode een regel in, zoals 2025,100.00.",
    ),
    "index-periods": (
        "U vergelijkt een jaar met een maand. Een jaargemiddelde en een maandcijfer zijn niet te vergelijken.",
        "srcalc index 20000 --from 2011 --to 2025-07",
        "Geef twee jaren (2011 en 2025) of twee maanden (2011-07 en 2025-07).",
    ),
    "no-records": (
        "In het bestand staat geen enkele inspanning, of alleen de regel met kolomnamen.",
        "element;person;start;end;evidence",
        "Kijk of u het juiste bestand gaf en of het werkblad goed is opgeslagen.",
    ),
    "row-width": (
        "Deze regel heeft meer of minder cellen dan de kop. Dan is niet zeker welke waarde bij welke kolom hoort.",
        "element;person;start;end\nbenefit-status;P1;2026-01-01",
        (
            "Geef elke regel evenveel cellen als de kop; een lege cel schrijft u als ;;. Zet een cel met een ; "
            "erin tussen aanhalingstekens."
        ),
    ),
    "csv-quote": (
        (
            "Een cel die met een aanhalingsteken begint, is niet goed gesloten. Zonder deze controle zou de "
            "rest van het bestand in die ene cel verdwijnen."
        ),
        'r-2;social-procurement;"Firma Jansen;1250.00',
        'Sluit het aanhalingsteken, of haal het weg. Een aanhalingsteken binnen een cel schrijft u dubbel: "".',
    ),
    "csv-too-long": (
        (
            "Eén cel is veel langer dan een cel hoort te zijn. Vaak is een aanhalingsteken niet gesloten, of is "
            "er een hele tekst in geplakt."
        ),
        "r-2;social-procurement;(een geplakt verslag van vele bladzijden)",
        "Kijk naar de aanhalingstekens op deze regel en maak de cel korter.",
    ),
    "not-a-workbook": (
        (
            "De naam eindigt op .xlsx, maar wat erin staat is geen werkmap. Misschien is het bestand leeg, of alleen "
            "hernoemd."
        ),
        "inspanningen.xlsx is een CSV-bestand met een andere naam",
        "Kijk of u het goede bestand gaf. Open het in Excel en sla het op als .xlsx of als CSV UTF-8.",
    ),
    "workbook-damaged": (
        (
            "Het bestand begint als een werkmap, maar is niet in orde. Vaak is het kopiëren of downloaden halverwege "
            "gestopt."
        ),
        "inspanningen.xlsx is de helft van een download",
        "Haal het bestand opnieuw op. Open het in Excel, laat Excel het zo nodig herstellen, en sla het opnieuw op.",
    ),
    "workbook-protected": (
        "srcalc vraagt nergens om een wachtwoord en leest alleen werkmappen van na 2007 (.xlsx).",
        "inspanningen.xlsx met een wachtwoord om te openen",
        (
            "Kies in Excel Bestand, Info, Werkmap beveiligen en haal het wachtwoord weg; of kies Opslaan als, "
            "Excel-werkmap (.xlsx)."
        ),
    ),
    "workbook-macros": (
        "Een werkmap met macro's kan een programma uitvoeren. Voor inspanningen is dat niet nodig.",
        "inspanningen.xlsm",
        "Kies in Excel Opslaan als, Excel-werkmap (.xlsx). De macro's gaan dan niet mee.",
    ),
    "workbook-too-large": (
        (
            "Een werkmap is ingepakt. Uitgepakt is deze zo groot dat het lezen te veel geheugen zou kosten. Soms is "
            "dat opzet."
        ),
        "een werkmap van 5 MB die uitgepakt 20.000 MB is",
        "Sla alleen het blad met inspanningen op als CSV UTF-8; daarin kan veel meer.",
    ),
    "workbook-doctype": (
        (
            "In een werkmap die Excel opslaat staan zulke regels nooit. Ze kunnen een programma andere bestanden "
            "laten lezen."
        ),
        '<!DOCTYPE x [<!ENTITY e SYSTEM "...">]>',
        "Vertrouw het bestand niet zomaar: vraag waar het vandaan komt. Open het in Excel en sla het opnieuw op.",
    ),
    "workbook-cell-outside": (
        "Ver onder of rechts van de gegevens staat nog iets in een cel. Alles daartussen zou dan ook gelezen worden.",
        "de gegevens staan in A1 tot K200, en in XFD1048576 staat een punt",
        (
            "Ga in Excel met Ctrl+End naar de laatste cel. Verwijder de rijen en kolommen buiten uw gegevens en sla "
            "het bestand op. Zeer lange lijsten leest srcalc als CSV UTF-8."
        ),
    ),
    "sheet-unknown": (
        "De werkmap heeft geen blad met de naam die u bij --sheet gaf.",
        "srcalc realised inspanningen.xlsx --sheet Bald1",
        "Neem een naam uit de lijst over. Staat er een spatie in, zet de naam dan tussen aanhalingstekens.",
    ),
    "sheet-choose": (
        "Op meer dan één blad staan gegevens, of op een verborgen blad. srcalc raadt niet welk blad u bedoelt.",
        "een werkmap met de bladen 2025 en 2026",
        "Zeg welk blad u bedoelt, bijvoorbeeld --sheet 2026. Voor meer bladen geeft u elk blad als eigen bestand.",
    ),
    "sheet-no-workbook": (
        "Alleen een werkmap (.xlsx) heeft bladen.",
        "srcalc realised inspanningen.csv --sheet Blad1",
        "Laat --sheet weg, of geef de werkmap.",
    ),
    "cell-error": (
        "Excel kon de formule in deze cel niet uitrekenen. Een foutwaarde is iets anders dan een lege cel.",
        "in E14 staat #DEEL/0!",
        "Herstel de formule, of zet in de cel de waarde die er hoort te staan.",
    ),
    "cell-uncalculated": (
        (
            "Een ander programma heeft deze formule in het bestand gezet, zonder de uitkomst. srcalc rekent geen "
            "formules uit."
        ),
        "in C3 staat =A3*B3, zonder uitkomst",
        "Open het bestand in Excel of LibreOffice en sla het op; dan staan de uitkomsten erin.",
    ),
    "cell-merged": (
        "Deze cel is met een andere samengevoegd. Alleen de eerste cel heeft dan een waarde; de rest is leeg.",
        "de naam van een leverancier is over drie rijen samengevoegd",
        "Kies in Excel Samenvoegen en centreren om de cellen te splitsen, en vul in elke cel de waarde in.",
    ),
    "column-twice": (
        "Twee kolommen betekenen hetzelfde, misschien in twee talen. srcalc raadt niet welke geldt.",
        "element;start;begindatum",
        "Verwijder één van beide kolommen, of geef er een een andere naam.",
    ),
    "cell-twice": (
        (
            "In deze inspanning staan twee sleutels die hetzelfde betekenen, misschien in twee talen. srcalc raadt "
            "niet welke geldt."
        ),
        '{"element": "education", "amount": 100, "bedrag": 200}',
        "Verwijder één van beide.",
    ),
    "column-missing": (
        (
            "Zonder deze kolom kan srcalc de inspanningen niet lezen. Misschien heeft het bestand geen regel "
            "met kolomnamen."
        ),
        "P1;2026-01-01;2026-12-31",
        "Zet de kolomnamen op de eerste regel, met in elk geval element (of bouwblok).",
    ),
    "column-personal": (
        (
            "Deze kolom is voor persoonsgegevens, zoals naam, BSN of adres. De berekening heeft ze niet nodig, en "
            "wat u niet deelt kan ook niet uitlekken."
        ),
        "element;Naam;BSN;start;end",
        (
            "Haal de kolom weg, of laat srcalc haar overslaan met --drop-column Naam, of met --drop-personal voor "
            "alle kolommen van deze soort. Gebruik bij person een eigen code, zoals P1; srcalc pseudonymise maakt "
            "zulke codes."
        ),
    ),
    "column-citizen-numbers": (
        (
            "Minstens de helft van de waarden in deze kolom heeft negen cijfers en voldoet aan de elfproef, zoals "
            "een BSN. srcalc wil geen BSN's lezen, ook niet als de kolom anders heet."
        ),
        "de kolom person met negen cijfers per persoon",
        (
            "Maak pseudoniemen met srcalc key new en srcalc pseudonymise, of gebruik een eigen code per persoon. Is "
            "de kolom niet nodig, gebruik dan --drop-column met de naam van de kolom."
        ),
    ),
    "column-emails": (
        "In deze kolom staan e-mailadressen. Een e-mailadres wijst iemand aan en is voor de berekening niet nodig.",
        "de kolom person met e-mailadressen",
        (
            "Maak pseudoniemen met srcalc key new en srcalc pseudonymise, of gebruik een eigen code per persoon. Is "
            "de kolom niet nodig, gebruik dan --drop-column met de naam van de kolom."
        ),
    ),
    "column-near": (
        "Deze kolomnaam lijkt sterk op een bekende. Zou srcalc de kolom overslaan, dan telden uw gegevens niet mee.",
        "element;person;start;hour_per_week",
        (
            "Verbeter de naam, hier hours_per_week. Is het echt iets anders, geef de kolom dan een naam die er "
            "niet op lijkt."
        ),
    ),
    "columns-unread": (
        "Deze kolommen kent srcalc niet. Ze zijn niet gelezen en doen niet mee in de uitkomst.",
        "element;person;start;end;afdeling",
        "U hoeft niets te doen, tenzij een kolom wel moet meetellen: gebruik dan de bekende naam.",
    ),
    "drop-unknown": (
        "U vroeg om een kolom over te slaan die er in geen enkel bestand is. Misschien is de naam anders geschreven.",
        "srcalc realised inspanningen.csv --drop-column achternamen",
        "Kijk in de kop van het bestand hoe de kolom heet. Hoofdletters en spaties maken niet uit.",
    ),
    "cell-needed": (
        "Voor dit element is deze cel nodig, maar hij is leeg. Zonder dit gegeven heeft de inspanning geen waarde.",
        "element;amount;date\nsocial-procurement;1250.00;",
        "Vul de cel in, hier bijvoorbeeld 2026-05-01.",
    ),
    "unknown-id": (
        (
            "De regelset kent dit element, deze erkenning, dit bewijs of deze toeslag niet. De melding herhaalt "
            "het woord alleen als het op een bekend woord lijkt."
        ),
        "element;amount\nsociale-inkop;1250.00",
        (
            "Kies een van de toegestane namen. Hoofdletters maken niet uit, en een spatie of _ mag in plaats "
            "van een koppelteken."
        ),
    ),
    "set-aside": (
        "Deze inspanningen noemen een opdracht die u niet hebt meegegeven. Ze zijn niet meegerekend.",
        "srcalc realised inspanningen.csv --contract perceel-1.yaml   (met regels voor perceel-2)",
        "Geef ook de andere opdracht mee (--contract perceel-2.yaml), of verbeter de kolom contract.",
    ),
    "all-set-aside": (
        "Alle inspanningen noemen een andere opdracht dan u meegaf. Er blijft dus niets over om te berekenen.",
        "srcalc realised inspanningen.csv --contract perceel-1.yaml   (met alleen regels voor perceel-2)",
        "Geef de juiste opdracht mee, of verbeter de namen in de kolom contract. Die naam is het id van de opdracht.",
    ),
    "zero-percent": (
        (
            "De opdracht valt onder de regeling, maar de hele waarde valt in een schijf van 0%. Daarom is de "
            "gevraagde Social Return nul."
        ),
        "srcalc required --value 40000 --months 12",
        "U hoeft niets te doen. Wilt u toch iets vragen, spreek dan een percentage af (--percentage 2).",
    ),
    "below-threshold": (
        (
            "De opdracht blijft onder een grens van de regeling, in waarde of in looptijd. Daarom vraagt de "
            "regeling niets."
        ),
        "srcalc required --value 75000 --months 12 --category services --ruleset friesland-2016",
        "U hoeft niets te doen. Controleer bij een perceel of u de waarde van de hele aanbesteding gaf (whole_value).",
    ),
    "category-not-asked": (
        "De regeling vraagt alleen iets van sommige soorten opdrachten, en van deze soort niet.",
        "srcalc required --value 500000 --months 24 --category supplies --ruleset rijk-2011",
        "U hoeft niets te doen. Controleer category: works (werken), services (diensten) of supplies (leveringen).",
    ),
    "custom-outcome": (
        (
            "Voor een opdracht van deze omvang vraagt de regeling geen bedrag, maar iets anders, zoals een activiteit "
            "of een plan. Daar valt niets bij te berekenen."
        ),
        "srcalc required --value 50000 --months 12 --ruleset amersfoort-2026 --assume large=small",
        "Spreek met de opdrachtgever af wat u doet. Spreekt u een bedrag af, zet het dan in de opdracht (required).",
    ),
    "no-reference-date": (
        (
            "De opdracht noemt geen datum van publicatie, gunning of start. srcalc kan dan niet nagaan of de "
            "regelset geldt en rekent met de tarieven zoals ze in de regelset staan."
        ),
        "srcalc required --value 250000 --months 24",
        "Geef published, awarded of start in de opdracht, of --start 2026-01-01.",
    ),
    "no-contract": (
        (
            "U gaf geen opdracht mee. Elke inspanning telt dan, wanneer zij ook was, en er is geen bedrag om "
            "tegen af te zetten."
        ),
        "srcalc realised inspanningen.csv",
        "Geef de opdracht mee: --contract opdracht.yaml.",
    ),
    "required-not-known": (
        (
            "De regelset zegt niet hoeveel een opdracht moet opleveren, en de opdracht zelf ook niet. U ziet "
            "dus wat de inspanningen waard zijn, maar niet of het genoeg is."
        ),
        "srcalc realised inspanningen.csv --contract opdracht.yaml --ruleset utrecht-current",
        "Zet het afgesproken percentage (percentage: 5) of bedrag (required: 12500) in de opdracht.",
    ),
    "equivalents-earlier-year": (
        (
            "Het indexcijfer voor dit prijsjaar is nog niet bekend. Het gevraagde bedrag klopt; alleen de "
            "vertaling naar personen, uren en inkoop is gemaakt met eerdere tarieven."
        ),
        "srcalc required --value 250000 --months 24 --start 2030-01-01",
        "Reken later opnieuw, of geef een verwachte stijging: --expected-inflation 2.5.",
    ),
    "one-of-two": (
        (
            "De regelset laat een activiteit onder het ene of het andere element tellen, nooit onder allebei. Of twee "
            "regels over dezelfde activiteit gaan, is uit de gegevens niet te zien."
        ),
        "een cursus als uren én als factuur",
        "Kijk of er een activiteit bij beide elementen staat. Zo ja, haal dan één van de twee regels weg.",
    ),
    "counts-twice": (
        (
            "Dezelfde persoon telt voor dezelfde dagen bij twee elementen, en deze regelset verbiedt dat niet. "
            "Sommige opdrachtgevers staan dit niet toe."
        ),
        "element;person;start;end\nbenefit-status;P1;2026-01-01;2026-12-31\neducation;P1;2026-01-01;2026-12-31",
        (
            "Vraag uw opdrachtgever of dit mag. Zo niet, laat één van beide regels weg of kies met --assume een "
            "andere aanname."
        ),
    ),
    "open-end": (
        "Bij deze regels ontbreekt een einddatum. Ze lopen door tot de peildatum, alsof de persoon nog steeds werkt.",
        "element;person;start;end\nbenefit-status;P1;2026-01-01;",
        "Vul de einddatum in als de inzet is gestopt. Loopt zij nog, dan hoeft u niets te doen.",
    ),
    "open-end-without-date": (
        (
            "De einddatum ontbreekt, en er is ook geen peildatum tot waar srcalc kan tellen. Hoeveel dagen "
            "meetellen is dus niet te zeggen."
        ),
        "srcalc realised inspanningen.csv   (met een regel zonder einddatum en zonder opdracht)",
        "Vul de einddatum in, of geef een peildatum met --as-of 2026-12-31.",
    ),
    "expected-inflation": (
        (
            "Voor een of meer jaren is er nog geen indexcijfer. Daar is gerekend met de stijging die u opgaf, "
            "dus de uitkomst is een verwachting."
        ),
        "srcalc required opdracht.yaml --expected-inflation 2.5",
        "Reken opnieuw zonder deze optie zodra het echte cijfer er is.",
    ),
    "other-index": (
        (
            "Er is gerekend met de indexcijfers uit uw bestand, niet met die van srcalc zelf. Een ander krijgt "
            "met de eigen cijfers misschien een andere uitkomst."
        ),
        "srcalc required opdracht.yaml --index cbs-2027.csv",
        "Bewaar het indexbestand bij de uitkomst, of laat --index weg.",
    ),
    "skipped": (
        "U vroeg met --skip-invalid om regels met fouten over te slaan. Die regels tellen niet mee in deze uitkomst.",
        "srcalc realised inspanningen.csv --contract opdracht.yaml --skip-invalid",
        "Verbeter de genoemde regels en reken opnieuw zonder --skip-invalid.",
    ),
    "outside_contract": (
        (
            "Deze dagen, of deze datum, vallen voor het begin of na het einde van de opdracht. Volgens de "
            "regelset telt alleen wat binnen de looptijd valt, met de verlengingen die zijn gelicht."
        ),
        "start: 2026-01-01   (de opdracht begint op 2026-04-01)",
        "Controleer de datums. Is een verlenging gelicht, zet dan exercised: yes bij die verlenging.",
    ),
    "after_reference_date": (
        "Deze inspanning ligt na de peildatum van de berekening. Zij is gepland en telt nog niet mee.",
        (
            "srcalc realised inspanningen.csv --contract opdracht.yaml --as-of 2026-06-30   (met een factuur "
            "van 2026-09-01)"
        ),
        "U hoeft niets te doen, of kies met --as-of een latere peildatum.",
    ),
    "same_days": (
        "Voor deze persoon tellen deze dagen al mee op een andere regel. Een dag telt maar één keer.",
        "r-1;benefit-status;P1;2026-01-01;2026-06-30\nr-2;benefit-status;P1;2026-04-01;2026-12-31",
        "U hoeft niets te doen. Zijn het twee verschillende mensen, geef ze dan elk een eigen code bij person.",
    ),
    "max_duration": (
        "De regelset telt een persoon maar een beperkte tijd mee, over alle regels samen. Die tijd is op.",
        "r-1;benefit-status;P1;2026-01-01;2027-12-31   (hooguit één jaar per persoon)",
        (
            "U hoeft niets te doen. Heeft iemand blijvend ondersteuning nodig en kent de regelset dat, zet dan "
            "permanent op ja."
        ),
    ),
    "bonus_once": (
        "Deze toeslag geldt één keer per persoon en is op een andere regel al meegeteld.",
        "r-1;job;P1;2026-01-01;2026-06-30;eerste-baan\nr-2;job;P1;2026-07-01;2026-12-31;eerste-baan",
        "U hoeft niets te doen. U kunt de toeslag bij de tweede regel weghalen.",
    ),
    "condition_not_met": (
        (
            "De regelset stelt een voorwaarde aan de persoon, en volgens de regel is daar niet aan voldaan. Dan telt "
            "de inspanning niet onder dit element."
        ),
        "element;person;conditions\nwia-wao;P1;nee",
        "Is er wel aan voldaan, zet dan de naam van de voorwaarde bij conditions. Kies anders een ander element.",
    ),
    "existing_staff": (
        "De regelset telt alleen nieuwe mensen, en volgens de regel werkte deze persoon al bij de opdrachtnemer.",
        "element;person;start;existing_staff\njob;P1;2026-01-01;ja",
        "Controleer existing_staff. Klopt het, dan telt deze regel niet.",
    ),
    "bonus_condition": (
        "De regelset geeft de toeslag alleen onder een voorwaarde, en volgens de regel is daar niet aan voldaan.",
        "element;person;bonuses;conditions\nbaan;P1;na-stage;nee",
        "Is er wel aan voldaan, zet dan de naam van de voorwaarde bij conditions. Haal anders de toeslag weg.",
    ),
    "minimum_duration": (
        (
            "De regelset telt iemand pas mee vanaf een bepaalde duur. Alle regels van deze persoon bij dit element "
            "tellen samen, tot de peildatum; elke dag één keer. Zo lang is het nog niet."
        ),
        "r-1;baan;P1;2026-01-01;2026-05-31   (minstens 6 maanden)",
        "Duurt het langer, vul dan het echte einde in. Op een latere peildatum kan deze regel wel tellen.",
    ),
    "evidence_incomplete": (
        (
            "De regelset vraagt bij dit element meer dan één bewijs, zoals een factuur en vooraf een akkoord. Er is er "
            "een, maar niet alles wat erbij hoort. Tot dan wacht de waarde."
        ),
        "element;amount;evidence\nscholing;1500;factuur   (met vooraf een akkoord)",
        "Zet alle bewijzen in de kolom, met | ertussen: factuur|akkoord.",
    ),
    "limit": (
        (
            "De regelset telt van dit element niet meer dan een bepaald aantal uren of stuks, of niet langer dan een "
            "bepaalde duur. De grens geldt over alle regels samen: per regel, persoon, activiteit, opdracht of "
            "leverancier, en soms per week, maand of jaar van de kalender. Uren over een periode (start en end) worden "
            "gelijk over de dagen verdeeld; uren met alleen een datum horen helemaal bij die dag."
        ),
        "element;person;hours;date\nwerkervaringsplek;P1;40;2026-02-28   (hooguit 10 uur per week)",
        (
            "Gaan de uren over een langere tijd, vul dan start en end in. Gaat het om verschillende activiteiten, geef "
            "ze dan elk een eigen naam bij activity. Anders hoeft u niets te doen."
        ),
    ),
    "minimum_hours": (
        (
            "De regelset telt iemand pas mee vanaf een bepaald aantal uren per week. Op deze regel is dat "
            "aantal niet gehaald, dus is de waarde nul."
        ),
        "r-1;job;P1;2026-01-01;2026-12-31;6   (vanaf 8 uur per week)",
        "Controleer hours_per_week. Klopt het, dan telt deze regel niet.",
    ),
    "no_recognition": (
        "Inkoop telt alleen bij een leverancier met een erkenning die de regelset noemt. Op deze regel staat er geen.",
        "element;supplier;amount;recognition\nsocial-procurement;Firma Jansen;1250.00;",
        "Vul bij recognition de erkenning in, zoals pso-2. Heeft de leverancier er geen, dan telt de inkoop niet.",
    ),
    "duplicate": (
        "Een factuur met dit nummer van deze leverancier staat al op een andere regel. Een factuur telt maar één keer.",
        "r-1;Firma Jansen;F-101;1250.00\nr-2;Firma Jansen;F-101;1250.00",
        "Verwijder de dubbele regel. Zijn het toch twee facturen, geef ze dan elk hun eigen nummer.",
    ),
    "no_evidence": (
        "Bij deze inspanning staat geen bewijs. De waarde wacht en telt mee zodra het bewijs er is.",
        "element;amount;evidence\nsocial-procurement;1250.00;",
        "Verzamel het bewijs en vul het in bij evidence, zoals invoice (factuur).",
    ),
    "evidence_not_accepted": (
        "Er is wel bewijs, maar voor dit element vraagt de regelset een ander soort. De waarde wacht tot dat er is.",
        "element;person;evidence\neducation;P1;invoice",
        "Lever een van de genoemde soorten bewijs, hier enrolment (inschrijving).",
    ),
    "bonus_not_here": (
        "Deze toeslag bestaat, maar hoort niet bij dit element. Zij is niet meegeteld.",
        "element: stage\nbonuses: vast-contract",
        "Haal de toeslag weg, of kijk of het juiste element is gekozen.",
    ),
    "bonus_lower": (
        "Van deze toeslagen telt er maar één. De hoogste is meegeteld, deze vervalt.",
        "bonuses: jongere|50-plus",
        "U hoeft niets te doen. U kunt de lagere toeslag weghalen.",
    ),
    "cap": (
        (
            "Voor deze elementen samen geldt een plafond: een deel van wat de opdracht vraagt. Wat daarboven "
            "komt, telt niet mee."
        ),
        "40000 euro aan inkoop, terwijl inkoop hooguit 50% van 50000 mag zijn",
        "U hoeft niets te doen. Vul de rest in met andere elementen.",
    ),
    "usage": (
        "srcalc begrijpt de opdrachtregel niet. Een commando of optie bestaat niet, of er ontbreekt iets.",
        "srcalc requird --value 250000",
        "Bekijk de uitleg met srcalc --help, of van één commando met srcalc required --help.",
    ),
    "option-form": (
        "Een verlenging schrijft u als een aantal maanden, met zo nodig een dubbele punt en de waarde.",
        'srcalc required --value 250000 --months 24 --option "1 jaar"',
        "Schrijf --option 12, of --option 12:125000.",
    ),
    "assume-form": (
        "Een andere keuze schrijft u als de naam van de aanname, een = en de naam van het alternatief.",
        "srcalc required opdracht.yaml --assume pooling",
        "Schrijf --assume pooling=separate.",
    ),
    "format-unknown": (
        (
            "Aan het eind van de naam ziet srcalc in welk formaat het moet schrijven. Dit formaat kan bij dit "
            "commando niet."
        ),
        "srcalc required opdracht.yaml --output uitkomst.pdf",
        "Kies een naam met een van de genoemde formaten, zoals uitkomst.json, of geef het formaat met --format.",
    ),
    "extra-missing": (
        (
            "Word- en Excel-bestanden vragen een bibliotheek die niet vanzelf wordt meegeïnstalleerd, zodat srcalc "
            "klein blijft."
        ),
        "srcalc required opdracht.yaml --output eis.docx",
        "Installeer de uitbreiding met het commando in de melding, of kies een ander formaat, zoals --output eis.html.",
    ),
    "template-unreadable": (
        "Het sjabloon is beschadigd, of het is een ander soort bestand (.dotx, .doc of .docm).",
        "srcalc required opdracht.yaml --output eis.docx --template huisstijl.dotx",
        "Open het sjabloon in Word en sla het op als gewoon Word-document (.docx).",
    ),
    "template-format": (
        "Een sjabloon geeft een Word-document zijn opmaak. Voor andere formaten is het niet te gebruiken.",
        "srcalc required opdracht.yaml --output eis.html --template huisstijl.docx",
        "Kies --output eis.docx, of laat --template weg.",
    ),
    "needs-output": (
        "Een Word- of Excel-bestand is niet op het scherm te lezen.",
        "srcalc required opdracht.yaml --format docx",
        "Geef een bestand op: --output eis.docx.",
    ),
    "too-many-rows": (
        "Een blad van Excel heeft 1.048.576 rijen. Zoveel inspanningen en een kop passen daar niet op.",
        "srcalc realised inspanningen.csv --output verantwoording.xlsx",
        "Kies een formaat zonder die grens (--output verantwoording.csv of .json), of geef de bestanden een voor een.",
    ),
    "output-exists": (
        "Er is al een bestand met deze naam. srcalc schrijft daar niet zomaar overheen.",
        "srcalc required opdracht.yaml --output uitkomst.json",
        "Kies een andere naam, of gebruik --force als het oude bestand weg mag.",
    ),
    "output-is-input": (
        "U wilt schrijven naar een bestand dat ook gelezen wordt. Dan zou uw invoer verloren gaan.",
        "srcalc required opdracht.json --output opdracht.json",
        "Kies een andere naam voor de uitkomst. Ook met --force kan dit niet.",
    ),
    "output-not-regular": (
        (
            "Op deze plek staat een map, een koppeling naar een ander bestand of iets anders. srcalc schrijft "
            "alleen naar een gewoon bestand."
        ),
        "srcalc required opdracht.yaml --output resultaten/",
        "Noem een bestand, zoals resultaten/uitkomst.json.",
    ),
    "cannot-write": (
        (
            "Het schrijven is niet gelukt. De map bestaat niet, u mag er niet schrijven, de schijf is vol of de "
            "uitvoer is gesloten."
        ),
        "srcalc required opdracht.yaml --output /bestaat-niet/uitkomst.json",
        "Maak de map aan of kies een andere. Er staat geen half bestand.",
    ),
    "our-fault": (
        "Dit is een fout in srcalc zelf, niet in uw bestand. De melding bevat geen gegevens uit uw bestanden.",
        "srcalc required opdracht.yaml",
        "Meld ons de hele melding en het commando. Stuur uw bestanden niet mee als er iets vertrouwelijks in staat.",
    ),
    "code-unknown": (
        "Er is geen uitleg bij deze code, want de code bestaat niet.",
        "srcalc explain SR-key-twise",
        "Neem de code over zoals hij achter de melding staat, zoals SR-key-twice.",
    ),
    "id-twice": (
        "In deze lijst hebben twee onderdelen hetzelfde id. Een verwijzing naar dat id is dan niet duidelijk.",
        "- id: inkoop\n  title: {nl: Inkoop, en: Purchase}\n- id: inkoop\n  title: {nl: Inhuur, en: Hiring}",
        "Geef een van beide een ander id.",
    ),
    "alias-twice": (
        "Bij also staan andere namen die mensen gebruiken. Deze naam hoort al bij een ander onderdeel.",
        (
            "- {id: invoice, also: [nota], title: {nl: Factuur, en: Invoice}}\n"
            "- {id: receipt, also: [nota], title: {nl: Bon, en: Receipt}}"
        ),
        "Laat de naam bij één onderdeel staan.",
    ),
    "dangling": (
        "Hier wordt verwezen naar iets dat in deze regelset niet bestaat, zoals een bron of een element.",
        "rate: {value: 40000, unit: eur_per_person_year, source: notta}",
        "Gebruik een id dat er wel is, hier source: nota, of voeg het ontbrekende onderdeel toe.",
    ),
    "no-basis": (
        (
            "Elk cijfer en elke keuze in een regelset noemt waar het vandaan komt. Hier ontbreekt dat, dus "
            "niemand kan het nagaan."
        ),
        "rate: {value: 40000, unit: eur_per_person_year}",
        'Noem de bron en de plek (source: nota, at: "bladzijde 3"), of een aanname (assumption: tarief).',
    ),
    "unused": (
        "Deze bron of aanname staat in de lijst, maar geen enkel cijfer verwijst ernaar.",
        "sources:\n  - {id: oude-nota, title: Nota 2019}   (nergens genoemd)",
        "Verwijs ernaar bij de cijfers die erop rusten, of haal het onderdeel weg.",
    ),
    "id-not-file-name": (
        "Mensen kiezen een regelset met de naam van het bestand. Die hoort gelijk te zijn aan het id.",
        "id: regels-2026   (in het bestand regels-nieuw.yaml)",
        "Hernoem het bestand tot regels-2026.yaml, of pas het id aan.",
    ),
    "period-empty": (
        "De laatste dag van de regelset ligt voor de eerste. De regelset geldt dan nooit.",
        "valid_from: {value: 2026-01-01, source: nota}\nvalid_until: {value: 2025-12-31, source: nota}",
        "Verbeter een van beide datums. Is er geen laatste dag, schrijf dan unlimited.",
    ),
    "in-force-without-date": (
        (
            "Er staat dat de regelset van kracht is, maar niet sinds wanneer. srcalc kan dan niet nagaan of zij "
            "voor een opdracht geldt."
        ),
        "status: in_force\nvalid_from: {value: not_seen, source: nota}",
        "Zoek de eerste dag op, of schrijf status: unknown.",
    ),
    "list-empty": (
        "Deze lijst hoort minstens één onderdeel te hebben. Zonder inhoud valt er niets te kiezen of te berekenen.",
        "brackets: []",
        (
            "Vul de lijst, zoals brackets: [{from_amount: 0, percentage: 5}]. Kent de bron geen schaal, schrijf "
            "dan scales: not_seen."
        ),
    ),
    "bracket-gap": (
        "De eerste schijf begint boven nul. Voor lagere bedragen is dan niet gezegd welk percentage geldt.",
        "brackets:\n  - {from_amount: 50000, percentage: 5}",
        (
            "Begin bij nul: {from_amount: 0, percentage: 0}. Vraagt de regeling niets onder een bedrag, gebruik "
            "dan een drempel (thresholds)."
        ),
    ),
    "bracket-overlap": (
        "Twee schijven beginnen bij hetzelfde bedrag. Welk percentage geldt, is dan niet te zeggen.",
        "- {from_amount: 50000, percentage: 5}\n- {from_amount: 50000, percentage: 6}",
        "Verwijder één van beide, of verbeter het bedrag.",
    ),
    "bracket-order": (
        "Schijven staan van laag naar hoog. Deze begint lager dan de vorige en wordt zo nooit bereikt.",
        "- {from_amount: 50000, percentage: 5}\n- {from_amount: 40000, percentage: 6}",
        "Zet de schijven op volgorde, of verbeter het bedrag.",
    ),
    "bracket-same": (
        (
            "Deze schijf heeft hetzelfde percentage als de vorige. Zij verandert de uitkomst niet; misschien is "
            "een percentage verkeerd overgenomen."
        ),
        "- {from_amount: 0, percentage: 5}\n- {from_amount: 50000, percentage: 5}",
        "Controleer het percentage in de bron, of haal de schijf weg.",
    ),
    "scale-jump": (
        (
            "Bij dit bedrag springt de uitkomst omhoog: één euro meer opdracht vraagt opeens veel meer. Dat kan "
            "zo bedoeld zijn, maar vaak hoort elk percentage alleen over zijn eigen schijf te gaan."
        ),
        "marginal: no\nbrackets:\n  - {from_amount: 0, percentage: 2}\n  - {from_amount: 50000, percentage: 5}",
        "Lees in de bron waarover het percentage gaat. Gaat het alleen over het meerdere, schrijf dan marginal: yes.",
    ),
    "scale-fall": (
        "Bij dit bedrag daalt de uitkomst: een grotere opdracht zou minder hoeven op te leveren dan een kleinere.",
        "marginal: no\nbrackets:\n  - {from_amount: 0, percentage: 5}\n  - {from_amount: 50000, percentage: 4}",
        (
            "Controleer de percentages in de bron. Gaat elk percentage alleen over zijn eigen schijf, schrijf "
            "dan marginal: yes."
        ),
    ),
    "scale-unreachable": (
        "Een eerdere schaal geldt al voor alle opdrachten. Deze schaal wordt dus nooit gebruikt.",
        (
            "scales:\n  - {id: alles, per: contract}\n"
            "  - {id: arbeidsintensief, labour_percentage: {at_least: 60}, per: contract}"
        ),
        "Zeg bij elke schaal voor welk arbeidsaandeel zij geldt, of verwijder deze schaal.",
    ),
    "range-empty": (
        "Dit bereik bevat geen enkel getal: de bovengrens is niet hoger dan de ondergrens.",
        "labour_percentage: {at_least: 60, below: 40}",
        "Verbeter de grenzen, zoals {at_least: 40, below: 60}. De bovengrens zelf hoort er niet bij.",
    ),
    "labour-gap": (
        (
            "Voor een deel van de arbeidsaandelen is er geen schaal. Een opdracht met zo'n aandeel kan niet "
            "worden berekend."
        ),
        "labour_percentage: {below: 40}\nlabour_percentage: {at_least: 60}",
        "Laat de schalen op elkaar aansluiten: below: 40 en daarna at_least: 40. Laat bij de laatste below weg.",
    ),
    "labour-overlap": (
        "Voor een deel van de arbeidsaandelen zijn er twee schalen. Welke geldt, is dan niet te zeggen.",
        "labour_percentage: {below: 40}\nlabour_percentage: {at_least: 30}",
        "Laat de schalen op elkaar aansluiten: below: 40 en daarna at_least: 40.",
    ),
    "threshold-empty": (
        "Een drempel zegt onder welk bedrag of welke looptijd niets wordt gevraagd. Hier staat geen van beide.",
        "thresholds:\n  - {id: klein}",
        "Vul amount of term in, of haal de drempel weg.",
    ),
    "threshold-included": (
        (
            "Er staat niet wat er gebeurt als een opdracht precies op de drempel ligt. Op zo'n grens ontstaat "
            "vaak verschil van mening."
        ),
        "- {id: klein, amount: {value: 50000, unit: eur, source: nota}}",
        "Schrijf included: yes als de regeling dan geldt (vanaf 50000), of included: no als zij pas daarboven geldt.",
    ),
    "threshold-twice": (
        "Voor dit soort opdracht zijn er twee drempels van dezelfde soort. Welke geldt, is dan niet te zeggen.",
        (
            "- {id: klein, amount: {value: 50000, unit: eur, source: nota}, included: yes}\n"
            "- {id: dienst, categories: [services], amount: {value: 100000, unit: eur, source: nota}, included: yes}"
        ),
        "Noem bij elke drempel voor welke soorten opdracht zij geldt (categories), zonder overlap.",
    ),
    "relief-nobody": (
        (
            "Een korting geldt voor leveranciers met een erkenning of met genoeg mensen uit de doelgroep in "
            "dienst. Hier staat geen van beide, dus krijgt niemand haar."
        ),
        "- {id: pso, title: {nl: PSO, en: PSO}, cut: {value: 50, unit: percent, source: nota}}",
        "Noem de erkenningen (recognitions: [pso-2]) of een aandeel (target_group_share).",
    ),
    "never-counts": (
        (
            "Zo kan een inspanning met dit element nooit iets opleveren. Er is geen bewijs dat volstaat, of het "
            "tarief, het aandeel of de maximale duur is nul."
        ),
        "rate: {value: 0, unit: eur_per_hour, source: nota}",
        "Vul de waarde uit de bron in. Noemt de bron die niet, schrijf dan not_seen.",
    ),
    "share-twice": (
        "Dezelfde erkenning staat bij twee percentages. Hoeveel van het bedrag telt, is dan niet te zeggen.",
        (
            "- {recognitions: [pso-1, pso-2], percentage: 50, source: nota}\n"
            "- {recognitions: [pso-2], percentage: 75, source: nota}"
        ),
        "Laat de erkenning bij één percentage staan.",
    ),
    "minimum-over-full-time": (
        "Het minimum aantal uren is hoger dan een volle werkweek. Dan telt niemand ooit mee.",
        (
            "full_time: {value: 36, unit: hours_per_week, source: nota}\n"
            "minimum: {value: 38, unit: hours_per_week, source: nota}"
        ),
        "Verbeter een van beide getallen; misschien zijn ze omgewisseld.",
    ),
    "group-twice": (
        (
            "Elementen in een groep delen hun dagen: een dag van een persoon telt er één keer. Dit element "
            "staat in twee groepen, en dan is niet duidelijk met welke het deelt."
        ),
        "value: [{id: uitkering, elements: [wajong]}, {id: jeugd, elements: [wajong]}]",
        "Laat het element in één groep staan, of voeg de groepen samen.",
    ),
    "not-a-person": (
        (
            "Groepen en toeslagen gaan over mensen die per jaar worden gewaardeerd. Dit element gaat over iets "
            "anders, zoals inkoop of uren."
        ),
        "person_groups: {value: [{id: mensen, elements: [inkoop]}], source: nota}",
        "Noem alleen elementen met kind: person_year.",
    ),
    "limit-unit": (
        (
            "Een grens telt wat een regel van het element heeft: uren bij hours, amount en agreed, stuks (pieces) bij "
            "count. Maanden en jaren zijn een duur in totaal (per: duration). Bij person_year hoort maximum."
        ),
        "kind: count\nlimits: [{id: weekly, at_most: {value: 8, unit: hours, source: nota}, per: week, scope: person}]",
        "Kies de eenheid die bij het element past, of gebruik bij person_year de sleutel maximum.",
    ),
    "not-by-the-hour": (
        "Een toeslag per uur hoort bij elementen die in uren worden gewaardeerd (kind: hours).",
        "- {id: ouder, per: hour, elements: [baan], amount: {value: 2.4, unit: eur_per_hour, source: nota}}",
        "Noem bij elements alleen elementen met kind: hours, of maak de toeslag per jaar (per: year).",
    ),
    "not-in-the-group": (
        "Bij maximum_except staan elementen van de groep die buiten het gedeelde maximum vallen. Dit is er geen.",
        "- {id: mensen, elements: [ww], maximum_except: [banenafspraak]}",
        "Zet het element ook bij elements, en geef de groep een maximum; of haal het hier weg.",
    ),
    "bonus-unit": (
        (
            "Het bedrag van de toeslag past niet bij hoe vaak zij geldt. Een toeslag per jaar heeft een bedrag "
            "per persoonsjaar, een toeslag per uur een bedrag per uur, een eenmalige toeslag een bedrag in euro."
        ),
        "per: year\namount: {value: 1000, unit: eur, source: nota}",
        "Schrijf eur_per_person_year bij per: year, of eur bij per: once.",
    ),
    "step-missing": (
        "Tarieven die met de prijzen meestijgen, worden afgerond. Voor deze eenheid staat er niet op welk bedrag.",
        "steps: [{unit: eur_per_hour, step: 0.01}]   (maar er is ook een tarief per persoonsjaar)",
        "Voeg de eenheid toe, zoals {unit: eur_per_person_year, step: 1} voor hele euro's.",
    ),
    "step-zero": (
        "Op nul valt niet af te ronden. Een stap is het kleinste bedrag waarop een tarief uitkomt.",
        "steps: [{unit: eur_per_person_year, step: 0}]",
        "Schrijf 1 voor hele euro's of 0.01 voor centen.",
    ),
    "alternative-changes-nothing": (
        "Dit alternatief van een aanname zet neer wat er al staat. Wie het kiest, krijgt dezelfde uitkomst.",
        "patches:\n  - {path: window.value, value: contract}   (dat staat er al)",
        "Vul in wat er met dit alternatief anders wordt, of haal het weg.",
    ),
    "alternative-wrong": (
        "Wie dit alternatief kiest, krijgt een regelset met een fout erin. De code achter de melding zegt welke fout.",
        "patches:\n  - {path: elements.inkoop.share.value, value: -50}",
        "Bekijk de uitleg van de genoemde code en verbeter de waarde in patches.",
    ),
    "versions-overlap": (
        (
            "Op een of meer dagen gelden twee versies van dezelfde regeling. Welke voor een opdracht telt, is "
            "dan niet te zeggen."
        ),
        "regels-2025: valid_until 2026-12-31\nregels-2026: valid_from 2026-07-01",
        "Laat de oude versie eindigen op de dag voordat de nieuwe begint.",
    ),
    "versions-gap": (
        (
            "Tussen twee versies van dezelfde regeling zitten dagen waarop geen van beide geldt. Voor een "
            "opdracht uit die tijd is er dan geen regelset."
        ),
        "regels-2025: valid_until 2025-12-31\nregels-2026: valid_from 2026-02-01",
        "Controleer de datums in de bron. Is er echt een gat, dan hoeft u niets te doen.",
    ),
    "case-expects-nothing": (
        "Een uitgewerkt geval laat zien dat de regelset klopt. Dit geval noemt geen uitkomst en controleert dus niets.",
        "- id: een-jaar\n  contract: {value: 250000, months: 12}\n  expect: {}",
        "Vul de verwachte uitkomst in, zoals expect: {required: 12500.00}.",
    ),
    "case-differs": (
        (
            "srcalc komt bij dit uitgewerkte geval op een ander bedrag dan er staat. De regelset klopt niet, of "
            "het verwachte bedrag is fout."
        ),
        "expect: {required: 4999.99}   (uitkomst: 5000.00)",
        (
            "Reken het geval met de hand na en verbeter de regelset of het bedrag. Pas het bedrag niet aan "
            "zonder te weten waarom."
        ),
    ),
    "case-refused": (
        "Dit uitgewerkte geval kan niet worden berekend. De code achter de melding zegt waarom.",
        "contract: {value: 250000, months: 12, percentage: 5, required: 12500}",
        (
            "Bekijk de uitleg van de genoemde code en verbeter het geval. Hoort het geweigerd te worden, "
            "schrijf dan expect: {refused: code}."
        ),
    ),
    "case-not-refused": (
        "Dit geval hoort te worden geweigerd, maar srcalc berekende het gewoon.",
        "contract: {value: 250000, months: 12}\nexpect: {refused: category-needed}",
        (
            "Verbeter de regelset of het geval, zodat de weigering er weer is. Hoort het wel te kunnen, noem "
            "dan de uitkomst."
        ),
    ),
    "quote-without-source": (
        "Een citaat komt ergens vandaan. Zonder bron kan niemand het nazoeken.",
        "rate: {value: 50000, unit: eur_per_person_year, quote: 50.000 euro, assumption: onze-keuze}",
        "Noem bij source het document waar de woorden in staan, of haal het citaat weg.",
    ),
    "quote-too-long": (
        (
            "Een citaat is er om het cijfer terug te vinden, niet om het document over te nemen. Tien woorden"
            " zijn genoeg."
        ),
        "quote: Wie via de gemeente een uitkering krijgt telt mee voor 50.000 euro per jaar",
        "Neem alleen de woorden om het cijfer heen over, zoals: telt mee voor 50.000 euro per jaar.",
    ),
    "quote-without-figure": (
        (
            "Het citaat moet laten zien waar het cijfer vandaan komt, en dit cijfer staat er niet in. "
            "Getallen mogen er op zijn Nederlands in staan (50.000, 1,5, € 175,-), en tot en met twaalf ook "
            "als woord; een dag als 14 oktober 2025 of 14-10-2025."
        ),
        "rate: {value: 50000, unit: eur_per_person_year, source: beleid, quote: 5.000 euro per jaar}",
        "Kijk of het cijfer klopt, of kies andere woorden uit de bron.",
    ),
    "quote-not-found": (
        (
            "Met --sources zoekt srcalc het citaat op in de tekst van de bron. Hoofdletters, regeleinden en "
            "soorten aanhalingstekens maken niet uit; de woorden wel."
        ),
        "quote: 50.000 euro per persoon      (in de bron: € 50.000 per persoon)",
        "Kijk in de bron. Neem de woorden over zoals ze er staan, of verbeter het cijfer en de plaats (at).",
    ),
    "source-text-missing": (
        (
            "Van deze bron zijn er citaten, maar in de map van --sources staat de tekst niet. Die citaten "
            "zijn dus niet nagezocht."
        ),
        "sources:\n  - {id: beleid, ...}      (verwacht: bronnen/beleid.txt)",
        "Zet de tekst van de bron als UTF-8 in de map, met het id van de bron als naam en .txt erachter.",
    ),
    "sources-not-folder": (
        (
            "Bij --sources hoort een map met de teksten van de bronnen: voor elke bron één bestand, met haar "
            "id als naam."
        ),
        "srcalc check rules/ --sources bronnen/",
        "Geef de map op. Zonder --sources zoekt srcalc geen citaten op.",
    ),
    "cases-do-not-cover": (
        (
            "Een regel telt pas als geraakt wanneer de uitkomst van een uitgewerkt geval ervan afhangt: een tarief of "
            "percentage waarmee is gerekend, een maximum dat iets afkapt, een drempel waar een opdracht onder blijft, "
            "bewijs waarmee iets telt. Een regel die geen enkel geval raakt, kan fout zijn zonder dat iemand het merkt."
        ),
        "elements:\n  - id: opleiding\n    rate: {value: 20000, unit: eur_per_person_year, source: beleid}\ncases: []",
        (
            "Schrijf voor elke genoemde regel een klein geval, reken de uitkomst zelf uit en zet die bij expect. Wat "
            "srcalc bij naam weigert, is geraakt door een geval met refused: not-supported (of not-seen)."
        ),
    ),
    "contract-past-2100": (
        "De opdracht loopt met alle verlengingen door tot na 31 december 2100. Zo ver rekent srcalc niet.",
        "start: 2060-01-01\nmonths: 600",
        "Kijk of de startdatum, de looptijd en de verlengingen kloppen.",
    ),
    "exempt": (
        "De leverancier heeft een erkenning waarmee de regeling niets van hem vraagt.",
        "supplier: {recognitions: [pso-30-plus]}",
        "Klopt de erkenning? Dan hoeft u niets te doen.",
    ),
    "zero-value": (
        "De waarde van de opdracht is nul, dus er wordt niets gevraagd.",
        "value: 0",
        "Vul de waarde van de opdracht in, in euro en zonder btw.",
    ),
    "compare-two": (
        "srcalc compare zet regelsets naast elkaar en heeft er dus minstens twee nodig.",
        "srcalc compare --ruleset landelijk-2025 --contract opdracht.yaml",
        "Noem --ruleset twee keer of vaker.",
    ),
    "compare-nothing": (
        "Er is geen opdracht en er zijn geen inspanningen om onder de regelsets te leggen.",
        "srcalc compare --ruleset landelijk-2025 --ruleset utrecht-current",
        (
            "Geef een opdracht met --contract, een of meer bestanden met inspanningen, of beide. Wilt u de regels "
            "zelf vergelijken, gebruik dan srcalc rules diff."
        ),
    ),
    "compare-fits-none": (
        (
            "De elementen, erkenningen, toeslagen en het bewijs in een bestand horen bij één regelset: die van de "
            "opdracht, of anders de eerste van de vergelijking die alle namen kent. Hier is er geen die ze allemaal "
            "kent."
        ),
        "srcalc compare inspanningen.csv --ruleset utrecht-40h --ruleset utrecht-36h   (met bouwblok: uitkering)",
        "Verbeter de namen, of noem ook de regelset waarvoor de inspanningen zijn geschreven.",
    ),
    "counterpart-none": (
        (
            "De vertaling tussen de regelsets zegt dat dit element in de andere regelset geen tegenhanger heeft, "
            "met de reden erbij. Deze regel doet daar niet mee in de totalen."
        ),
        "element: nug   (landelijk is er geen categorie voor mensen zonder uitkering)",
        (
            "Kent u toch een element waar het bij hoort, zet dat dan in een kolom zoals bouwblok:landelijk-2025, of "
            "geef een eigen vertaling met --map."
        ),
    ),
    "counterpart-unknown": (
        "Geen enkel element van de andere regelset is de tegenhanger van dit element.",
        "element: education   (een regelset zonder leerlingen, zoals utrecht-40h)",
        "Dit kan kloppen. Anders zet u het element zelf in een kolom zoals bouwblok:utrecht-40h.",
    ),
    "counterpart-recognition": (
        (
            "De andere regelset telt dit alleen bij een sociale onderneming, of bij een bedrijf met een bepaalde "
            "erkenning. De leverancier van deze regel heeft die niet."
        ),
        "recognition: pso-1   (bij een regelset die alleen inkoop bij sociale ondernemingen telt)",
        "Controleer de erkenning. Klopt zij, dan telt deze inkoop in de andere regeling niet.",
    ),
    "counterpart-cells": (
        "De andere regelset rekent met gegevens die deze regel niet heeft, bijvoorbeeld uren per week of een aantal.",
        "element: education, zonder hours_per_week   (de andere regelset telt naar rato)",
        "Vul de genoemde kolommen ook in. De eigen regelset van de regel leest alleen wat die nodig heeft.",
    ),
    "counterpart-no-mapping": (
        "srcalc weet niet hoe de namen van de regel in deze regelset heten: voor een van beide is er geen vertaling.",
        "srcalc compare inspanningen.csv --ruleset landelijk-2025 --ruleset eigen-2026.yaml",
        (
            "Geef een vertaling met --map BESTAND, of zet de namen in een kolom zoals bouwblok:eigen-2026. "
            "rules/mappings/ heeft voorbeelden."
        ),
    ),
    "counterpart-too-many": (
        (
            "Een persoon heeft regels onder verschillende elementen, die elk weer veel lokale elementen kunnen "
            "zijn. Er zijn te veel combinaties om de laagste en hoogste te zoeken."
        ),
        "element: benefit-status en education   (met elk meer dan twintig mogelijkheden)",
        "Zet het lokale element erbij in een kolom zoals bouwblok:eigen-2026.",
    ),
    "mapping-incomplete": (
        "Een vertaling noemt elke naam van een regelset, ook wat geen tegenhanger heeft. Zo valt er niets stil weg.",
        "elements:\n  - {id: participatiewet, to: benefit-status}   (en ww ontbreekt)",
        "Voeg de genoemde namen toe. Schrijf to: none met een aanname voor wat er in de andere regelset niet is.",
    ),
    "mapping-why": (
        (
            "Wat in een vertaling geen tegenhanger heeft, moet zeggen waarom. De lezer van een vergelijking ziet "
            "die reden."
        ),
        "{id: nug, to: none}",
        "Noem een aanname: {id: nug, to: none, assumption: geen-uitkering}, en schrijf die onder assumptions.",
    ),
    "mapping-ruleset": (
        "De vertaling noemt een regelset die niet bij srcalc hoort en ook niet bij --ruleset is gegeven.",
        "of: utrecht-35h",
        "Verbeter het id, of geef het bestand van die regelset met --ruleset.",
    ),
    "mapping-idle": (
        (
            "U gaf een vertaling die in deze vergelijking nergens voor nodig is. Misschien gaat zij over andere "
            "regelsets dan u vergelijkt."
        ),
        "srcalc compare inspanningen.csv --ruleset landelijk-2025 --ruleset rijnmond-2024 --map utrecht.yaml",
        "Laat de vertaling weg, of vergelijk de regelsets die zij noemt (of: en to:).",
    ),
}
