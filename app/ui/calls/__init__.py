"""The calls of a case: where and when the customer may be phoned, the attempts, what follows them, what is said."""
