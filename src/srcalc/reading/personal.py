"""The privacy guard: columns that hold somebody's personal data are refused, because no calculation needs them.

They are known by their name, and what is read also by its content: numbers that could be a BSN, and e-mail addresses.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from srcalc.diagnostics import Mistake
from srcalc.reading.pseudonyms import passes_eleven_test

# Names of columns, without case and signs. A name may stand before or behind a word for people: naam kandidaat.
_NAMES = frozenset(
    "naam namen name names volledigenaam volledigennaam voornaam voornamen achternaam achternamen geslachtsnaam "
    "familienaam meisjesnaam tussenvoegsel voorvoegsel voorletter voorletters initialen roepnaam "
    "voorenachternaam fullname firstname forename givenname lastname surname familyname maidenname middlename "
    "initials".split()
)
_NUMBERS = frozenset(
    "bsn bsnnr bsnnummer burgerservicenummer burgerservicenr sofi sofinr sofinummer anummer identiteitsnummer "
    "paspoortnummer ssn citizenservicenumber socialsecuritynumber nationalid passportnumber".split()
)
_BIRTH = frozenset(
    "geboren geboortedatum gebdatum gebdat geboortedag geboortejaar geboorteplaats born birth birthdate birthday "
    "birthplace dateofbirth dob placeofbirth yearofbirth".split()
)
_ADDRESS = frozenset(
    "adres adresregel woonadres huisadres postadres straat straatnaam straatenhuisnummer huisnummer huisnr "
    "huisnummertoevoeging postcode woonplaats address homeaddress streetaddress street streetname housenumber "
    "postalcode zip zipcode".split()
)
_CONTACT = frozenset(
    "email emails emailadres emailadressen mail mailadres emailaddress mailaddress telefoon telefoonnr "
    "telefoonnummer tel telnr telnummer mobiel mobielnummer mobielnr mobieletelefoon gsm gsmnummer 06nummer "
    "phone phonenumber telephone telephonenumber mobile mobilephone mobilenumber cell cellphone contactgegevens "
    "contactdetails".split()
)
PERSONAL = _NAMES | _NUMBERS | _BIRTH | _ADDRESS | _CONTACT
_PEOPLE = frozenset(
    "werknemer medewerker kandidaat deelnemer persoon leerling student stagiair stagiaire cliënt "
    "uitkeringsgerechtigde employee worker candidate participant person apprentice intern".split()
)
_SIGNS = re.compile(r"[\W_]+")
_EMAIL = re.compile(r"[^\s@;|,]+@[^\s@;|,]+\.[A-Za-z]{2,}")

# Firms and invoices have numbers too, and a firm may be reached by e-mail: these columns are not looked into.
UNGUARDED = frozenset({"supplier", "record", "number"})
FEWEST = 5  # of nine digits one in eleven passes by chance


def is_personal(name: str) -> bool:
    """Whether the name of a column is one for personal data."""
    words = [word for word in _SIGNS.split(name.casefold()) if word]
    whole = "".join(words)
    if whole in PERSONAL:
        return True
    rest = [word for word in words if word not in _PEOPLE and word not in ("van", "de", "het", "of", "the", "s")]
    return len(rest) < len(words) and "".join(rest) in PERSONAL


@dataclass(slots=True)
class Guard:
    """What the distinct values of one column look like; it holds only those that could be a BSN."""

    values: int = 0
    numbers: set[str] = field(default_factory=set)
    addresses: int = 0

    def look(self, values: Iterable[str]) -> None:
        """Look at values of the column, each of them once."""
        for value in values:
            self.values += 1
            text = value.strip().removesuffix(".0")
            if len(text) in (8, 9) and text.isdecimal():
                if passes_eleven_test(text.zfill(9)):  # a spreadsheet takes the zero off the front
                    self.numbers.add(text.zfill(9))
            elif "@" in text and _EMAIL.fullmatch(text):
                self.addresses += 1

    def verdict(self, column: str) -> Mistake | None:
        """What the column must be refused for."""
        if self.addresses:
            return Mistake("column-emails", column=column)
        if len(self.numbers) >= FEWEST and len(self.numbers) * 2 >= self.values:
            return Mistake("column-citizen-numbers", column=column)
        return None
