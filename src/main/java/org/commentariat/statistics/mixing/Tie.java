package org.commentariat.statistics.mixing;

/**
 * A directed tie, such as from a reply to what it replies to.
 *
 * @param from id of a node
 * @param to id of a node
 */
public record Tie(String from, String to) {}
