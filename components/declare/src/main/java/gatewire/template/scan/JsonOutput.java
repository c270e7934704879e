package gatewire.template.scan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import gatewire.template.RenderResult;
import gatewire.template.RenderResult.Rendered;
import gatewire.template.engine.MappingTemplate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds templates whose output is not JSON whatever the request contains. */
public final class JsonOutput {

  private static final ObjectReader JSON =
      new JsonMapper().reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** Values of which at least one fits in each place of JSON where a template prints a value. */
  private static final List<Values> ATTEMPTS =
      List.of(
          new Values(NODES.numberNode(1), "1"),
          new Values(NODES.textNode("x"), "x"),
          new Values(NODES.booleanNode(true), "true"),
          new Values(NODES.objectNode(), "{}"),
          new Values(NODES.arrayNode(), "[]"),
          new Values(NODES.arrayNode().add(1), "\"x\""),
          new Values(NODES.nullNode(), ""));

  /** JSONPath with indexes, wildcards or filters; {@link NeutralValues} has no value for it. */
  private static final Pattern COMPLEX_PATH =
      Pattern.compile(
          "input\\.(path|json)\\((['\"])(?:(?!\\2).)*(?:\\[|\\*|\\.\\.)(?:(?!\\2\\)).)*\\2\\)");

  /** A property of an element or of a method's result, whose form is not known. */
  private static final Pattern INNER_PROPERTY =
      Pattern.compile("(?:][)}]?|get\\([^)]*\\))\\.[A-Za-z_]\\w*\\b(?!\\()");

  /** A variable with a part of the body, and a member of it: the part may be of any form. */
  private static final Pattern INNER_VARIABLE =
      Pattern.compile(
          "#set\\(\\s*\\$\\{?(\\w+)}?\\s*=\\s*\\$(?!input\\.path\\(['\"]\\$['\"]\\)\\s*\\)).*\\$!?\\{?\\1\\.\\w",
          Pattern.DOTALL);

  private record Values(JsonNode json, String text) {}

  private JsonOutput() {}

  /**
   * Returns an output of the template if none of its outputs is JSON; empty if one of them is, and
   * if the template prints nothing or fails, because it may then need certain values.
   */
  public static Optional<String> neverJson(String source) {
    if (INNER_PROPERTY.matcher(source).find() || INNER_VARIABLE.matcher(source).find()) {
      return Optional.empty();
    }
    String simple = COMPLEX_PATH.matcher(source).replaceAll("input.$1('\\$.neutral')");
    MappingTemplate template = MappingTemplate.parse(simple);
    NeutralValues values = new NeutralValues(simple);
    RenderResult text = template.render(values.variables("x", "x"));
    if (text instanceof Rendered rendered && isJson(rendered.text())) {
      return Optional.empty();
    }
    String output = "";
    for (Values attempt : ATTEMPTS) {
      RenderResult result = template.render(values.variables(attempt.json(), attempt.text()));
      if (!(result instanceof Rendered rendered)
          || rendered.text().isBlank()
          || isJson(rendered.text())) {
        return Optional.empty();
      }
      output = output.isEmpty() ? rendered.text().strip() : output;
    }
    return Optional.of(output);
  }

  /** Returns whether a string is JSON. */
  public static boolean isJson(String text) {
    try {
      JSON.readTree(text);
      return true;
    } catch (JsonProcessingException e) {
      return false;
    }
  }
}
