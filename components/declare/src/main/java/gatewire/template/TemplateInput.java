package gatewire.template;

import java.util.Map;

/**
 * The request or response that {@code $input} reads. A method is called only when a template uses
 * it, so that implementations may decode and collect values lazily.
 *
 * <p>In a response template the body is the backend's and the parameters are still the client's.
 */
public interface TemplateInput {

  /** Returns an input with this body and these parameters. */
  static TemplateInput of(
      String body,
      Map<String, String> path,
      Map<String, String> querystring,
      Map<String, String> header) {
    return new KnownInput(body, path, querystring, header);
  }

  /**
   * Returns the body as a string; empty if there is no body, which templates read as {@code {}}.
   */
  String body();

  /**
   * Receives the parser's problem if a template reads a member of the body and the body starts like
   * JSON but is broken. The template still renders: the body has no members.
   */
  default void onBrokenBody(String problem) {}

  /** Returns the path parameters, still percent-encoded. */
  Map<String, String> path();

  /** Returns the decoded query parameters; for a repeated one, the last value. */
  Map<String, String> querystring();

  /** Returns the headers with their names as sent; for a repeated one, the last value. */
  Map<String, String> header();

  /** An input whose values are given; see {@link #of}. */
  record KnownInput(
      String body,
      Map<String, String> path,
      Map<String, String> querystring,
      Map<String, String> header)
      implements TemplateInput {}
}
