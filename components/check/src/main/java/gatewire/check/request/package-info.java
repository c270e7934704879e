/**
 * Rules about what a method requires of a request: parameters, models, request validators and
 * authorizers.
 */
@NullMarked
package gatewire.check.request;

import org.jspecify.annotations.NullMarked;
