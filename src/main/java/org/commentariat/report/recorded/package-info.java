/** Reports that were written before, as their manifests describe them. */
@NullMarked
package org.commentariat.report.recorded;

import org.jspecify.annotations.NullMarked;
