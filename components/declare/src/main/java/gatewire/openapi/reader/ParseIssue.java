package gatewire.openapi.reader;

import gatewire.openapi.document.DocumentNode;
import gatewire.openapi.document.Extension;
import java.util.Set;

/**
 * Warns of what the specification does not know or demands, in the words of the parser that API
 * Gateway imports with. Extensions are another matter: {@link Extension}.
 */
final class ParseIssue {

  private ParseIssue() {}

  /** Warn of each attribute that is none of the known, so that a misspelt one is seen. */
  static void warnOfUnexpected(DocumentNode element, String where, Set<String> known) {
    element
        .members()
        .forEach(
            (name, member) -> {
              if (!known.contains(name) && !name.startsWith("x-")) {
                member.warn("Parse issue: attribute %s%s is unexpected", where, name);
              }
            });
  }

  static void warnOfMissing(DocumentNode element, String where, String name) {
    if (!element.has(name)) {
      element.warn("Parse issue: attribute %s%s is missing", where, name);
    }
  }
}
