package gatewire.openapi.document;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A value of the document together with its place. Each getter returns a member with the requested
 * type. A member that is absent or {@code null} is empty. A member of another type is reported as
 * unparsed, and is empty too.
 */
public final class DocumentNode {

  private static final int MAX_LENGTH = 120;

  private final JsonNode root;
  private final JsonNode value;
  private final JsonPointer place;
  private final ReadProblems problems;

  private DocumentNode(JsonNode root, JsonNode value, JsonPointer place, ReadProblems problems) {
    this.root = root;
    this.value = value;
    this.place = place;
    this.problems = problems;
  }

  public static DocumentNode root(JsonNode root, ReadProblems problems) {
    return new DocumentNode(root, root, JsonPointer.empty(), problems);
  }

  public JsonNode json() {
    return value;
  }

  /** Returns the value at another place in the same document. */
  public DocumentNode at(JsonPointer pointer) {
    return new DocumentNode(root, root.at(pointer), pointer, problems);
  }

  public boolean has(String name) {
    return !value.path(name).isMissingNode() && !value.path(name).isNull();
  }

  public Optional<DocumentNode> get(String name) {
    return has(name)
        ? Optional.of(child(value.path(name), place.appendProperty(name)))
        : Optional.empty();
  }

  /** Returns the member of this name; a reference is followed. */
  public Optional<DocumentNode> object(String name) {
    return get(name).flatMap(References::follow).filter(member -> member.isA(JsonNodeType.OBJECT));
  }

  /**
   * Returns the members by name, without those that are {@code null}; empty if the value is not an
   * object.
   */
  public Map<String, DocumentNode> members() {
    Map<String, DocumentNode> members = new LinkedHashMap<>();
    if (isObject()) {
      value
          .fieldNames()
          .forEachRemaining(name -> get(name).ifPresent(member -> members.put(name, member)));
    }
    return members;
  }

  public Map<String, DocumentNode> members(String name) {
    return object(name).map(DocumentNode::members).orElseGet(LinkedHashMap::new);
  }

  /** Returns the members of a member, each of which must be an object too. */
  public Map<String, DocumentNode> objects(String name) {
    Map<String, DocumentNode> objects = members(name);
    objects.values().removeIf(member -> !member.isObject());
    return objects;
  }

  public List<DocumentNode> elements(String name) {
    Optional<DocumentNode> array = get(name).filter(member -> member.isA(JsonNodeType.ARRAY));
    List<DocumentNode> elements = new ArrayList<>();
    array.ifPresent(
        a -> {
          for (int i = 0; i < a.value.size(); i++) {
            elements.add(a.child(a.value.get(i), a.place.appendIndex(i)));
          }
        });
    return elements;
  }

  public List<String> strings(String name) {
    return elements(name).stream().flatMap(element -> element.scalar().stream()).toList();
  }

  public Optional<String> string(String name) {
    return get(name).flatMap(DocumentNode::scalar);
  }

  /**
   * Returns strings by name. {@code null} is an empty string, because API Gateway reads it so in
   * templates. Warns about other values and omits them, as API Gateway does with mappings.
   */
  public Map<String, String> templates(String name) {
    return templates(name, value -> Optional.empty());
  }

  /**
   * Returns strings by name like {@link #templates(String)}, and other values as the function
   * formats them; a value without a result is omitted.
   */
  public Map<String, String> templates(String name, Function<JsonNode, Optional<String>> others) {
    Map<String, String> templates = new LinkedHashMap<>();
    object(name).stream()
        .flatMap(DocumentNode::children)
        .forEach(
            template ->
                template
                    .template(others)
                    .ifPresentOrElse(
                        text -> templates.put(template.name(), text),
                        () ->
                            template.warn(
                                "'%s' for '%s' must be a string, but is %s. Ignoring.",
                                name, template.name(), kind(template.value.getNodeType()))));
    return templates;
  }

  private Optional<String> template(Function<JsonNode, Optional<String>> others) {
    return value.isNull() || value.isTextual()
        ? Optional.of(value.asText(""))
        : others.apply(value);
  }

  private Stream<DocumentNode> children() {
    return value.properties().stream()
        .map(member -> child(member.getValue(), place.appendProperty(member.getKey())));
  }

  /** Returns the same value; problems that are found below it are not reported. */
  public DocumentNode unreported() {
    return new DocumentNode(root, value, place, new ReadProblems());
  }

  public boolean flag(String name) {
    Optional<DocumentNode> member = get(name);
    Optional<String> text =
        member.flatMap(DocumentNode::scalar).map(t -> t.toLowerCase(Locale.ROOT));
    if (text.isPresent() && !List.of("true", "false").contains(text.get())) {
      member.get().unparsed("'%s' must be true or false", name);
    }
    return text.filter("true"::equals).isPresent();
  }

  public OptionalInt integer(String name) {
    Optional<DocumentNode> member = get(name);
    try {
      return member
          .flatMap(DocumentNode::scalar)
          .map(Integer::valueOf)
          .map(OptionalInt::of)
          .orElse(OptionalInt.empty());
    } catch (NumberFormatException e) {
      member.get().unparsed("'%s' must be a whole number", name);
      return OptionalInt.empty();
    }
  }

  /** Returns a value of an enumeration, which API Gateway accepts in any case. */
  public <E extends Enum<E>> Optional<E> oneOf(Class<E> type, String name) {
    Optional<String> text = string(name);
    Optional<E> found =
        text.flatMap(
            t ->
                Arrays.stream(type.getEnumConstants())
                    .filter(e -> e.name().equalsIgnoreCase(t))
                    .findFirst());
    if (text.isPresent() && found.isEmpty()) {
      String allowed =
          Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(joining(", "));
      get(name).get().unparsed("%s '%s' is not one of %s", name, text.get(), allowed);
    }
    return found;
  }

  /** Returns the last part of the place: the name or index that the value has in its parent. */
  public String name() {
    return place.last() == null ? "" : place.last().getMatchingProperty();
  }

  public void unparsed(String problem, Object... arguments) {
    problems.unparsed(place, written(), problem.formatted(arguments));
  }

  /** Reports the value as invalid, with the message of a parser of the model. */
  public void unparsed(IllegalArgumentException problem) {
    problems.unparsed(place, written(), String.valueOf(problem.getMessage()));
  }

  public void warn(String text, Object... arguments) {
    problems.warn(place, text.formatted(arguments));
  }

  /** Returns the value as a string, shortened if it is long. */
  public String written() {
    String text = value.isValueNode() ? value.asText() : value.toString();
    return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH) + "…";
  }

  /** Returns any scalar value as a string. */
  public Optional<String> scalar() {
    if (value.isValueNode() && !value.isNull()) {
      return Optional.of(value.asText());
    }
    String hint = ofCloudFormation();
    String problem =
        "'%s' must be a string, but is %s%s".formatted(name(), kind(value.getNodeType()), hint);
    if (hint.isEmpty()) {
      wrongType(problem);
    } else {
      problems.unparsed(place, written(), problem);
    }
    return Optional.empty();
  }

  /**
   * Returns a hint for a function of CloudFormation, which SAM and CloudFormation resolve in the
   * documents that they import.
   */
  private String ofCloudFormation() {
    String only = value.size() == 1 && value.isObject() ? value.fieldNames().next() : "";
    return only.equals("Ref") || only.startsWith("Fn::")
        ? " of CloudFormation, which has no value here: write the value instead"
        : "";
  }

  /** Whether the value is an object; reports it if not. */
  public boolean isObject() {
    return isA(JsonNodeType.OBJECT);
  }

  private boolean isA(JsonNodeType type) {
    if (value.getNodeType() == type) {
      return true;
    }
    wrongType(
        "'%s' must be %s, but is %s".formatted(name(), kind(type), kind(value.getNodeType())));
    return false;
  }

  /**
   * Reports a value of another type as invalid in an extension of API Gateway. Elsewhere it only
   * warns, as API Gateway does of parts of OpenAPI that it cannot parse.
   */
  private void wrongType(String problem) {
    if (place.toString().contains("/x-amazon-apigateway-")) {
      problems.unparsed(place, written(), problem);
    } else {
      problems.warn(place, problem + ". Ignoring.");
    }
  }

  private DocumentNode child(JsonNode child, JsonPointer at) {
    return new DocumentNode(root, child, at, problems);
  }

  private static String kind(JsonNodeType type) {
    return switch (type) {
      case ARRAY -> "an array";
      case OBJECT -> "an object";
      case STRING -> "a string";
      default -> "a " + type.name().toLowerCase(Locale.ROOT);
    };
  }
}
