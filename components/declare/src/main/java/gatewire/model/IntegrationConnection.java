package gatewire.model;

import java.util.Optional;

/**
 * How an HTTP backend is reached.
 *
 * @param type over the internet or through a VPC link
 * @param id the VPC link's id; none over the internet
 * @param insecureSkipVerification whether the backend's certificate goes unchecked
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-private-integration.html">Private
 *     integrations</a>
 */
public record IntegrationConnection(
    ConnectionType type, Optional<Text> id, boolean insecureSkipVerification) {

  /** Over the internet, with certificates checked. */
  public static final IntegrationConnection INTERNET =
      new IntegrationConnection(ConnectionType.INTERNET, Optional.empty(), false);

  /** Through the VPC link of this id, with certificates checked. */
  public static IntegrationConnection vpcLink(Text id) {
    return new IntegrationConnection(ConnectionType.VPC_LINK, Optional.of(id), false);
  }
}
