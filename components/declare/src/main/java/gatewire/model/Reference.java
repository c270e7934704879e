package gatewire.model;

import java.util.stream.Stream;

/**
 * An attribute of something that the API uses and does not define, for example the {@code arn} of
 * the bucket that the program calls {@code photos}. It has no value before it is bound.
 *
 * @param name what the declaration calls the thing; {@link #API} is the deployed API itself
 * @param attribute which of its attributes, for example {@code arn}
 */
public record Reference(String name, String attribute) implements Text {

  /**
   * The name under which a text refers to the API that it belongs to. No declared name has a space.
   */
  public static final String API = "this API";

  /** The region that the API is deployed to. */
  public static final Reference API_REGION = new Reference(API, "region");

  /**
   * The partition that the API is deployed to: {@code aws}, {@code aws-cn} or {@code aws-us-gov}.
   */
  public static final Reference API_PARTITION = new Reference(API, "partition");

  @Override
  public Stream<Text> parts() {
    return Stream.of(this);
  }

  @Override
  public String toString() {
    return "<" + name + "." + attribute + ">";
  }
}
