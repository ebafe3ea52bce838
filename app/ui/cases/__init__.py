"""The open cases: each customer that is worked on."""
