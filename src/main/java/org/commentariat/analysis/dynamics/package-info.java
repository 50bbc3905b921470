/** Who answers whom with what: codes and relations across reply links, against chance. */
@NullMarked
package org.commentariat.analysis.dynamics;

import org.jspecify.annotations.NullMarked;
