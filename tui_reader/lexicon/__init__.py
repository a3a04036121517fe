"""What languages, organs and translators know, as data files beside their loaders."""
