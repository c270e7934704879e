package gatewire.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A model: a JSON Schema (draft 4) that API Gateway checks request bodies against.
 *
 * <p>A schema refers to another model of its API by that model's URL, which contains the API's id.
 * As long as the id is unknown, {@link #reference} is used in its place. {@link #referenced}
 * returns the model's name from either form, so that readers of a schema need not know the id.
 *
 * @param name letters and digits only
 * @param contentType for example {@code application/json}
 * @param schema the schema as JSON
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/models-mappings-models.html">Data
 *     models</a>
 */
public record Model(String name, String contentType, String schema) {

  /**
   * The prefix of a reference to a model as long as its API's id is unknown. The deployment
   * replaces the last segment by the id.
   */
  public static final String UNBOUND_API = "https://apigateway.amazonaws.com/restapis/this-api/";

  private static final Pattern REFERENCE =
      Pattern.compile(
          "https://apigateway[^/]*\\.amazonaws\\.com[^/]*/restapis/[^/]+/models/([A-Za-z0-9]+)");

  /** Returns a model of JSON bodies. */
  public static Model json(String name, String schema) {
    return new Model(name, "application/json", schema);
  }

  /** Returns a modified copy whose schema does not contain the API's id. */
  public Model unbound(String apiId) {
    return new Model(name, contentType, schema.replace(boundTo(apiId), UNBOUND_API));
  }

  /** Returns the schema with references to the models of the API of this id. */
  public String schemaIn(String apiId) {
    return schema.replace(UNBOUND_API, boundTo(apiId));
  }

  private static String boundTo(String apiId) {
    return "https://apigateway.amazonaws.com/restapis/" + apiId + "/";
  }

  /** Returns the value of a schema's {@code $ref} to the model of this name in the same API. */
  public static String reference(String name) {
    return UNBOUND_API + "models/" + name;
  }

  /**
   * Returns the name of the model that a schema's {@code $ref} refers to, for any API's id; empty
   * if it does not refer to a model.
   */
  public static Optional<String> referenced(String reference) {
    Matcher matcher = REFERENCE.matcher(reference);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
