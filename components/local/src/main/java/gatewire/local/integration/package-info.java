/**
 * The integration types, one class each. A {@link gatewire.local.integration.MethodIntegration}
 * builds a backend's call from a mapped request and reads the backend's response. {@code
 * gatewire.local.gateway} runs the steps before and after it.
 */
@NullMarked
package gatewire.local.integration;

import org.jspecify.annotations.NullMarked;
