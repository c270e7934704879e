/**
 * Lambda functions on this machine. Each function runs in separate processes, which call AWS's
 * Lambda Runtime API in the gateway. A process has the function's environment variables, is killed
 * at the function's timeout, and stays warm between invocations. No function can end the gateway.
 */
@NullMarked
package gatewire.local.lambda;

import org.jspecify.annotations.NullMarked;
