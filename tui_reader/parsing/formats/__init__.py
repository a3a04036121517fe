"""The formats that people have: what a file holds as text, with what the format itself knows of it."""
