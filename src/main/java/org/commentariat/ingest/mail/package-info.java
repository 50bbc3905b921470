/** Mail archives: mbox files, list archives and single messages. */
@NullMarked
package org.commentariat.ingest.mail;

import org.jspecify.annotations.NullMarked;
