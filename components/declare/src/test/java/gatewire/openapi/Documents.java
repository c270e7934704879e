package gatewire.openapi;

import gatewire.model.Method;
import gatewire.model.RestApi;
import gatewire.openapi.document.Warning;
import java.util.List;

/** Creates small documents for tests. */
public final class Documents {

  /** A complete integration with no details. */
  public static final String MOCK = "x-amazon-apigateway-integration: {type: mock}";

  private Documents() {}

  /** Returns a YAML document in OpenAPI 3.0 with these further members at its root. */
  public static String openApi(String members) {
    return "openapi: 3.0.1\ninfo: {title: pets, version: '1'}\n" + members;
  }

  /** Returns a YAML document in Swagger 2.0 with these further members at its root. */
  public static String swagger(String members) {
    return "swagger: '2.0'\ninfo: {title: pets, version: '1'}\n" + members;
  }

  /** Returns a document whose only operation, GET on this path, has these members. */
  public static String get(String path, String... members) {
    return openApi(operation(path, members));
  }

  /** Returns the member {@code paths} with one operation, GET on this path. */
  public static String operation(String path, String... members) {
    String indented = String.join("\n", members).indent(6);
    return "paths:\n  '" + path + "':\n    get:\n      responses: {}\n" + indented;
  }

  /** Returns the member {@code paths} with a GET on {@code /pets} that has this integration. */
  public static String integration(String... members) {
    return get("/pets", "x-amazon-apigateway-integration:", String.join("\n", members).indent(2));
  }

  public static Method method(String document) {
    return method(ApiDocument.read(document).api());
  }

  public static Method method(RestApi api) {
    return api.methods().get(0);
  }

  public static List<String> unparsed(String document) {
    return ApiDocument.read(document).api().unparsed().stream()
        .map(unparsed -> unparsed.place() + ": " + unparsed.problem())
        .toList();
  }

  public static List<String> warnings(String document) {
    return ApiDocument.read(document).warnings().stream().map(Warning::toString).toList();
  }
}
