package gatewire.openapi.reader;

import gatewire.openapi.document.DocumentNode;
import gatewire.openapi.document.Extension;
import java.util.Set;

/**
 * Warns about unexpected and missing attributes, in the words of the parser that API Gateway
 * imports with. See {@link Extension} for extensions.
 */
final class ParseIssue {

  private ParseIssue() {}

  /** Warns about each unknown attribute, so that authors see misspelt ones. */
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
