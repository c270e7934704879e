package gatewire.stack.cloudformation;

import gatewire.stack.cloudformation.value.Position;
import gatewire.stack.cloudformation.value.TemplateNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The places that findings name in an OpenAPI document: JSON pointers to them. */
final class DocumentPlaces {

  private static final String ANY = "x-amazon-apigateway-any-method";

  /** How findings name a part of a document, by the path of the objects that contain it. */
  private static final Map<List<String>, String> PARTS =
      Map.of(
          List.of("x-amazon-apigateway-gateway-responses"), "gateway response %s",
          List.of("securityDefinitions"), "authorizer '%s'",
          List.of("components", "securitySchemes"), "authorizer '%s'",
          List.of("definitions"), "model '%s'",
          List.of("components", "schemas"), "model '%s'",
          List.of("x-amazon-apigateway-request-validators"), "request validator '%s'");

  private final TemplateNode document;
  private final KnownPlaces<String> pointers;

  private DocumentPlaces(TemplateNode document, Map<String, String> pointers) {
    this.document = document;
    this.pointers = new KnownPlaces<>(pointers);
  }

  static DocumentPlaces of(TemplateNode document) {
    Map<String, String> pointers = new LinkedHashMap<>();
    addRoutes(document, pointers);
    PARTS.forEach((parents, format) -> addParts(document, parents, format, pointers));
    return new DocumentPlaces(document, pointers);
  }

  private static void addRoutes(TemplateNode document, Map<String, String> pointers) {
    members(document.get("paths"))
        .forEach(
            (path, item) -> {
              String pointer = "/paths/" + escape(path);
              pointers.put(path, pointer);
              members(Optional.of(item))
                  .keySet()
                  .forEach(
                      name -> {
                        String method = name.equals(ANY) ? "ANY" : name.toUpperCase(Locale.ROOT);
                        pointers.put(method + " " + path, pointer + "/" + escape(name));
                      });
            });
  }

  private static void addParts(
      TemplateNode document, List<String> parents, String format, Map<String, String> pointers) {
    Optional<TemplateNode> parent = Optional.of(document);
    for (String name : parents) {
      parent = parent.flatMap(node -> node.get(name));
    }
    members(parent)
        .keySet()
        .forEach(
            name ->
                pointers.put(
                    format.formatted(name), "/" + String.join("/", parents) + "/" + escape(name)));
  }

  /**
   * Returns the JSON pointer of a place: of the longest known place at its start, or the place
   * itself if it is a pointer.
   */
  Optional<String> pointer(String place) {
    return isPointer(place) ? Optional.of(place) : pointers.find(place);
  }

  /** A place with a slash at its start is a pointer unless the document has such a path. */
  private boolean isPointer(String place) {
    return place.startsWith("/")
        && !pointers.contains(place)
        && document.get(unescape(place.substring(1).split("/", 2)[0])).isPresent();
  }

  /** Returns the position of a pointer, which is followed as far as the document goes. */
  Position position(String pointer) {
    TemplateNode node = document;
    for (String part : pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/")) {
      Optional<TemplateNode> next = child(node, unescape(part));
      if (next.isEmpty()) {
        break;
      }
      node = next.get();
    }
    return node.position();
  }

  private static Optional<TemplateNode> child(TemplateNode node, String name) {
    if (node instanceof TemplateNode.Mapping mapping) {
      return Optional.ofNullable(mapping.members().get(name));
    }
    return node instanceof TemplateNode.Sequence list && name.matches("\\d{1,6}")
        ? list.elements().stream().skip(Integer.parseInt(name)).findFirst()
        : Optional.empty();
  }

  private static Map<String, TemplateNode> members(Optional<TemplateNode> node) {
    return node.orElse(TemplateNode.Mapping.EMPTY) instanceof TemplateNode.Mapping mapping
        ? mapping.members()
        : Map.of();
  }

  private static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  private static String unescape(String part) {
    return part.replace("~1", "/").replace("~0", "~");
  }
}
