/**
 * Rules about the API as a whole: values that could not be parsed, routes that AWS rejects, names,
 * authorizers, models, binary media types, and the limits of AWS.
 */
@NullMarked
package gatewire.check.api;

import org.jspecify.annotations.NullMarked;
