package gatewire.openapi;

import gatewire.model.HttpMethod;
import gatewire.model.PathTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the operations of a document, in its order. */
final class PathsReader {

  private static final String PATHS = "paths";
  private static final Set<String> VERBS =
      Set.of(
          "get",
          "put",
          "post",
          "delete",
          "options",
          "head",
          "patch",
          "trace",
          Extension.ANY_METHOD.key());

  private final Dialect dialect;
  private final BasePath treatment;

  PathsReader(Dialect dialect, BasePath treatment) {
    this.dialect = dialect;
    this.treatment = treatment;
  }

  List<Operation> operations(Element root) {
    if (!root.has(PATHS)) {
      root.warn("Parse issue: attribute paths is missing");
    }
    List<Operation> operations = new ArrayList<>();
    root.members(PATHS).entrySet().stream()
        .filter(path -> !path.getKey().startsWith("x-"))
        .flatMap(path -> operations(path.getKey(), path.getValue()))
        .forEach(operations::add);
    return operations;
  }

  private Stream<Operation> operations(String text, Element unresolved) {
    Optional<PathTemplate> path = path(text, unresolved);
    Optional<Element> item = References.follow(unresolved);
    if (path.isEmpty() || item.isEmpty()) {
      return Stream.empty();
    }
    Extension.warnOfOthers(item.get(), Extension.Place.PATH_ITEM);
    return item.get().members().entrySet().stream()
        .filter(member -> VERBS.contains(member.getKey().toLowerCase(Locale.ROOT)))
        .flatMap(member -> operation(path.get(), item.get(), member).stream());
  }

  private Optional<PathTemplate> path(String text, Element item) {
    try {
      return Optional.of(PathTemplate.parse(text.startsWith("/") ? resolved(text) : text));
    } catch (IllegalArgumentException e) {
      item.unparsed("%s", e.getMessage());
      return Optional.empty();
    }
  }

  private String resolved(String path) {
    return dialect.basePath().map(base -> treatment.resolve(base, path)).orElse(path);
  }

  private static Optional<Operation> operation(
      PathTemplate path, Element item, Map.Entry<String, Element> member) {
    String verb = member.getKey();
    Element operation = member.getValue();
    try {
      HttpMethod httpMethod =
          verb.equals(Extension.ANY_METHOD.key()) ? HttpMethod.ANY : HttpMethod.parse(verb);
      return operation.json().isObject()
          ? Optional.of(new Operation(httpMethod, path, item, operation))
          : notAnObject(operation);
    } catch (IllegalArgumentException e) {
      operation.unparsed("%s", e.getMessage());
      return Optional.empty();
    }
  }

  private static Optional<Operation> notAnObject(Element operation) {
    operation.unparsed("an operation must be an object");
    return Optional.empty();
  }
}
