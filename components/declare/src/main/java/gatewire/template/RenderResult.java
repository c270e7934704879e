package gatewire.template;

import java.util.Optional;

/** The result of rendering a template: its output, or a failure, for which AWS returns a 500. */
public sealed interface RenderResult {

  /**
   * The template's output.
   *
   * @param text the output
   * @param overrides the overrides that templates of this exchange have set so far
   */
  record Rendered(String text, Overrides overrides) implements RenderResult {}

  /**
   * No output.
   *
   * @param reason the kind of failure
   * @param detail what happened, for developers
   * @param position the position in the template, if known
   */
  record Failed(Reason reason, String detail, Optional<TemplatePosition> position)
      implements RenderResult {

    /** The line of AWS's execution log for a request template that failed. */
    public static final String REQUEST_LOG =
        "Execution failed due to configuration error: Unable to transform request";

    /** The line of AWS's execution log for a response template that failed. */
    public static final String RESPONSE_LOG =
        "Execution failed due to configuration error: Unable to transform response";

    @Override
    public String toString() {
      return position.map(place -> place + ": ").orElse("") + detail;
    }
  }

  /** The reason why a template has no output. */
  enum Reason {
    /** The template has a syntax error. AWS accepts it at deployment, and each request fails. */
    SYNTAX,
    /** A call failed, such as an index out of range. */
    EVALUATION,
    /** The same parameter was overridden twice, for which AWS returns a 5XX. */
    OVERRIDDEN_TWICE,
    /** The output, a string or the memory would have exceeded the {@link RenderLimits}. */
    LIMIT,
    /** The rendering took more time than the {@link RenderLimits} allow. */
    TIME
  }
}
