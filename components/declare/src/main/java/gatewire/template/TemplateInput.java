package gatewire.template;

import java.util.Map;

/**
 * What {@code $input} reads. Each method is called only when a template asks for it, so an
 * implementation may decode and collect lazily.
 *
 * <p>In a response template the body is the backend's and the parameters are still the client's.
 */
public interface TemplateInput {

  /** A body with parameters that are there already. */
  static TemplateInput of(
      String body,
      Map<String, String> path,
      Map<String, String> querystring,
      Map<String, String> header) {
    return new KnownInput(body, path, querystring, header);
  }

  /** The text of the body; empty when there is none, which a template reads as {@code {}}. */
  String body();

  /** Path parameters, still percent-encoded. */
  Map<String, String> path();

  /** Decoded query parameters; of a repeated one the last value. */
  Map<String, String> querystring();

  /** Headers with their names as sent; of a repeated one the last value. */
  Map<String, String> header();

  /** See {@link #of}. */
  record KnownInput(
      String body,
      Map<String, String> path,
      Map<String, String> querystring,
      Map<String, String> header)
      implements TemplateInput {}
}
