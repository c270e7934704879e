package gatewire.openapi.reader;

import gatewire.openapi.document.DocumentNode;
import gatewire.openapi.document.References;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The members that AWS documents for an object of an extension. An import ignores all others, and a
 * misspelt one looks as if it had an effect.
 */
record MemberNames(String owner, Set<String> names) {

  /** The longest distance of two names of which one is probably a misspelling of the other. */
  private static final int MAX_DISTANCE = 4;

  /** Warns about each member that AWS does not document, with the nearest documented name. */
  void warnOfOthers(DocumentNode object) {
    if (!object.json().isObject()) {
      return;
    }
    object.members().forEach(this::warnUnlessKnown);
  }

  /** Warns about a member unless AWS documents it, or it is an extension or a reference. */
  void warnUnlessKnown(String name, DocumentNode member) {
    if (!names.contains(name) && !name.startsWith("x-") && !name.equals(References.REF)) {
      member.warn(
          "'%s' is not a property of %s. Ignoring.%s",
          name, owner, nearest(name).map(" Did you mean '%s'?"::formatted).orElse(""));
    }
  }

  /** Returns the documented name that a wrong one probably means. */
  private Optional<String> nearest(String wrong) {
    String lowerCase = wrong.toLowerCase(Locale.ROOT);
    return new TreeSet<>(names)
        .stream()
            .filter(name -> distance(lowerCase, name.toLowerCase(Locale.ROOT)) <= limit(wrong))
            .min(
                Comparator.comparingInt(
                    name -> distance(lowerCase, name.toLowerCase(Locale.ROOT))));
  }

  private static int limit(String wrong) {
    return Math.min(MAX_DISTANCE, wrong.length() / 3);
  }

  /** Returns the number of letters to insert, delete or replace (Levenshtein). */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
