/**
 * Rules about the responses that clients get: integration and method responses, the selection of a
 * response for a result of the backend, lost headers, and gateway responses. Rules about CORS are
 * in {@code cors}.
 */
@NullMarked
package gatewire.check.response;

import org.jspecify.annotations.NullMarked;
