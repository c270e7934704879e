package gatewire.local.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import gatewire.local.exchange.Exchange;
import gatewire.local.payload.Payload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * The event that a Lambda function receives for a request.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html#api-gateway-simple-proxy-for-lambda-input-format">Input
 *     format of a Lambda function for proxy integration</a>
 */
public final class RequestEvent {

  private static final JsonFactory JSON = new JsonFactory();

  private final Exchange exchange;

  private RequestEvent(Exchange exchange) {
    this.exchange = exchange;
  }

  /**
   * Returns the event of an {@code AWS_PROXY} integration; absent parts of the request are null.
   */
  public static byte[] proxy(Exchange exchange, Payload body) {
    return write(
        json -> {
          RequestEvent event = new RequestEvent(exchange);
          event.request(json, false);
          if (exchange.request().body().length == 0) {
            json.writeNullField("body");
          } else {
            json.writeStringField(
                "body",
                body.isBinary() ? Base64.getEncoder().encodeToString(body.bytes()) : body.text());
          }
          json.writeBooleanField("isBase64Encoded", body.isBinary());
        });
  }

  /**
   * Returns the event of a {@code REQUEST} authorizer; absent parts of the request are empty
   * objects.
   */
  public static byte[] requestAuthorizer(Exchange exchange, String methodArn) {
    return write(
        json -> {
          json.writeStringField("type", "REQUEST");
          json.writeStringField("methodArn", methodArn);
          new RequestEvent(exchange).request(json, true);
        });
  }

  /** Returns the event of a {@code TOKEN} authorizer. */
  public static byte[] tokenAuthorizer(String token, String methodArn) {
    return write(
        json -> {
          json.writeStringField("type", "TOKEN");
          json.writeStringField("methodArn", methodArn);
          json.writeStringField("authorizationToken", token);
        });
  }

  private interface Members {
    void write(JsonGenerator json) throws IOException;
  }

  private static byte[] write(Members members) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(2048);
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      members.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void request(JsonGenerator json, boolean emptyObjects) throws IOException {
    json.writeStringField("resource", exchange.resourcePath());
    json.writeStringField("path", exchange.path().withoutStage());
    json.writeStringField("httpMethod", exchange.request().method());
    single(json, "headers", exchange.headers().lastValues(), emptyObjects);
    multi(json, "multiValueHeaders", exchange.headers().allValues(), emptyObjects);
    single(json, "queryStringParameters", exchange.query().lastValues(), emptyObjects);
    multi(json, "multiValueQueryStringParameters", exchange.query().allValues(), emptyObjects);
    single(json, "pathParameters", exchange.pathParameters(), emptyObjects);
    single(json, "stageVariables", exchange.stageVariables(), emptyObjects);
    json.writeFieldName("requestContext");
    json.writeStartObject();
    for (Map.Entry<String, ?> member : exchange.context().entrySet()) {
      json.writeFieldName(member.getKey());
      RequestContextValue.write(json, member.getValue());
    }
    json.writeEndObject();
  }

  private static void single(
      JsonGenerator json, String name, Map<String, String> values, boolean emptyObjects)
      throws IOException {
    if (values.isEmpty() && !emptyObjects) {
      json.writeNullField(name);
      return;
    }
    json.writeObjectFieldStart(name);
    for (Map.Entry<String, String> value : values.entrySet()) {
      json.writeStringField(value.getKey(), value.getValue());
    }
    json.writeEndObject();
  }

  private static void multi(
      JsonGenerator json, String name, Map<String, List<String>> values, boolean emptyObjects)
      throws IOException {
    if (values.isEmpty() && !emptyObjects) {
      json.writeNullField(name);
      return;
    }
    json.writeObjectFieldStart(name);
    for (Map.Entry<String, List<String>> value : values.entrySet()) {
      json.writeArrayFieldStart(value.getKey());
      for (String one : value.getValue()) {
        json.writeString(one);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }
}
