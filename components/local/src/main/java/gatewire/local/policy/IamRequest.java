package gatewire.local.policy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request that policies decide about.
 *
 * @param action for example {@code s3:ListBucket}
 * @param resource the ARN that the action applies to
 * @param principal the caller's ARN; empty for an anonymous caller
 * @param keys the condition keys that have a value, in lower case
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition.html">Condition
 *     keys</a>
 */
public record IamRequest(
    String action, String resource, Optional<String> principal, Map<String, String> keys) {

  /**
   * Returns a request with the condition keys that each request has: those of its time and its
   * principal.
   *
   * @param keys the other keys
   */
  public static IamRequest of(
      String action,
      String resource,
      Optional<String> principal,
      Instant time,
      Map<String, String> keys) {
    Instant now = time.truncatedTo(ChronoUnit.SECONDS);
    Map<String, String> all = new TreeMap<>(keys);
    all.put("aws:currenttime", now.toString());
    all.put("aws:epochtime", String.valueOf(now.getEpochSecond()));
    principal.ifPresent(
        arn -> {
          all.put("aws:principalarn", arn);
          all.put("aws:principalaccount", account(arn));
        });
    return new IamRequest(action, resource, principal, all);
  }

  /** Returns the account of an ARN; empty if it has none. */
  static String account(String arn) {
    String[] parts = arn.split(":", -1);
    return parts.length > 4 ? parts[4] : "";
  }
}
