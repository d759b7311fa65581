"""`python -m srcalc`."""

from srcalc.cli.main import main

if __name__ == "__main__":
    main()
