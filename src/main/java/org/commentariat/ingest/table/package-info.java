/**
 * Comments in tables: delimited text, and JSON objects one after the other, with columns that are
 * given or guessed.
 */
@NullMarked
package org.commentariat.ingest.table;

import org.jspecify.annotations.NullMarked;
