package gatewire.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import gatewire.template.RenderResult;
import gatewire.template.TemplateInput;
import gatewire.template.engine.MappingTemplate;
import gatewire.template.engine.TemplateContext;
import gatewire.template.engine.TemplateVariables;
import gatewire.template.scan.OutlineScan;
import java.util.Map;

/**
 * Parses and renders mapping templates over any body: each failure is a result. The text before the
 * first NUL is the template, the rest is the body.
 */
class MappingTemplateFuzzTests {

  @FuzzTest
  void templates(byte[] bytes) {
    String template = Sample.halves(bytes)[0];
    String body = Sample.halves(bytes)[1];
    MappingTemplate parsed = MappingTemplate.parse(template);
    RenderResult result =
        parsed.render(
            new TemplateVariables(
                TemplateInput.of(body, Map.of("id", "7"), Map.of("q", "a b"), Map.of("X-A", "v")),
                TemplateContext.of(Map.of("stage", "dev", "identity", Map.of("sourceIp", "::1"))),
                Map.of("table", "pets")));
    assertThat(result).isNotNull();
    assertThat(OutlineScan.outline(template)).isNotNull();
  }
}
