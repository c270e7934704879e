package gatewire.template.scan;

import gatewire.template.TemplateFinding;
import gatewire.template.TemplateFinding.Kind;
import gatewire.template.TemplatePosition;
import gatewire.template.engine.IntegerLiterals;
import gatewire.template.engine.StringLiteralNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.velocity.runtime.parser.node.ASTMethod;
import org.apache.velocity.runtime.parser.node.ASTReference;
import org.apache.velocity.runtime.parser.node.ASTSetDirective;
import org.apache.velocity.runtime.parser.node.Node;

/** Finds values of {@code $context.responseOverride.status} that API Gateway ignores. */
final class IgnoredStatus {

  private static final int MIN = 100;
  private static final int MAX = 599;

  /** Functions of {@code $input} that return a string. */
  private static final Set<String> STRINGS = Set.of("params", "json");

  /** All values that the template gives to each variable, in the order of the template. */
  private final Map<String, List<Node>> variables = new HashMap<>();

  /** Remembers the value of a variable. */
  void follow(ASTSetDirective set) {
    ASTReference left = (ASTReference) set.jjtGetChild(0);
    if (left.jjtGetNumChildren() == 0) {
      variables
          .computeIfAbsent(left.getRootString(), name -> new ArrayList<>())
          .add(ReferencePath.unwrapped(set.jjtGetChild(1)));
    }
  }

  /**
   * Checks a {@code #set} of the status. A computed status is unknown, and so is a variable of
   * which one value may be a status.
   */
  Optional<TemplateFinding> check(ASTSetDirective set) {
    Node value = ReferencePath.unwrapped(set.jjtGetChild(1));
    return problem(value)
        .map(
            problem ->
                new TemplateFinding(
                    Kind.IGNORED_STATUS,
                    new TemplatePosition(set.getLine(), set.getColumn()),
                    "$context.responseOverride.status is set to %s, which API Gateway ignores; write an integer from 100 to 599"
                        .formatted(problem)));
  }

  private Optional<String> problem(Node value) {
    if (value instanceof ASTReference variable && variable.jjtGetNumChildren() == 0) {
      List<Node> values = variables.getOrDefault(variable.getRootString(), List.of());
      List<String> problems =
          values.stream().flatMap(each -> ownProblem(each).stream()).distinct().toList();
      return problems.isEmpty() || values.stream().anyMatch(each -> ownProblem(each).isEmpty())
          ? Optional.empty()
          : Optional.of(variable.literal() + ", which is " + String.join(" or ", problems));
    }
    return ownProblem(value);
  }

  /** Returns the value if it is not a status, for example a string. */
  private static Optional<String> ownProblem(Node value) {
    if (value instanceof StringLiteralNode text) {
      return Optional.of(text.literal());
    } else if (value instanceof ASTReference reference && isString(reference)) {
      return Optional.of("the string " + reference.literal());
    }
    OptionalLong number = IntegerLiterals.value(value);
    return number.isPresent() && (number.getAsLong() < MIN || number.getAsLong() > MAX)
        ? Optional.of(String.valueOf(number.getAsLong()))
        : Optional.empty();
  }

  private static boolean isString(ASTReference reference) {
    return reference.jjtGetNumChildren() == 1
        && (reference.getRootString().equals("stageVariables")
            || (reference.getRootString().equals("input")
                && reference.jjtGetChild(0) instanceof ASTMethod call
                && call.jjtGetNumChildren() == 2
                && STRINGS.contains(call.getMethodName())));
  }
}
