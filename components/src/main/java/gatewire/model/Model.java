package gatewire.model;

/**
 * A JSON Schema (draft 4) that requests are checked against.
 *
 * @param name letters and digits only
 * @param contentType for example {@code application/json}
 * @param schema the schema's JSON text
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/models-mappings-models.html">Data
 *     models</a>
 */
public record Model(String name, String contentType, String schema) {}
