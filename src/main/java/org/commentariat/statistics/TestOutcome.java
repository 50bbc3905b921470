package org.commentariat.statistics;

/** What a significance test found, or the reason why it cannot be made. */
public sealed interface TestOutcome permits TestResult, Undefined {}
