package gatewire.emulator.response;

import gatewire.emulator.payload.MediaType;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Templates by content type, chosen by what the client accepts: its first type, then JSON, then the
 * first template.
 *
 * @param <T> a template, ready to render
 */
final class ResponseTemplates<T> {

  /** A template and the content type that it is for. */
  record Choice<T>(String contentType, T template) {}

  private final Map<String, Choice<T>> templates = new LinkedHashMap<>();
  private final Optional<Choice<T>> fallback;

  ResponseTemplates(Map<String, String> texts, Function<String, T> parse) {
    texts.forEach(
        (type, text) -> {
          // API Gateway stores an empty template as none.
          if (!text.isEmpty()) {
            templates.put(type.toLowerCase(Locale.ROOT), new Choice<>(type, parse.apply(text)));
          }
        });
    this.fallback =
        Optional.ofNullable(templates.get(MediaType.JSON))
            .or(() -> templates.values().stream().findFirst());
  }

  /** The template for a client; empty when there is none. */
  Optional<Choice<T>> select(Optional<String> accept) {
    if (accept.isEmpty() || templates.size() < 2) {
      return fallback;
    }
    Choice<T> exact = templates.get(accept.get().toLowerCase(Locale.ROOT));
    if (exact == null) {
      exact = templates.get(MediaType.essence(accept.get()));
    }
    return exact != null ? Optional.of(exact) : fallback;
  }
}
