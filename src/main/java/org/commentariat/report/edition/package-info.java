/**
 * What a report may tell whom: the working edition shows the comments, the publication edition
 * neither words of commenters nor what small numbers tell of few people.
 */
@NullMarked
package org.commentariat.report.edition;

import org.jspecify.annotations.NullMarked;
