/** The events that API Gateway makes of requests for Lambda functions. */
@NullMarked
package gatewire.emulator.event;

import org.jspecify.annotations.NullMarked;
