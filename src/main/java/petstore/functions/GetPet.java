package petstore.functions;

import java.util.Map;

/** Fetches one pet. It stands behind a mapped integration and so knows nothing of HTTP. */
public final class GetPet {

  /**
   * The handler; the event is {@code {"petId": "…"}}.
   *
   * @throws IllegalArgumentException for a pet that is not there; the API turns {@code [404]} into
   *     the status
   */
  public Map<String, String> handle(Map<String, String> event) {
    String id = event.getOrDefault("petId", "");
    return Pet.ALL.stream()
        .filter(pet -> pet.id().equals(id))
        .findFirst()
        .map(Pet::toMap)
        .orElseThrow(() -> new IllegalArgumentException("[404] no pet '%s'".formatted(id)));
  }
}
