package gatewire.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gatewire.check.Report;
import gatewire.model.RestApi;
import gatewire.openapi.ApiDocument;
import gatewire.openapi.document.InvalidDocumentException;
import java.nio.charset.StandardCharsets;

/**
 * Reads, checks and writes OpenAPI documents of any content. A reader rejects a document with its
 * own exception, and what it accepts can be checked, and read again after it was written.
 */
class DocumentFuzzTests {

  @FuzzTest
  void documents(byte[] bytes) {
    RestApi api;
    try {
      api = ApiDocument.read(new String(bytes, StandardCharsets.UTF_8)).api();
    } catch (InvalidDocumentException e) {
      Sample.assertExplains(e);
      return;
    }
    assertThat(Report.of(api)).isNotNull();
    ObjectNode written;
    try {
      written = ApiDocument.write(api);
    } catch (IllegalArgumentException e) {
      Sample.assertExplains(e);
      return;
    }
    assertThat(ApiDocument.write(ApiDocument.read(written.toString()).api())).isEqualTo(written);
  }
}
