package gatewire.local.s3;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One page of a bucket's keys, those with a common start up to a delimiter rolled up into one
 * entry.
 *
 * @param objects the objects of this page
 * @param commonPrefixes the rolled-up entries of this page, which count like objects
 * @param next the page's last entry when more follow
 */
record ListPage(List<StoredObject> objects, List<String> commonPrefixes, Optional<String> next) {

  /**
   * Take the entries after a key, or after a rolled-up entry.
   *
   * @param delimiter absent for no rolling up
   * @param after empty to start at the first
   * @param limit at most so many entries
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
        // A page of no entries is never truncated: S3 answers max-keys=0 so.
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
