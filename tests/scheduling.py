"""Which of the processes that run the tests at once runs what."""

from __future__ import annotations

from typing import Any

from xdist.scheduler import LoadGroupScheduling  # type: ignore[import-untyped]

UNIT = "tests/unit/"


class Scheduling(LoadGroupScheduling):  # type: ignore[misc]
    """By group; the quick tests of the code by their file, for each that is given out costs as much as it takes."""

    def _split_scope(self, nodeid: str) -> str:
        scope: str = super()._split_scope(nodeid)
        return scope.partition("::")[0] if scope.startswith(UNIT) else scope

    def mark_test_complete(self, node: Any, item_index: int, duration: float = 0) -> None:  # noqa: ANN401  xdist's
        """Forget what is done: all that a process ever had is counted anew at each of twelve thousand tests."""
        super().mark_test_complete(node, item_index, duration)
        given = self.assigned_work[node]
        scope = self._split_scope(self.registered_collections[node][item_index])
        if all(given[scope].values()):
            del given[scope]
