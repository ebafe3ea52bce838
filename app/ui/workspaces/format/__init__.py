"""*Format an email*: from any program into house style."""
