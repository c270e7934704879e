package gatewire.api;

import gatewire.model.HttpMethod;
import gatewire.model.Integration;
import gatewire.model.IntegrationResponse;
import gatewire.model.Method;
import gatewire.model.MethodResponse;
import gatewire.model.PathTemplate;
import gatewire.model.RequestParameter;
import gatewire.model.ResponseSource;
import gatewire.model.SelectionPattern;
import gatewire.model.StatusCode;
import gatewire.model.Unparsed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** APIs with one route, and accessors for the parts that tests check. */
final class ApiFixtures {

  static final BucketReference PHOTOS = new BucketReference("photos");
  static final FunctionReference GET_PET = new FunctionReference("get-pet");

  private ApiFixtures() {}

  static Api api(Route... routes) {
    return Api.named("test").routes(List.of(routes)).build();
  }

  static Method method(Route route) {
    return api(route).restApi().methods().get(0);
  }

  static Method method(HttpMethod httpMethod, String path, Backend backend) {
    return method(new Route(httpMethod, path, backend));
  }

  static Integration get(String path, Backend backend) {
    return method(HttpMethod.GET, path, backend).integration();
  }

  static Integration get(Backend backend) {
    return get("/pets/{petId}", backend);
  }

  /** Returns the response with this status of a GET method. */
  static IntegrationResponse response(int status, Backend backend) {
    return response(status, HttpMethod.GET, backend);
  }

  static IntegrationResponse response(int status, HttpMethod httpMethod, Backend backend) {
    return method(httpMethod, "/pets/{petId}", backend).integration().responses().stream()
        .filter(response -> response.status().value() == status)
        .findFirst()
        .orElseThrow();
  }

  /** Returns each response of a GET method as its pattern and its status. */
  static List<String> selections(Backend backend) {
    return selections(HttpMethod.GET, backend);
  }

  static List<String> selections(HttpMethod httpMethod, Backend backend) {
    return method(httpMethod, "/pets/{petId}", backend).integration().responses().stream()
        .map(
            response ->
                response.selectionPattern().map(SelectionPattern::regex).orElse("default")
                    + " -> "
                    + response.status())
        .toList();
  }

  static List<Unparsed> unparsed(Backend backend) {
    return unparsed(new Route(HttpMethod.GET, "/pets/{petId}", backend));
  }

  static List<Unparsed> unparsed(Route route) {
    return api(route).restApi().unparsed();
  }

  /** Returns a context for {@code GET /pets/{petId}}. */
  static RouteContext context(String... binaryMediaTypes) {
    return new RouteContext(
        HttpMethod.GET, PathTemplate.parse("/pets/{petId}"), Set.of(binaryMediaTypes));
  }

  static RequestParameter parameter(String rest) {
    return RequestParameter.parse(RequestParameter.PREFIX + rest);
  }

  /** Returns a response with only a status, a pattern and headers; the default has no pattern. */
  static IntegrationResponse plain(
      int status, String pattern, Map<String, ResponseSource> headers) {
    return new IntegrationResponse(
        new StatusCode(status),
        Optional.of(pattern).filter(text -> !text.isEmpty()).map(SelectionPattern::new),
        headers,
        Map.of(),
        Optional.empty());
  }

  static MethodResponse declared(int status, String... headers) {
    return new MethodResponse(new StatusCode(status), Set.of(headers), Map.of());
  }
}
