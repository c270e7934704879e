package gatewire.check.rule;

import java.util.Locale;

/**
 * How it is known that AWS behaves as a rule says. An error needs more than reasoning, because a
 * false error stops a program that would work.
 *
 * @param source where the behavior can be looked up
 */
public record Evidence(Kind kind, String source) {

  /** The kinds of evidence, the strongest first. */
  public enum Kind {
    /** A recording of AWS's behavior. */
    RECORDED,
    /** AWS's documentation, or the specification that AWS or a browser follows. */
    DOCUMENTED,
    /** Independent public reports that agree. */
    REPORTED,
    /** A conclusion from other behavior; the behavior of AWS is not published. */
    REASONED
  }

  /** The evidence of a rule that concludes from the documented behavior of API Gateway. */
  static final Evidence REASONED = new Evidence(Kind.REASONED, "other documented behavior");

  public static Evidence recorded(String source) {
    return new Evidence(Kind.RECORDED, source);
  }

  public static Evidence documented(String source) {
    return new Evidence(Kind.DOCUMENTED, source);
  }

  public static Evidence reported(String source) {
    return new Evidence(Kind.REPORTED, source);
  }

  /** Whether it is enough for an error. */
  public boolean supportsErrors() {
    return kind != Kind.REASONED;
  }

  @Override
  public String toString() {
    return kind.name().toLowerCase(Locale.ROOT) + ", " + source;
  }
}
