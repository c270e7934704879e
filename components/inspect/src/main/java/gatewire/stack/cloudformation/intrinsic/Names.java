package gatewire.stack.cloudformation.intrinsic;

import gatewire.stack.cloudformation.value.Position;
import gatewire.stack.cloudformation.value.TemplateNode;
import java.util.Optional;

/** Looks up names, and collects those without a value. */
final class Names {

  private final Scope scope;
  private final MissingValues missing;

  Names(Scope scope, MissingValues missing) {
    this.scope = scope;
    this.missing = missing;
  }

  /** Returns the value of a name such as {@code Stage}, {@code AWS::Region} or {@code Pets.Arn}. */
  TemplateNode reference(String name, Position position) {
    return scope
        .account()
        .pseudoParameter(name)
        .or(() -> scope.reference(name))
        .or(() -> scope.supplied(name).map(TemplateNode::of))
        .or(() -> attribute(name))
        .orElseGet(() -> missing(name, position, reason(name)));
  }

  private String reason(String name) {
    return name.startsWith("stageVariables.")
        ? "is a stage variable, which Fn::Sub leaves unchanged only as ${!%s}".formatted(name)
        : scope.reason(name);
  }

  private Optional<TemplateNode> attribute(String name) {
    int dot = name.indexOf('.');
    return dot < 0
        ? Optional.empty()
        : scope.attribute(name.substring(0, dot), name.substring(dot + 1));
  }

  /** Returns the supplied value of a name that the template does not define, or collects it. */
  TemplateNode missing(String name, Position position, String reason) {
    Optional<TemplateNode> supplied =
        scope.supplied(name).map(text -> new TemplateNode.Scalar(text, position));
    if (supplied.isPresent()) {
      return supplied.get();
    }
    MissingValue value = new MissingValue(name, position, reason);
    missing.add(value);
    return new TemplateNode.Scalar(value, position);
  }
}
