"""Calls: what a phone number tells, where and when a customer may be phoned. Pure; the clock is the caller's.

>>> from app.calling.numbers import read_number
>>> read_number("07700 900123").countries
('GB', 'GG', 'IM', 'JE')
"""
