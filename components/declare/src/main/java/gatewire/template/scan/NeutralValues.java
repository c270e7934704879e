package gatewire.template.scan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gatewire.template.TemplateInput;
import gatewire.template.engine.TemplateContext;
import gatewire.template.engine.TemplateVariables;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The variables of a request that has each value that a template names, and the same value for all
 * of them.
 */
final class NeutralValues {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** Names joined by dots, such as {@code root.owner.name} or {@code $.owner.name}. */
  private static final Pattern CHAIN = Pattern.compile("[A-Za-z_]\\w*(?:\\.[A-Za-z_]\\w*)*");

  /** Names of parameters, which may also contain dots and hyphens. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][\\w.:-]*");

  private static final Pattern WORD = Pattern.compile("\\w+");

  private final String template;

  NeutralValues(String template) {
    this.template = template;
  }

  /**
   * Returns the variables.
   *
   * @param json the value of each member of the body that has no members itself
   * @param text the value of each parameter and of each other variable
   */
  TemplateVariables variables(JsonNode json, String text) {
    return variables(body(json), text);
  }

  /** Returns the variables of a request whose body is this text, which need not be JSON. */
  TemplateVariables variables(String body, String text) {
    Map<String, String> named = named(text);
    return new TemplateVariables(
        TemplateInput.of(body, named, named, named),
        TemplateContext.of(context(text, named)),
        named);
  }

  private Map<String, String> named(String text) {
    Map<String, String> named = new LinkedHashMap<>();
    NAME.matcher(template).results().forEach(name -> named.put(name.group(), text));
    WORD.matcher(template).results().forEach(name -> named.put(name.group(), text));
    return named;
  }

  /** Returns a body with each chain, and with each chain without its first name: a variable. */
  private String body(JsonNode leaf) {
    ObjectNode body = NODES.objectNode();
    CHAIN
        .matcher(template)
        .results()
        .forEach(
            chain -> {
              String[] names = chain.group().split("\\.");
              add(body, names, 0);
              add(body, names, 1);
            });
    fill(body, leaf);
    return body.toString();
  }

  private static void add(ObjectNode body, String[] names, int from) {
    ObjectNode at = body;
    for (int i = from; i < names.length; i++) {
      at = at.withObject("/" + names[i]);
    }
  }

  private static void fill(ObjectNode object, JsonNode leaf) {
    object
        .properties()
        .forEach(
            member -> {
              if (member.getValue().isEmpty()) {
                member.setValue(leaf);
              } else {
                fill((ObjectNode) member.getValue(), leaf);
              }
            });
  }

  private static Map<String, Object> context(String text, Map<String, String> named) {
    Map<String, Object> context = new LinkedHashMap<>(named);
    Map<String, Object> authorizer = new LinkedHashMap<>(named);
    authorizer.put("claims", named);
    context.put("authorizer", authorizer);
    context.put("identity", named);
    context.put("requestTimeEpoch", 1L);
    context.put("accountId", text);
    return context;
  }
}
