"""What a Word document holds besides a letter, in English."""

LEFTOVERS = {
    "tracked": "Tracked changes: {count}{words}. In Word: Review, Accept, Accept All Changes and Stop Tracking",
    "comments": "Comments: {count}{words}. In Word: Review, Delete, Delete All Comments in Document",
    "hidden": "Hidden text: {count}{words}. In Word: File, Info, Check for Issues, Inspect Document, then Remove All beside Hidden Text",
    "headers": "Headers and footers: {count}{words}. In Word: double-click the header, read it and the footer, and take out what is of another case",
    "text-boxes": "Text boxes: {count}{words}. Read them in Word, and take out what is of another case",
    "footnotes": "Footnotes: {count}{words}. Read them in Word, and take out what is of another case",
    "embedded": "Embedded objects: {count}{words}. In Word: open each, or delete it; a whole file of another case may be in it",
    "pictures": "Pictures: {count}{words}. Look at each in Word; what is cropped away is still in the file",
    "properties": "Properties of the file: {count}{words}. In Word: File, Info, Check for Issues, Inspect Document, then Remove All beside Document Properties and Personal Information",
    "names": "Names in the text: {count}{words}. Are they all of this letter?",
    "details": "Addresses, numbers, references and dates in the text: {count}{words}. Are they all of this letter?",
}
PROPERTIES = {
    "creator": "Author",
    "lastModifiedBy": "Last modified by",
    "title": "Title",
    "subject": "Subject",
    "keywords": "Tags",
    "description": "Comments",
    "category": "Category",
    "contentStatus": "Status",
    "Company": "Company",
    "Manager": "Manager",
    "HyperlinkBase": "Hyperlink base",
    "custom": "Custom",
}
READ_IT = "The app can’t know whose details are in the visible text: read it"
IN_WORD = "No PDF is made of it here. When nothing of another case is left, in Word: File, Save As, and choose PDF as the type (guidance L907–L917)"
