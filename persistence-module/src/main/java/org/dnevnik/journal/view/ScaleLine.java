package org.dnevnik.journal.view;

import org.dnevnik.journal.model.Scale;

/** A school's own scale. @param used a rule gives marks by it, so that it stays as it is */
public record ScaleLine(long id, Scale scale, boolean used, int version) {}
