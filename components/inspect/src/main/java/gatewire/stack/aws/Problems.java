package gatewire.stack.aws;

import gatewire.model.Unparsed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Collects the problems with resources that could not be read. */
final class Problems {

  private final List<Unparsed> found = new ArrayList<>();

  void add(String place, Object value, String problem) {
    found.add(new Unparsed(place, value.toString(), problem));
  }

  /**
   * Returns the parsed value. If the parser rejects it, adds the parser's message as a problem and
   * returns empty.
   */
  <T> Optional<T> parse(String place, Object value, Supplier<T> parse) {
    try {
      return Optional.of(parse.get());
    } catch (IllegalArgumentException e) {
      add(place, value, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  List<Unparsed> found() {
    return List.copyOf(found);
  }
}
