package gatewire.local.outbound;

import gatewire.local.backend.BackendCall;
import gatewire.local.http.PercentCoding;
import java.time.Instant;
import java.util.Map;

/** Turns calls to AWS services into the signed requests that an endpoint in AWS's place gets. */
final class ServiceEndpoint {

  private static final String LAMBDA = "lambda";

  private final RequestSigner signer;

  ServiceEndpoint(Map<String, String> environment) {
    this.signer = new RequestSigner(AwsCredentials.of(environment));
  }

  /** A bucket in the host's name becomes the path's first part, as for any host but AWS's own. */
  OutboundRequest request(BackendCall.Service call, String endpoint) {
    String bucket =
        call.service().equals("s3") ? call.subdomain().map(name -> "/" + name).orElse("") : "";
    HttpUrl url = HttpUrl.parse(endpoint + bucket + call.target());
    return signed(
        new OutboundRequest(call.method(), url, call.headers(), call.body(), false),
        call.service(),
        call.region());
  }

  OutboundRequest request(BackendCall.Function call, String endpoint) {
    HttpUrl url =
        HttpUrl.parse(
            endpoint
                + "/2015-03-31/functions/"
                + PercentCoding.encodeQuery(call.function())
                + "/invocations");
    return signed(
        new OutboundRequest("POST", url, call.headers(), call.body(), false),
        LAMBDA,
        call.region());
  }

  private OutboundRequest signed(OutboundRequest request, String service, String region) {
    return new OutboundRequest(
        request.method(),
        request.url(),
        signer.sign(request, service, region, Instant.now()),
        request.body(),
        request.trustAnyCertificate());
  }
}
