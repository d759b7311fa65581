"""The command line: the only room that knows Typer, standard output and exit codes."""
