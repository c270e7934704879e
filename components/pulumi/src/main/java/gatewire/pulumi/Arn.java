package gatewire.pulumi;

/**
 * The parts of an ARN, {@code arn:partition:service:region:account:resource}. Reading them off an
 * ARN spares calls to the provider, which would answer for the default provider where a component
 * has one of its own.
 */
final class Arn {

  private Arn() {}

  static String partition(String arn) {
    return part(arn, 1);
  }

  static String region(String arn) {
    return part(arn, 3);
  }

  private static String part(String arn, int index) {
    String[] parts = arn.split(":", 6);
    if (parts.length < 6) {
      throw new IllegalArgumentException("'%s' is no ARN".formatted(arn));
    }
    return parts[index];
  }
}
