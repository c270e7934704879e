package gatewire.check;

import gatewire.model.Grant;
import gatewire.model.HttpMethod;
import gatewire.model.Integration;
import gatewire.model.IntegrationType;
import gatewire.model.PathTemplate;
import gatewire.model.Reference;
import gatewire.model.RestApi;
import gatewire.model.Text;
import java.util.List;

/**
 * Small APIs, written like a sentence: {@code get("/files", s3()).integrationResponse(404,
 * mapping("ETag")).api()}.
 */
final class ApiFixtures {

  static final String JSON = "application/json";

  private ApiFixtures() {}

  /** A route to an HTTP backend. */
  static RouteFixture get(String path) {
    return get(path, http());
  }

  static RouteFixture get(String path, Integration.Builder backend) {
    return route(HttpMethod.GET, path, backend);
  }

  static RouteFixture route(HttpMethod verb, String path, Integration.Builder backend) {
    return new RouteFixture(verb, PathTemplate.parse(path), backend);
  }

  static RestApi.Builder api(RouteFixture... routes) {
    return RestApi.builder("pet-store")
        .methods(List.of(routes).stream().map(RouteFixture::method).toList());
  }

  static Integration.Builder http() {
    return Integration.builder(IntegrationType.HTTP)
        .httpMethod("GET")
        .uri(Text.of("https://backend.example.com"));
  }

  static Integration.Builder httpProxy() {
    return Integration.builder(IntegrationType.HTTP_PROXY)
        .httpMethod("GET")
        .uri(Text.of("https://backend.example.com"));
  }

  static Integration.Builder s3() {
    return service("s3:path/photos");
  }

  /** An AWS service, by what follows the region in its URI. */
  static Integration.Builder service(String call) {
    return Integration.builder(IntegrationType.AWS)
        .httpMethod("GET")
        .uri(serviceUri(call))
        .credentials(Grant.AssumeRole.credentials("photos"));
  }

  static Text serviceUri(String call) {
    return Text.join(Text.of("arn:aws:apigateway:"), Reference.API_REGION, Text.of(":" + call));
  }

  static Integration.Builder lambda() {
    return Integration.builder(IntegrationType.AWS)
        .httpMethod("POST")
        .uri(new Reference("getPet", "invokeArn"));
  }

  static Integration.Builder lambdaProxy() {
    return Integration.builder(IntegrationType.AWS_PROXY)
        .httpMethod("POST")
        .uri(new Reference("getPet", "invokeArn"));
  }

  static Integration.Builder mock() {
    return Integration.builder(IntegrationType.MOCK);
  }

  /** A mock whose request template for JSON is this. */
  static Integration.Builder mock(String template) {
    return mock().requestTemplate(JSON, template);
  }

  /** A header that takes the backend's header of the same name. */
  static Mapping mapping(String header) {
    return new Mapping(header, "integration.response.header." + header);
  }

  static Mapping mapping(String header, String expression) {
    return new Mapping(header, expression);
  }

  record Mapping(String header, String expression) {}
}
