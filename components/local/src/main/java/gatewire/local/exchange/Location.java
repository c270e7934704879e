package gatewire.local.exchange;

/** The partition, region and account that an API is deployed to. */
public record Location(String partition, String region, String accountId) {

  /** The location of an API that does not specify one. */
  public static final Location DEFAULT = new Location("aws", "us-east-1", "123456789012");
}
