"""The commands that need no screen. Each is loaded only when it is called."""
