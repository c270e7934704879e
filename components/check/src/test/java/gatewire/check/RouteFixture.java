package gatewire.check;

import static java.util.stream.Collectors.toMap;

import gatewire.model.Authorization;
import gatewire.model.ContentHandling;
import gatewire.model.HttpMethod;
import gatewire.model.Integration;
import gatewire.model.IntegrationParameter;
import gatewire.model.IntegrationResponse;
import gatewire.model.Method;
import gatewire.model.MethodResponse;
import gatewire.model.PathTemplate;
import gatewire.model.RequestParameter;
import gatewire.model.RequestSource;
import gatewire.model.ResponseSource;
import gatewire.model.RestApi;
import gatewire.model.SelectionPattern;
import gatewire.model.StatusCode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One route of a small API; what is not said is not there. */
final class RouteFixture {

  private final Integration.Builder integration;
  private final Method.Builder method;

  RouteFixture(HttpMethod verb, PathTemplate path, Integration.Builder integration) {
    this.integration = integration;
    this.method = Method.builder(verb, path, integration.build());
  }

  RouteFixture declares(String parameter) {
    method.requestParameter(RequestParameter.parse(parameter), false);
    return this;
  }

  RouteFixture requires(String parameter) {
    method.requestParameter(RequestParameter.parse(parameter), true);
    return this;
  }

  RouteFixture requestModel(String model) {
    method.requestModel(ApiFixtures.JSON, model);
    return this;
  }

  RouteFixture requestValidator(String name) {
    method.requestValidator(Optional.of(name));
    return this;
  }

  RouteFixture authorization(Authorization authorization) {
    method.authorization(authorization);
    return this;
  }

  RouteFixture apiKeyRequired() {
    method.apiKeyRequired(true);
    return this;
  }

  RouteFixture maps(String target, String source) {
    integration.requestParameter(IntegrationParameter.parse(target), RequestSource.parse(source));
    return this;
  }

  RouteFixture methodResponse(int status, String... headers) {
    method.response(new MethodResponse(new StatusCode(status), Set.of(headers), Map.of()));
    return this;
  }

  RouteFixture describedResponse(int status, String model) {
    method.response(
        new MethodResponse(new StatusCode(status), Set.of(), Map.of(ApiFixtures.JSON, model)));
    return this;
  }

  /** The default response: one without a selection pattern. */
  RouteFixture integrationResponse(int status, ApiFixtures.Mapping... mappings) {
    return integrationResponse(status, "", mappings);
  }

  RouteFixture integrationResponse(int status, String pattern, ApiFixtures.Mapping... mappings) {
    return response(status, pattern, Map.of(), mappings);
  }

  /** The default response, with a template for JSON. */
  RouteFixture templatedResponse(int status, String template) {
    return response(status, "", Map.of(ApiFixtures.JSON, template));
  }

  /** The default response, whose body is made bytes. */
  RouteFixture binaryResponse(int status) {
    integration.response(
        new IntegrationResponse(
            new StatusCode(status),
            Optional.empty(),
            Map.of(),
            Map.of(),
            Optional.of(ContentHandling.CONVERT_TO_BINARY)));
    return this;
  }

  RouteFixture response(IntegrationResponse response) {
    integration.response(response);
    return this;
  }

  Method method() {
    return method.integration(integration.build()).build();
  }

  RestApi api() {
    return ApiFixtures.api(this).build();
  }

  private RouteFixture response(
      int status, String pattern, Map<String, String> templates, ApiFixtures.Mapping... mappings) {
    Map<String, ResponseSource> headers =
        Stream.of(mappings)
            .collect(
                toMap(
                    ApiFixtures.Mapping::header,
                    mapping -> ResponseSource.parse(mapping.expression())));
    integration.response(
        new IntegrationResponse(
            new StatusCode(status),
            Optional.of(new SelectionPattern(pattern)),
            headers,
            templates,
            Optional.empty()));
    return this;
  }
}
