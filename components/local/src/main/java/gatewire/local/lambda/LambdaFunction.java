package gatewire.local.lambda;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A function to run on this machine.
 *
 * @param name the function's name, without its account
 * @param arn the full ARN, without a version or alias
 * @param runtime Lambda's name of the runtime, such as {@code java17}, {@code nodejs22.x}, {@code
 *     python3.12}, {@code provided.al2023}
 * @param handler in Lambda's notation for the runtime; {@code provided} runtimes ignore it
 * @param code a folder, or a zip or jar file, with the content of the deployment package; changes
 *     take effect at the next invocation
 * @param environment the function's variables, which cannot replace those that Lambda reserves
 * @param timeout of one invocation; Lambda's default is 3 seconds
 * @param memoryMb in MB; Lambda's default is 128. It limits the heap of Java functions; other
 *     functions only see the value
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html">CreateFunction</a>
 */
public record LambdaFunction(
    String name,
    String arn,
    String runtime,
    String handler,
    Path code,
    Map<String, String> environment,
    Duration timeout,
    int memoryMb) {

  public LambdaFunction {
    environment = Collections.unmodifiableMap(new TreeMap<>(environment));
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Returns whether another function has the same settings, and the same code in any place. */
  public boolean isSame(LambdaFunction other) {
    return equals(
            new LambdaFunction(
                other.name,
                other.arn,
                other.runtime,
                other.handler,
                code,
                other.environment,
                other.timeout,
                other.memoryMb))
        && CodeState.of(code).isSame(CodeState.of(other.code));
  }

  /** Returns the region in the ARN. */
  String region() {
    String[] parts = arn.split(":", -1);
    return parts.length > 3 ? parts[3] : "us-east-1";
  }

  /**
   * A builder of a function. Name, runtime and code are required. The ARN defaults to one of
   * account 123456789012 in us-east-1.
   */
  public static final class Builder {
    private String name = "";
    private String arn = "";
    private String runtime = "";
    private String handler = "";
    private Path code = Path.of("");
    private Map<String, String> environment = Map.of();
    private Duration timeout = Duration.ofSeconds(3);
    private int memoryMb = 128;

    private Builder() {}

    public Builder name(String value) {
      name = value;
      return this;
    }

    public Builder arn(String value) {
      arn = value;
      return this;
    }

    public Builder runtime(String value) {
      runtime = value;
      return this;
    }

    public Builder handler(String value) {
      handler = value;
      return this;
    }

    public Builder code(Path value) {
      code = value;
      return this;
    }

    public Builder environment(Map<String, String> value) {
      environment = value;
      return this;
    }

    public Builder timeout(Duration value) {
      timeout = value;
      return this;
    }

    public Builder memoryMb(int value) {
      memoryMb = value;
      return this;
    }

    public LambdaFunction build() {
      String fullArn =
          arn.isEmpty() ? "arn:aws:lambda:us-east-1:123456789012:function:" + name : arn;
      return new LambdaFunction(
          name, fullArn, runtime, handler, code, environment, timeout, memoryMb);
    }
  }
}
