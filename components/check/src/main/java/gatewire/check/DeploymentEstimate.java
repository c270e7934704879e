package gatewire.check;

import gatewire.model.Method;
import gatewire.model.RestApi;
import java.time.Duration;

/**
 * The minimum time of an API's first deployment. It follows from the rates at which API Gateway
 * accepts calls: 10 per second and account, of which 5 may create a Resource. The estimate ignores
 * roles and permissions, which belong to other services, and the time that AWS needs for a call.
 *
 * @param resources the number of API Gateway's resources that a program registers
 * @param calls the number of calls to API Gateway: one creates each resource, another reads it back
 * @param atLeast the time that API Gateway needs to accept these calls
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html">Quotas of
 *     the control plane</a>
 */
public record DeploymentEstimate(int resources, int calls, Duration atLeast) {

  /** From this number of resources on, consider deploying the API as one OpenAPI body. */
  public static final int MANY_RESOURCES = 300;

  private static final int CALLS_PER_SECOND = 10;
  private static final int NEW_RESOURCES_PER_SECOND = 5;

  /** RestApi, Deployment and Stage. */
  private static final int FIXED_RESOURCES = 3;

  /** Estimates a deployment with one resource for each object of the API. */
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
    return of(FIXED_RESOURCES + paths + parts, paths);
  }

  /** Estimates a deployment with one OpenAPI body for the whole API. */
  public static DeploymentEstimate ofBody() {
    return of(FIXED_RESOURCES + 1, 0);
  }

  /** Formats the estimate, for example {@code 412 resources, at least 83 s}. */
  @Override
  public String toString() {
    return "%d resources, at least %d s".formatted(resources, atLeast.toSeconds());
  }

  /** Counts the Method, its Integration, and each MethodResponse and IntegrationResponse. */
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
