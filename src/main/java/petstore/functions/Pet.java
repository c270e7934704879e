package petstore.functions;

import java.util.List;

/** A pet of the store. */
record Pet(String id, String name, String kind) {

  /** All pets there are; a real store would have a table of them. */
  static final List<Pet> ALL =
      List.of(
          new Pet("1", "Rex", "dog"), new Pet("2", "Mina", "cat"), new Pet("3", "Pico", "parrot"));

  String toJson() {
    return "{\"id\":\"%s\",\"name\":\"%s\",\"kind\":\"%s\"}".formatted(id, name, kind);
  }
}
