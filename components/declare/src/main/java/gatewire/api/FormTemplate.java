package gatewire.api;

import static java.util.stream.Collectors.joining;

import java.util.List;

/**
 * A template that converts the fields of a browser's form to a JSON object of strings.
 *
 * @param fields the names of the fields; a field that the form does not contain is empty, and the
 *     last of several fields with one name is used
 */
record FormTemplate(List<String> fields) implements BodyTemplate {

  static final String CONTENT_TYPE = "application/x-www-form-urlencoded";

  private static final String READ =
      """
      #set($form = {})
      #foreach($pair in $input.body.split('&'))
      #set($parts = $pair.split('=', 2))
      #if($parts.size() == 2)
      #set($ignored = $form.put($util.urlDecode($parts[0]), $util.urlDecode($parts[1])))
      #end
      #end
      """;

  @Override
  public String render(Side side, RouteContext route) {
    return fields.stream()
        .map(field -> JsonValue.quote(field) + ":" + value(field, route))
        .collect(joining(",", READ + "{", "}"));
  }

  private static String value(String field, RouteContext route) {
    if (field.contains("'")) {
      route.report(
          field,
          "the name of a form field cannot contain a single quote in a template",
          "rename the field");
      return "\"\"";
    }
    return JsonValue.escaped("form.get('%s')".formatted(field));
  }
}
