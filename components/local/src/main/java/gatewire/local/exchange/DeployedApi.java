package gatewire.local.exchange;

import gatewire.model.Reference;
import gatewire.model.RestApi;
import gatewire.model.Stage;
import gatewire.model.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An API on a stage, as it is served.
 *
 * @param id the API's id, the first label of its host name
 * @param location where AWS would have it
 * @param apiKeys the keys that clients may send
 * @param identity who calls methods that IAM or Cognito protect; without one only what a request
 *     itself carries is known
 */
public record DeployedApi(
    RestApi api,
    Stage stage,
    String id,
    Location location,
    List<ClientApiKey> apiKeys,
    Optional<Identity> identity) {

  public DeployedApi {
    apiKeys = List.copyOf(apiKeys);
  }

  /** An API without keys or identity in the default account and region. */
  public static DeployedApi of(RestApi api, Stage stage, String id) {
    return new DeployedApi(api, stage, id, Location.DEFAULT, List.of(), Optional.empty());
  }

  /** The id of the stage's deployment, six characters that stay the same for an API. */
  public String deploymentId() {
    return Ids.stable(id + "/" + stage.name(), 6).toLowerCase(Locale.ROOT);
  }

  /** A text of the model with this deployment's values in its references' places. */
  public String resolve(Text text) {
    return text.resolve(this::value);
  }

  private String value(Reference reference) {
    if (reference.equals(Reference.API_REGION)) {
      return location.region();
    }
    return reference.equals(Reference.API_PARTITION) ? location.partition() : reference.toString();
  }
}
