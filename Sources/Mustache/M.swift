package enum MustachePlaceholder {}
