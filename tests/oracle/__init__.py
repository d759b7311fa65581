"""A second, independent calculation of Social Return, to compare the calculator with."""
