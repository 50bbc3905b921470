/** Pictures of findings, drawn by Lets-Plot. Colour never tells alone what a picture shows. */
@NullMarked
package org.commentariat.report.chart;

import org.jspecify.annotations.NullMarked;
