package gatewire.stack.aws;

import gatewire.model.Throttling;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A usage plan: the keys that may call certain stages, with limits for their requests.
 *
 * @param stages the stages that its keys may call; if empty, the plan has no effect
 * @param keyIds the ids of its keys
 * @param throttling the limits for each key over all stages; if empty, only the limits of the
 *     stages apply
 * @param quota the maximum number of requests in a period; if empty, the number is not limited
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_UsagePlan.html">UsagePlan</a>
 */
public record UsagePlan(
    String id,
    String name,
    List<ApiStage> stages,
    List<String> keyIds,
    Optional<Throttling> throttling,
    Optional<Quota> quota) {

  public UsagePlan {
    stages = List.copyOf(stages);
    keyIds = List.copyOf(keyIds);
  }

  /**
   * A stage that the keys of the plan may call.
   *
   * @param methodThrottling the limits by path and HTTP method, for example {@code /pets/GET}
   */
  public record ApiStage(String apiId, String stage, Map<String, Throttling> methodThrottling) {
    public ApiStage {
      methodThrottling = Collections.unmodifiableMap(new TreeMap<>(methodThrottling));
    }
  }

  /**
   * The maximum number of requests of a key in a period.
   *
   * @param offset the number of requests that is subtracted from the limit of the first period
   */
  public record Quota(int limit, int offset, Period period) {}

  /** The period of a quota. */
  public enum Period {
    DAY,
    WEEK,
    MONTH
  }
}
