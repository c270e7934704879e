package gatewire.local.gateway;

import static gatewire.local.gateway.TestGateway.FUNCTION_URI;
import static gatewire.local.gateway.TestGateway.integration;
import static gatewire.local.gateway.TestGateway.method;
import static gatewire.local.gateway.TestGateway.mock;
import static gatewire.local.gateway.TestGateway.response;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.local.http.ClientResponse;
import gatewire.local.http.Peer;
import gatewire.model.Authorization;
import gatewire.model.Authorizer;
import gatewire.model.IntegrationType;
import gatewire.model.Model;
import gatewire.model.RequestValidator;
import gatewire.model.RestApi;
import gatewire.model.Text;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Regular expressions that would run for years leave the event loop within milliseconds. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EndlessPatternTests {

  private static final String ENDLESS = "a*a*a*a*a*a*a*a*b";
  private static final String LONG = "a".repeat(300);

  /** Work that has moved there, until the thread that received the request is free again. */
  private final Queue<Runnable> worker = new ArrayDeque<>();

  private ClientResponse sent(
      RestApi.Builder api, Consumer<TestGateway> prepared, byte[] body, String... headers) {
    TestGateway gateway = TestGateway.of(api.build(), worker::add);
    prepared.accept(gateway);
    CompletionStage<ClientResponse> answer = gateway.begin(Peer.LOCAL, "POST", "/a", body, headers);
    assertThat(answer.toCompletableFuture()).as("response on the same thread").isNotDone();
    while (!worker.isEmpty()) {
      worker.remove().run();
    }
    ClientResponse response = answer.toCompletableFuture().join();
    assertThat(gateway.log(response)).contains("'" + ENDLESS + "' takes more than 400 ms");
    return response;
  }

  private static RestApi.Builder withModel(String schema) {
    return RestApi.builder("pets")
        .model(new Model("Name", "application/json", schema))
        .requestValidator(new RequestValidator("all", true, true))
        .method(
            method("POST /a", mock("fine"))
                .requestValidator(Optional.of("all"))
                .requestModel("application/json", "Name")
                .build());
  }

  private static byte[] bytes(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"properties\": {\"a\": {\"pattern\": \"ENDLESS\"}}}",
        "{\"not\": {\"properties\": {\"a\": {\"pattern\": \"ENDLESS\"}}}}",
        "{\"anyOf\": [{\"properties\": {\"a\": {\"pattern\": \"ENDLESS\"}}}, {}]}"
      })
  void an_endless_pattern_in_a_model_makes_the_body_invalid(String schema) {
    byte[] body = bytes("{\"a\": \"" + LONG + "\"}");

    assertThat(sent(withModel(schema.replace("ENDLESS", ENDLESS)), g -> {}, body).status())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"patternProperties\": {\"ENDLESS\": {}}}",
        "{\"additionalProperties\": false, \"patternProperties\": {\"ENDLESS\": {}}}"
      })
  void an_endless_pattern_for_property_names_makes_the_body_invalid(String schema) {
    byte[] body = bytes("{\"" + LONG + "\": 1}");

    assertThat(sent(withModel(schema.replace("ENDLESS", ENDLESS)), g -> {}, body).status())
        .isEqualTo(400);
  }

  @Test
  void an_endless_selection_pattern_matches_nothing() {
    RestApi.Builder api =
        RestApi.builder("pets")
            .method(
                method(
                        "POST /a",
                        integration(IntegrationType.AWS, FUNCTION_URI)
                            .response(response(404, ENDLESS, ""))
                            .response(response(200, "", ""))
                            .build())
                    .build());
    ClientResponse response =
        sent(api, g -> g.backendReturns(200, "{\"errorMessage\": \"" + LONG + "\"}"), new byte[0]);

    assertThat(response.status()).isEqualTo(200);
  }

  @Test
  void an_endless_validation_expression_matches_no_token() {
    RestApi.Builder api =
        RestApi.builder("pets")
            .authorizer(
                new Authorizer.Token(
                    "guard",
                    Text.of(FUNCTION_URI),
                    Optional.empty(),
                    "method.request.header.Authorization",
                    Optional.of(ENDLESS),
                    Duration.ZERO))
            .method(
                method("POST /a", mock("fine"))
                    .authorization(new Authorization.Custom("guard"))
                    .build());

    assertThat(sent(api, g -> {}, new byte[0], "Authorization", LONG).status()).isEqualTo(401);
  }

  /** Java's regular expressions recurse for the first model, and the validator for the second. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"properties\": {\"a\": {\"pattern\": \"^(\\\\n|.)+$\"}}}",
        "{\"properties\": {\"b\": {\"$ref\": \"#\"}}}"
      })
  void deep_recursion_ends_with_a_response(String schema) {
    TestGateway gateway = TestGateway.of(withModel(schema).build());
    String deep = "{\"b\":".repeat(990) + "1" + "}".repeat(990);
    String body = "{\"a\": \"" + "x".repeat(60_000) + "\", \"b\": " + deep + "}";

    assertThat(gateway.send("POST", "/a", body).status()).isIn(200, 400);
  }
}
