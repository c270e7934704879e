/**
 * What stands behind a method: one class for each kind of integration, from the mapped request over
 * the backend's call to the method's answer.
 */
@NullMarked
package gatewire.local.integration;

import org.jspecify.annotations.NullMarked;
