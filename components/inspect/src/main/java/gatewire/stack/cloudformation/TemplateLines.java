package gatewire.stack.cloudformation;

import gatewire.stack.ResourceState;
import gatewire.stack.cloudformation.value.TemplateNode;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of the parts of a template's APIs, by the places that findings name. */
public final class TemplateLines {

  private static final Pattern LABEL = Pattern.compile("\\w+ '([^']+)'(?:, input '([^'.\\[]+).*)?");

  /** A line of a file. */
  public record Location(Path file, int line) {
    @Override
    public String toString() {
      return file + ":" + line;
    }
  }

  /**
   * The parts of one API: its own line, its document, and the lines of its routes and shared parts.
   */
  private record Api(int line, Optional<TemplateNode> body, Map<String, Integer> places) {}

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
    Map<String, Map<String, Integer>> methods = RouteLines.ofMethods(read, registered);
    for (ResourceState state : registered) {
      if (state.type().endsWith(":RestApi")) {
        String id = state.id().orElse("");
        Optional<TemplateNode> body = Optional.ofNullable(bodies.byApi().get(id));
        Map<String, Integer> places = new LinkedHashMap<>(methods.getOrDefault(id, Map.of()));
        places.putAll(PartLines.ofResources(id, registered, template));
        body.ifPresent(
            document -> {
              places.putAll(RouteLines.ofDocument(document));
              places.putAll(PartLines.ofDocument(document));
            });
        int line = template.resource(state.name()).map(TemplateNode::line).orElse(0);
        apis.put(id, new Api(line, body, places));
      }
    }
    return new TemplateLines(template, bodies, apis);
  }

  /**
   * Returns the location of a place that a finding about an API names: a route, a JSON pointer into
   * the API's document, or a resource with one of its properties. Returns that of the API for other
   * places, and empty if the API is not in the template.
   */
  public Optional<Location> locate(String apiId, String place) {
    Optional<Api> api = Optional.ofNullable(apis.get(apiId));
    Optional<Location> inTemplate =
        resource(place).map(line -> new Location(template.file(), line));
    return inTemplate
        .or(() -> api.flatMap(one -> inApi(apiId, one, place)))
        .filter(location -> location.line() > 0);
  }

  private Optional<Location> inApi(String apiId, Api api, String place) {
    Optional<Integer> line =
        place.startsWith("/") && api.body().isPresent()
            ? Optional.of(pointer(api.body().get(), place))
            : known(api, place);
    return line.map(
            known ->
                new Location(api.body().isPresent() ? bodies.file(apiId) : template.file(), known))
        .or(() -> Optional.of(new Location(template.file(), api.line())));
  }

  /** Returns the line of the longest known place at the start of a place. */
  private static Optional<Integer> known(Api api, String place) {
    return api.places().keySet().stream()
        .filter(
            known ->
                place.equals(known)
                    || place.startsWith(known + ",")
                    || place.startsWith(known + " "))
        .max((one, other) -> Integer.compare(one.length(), other.length()))
        .map(api.places()::get);
  }

  /** Follows a JSON pointer as far as the document goes. */
  private static int pointer(TemplateNode document, String pointer) {
    TemplateNode node = document;
    for (String part : pointer.substring(1).split("/")) {
      String name = part.replace("~1", "/").replace("~0", "~");
      Optional<TemplateNode> next = node.get(name);
      if (next.isEmpty()
          && node instanceof TemplateNode.Sequence list
          && name.matches("\\d{1,6}")) {
        next = list.elements().stream().skip(Integer.parseInt(name)).findFirst();
      }
      if (next.isEmpty()) {
        break;
      }
      node = next.get();
    }
    return node.line();
  }

  private Optional<Integer> resource(String place) {
    Matcher label = LABEL.matcher(place);
    if (!label.matches()) {
      return Optional.empty();
    }
    return template
        .resource(label.group(1))
        .map(
            resource ->
                label.group(2) == null
                    ? resource.line()
                    : RouteLines.ofMember(resource, label.group(2)).orElse(resource.line()));
  }
}
