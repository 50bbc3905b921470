/** How far coders agree, beyond what chance would give. */
@NullMarked
package org.commentariat.statistics.agreement;

import org.jspecify.annotations.NullMarked;
