/**
 * Descriptions of an API for people. {@link gatewire.report.ApiDescription} contains everything
 * that a description shows; the text of {@code ./gatewire describe}, the Markdown, the HTML page
 * and the JSON are printed from it and never read the API themselves, so that they agree.
 */
@NullMarked
package gatewire.report;

import org.jspecify.annotations.NullMarked;
