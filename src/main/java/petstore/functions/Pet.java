package petstore.functions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A pet of the store. */
record Pet(String id, String name, String kind) {

  /** All pets. A real store would have them in a table. */
  static final List<Pet> ALL =
      List.of(
          new Pet("1", "Rex", "dog"), new Pet("2", "Mina", "cat"), new Pet("3", "Pico", "parrot"));

  String toJson() {
    return "{\"id\":\"%s\",\"name\":\"%s\",\"kind\":\"%s\"}".formatted(id, name, kind);
  }

  /** Returns the pet as a map in a fixed order, from which Lambda's runtime writes the JSON. */
  Map<String, String> toMap() {
    Map<String, String> members = new LinkedHashMap<>();
    members.put("id", id);
    members.put("name", name);
    members.put("kind", kind);
    return members;
  }
}
