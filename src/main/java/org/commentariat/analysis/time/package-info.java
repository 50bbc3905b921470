/** How the shares of the codes change while comments come in. */
@NullMarked
package org.commentariat.analysis.time;

import org.jspecify.annotations.NullMarked;
