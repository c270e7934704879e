package gatewire.check;

import gatewire.model.Method;
import gatewire.model.RestApi;
import java.time.Duration;

/**
 * How long AWS lets a first deployment of an API take at the least, by the rates at which API
 * Gateway takes calls: ten a second in an account, of which five may make a Resource. Roles and
 * permissions are other services' and are not counted, nor is the time that AWS needs for a call.
 *
 * @param resources the resources of API Gateway that a program registers
 * @param calls what is asked of API Gateway: each is made and read back
 * @param atLeast the time that these calls take at these rates
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html">Quotas of
 *     the control plane</a>
 */
public record DeploymentEstimate(int resources, int calls, Duration atLeast) {

  /** From here on one body is worth a thought. */
  public static final int MANY_RESOURCES = 300;

  private static final int CALLS_PER_SECOND = 10;
  private static final int NEW_RESOURCES_PER_SECOND = 5;

  /** RestApi, Deployment, Stage. */
  private static final int FRAME = 3;

  /** With one resource for each object. */
  public static DeploymentEstimate ofResources(RestApi api) {
    int paths =
        (int)
            api.methods().stream()
                .flatMap(one -> one.path().resources().stream())
                .distinct()
                .count();
    int parts =
        api.methods().stream().mapToInt(DeploymentEstimate::parts).sum()
            + api.gatewayResponses().size()
            + api.models().size()
            + api.authorizers().size()
            + api.requestValidators().size()
            + (api.policy().isPresent() ? 1 : 0);
    return of(FRAME + paths + parts, paths);
  }

  /** With one OpenAPI body for all of it. */
  public static DeploymentEstimate ofBody() {
    return of(FRAME + 1, 0);
  }

  /** For example {@code 412 resources, at least 83 s}. */
  @Override
  public String toString() {
    return "%d resources, at least %d s".formatted(resources, atLeast.toSeconds());
  }

  /** Method, Integration, each MethodResponse and IntegrationResponse. */
  private static int parts(Method method) {
    return 2 + method.responses().size() + method.integration().responses().size();
  }

  private static DeploymentEstimate of(int resources, int paths) {
    int calls = 2 * resources;
    int seconds =
        Math.max(ceiling(calls, CALLS_PER_SECOND), ceiling(paths, NEW_RESOURCES_PER_SECOND));
    return new DeploymentEstimate(resources, calls, Duration.ofSeconds(seconds));
  }

  private static int ceiling(int count, int rate) {
    return (count + rate - 1) / rate;
  }
}
