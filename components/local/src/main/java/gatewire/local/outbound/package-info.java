/**
 * What stands behind integrations and authorizers: {@link gatewire.local.outbound.LocalBackends}
 * sends HTTP requests as they are, and has AWS's services answered by the embedded S3 and Lambda
 * or, signed, by an endpoint that stands in for AWS.
 */
@NullMarked
package gatewire.local.outbound;

import org.jspecify.annotations.NullMarked;
