package gatewire.template;

import java.util.Optional;

/** The result of rendering a template: its output, or a failure, for which AWS returns a 500. */
public sealed interface RenderResult {

  /**
   * The template's output.
   *
   * @param text what it printed
   * @param overrides what templates of this exchange have overridden so far
   */
  record Rendered(String text, Overrides overrides) implements RenderResult {}

  /**
   * No output.
   *
   * @param reason the kind of failure
   * @param detail what happened, for a developer's eyes
   * @param position where in the template, when that is known
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

  /** Why a template gave no text. */
  enum Reason {
    /** The text is no template; AWS accepts it at deployment and fails at each request. */
    SYNTAX,
    /** A call failed, such as an index out of range. */
    EVALUATION,
    /** The same parameter was overridden twice, which AWS answers with a 5XX. */
    OVERRIDDEN_TWICE,
    /** It would have taken more text or memory than {@link RenderLimits} allow. */
    LIMIT,
    /** It would have taken more time than they allow. */
    TIME
  }
}
