"""The pure calculation: no files, no clock, no locale. Money is whole cents, everything else exact."""
