package gatewire.cli;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds the names that a person may have meant. */
final class SimilarNames {

  private static final int MAX_NAMES = 3;

  private SimilarNames() {}

  /** Returns the names with the smallest edit distance to the given one, at least one. */
  static List<String> of(String given, Stream<String> names) {
    return names
        .collect(
            groupingBy(
                name -> distance(given.toLowerCase(Locale.ROOT), name), TreeMap::new, toList()))
        .firstEntry()
        .getValue()
        .stream()
        .limit(MAX_NAMES)
        .toList();
  }

  /** Returns the number of characters to insert, delete or replace (Levenshtein). */
  private static int distance(String one, String other) {
    int[] above = new int[other.length() + 1];
    for (int column = 0; column <= other.length(); column++) {
      above[column] = column;
    }
    for (int row = 1; row <= one.length(); row++) {
      int[] current = new int[other.length() + 1];
      current[0] = row;
      for (int column = 1; column <= other.length(); column++) {
        int replaced =
            above[column - 1] + (one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1);
        current[column] = Math.min(replaced, 1 + Math.min(above[column], current[column - 1]));
      }
      above = current;
    }
    return above[other.length()];
  }
}
