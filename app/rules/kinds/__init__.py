"""The kinds of rule, one file each: what the kind holds, its keys in a file, and how it finds."""
