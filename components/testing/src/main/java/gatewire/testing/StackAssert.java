package gatewire.testing;

import static java.util.stream.Collectors.joining;

import gatewire.stack.recording.RecordedStack;
import java.util.List;
import java.util.TreeSet;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions on the resources that a program registered, designed for the result of {@link
 * PulumiProgram#up()}, in which every value is known. Each assertion reports all problems at once.
 */
public final class StackAssert extends AbstractAssert<StackAssert, RecordedStack> {

  StackAssert(RecordedStack actual) {
    super(actual, StackAssert.class);
  }

  /** Asserts everything that the methods below assert, except {@link #registersTheSameAs}. */
  public StackAssert isWiredThroughout() {
    return wiresHeadersOnBothSides()
        .declaresEveryMappedParameter()
        .createsInOrder()
        .replacesInOrder()
        .leaksNoPlaceholder()
        .hasUniqueUrns()
        .namesChildrenAfterTheirComponents();
  }

  /**
   * Asserts that each integration response maps exactly the headers that the method response of its
   * status declares, from valid sources.
   */
  public StackAssert wiresHeadersOnBothSides() {
    return none("headers are not wired on both sides", HeaderWiring.problems(actual));
  }

  /**
   * Asserts that each request parameter that an integration maps is declared by its method, and
   * that each placeholder of its uri has a mapping.
   */
  public StackAssert declaresEveryMappedParameter() {
    return none("request parameters are not wired", RequestWiring.problems(actual));
  }

  /**
   * Asserts that dependencies define the order that API Gateway needs: method, integration,
   * responses, permissions, deployment, stage.
   */
  public StackAssert createsInOrder() {
    return none("the order of creation is not defined", CreationOrder.problems(actual));
  }

  /**
   * Asserts that resources in slots are deleted before they are replaced, that integration
   * responses are replaced with their integration, and that a deployment is deleted only after its
   * replacement exists.
   */
  public StackAssert replacesInOrder() {
    return none("the order of replacements is wrong", ReplacementOrder.problems(actual));
  }

  /**
   * Asserts that no input was composed of a missing value, and so contains the string form of an
   * Output, null or {@code {name}}.
   */
  public StackAssert leaksNoPlaceholder() {
    return none("inputs contain unresolved values", InputStrings.problems(actual));
  }

  /** Asserts that no two resources have the same URN. */
  public StackAssert hasUniqueUrns() {
    return none("URNs are not unique", ComponentNames.duplicates(actual));
  }

  /**
   * Asserts that the name of each child of a component starts with the component's name, and that
   * the parts of a component's API are children of a component.
   */
  public StackAssert namesChildrenAfterTheirComponents() {
    return none("names may collide", ComponentNames.problems(actual));
  }

  /** Asserts that another run registered the same resources, in any order. */
  public StackAssert registersTheSameAs(RecordedStack other) {
    if (!urns(actual).equals(urns(other))) {
      TreeSet<String> less = urns(other);
      less.removeAll(urns(actual));
      TreeSet<String> more = urns(actual);
      more.removeAll(urns(other));
      failWithMessage("different resources: missing%n  %s%nand added%n  %s", less, more);
    }
    return this;
  }

  private StackAssert none(String summary, List<String> problems) {
    if (!problems.isEmpty()) {
      failWithMessage(
          "%s", summary + ":\n" + problems.stream().map(one -> "  " + one).collect(joining("\n")));
    }
    return this;
  }

  private static TreeSet<String> urns(RecordedStack stack) {
    TreeSet<String> urns = new TreeSet<>();
    stack.resources().forEach(resource -> urns.add(resource.urn()));
    return urns;
  }
}
