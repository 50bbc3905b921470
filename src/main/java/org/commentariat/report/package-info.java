/** Findings to files: HTML, Markdown, JSON and CSV from the same value. */
@NullMarked
package org.commentariat.report;

import org.jspecify.annotations.NullMarked;
