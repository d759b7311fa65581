"""What people write, as frozen data: rulesets, contracts and records."""
