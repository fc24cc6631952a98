"""What can stop the set-up, told in French with the next step."""


class SetUpFailed(Exception):
    """A step of the set-up did not succeed; its text is what the person at the keyboard reads."""
