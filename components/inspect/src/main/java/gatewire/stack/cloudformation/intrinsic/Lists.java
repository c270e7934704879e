package gatewire.stack.cloudformation.intrinsic;

import gatewire.stack.cloudformation.value.Position;
import gatewire.stack.cloudformation.value.TemplateNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Calls the functions that read lists and tables. */
final class Lists {

  private final Resolver resolver;
  private final Scope scope;
  private final Names names;
  private final Placeholders placeholders;

  Lists(Resolver resolver, Scope scope, Names names, Placeholders placeholders) {
    this.resolver = resolver;
    this.scope = scope;
    this.names = names;
    this.placeholders = placeholders;
  }

  TemplateNode join(TemplateNode argument, String key, Position position) {
    List<TemplateNode> arguments = argument.elements();
    if (arguments.size() != 2) {
      return names.missing("Fn::Join", position, "needs a delimiter and a list");
    }
    String delimiter = arguments.get(0).text().orElse("");
    TextParts parts = new TextParts();
    boolean first = true;
    for (TemplateNode element : resolver.evaluate(arguments.get(1), key).elements()) {
      if (!first && !delimiter.isEmpty()) {
        parts.literal(delimiter);
      }
      parts.add(element);
      first = false;
    }
    return parts.join(placeholders, key, position);
  }

  TemplateNode select(TemplateNode argument, Position position) {
    List<TemplateNode> arguments = argument.elements();
    if (arguments.size() == 2) {
      TemplateNode list = resolver.evaluate(arguments.get(1), "");
      if (isMissing(list)) {
        return list;
      }
      List<TemplateNode> elements = list.elements();
      String index = resolver.resolve(arguments.get(0)).text().orElse("");
      if (index.matches("\\d{1,6}") && Integer.parseInt(index) < elements.size()) {
        return elements.get(Integer.parseInt(index));
      }
    }
    return names.missing("Fn::Select", position, "needs an index and a list that contains it");
  }

  TemplateNode split(TemplateNode argument, Position position) {
    List<TemplateNode> arguments = argument.elements();
    if (arguments.size() != 2) {
      return names.missing("Fn::Split", position, "needs a delimiter and a string");
    }
    TemplateNode text = resolver.evaluate(arguments.get(1), "");
    if (isMissing(text)) {
      return text;
    }
    String delimiter = arguments.get(0).text().orElse(",");
    List<TemplateNode> parts = new ArrayList<>();
    for (String part : text.text().orElse("").split(Pattern.quote(delimiter), -1)) {
      parts.add(new TemplateNode.Scalar(part, position));
    }
    return new TemplateNode.Sequence(parts, position);
  }

  TemplateNode findInMap(TemplateNode argument, String key, Position position) {
    List<TemplateNode> path = argument.elements();
    if (path.size() >= 3) {
      List<String> keys =
          path.subList(0, 3).stream()
              .map(part -> resolver.resolve(part).text().orElse(""))
              .toList();
      Optional<TemplateNode> found =
          scope
              .table(keys.get(0))
              .flatMap(table -> table.get(keys.get(1)))
              .flatMap(row -> row.get(keys.get(2)));
      Optional<TemplateNode> fallback =
          path.size() > 3 ? path.get(3).get("DefaultValue") : Optional.empty();
      String name = String.join(".", keys);
      return found
          .or(() -> fallback)
          .map(value -> resolver.evaluate(value, key))
          .orElseGet(() -> names.missing(name, position, "is not in the section Mappings"));
    }
    return names.missing("Fn::FindInMap", position, "needs the names of a map and of two keys");
  }

  private static boolean isMissing(TemplateNode node) {
    return node instanceof TemplateNode.Scalar scalar && scalar.value() instanceof MissingValue;
  }
}
