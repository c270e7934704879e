/**
 * Lambda authorizers, IAM and Cognito authorization, resource policies and API keys. Each step
 * allows a request or rejects it with a gateway response.
 */
@NullMarked
package gatewire.local.authorization;

import org.jspecify.annotations.NullMarked;
