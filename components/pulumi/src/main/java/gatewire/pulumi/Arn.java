package gatewire.pulumi;

/**
 * The parts of an ARN, {@code arn:partition:service:region:account:resource}. Reading them from an
 * ARN avoids calls to the provider, whose results would be those of the default provider even if a
 * component has an explicit one.
 */
final class Arn {

  private Arn() {}

  static String partition(String arn) {
    return part(arn, 1);
  }

  static String region(String arn) {
    return part(arn, 3);
  }

  static String accountId(String arn) {
    return part(arn, 4);
  }

  /** Returns the name of the resource, without a type such as {@code table/}. */
  static String resourceName(String arn) {
    return part(arn, 5).replaceFirst("^[^/:]*[/:]", "");
  }

  /** Returns the account and the name, which are the path of a queue's URL. */
  static String accountAndName(String arn) {
    return accountId(arn) + "/" + resourceName(arn);
  }

  private static String part(String arn, int index) {
    String[] parts = arn.split(":", 6);
    if (parts.length < 6) {
      throw new IllegalArgumentException("'%s' is not an ARN".formatted(arn));
    }
    return parts[index];
  }
}
