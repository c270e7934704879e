package gatewire.model;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A text that may be known only in part before deployment: the known characters, a {@link
 * Reference} to an attribute of something that is bound later, or a join of these.
 *
 * <p>So a declaration compares, hashes and prints without an engine; the components put values in
 * the references' places.
 */
public sealed interface Text permits Text.Known, Text.Joined, Reference {

  /** A text that is known. */
  static Text of(String text) {
    return new Known(text);
  }

  /** One text after the other; equal joins are equal however they were put together. */
  static Text join(Text... parts) {
    List<Text> flat = new ArrayList<>();
    Stream.of(parts).flatMap(Text::parts).forEach(part -> append(flat, part));
    if (flat.isEmpty()) {
      return of("");
    }
    return flat.size() == 1 ? flat.get(0) : new Joined(flat);
  }

  /** The whole text; empty when a part of it is a reference. */
  default Optional<String> known() {
    return references().findAny().isPresent()
        ? Optional.empty()
        : Optional.of(resolve(reference -> reference.toString()));
  }

  /** The references in it, from left to right. */
  default Stream<Reference> references() {
    return parts().filter(Reference.class::isInstance).map(Reference.class::cast);
  }

  /** The text with a value in each reference's place. */
  default String resolve(Function<Reference, String> values) {
    return parts()
        .map(
            part -> part instanceof Reference reference ? values.apply(reference) : part.toString())
        .collect(joining());
  }

  /** The known texts and references that it is made of, from left to right. */
  Stream<Text> parts();

  private static void append(List<Text> parts, Text part) {
    int last = parts.size() - 1;
    if (part instanceof Known known && last >= 0 && parts.get(last) instanceof Known before) {
      parts.set(last, new Known(before.text() + known.text()));
    } else if (!(part instanceof Known known && known.text().isEmpty())) {
      parts.add(part);
    }
  }

  /** Characters that are known. */
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

  /** Known texts and references in turn; made by {@link Text#join} only. */
  final class Joined implements Text {
    private final List<Text> parts;
    // Rule after rule reads the URI of an integration.
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
