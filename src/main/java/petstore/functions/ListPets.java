package petstore.functions;

import static java.util.stream.Collectors.joining;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Lists the pets. It is the backend of a proxy integration, so it returns status, headers and body
 * itself.
 */
public final class ListPets {

  private final String allowedOrigins;

  /**
   * Creates the function; Lambda calls this constructor. {@code ALLOWED_ORIGINS} contains the
   * origins whose pages may read the response.
   */
  public ListPets() {
    this(Optional.ofNullable(System.getenv("ALLOWED_ORIGINS")).orElse(""));
  }

  ListPets(String allowedOrigins) {
    this.allowedOrigins = allowedOrigins;
  }

  /** Handles an event that contains the whole request. */
  public Map<String, Object> handle(Map<String, Object> event) {
    Map<String, String> headers = new TreeMap<>(CorsHeaders.answering(event, allowedOrigins));
    headers.put("Content-Type", "application/json");
    String pets = Pet.ALL.stream().map(Pet::toJson).collect(joining(",", "[", "]"));
    return Map.of("statusCode", 200, "headers", headers, "body", pets);
  }
}
