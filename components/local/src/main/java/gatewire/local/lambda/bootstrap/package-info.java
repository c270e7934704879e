/**
 * What runs inside a Java function's own process: it asks the Lambda Runtime API for invocations
 * and hands them to the handler. The function's classes are loaded apart from these, so that
 * neither sees the other's libraries. Only the JDK and Jackson may be used here: nothing else is on
 * that process's class path.
 */
@NullMarked
package gatewire.local.lambda.bootstrap;

import org.jspecify.annotations.NullMarked;
