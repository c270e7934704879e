package gatewire.model;

import java.util.Optional;

/**
 * The connection from API Gateway to an HTTP backend.
 *
 * @param type over the internet or through a VPC link
 * @param id the VPC link's id; absent for connections over the internet
 * @param target the ARN of the load balancer, or of its listener, that a VPC link V2 reaches;
 *     absent for other connections
 * @param insecureSkipVerification whether API Gateway skips the verification of the backend's
 *     certificate
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-private-integration.html">Private
 *     integrations</a>
 */
public record IntegrationConnection(
    ConnectionType type,
    Optional<Text> id,
    Optional<Text> target,
    boolean insecureSkipVerification) {

  /** A connection over the internet that verifies certificates. */
  public static final IntegrationConnection INTERNET =
      new IntegrationConnection(ConnectionType.INTERNET, Optional.empty(), Optional.empty(), false);

  /** Returns a connection through the VPC link of this id that verifies certificates. */
  public static IntegrationConnection vpcLink(Text id) {
    return INTERNET.through(id);
  }

  /** Returns a modified copy that uses the VPC link of this id. */
  public IntegrationConnection through(Text vpcLinkId) {
    return new IntegrationConnection(
        ConnectionType.VPC_LINK, Optional.of(vpcLinkId), target, insecureSkipVerification);
  }

  /** Returns a modified copy that reaches this load balancer through the VPC link V2 of this id. */
  public IntegrationConnection through(Text vpcLinkId, Text loadBalancer) {
    return new IntegrationConnection(
        ConnectionType.VPC_LINK,
        Optional.of(vpcLinkId),
        Optional.of(loadBalancer),
        insecureSkipVerification);
  }

  /** Returns a modified copy that does not verify certificates. */
  public IntegrationConnection withoutVerification() {
    return new IntegrationConnection(type, id, target, true);
  }

  /** Returns a connection to this load balancer through the VPC link V2 of this id. */
  public static IntegrationConnection vpcLink(Text id, Text loadBalancer) {
    return INTERNET.through(id, loadBalancer);
  }
}
