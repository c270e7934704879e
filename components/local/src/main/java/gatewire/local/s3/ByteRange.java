package gatewire.local.s3;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of an object that a {@code Range} header asks for.
 *
 * @param first the first byte's index
 * @param last the last byte's index, inclusive
 * @param size the whole object's size in bytes
 */
record ByteRange(long first, long last, long size) {

  // Matches one range only: S3 responds to several ranges with the whole object. The digits must
  // fit into a long.
  private static final Pattern SINGLE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  /**
   * Parses a {@code Range} header. Returns empty if it is invalid or has several ranges, because S3
   * then returns the whole object.
   *
   * @throws S3Exception InvalidRange, if the range contains no byte of the object
   */
  static Optional<ByteRange> parse(String header, long size) {
    Matcher range = SINGLE.matcher(header.replace(" ", ""));
    if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
      return Optional.empty();
    }
    long first;
    long last;
    if (range.group(1).isEmpty()) {
      long suffix = Long.parseLong(range.group(2));
      first = suffix == 0 ? size : Math.max(0, size - suffix);
      last = size - 1;
    } else {
      first = Long.parseLong(range.group(1));
      last = range.group(2).isEmpty() ? Long.MAX_VALUE : Long.parseLong(range.group(2));
      if (last < first) {
        return Optional.empty();
      }
    }
    if (first >= size) {
      throw S3ErrorCode.INVALID_RANGE
          .exception()
          .with("RangeRequested", header)
          .with("ActualObjectSize", size);
    }
    return Optional.of(new ByteRange(first, Math.min(last, size - 1), size));
  }

  long length() {
    return last - first + 1;
  }

  String contentRange() {
    return "bytes " + first + "-" + last + "/" + size;
  }
}
