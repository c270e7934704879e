package gatewire.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import gatewire.check.Report;
import gatewire.check.rule.Finding;
import gatewire.model.RestApi;
import gatewire.openapi.ApiDocument;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Checks that no rule reports an error for an API that works on AWS. */
class AcceptedCasesTests {

  private static final int SERVER_ERROR = 500;

  /** Rules whose error a case confirms: AWS accepted the API, but rejected its request. */
  private static final Map<String, String> CONFIRMED =
      Map.of("validator-undeclared-path-name-reported-and-order", "unknown-path-parameter");

  /** Returns the cases whose API AWS imported and whose request did not end with a server error. */
  private static List<GatewayCase> accepted() {
    return Stream.of("", "control-plane", "test-invoke")
        .flatMap(GatewayCase::ofKind)
        .filter(each -> each.json().path("openapi").isObject())
        .filter(AcceptedCasesTests::isOfAws)
        .filter(each -> each.expect().path("status").asInt(SERVER_ERROR) < SERVER_ERROR)
        .toList();
  }

  /** Returns whether the case was recorded on AWS or is documented by AWS. */
  private static boolean isOfAws(GatewayCase gatewayCase) {
    return gatewayCase.json().path("aws_validated").asBoolean()
        || gatewayCase.json().path("documented").asBoolean();
  }

  @TestFactory
  Stream<DynamicTest> an_API_that_works_on_AWS_has_no_errors() {
    return accepted().stream()
        .map(
            each ->
                dynamicTest(
                    each.id(),
                    () ->
                        assertThat(Report.of(api(each)).errors())
                            .filteredOn(error -> !isConfirmed(each, error))
                            .isEmpty()));
  }

  @Test
  void more_than_100_cases_are_accepted() {
    assertThat(accepted()).hasSizeGreaterThan(100);
  }

  private static boolean isConfirmed(GatewayCase gatewayCase, Finding error) {
    return error.rule().equals(CONFIRMED.get(gatewayCase.id()));
  }

  private static RestApi api(GatewayCase gatewayCase) {
    return ApiDocument.read(gatewayCase.json().path("openapi").toString()).api();
  }
}
