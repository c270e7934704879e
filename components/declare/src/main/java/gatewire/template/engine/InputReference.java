package gatewire.template.engine;

import com.jayway.jsonpath.JsonPath;
import gatewire.template.TemplateInput;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The variable {@code $input}. */
final class InputReference {

  static final List<NativeMethod> METHODS =
      List.of(
          NativeMethod.of("path", (input, arguments) -> of(input).path(arguments[0]), Object.class),
          NativeMethod.of("json", (input, arguments) -> of(input).json(arguments[0]), Object.class),
          NativeMethod.of("params", (input, arguments) -> of(input).params()),
          NativeMethod.of(
              "params",
              (input, arguments) -> of(input).params(ValuePrinter.text(arguments[0])),
              Object.class));

  private static final String NO_BODY = "{}";
  private static final String NO_JSON = "\"\"";

  private final TemplateInput input;
  private final Function<String, JsonPath> paths;
  private Optional<JsonDocument> document = Optional.empty();

  InputReference(TemplateInput input, Function<String, JsonPath> paths) {
    this.input = input;
    this.paths = paths;
  }

  /** Returns the body unchanged; an empty body is read as an empty object. */
  String body() {
    String body = input.body();
    return body.isEmpty() ? NO_BODY : body;
  }

  private static InputReference of(Object receiver) {
    return (InputReference) receiver;
  }

  private @Nullable Object path(@Nullable Object expression) {
    Object value = at(expression);
    return value == JsonDocument.MISSING ? null : value;
  }

  private String json(@Nullable Object expression) {
    Object value = at(expression);
    return value == JsonDocument.MISSING ? NO_JSON : ValuePrinter.json(value);
  }

  private @Nullable Object at(@Nullable Object expression) {
    String path = ValuePrinter.text(expression);
    if (path.isBlank()) {
      return JsonDocument.MISSING;
    }
    if (document.isEmpty()) {
      document = Optional.of(JsonDocument.parse(body(), input::onBrokenBody));
    }
    return document.get().at(paths.apply(path));
  }

  private Map<String, Object> params() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("path", Collections.unmodifiableMap(input.path()));
    all.put("querystring", Collections.unmodifiableMap(input.querystring()));
    all.put("header", Collections.unmodifiableMap(input.header()));
    return all;
  }

  /**
   * Returns the parameter of this name: from the path, the query string or the headers, in this
   * order. The name of a header may differ in case.
   */
  private String params(String name) {
    String value = input.path().get(name);
    if (value == null) {
      value = input.querystring().get(name);
    }
    if (value == null) {
      value = input.header().get(name);
    }
    return value != null ? value : headerInAnyCase(name);
  }

  private String headerInAnyCase(String name) {
    for (Map.Entry<String, String> header : input.header().entrySet()) {
      if (header.getKey().equalsIgnoreCase(name)) {
        return header.getValue();
      }
    }
    return "";
  }
}
