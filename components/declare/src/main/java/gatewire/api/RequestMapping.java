package gatewire.api;

import gatewire.model.ContentHandling;
import gatewire.model.HeaderMaps;
import gatewire.model.Integration;
import gatewire.model.IntegrationParameter;
import gatewire.model.ParameterLocation;
import gatewire.model.PassthroughBehavior;
import gatewire.model.RequestSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The mapping of a client's request to the request to the backend: parameters and body.
 *
 * @param withoutHeaders headers that are not passed to the backend, although it passes them by
 *     default
 */
record RequestMapping(
    Map<IntegrationParameter, RequestSource> parameters,
    List<String> withoutHeaders,
    Map<String, BodyTemplate> templates,
    RequestOverrides overrides,
    Optional<PassthroughBehavior> passthroughBehavior,
    Optional<ContentHandling> contentHandling) {

  static final RequestMapping NONE =
      new RequestMapping(
          Map.of(),
          List.of(),
          Map.of(),
          RequestOverrides.requestOverrides(),
          Optional.empty(),
          Optional.empty());

  RequestMapping with(IntegrationParameter parameter, RequestSource source) {
    Map<IntegrationParameter, RequestSource> more = new LinkedHashMap<>(parameters);
    more.keySet().removeIf(mapped -> isHeaderOf(mapped, names(parameter)));
    more.put(parameter, source);
    return new RequestMapping(
        more, withoutHeaders, templates, overrides, passthroughBehavior, contentHandling);
  }

  RequestMapping without(List<String> headers) {
    Map<IntegrationParameter, RequestSource> fewer = new LinkedHashMap<>(parameters);
    fewer.keySet().removeIf(mapped -> isHeaderOf(mapped, headers));
    return new RequestMapping(
        fewer,
        Stream.concat(withoutHeaders.stream(), headers.stream()).toList(),
        templates,
        overrides,
        passthroughBehavior,
        contentHandling);
  }

  RequestMapping with(String contentType, BodyTemplate template) {
    Map<String, BodyTemplate> more = new LinkedHashMap<>(templates);
    more.put(contentType, template);
    return new RequestMapping(
        parameters, withoutHeaders, more, overrides, passthroughBehavior, contentHandling);
  }

  RequestMapping with(RequestOverrides value) {
    return new RequestMapping(
        parameters, withoutHeaders, templates, value, passthroughBehavior, contentHandling);
  }

  RequestMapping with(PassthroughBehavior behavior) {
    return new RequestMapping(
        parameters, withoutHeaders, templates, overrides, Optional.of(behavior), contentHandling);
  }

  RequestMapping with(ContentHandling handling) {
    return new RequestMapping(
        parameters,
        withoutHeaders,
        templates,
        overrides,
        passthroughBehavior,
        Optional.of(handling));
  }

  /**
   * Returns whether a placeholder of the URI may be empty. The route's path parameters, which fill
   * placeholders by default, have at least one character.
   */
  boolean pathMayBeEmpty(String name) {
    RequestSource mapped = parameters.get(IntegrationParameter.path(name));
    return overrides.pathMayBeEmpty(name) || (mapped != null && UriValue.mayBeEmpty(mapped));
  }

  /** Returns the headers that are neither removed nor mapped by the author. */
  Stream<String> headersToPass(List<String> headers) {
    List<String> mapped = parameters.keySet().stream().flatMap(one -> names(one).stream()).toList();
    return headers.stream()
        .filter(header -> !HeaderMaps.contains(withoutHeaders, header))
        .filter(header -> !HeaderMaps.contains(mapped, header));
  }

  /**
   * Adds the mapping to an integration. If there are templates, API Gateway rejects bodies of other
   * content types, unless the author has set another passthrough behavior.
   */
  void render(Integration.Builder integration, RouteContext route) {
    Map<String, String> rendered = templates(route);
    integration.requestParameters(parameters).requestTemplates(rendered);
    if (!rendered.isEmpty()) {
      integration.passthroughBehavior(PassthroughBehavior.NEVER);
    }
    passthroughBehavior.ifPresent(integration::passthroughBehavior);
    if (contentHandling.isPresent()) {
      integration.contentHandling(contentHandling);
    }
  }

  private Map<String, String> templates(RouteContext route) {
    String prelude = overrides.render(route);
    Map<String, String> rendered = new LinkedHashMap<>();
    templates.forEach(
        (contentType, template) ->
            rendered.put(contentType, prelude + template.render(BodyTemplate.Side.REQUEST, route)));
    return rendered.isEmpty() && !overrides.isEmpty()
        ? Map.of("application/json", prelude + "$input.body")
        : rendered;
  }

  private static boolean isHeaderOf(IntegrationParameter parameter, List<String> names) {
    return parameter.location() == ParameterLocation.HEADER
        && HeaderMaps.contains(names, parameter.name());
  }

  /** Returns the name of a header parameter; empty for another parameter. */
  private static List<String> names(IntegrationParameter parameter) {
    return parameter.location() == ParameterLocation.HEADER ? List.of(parameter.name()) : List.of();
  }
}
