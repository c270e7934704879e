package gatewire.check.rule;

import gatewire.model.Method;
import gatewire.model.RestApi;
import java.util.stream.Stream;

/**
 * One thing that can be wrong with an API.
 *
 * <p>A rule reports its own mistake and keeps quiet about what another rule finds: one cause, one
 * message.
 */
public interface Rule {

  /** What the rule is about; each of its findings has the id and the severity of this. */
  RuleDescription description();

  /** All places of the API where it is wrong, in the order of the API's methods. */
  Stream<Finding> examine(RestApi api);

  /** The rule's lasting name, for example {@code undeclared-response-header}. */
  default String id() {
    return description().id();
  }

  /** Start a finding about a method. */
  default Finding finding(Method method) {
    return finding(method.route());
  }

  /** Start a finding about a place that is no method, for example the API or one of its paths. */
  default Finding finding(String place) {
    return description().finding(place);
  }
}
