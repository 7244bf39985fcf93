"""From paths to a report: packs, rules, matching, findings."""
