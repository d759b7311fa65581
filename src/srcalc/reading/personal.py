"""The privacy guard: columns that hold somebody's personal data are refused, because no calculation needs them."""

from __future__ import annotations

from srcalc.model.values import folded

# Names of columns by which they are known, in Dutch and English.
PERSONAL = frozenset(
    folded(name)
    for name in (
        "naam voornaam achternaam voorletters roepnaam name first-name last-name surname bsn "
        "burgerservicenummer sofinummer geboortedatum date-of-birth birth-date birthdate dob email e-mail "
        "e-mailadres mail adres straat postcode woonplaats huisnummer address street postal-code zip "
        "telefoon telefoonnummer mobiel phone telephone mobile"
    ).split()
)
