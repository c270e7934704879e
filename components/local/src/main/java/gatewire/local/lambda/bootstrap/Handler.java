package gatewire.local.lambda.bootstrap;

import java.io.InputStream;
import java.io.OutputStream;

/** A function's handler, whatever its signature is. */
@FunctionalInterface
interface Handler {
  /** Read the event, write the result; what the function throws comes out as it is. */
  void handle(InputStream event, OutputStream result, NextInvocation invocation) throws Throwable;
}
