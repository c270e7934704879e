package petstore.functions;

import static java.util.stream.Collectors.joining;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Lists the pets. It stands behind a proxy integration and so answers with status, headers and body
 * itself.
 */
public final class ListPets {

  private final String allowedOrigins;

  /** The function as Lambda makes it; {@code ALLOWED_ORIGINS} says whose pages may read it. */
  public ListPets() {
    this(Optional.ofNullable(System.getenv("ALLOWED_ORIGINS")).orElse(""));
  }

  ListPets(String allowedOrigins) {
    this.allowedOrigins = allowedOrigins;
  }

  /** The handler; the event is the whole request. */
  public Map<String, Object> handle(Map<String, Object> event) {
    Map<String, String> headers = new TreeMap<>(CorsHeaders.answering(event, allowedOrigins));
    headers.put("Content-Type", "application/json");
    String pets = Pet.ALL.stream().map(Pet::toJson).collect(joining(",", "[", "]"));
    return Map.of("statusCode", 200, "headers", headers, "body", pets);
  }
}
