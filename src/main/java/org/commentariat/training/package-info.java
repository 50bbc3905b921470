/** Learning to judge from coded comments, and saying how well it was learned. */
@NullMarked
package org.commentariat.training;

import org.jspecify.annotations.NullMarked;
