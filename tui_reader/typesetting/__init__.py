"""Setting text in cells: how wide a text is, where its lines break, a clause as lines of runs. It knows no screen."""
