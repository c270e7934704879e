package gatewire.local.integration;

import gatewire.local.http.HttpHeaders;
import gatewire.local.http.HttpHeadersBuilder;
import java.util.Map;

/**
 * The headers of AWS services that read the action from {@code X-Amz-Target}. API Gateway adds this
 * header and the content type.
 */
final class ServiceActions {

  private record Protocol(String targetPrefix, String contentType) {}

  private static final String JSON_1_0 = "application/x-amz-json-1.0";
  private static final String JSON_1_1 = "application/x-amz-json-1.1";
  private static final Map<String, Protocol> PROTOCOLS =
      Map.of(
          "dynamodb", new Protocol("DynamoDB_20120810.", JSON_1_0),
          "states", new Protocol("AWSStepFunctions.", JSON_1_0),
          "kinesis", new Protocol("Kinesis_20131202.", JSON_1_1),
          "ssm", new Protocol("AmazonSSM.", JSON_1_1));

  private ServiceActions() {}

  /** Adds the headers for an action; mapped headers are kept. */
  static HttpHeaders withTarget(
      String service, String action, HttpHeaders headers, HttpHeaders mapped) {
    Protocol protocol = PROTOCOLS.get(service);
    if (protocol == null) {
      return headers;
    }
    HttpHeadersBuilder result = headers.toBuilder();
    if (!mapped.contains("X-Amz-Target")) {
      result.set("X-Amz-Target", protocol.targetPrefix() + action);
    }
    if (!mapped.contains("Content-Type")) {
      result.set("Content-Type", protocol.contentType());
    }
    return result.build();
  }
}
