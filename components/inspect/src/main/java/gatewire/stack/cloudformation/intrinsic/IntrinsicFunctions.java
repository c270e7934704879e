package gatewire.stack.cloudformation.intrinsic;

import gatewire.stack.cloudformation.value.NodeJson;
import gatewire.stack.cloudformation.value.Position;
import gatewire.stack.cloudformation.value.TemplateNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Calls intrinsic functions. */
final class IntrinsicFunctions {

  private static final Pattern DYNAMIC = Pattern.compile("\\{\\{resolve:[^{}]+}}");
  private static final String TRANSFORM = "Fn::Transform";

  private final Resolver resolver;
  private final Scope scope;
  private final Names names;
  private final Placeholders placeholders;
  private final Conditions conditions;
  private final Lists lists;

  IntrinsicFunctions(
      Resolver resolver, Scope scope, MissingValues missing, Placeholders placeholders) {
    this.resolver = resolver;
    this.scope = scope;
    this.names = new Names(scope, missing);
    this.placeholders = placeholders;
    this.conditions = new Conditions(resolver, scope, names);
    this.lists = new Lists(resolver, scope, names, placeholders);
  }

  Conditions conditions() {
    return conditions;
  }

  /**
   * Returns the function that an object calls. A member {@code Ref} of another type is not a call,
   * because documents may have a schema's property with this name.
   */
  static Optional<String> name(TemplateNode.Mapping mapping) {
    if (mapping.members().size() != 1) {
      return Optional.empty();
    }
    Map.Entry<String, TemplateNode> only = mapping.members().entrySet().iterator().next();
    boolean call =
        only.getKey().startsWith("Fn::")
            || only.getKey().equals("Ref") && only.getValue().text().isPresent();
    return call ? Optional.of(only.getKey()) : Optional.empty();
  }

  TemplateNode call(String name, TemplateNode argument, String key, Position position) {
    return switch (name) {
      case "Ref" -> names.reference(argument.text().orElse(""), position);
      case "Fn::GetAtt" -> names.reference(path(argument), position);
      case "Fn::Sub" -> sub(argument, key, position);
      case "Fn::If" -> conditional(argument, key, position);
      case "Fn::Join" -> lists.join(argument, key, position);
      case "Fn::Select" -> lists.select(argument, position);
      case "Fn::Split" -> lists.split(argument, position);
      case "Fn::FindInMap" -> lists.findInMap(argument, key, position);
      case "Fn::Length" ->
          new TemplateNode.Scalar(
              BigDecimal.valueOf(resolver.evaluate(argument, key).elements().size()), position);
      case "Fn::Base64" -> base64(argument, key, position);
      case "Fn::ToJsonString" ->
          new TemplateNode.Scalar(NodeJson.write(resolver.resolve(argument)), position);
      case "Fn::ImportValue" -> importValue(argument, position);
      case TRANSFORM -> transform(argument, position);
      case "Fn::Equals", "Fn::And", "Fn::Or", "Fn::Not" ->
          new TemplateNode.Scalar(
              conditions.isTrue(new TemplateNode.Mapping(Map.of(name, argument), position)),
              position);
      default -> names.missing(name, position, "is a function that is not evaluated here");
    };
  }

  /** Replaces dynamic references such as <code>{{resolve:ssm:/url}}</code> in a string. */
  TemplateNode dynamicReferences(TemplateNode node, String key) {
    if (!(node instanceof TemplateNode.Scalar scalar
        && scalar.value() instanceof String text
        && text.contains("{{resolve:"))) {
      return node;
    }
    TextParts parts = new TextParts();
    Matcher matcher = DYNAMIC.matcher(text);
    int at = 0;
    while (matcher.find()) {
      addIfAny(parts, text.substring(at, matcher.start()));
      parts.add(names.missing(matcher.group(), node.position(), "is known only to CloudFormation"));
      at = matcher.end();
    }
    addIfAny(parts, text.substring(at));
    return parts.join(placeholders, key, node.position());
  }

  /** Merges the members of included files, which a member {@code Fn::Transform} names. */
  Map<String, TemplateNode> included(Map<String, TemplateNode> members) {
    Optional<TemplateNode> transform = Optional.ofNullable(members.get(TRANSFORM));
    if (transform.isEmpty()) {
      return members;
    }
    Map<String, TemplateNode> all = new LinkedHashMap<>(members);
    all.remove(TRANSFORM);
    for (TemplateNode one : transform.get().elements()) {
      if (transform(one, one.position()) instanceof TemplateNode.Mapping included) {
        included.members().forEach(all::putIfAbsent);
      }
    }
    return all;
  }

  private TemplateNode sub(TemplateNode argument, String key, Position position) {
    List<TemplateNode> arguments = argument.elements();
    Map<String, TemplateNode> variables = new LinkedHashMap<>();
    if (arguments.size() > 1 && arguments.get(1) instanceof TemplateNode.Mapping given) {
      given.members().forEach((name, value) -> variables.put(name, resolver.evaluate(value, key)));
    }
    String text = arguments.isEmpty() ? "" : arguments.get(0).text().orElse("");
    TextParts parts = new TextParts();
    int at = 0;
    for (int open = text.indexOf("${"); open >= 0; open = text.indexOf("${", at)) {
      int close = text.indexOf('}', open);
      if (close < 0) {
        break;
      }
      addIfAny(parts, text.substring(at, open));
      String name = text.substring(open + 2, close).strip();
      if (name.startsWith("!")) {
        parts.literal("${" + name.substring(1) + "}");
      } else {
        parts.add(
            variables.containsKey(name) ? variables.get(name) : names.reference(name, position));
      }
      at = close + 1;
    }
    addIfAny(parts, text.substring(at));
    return parts.join(placeholders, key, position);
  }

  private static void addIfAny(TextParts parts, String text) {
    if (!text.isEmpty()) {
      parts.literal(text);
    }
  }

  private TemplateNode conditional(TemplateNode argument, String key, Position position) {
    List<TemplateNode> arguments = argument.elements();
    if (arguments.size() != 3) {
      return names.missing("Fn::If", position, "needs a condition and two values");
    }
    boolean holds = conditions.named(arguments.get(0).text().orElse(""), position);
    return resolver.evaluate(arguments.get(holds ? 1 : 2), key);
  }

  private TemplateNode base64(TemplateNode argument, String key, Position position) {
    TemplateNode value = resolver.evaluate(argument, key);
    return value.text().isPresent()
            && !(value instanceof TemplateNode.Scalar scalar
                && scalar.value() instanceof MissingValue)
        ? new TemplateNode.Scalar(
            Base64.getEncoder().encodeToString(value.text().get().getBytes(StandardCharsets.UTF_8)),
            position)
        : value;
  }

  private TemplateNode importValue(TemplateNode argument, Position position) {
    String export = resolver.resolve(argument).text().orElse("Fn::ImportValue");
    return names.missing(export, position, "is an export of another stack");
  }

  private TemplateNode transform(TemplateNode argument, Position position) {
    TemplateNode call = resolver.resolve(argument);
    String name = call.text("Name").orElse("");
    if (!name.equals("AWS::Include")) {
      return names.missing(
          "Fn::Transform " + name, position, "is a macro, which only CloudFormation can run");
    }
    String location =
        call.mapping("Parameters").flatMap(given -> given.text("Location")).orElse("");
    return scope
        .include(location)
        .map(content -> resolver.evaluate(content, ""))
        .orElseGet(
            () ->
                names.missing(
                    location, position, "is a file to include that is not on this machine"));
  }

  private static String path(TemplateNode argument) {
    return String.join(
        ".", argument.elements().stream().flatMap(part -> part.text().stream()).toList());
  }
}
