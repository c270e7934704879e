package gatewire.emulator.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import gatewire.check.Report;
import gatewire.model.RestApi;
import gatewire.openapi.ApiDocument;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the rules to what AWS was seen to take: an error is not to stop what works there. */
class AcceptedCasesTests {

  private static final int SERVER_ERROR = 500;

  /** Those that AWS imported, and whose request it did not answer with an error of its own. */
  private static List<GatewayCase> accepted() {
    return Stream.of("", "control-plane", "test-invoke")
        .flatMap(GatewayCase::ofKind)
        .filter(each -> each.json().path("openapi").isObject())
        .filter(each -> each.json().path("aws_validated").asBoolean())
        .filter(each -> each.expect().path("status").asInt(SERVER_ERROR) < SERVER_ERROR)
        .toList();
  }

  @TestFactory
  Stream<DynamicTest> what_works_on_AWS_has_no_error() {
    return accepted().stream()
        .map(
            each ->
                dynamicTest(each.id(), () -> assertThat(Report.of(api(each)).errors()).isEmpty()));
  }

  @Test
  void there_are_some() {
    assertThat(accepted()).hasSizeGreaterThan(100);
  }

  private static RestApi api(GatewayCase gatewayCase) {
    return ApiDocument.read(gatewayCase.json().path("openapi").toString()).api();
  }
}
