/**
 * Who may call a method: Lambda authorizers, IAM and Cognito, and API keys. Each step lets a
 * request pass or ends it with a gateway response.
 */
@NullMarked
package gatewire.local.authorization;

import org.jspecify.annotations.NullMarked;
