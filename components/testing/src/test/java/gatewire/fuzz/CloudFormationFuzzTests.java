package gatewire.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import gatewire.check.Report;
import gatewire.openapi.document.InvalidDocumentException;
import gatewire.stack.StackException;
import gatewire.stack.aws.ApiStack;
import gatewire.stack.cloudformation.CloudFormationTemplate;
import java.util.Map;

/** Reads and checks CloudFormation and SAM templates of any content. */
class CloudFormationFuzzTests {

  @FuzzTest
  void templates(byte[] bytes) {
    Sample.inFile(
        "template.yaml",
        bytes,
        file -> {
          try {
            CloudFormationTemplate template = CloudFormationTemplate.read(file, Map.of());
            ApiStack.read(template.resources()).apis().forEach(api -> Report.of(api.restApi()));
          } catch (StackException | InvalidDocumentException e) {
            Sample.assertExplains(e);
          }
        });
  }
}
