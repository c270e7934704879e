package gatewire.api;

import static java.util.stream.Collectors.joining;

import gatewire.model.RequestSource;
import gatewire.model.ResponseSource;
import gatewire.model.SharedSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A JSON object as a mapping template: fixed values and values that a request brings, quoted and
 * escaped so that the result is always valid JSON. Members keep the order in which they were put.
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

  /** An object without members, to put some into. */
  public static Json json() {
    return EMPTY;
  }

  /** Put a fixed text. */
  public Json put(String name, String value) {
    return with(name, JsonValue.text(value));
  }

  /** Put a fixed number. */
  public Json put(String name, Number value) {
    return with(name, JsonValue.number(value));
  }

  /** Put {@code true} or {@code false}. */
  public Json put(String name, boolean value) {
    return with(name, JsonValue.bool(value));
  }

  /** Put an object. */
  public Json put(String name, Json value) {
    return with(name, value);
  }

  /**
   * Put a list of texts, numbers, booleans, objects, lists, sources or {@code null}; anything else
   * is a finding.
   */
  public Json put(String name, List<?> values) {
    return with(name, JsonValue.list(values));
  }

  /**
   * Put a value of the client's request: a parameter as a text, empty where the request has none; a
   * part of the body as the JSON that it is. The body can be read only on the way to the backend.
   */
  public Json put(String name, RequestSource value) {
    return with(name, JsonValue.request(value));
  }

  /** Put a part of the backend's JSON answer as it is. Its headers cannot be read by a template. */
  public Json put(String name, ResponseSource value) {
    return with(name, JsonValue.response(value));
  }

  /** Put a fixed text, a fact about the request or a variable of the stage, as a text. */
  public Json put(String name, SharedSource value) {
    return with(name, JsonValue.request(value));
  }

  /** Put {@code null}. */
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

  /** The object, with sources as {@code <method.request.path.petId>}. */
  @Override
  public String toString() {
    return members.entrySet().stream()
        .map(member -> JsonValue.quote(member.getKey()) + ":" + member.getValue())
        .collect(joining(",", "{", "}"));
  }

  private Json with(String name, BodyTemplate value) {
    Map<String, BodyTemplate> more = new LinkedHashMap<>(members);
    more.put(name, value);
    return new Json(more);
  }
}
