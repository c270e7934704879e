/**
 * Rules about what a client gets: integration and method responses, which response is selected for
 * which result of the backend, headers that get lost, and the gateway responses of API Gateway
 * itself. Rules about CORS are in {@code cors}.
 */
@NullMarked
package gatewire.check.response;

import org.jspecify.annotations.NullMarked;
