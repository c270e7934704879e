package gatewire.model;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * S3's rules for the names of general purpose buckets.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html">Bucket
 *     naming rules</a>
 */
public final class BucketName {

  private static final int MIN_LENGTH = 3;
  private static final int MAX_LENGTH = 63;

  private static final Pattern CHARACTERS = Pattern.compile("[a-z0-9.-]*");
  private static final Pattern ENDS = Pattern.compile("[a-z0-9](?:.*[a-z0-9])?");
  private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}");

  private static final List<String> RESERVED_PREFIXES = List.of("xn--", "sthree-", "amzn-s3-demo-");

  /** S3 gives these suffixes to access points, directory buckets and table buckets. */
  private static final List<String> RESERVED_SUFFIXES =
      List.of("-s3alias", "--ol-s3", ".mrap", "--x-s3", "--table-s3");

  /** A name with this suffix contains the account and the region, which alone may use it. */
  private static final String REGIONAL_SUFFIX = "-an";

  private static final Pattern REGIONAL = Pattern.compile(".+-\\d{12}-[a-z0-9-]+-an");

  private BucketName() {}

  /**
   * Returns the rule that a name breaks, as the end of a sentence that begins with "a name"; empty
   * if S3 accepts the name for a new bucket.
   */
  public static Optional<String> problem(String name) {
    if (name.length() < MIN_LENGTH || name.length() > MAX_LENGTH) {
      return Optional.of("must have 3 to 63 characters");
    } else if (!CHARACTERS.matcher(name).matches()) {
      return Optional.of("must consist of lower-case letters, digits, '.' and '-'");
    } else if (!ENDS.matcher(name).matches()) {
      return Optional.of("must start and end with a letter or digit");
    } else if (name.contains("..")) {
      return Optional.of("must not contain two adjacent periods");
    } else if (ADDRESS.matcher(name).matches()) {
      return Optional.of("must not have the form of an IP address");
    } else if (name.endsWith(REGIONAL_SUFFIX) && !REGIONAL.matcher(name).matches()) {
      return Optional.of("must not end with '-an' without an account and a region before it");
    }
    return reserved(name);
  }

  private static Optional<String> reserved(String name) {
    return RESERVED_PREFIXES.stream()
        .filter(name::startsWith)
        .map("must not start with '%s', which S3 reserves"::formatted)
        .findFirst()
        .or(
            () ->
                RESERVED_SUFFIXES.stream()
                    .filter(name::endsWith)
                    .map("must not end with '%s', which S3 reserves"::formatted)
                    .findFirst());
  }
}
