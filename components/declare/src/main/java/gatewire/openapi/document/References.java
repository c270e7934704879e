package gatewire.openapi.document;

import com.fasterxml.jackson.core.JsonPointer;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Follows {@code $ref} within a document. API Gateway reads one document and no other. */
public final class References {

  /** The member that makes an object a reference. */
  public static final String REF = "$ref";

  private References() {}

  /**
   * What a reference leads to, or the value itself where it is none; empty, and noted, where it
   * leads nowhere.
   */
  public static Optional<DocumentNode> follow(DocumentNode element) {
    Set<String> seen = new HashSet<>();
    DocumentNode current = element;
    while (current.json().path(REF).isTextual()) {
      String reference = current.json().path(REF).textValue();
      Optional<DocumentNode> next =
          seen.add(reference) ? target(element, reference) : circle(element, reference);
      if (next.isEmpty()) {
        return next;
      }
      current = next.get();
    }
    return Optional.of(current);
  }

  /**
   * The place that a reference within the document names; empty for any other, and for one that is
   * malformed.
   */
  public static Optional<JsonPointer> pointer(String reference) {
    try {
      return reference.startsWith("#/")
          ? Optional.of(JsonPointer.compile(decoded(reference.substring(1))))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<DocumentNode> target(DocumentNode from, String reference) {
    Optional<JsonPointer> pointer = pointer(reference);
    if (pointer.isEmpty()) {
      from.unparsed(
          "reference '%s' leads out of the document; put what it names into the document itself",
          reference);
      return Optional.empty();
    }
    Optional<DocumentNode> target =
        pointer.map(from::at).filter(element -> !element.json().isMissingNode());
    if (target.isEmpty()) {
      from.unparsed("reference '%s' leads to nothing in the document", reference);
    }
    return target;
  }

  private static Optional<DocumentNode> circle(DocumentNode from, String reference) {
    from.unparsed("reference '%s' leads back to itself", reference);
    return Optional.empty();
  }

  private static String decoded(String fragment) {
    // A plus stays one: fragments are percent-encoded, not form-encoded.
    return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
