package gatewire.check.rule;

import gatewire.model.Method;
import gatewire.model.RestApi;
import java.util.stream.Stream;

/**
 * A check for one kind of mistake in an API.
 *
 * <p>A rule does not report a mistake that another rule finds: one cause gives one finding.
 */
public interface Rule {

  /** Describes the rule; its findings have the id and the severity of this description. */
  RuleDescription description();

  /** Finds all mistakes of this kind in the API, in the order of the API's methods. */
  Stream<Finding> examine(RestApi api);

  /**
   * Whether the rule also reads mappings and templates that a proxy integration ignores. A report
   * removes them before it runs all other rules, because they have no effect.
   */
  default boolean readsIgnoredParts() {
    return false;
  }

  /** Returns the rule's permanent name, for example {@code undeclared-response-header}. */
  default String id() {
    return description().id();
  }

  /** Starts a finding about a method. */
  default Finding finding(Method method) {
    return finding(method.route());
  }

  /**
   * Starts a finding about a place that is not a method, for example the API or one of its paths.
   */
  default Finding finding(String place) {
    return description().finding(place);
  }
}
