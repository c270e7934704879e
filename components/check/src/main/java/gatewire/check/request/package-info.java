/**
 * Rules about what a method declares and requires of a request: its parameters, models, request
 * validator and authorizer.
 */
@NullMarked
package gatewire.check.request;

import org.jspecify.annotations.NullMarked;
