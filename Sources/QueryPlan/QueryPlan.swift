// Entry point of the room; replaced by its first stage.
