package gatewire.operations;

import gatewire.openapi.contract.ContractOperation;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** How a record's component is called that stands for an operation. */
final class ComponentName {

  /** Methods of every object, whose names a record's component cannot have (JLS 8.10.1). */
  private static final Set<String> TAKEN =
      Set.of(
          "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

  /** Capitals that a name starts with; of several before a small letter the last starts a word. */
  private static final Pattern CAPITALS = Pattern.compile("^(\\p{Lu}+(?!\\p{Ll})|\\p{Lu})");

  private ComponentName() {}

  /**
   * The name under which a record holds the operation's backend.
   *
   * <p>It is the operation's id where the record has a component of just that name, and otherwise
   * the id as Java writes names: {@code list-pets} and {@code ListPets} are {@code listPets}. An
   * operation without an id is named after path and verb, as AWS's generated SDKs name it: {@code
   * GET /pets/{petId}} is {@code petsPetIdGet}, {@code GET /} is {@code rootGet}.
   *
   * @param components what the record's components are called
   */
  static String of(ContractOperation operation, Set<String> components) {
    return operation
        .id()
        .map(id -> components.contains(id) ? id : of(id))
        .orElseGet(() -> ofRoute(operation));
  }

  /** An id as Java writes names, with an underscore where that is taken or starts with a digit. */
  static String of(String operationId) {
    String name =
        decapitalized(
            SourceVersion.isIdentifier(operationId) ? operationId : camelCase(operationId));
    if (name.isEmpty() || !Character.isJavaIdentifierStart(name.codePointAt(0))) {
      name = "_" + name;
    }
    return SourceVersion.isKeyword(name) || TAKEN.contains(name) ? name + "_" : name;
  }

  private static String ofRoute(ContractOperation operation) {
    String path = operation.method().path().toString();
    String verb = operation.method().httpMethod().name();
    String words = path.equals("/") ? "root" : path.replaceAll("[{}+]", "");
    return of(words + " " + verb.charAt(0) + verb.substring(1).toLowerCase(Locale.ROOT));
  }

  private static String camelCase(String text) {
    StringBuilder name = new StringBuilder();
    boolean start = false;
    for (int c : text.codePoints().toArray()) {
      if (!Character.isJavaIdentifierPart(c) || Character.isIdentifierIgnorable(c)) {
        start = !name.isEmpty();
      } else {
        name.appendCodePoint(start ? Character.toUpperCase(c) : c);
        start = false;
      }
    }
    return name.toString();
  }

  private static String decapitalized(String name) {
    Matcher capitals = CAPITALS.matcher(name);
    return capitals.find()
        ? capitals.group().toLowerCase(Locale.ROOT) + name.substring(capitals.end())
        : name;
  }
}
