package gatewire.api;

import static java.util.stream.Collectors.joining;

import gatewire.model.RequestSource;
import gatewire.model.ResponseSource;
import gatewire.model.SharedSource;
import gatewire.model.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A JSON object as a mapping template: fixed values and values of the request, quoted and escaped
 * so that the result is always valid JSON. Members keep the order in which they are added.
 *
 * <p>Immutable: each method returns a modified copy.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html">Mapping
 *     templates</a>
 */
public final class Json implements BodyTemplate {

  private static final Json EMPTY = new Json(Map.of());

  private final Map<String, BodyTemplate> members;

  private Json(Map<String, BodyTemplate> members) {
    this.members = members;
  }

  /** Returns an object without members. */
  public static Json json() {
    return EMPTY;
  }

  /** Adds a string. */
  public Json put(String name, String value) {
    return with(name, JsonValue.string(value));
  }

  /**
   * Adds a string that is known only after deployment, for example {@code new Reference("orders",
   * "name")}. Its value is escaped like a known string.
   */
  public Json put(String name, Text value) {
    return with(name, JsonValue.string(value));
  }

  /** Adds a number. */
  public Json put(String name, Number value) {
    return with(name, JsonValue.number(value));
  }

  /** Adds {@code true} or {@code false}. */
  public Json put(String name, boolean value) {
    return with(name, JsonValue.bool(value));
  }

  /** Adds an object. */
  public Json put(String name, Json value) {
    return with(name, value);
  }

  /**
   * Adds a list of strings, numbers, booleans, objects, lists, sources or {@code null}; any other
   * element is a finding.
   */
  public Json put(String name, List<?> values) {
    return with(name, JsonValue.list(values));
  }

  /**
   * Adds a value of the client's request. A parameter becomes a string, which is empty if the
   * request does not contain the parameter; a part of the body stays JSON. Only request templates
   * can read the client's body.
   */
  public Json put(String name, RequestSource value) {
    return with(name, JsonValue.request(value));
  }

  /**
   * Adds a part of the backend's JSON response unchanged. A template cannot read the headers of the
   * backend's response.
   */
  public Json put(String name, ResponseSource value) {
    return with(name, JsonValue.response(value));
  }

  /** Adds a fixed value, a context variable or a stage variable, as a string. */
  public Json put(String name, SharedSource value) {
    return with(name, JsonValue.request(value));
  }

  /**
   * Adds a value of the client's request as a string, also a number or a boolean of its body. An
   * absent value is an empty string.
   */
  public Json putString(String name, RequestSource value) {
    return with(name, JsonValue.string(value, TemplateReference::of));
  }

  /**
   * Adds the body of the client's request, or the JSON of a part of it, as a string, as the {@code
   * input} of a state machine or the {@code Detail} of an event require.
   */
  public Json putEmbedded(String name, RequestSource value) {
    return with(name, JsonValue.string(value, TemplateReference::jsonText));
  }

  /** Adds the members of another object, which replace members of the same name. */
  Json with(Json other) {
    Map<String, BodyTemplate> more = new LinkedHashMap<>(members);
    more.putAll(other.members);
    return new Json(more);
  }

  /** Adds {@code null}. */
  public Json putNull(String name) {
    return with(name, JsonValue.NULL);
  }

  @Override
  public String render(Side side, RouteContext route) {
    return members.entrySet().stream()
        .map(
            member ->
                JsonValue.quote(member.getKey()) + ":" + member.getValue().render(side, route))
        .collect(joining(",", "{", "}"));
  }

  /** Returns the object, with sources as {@code <method.request.path.petId>}. */
  @Override
  public String toString() {
    return members.entrySet().stream()
        .map(member -> JsonValue.quote(member.getKey()) + ":" + member.getValue())
        .collect(joining(",", "{", "}"));
  }

  Json with(String name, BodyTemplate value) {
    Map<String, BodyTemplate> more = new LinkedHashMap<>(members);
    more.put(name, value);
    return new Json(more);
  }
}
