/**
 * Lambda functions on this machine. Each runs in processes of its own that speak AWS's Lambda
 * Runtime API to the gateway: with its own environment variables, ended at its timeout, kept warm
 * between invocations. Nothing a function does can end the gateway.
 */
@NullMarked
package gatewire.local.lambda;

import org.jspecify.annotations.NullMarked;
