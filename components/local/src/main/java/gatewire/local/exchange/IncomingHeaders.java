package gatewire.local.exchange;

import gatewire.local.http.ClientRequest;
import gatewire.local.http.HeaderNameSet;
import gatewire.local.http.HttpHeaders;
import gatewire.local.http.Peer;
import gatewire.model.EndpointType;
import java.util.Optional;

/**
 * Computes the request headers that all steps see: without those that API Gateway always drops, and
 * with those that it adds.
 */
final class IncomingHeaders {

  // Recorded against AWS: no template, mapping, validator or event sees these.
  private static final HeaderNameSet DROPPED =
      HeaderNameSet.of(
          "Connection",
          "Content-Length",
          "Content-MD5",
          "Expect",
          "Max-Forwards",
          "Proxy-Authenticate",
          "Server",
          "TE",
          "Transfer-Encoding",
          "Trailer",
          "Upgrade",
          "WWW-Authenticate");
  private static final String FORWARDED_FOR = "X-Forwarded-For";

  private IncomingHeaders() {}

  static HttpHeaders of(ClientRequest request, EndpointType endpointType, TraceId traceId) {
    HttpHeaders kept = request.headers().only(name -> !DROPPED.contains(name));
    Peer peer = request.peer();
    Optional<String> before = kept.last(FORWARDED_FOR);
    return (endpointType == EndpointType.EDGE ? kept.renamed(IncomingHeaders::edgeSpelling) : kept)
        .toBuilder()
            .set(TraceId.HEADER, traceId.toString())
            .set(
                FORWARDED_FOR,
                before.map(chain -> chain + ", " + peer.address()).orElse(peer.address()))
            .set("X-Forwarded-Port", String.valueOf(peer.port()))
            .set("X-Forwarded-Proto", peer.scheme())
            .build();
  }

  /** Returns a header's name as CloudFront, in front of edge-optimized APIs, capitalizes it. */
  private static String edgeSpelling(String name) {
    return switch (name) {
      case "authorization" -> "Authorization";
      case "user-agent" -> "User-Agent";
      default -> name;
    };
  }
}
