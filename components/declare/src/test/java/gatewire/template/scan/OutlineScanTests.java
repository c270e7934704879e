package gatewire.template.scan;

import static org.assertj.core.api.Assertions.assertThat;

import gatewire.template.TemplateOutline;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutlineScanTests {

  @Test
  void keeps_a_template_that_only_prints() {
    assertThat(OutlineScan.outline("{\n  \"id\": \"$input.params('id')\"\n}"))
        .isEqualTo(outline("{ \"id\": \"$input.params('id')\" }"));
  }

  @Test
  void separates_assignments_from_the_output() {
    assertThat(
            OutlineScan.outline(
                "#set($id = $input.path('$.id'))\n"
                    + "#set($context.responseOverride.header.Location = \"/pets/$id\")\n{}"))
        .isEqualTo(
            outline(
                "{}",
                override("responseOverride.header.Location", "\"/pets/$id\"", Optional.empty())));
  }

  @Test
  void names_the_condition_of_each_branch() {
    assertThat(
            OutlineScan.outline(
                "#if($a == 'x')#set($context.responseOverride.status = 404)"
                    + "#elseif($a == 'y')#set($context.responseOverride.status = 409)"
                    + "#else#set($context.responseOverride.status = 202)#end{}"))
        .isEqualTo(
            outline(
                "{}",
                override("responseOverride.status", "404", Optional.of("$a == 'x'")),
                override("responseOverride.status", "409", Optional.of("$a == 'y'")),
                override("responseOverride.status", "202", Optional.of("otherwise"))));
  }

  @Test
  void joins_the_conditions_of_nested_branches() {
    assertThat(
            OutlineScan.outline(
                    "#if($a)#if($b)#set($context.requestOverride.header.X = 'v')#end#end")
                .overrides())
        .containsExactly(override("requestOverride.header.X", "'v'", Optional.of("$a and $b")));
  }

  @Test
  void keeps_conditions_that_print() {
    assertThat(OutlineScan.outline("#if($a)yes#{else}no#end").printed())
        .isEqualTo("#if($a)yes#{else}no#end");
  }

  @Test
  void returns_the_source_of_a_template_that_does_not_parse() {
    assertThat(OutlineScan.outline("#if($a)\nyes")).isEqualTo(outline("#if($a) yes"));
  }

  private static TemplateOutline outline(String printed, TemplateOutline.Assignment... overrides) {
    return new TemplateOutline(List.of(overrides), printed);
  }

  private static TemplateOutline.Assignment override(
      String target, String value, Optional<String> condition) {
    return new TemplateOutline.Assignment(target, value, condition);
  }
}
