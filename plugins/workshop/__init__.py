"""The workshop: what sets a machine up and starts the tasks, and never takes part in the site itself."""
