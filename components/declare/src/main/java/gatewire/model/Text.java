package gatewire.model;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A string of which some parts may be unknown before deployment: known characters, a {@link
 * Reference} to an attribute of a resource that is bound later, or a sequence of both.
 *
 * <p>For this reason a declaration can be compared, hashed and printed without Pulumi's engine. The
 * components replace the references by values.
 */
public sealed interface Text permits Text.Known, Text.Joined, Reference {

  /** Returns a string that is completely known. */
  static Text of(String text) {
    return new Known(text);
  }

  /**
   * Returns the parts, one after the other. The result depends only on the sequence of characters
   * and references, not on how it was joined.
   */
  static Text join(Text... parts) {
    List<Text> flat = new ArrayList<>();
    Stream.of(parts).flatMap(Text::parts).forEach(part -> append(flat, part));
    if (flat.isEmpty()) {
      return of("");
    }
    return flat.size() == 1 ? flat.get(0) : new Joined(flat);
  }

  /** Returns the whole string; empty if a part of it is a reference. */
  default Optional<String> known() {
    return references().findAny().isPresent()
        ? Optional.empty()
        : Optional.of(resolve(reference -> reference.toString()));
  }

  /** Returns the references in it, from left to right. */
  default Stream<Reference> references() {
    return parts().filter(Reference.class::isInstance).map(Reference.class::cast);
  }

  /** Returns the string with each reference replaced by its value. */
  default String resolve(Function<Reference, String> values) {
    return parts()
        .map(
            part -> part instanceof Reference reference ? values.apply(reference) : part.toString())
        .collect(joining());
  }

  /** Returns the known parts and references that it consists of, from left to right. */
  Stream<Text> parts();

  private static void append(List<Text> parts, Text part) {
    int last = parts.size() - 1;
    if (part instanceof Known known && last >= 0 && parts.get(last) instanceof Known before) {
      parts.set(last, new Known(before.text() + known.text()));
    } else if (!(part instanceof Known known && known.text().isEmpty())) {
      parts.add(part);
    }
  }

  /** A part that is known. */
  record Known(String text) implements Text {
    @Override
    public Stream<Text> parts() {
      return Stream.of(this);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** A sequence of known parts and references; only {@link Text#join} creates it. */
  final class Joined implements Text {
    private final List<Text> parts;
    // Computed once, because many rules read the URI of each integration.
    private final String text;

    private Joined(List<Text> parts) {
      this.parts = List.copyOf(parts);
      this.text = parts.stream().map(Text::toString).collect(joining());
    }

    @Override
    public Stream<Text> parts() {
      return parts.stream();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Joined joined && parts.equals(joined.parts);
    }

    @Override
    public int hashCode() {
      return parts.hashCode();
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
