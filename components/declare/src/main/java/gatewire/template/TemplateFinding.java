package gatewire.template;

/**
 * A mistake in a template that can be found without rendering it.
 *
 * @param kind the kind of mistake
 * @param position where it is
 * @param text what is wrong, with the value, and what to do
 */
public record TemplateFinding(Kind kind, TemplatePosition position, String text) {

  /** The mistakes that can be found without rendering. */
  public enum Kind {
    /** The template has a syntax error: AWS would return a 500 for each request. */
    SYNTAX,
    /** A directive of Velocity that API Gateway does not support. */
    UNKNOWN_DIRECTIVE,
    /** A loop has more iterations than API Gateway allows. */
    LONG_LOOP,
    /**
     * {@code $input}, {@code $util} or {@code $context} has no such member, so that it prints
     * nothing.
     */
    UNKNOWN_MEMBER,
    /** A variable that the template never sets, so that it prints nothing. */
    UNSET_VARIABLE,
    /**
     * {@code $input.path('$')} is printed in JSON, but an object prints as in Java, not as JSON.
     */
    PRINTED_OBJECT,
    /** The same parameter may be overridden twice, for which AWS returns a 5XX. */
    OVERRIDDEN_TWICE,
    /**
     * A value from a client or a backend is printed in a JSON string without escaping: a quote in
     * it breaks the JSON.
     */
    UNESCAPED_INPUT,
    /**
     * {@code $util.escapeJavaScript} alone: it escapes the single quote, which JSON does not allow.
     */
    ESCAPED_APOSTROPHE,
    /** A value in JSON that is within a JSON string is escaped only for the outer JSON. */
    ESCAPED_ONCE,
    /**
     * A value from a client or a backend is printed in a form body without {@code $util.urlEncode}.
     */
    UNENCODED_FORM_VALUE,
    /** A condition on a value that may be absent: such a reference is true. */
    ALWAYS_TRUE,
    /** {@code $context.responseOverride.status} is set to a value that API Gateway ignores. */
    IGNORED_STATUS,
    /** An argument of {@code $input.path} or {@code $input.json} is not JSONPath. */
    INVALID_JSON_PATH,
    /** A property of a string, which prints nothing: {@code $input.params('key').json}. */
    STRING_PROPERTY,
    /** A loop that prints several values of JSON without a comma between them. */
    MISSING_SEPARATOR,
    /** The whole body as an object is the only output of the template. */
    PRINTED_BODY
  }

  @Override
  public String toString() {
    return position + ": " + text;
  }
}
