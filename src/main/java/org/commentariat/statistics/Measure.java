package org.commentariat.statistics;

/** A number with its uncertainty, or the reason why there is none. */
public sealed interface Measure permits Estimate, Undefined {}
