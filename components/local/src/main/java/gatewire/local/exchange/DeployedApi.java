package gatewire.local.exchange;

import gatewire.model.Reference;
import gatewire.model.RestApi;
import gatewire.model.Stage;
import gatewire.model.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An API that is deployed to a stage.
 *
 * @param id the API's id, the first label of its host name
 * @param location the partition, region and account in its ARNs
 * @param apiKeys the keys that clients may send
 * @param identity the caller of methods with IAM or Cognito authorization; if absent, the caller is
 *     known only by the access key or token in the request
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

  /** Creates an API without keys or identity in the default account and region. */
  public static DeployedApi of(RestApi api, Stage stage, String id) {
    return new DeployedApi(api, stage, id, Location.DEFAULT, List.of(), Optional.empty());
  }

  /** Returns the id of the stage's deployment: six characters that stay the same for a stage. */
  public String deploymentId() {
    return Ids.stable(id + "/" + stage.name(), 6).toLowerCase(Locale.ROOT);
  }

  /** Returns a string of the model with its references replaced by this deployment's values. */
  public String resolve(Text text) {
    return text.resolve(this::value);
  }

  private String value(Reference reference) {
    if (reference.equals(Reference.API_REGION)) {
      return location.region();
    }
    if (reference.equals(Reference.API_ACCOUNT)) {
      return location.accountId();
    }
    return reference.equals(Reference.API_PARTITION) ? location.partition() : reference.toString();
  }
}
