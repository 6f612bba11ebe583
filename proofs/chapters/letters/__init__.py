"""The letters that several chapters share; those of one chapter stand in its folder, with an underscore in front."""
