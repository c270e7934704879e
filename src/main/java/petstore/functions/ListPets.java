package petstore.functions;

import static java.util.stream.Collectors.joining;

import java.util.Map;

/**
 * Lists the pets. It stands behind a proxy integration and so answers with status, headers and body
 * itself.
 */
public final class ListPets {

  /** The handler; the event is the whole request. */
  public Map<String, Object> handle(Map<String, Object> event) {
    String pets = Pet.ALL.stream().map(Pet::toJson).collect(joining(",", "[", "]"));
    return Map.of(
        "statusCode", 200, "headers", Map.of("Content-Type", "application/json"), "body", pets);
  }
}
