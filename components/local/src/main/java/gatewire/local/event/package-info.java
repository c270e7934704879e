/** The events that API Gateway makes of requests for Lambda functions. */
@NullMarked
package gatewire.local.event;

import org.jspecify.annotations.NullMarked;
