/**
 * IAM policies: a {@link gatewire.local.policy.IamPolicy} decides about a request. The policies of
 * APIs, authorizers and roles are all evaluated here.
 */
@NullMarked
package gatewire.local.policy;

import org.jspecify.annotations.NullMarked;
