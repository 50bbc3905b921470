/**
 * Comments in saved web pages: what platforms of blogs, news sites and forums mark up, what search
 * engines are told, and blocks that merely repeat.
 */
@NullMarked
package org.commentariat.ingest.html;

import org.jspecify.annotations.NullMarked;
