package gatewire.stack.aws;

import gatewire.model.Throttling;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which keys may call which stages, and how much.
 *
 * @param stages the stages it opens; none opens nothing
 * @param keyIds the ids of its keys
 * @param throttling for each key and over all stages; without it the stage's own limits
 * @param quota requests in a period; without it any number
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
   * A stage that the plan opens.
   *
   * @param methodThrottling by path and verb, for example {@code /pets/GET}
   */
  public record ApiStage(String apiId, String stage, Map<String, Throttling> methodThrottling) {
    public ApiStage {
      methodThrottling = Collections.unmodifiableMap(new TreeMap<>(methodThrottling));
    }
  }

  /**
   * How many requests a key may make.
   *
   * @param offset requests taken off the first period
   */
  public record Quota(int limit, int offset, Period period) {}

  /** How long a quota lasts. */
  public enum Period {
    DAY,
    WEEK,
    MONTH
  }
}
