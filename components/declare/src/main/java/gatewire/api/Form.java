package gatewire.api;

import static java.util.stream.Collectors.joining;

import gatewire.model.Literal;
import gatewire.model.ReferenceEscaping;
import gatewire.model.ReferenceSlot;
import gatewire.model.RequestSource;
import gatewire.model.SharedSource;
import gatewire.model.Text;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A form as a mapping template: fixed values and values of the request, percent-encoded so that a
 * value cannot add a further field. Fields keep the order in which they are added. SQS and SNS
 * accept forms.
 *
 * <p>Immutable: each method returns a modified copy.
 */
public final class Form implements BodyTemplate {

  private static final Form EMPTY = new Form(Map.of());

  private final Map<String, BodyTemplate> fields;

  private Form(Map<String, BodyTemplate> fields) {
    this.fields = fields;
  }

  /** Returns a form without fields. */
  public static Form form() {
    return EMPTY;
  }

  /** Adds a fixed value, or replaces the field with this name. */
  public Form put(String name, String value) {
    return put(name, ReferenceSlot.parse(value));
  }

  /** Adds a value that is known only after deployment. */
  public Form put(String name, Text value) {
    return with(name, fixed(value));
  }

  /** Adds a value of the client's request as a string. An absent value is an empty field. */
  public Form put(String name, RequestSource value) {
    return with(name, encoded(value, TemplateReference::of));
  }

  /**
   * Adds the body of the client's request unchanged, or a part of it as JSON. Any other value is
   * added as a string.
   */
  public Form putJson(String name, RequestSource value) {
    return with(name, encoded(value, TemplateReference::jsonText));
  }

  /** Adds a fixed value, a context variable or a stage variable. */
  public Form put(String name, SharedSource value) {
    return put(name, (RequestSource) value);
  }

  /** Returns the form with the fields of another one, which replace fields of the same name. */
  Form with(Form other) {
    Map<String, BodyTemplate> more = new LinkedHashMap<>(fields);
    more.putAll(other.fields);
    return new Form(more);
  }

  @Override
  public String render(Side side, RouteContext route) {
    return fields.entrySet().stream()
        .map(
            field ->
                ReferenceEscaping.FORM.escape(field.getKey())
                    + "="
                    + field.getValue().render(side, route))
        .collect(joining("&"));
  }

  private static BodyTemplate encoded(RequestSource value, TemplateReference.OfRequest reference) {
    return value instanceof Literal literal
        ? fixed(ReferenceSlot.parse(literal.value()))
        : (side, route) ->
            reference
                .of(value, side, route)
                .map(name -> "$util.urlEncode(\"$!" + name + "\")")
                .orElse("");
  }

  private static BodyTemplate fixed(Text value) {
    return (side, route) -> ReferenceSlot.of(value, ReferenceEscaping.FORM);
  }

  private Form with(String name, BodyTemplate value) {
    Map<String, BodyTemplate> more = new LinkedHashMap<>(fields);
    more.put(name, value);
    return new Form(more);
  }
}
