package gatewire.testing;

import static java.util.stream.Collectors.joining;

import gatewire.stack.recording.RecordedStack;
import java.util.List;
import java.util.TreeSet;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions on everything that a program registered; made for {@link PulumiProgram#up()}, where
 * every value is known. Each names all that is wrong at once.
 */
public final class StackAssert extends AbstractAssert<StackAssert, RecordedStack> {

  StackAssert(RecordedStack actual) {
    super(actual, StackAssert.class);
  }

  /** Everything below. */
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
   * Each integration response maps exactly the headers that the method response of its status
   * declares, from legal sources.
   */
  public StackAssert wiresHeadersOnBothSides() {
    return none("headers are not wired on both sides", HeaderWiring.problems(actual));
  }

  /**
   * Each parameter of the request that an integration maps is declared by its method, and each
   * placeholder of its uri is mapped.
   */
  public StackAssert declaresEveryMappedParameter() {
    return none("request parameters are not wired", RequestWiring.problems(actual));
  }

  /**
   * The engine is told what API Gateway needs first: method, integration, responses, permissions,
   * deployment, stage.
   */
  public StackAssert createsInOrder() {
    return none("the order of creation is left to chance", CreationOrder.problems(actual));
  }

  /**
   * What fills a slot is deleted before it is replaced, integration responses go with their
   * integration, and a deployment stays until its successor is there.
   */
  public StackAssert replacesInOrder() {
    return none("a replacement goes wrong", ReplacementOrder.problems(actual));
  }

  /** No input was made from a value that was not there: an Output's text, null, {@code {name}}. */
  public StackAssert leaksNoPlaceholder() {
    return none("texts are incomplete", InputTexts.problems(actual));
  }

  /** No two resources have one URN. */
  public StackAssert hasUniqueUrns() {
    return none("URNs are not unique", ComponentNames.duplicates(actual));
  }

  /** Each child of a component is named after it, and parts of a component's API are children. */
  public StackAssert namesChildrenAfterTheirComponents() {
    return none("names may collide", ComponentNames.problems(actual));
  }

  /** The same resources are registered as by another run, whatever the order. */
  public StackAssert registersTheSameAs(RecordedStack other) {
    if (!urns(actual).equals(urns(other))) {
      TreeSet<String> less = urns(other);
      less.removeAll(urns(actual));
      TreeSet<String> more = urns(actual);
      more.removeAll(urns(other));
      failWithMessage("not the same resources: without%n  %s%nand with%n  %s", less, more);
    }
    return this;
  }

  private StackAssert none(String what, List<String> problems) {
    if (!problems.isEmpty()) {
      failWithMessage(
          "%s", what + ":\n" + problems.stream().map(one -> "  " + one).collect(joining("\n")));
    }
    return this;
  }

  private static TreeSet<String> urns(RecordedStack stack) {
    TreeSet<String> urns = new TreeSet<>();
    stack.resources().forEach(resource -> urns.add(resource.urn()));
    return urns;
  }
}
