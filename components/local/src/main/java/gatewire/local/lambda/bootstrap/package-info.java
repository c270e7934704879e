/**
 * The code that runs in the process of a Java function: it asks the Lambda Runtime API for
 * invocations and passes them to the handler. A separate class loader loads the function's classes,
 * so that neither side sees the libraries of the other. This package may use only the JDK and
 * Jackson, because the process has no other library on its class path.
 */
@NullMarked
package gatewire.local.lambda.bootstrap;

import org.jspecify.annotations.NullMarked;
