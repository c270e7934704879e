package gatewire.model;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A reference within a string of the model that is not a {@link Text}: a mapping template, a
 * literal or the value of a stage variable.
 *
 * <p>The string contains the reference between Unicode noncharacters, which no other string of an
 * API contains. The components replace it by the escaped value, and findings show it as {@code
 * <name.attribute>}.
 *
 * @param reference the reference
 * @param escaping how its value is escaped for this place
 */
public record ReferenceSlot(Reference reference, ReferenceEscaping escaping) {

  private static final char BEGIN = '\uFDD1';
  private static final char SEPARATOR = '\uFDD2';
  private static final char END = '\uFDD3';

  private static final Pattern SLOT =
      Pattern.compile(
          "%c(\\w+)%c([^%2$c%3$c]*)%2$c([^%2$c%3$c]*)%3$c".formatted(BEGIN, SEPARATOR, END));

  /** Returns a string with a slot for each reference; its known parts are escaped at once. */
  public static String of(Text text, ReferenceEscaping escaping) {
    return text.parts()
        .map(
            part ->
                part instanceof Reference reference
                    ? new ReferenceSlot(reference, escaping).toString()
                    : escaping.escape(part.toString()))
        .collect(joining());
  }

  /** Returns the text whose references {@link #of} replaced by slots without escaping. */
  public static Text parse(String text) {
    if (!isIn(text)) {
      return Text.of(text);
    }
    Stream.Builder<Text> parts = Stream.builder();
    Matcher slots = SLOT.matcher(text);
    int end = 0;
    while (slots.find()) {
      parts.add(Text.of(text.substring(end, slots.start())));
      parts.add(slot(slots).reference());
      end = slots.end();
    }
    return Text.join(
        Stream.concat(parts.build(), Stream.of(Text.of(text.substring(end)))).toArray(Text[]::new));
  }

  /** Returns whether the string contains a reference. */
  public static boolean isIn(String text) {
    return text.indexOf(BEGIN) >= 0;
  }

  /** Returns the references in the strings. */
  public static Stream<Reference> references(Stream<String> texts) {
    return texts.filter(ReferenceSlot::isIn).flatMap(text -> parse(text).references());
  }

  /** Returns the string with each slot replaced by the result of the function. */
  public static String replace(String text, Function<ReferenceSlot, String> replacement) {
    return isIn(text)
        ? SLOT.matcher(text)
            .replaceAll(slot -> Matcher.quoteReplacement(replacement.apply(slot(slot))))
        : text;
  }

  /**
   * Returns the string with the value of each reference, escaped for its place. A value that is a
   * slot itself is inserted later, so the slot only keeps the escaping of this place.
   */
  public static String resolve(String text, Function<Reference, String> values) {
    return replace(
        text,
        slot -> {
          String value = values.apply(slot.reference());
          return isIn(value) ? slot.toString() : slot.escaping().escape(value);
        });
  }

  /** Returns the strings by name, each with the values of its references. */
  public static Map<String, String> resolve(
      Map<String, String> texts, Function<Reference, String> values) {
    Map<String, String> resolved = new LinkedHashMap<>();
    texts.forEach((name, text) -> resolved.put(name, resolve(text, values)));
    return Ordered.copyOf(resolved);
  }

  /** Returns the string as people read it, with references as {@code <name.attribute>}. */
  public static String shown(String text) {
    return replace(text, slot -> slot.reference().toString());
  }

  private static ReferenceSlot slot(MatchResult found) {
    return new ReferenceSlot(
        new Reference(found.group(2), found.group(3)), ReferenceEscaping.valueOf(found.group(1)));
  }

  /** Returns the slot in the form that strings of the model contain. */
  @Override
  public String toString() {
    return ""
        + BEGIN
        + escaping.name()
        + SEPARATOR
        + reference.name()
        + SEPARATOR
        + reference.attribute()
        + END;
  }
}
