"""What every key of a file means, in Dutch: title, explanation, example. The other language has the same keys."""

KEYS: dict[str, tuple[str, ...]] = {
    # ---------------------------------------------------------------- the ruleset
    "Ruleset": (
        "Regelset",
        (
            "Eén versie van één regeling: hoe zij Social Return vraagt en waardeert, met de bron van elk cijfer. "
            "Schrijf bedragen als `50000` of `24.50`, nooit als `50.000` of `24,50`."
        ),
    ),
    "Ruleset-part": (
        "Regelset over een andere heen",
        (
            "Een regelset die een andere volgt (`extends`) en alleen de verschillen bevat. Wat u hier niet noemt, komt "
            "uit de andere. Alleen wat de regelset over zichzelf zegt, staat er altijd: titel, versie, status en "
            "geldigheid."
        ),
    ),
    "Ruleset.format": ("Bestandsformaat", "De versie van dit formaat. Er is er één: `1`."),
    "Ruleset.id": (
        "Id van de regelset",
        (
            "De naam van de regeling en haar versie, in kleine letters met streepjes. Het bestand heet net zo, met "
            "`.yaml` erachter."
        ),
        "voorbeeldstad-2026",
    ),
    "Ruleset.extends": (
        "Volgt de regelset",
        (
            "De regelset die deze volgt: het id van een meegeleverde, of de naam van een YAML-bestand in dezelfde map. "
            "Dit bestand bevat dan alleen de verschillen."
        ),
        "landelijk-2025",
    ),
    "Ruleset.locked": (
        "Vastgezet",
        (
            "Wat een regelset die deze volgt niet mag veranderen of weglaten. Elk is een pad van sleutels met punten "
            "ertussen; in een lijst noemt u het id."
        ),
        "elements.opleiding.rate",
    ),
    "Ruleset.without": (
        "Weggelaten",
        (
            "Wat uit de andere regelset vervalt. Elk is een pad van sleutels met punten ertussen; in een lijst noemt u "
            "het id."
        ),
        "elements.opleiding",
    ),
    "Ruleset.also": (
        "Andere namen",
        "Hoe mensen deze regelset ook noemen.",
        "bouwblokken voorbeeldstad",
    ),
    "Ruleset.version": (
        "Versie",
        "De versie van dit bestand. Een ander cijfer in de regeling is een nieuwe versie.",
        "1.0",
    ),
    "Ruleset.title": ("Titel", "Hoe de regeling heet, zoals zij boven elke uitkomst staat."),
    "Ruleset.status": ("Status", "Hoe het met de regeling staat: voorstel, van kracht, vervallen of niet bekend."),
    "Ruleset.valid_from": (
        "Geldig vanaf",
        (
            "De eerste dag waarop de regeling geldt, met de bron. `not_seen` als de bron geen dag noemt, `unlimited` "
            "als er geen begin is."
        ),
    ),
    "Ruleset.valid_until": (
        "Geldig tot en met",
        (
            "De laatste dag waarop de regeling geldt, met de bron. `not_seen` als de bron geen dag noemt, `unlimited` "
            "als er geen einde is."
        ),
    ),
    "Ruleset.selected_by": (
        "Peildatum van de opdracht",
        (
            "Welke datum van een opdracht bepaalt of deze regelset geldt. Noem er één of meer, op volgorde: de eerste "
            "die bekend is, telt."
        ),
    ),
    "Ruleset.review_by": (
        "Nakijken voor",
        "De dag waarop iemand moet nagaan of dit bestand nog klopt.",
        "2027-12-31",
    ),
    "Ruleset.clients": (
        "Opdrachtgevers",
        "De organisaties die deze regeling gebruiken, zoals zij zichzelf noemen.",
        "Gemeente Voorbeeldstad",
    ),
    "Ruleset.sources": (
        "Bronnen",
        "De stukken waar de cijfers uit komen. Elk cijfer noemt met `source` het id van een van deze bronnen.",
    ),
    "Ruleset.time_basis": ("Tijdrekening", "Hoe een deel van een jaar telt."),
    "Ruleset.rounding": ("Afronding", "Hoe er wordt afgerond."),
    "Ruleset.vat": ("Btw", "Of bedragen met of zonder btw zijn. srcalc rekent zonder."),
    "Ruleset.window": ("Periode die telt", "In welke periode een inspanning meetelt."),
    "Ruleset.existing_staff": (
        "Mensen die er al werken",
        "Of mensen meetellen die al bij de opdrachtnemer in dienst waren.",
    ),
    "Ruleset.pooling": (
        "Opdrachten samen",
        "Of opdrachten van één opdrachtgever bij elkaar worden geteld.",
    ),
    "Ruleset.indexation": (
        "Indexering van de tarieven",
        "Hoe de tarieven met de prijzen meegroeien, of `none` als zij dat niet doen.",
    ),
    "Ruleset.scale_indexation": (
        "Indexering van de schaal",
        "Of de bedragen van de schaal en de drempels met de prijzen meegroeien. srcalc rekent zonder.",
    ),
    "Ruleset.required": (
        "Wat een opdracht vraagt",
        (
            "Hoe het gevraagde bedrag uit de opdracht volgt. `not_seen` als u daarover niets in de bron zag: dan noemt "
            "de opdracht zelf een percentage of een bedrag."
        ),
    ),
    "Ruleset.elements": (
        "Elementen",
        "Waarmee een leverancier Social Return kan invullen, en wat elk waard is. Ook wel bouwblokken.",
    ),
    "Ruleset.person_groups": (
        "Groepen van personen",
        (
            "Elementen die hun dagen delen: een dag van een persoon telt in de hele groep één keer. Een lege lijst als "
            "elk element op zichzelf telt."
        ),
    ),
    "Ruleset.bonuses": ("Toeslagen", "Wat er voor een persoon bij komt, zoals voor iemand van 50 jaar of ouder."),
    "Ruleset.caps": (
        "Grenzen",
        "Welk deel van het gevraagde bedrag hoogstens met bepaalde elementen mag worden ingevuld.",
    ),
    "Ruleset.recognitions": (
        "Erkenningen",
        "Keurmerken en registers van leveranciers, zoals een PSO-trede. Elementen en kortingen noemen hun id.",
    ),
    "Ruleset.evidence": (
        "Soorten bewijs",
        "De stukken waarmee een inspanning wordt aangetoond. Elementen noemen hun id.",
    ),
    "Ruleset.shortfall": ("Tekort", "Wat de opdrachtgever rekent als er minder is gedaan dan gevraagd."),
    "Ruleset.assumptions": (
        "Aannames",
        "Wat de bron open laat, en wat u dan koos. Elk cijfer dat daarop rust, noemt met `assumption` het id.",
    ),
    "Ruleset.cases": (
        "Uitgewerkte gevallen",
        "Voorbeelden met hun uitkomst. `srcalc check` rekent ze na, op de cent.",
    ),
    # ---------------------------------------------------------------- texts, figures and what they rest on
    "Text": ("Tekst in twee talen", "Dezelfde tekst in het Nederlands en in het Engels."),
    "Text.nl": (
        "Nederlands",
        "De tekst in het Nederlands. Staat er `: ` of een komma in, zet dan aanhalingstekens.",
        "Nederlandse tekst",
    ),
    "Text.en": (
        "Engels",
        "De tekst in het Engels. Staat er `: ` of een komma in, zet dan aanhalingstekens.",
        "Engelse tekst",
    ),
    "Basis.source": (
        "Bron",
        "Het id van de bron waar dit staat. De bron zelf staat onder `sources`. Zonder bron noemt u een aanname.",
        "beleidsregel",
    ),
    "Basis.at": ("Plaats in de bron", "Waar het in de bron staat: artikel, bladzijde of tabel.", "artikel 4, tabel 1"),
    "Basis.quote": ("Citaat", "Hooguit tien woorden uit de bron, met het cijfer erin.", "40.000 euro per jaar"),
    "Basis.certainty": (
        "Zekerheid",
        "Hoe zeker dit is. U hoeft dit alleen te zeggen als het anders is dan bij de bron.",
    ),
    "Basis.assumption": (
        "Aanname",
        "Het id van de aanname waar dit op rust. De aanname zelf staat onder `assumptions`.",
        "time-basis",
    ),
    "Given.value": ("Keuze", "Wat er is gekozen."),
    "Figure": ("Cijfer", "Een getal met zijn eenheid en waar het op rust."),
    "Figure.value": (
        "Getal",
        (
            "Het getal zelf: cijfers, met een punt voor decimalen en niets tussen duizendtallen. `not_seen` als de "
            "bron het niet geeft: een berekening die het nodig heeft, stopt dan en zegt dat."
        ),
    ),
    "Figure.unit": ("Eenheid", "Waar het getal een aantal van is."),
    # ---------------------------------------------------------------- sources and prices
    "Source": ("Bron", "Een stuk waar cijfers uit komen, en hoe zeker zij daarmee zijn."),
    "Source.id": ("Id van de bron", "Hoe cijfers deze bron noemen, in kleine letters met streepjes.", "beleidsregel"),
    "Source.title": ("Titel van de bron", "Hoe het stuk heet.", "Beleidsregel Social Return"),
    "Source.publisher": ("Uitgever", "Wie het stuk heeft uitgegeven.", "Gemeente Voorbeeldstad"),
    "Source.date": (
        "Datum van de bron",
        "De dag die op het stuk staat, of `not_seen` als er geen staat.",
        "2025-12-01",
    ),
    "Source.seen": ("Gezien op", "De dag waarop u het stuk hebt gelezen.", "2026-11-22"),
    "Source.certainty": ("Zekerheid van de bron", "Hoe zeker een cijfer is dat in deze bron staat."),
    "Source.url": ("Webadres", "Waar het stuk te vinden is.", "https://www.voorbeeldstad.example/social-return"),
    "Source.note": (
        "Opmerking bij de bron",
        "Wat een lezer over deze bron moet weten.",
        "Alleen de tabel is gebruikt.",
    ),
    "Indexation": (
        "Indexering",
        (
            "Tarief in een jaar = tarief x index van dat jaar : index van het prijspeil, afgerond op de stap van de "
            "eenheid."
        ),
    ),
    "Indexation.series": ("Indexreeks", "De reeks met prijsindexcijfers.", "cbs-86141ned"),
    "Indexation.price_level": ("Prijspeil", "Het jaar waarvan de tarieven in dit bestand zijn.", "2025"),
    "Indexation.lag": (
        "Jaren vertraging",
        "Hoeveel jaar het indexcijfer achterloopt. Bij `1` volgt het tarief van 2026 de prijzen van 2025.",
        "1",
    ),
    "Indexation.price_year": ("Prijsjaar", "Van welke datum het jaar bepaalt welk tarief geldt."),
    "Indexation.steps": (
        "Stappen van afronding",
        "Waarop een geïndexeerd tarief wordt afgerond. Voor elke eenheid die u gebruikt één stap.",
    ),
    "RateStep": ("Stap van afronding", "De stap in euro waarop een tarief in deze eenheid wordt afgerond."),
    "RateStep.unit": ("Eenheid van het tarief", "Voor tarieven in welke eenheid de stap geldt."),
    "RateStep.step": ("Stap", "De stap in euro: `1` voor hele euro's, `0.01` voor centen.", "1"),
    # ---------------------------------------------------------------- what is required
    "Required": (
        "Wat een opdracht vraagt",
        "Waarover wordt gerekend, vanaf welke omvang, en welk percentage.",
    ),
    "Required.base": ("Grondslag", "Waarover het percentage wordt gerekend."),
    "Required.thresholds": ("Drempels", "Onder welke waarde of looptijd niets wordt gevraagd."),
    "Required.categories": (
        "Alleen voor deze soorten opdracht",
        "Welke soorten opdracht iets wordt gevraagd; van andere niets. Van alle, als u dit weglaat.",
    ),
    "Required.scales": (
        "Schalen",
        (
            "Het percentage dat wordt gevraagd, in schijven. `not_seen` als de bron geen percentage noemt. Bij meer "
            "dan één schaal zegt elke schaal voor welk arbeidsaandeel zij geldt."
        ),
    ),
    "Required.reliefs": ("Kortingen", "Wat er van het gevraagde bedrag af gaat voor bepaalde leveranciers."),
    "Required.maximum": ("Maximum", "Het hoogste bedrag dat van een opdracht wordt gevraagd."),
    "Required.agreed_percentage": (
        "Grenzen van een afgesproken percentage",
        "Tussen welke percentages opdrachtgever en opdrachtnemer er zelf een mogen afspreken.",
    ),
    "Required.custom": ("Maatwerk", "Voor welke opdrachten de regeling iets anders vraagt dan een bedrag."),
    "Required.comparisons": (
        "Ter vergelijking",
        "Percentages van de opdrachtwaarde die bij elke uitkomst ernaast staan.",
        "5",
    ),
    "Threshold": (
        "Drempel",
        "Onder deze waarde of looptijd vraagt de regeling niets. Noem een bedrag, een looptijd of beide.",
    ),
    "Threshold.id": ("Id van de drempel", "Een naam voor deze drempel, in kleine letters met streepjes.", "diensten"),
    "Threshold.categories": (
        "Soorten opdracht",
        "Voor welke soorten opdracht deze drempel geldt. Voor alle, als u dit weglaat.",
    ),
    "Threshold.base": ("Drempel over", "Wat met de drempel wordt vergeleken. Zonder dit: de opdrachtwaarde."),
    "Threshold.amount": ("Drempelbedrag", "Het bedrag waaronder niets wordt gevraagd, in euro zonder btw."),
    "Threshold.included": (
        "Bedrag zelf doet mee",
        "`yes` als een opdracht van precies het drempelbedrag al meedoet, `no` als pas daarboven iets wordt gevraagd.",
        "yes",
    ),
    "Threshold.term": (
        "Kortste looptijd",
        "De looptijd waaronder niets wordt gevraagd, in maanden met alle verlengingen.",
    ),
    "Scale": ("Schaal", "Een rij schijven, elk met een percentage."),
    "Scale.id": ("Id van de schaal", "Een naam voor deze schaal, in kleine letters met streepjes.", "vijf-procent"),
    "Scale.labour_percentage": (
        "Voor welk arbeidsaandeel",
        "Voor opdrachten met welk arbeidsaandeel deze schaal geldt. Voor alle, als u dit weglaat.",
    ),
    "Scale.base": (
        "Grondslag van deze schaal",
        "Waarover deze schaal rekent, als dat anders is dan bij `required.base`.",
    ),
    "Scale.per": ("Schaal per", "Of de schijven over de waarde per jaar gaan of over de hele opdracht."),
    "Scale.marginal": (
        "Elk deel zijn eigen percentage",
        (
            "`yes`: over elk deel van de waarde gaat het percentage van zijn eigen schijf, zoals bij belasting. `no`: "
            "over de hele waarde gaat het percentage van de schijf waarin zij valt."
        ),
        "yes",
    ),
    "Scale.brackets": ("Schijven", "De schijven van laag naar hoog; de eerste begint bij 0."),
    "Bracket": ("Schijf", "Vanaf dit bedrag dit percentage."),
    "Bracket.from_amount": ("Vanaf", "Het bedrag in euro waar de schijf begint. De eerste schijf begint bij `0`.", "0"),
    "Bracket.percentage": ("Percentage", "Het percentage dat wordt gevraagd: `5` is 5%. Niet `0.05`.", "5"),
    "LabourRange": ("Bereik van het arbeidsaandeel", "Vanaf het ene percentage tot aan het andere."),
    "LabourRange.at_least": ("Vanaf arbeidsaandeel", "Het laagste arbeidsaandeel dat meedoet, in procenten.", "30"),
    "LabourRange.below": (
        "Tot arbeidsaandeel",
        "Het arbeidsaandeel waar het ophoudt, in procenten; zelf doet het niet mee.",
        "60",
    ),
    "Reliefs": ("Kortingen", "De kortingen van de regeling, en hoe zij samengaan."),
    "Reliefs.combine": ("Kortingen samen", "Wat er gebeurt als een leverancier recht heeft op meer dan één korting."),
    "Reliefs.each": ("De kortingen", "Elke korting, met wie haar krijgt en hoe hoog zij is."),
    "Relief": (
        "Korting",
        "Een lager bedrag voor een leverancier met een erkenning of met genoeg mensen uit de doelgroep.",
    ),
    "Relief.id": ("Id van de korting", "Een naam voor deze korting, in kleine letters met streepjes.", "pso-korting"),
    "Relief.title": ("Naam van de korting", "Hoe de korting in een uitkomst heet."),
    "Relief.recognitions": (
        "Voor welke erkenningen",
        "De id's van de erkenningen die recht geven op de korting.",
        "pso-2",
    ),
    "Relief.target_group_share": (
        "Voor welk aandeel in het personeel",
        "Welk deel van het eigen personeel uit de doelgroep moet komen voor de korting.",
    ),
    "Relief.cut": ("Hoogte van de korting", "Welk percentage van het gevraagde bedrag er af gaat."),
    "Relief.at_most": ("Korting hoogstens", "Hoeveel er hoogstens af gaat, als percentage van de grondslag."),
    "AgreedPercentage": ("Grenzen van een afgesproken percentage", "Het laagste en het hoogste percentage dat mag."),
    "AgreedPercentage.at_least": ("Laagste percentage", "Lager mag niet worden afgesproken."),
    "AgreedPercentage.at_most": ("Hoogste percentage", "Hoger mag niet worden afgesproken."),
    "CustomOutcome": ("Maatwerk", "Een groep opdrachten waarvoor de regeling iets anders vraagt dan een bedrag."),
    "CustomOutcome.id": (
        "Id van het maatwerk",
        "Een naam hiervoor, in kleine letters met streepjes.",
        "boven-een-miljoen",
    ),
    "CustomOutcome.from_amount": ("Maatwerk vanaf", "Vanaf welke opdrachtwaarde dit geldt, in euro zonder btw."),
    "CustomOutcome.below_amount": ("Maatwerk tot", "Tot welke opdrachtwaarde dit geldt, in euro zonder btw."),
    "CustomOutcome.text": ("Wat er wordt gevraagd", "Wat de regeling voor deze opdrachten zegt."),
    # ---------------------------------------------------------------- elements
    "Element": (
        "Element",
        "Een manier om Social Return in te vullen. De soort (`kind`) bepaalt welke andere sleutels erbij horen.",
    ),
    "Element.kind": ("Soort", "Waarin dit element wordt gemeten. De soort bepaalt welke andere sleutels erbij horen."),
    "ElementBase.id": (
        "Id van het element",
        "Hoe een opgave dit element noemt, in kleine letters met streepjes.",
        "opleiding",
    ),
    "ElementBase.also": (
        "Andere namen van het element",
        "Wat mensen in een opgave ook schrijven. srcalc let niet op hoofdletters, spaties en streepjes.",
        "leerwerkplek",
    ),
    "ElementBase.title": ("Naam van het element", "Hoe het element in een uitkomst heet."),
    "ElementBase.short": ("Korte naam", "Een kortere naam voor smalle tabellen."),
    "ElementBase.evidence": (
        "Bewijs",
        (
            "De id's van het bewijs dat genoeg is; één ervan volstaat. `not_seen` als de bron niets zegt: dan kan het "
            "element niet worden berekend."
        ),
    ),
    "ElementBase.instead_of": (
        "In plaats van",
        "Het id van het element waaronder dezelfde inspanning ook mag worden opgegeven: het is het een of het ander.",
        "participatiewet",
    ),
    "ElementBase.note": ("Toelichting", "Wat een leverancier over dit element moet weten."),
    "ElementBase.conditions": (
        "Voorwaarden",
        (
            "Voorwaarden aan een persoon die niet uit een opgave blijken. srcalc rekent alleen als u er een aanname "
            "bij noemt."
        ),
    ),
    "ElementBase.limits": (
        "Limieten",
        "Hoeveel uren, stuks of tijd er hoogstens telt.",
    ),
    "Evidence": ("Bewijs", "De soorten bewijs bij een element."),
    "Evidence.value": ("Genoeg bewijs", "De id's van de soorten bewijs waarvan er één genoeg is.", "factuur"),
    "Evidence.all_of": ("Bewijs daarbij", "De soorten bewijs die er daarnaast allemaal moeten zijn."),
    "Condition": (
        "Voorwaarde",
        "Een voorwaarde aan een persoon. Met een aanname geldt zij als vervuld. Anders zegt de opgave het (kolom "
        "voorwaarden).",
    ),
    "Condition.id": (
        "Id van de voorwaarde",
        "Een naam hiervoor, in kleine letters met streepjes.",
        "niet-eerder-in-dienst",
    ),
    "Condition.text": ("Voorwaarde in woorden", "Wat er moet gelden."),
    "Limit": ("Limiet", "Hoogstens zoveel uren of stuks in een periode, of hoogstens zo lang."),
    "Limit.id": ("Id van de limiet", "Een naam hiervoor, in kleine letters met streepjes.", "uren-per-week"),
    "Limit.at_most": ("Hoogstens", "Het aantal dat hoogstens telt, met de eenheid."),
    "Limit.per": ("Limiet per", "In welke periode de limiet geldt."),
    "Limit.scope": ("Limiet voor", "Waarvoor de limiet apart telt."),
    "PersonYear": ("Persoon, per jaar", "Een persoon op een werkplek of leerplek: tarief x getelde jaren x deeltijd."),
    "PersonYear.rate": ("Tarief per persoon", "Wat een persoon in een jaar, een maand of een schooljaar waard is."),
    "PersonYear.part_time": ("Deeltijd", "Hoe gewerkte uren tellen."),
    "PersonYear.maximum": (
        "Maximum per persoon",
        "Hoe lang één persoon hoogstens telt, of `unlimited` als daar geen grens aan is.",
    ),
    "PersonYear.permanent": (
        "Blijvende ondersteuning",
        "Of het maximum ook geldt voor mensen die blijvend ondersteuning nodig hebben.",
    ),
    "PersonYear.minimum_duration": (
        "Kortste duur",
        "Hoe lang iemand ten minste moet meedoen.",
    ),
    "PersonYear.until": (
        "Telt tot",
        "Een maximum dat loopt vanaf een dag in iemands leven.",
    ),
    "PartTime": ("Deeltijd", "Of een persoon heel telt, of naar rato van een volle week."),
    "PartTime.value": ("Telling van uren", "Heel, hoeveel uur iemand ook werkt, of naar rato."),
    "PartTime.full_time": ("Volle week", "Hoeveel uur een volle week is. Nodig bij `pro_rata`."),
    "PartTime.minimum": ("Minste uren", "Onder dit aantal uur per week telt een persoon niet mee."),
    "Maximum": ("Maximum per persoon", "Hoe lang één persoon hoogstens telt."),
    "Maximum.per": (
        "Maximum over",
        "Of het maximum over alle opdrachten samen gaat, of in elke opdracht opnieuw begint.",
    ),
    "Until": ("Telt tot", "Een aantal jaar na een dag in iemands leven."),
    "Until.years": ("Aantal jaar", "Hoeveel jaar na die dag iemand nog telt.", "3"),
    "Until.after": ("Vanaf welke dag", "Welke dag het is, in woorden.", "de laatste uitkering"),
    "Purchase": (
        "Deel van een bedrag",
        (
            "Een factuur of loonkosten, waarvan een deel telt: naar de erkenning van de leverancier, of één deel voor "
            "alle."
        ),
    ),
    "Purchase.shares": ("Delen naar erkenning", "Welk deel telt bij welke erkenning. De beste erkenning geldt."),
    "Purchase.share": (
        "Eén deel voor alle",
        "Welk percentage van elk bedrag telt, zonder erkenning. Mag boven 100 zijn.",
    ),
    "Share": ("Deel bij erkenning", "Het percentage dat telt met een van deze erkenningen."),
    "Share.recognitions": ("Erkenningen van dit deel", "De id's van de erkenningen die dit deel geven.", "pso-2"),
    "Share.percentage": ("Deel dat telt", "Het percentage van het bedrag dat telt: `50` is de helft.", "50"),
    "Hours": ("Uren", "Gewerkte uren, tegen een tarief per uur."),
    "Hours.rate": ("Tarief per uur", "Wat een uur waard is."),
    "Count": (
        "Aantal stuks",
        "Een aantal van iets, zoals stages, dagdelen of bijeenkomsten, tegen een tarief per stuk.",
    ),
    "Count.rate": ("Tarief per stuk", "Wat één ervan waard is."),
    "Count.minimum_duration": (
        "Kortste duur",
        "Hoe lang iemand ten minste moet meedoen. De opgave noemt dan een persoon, een begin en een einde.",
    ),
    "Count.piece": ("Naam van een stuk", "Waarvan het er een is, zoals een stage of een dagdeel."),
    "Agreed": (
        "Afgesproken bedrag",
        "Een bedrag dat opdrachtgever en opdrachtnemer afspreken, met een goedkeuring als bewijs.",
    ),
    "PersonGroup": ("Groep van personen", "Elementen waarin een dag van een persoon samen één keer telt."),
    "PersonGroup.id": ("Id van de groep", "Een naam voor deze groep, in kleine letters met streepjes.", "mensen"),
    "PersonGroup.elements": ("Elementen van de groep", "De id's van de elementen die hun dagen delen.", "opleiding"),
    "PersonGroup.maximum": ("Maximum in de groep", "Hoe lang één persoon in deze elementen samen hoogstens telt."),
    "PersonGroup.maximum_except": (
        "Buiten het maximum",
        "De id's van elementen in de groep die niet onder het gedeelde maximum vallen.",
        "banenafspraak",
    ),
    "Bonus": ("Toeslag", "Wat er voor een persoon bij komt: een bedrag, of een deel van het tarief."),
    "Bonus.id": ("Id van de toeslag", "Hoe een opgave deze toeslag noemt, in kleine letters met streepjes.", "50-plus"),
    "Bonus.also": ("Andere namen van de toeslag", "Wat mensen in een opgave ook schrijven.", "50 jaar of ouder"),
    "Bonus.title": ("Naam van de toeslag", "Hoe de toeslag in een uitkomst heet."),
    "Bonus.elements": ("Toeslag bij", "De id's van de elementen waarbij deze toeslag kan.", "opleiding"),
    "Bonus.amount": ("Hoogte van de toeslag", "Een bedrag, een bedrag per jaar of uur, of hoeveel keer het tarief."),
    "Bonus.per": ("Toeslag per", "Voor elk geteld jaar, voor elk uur, of één keer."),
    "Bonus.conditions": ("Voorwaarden", "Waaraan iemand moet voldoen om deze toeslag te krijgen."),
    "Bonus.one_of": (
        "Eén van",
        "Een naam die u bij elkaar uitsluitende toeslagen gelijk kiest: van hen telt alleen de hoogste.",
        "leeftijd",
    ),
    "Bonus.at_most": (
        "Toeslag hoogstens",
        "Het hoogste bedrag van de toeslag.",
    ),
    "Name": ("Naam", "Een erkenning of een soort bewijs, met hoe mensen het noemen."),
    "Name.id": ("Id", "Hoe een opgave dit noemt, in kleine letters met streepjes.", "invoice"),
    "Name.also": ("Andere namen", "Wat mensen in een opgave ook schrijven.", "factuur"),
    "Name.title": ("Naam in een uitkomst", "Hoe dit in een uitkomst heet."),
    "Cap": ("Grens", "Met deze elementen samen mag hoogstens een deel van het gevraagde bedrag worden ingevuld."),
    "Cap.id": ("Id van de grens", "Een naam voor deze grens, in kleine letters met streepjes.", "sociaal-inkopen"),
    "Cap.title": ("Naam van de grens", "Hoe de grens in een uitkomst heet."),
    "Cap.elements": (
        "Elementen onder de grens",
        "De id's van de elementen die samen onder deze grens vallen.",
        "opleiding",
    ),
    "Cap.percentage": (
        "Hoogste deel",
        "Welk percentage van het gevraagde bedrag er hoogstens mee mag worden ingevuld.",
    ),
    "Cap.from_required": (
        "Grens geldt vanaf",
        "Vanaf welk gevraagd bedrag deze grens geldt. Altijd, als u dit weglaat.",
    ),
    "Shortfall": ("Tekort", "Wat de opdrachtgever rekent als er minder is gedaan dan gevraagd."),
    "Shortfall.charge": ("Boete", "Welk percentage van het tekort moet worden betaald. Mag boven 100 zijn."),
    # ---------------------------------------------------------------- assumptions and cases
    "Assumption": ("Aanname", "Wat de bron open laat, wat u koos, en wat ook had gekund."),
    "Assumption.id": (
        "Id van de aanname",
        "Hoe cijfers deze aanname noemen, in kleine letters met streepjes.",
        "time-basis",
    ),
    "Assumption.point": ("Open punt", "Wat de bron niet zegt."),
    "Assumption.choice": ("Keuze", "Wat u daarom koos."),
    "Assumption.alternatives": ("Andere keuzes", "Wat ook had gekund. Met `--assume` rekent srcalc daarmee."),
    "Alternative": ("Andere keuze", "Een andere keuze, en wat er dan in dit bestand verandert."),
    "Alternative.id": (
        "Id van de keuze",
        "Hoe deze keuze heet na `--assume`, in kleine letters met streepjes.",
        "pro-rata-36",
    ),
    "Alternative.text": ("Keuze in woorden", "Wat deze keuze inhoudt."),
    "Alternative.patches": ("Veranderingen", "Wat er in dit bestand verandert met deze keuze."),
    "Patch": ("Verandering", "Een andere waarde op één plaats in dit bestand."),
    "Patch.path": (
        "Pad",
        "De plaats: sleutels met punten ertussen; in een lijst noemt u het id.",
        "elements.opleiding.part_time",
    ),
    "Patch.value": ("Andere waarde", "Wat er op die plaats komt te staan: een woord, een getal of een blok."),
    "Case": ("Uitgewerkt geval", "Een opdracht en inspanningen, met wat eruit moet komen."),
    "Case.id": ("Id van het geval", "Een naam voor dit geval, in kleine letters met streepjes.", "half-jaar"),
    "Case.title": ("Titel van het geval", "Wat dit geval laat zien."),
    "Case.made_by": ("Gemaakt door", "Of de uitkomst in de bron staat, of door u is uitgerekend."),
    "Case.source": ("Bron van het geval", "Het id van de bron waar dit geval in staat.", "beleidsregel"),
    "Case.at": ("Plaats van het geval", "Waar het geval in de bron staat.", "bladzijde 7, voorbeeld 2"),
    "Case.contract": (
        "Opdracht van het geval",
        "De opdracht, met dezelfde sleutels als in een bestand met een opdracht.",
    ),
    "Case.records": ("Inspanningen van het geval", "De inspanningen, met dezelfde sleutels als in een opgave."),
    "Case.as_of": ("Stand op", "De dag waarop de uitkomst geldt. Zonder dit: het einde van de opdracht.", "2026-12-31"),
    "Case.assume": ("Met andere keuzes", "Andere keuzes bij aannames, elk als AANNAME=KEUZE.", "full-time=pro-rata-36"),
    "Case.expect": ("Verwachte uitkomst", "Wat eruit moet komen. Wat u niet noemt, wordt niet vergeleken."),
    "Expected": ("Verwachte uitkomst", "De bedragen die eruit moeten komen, in euro."),
    "Expected.applies": (
        "Doet mee",
        "Of de regeling iets vraagt: `no` als de opdracht onder een drempel blijft.",
        "yes",
    ),
    "Expected.required": ("Gevraagd", "Het gevraagde bedrag voor de eerste looptijd.", "12500"),
    "Expected.options": ("Gevraagd per verlenging", "Het gevraagde bedrag voor elke verlenging, op volgorde.", "3750"),
    "Expected.total_with_all_options": (
        "Gevraagd met alle verlengingen",
        "Het gevraagde bedrag als elke verlenging wordt gelicht.",
        "16250",
    ),
    "Expected.value": ("Waarde", "Wat de inspanningen waard zijn, voordat er iets af gaat.", "50000"),
    "Expected.counted": ("Telt mee", "Wat er van de inspanningen telt.", "50000"),
    "Expected.pending": ("Wacht op bewijs", "Wat nog niet telt omdat het bewijs er niet is.", "0"),
    "Expected.not_counted": ("Telt niet", "Wat niet telt, bijvoorbeeld boven een maximum.", "0"),
    "Expected.charge": ("Boete", "Wat het tekort kost op de dag van de uitkomst.", "6250"),
    "Expected.refused": (
        "Wordt geweigerd",
        "De code waarmee srcalc dit geval moet weigeren, zonder `SR-`.",
        "not-seen",
    ),
    # ---------------------------------------------------------------- contracts
    "Contract": (
        "Opdracht",
        "De gegevens van een opdracht. Bedragen in euro, zonder btw. Alleen waarde en looptijd zijn altijd nodig.",
    ),
    "Contract.format": ("Bestandsformaat", "De versie van dit formaat. Er is er één: `1`."),
    "Contract.id": (
        "Id van de opdracht",
        "Hoe een opgave deze opdracht noemt. Zonder dit: de naam van het bestand.",
        "groenonderhoud-2026",
    ),
    "Contract.title": ("Titel van de opdracht", "Hoe de opdracht heet.", "Groenonderhoud wijkparken"),
    "Contract.client": ("Opdrachtgever", "Wie de opdracht geeft.", "Gemeente Voorbeeldstad"),
    "Contract.category": ("Soort opdracht", "Werken, diensten of leveringen. Nodig als een drempel daarvan afhangt."),
    "Contract.published": ("Publicatie", "De dag waarop de aanbesteding is gepubliceerd.", "2025-11-03"),
    "Contract.awarded": ("Gunning", "De dag waarop de opdracht is gegund.", "2025-12-10"),
    "Contract.start": ("Begin", "De eerste dag van de opdracht.", "2026-01-01"),
    "Contract.end": ("Einde", "De laatste dag van de eerste looptijd. Geef dit of het aantal maanden.", "2027-12-31"),
    "Contract.months": (
        "Looptijd in maanden",
        "De eerste looptijd, zonder verlengingen. Geef dit of de laatste dag.",
        "24",
    ),
    "Contract.value": ("Waarde", "De geraamde waarde in euro, zonder btw.", "250000"),
    "Contract.value_covers": (
        "Waarde dekt",
        "Of de waarde alleen over de eerste looptijd gaat, of ook over de verlengingen.",
    ),
    "Contract.whole_value": (
        "Waarde van het geheel",
        "De waarde van de hele aanbesteding, als dit een perceel ervan is.",
        "1250000",
    ),
    "Contract.options": ("Verlengingen", "De verlengingen die mogelijk zijn, op volgorde."),
    "Contract.labour_percentage": (
        "Arbeidsaandeel",
        "Welk deel van de waarde loon is, in procenten: `60` is 60%.",
        "60",
    ),
    "Contract.labour_value": ("Loonsom", "Het loon in de opdracht, in euro.", "150000"),
    "Contract.labour_cost_per_year": (
        "Loonkosten per voltijdbaan",
        (
            "Wat één voltijdbaan in deze opdracht per jaar aan loon kost, in euro. Hiermee wordt het werk in de "
            "opdracht geschat."
        ),
        "48000",
    ),
    "Contract.turnover": (
        "Omzet",
        "Wat er werkelijk is gefactureerd, zodra dat vaststaat, in euro zonder btw.",
        "241350",
    ),
    "Contract.percentage": (
        "Afgesproken percentage",
        "Een percentage dat is afgesproken. Het komt in de plaats van de schaal van de regelset.",
        "5",
    ),
    "Contract.required": (
        "Afgesproken bedrag",
        "Een bedrag dat voor de eerste looptijd is afgesproken. Het komt in de plaats van de berekening.",
        "12500",
    ),
    "Contract.supplier": ("Leverancier", "Wat de leverancier zelf heeft: erkenningen en mensen uit de doelgroep."),
    "Contract.ruleset": ("Regelset", "Het id van de regelset die bij deze opdracht hoort.", "landelijk-2025"),
    "Option": ("Verlenging", "Een verlenging van de opdracht."),
    "Option.months": ("Maanden", "Hoeveel maanden de verlenging duurt.", "12"),
    "Option.value": (
        "Waarde van de verlenging",
        "De waarde in euro, zonder btw. Zonder dit: de waarde per maand van de eerste looptijd.",
        "125000",
    ),
    "Option.exercised": ("Gelicht", "`yes` als de opdrachtgever de verlenging heeft gelicht.", "yes"),
    "Supplier": ("Leverancier", "Wat de leverancier zelf heeft."),
    "Supplier.recognitions": ("Erkenningen", "De id's van de erkenningen van de leverancier.", "pso-2"),
    "Supplier.employees_fte": ("Personeel", "Hoeveel voltijdbanen (fte) de leverancier in dienst heeft.", "120"),
    "Supplier.target_group_fte": ("Personeel uit de doelgroep", "Hoeveel daarvan (fte) uit de doelgroep komen.", "7"),
    # ---------------------------------------------------------------- records
    "Record": (
        "Inspanning",
        "Eén inspanning van een leverancier. Welke sleutels nodig zijn, hangt af van het element.",
    ),
    "Record.record": ("Kenmerk", "Een kenmerk van deze regel. Zonder dit: het nummer van de regel.", "r-17"),
    "Record.contract": (
        "Opdracht",
        "Het id van de opdracht. Mag weg als er maar één opdracht is.",
        "groenonderhoud-2026",
    ),
    "Record.element": ("Element", "Het id of een andere naam van een element van de regelset.", "opleiding"),
    "Record.person": ("Persoon", "Een code voor de persoon. Nooit een naam, geboortedatum of BSN.", "P-015"),
    "Record.activity": (
        "Activiteit",
        "Een naam die de regels van één activiteit gelijk hebben, als een limiet per activiteit geldt.",
        "workshop-1",
    ),
    "Record.start": ("Begindatum", "De eerste dag.", "2026-01-01"),
    "Record.end": ("Einddatum", "De laatste dag. Zonder dit: de dag waarop de stand wordt opgemaakt.", "2026-06-30"),
    "Record.hours_per_week": ("Uren per week", "Hoeveel uur per week iemand werkt.", "24"),
    "Record.permanent": ("Blijvend", "`yes` als iemand blijvend ondersteuning nodig heeft.", "yes"),
    "Record.existing_staff": (
        "Al in dienst",
        "`yes` als deze persoon al bij de opdrachtnemer werkte. Alleen als de regelset ernaar vraagt.",
        "no",
    ),
    "Record.conditions": (
        "Voorwaarden",
        "De id's van de voorwaarden waaraan is voldaan, `yes` als dat alle zijn, of `no` als het er geen is.",
        "nieuwe-werkgever",
    ),
    "Record.bonuses": ("Toeslagen", "De id's van de toeslagen die voor deze persoon gelden.", "50-plus"),
    "Record.supplier": (
        "Leverancier",
        "De naam of het nummer van het bedrijf dat de factuur stuurde. Geen persoon.",
        "Groen BV",
    ),
    "Record.number": (
        "Factuurnummer",
        "Het nummer van de factuur. Met de leverancier samen vindt srcalc dubbele facturen.",
        "F-2026-004",
    ),
    "Record.recognition": ("Erkenning", "De id's van de erkenningen van die leverancier.", "pso-2"),
    "Record.amount": ("Bedrag", "Het bedrag in euro, zonder btw. Een creditnota heeft een min.", "1250"),
    "Record.hours": ("Uren", "Het aantal uren.", "16"),
    "Record.count": ("Aantal", "Het aantal stuks.", "2"),
    "Record.date": ("Datum", "De dag van de factuur of de activiteit.", "2026-05-01"),
    "Record.evidence": ("Bewijs", "De id's of andere namen van het bewijs dat er is.", "invoice"),
}

CHOICES: dict[str, str] = {
    "=not_seen": "niet in de bron gezien",
    "=unlimited": "zonder grens",
    "=none": "niet",
    "=1": "de eerste versie",
    "=official": "uit het stuk van de regeling zelf",
    "=official_excerpt": "uit een officieel uittreksel of een officiële samenvatting",
    "=secondary": "overgeschreven door een ander",
    "=assumption": "een aanname",
    "=contract_value": "de waarde van de opdracht",
    "=labour_value": "de loonsom",
    "=turnover": "de gerealiseerde omzet",
    "=works": "werken",
    "=services": "diensten",
    "=supplies": "leveringen",
    "=eur": "euro",
    "=eur_per_person_year": "euro per persoon per jaar",
    "=eur_per_person_month": "euro per persoon per maand",
    "=eur_per_school_year": "euro per persoon per schooljaar",
    "=eur_per_hour": "euro per uur",
    "=eur_per_piece": "euro per stuk",
    "=eur_per_year": "euro per jaar",
    "=times_rate": "keer het tarief",
    "=percent": "procent",
    "=hours": "uren",
    "=hours_per_week": "uren per week",
    "=days": "dagen",
    "=months": "maanden",
    "=years": "jaren",
    "=pieces": "stuks",
    "Ruleset.status=proposal": "een voorstel, nog niet vastgesteld",
    "Ruleset.status=in_force": "van kracht",
    "Ruleset.status=historical": "vervallen",
    "Ruleset.status=unknown": "niet bekend",
    "Ruleset.selected_by=published": "de publicatie van de aanbesteding",
    "Ruleset.selected_by=awarded": "de gunning",
    "Ruleset.selected_by=start": "de eerste dag van de opdracht",
    "Ruleset.time_basis=days_365": "dagen gedeeld door 365; 29 februari telt niet",
    "Ruleset.time_basis=months": "maanden; een dag telt als zijn deel van de kalendermaand",
    "Ruleset.time_basis=worked_hours": "gewerkte uren",
    "Ruleset.rounding=half_up_cent_per_line": "elke regel één keer op de cent, een halve cent omhoog",
    "Ruleset.vat=excluded": "zonder btw",
    "Ruleset.window=contract": "alleen binnen de looptijd van de opdracht",
    "Ruleset.window=any": "elke periode",
    "Ruleset.existing_staff=counted": "zij tellen mee",
    "Ruleset.existing_staff=not_counted": "zij tellen niet mee",
    "Ruleset.pooling=allowed": "opdrachten tellen samen",
    "Ruleset.pooling=not_allowed": "elke opdracht apart",
    "Indexation.price_year=reference_date": "de peildatum van de opdracht",
    "Indexation.price_year=contract_start": "de eerste dag van de opdracht",
    "Indexation.price_year=record_start": "de eerste dag van elke inspanning",
    "Scale.per=year": "de waarde per jaar",
    "Scale.per=contract": "de hele opdracht",
    "Reliefs.combine=highest": "alleen de hoogste korting telt",
    "Reliefs.combine=sum": "de kortingen worden opgeteld",
    "Reliefs.combine=product": "de ene korting gaat over wat na de andere overblijft",
    "Element.kind=person_year": "een persoon, per jaar",
    "Element.kind=amount": "een deel van een bedrag: inkoop of loonkosten",
    "Element.kind=hours": "uren",
    "Element.kind=count": "een aantal stuks",
    "Element.kind=agreed": "een afgesproken bedrag",
    "Limit.per=week": "elke week",
    "Limit.per=month": "elke maand",
    "Limit.per=year": "elk jaar",
    "Limit.per=duration": "de hele duur",
    "Limit.scope=record": "elke regel van een opgave",
    "Limit.scope=person": "elke persoon",
    "Limit.scope=activity": "elke activiteit",
    "Limit.scope=contract": "elke opdracht",
    "Limit.scope=supplier": "elke leverancier",
    "PartTime.value=whole": "een persoon telt heel, hoeveel uur hij of zij ook werkt",
    "PartTime.value=pro_rata": "naar rato van een volle week (full_time)",
    "Maximum.per=person": "over alle opdrachten samen",
    "Maximum.per=person_and_contract": "in elke opdracht opnieuw",
    "PersonYear.permanent=no_maximum": "voor hen geldt het maximum niet",
    "PersonYear.permanent=as_others": "voor hen geldt het maximum ook",
    "Bonus.per=year": "voor elk geteld jaar",
    "Bonus.per=hour": "voor elk uur",
    "Bonus.per=once": "één keer",
    "Case.made_by=published": "de uitkomst staat in de bron",
    "Case.made_by=own_arithmetic": "de uitkomst is door u uitgerekend",
    "Contract.value_covers=base": "alleen de eerste looptijd",
    "Contract.value_covers=base_and_options": "de eerste looptijd en de verlengingen",
}
