package gatewire.api;

import static gatewire.api.Response.respond;

import gatewire.model.Reference;
import gatewire.model.Text;
import java.util.regex.Pattern;

/**
 * A foundation model of Amazon Bedrock as a backend.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_InvokeModel.html">InvokeModel</a>
 */
public final class BedrockModel {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9.:-]+");

  private final String id;

  BedrockModel(String id) {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "'%s' is not the id of a Bedrock model: use letters, digits, dots, colons and dashes, for example amazon.titan-text-lite-v1"
              .formatted(id));
    }
    this.id = id;
  }

  /**
   * Sends the client's body to the model, in the form that the model requires, and its response to
   * the client. {@link ServiceBackend#requestTemplate(Json)} sends another body.
   */
  public ServiceBackend invoke() {
    Text arn =
        Text.join(
            Text.of("arn:"),
            Reference.API_PARTITION,
            Text.of(":bedrock:"),
            Reference.API_REGION,
            Text.of("::foundation-model/" + id));
    return new ServiceBackend(
            "bedrock-runtime",
            Text.of("path/model/" + id + "/invoke"),
            respond(200),
            ServiceErrors.internal())
        .onStatus(400, respond(400).message("Bad request"))
        .onStatus(429, respond(429).message("Too many requests"))
        .needs("bedrock:InvokeModel", arn)
        .requestHeader("Content-Type", Values.literal("application/json"))
        .requestTemplate("application/json", "$input.body");
  }
}
