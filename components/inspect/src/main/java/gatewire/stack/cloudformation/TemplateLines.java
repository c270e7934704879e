package gatewire.stack.cloudformation;

import gatewire.stack.ResourceState;
import gatewire.stack.cloudformation.value.Position;
import gatewire.stack.cloudformation.value.TemplateNode;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The positions of the parts of a template's APIs, by the places that findings name. */
public final class TemplateLines {

  private static final Pattern LABEL = Pattern.compile("\\w+ '([^']+)'(?:, input '([^'.\\[]+).*)?");

  /** The parts of one API: its own position, its document, and the positions of its parts. */
  private record Api(
      Position position, Optional<DocumentPlaces> body, KnownPlaces<Position> places) {}

  private final TemplateSections template;
  private final ApiBodies bodies;
  private final Map<String, Api> apis;

  private TemplateLines(TemplateSections template, ApiBodies bodies, Map<String, Api> apis) {
    this.template = template;
    this.bodies = bodies;
    this.apis = Collections.unmodifiableMap(apis);
  }

  static TemplateLines of(
      TemplateSections template,
      List<TemplateResource> read,
      ApiBodies bodies,
      List<ResourceState> registered) {
    Map<String, Api> apis = new LinkedHashMap<>();
    Map<String, Map<String, Position>> methods = RouteLines.ofMethods(read, registered);
    for (ResourceState state : registered) {
      if (state.type().endsWith(":RestApi")) {
        String id = state.id().orElse("");
        Map<String, Position> places = new LinkedHashMap<>(methods.getOrDefault(id, Map.of()));
        places.putAll(PartLines.ofResources(id, registered, template));
        apis.put(
            id,
            new Api(
                template.resource(state.name()).map(TemplateNode::position).orElse(Position.NONE),
                Optional.ofNullable(bodies.byApi().get(id)).map(DocumentPlaces::of),
                new KnownPlaces<>(places)));
      }
    }
    return new TemplateLines(template, bodies, apis);
  }

  /**
   * Returns the location of a place that a finding about an API names: a route, a JSON pointer into
   * the API's document, or a resource with one of its properties. Returns that of the API for other
   * places, and empty if the API is not in the template.
   */
  public Optional<SourceLocation> locate(String apiId, String place) {
    Optional<Api> api = Optional.ofNullable(apis.get(apiId));
    return resource(place)
        .map(template::location)
        .or(() -> api.flatMap(one -> inDocument(apiId, one, place)))
        .or(
            () ->
                api.map(one -> template.location(one.places().find(place).orElse(one.position()))))
        .filter(location -> location.position().isKnown());
  }

  /** A pointer is returned only if the document has a file of its own. */
  private Optional<SourceLocation> inDocument(String apiId, Api api, String place) {
    Path file = bodies.file(apiId);
    return api.body()
        .flatMap(
            body ->
                body.pointer(place)
                    .map(
                        pointer ->
                            new SourceLocation(
                                file,
                                body.position(pointer),
                                Optional.of(pointer).filter(p -> !file.equals(template.file())))));
  }

  private Optional<Position> resource(String place) {
    Matcher label = LABEL.matcher(place);
    if (!label.matches()) {
      return Optional.empty();
    }
    return template
        .resource(label.group(1))
        .map(
            resource ->
                label.group(2) == null
                    ? resource.position()
                    : RouteLines.ofMember(resource, label.group(2)).orElse(resource.position()));
  }
}
