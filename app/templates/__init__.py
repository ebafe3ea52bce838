"""Templates: what a pack's files mean. Readers turn located trees into frozen values and report every problem."""
