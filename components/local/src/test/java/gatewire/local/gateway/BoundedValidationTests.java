package gatewire.local.gateway;

import static gatewire.local.gateway.TestGateway.method;
import static gatewire.local.gateway.TestGateway.mock;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.local.http.ClientResponse;
import gatewire.local.http.Peer;
import gatewire.model.Model;
import gatewire.model.RequestValidator;
import gatewire.model.RestApi;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that would need years or all memory to validate leave the event loop and are rejected. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BoundedValidationTests {

  private static final String SELF = "{\"$ref\": \"#\"}";

  private final Queue<Runnable> worker = new ArrayDeque<>();

  private TestGateway gateway(String schema) {
    return TestGateway.of(
        RestApi.builder("pets")
            .model(new Model("Name", "application/json", schema))
            .requestValidator(new RequestValidator("all", true, true))
            .method(
                method("POST /a", mock("fine"))
                    .requestValidator(Optional.of("all"))
                    .requestModel("application/json", "Name")
                    .build())
            .build(),
        worker::add);
  }

  private ClientResponse send(TestGateway gateway, String body) {
    CompletionStage<ClientResponse> response =
        gateway.begin(Peer.LOCAL, "POST", "/a", body.getBytes(StandardCharsets.UTF_8));
    while (!worker.isEmpty()) {
      worker.remove().run();
    }
    return response.toCompletableFuture().join();
  }

  private static String nested(int depth) {
    return "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"anyOf\": [{\"properties\": {\"a\": SELF}}, {\"properties\": {\"a\": SELF}}], \"type\": \"object\"}",
        "{\"not\": {\"anyOf\": [{\"properties\": {\"a\": SELF}}, {\"properties\": {\"a\": SELF}}, {\"type\": \"string\"}]}}",
        "{\"properties\": {\"a\": SELF}, \"patternProperties\": {\"a\": SELF}}",
        "{\"properties\": {\"a\": SELF}, \"dependencies\": {\"a\": {\"properties\": {\"a\": SELF}}}}"
      })
  void a_model_that_refers_to_itself_twice_stops_after_its_steps(String schema) {
    TestGateway gateway = gateway(schema.replace("SELF", SELF));
    CompletionStage<ClientResponse> response =
        gateway.begin(Peer.LOCAL, "POST", "/a", nested(60).getBytes(StandardCharsets.UTF_8));
    assertThat(worker).as("moved to a worker thread").hasSize(1);
    worker.remove().run();

    ClientResponse rejected = response.toCompletableFuture().join();
    assertThat(rejected.status()).isEqualTo(400);
    assertThat(new String(rejected.body(), StandardCharsets.UTF_8))
        .isEqualTo("{\"message\": \"Invalid request body\"}");
    assertThat(gateway.log(rejected))
        .containsPattern(
            "\\[(?:validating the body takes more than \\d+|the expression 'a' takes )");
  }

  @Test
  void keeps_a_limited_number_of_errors() {
    String body =
        IntStream.range(0, 5_000).mapToObj(String::valueOf).collect(Collectors.joining(","));
    TestGateway gateway =
        gateway("{\"items\": {\"anyOf\": [{\"type\": \"string\"}, {\"type\": \"boolean\"}]}}");

    ClientResponse response = send(gateway, "[" + body + "]");

    assertThat(response.status()).isEqualTo(400);
    assertThat(gateway.log(response).length()).isLessThan(100_000);
  }

  @Test
  void prints_nested_values_up_to_a_length() {
    TestGateway gateway = gateway("{\"additionalProperties\": {\"$ref\": \"#\"}, \"enum\": [1]}");

    ClientResponse response =
        send(gateway, nested(100).replace("1", "\"" + "x".repeat(2000) + "\""));

    assertThat(response.status()).isEqualTo(400);
    assertThat(gateway.log(response)).contains("not found in enum").hasSizeLessThan(100_000);
  }

  @Test
  void compares_strings_with_equal_hash_codes_quickly() {
    String body =
        IntStream.range(0, 1 << 15)
            .mapToObj(
                i ->
                    IntStream.range(0, 15)
                        .mapToObj(bit -> (i >> bit & 1) == 0 ? "Aa" : "BB")
                        .collect(Collectors.joining("", "\"", "\"")))
            .collect(Collectors.joining(","));

    TestGateway gateway = gateway("{\"uniqueItems\": true}");

    assertThat(send(gateway, "[" + body + "]").status()).isEqualTo(200);
    assertThat(send(gateway, "[" + body + ",\"" + "Aa".repeat(15) + "\"]").status()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " | ",
      quoteCharacter = '`',
      value = {
        "[1, 1] | 400",
        "[1, 2] | 200",
        "[{\"a\": 1, \"b\": [2]}, {\"b\": [2], \"a\": 1}] | 400",
        "[{\"a\": 1, \"b\": 2}, {\"a\": 2, \"b\": 1}] | 200",
        "[[1, 2], [2, 1]] | 200",
        "[[1, 2], [1, 2]] | 400",
        "[true, true] | 400",
        "[null, false, 0, \"\", [], {}] | 200",
        "{\"a\": 1, \"b\": 1} | 200"
      })
  void finds_equal_items(String body, int status) {
    assertThat(send(gateway("{\"uniqueItems\": true}"), body).status()).isEqualTo(status);
  }

  @Test
  void reports_equal_items_as_before() {
    TestGateway gateway = gateway("{\"uniqueItems\": true}");

    assertThat(gateway.log(send(gateway, "[1, 1]")))
        .contains("[array must not contain duplicate elements]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"multipleOf\": 3}",
        "{\"maximum\": 10}",
        "{\"minimum\": 10}",
        "{\"type\": \"integer\"}",
        "{\"enum\": [1]}",
        "{\"format\": \"date-time\"}"
      })
  void a_number_without_a_double_is_checked_or_rejected(String schema) {
    for (String number :
        new String[] {"1e999", "-1e999", "1e999999999", "9".repeat(900), "1e-999999999"}) {
      assertThat(send(gateway(schema), number).status()).as(number).isIn(200, 400);
    }
  }
}
