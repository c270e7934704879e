package gatewire.stack.cloudformation.sam;

import static gatewire.stack.cloudformation.value.ObjectBuilder.call;
import static gatewire.stack.cloudformation.value.ObjectBuilder.list;

import gatewire.stack.cloudformation.value.ObjectBuilder;
import gatewire.stack.cloudformation.value.TemplateNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * Adds an OPTIONS method with a mock integration to each path, as the property {@code Cors} does.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-api-corsconfiguration.html">CorsConfiguration</a>
 */
final class SamCors {

  private static final String OPTIONS = "options";
  private static final String ANY = "x-amazon-apigateway-any-method";
  private static final String ALL_METHODS = "DELETE,GET,HEAD,OPTIONS,PATCH,POST,PUT";
  private static final List<String> METHODS =
      List.of("delete", "get", "head", "patch", "post", "put");
  private static final String HEADER = "Access-Control-";

  private final TemplateNode cors;

  /**
   * @param cors an object, or the allowed origin
   */
  SamCors(TemplateNode cors) {
    boolean origin = cors.text().isPresent() || Globals.isCall(cors);
    this.cors =
        origin ? new ObjectBuilder().put("AllowOrigin", cors).build().at(cors.position()) : cors;
  }

  void addTo(Map<String, TemplateNode> paths) {
    paths.replaceAll((path, item) -> Branches.change(item, this::withPreflight));
  }

  private TemplateNode withPreflight(TemplateNode item) {
    return item instanceof TemplateNode.Mapping operations && operations.get(OPTIONS).isEmpty()
        ? operations.with(OPTIONS, preflight(operations).at(cors.position()))
        : item;
  }

  private TemplateNode preflight(TemplateNode.Mapping operations) {
    TemplateNode.Mapping headers = headers(operations);
    ObjectBuilder parameters = new ObjectBuilder();
    headers
        .members()
        .forEach((name, value) -> parameters.put("method.response.header." + name, value));
    TemplateNode response =
        new ObjectBuilder()
            .put("statusCode", "200")
            .put("responseParameters", parameters.build())
            .put("responseTemplates", call("application/json", TemplateNode.of("{}\n")))
            .build();
    TemplateNode integration =
        new ObjectBuilder()
            .put("type", "mock")
            .put(
                "requestTemplates",
                call("application/json", TemplateNode.of("{\n  \"statusCode\" : 200\n}\n")))
            .put("responses", call("default", response))
            .build();
    TemplateNode declared =
        new ObjectBuilder()
            .put("description", "CORS response")
            .put("headers", headers.map(value -> call("type", TemplateNode.of("string"))))
            .build();
    return new ObjectBuilder()
        .put("consumes", list(TemplateNode.of("application/json")))
        .put("produces", list(TemplateNode.of("application/json")))
        .put("x-amazon-apigateway-integration", integration)
        .put("responses", call("200", declared))
        .build();
  }

  private TemplateNode.Mapping headers(TemplateNode.Mapping operations) {
    ObjectBuilder headers =
        new ObjectBuilder()
            .put(HEADER + "Allow-Origin", cors.get("AllowOrigin"))
            .put(HEADER + "Allow-Headers", cors.get("AllowHeaders"))
            .put(
                HEADER + "Allow-Methods",
                cors.get("AllowMethods").orElse(TemplateNode.of("'" + methods(operations) + "'")))
            .put(HEADER + "Max-Age", cors.get("MaxAge"));
    boolean credentials =
        cors.text("AllowCredentials").filter("true"::equalsIgnoreCase).isPresent();
    return (credentials ? headers.put(HEADER + "Allow-Credentials", "'true'") : headers).build();
  }

  private static String methods(TemplateNode.Mapping operations) {
    if (operations.get(ANY).isPresent()) {
      return ALL_METHODS;
    }
    TreeSet<String> methods = new TreeSet<>(List.of("OPTIONS"));
    METHODS.stream()
        .filter(method -> operations.get(method).isPresent())
        .forEach(method -> methods.add(method.toUpperCase(Locale.ROOT)));
    return String.join(",", methods);
  }
}
