package gatewire.openapi.reader;

import gatewire.model.HttpMethod;
import gatewire.model.PathTemplate;
import gatewire.openapi.document.DocumentNode;
import gatewire.openapi.document.Extension;
import gatewire.openapi.document.References;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/** Finds the operations of a document, in its order. */
final class PathsReader {

  private static final String PATHS = "paths";
  private static final Set<String> VERBS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
  private static final Set<String> OTHERS =
      Set.of("summary", "description", "servers", "parameters", References.REF);

  private final Dialect dialect;
  private final BinaryOperator<String> basePath;

  PathsReader(Dialect dialect, BinaryOperator<String> basePath) {
    this.dialect = dialect;
    this.basePath = basePath;
  }

  List<OperationNode> operations(DocumentNode root) {
    ParseIssue.warnOfMissing(root, "", PATHS);
    return root.members(PATHS).entrySet().stream()
        .filter(path -> !path.getKey().startsWith("x-"))
        .flatMap(path -> operations(path.getKey(), path.getValue()))
        .toList();
  }

  private Stream<OperationNode> operations(String key, DocumentNode unresolved) {
    Optional<PathTemplate> path = path(key, unresolved);
    Optional<DocumentNode> item = References.follow(unresolved);
    if (path.isEmpty() || item.isEmpty()) {
      return Stream.empty();
    }
    Extension.warnOfOthers(item.get(), Extension.Place.PATH_ITEM);
    return item.get().members().entrySet().stream()
        .flatMap(member -> operation(key, path.get(), item.get(), member).stream());
  }

  private Optional<PathTemplate> path(String key, DocumentNode item) {
    if (!key.startsWith("/")) {
      // AWS's words; it continues without the path.
      item.warn("Parse issue: attribute paths. Resource %s should start with /", key);
      return Optional.empty();
    }
    try {
      String resolved = dialect.basePath().map(base -> basePath.apply(base, key)).orElse(key);
      return Optional.of(PathTemplate.parse(resolved));
    } catch (IllegalArgumentException e) {
      item.unparsed(e);
      return Optional.empty();
    }
  }

  private static Optional<OperationNode> operation(
      String key, PathTemplate path, DocumentNode item, Map.Entry<String, DocumentNode> member) {
    String name = member.getKey();
    DocumentNode operation = member.getValue();
    Optional<HttpMethod> httpMethod = httpMethod(name, operation);
    if (httpMethod.isEmpty()) {
      if (!VERBS.contains(name) && !OTHERS.contains(name) && !name.startsWith("x-")) {
        operation.warn("Parse issue: attribute paths.'%s'.%s is unexpected", key, name);
      }
      return Optional.empty();
    } else if (!operation.json().isObject()) {
      operation.unparsed("an operation must be an object");
      return Optional.empty();
    }
    String where = "paths.'%s'(%s).".formatted(key, name);
    return Optional.of(new OperationNode(httpMethod.get(), path, item, operation, where));
  }

  private static Optional<HttpMethod> httpMethod(String name, DocumentNode operation) {
    if (name.equals(Extension.ANY_METHOD.key())) {
      return Optional.of(HttpMethod.ANY);
    }
    try {
      return VERBS.contains(name) ? Optional.of(HttpMethod.parse(name)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      // The specification has TRACE, API Gateway does not.
      operation.unparsed(e);
      return Optional.empty();
    }
  }
}
