package gatewire.model;

import java.util.stream.Stream;

/**
 * A reference to an attribute of a resource that the API uses and does not define, for example to
 * the {@code arn} of the bucket that the program calls {@code photos}. It has no value until the
 * program binds the name to a resource.
 *
 * @param name the resource's name in the declaration; {@link #API} is the deployed API itself
 * @param attribute the resource's attribute, for example {@code arn}
 */
public record Reference(String name, String attribute) implements Text {

  /**
   * The name by which a declaration refers to the API that it declares. It contains a space, which
   * declared names cannot contain.
   */
  public static final String API = "this API";

  /** The region that the API is deployed to. */
  public static final Reference API_REGION = new Reference(API, "region");

  /**
   * The partition that the API is deployed to: {@code aws}, {@code aws-cn} or {@code aws-us-gov}.
   */
  public static final Reference API_PARTITION = new Reference(API, "partition");

  /** The account that the API is deployed to. */
  public static final Reference API_ACCOUNT = new Reference(API, "accountId");

  @Override
  public Stream<Text> parts() {
    return Stream.of(this);
  }

  @Override
  public String toString() {
    return "<" + name + "." + attribute + ">";
  }
}
