package org.commentariat.report.export.table;

/**
 * A column whose values stand in the key of a table; empty cells refer to nothing.
 *
 * @param column of the table that refers
 * @param table referred to, whose key is one column; it may be the same table
 * @param key of that table
 */
public record Reference(String column, String table, String key) {}
