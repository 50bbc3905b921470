package org.commentariat.statistics.mixing;

/**
 * One node of a labelled graph, such as a comment with its code.
 *
 * @param id each once in a graph
 * @param label what it is counted as
 * @param unit whose label it is, e.g. the author; the labels of a unit stay together when labels
 *     are permuted
 * @param block within which labels are permuted, e.g. the thread
 */
public record Node(String id, String label, String unit, String block) {}
