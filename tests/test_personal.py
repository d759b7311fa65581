"""The privacy guard: personal data is refused by the name of a column and by its content, and never shown."""

from __future__ import annotations

import json
import random
from collections.abc import Iterable
from pathlib import Path

import pytest

from srcalc.model.record import COLUMNS
from srcalc.reading.columns import column_of
from srcalc.reading.personal import Guard, is_personal
from srcalc.reading.pseudonyms import passes_eleven_test
from tests.conftest import Ran, Srcalc

CANARY = "KANARIE4711"
DUTCH = (
    """
naam|Naam|NAAM|voornaam|Voornamen|achternaam|Voor- en achternaam|tussenvoegsel|Voorletters|roepnaam|
Naam werknemer|naam_kandidaat|Naam van de deelnemer|Volledige naam|BSN|bsn-nummer|BSN nr.|Burgerservicenummer|
BSN kandidaat|Sofinummer|Geboortedatum|geb. datum|Geb.dat.|geboortedatum medewerker|Geboorteplaats|Adres|
Woonadres|straat|Straatnaam|Huisnummer|huisnr.|Postcode|Woonplaats|E-mail|E-mailadres|email adres|Mailadres|
Telefoon|Telefoonnummer|Tel.|tel. nr.|Mobiel|Mobiele telefoon|06-nummer"""[1:]
    .replace("\n", "")
    .split("|")
)
ENGLISH = (
    """
name|Full name|First name|last_name|Surname|Given name|Family name|Initials|SSN|National ID|Date of birth|
date-of-birth|Birth date|birthdate|DOB|Birthday|Address|Street|House number|Postal code|ZIP|zip code|E-mail|
email address|Phone|Phone number|Telephone|Mobile|Mobile phone|Employee name|name of the participant"""[1:]
    .replace("\n", "")
    .split("|")
)
OTHERS = (
    """
afdeling|opmerking|toelichting|status|project|leveranciersnaam|naam leverancier|Naam opdracht|ordernummer|
kostenplaats|functie|uurloon|contractnummer|KvK|telling|adressering|maildatum|namespace|mobiliteit|client name|
department|remark|order number|cost centre|phonetics|kandidaat|deelnemers"""[1:]
    .replace("\n", "")
    .split("|")
)


@pytest.mark.parametrize("name", DUTCH + ENGLISH)
def test_a_column_for_personal_data_is_known_by_its_name(name: str) -> None:
    for spelled in (name, name.upper(), f" {name}* ", name.replace(" ", "_")):
        assert is_personal(spelled)
        column, mistake = column_of(spelled)
        assert column is None
        assert mistake is not None
        assert mistake.code == "column-personal"


@pytest.mark.parametrize("name", OTHERS + [name for column in COLUMNS for name in (column.name, *column.dutch)])
def test_another_column_is_not_taken_for_one(name: str) -> None:
    assert not is_personal(name)


# ---------------------------------------------------------------- content


def citizen_numbers(count: int, seed: int = 1) -> list[str]:
    chance = random.Random(seed)
    found: set[str] = set()
    while len(found) < count:
        text = str(chance.randrange(10**7, 10**9)).zfill(9)
        if passes_eleven_test(text):
            found.add(text)
    return sorted(found)


def verdict(values: Iterable[str]) -> str | None:
    guard = Guard()
    guard.look(dict.fromkeys(values))
    mistake = guard.verdict("person")
    return mistake.code if mistake else None


def test_numbers_that_could_be_citizen_numbers_are_seen_when_they_are_half_of_a_column() -> None:
    numbers = citizen_numbers(20)
    others = [f"P-{number}" for number in range(40)]
    assert verdict(numbers[:5]) == "column-citizen-numbers"
    assert verdict(numbers[:4]) is None
    assert verdict(numbers + others[:20]) == "column-citizen-numbers"
    assert verdict(numbers + others[:21]) is None
    assert verdict(numbers[:1] * 50) is None
    assert verdict([f" {number} " for number in numbers]) == "column-citizen-numbers"


def test_a_number_that_lost_its_zero_in_a_spreadsheet_is_seen() -> None:
    numbers = [text for text in citizen_numbers(300) if text[0] == "0"]
    assert len(numbers) >= 5
    assert verdict(text[1:] for text in numbers) == "column-citizen-numbers"
    assert verdict(f"{text[1:]}.0" for text in numbers) == "column-citizen-numbers"


def test_one_e_mail_address_is_enough() -> None:
    assert verdict(["P-1", "P-2", "j.jansen@voorbeeld.nl"]) == "column-emails"
    assert verdict(["P-1@2", "@", "a@b", "team@work"]) is None


def test_other_numbers_are_hardly_ever_taken_for_citizen_numbers() -> None:
    chance = random.Random(7)
    alarms = missed = 0
    for seed in range(2000):
        size = chance.choice((5, 8, 12, 50))
        other = [str(chance.randrange(10**8, 10**9)) for _ in range(size)]
        alarms += verdict(other) is not None
        if seed < 200:
            missed += verdict(citizen_numbers(size, seed)) is None
    assert alarms <= 2
    assert missed == 0


# ---------------------------------------------------------------- at the command line

PEOPLE = "bouwblok;persoon;begindatum;einddatum;leverancier;bewijs{}\n"


def people(persons: Iterable[str], name: str = "", cell: str = "", supplier: str = "") -> str:
    rows = [f"opleiding;{who};1-1-2026;31-1-2026;{supplier};inschrijving{cell}\n" for who in persons]
    return PEOPLE.format(name) + "".join(rows)


def refused(ran: Ran, code: str, place: str) -> None:
    assert (ran.code, ran.out) == (3, "")
    assert ran.err.count("[SR-") == 1
    assert f"[SR-{code}]" in ran.err
    assert ran.err.startswith(place)
    assert CANARY not in ran.err
    assert "--drop-column" in ran.err
    assert "srcalc pseudonymise" in ran.err


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return Path("records.csv")


@pytest.mark.parametrize("name", ["Naam", "BSN", "Geboortedatum", "Adres", "E-mail", "Telefoon"])
def test_a_column_for_personal_data_is_refused_and_may_be_left_out(srcalc: Srcalc, file: Path, name: str) -> None:
    file.write_text(people(["P-1"], f";{name}", f";{CANARY}"), encoding="utf-8")
    refused(srcalc("realised", str(file)), "column-personal", "records.csv:1:7: ")
    for options in (["--drop-column", name.upper()], ["--drop-personal"]):
        ran = srcalc("realised", str(file), *options)
        assert ran.code == 0
        assert ran.out.count(f"Niet gelezen kolommen: {name}") == 1
        assert CANARY not in ran.out + ran.err
        receipt = json.loads(srcalc("realised", str(file), *options, "--format", "json").out)["receipt"]
        assert {"drop_column", "drop_personal"} & set(receipt["options"])


def test_citizen_numbers_under_another_name_are_refused(srcalc: Srcalc, file: Path) -> None:
    numbers = citizen_numbers(6)
    file.write_text(people(numbers), encoding="utf-8")
    for options in ([], ["--drop-personal"], ["--skip-invalid"]):
        ran = srcalc("realised", str(file), *options)
        refused(ran, "column-citizen-numbers", "records.csv:1:2: ")
        assert not any(number in ran.err for number in numbers)


def test_e_mail_addresses_under_another_name_are_refused(srcalc: Srcalc, file: Path) -> None:
    file.write_text(people(["P-1", f"{CANARY}@voorbeeld.nl"]), encoding="utf-8")
    refused(srcalc("realised", str(file)), "column-emails", "records.csv:1:2: ")


def test_a_list_is_guarded_as_a_table_is(srcalc: Srcalc, file: Path) -> None:
    rows = [{"element": "education", "person": number, "start": "2026-01-01"} for number in citizen_numbers(6)]
    path = file.with_suffix(".json")
    path.write_text(json.dumps(rows), encoding="utf-8")
    refused(srcalc("realised", str(path)), "column-citizen-numbers", "records.json:1:")


def test_the_numbers_of_firms_invoices_and_records_are_left_alone(srcalc: Srcalc, file: Path) -> None:
    numbers = citizen_numbers(8)
    rows = "".join(f"{n};inkoop;{n};{n};1-1-2026;100,00;pso-2;factuur\n" for n in numbers)
    file.write_text("regel;bouwblok;leverancier;nummer;datum;bedrag;erkenning;bewijs\n" + rows, encoding="utf-8")
    assert srcalc("realised", str(file)).code == 0
    file.write_text(people([f"P-{n}" for n in range(9)], supplier=numbers[0]), encoding="utf-8")
    assert srcalc("realised", str(file), "--as-of", "2026-12-31").code == 0


def test_any_column_may_be_left_out_when_it_is_there(srcalc: Srcalc, file: Path) -> None:
    file.write_text(people(["P-1"]), encoding="utf-8")
    ran = srcalc("realised", str(file), "--drop-column", "bewijs", "--format", "json")
    assert json.loads(ran.out)["realised"]["counted"] == "0.00"
    assert "bewijs" in ran.err
    ran = srcalc("realised", str(file), "--drop-column", "achternaam")
    assert (ran.code, ran.out) == (2, "")
    assert "[SR-drop-unknown]" in ran.err


def test_a_file_with_only_a_header_may_be_empty_when_that_is_said(srcalc: Srcalc, file: Path) -> None:
    file.write_text(PEOPLE.format(""), encoding="utf-8")
    assert "[SR-no-records]" in srcalc("realised", str(file)).err
    ran = srcalc("realised", str(file), "--allow-empty", "--format", "json")
    assert (ran.code, json.loads(ran.out)["realised"]["value"]) == (0, "0.00")
    file.write_text("", encoding="utf-8")
    assert srcalc("realised", str(file), "--allow-empty").code == 3
