package gatewire.stack.aws;

import gatewire.model.Unparsed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Collects what could not be read. */
final class Problems {

  private final List<Unparsed> found = new ArrayList<>();

  void add(String place, Object text, String problem) {
    found.add(new Unparsed(place, text.toString(), problem));
  }

  /** The parsed value; empty when parsing refuses it, and then its message is a problem. */
  <T> Optional<T> parse(String place, Object text, Supplier<T> parse) {
    try {
      return Optional.of(parse.get());
    } catch (IllegalArgumentException e) {
      add(place, text, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  List<Unparsed> found() {
    return List.copyOf(found);
  }
}
