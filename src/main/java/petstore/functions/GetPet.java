package petstore.functions;

import java.util.Map;

/** Returns one pet. It is the backend of a mapped integration, so it does not handle HTTP. */
public final class GetPet {

  /**
   * Handles the event {@code {"petId": "…"}}.
   *
   * @throws IllegalArgumentException if the pet does not exist; the API maps {@code [404]} to the
   *     status
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
