package gatewire.local.s3;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One page of a bucket's keys. Keys with a common prefix up to a delimiter are rolled up into one
 * entry.
 *
 * @param objects the objects of this page
 * @param commonPrefixes the rolled-up entries of this page, which count like objects
 * @param next the page's last entry if more entries follow
 */
record ListPage(List<StoredObject> objects, List<String> commonPrefixes, Optional<String> next) {

  /**
   * Returns the entries after a key, or after a rolled-up entry.
   *
   * @param delimiter absent if keys are not rolled up
   * @param after empty to start with the first entry
   * @param limit the maximum of entries
   */
  static ListPage of(
      Bucket bucket, String prefix, Optional<String> delimiter, String after, int limit) {
    List<StoredObject> objects = new ArrayList<>();
    List<String> commonPrefixes = new ArrayList<>();
    String last = "";
    for (StoredObject object : bucket.list(prefix)) {
      String key = object.key();
      Optional<String> rolledUp = delimiter.flatMap(d -> rollUp(key, prefix, d));
      String entry = rolledUp.orElse(key);
      boolean seen = Bucket.KEY_ORDER.compare(key, after) <= 0 || entry.equals(after);
      if (seen || (rolledUp.isPresent() && entry.equals(last))) {
        continue;
      }
      if (objects.size() + commonPrefixes.size() == limit) {
        // An empty page is never truncated: S3 responds to max-keys=0 in this way.
        return new ListPage(objects, commonPrefixes, Optional.of(last).filter(l -> limit > 0));
      }
      rolledUp.ifPresentOrElse(commonPrefixes::add, () -> objects.add(object));
      last = entry;
    }
    return new ListPage(objects, commonPrefixes, Optional.empty());
  }

  int count() {
    return objects.size() + commonPrefixes.size();
  }

  private static Optional<String> rollUp(String key, String prefix, String delimiter) {
    int end = key.indexOf(delimiter, prefix.length());
    return end < 0 ? Optional.empty() : Optional.of(key.substring(0, end + delimiter.length()));
  }
}
