package gatewire.api;

import gatewire.model.RequestSource;
import gatewire.model.ResponseSource;
import gatewire.model.SharedSource;

/**
 * Something that a mapping template can decide on: {@code
 * when(Request.query("mode")).is("dry-run")}.
 *
 * <p>A missing value is equal to an empty one.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html">Mapping
 *     templates</a>
 */
public final class TemplateCondition {

  /** A reference that has no value, where there is none: what is wrong is reported then. */
  private static final String NOTHING = "none";

  private final BodyTemplate expression;

  private TemplateCondition(BodyTemplate expression) {
    this.expression = expression;
  }

  /** Decide on a value of the request. */
  public static Subject when(RequestSource source) {
    return new Subject((side, route) -> TemplateReference.of(source, side, route).orElse(NOTHING));
  }

  /** Decide on a value of the backend's answer. */
  public static Subject when(ResponseSource source) {
    return new Subject((side, route) -> TemplateReference.of(source, side, route).orElse(NOTHING));
  }

  /** Decide on a fact about the request or a variable of the stage. */
  public static Subject when(SharedSource source) {
    return when((RequestSource) source);
  }

  /** Both this and the other. */
  public TemplateCondition and(TemplateCondition other) {
    return joined("&&", other);
  }

  /** This or the other, or both. */
  public TemplateCondition or(TemplateCondition other) {
    return joined("||", other);
  }

  /** Not this. */
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

  /** A value, before it is said what it is compared with. */
  public static final class Subject {

    private final BodyTemplate reference;

    private Subject(BodyTemplate reference) {
      this.reference = reference;
    }

    /** It is exactly this text; of a body's part also this number or boolean as it prints. */
    public TemplateCondition is(String text) {
      return new TemplateCondition(
          (side, route) -> text(side, route) + " == " + quoted(text, route));
    }

    /** It is there and not empty. */
    public TemplateCondition isPresent() {
      return new TemplateCondition((side, route) -> text(side, route) + " != ''");
    }

    /**
     * A regular expression matches the whole of it. A missing value matches none, nor does a
     * number, a boolean or an object of a body.
     */
    public TemplateCondition matches(String regex) {
      return new TemplateCondition(
          (side, route) ->
              // Only references have methods, strings have none.
              "$" + reference.render(side, route) + ".matches(" + quoted(regex, route) + ")");
    }

    /** Absent values as empty ones: a reference alone would be unequal to everything then. */
    private String text(BodyTemplate.Side side, RouteContext route) {
      return "\"$!" + reference.render(side, route) + "\"";
    }

    /** A template's string has no escape for its own quote. */
    private static String quoted(String text, RouteContext route) {
      if (text.contains("'")) {
        route.report(
            text,
            "a text in a template's condition cannot hold a single quote",
            "compare with another text, or let a function decide");
        return "''";
      }
      return "'" + text + "'";
    }
  }
}
