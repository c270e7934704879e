package gatewire.local.lambda;

import java.nio.file.Path;
import java.time.Duration;

/**
 * The main class of a separate gateway process: prints the process id of its function and waits
 * until it is killed.
 */
final class KilledGateway {

  private KilledGateway() {}

  public static void main(String[] args) throws InterruptedException {
    LambdaFunction.Builder function =
        TestLambda.javaFunction(Path.of(args[0]), "fn.Plain::" + args[1])
            .timeout(Duration.ofMinutes(5));
    TestLambda lambda = new TestLambda(function, Path.of(args[0], "lambda"), 1);
    if (args[1].equals("pid")) {
      lambda.invoke("{}");
    } else {
      lambda.begin("600000");
      while (!lambda.printed.contains("sleeping")) {
        Thread.sleep(10);
      }
    }
    System.out.println(ProcessHandle.current().children().findFirst().orElseThrow().pid());
    Thread.sleep(60_000);
  }
}
