package org.commentariat.statistics;

/**
 * A number that describes the data at hand and claims nothing beyond them, or the reason why there
 * is none.
 */
public sealed interface PointMeasure permits PointEstimate, Undefined {}
