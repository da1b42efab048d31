package org.dnevnik.architecture.red.cellar;

/** Lives in a feature that no floor knows. */
class Stranger {}
