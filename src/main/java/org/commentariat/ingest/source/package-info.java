/**
 * What the readers of all formats share: the source they read, what they may state about a comment,
 * and the intake that takes it.
 */
@NullMarked
package org.commentariat.ingest.source;

import org.jspecify.annotations.NullMarked;
