"""What must hold beyond the shape of the data: checks that return diagnostics and never raise."""
