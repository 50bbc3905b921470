/** The command line: arguments, messages, exit codes. */
@NullMarked
package org.commentariat.cli;

import org.jspecify.annotations.NullMarked;
