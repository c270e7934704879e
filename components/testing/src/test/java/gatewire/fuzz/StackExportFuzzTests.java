package gatewire.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import gatewire.check.Report;
import gatewire.openapi.document.InvalidDocumentException;
import gatewire.stack.StackException;
import gatewire.stack.StackExport;
import gatewire.stack.aws.ApiStack;

/** Reads and checks stack exports of any content. */
class StackExportFuzzTests {

  @FuzzTest
  void exports(byte[] bytes) {
    Sample.inFile(
        "stack.json",
        bytes,
        file -> {
          try {
            ApiStack.read(StackExport.read(file)).apis().forEach(api -> Report.of(api.restApi()));
          } catch (StackException | InvalidDocumentException e) {
            Sample.assertExplains(e);
          }
        });
  }
}
