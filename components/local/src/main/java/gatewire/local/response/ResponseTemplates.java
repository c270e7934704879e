package gatewire.local.response;

import gatewire.local.payload.MediaType;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Templates by content type, chosen by what the client accepts: its first type, then JSON, then the
 * first template. An empty template is chosen as any other and leaves the body as it is, which is
 * how AWS documents to return a body unmapped beside the templates of other types.
 *
 * @param <T> a template, ready to render
 */
final class ResponseTemplates<T> {

  /** A template and the content type that it is for. */
  record Choice<T>(String contentType, T template) {}

  private final Map<String, Optional<Choice<T>>> templates = new LinkedHashMap<>();
  private final Optional<Choice<T>> fallback;

  ResponseTemplates(Map<String, String> texts, Function<String, T> parse) {
    texts.forEach(
        (type, text) ->
            templates.put(
                type.toLowerCase(Locale.ROOT),
                text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Choice<>(type, parse.apply(text)))));
    this.fallback =
        templates.containsKey(MediaType.JSON)
            ? templates.get(MediaType.JSON)
            : templates.values().stream().findFirst().flatMap(Function.identity());
  }

  /** The template for a client; empty when the body stays as it is. */
  Optional<Choice<T>> select(Optional<String> accept) {
    if (accept.isEmpty() || templates.size() < 2) {
      return fallback;
    }
    String type = accept.get().toLowerCase(Locale.ROOT);
    return templates.containsKey(type)
        ? templates.get(type)
        : templates.getOrDefault(MediaType.essence(type), fallback);
  }
}
