/** Codebook files: from YAML to a codebook, or to everything that is wrong, line by line. */
@NullMarked
package org.commentariat.codebook.file;

import org.jspecify.annotations.NullMarked;
