/** The sections of a report in words, tables and charts, before they are HTML or Markdown. */
@NullMarked
package org.commentariat.report.section;

import org.jspecify.annotations.NullMarked;
