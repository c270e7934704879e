package gatewire.operations;

import gatewire.openapi.contract.ContractOperation;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** The name of the record component that represents an operation. */
final class ComponentName {

  /** Names of methods of every object, which a record component cannot have (JLS 8.10.1). */
  private static final Set<String> RESERVED =
      Set.of(
          "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

  /**
   * The leading capitals of a name; the last of several capitals before a lower-case letter belongs
   * to the next word.
   */
  private static final Pattern CAPITALS = Pattern.compile("^(\\p{Lu}+(?!\\p{Ll})|\\p{Lu})");

  private ComponentName() {}

  /**
   * Returns the name of the record component that holds the operation's backend.
   *
   * <p>It is the operation's id if the record has a component with exactly that name, and otherwise
   * the id in Java's naming style: {@code list-pets} and {@code ListPets} become {@code listPets}.
   * An operation without an id is named after its path and HTTP method, as in AWS's generated SDKs:
   * {@code GET /pets/{petId}} becomes {@code petsPetIdGet}, and {@code GET /} becomes {@code
   * rootGet}.
   *
   * @param components the names of the record's components
   */
  static String of(ContractOperation operation, Set<String> components) {
    return operation
        .id()
        .map(id -> components.contains(id) ? id : of(id))
        .orElseGet(() -> ofRoute(operation));
  }

  /**
   * Returns an id in Java's naming style, with an underscore if the name is reserved or starts with
   * a digit.
   */
  static String of(String operationId) {
    String name =
        decapitalized(
            SourceVersion.isIdentifier(operationId) ? operationId : camelCase(operationId));
    if (name.isEmpty() || !Character.isJavaIdentifierStart(name.codePointAt(0))) {
      name = "_" + name;
    }
    return SourceVersion.isKeyword(name) || RESERVED.contains(name) ? name + "_" : name;
  }

  private static String ofRoute(ContractOperation operation) {
    String path = operation.method().path().toString();
    String method = operation.method().httpMethod().name();
    String words = path.equals("/") ? "root" : path.replaceAll("[{}+]", "");
    return of(words + " " + method.charAt(0) + method.substring(1).toLowerCase(Locale.ROOT));
  }

  private static String camelCase(String id) {
    StringBuilder name = new StringBuilder();
    boolean start = false;
    for (int c : id.codePoints().toArray()) {
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
