package gatewire.local.lambda;

import gatewire.testing.Waiting;
import java.nio.file.Path;

/**
 * The main class of a separate gateway process: prints the process id of its function and waits
 * until it is killed.
 */
final class KilledGateway {

  private KilledGateway() {}

  public static void main(String[] args) throws Exception {
    LambdaFunction.Builder function =
        TestLambda.javaFunction(Path.of(args[0]), "fn.Plain::" + args[1]);
    TestLambda lambda = new TestLambda(function, Path.of(args[0], "lambda"), 1);
    if (args[1].equals("pid")) {
      lambda.invoke("{}");
    } else {
      lambda.begin("600000");
      Waiting.until("the invocation", () -> lambda.printed.contains("sleeping"));
    }
    System.out.println(ProcessHandle.current().children().findFirst().orElseThrow().pid());
    Thread.sleep(Waiting.LIMIT.toMillis());
  }
}
