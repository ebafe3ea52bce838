"""Letters: a message as the data of a page. `resources/letters` lays it out, `storage` makes the PDF."""
