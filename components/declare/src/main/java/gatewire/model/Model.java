package gatewire.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A JSON Schema (draft 4) that requests are checked against.
 *
 * <p>A schema refers to another model of its API by that model's URL, which has the API's id in it.
 * Where the id is not known yet, {@link #reference} stands in; whoever reads a schema takes the
 * model's name out with {@link #referenced} and need not know the id.
 *
 * @param name letters and digits only
 * @param contentType for example {@code application/json}
 * @param schema the schema's JSON text
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/models-mappings-models.html">Data
 *     models</a>
 */
public record Model(String name, String contentType, String schema) {

  /**
   * What a reference to a model starts with where its API's id is not known yet. Whoever deploys
   * the model puts the id in the place of the last segment.
   */
  public static final String UNBOUND_API = "https://apigateway.amazonaws.com/restapis/this-api/";

  private static final Pattern REFERENCE =
      Pattern.compile(
          "https://apigateway[^/]*\\.amazonaws\\.com[^/]*/restapis/[^/]+/models/([A-Za-z0-9]+)");

  /** A model of JSON bodies. */
  public static Model json(String name, String schema) {
    return new Model(name, "application/json", schema);
  }

  /** The same model as it is written where its API's id is not known. */
  public Model unbound(String apiId) {
    return new Model(name, contentType, schema.replace(boundTo(apiId), UNBOUND_API));
  }

  /** The schema as the API of this id has it. */
  public String schemaIn(String apiId) {
    return schema.replace(UNBOUND_API, boundTo(apiId));
  }

  private static String boundTo(String apiId) {
    return "https://apigateway.amazonaws.com/restapis/" + apiId + "/";
  }

  /** What stands in a schema's {@code $ref} to the model of this name in the same API. */
  public static String reference(String name) {
    return UNBOUND_API + "models/" + name;
  }

  /**
   * The name of the model that a schema's {@code $ref} means, whatever API's id is in it; empty
   * when it means none.
   */
  public static Optional<String> referenced(String reference) {
    Matcher matcher = REFERENCE.matcher(reference);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
