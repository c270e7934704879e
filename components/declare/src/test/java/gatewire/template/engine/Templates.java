package gatewire.template.engine;

import static org.assertj.core.api.Assertions.assertThat;

import gatewire.template.RenderResult;
import gatewire.template.RenderResult.Failed;
import gatewire.template.RenderResult.Rendered;
import gatewire.template.TemplateInput;
import java.util.Map;

/** Short forms for tests that render templates. */
final class Templates {

  private Templates() {}

  /** Returns the output of a template for a body. */
  static String rendered(String template, String body) {
    return rendered(template, over(body));
  }

  static String rendered(String template, TemplateVariables variables) {
    RenderResult rendering = MappingTemplate.parse(template).render(variables);
    assertThat(rendering).as(template).isInstanceOf(Rendered.class);
    return ((Rendered) rendering).text();
  }

  static Failed failed(String template, String body) {
    RenderResult rendering = MappingTemplate.parse(template).render(over(body));
    assertThat(rendering).as(template).isInstanceOf(Failed.class);
    return (Failed) rendering;
  }

  static TemplateVariables over(String body) {
    return new TemplateVariables(
        TemplateInput.of(body, Map.of(), Map.of(), Map.of()),
        TemplateContext.of(Map.of()),
        Map.of());
  }
}
