/**
 * The backends of integrations and authorizers: {@link gatewire.local.outbound.LocalBackends} sends
 * HTTP requests unchanged. It passes calls to AWS services to the embedded S3 and Lambda, or signs
 * them and sends them to an endpoint URL.
 */
@NullMarked
package gatewire.local.outbound;

import org.jspecify.annotations.NullMarked;
