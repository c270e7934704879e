package gatewire.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import gatewire.local.http.HttpHeaders;
import gatewire.model.HttpMethod;
import gatewire.model.PathTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the recorded cases of method tests in the AWS console, including their log lines. */
class TestInvocationTests {

  @TestFactory
  Stream<DynamicTest> recorded_cases() {
    return GatewayCase.ofKind("test-invoke").map(each -> dynamicTest(each.id(), () -> run(each)));
  }

  private static void run(GatewayCase gatewayCase) {
    TestResult result =
        new TestInvocation(gatewayCase.deployment(), new CaseBackends(gatewayCase))
            .test(request(gatewayCase.unit()))
            .toCompletableFuture()
            .join();

    JsonNode expect = gatewayCase.expect();
    assertThat(result.status()).isEqualTo(expect.path("status").asInt());
    Differences differences = new Differences();
    differences.headers(expect.path("headers"), result.headers());
    differences.present(expect.path("present_headers"), result.headers());
    differences.body(expect.path("body"), result.body());
    assertThat(differences.found()).isEmpty();
    List<String> lines = new ArrayList<>();
    expect.path("log_contains_in_order").forEach(line -> lines.add(line.asText()));
    assertThat(result.log()).containsSubsequence(lines).endsWith("\n");
  }

  private static TestRequest request(JsonNode unit) {
    JsonNode input = unit.path("input");
    return new TestRequest(
        HttpMethod.parse(input.path("httpMethod").asText()),
        PathTemplate.parse(unit.path("resource").asText()),
        Optional.ofNullable(input.path("pathWithQueryString").textValue()),
        HttpHeaders.of(GatewayCase.strings(input.path("headers"))),
        Optional.ofNullable(input.path("body").textValue()).orElse(""),
        Map.of());
  }
}
