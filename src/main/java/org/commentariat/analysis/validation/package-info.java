/** How good machine and people are, here and elsewhere. */
@NullMarked
package org.commentariat.analysis.validation;

import org.jspecify.annotations.NullMarked;
