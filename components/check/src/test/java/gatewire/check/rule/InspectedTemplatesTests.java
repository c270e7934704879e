package gatewire.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import gatewire.template.TemplateInspection;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InspectedTemplatesTests {

  @Test
  void each_template_of_a_large_api_is_inspected_once() {
    List<String> templates =
        IntStream.range(0, 1_500).mapToObj(i -> "$input.path('$.a" + i + "')").toList();
    List<TemplateInspection> first = templates.stream().map(InspectedTemplates::of).toList();

    List<TemplateInspection> again = templates.stream().map(InspectedTemplates::of).toList();

    assertThat(IntStream.range(0, 1_500).filter(i -> first.get(i) != again.get(i))).isEmpty();
  }
}
