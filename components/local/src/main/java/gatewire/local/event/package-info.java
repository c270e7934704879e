/** The events that API Gateway sends to Lambda functions. */
@NullMarked
package gatewire.local.event;

import org.jspecify.annotations.NullMarked;
