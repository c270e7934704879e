package gatewire.local.exchange;

/** The partition, region and account that an API is deployed to. */
public record Location(String partition, String region, String accountId) {

  /** Where nothing says otherwise. */
  public static final Location DEFAULT = new Location("aws", "us-east-1", "123456789012");
}
