package gatewire.openapi.document;

import com.fasterxml.jackson.core.JsonPointer;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Follows {@code $ref} within a document. API Gateway does not read other documents. */
public final class References {

  /** The member that makes an object a reference. */
  public static final String REF = "$ref";

  private References() {}

  /**
   * Returns the target of a reference, or the value itself if it is not a reference; empty, and
   * reported, if the target does not exist.
   */
  public static Optional<DocumentNode> follow(DocumentNode element) {
    Set<String> seen = new HashSet<>();
    DocumentNode current = element;
    while (current.json().path(REF).isTextual()) {
      String reference = current.json().path(REF).textValue();
      Optional<DocumentNode> next =
          seen.add(reference) ? target(element, reference) : cycle(element, reference);
      if (next.isEmpty()) {
        return next;
      }
      current = next.get();
    }
    return Optional.of(current);
  }

  /**
   * Returns the place that a reference within the document names; empty for a reference to another
   * document and for a malformed one.
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
          "reference '%s' leads out of the document; copy its target into the document", reference);
      return Optional.empty();
    }
    Optional<DocumentNode> target =
        pointer.map(from::at).filter(element -> !element.json().isMissingNode());
    if (target.isEmpty()) {
      from.unparsed("reference '%s' has no target in the document", reference);
    }
    return target;
  }

  private static Optional<DocumentNode> cycle(DocumentNode from, String reference) {
    from.unparsed("reference '%s' leads back to itself", reference);
    return Optional.empty();
  }

  private static String decoded(String fragment) {
    // A plus sign stays unchanged: fragments are percent-encoded, not form-encoded.
    return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
