"""Where the customer is, and when they may be phoned there: asked once, then told by the minute."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.calling.countries import HOME
from app.calling.record import CallRecord
from app.session.call_view import CallQuestion
from app.templates.search import fold
from app.ui.calls.asked_one import AskedOne
from app.ui.calls.card import CallCard, Lines, named_by
from app.ui.calls.column import Column
from app.ui.calls.search_box import SearchBox
from app.ui.controls.fold import Fold
from app.ui.controls.text_editors import LineEditor
from app.ui.style.theme import Theme

MOST_TIMES, MOST_NUMBER = 200, 100
"""Characters of the times that a customer named, and of a number."""
YES, NO = "yes", "no"
AT_HOME, ABROAD = "home", "abroad"


class WhereCard(CallCard):
    """Times that were named, country, place, number.

    Attributes:
        times_named: emitted with whether the customer named times when they can't be reached.
        times: emitted with which, in the officer's words.
        number: emitted with what was typed as the number.
        country, zone: emitted with where the customer is; empty where that is taken back.
        happy_outside: emitted with whether they may be called outside the hours.
    """

    times_named = Signal(bool)
    times = Signal(str)
    number = Signal(str)
    country = Signal(str)
    zone = Signal(str)
    happy_outside = Signal(bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__("", theme)
        self.fold = Fold()
        self._asked = QWidget()
        self._inside = Column(theme, self._asked)
        self.add_buttons(self.fold)
        self.add(self._asked)
        self._make_times(theme)
        self._make_place(theme)
        self.happy = AskedOne("", {YES: self.tr("Yes"), NO: self.tr("No")}, theme)
        self.guidance = Lines("quiet")
        self._inside.put(self.happy, self.guidance)
        self.fold.toggled.connect(self._asked.setVisible)
        self.happy.chosen.connect(lambda name: self.happy_outside.emit(name == YES))

    def _make_times(self, theme: Theme) -> None:
        self.named = AskedOne(
            "",
            {YES: self.tr("Yes"), NO: self.tr("No")},
            theme,
        )
        self.which = LineEditor(most=MOST_TIMES)
        self._which_name = named_by(self.tr("Which times?"), self.which)
        self._inside.put(self.named)
        self._inside.put_named(self._which_name, self.which)
        self.named.chosen.connect(lambda name: self.times_named.emit(name == YES))
        self.which.edited.connect(lambda: self.times.emit(self.which.words()))

    def _make_place(self, theme: Theme) -> None:
        self.land = AskedOne(
            self.tr("Where are they now?"),
            {AT_HOME: self.tr("In the United Kingdom"), ABROAD: self.tr("Somewhere else")},
            theme,
        )
        self._abroad = self._placed = False
        self.countries = SearchBox(theme)
        self.places = SearchBox(theme)
        self.phone = LineEditor(most=MOST_NUMBER)
        self.numbers = Lines("quiet")
        self.told = Lines("quiet")
        self._place_name = named_by(self.tr("Nearest place there"), self.places)
        self._country_name = named_by(self.tr("In which country?"), self.countries)
        number_name = named_by(
            self.tr("Phone number, if you want the country proposed"), self.phone
        )
        self.phone.setAccessibleDescription(
            self.tr("It is kept locked with this case alone, and goes with it.")
        )
        inside = self._inside
        inside.put(self.land)
        inside.put_named(self._country_name, self.countries)
        inside.put_named(self._place_name, self.places)
        inside.put(self.numbers)
        inside.put_named(number_name, self.phone)
        inside.put(self.told)
        self.land.chosen.connect(self._on_land)
        self.countries.chosen.connect(self.country)
        self.places.chosen.connect(self.zone)
        self.phone.edited.connect(lambda: self.number.emit(self.phone.words()))

    # --- showing

    def offer_countries(self, names: dict[str, str]) -> None:
        """Offer these countries, by their letters."""
        self.countries.offer(dict(sorted(names.items(), key=lambda each: fold(each[1]))))

    def ask(self, questions: Mapping[str, CallQuestion]) -> None:
        """Ask these, of who is called."""
        times, outside = questions["times"], questions.get("outside")
        self.named.ask(times.ask, times.hint)
        self.land.ask(self.land.accessibleName(), questions["country"].hint)
        self.happy.setVisible(outside is not None)
        if outside is not None:
            self.happy.ask(outside.ask)

    def show_record(self, record: CallRecord, places: dict[str, str]) -> None:
        """Show what was said.

        Args:
            record: of the calls.
            places: by zone, where the country has several; empty where one clock is all there is.
        """
        named = "" if record.times_named is None else YES if record.times_named else NO
        self.named.show_chosen(named)
        self._which_name.setVisible(record.times_named is True)
        self.which.setVisible(record.times_named is True)
        self.which.show_words(record.times)
        self.phone.show_words(record.number)
        self.countries.show_chosen(record.country)
        self._placed = bool(record.zones)
        self._abroad = (self._abroad or bool(record.country)) and record.country != HOME
        land = AT_HOME if record.country == HOME else ABROAD if self._abroad else ""
        self.land.show_chosen(land)
        for widget in (self._country_name, self.countries):
            widget.setVisible(self._abroad)
        for widget in (self._place_name, self.places):
            widget.setVisible(bool(places))
        self.places.offer(places)
        self.places.show_chosen(record.zone)
        self.happy.show_chosen(YES if record.happy_outside else NO)

    def show_said(self, words: str) -> None:
        """Offer to fold the questions away once all is said, under what was said; open ones stay open."""
        if not words or self.fold.isHidden():
            self.fold.setChecked(True)
        self.fold.show_words(words)

    def fold_away(self) -> None:
        """Show what was said alone, where all is."""
        if not self.fold.isHidden():
            self.fold.setChecked(False)

    def clear(self) -> None:
        """Know nothing of where the customer before was."""
        self._abroad = False

    def _on_land(self, name: str) -> None:
        self._abroad = name == ABROAD
        self.country.emit(HOME if name == AT_HOME else "")
        self.land.show_chosen(name)
        for widget in (self._country_name, self.countries):
            widget.setVisible(self._abroad)
        if self._abroad:
            self.countries.setFocus(Qt.FocusReason.TabFocusReason)

    def open_field(self) -> QWidget | None:
        """What is asked first and not said yet; None where all is."""
        if not self.named.is_answered:
            return self.named.stop()
        if not self.which.isHidden() and not self.which.words():
            return self.which
        if not self._placed:
            return self.countries if self._abroad else self.land.stop()
        return self.places if not self.places.isHidden() and not self.places.is_chosen else None

    def chain(self) -> list[QWidget]:
        """What may take the focus, in the order of reading."""
        fields = [
            self.which,
            *self.land.chain(),
            self.countries,
            self.places,
            self.phone,
            self.happy,
        ]
        return [self.fold, *self.named.chain(), *fields, *self.happy.chain()]
