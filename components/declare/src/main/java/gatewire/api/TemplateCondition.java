package gatewire.api;

import gatewire.model.RequestSource;
import gatewire.model.ResponseSource;
import gatewire.model.SharedSource;

/**
 * A condition in a mapping template: {@code when(Request.query("mode")).is("dry-run")}.
 *
 * <p>A missing value equals an empty value.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html">Mapping
 *     templates</a>
 */
public final class TemplateCondition {

  /**
   * Placeholder for a source that could not be referenced; the problem has already been reported.
   */
  private static final String NO_REFERENCE = "none";

  private final BodyTemplate expression;

  private TemplateCondition(BodyTemplate expression) {
    this.expression = expression;
  }

  /** Starts a condition on a value of the request. */
  public static Subject when(RequestSource source) {
    return new Subject(
        (side, route) -> TemplateReference.of(source, side, route).orElse(NO_REFERENCE));
  }

  /** Starts a condition on a value of the backend's response. */
  public static Subject when(ResponseSource source) {
    return new Subject(
        (side, route) -> TemplateReference.of(source, side, route).orElse(NO_REFERENCE));
  }

  /** Starts a condition on a context variable or a stage variable. */
  public static Subject when(SharedSource source) {
    return when((RequestSource) source);
  }

  /** Returns a condition that holds if this and the other condition hold. */
  public TemplateCondition and(TemplateCondition other) {
    return joined("&&", other);
  }

  /** Returns a condition that holds if this or the other condition holds, or both. */
  public TemplateCondition or(TemplateCondition other) {
    return joined("||", other);
  }

  /** Returns a condition that holds if this condition does not. */
  public TemplateCondition not() {
    return new TemplateCondition((side, route) -> "!(" + render(side, route) + ")");
  }

  String render(BodyTemplate.Side side, RouteContext route) {
    return expression.render(side, route);
  }

  private TemplateCondition joined(String operator, TemplateCondition other) {
    return new TemplateCondition(
        (side, route) ->
            "(" + render(side, route) + " " + operator + " " + other.render(side, route) + ")");
  }

  /** A value that a condition compares. */
  public static final class Subject {

    private final BodyTemplate reference;

    private Subject(BodyTemplate reference) {
      this.reference = reference;
    }

    /**
     * Returns a condition that holds if the value equals this string. A number or boolean of a body
     * is compared as it is printed.
     */
    public TemplateCondition is(String expected) {
      return new TemplateCondition(
          (side, route) -> string(side, route) + " == " + quoted(expected, route));
    }

    /** Returns a condition that holds if the value is present and not empty. */
    public TemplateCondition isPresent() {
      return new TemplateCondition((side, route) -> string(side, route) + " != ''");
    }

    /**
     * Returns a condition that holds if a regular expression matches the whole value. A missing
     * value matches no expression, nor does a number, boolean or object of a body. On API Gateway a
     * reference without a value is true as a condition, so the template compares the result with
     * true.
     */
    public TemplateCondition matches(String regex) {
      return new TemplateCondition(
          (side, route) ->
              // Only references have methods; strings do not. A reference to a missing value or
              // method is true as a condition, but does not equal true.
              "$"
                  + reference.render(side, route)
                  + ".matches("
                  + quoted(regex, route)
                  + ") == true");
    }

    /**
     * Returns the value as a quoted string, in which an absent value is empty. A plain reference to
     * an absent value would differ from everything.
     */
    private String string(BodyTemplate.Side side, RouteContext route) {
      return "\"$!" + reference.render(side, route) + "\"";
    }

    /** Returns the value as a string of the template, in which a single quote cannot be escaped. */
    private static String quoted(String value, RouteContext route) {
      if (value.contains("'")) {
        route.report(
            value,
            "a string in a template condition cannot contain a single quote",
            "compare with another string, or let a function decide");
        return "''";
      }
      return "'" + value + "'";
    }
  }
}
