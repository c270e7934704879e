/**
 * Differences between two APIs, as clients notice them. {@link gatewire.diff.ApiDiff} compares two
 * models; each subject (parameters, bodies, responses, authorization, …) has its own comparison.
 */
@NullMarked
package gatewire.diff;

import org.jspecify.annotations.NullMarked;
