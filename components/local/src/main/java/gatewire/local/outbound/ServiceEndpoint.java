package gatewire.local.outbound;

import gatewire.local.backend.BackendCall;
import gatewire.local.http.PercentCoding;
import java.time.Instant;
import java.util.Map;

/** A converter of calls to AWS services into signed requests to an endpoint URL. */
final class ServiceEndpoint {

  private static final String LAMBDA = "lambda";

  private final RequestSigner signer;

  ServiceEndpoint(Map<String, String> environment) {
    this.signer = new RequestSigner(AwsCredentials.of(environment));
  }

  /**
   * Returns the request of a call. A bucket in AWS's host name becomes the first segment of the
   * path, because other hosts have no subdomain for each bucket.
   */
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
