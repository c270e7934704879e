package gatewire.local.lambda.bootstrap;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The main class of a Java function's process: loads the handler, then runs invocations until the
 * process is killed or the gateway has ended.
 */
public final class JavaBootstrap {

  /**
   * Starts the line that ends an invocation's output: this character, the request id, a line feed.
   */
  private static final char END_OF_OUTPUT = '\u001e';

  private JavaBootstrap() {}

  public static void main(String[] args) throws IOException {
    exitWithGateway();
    OutputStream output = new FileOutputStream(FileDescriptor.out);
    RuntimeApiClient api = new RuntimeApiClient(variable("AWS_LAMBDA_RUNTIME_API"));
    Handler handler;
    try {
      handler = HandlerLoader.load(variable("LAMBDA_TASK_ROOT"), variable("_HANDLER"));
    } catch (Throwable e) {
      System.out.flush();
      api.initError(ErrorReport.of(e));
      System.exit(1);
      return;
    }
    while (true) {
      NextInvocation invocation = api.next();
      Reply reply = invoke(handler, invocation);
      System.out.flush();
      System.err.flush();
      output.write(
          (END_OF_OUTPUT + invocation.requestId() + '\n').getBytes(StandardCharsets.UTF_8));
      if (reply.error()) {
        api.error(invocation.requestId(), reply.payload());
      } else {
        api.response(invocation.requestId(), reply.payload());
      }
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // bytes are passed on, never compared
  private record Reply(byte[] payload, boolean error) {}

  private static Reply invoke(Handler handler, NextInvocation invocation) {
    System.setProperty("com.amazonaws.xray.traceHeader", invocation.traceId());
    ByteArrayOutputStream result = new ByteArrayOutputStream();
    try {
      handler.handle(new ByteArrayInputStream(invocation.payload()), result, invocation);
      return new Reply(result.toByteArray(), false);
    } catch (Throwable e) {
      System.err.print(ErrorReport.trace(e));
      return new Reply(ErrorReport.of(e), true);
    }
  }

  /** Ends this process when standard input is closed: the gateway keeps it open while it runs. */
  private static void exitWithGateway() {
    InputStream gateway = System.in;
    System.setIn(InputStream.nullInputStream());
    Thread watch =
        new Thread(
            () -> {
              try {
                while (gateway.read() >= 0) {
                  // the gateway never sends data
                }
              } catch (IOException e) {
                // treated as the end of the input
              }
              Runtime.getRuntime().halt(1);
            },
            "gateway-watch");
    watch.setDaemon(true);
    watch.start();
  }

  private static String variable(String name) {
    return String.valueOf(System.getenv(name));
  }
}
