/** How good judgments are, and what moves them, as text, JSON, Markdown and pictures. */
@NullMarked
package org.commentariat.report.evaluation;

import org.jspecify.annotations.NullMarked;
