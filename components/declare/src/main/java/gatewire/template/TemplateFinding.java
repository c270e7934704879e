package gatewire.template;

/**
 * A mistake in a template that can be found without rendering it.
 *
 * @param kind the kind of mistake
 * @param position where it is
 * @param text what is wrong, with the value, and what to do
 */
public record TemplateFinding(Kind kind, TemplatePosition position, String text) {

  /** What can be found without rendering. */
  public enum Kind {
    /** The text is no template: each request would be answered with a 500. */
    SYNTAX,
    /** A directive of Velocity that API Gateway does not have: it is printed as it stands. */
    UNKNOWN_DIRECTIVE,
    /** A loop has more turns than API Gateway takes. */
    LONG_LOOP,
    /**
     * {@code $input}, {@code $util} or {@code $context} has no such member, so that it prints
     * nothing.
     */
    UNKNOWN_MEMBER,
    /** A variable that nothing sets, so that it prints nothing. */
    UNSET_VARIABLE,
    /** {@code $input.path('$')} stands in JSON, where an object prints as Java prints it. */
    PRINTED_OBJECT,
    /** The same parameter may be overridden twice, which is answered with a 5XX. */
    OVERRIDDEN_TWICE,
    /**
     * What a client or a backend sent stands within a JSON string as it came: a quote in it breaks
     * the JSON.
     */
    UNESCAPED_INPUT,
    /** {@code $util.escapeJavaScript} alone: it escapes the single quote, which JSON refuses. */
    ESCAPED_APOSTROPHE
  }

  @Override
  public String toString() {
    return position + ": " + text;
  }
}
