package gatewire.openapi.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * API Gateway's extensions to OpenAPI. Each becomes part of a REST API, or is ignored for a reason.
 * The model omits some that AWS reads, because they do not change what an API does; they give no
 * warning.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions.html">OpenAPI
 *     extensions</a>
 */
public enum Extension {
  ANY_METHOD(Place.PATH_ITEM),
  API_KEY_SOURCE(Place.DOCUMENT),
  AUTH(Place.OPERATION),
  AUTHORIZER(Place.SECURITY_SCHEME),
  AUTHTYPE(Place.SECURITY_SCHEME),
  BINARY_MEDIA_TYPES(Place.DOCUMENT),
  CORS("it is for HTTP APIs; a REST API responds to preflight requests with OPTIONS methods"),
  DOCUMENTATION(false, "documentation parts describe an API and do not change its behavior"),
  ENDPOINT_ACCESS_MODE(Place.DOCUMENT),
  ENDPOINT_CONFIGURATION(Place.DOCUMENT, Place.SERVER),
  GATEWAY_RESPONSES(Place.DOCUMENT),
  IMPORTEXPORT_VERSION("it is for HTTP APIs"),
  INTEGRATION(Place.OPERATION),
  INTEGRATIONS("it is for HTTP APIs; a REST API has the integration in each operation"),
  MINIMUM_COMPRESSION_SIZE(Place.DOCUMENT),
  POLICY(Place.DOCUMENT),
  REQUEST_VALIDATOR(Place.DOCUMENT, Place.OPERATION),
  REQUEST_VALIDATORS(Place.DOCUMENT),
  SECURITY_POLICY(Place.DOCUMENT),
  TAG_VALUE(false, "tags are labels of the deployed API");

  private static final String PREFIX = "x-amazon-apigateway-";

  /** The place of an extension in a document. */
  public enum Place {
    DOCUMENT("the document's root"),
    SERVER("a server"),
    PATH_ITEM("a path"),
    OPERATION("an operation"),
    SECURITY_SCHEME("a security scheme"),
    NONE("no place");

    private final String description;

    Place(String description) {
      this.description = description;
    }
  }

  private final Place place;
  private final Place otherPlace;
  private final String reason;
  private final boolean warns;

  Extension(Place place) {
    this(place, place);
  }

  Extension(Place place, Place otherPlace) {
    this.place = place;
    this.otherPlace = otherPlace;
    this.reason = "";
    this.warns = true;
  }

  Extension(String reason) {
    this(true, reason);
  }

  Extension(boolean warns, String reason) {
    this.place = Place.NONE;
    this.otherPlace = Place.NONE;
    this.reason = reason;
    this.warns = warns;
  }

  /** Returns the extension's name in documents. */
  public String key() {
    return PREFIX + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it becomes part of the API. */
  boolean isRead() {
    return place != Place.NONE;
  }

  /** Whether an import that ignores it gives a warning. */
  boolean warns() {
    return warns;
  }

  /** Returns why it is ignored; empty if it is read. */
  String reason() {
    return reason;
  }

  public Optional<DocumentNode> in(DocumentNode parent) {
    return parent.get(key());
  }

  /** Warns about each of API Gateway's extensions that is not read at this place. */
  public static void warnOfOthers(DocumentNode element, Place place) {
    element.members().keySet().stream()
        .filter(name -> name.startsWith(PREFIX))
        .forEach(
            name ->
                element
                    .get(name)
                    .ifPresent(
                        member -> warning(name, place).ifPresent(text -> member.warn("%s", text))));
  }

  private static Optional<String> warning(String name, Place place) {
    Optional<Extension> extension =
        Arrays.stream(values()).filter(e -> e.key().equals(name)).findFirst();
    if (extension.isEmpty()) {
      return Optional.of(name + " is not a supported extension. Ignoring.");
    }
    Extension known = extension.get();
    if (!known.isRead()) {
      return !known.warns
          ? Optional.empty()
          : Optional.of(name + ": " + known.reason + ". Ignoring.");
    }
    String places =
        known.place.description
            + (known.otherPlace == known.place ? "" : " or " + known.otherPlace.description);
    return known.place == place || known.otherPlace == place
        ? Optional.empty()
        : Optional.of(
            name
                + " has no meaning at "
                + place.description
                + ", it belongs to "
                + places
                + ". Ignoring.");
  }
}
