"""The settings window, made from the table of settings. It is imported when it is opened."""
