package gatewire.stack.cloudformation.intrinsic;

import gatewire.stack.cloudformation.value.Position;
import gatewire.stack.cloudformation.value.TemplateNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Evaluates conditions. A condition without a value is false. */
final class Conditions {

  private final Resolver resolver;
  private final Scope scope;
  private final Names names;
  private final Set<String> begun = new HashSet<>();

  Conditions(Resolver resolver, Scope scope, Names names) {
    this.resolver = resolver;
    this.scope = scope;
    this.names = names;
  }

  boolean isTrue(TemplateNode node) {
    if (node instanceof TemplateNode.Mapping mapping && mapping.members().size() == 1) {
      Map.Entry<String, TemplateNode> only = mapping.members().entrySet().iterator().next();
      List<TemplateNode> arguments = only.getValue().elements();
      return switch (only.getKey()) {
        case "Condition" -> named(only.getValue().text().orElse(""), node.position());
        case "Fn::Equals" -> arguments.size() == 2 && equal(arguments.get(0), arguments.get(1));
        case "Fn::And" -> arguments.stream().allMatch(this::isTrue);
        case "Fn::Or" -> arguments.stream().anyMatch(this::isTrue);
        case "Fn::Not" -> arguments.size() == 1 && !isTrue(arguments.get(0));
        default -> isText(node, "true");
      };
    }
    return isText(node, "true");
  }

  boolean named(String name, Position position) {
    if (scope.supplied(name).isPresent()) {
      return scope.supplied(name).get().equalsIgnoreCase("true");
    } else if (!begun.add(name)) {
      names.missing(name, position, "is a condition that depends on itself");
      return false;
    }
    try {
      return scope
          .condition(name)
          .map(this::isTrue)
          .orElseGet(
              () -> {
                names.missing(name, position, "is a condition that is not defined, so it is false");
                return false;
              });
    } finally {
      begun.remove(name);
    }
  }

  private boolean equal(TemplateNode one, TemplateNode other) {
    TemplateNode left = resolver.resolve(one);
    return left.text().isPresent() && left.text().equals(resolver.resolve(other).text());
  }

  private boolean isText(TemplateNode node, String text) {
    return resolver.resolve(node).text().filter(text::equalsIgnoreCase).isPresent();
  }
}
