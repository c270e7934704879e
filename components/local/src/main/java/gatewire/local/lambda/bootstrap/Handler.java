package gatewire.local.lambda.bootstrap;

import java.io.InputStream;
import java.io.OutputStream;

/** A function's handler, independent of its signature. */
@FunctionalInterface
interface Handler {
  /** Reads the event and writes the result; rethrows exceptions of the function unchanged. */
  void handle(InputStream event, OutputStream result, NextInvocation invocation) throws Throwable;
}
