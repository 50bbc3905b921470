/** Every significance test of a report in one list, adjusted for their number. */
@NullMarked
package org.commentariat.analysis.tests;

import org.jspecify.annotations.NullMarked;
