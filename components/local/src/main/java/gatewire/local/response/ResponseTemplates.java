package gatewire.local.response;

import gatewire.local.payload.MediaType;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Templates by content type, selected by the client's {@code Accept}: its first type, then JSON,
 * then the first template. An empty template can be selected like any other and leaves the body
 * unchanged: AWS documents this as the way to return a body unmapped next to templates for other
 * types.
 *
 * @param <T> the type of the compiled templates
 */
final class ResponseTemplates<T> {

  /** A template and the content type that it is for. */
  record Choice<T>(String contentType, T template) {}

  private final Map<String, Optional<Choice<T>>> templates = new LinkedHashMap<>();
  private final Optional<Choice<T>> fallback;

  ResponseTemplates(Map<String, String> sources, Function<String, T> parse) {
    sources.forEach(
        (type, source) ->
            templates.put(
                type.toLowerCase(Locale.ROOT),
                source.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Choice<>(type, parse.apply(source)))));
    this.fallback =
        templates.containsKey(MediaType.JSON)
            ? templates.get(MediaType.JSON)
            : templates.values().stream().findFirst().flatMap(Function.identity());
  }

  /** Returns the template for a client; empty if the body stays unchanged. */
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
