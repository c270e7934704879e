package gatewire.template.engine;

import static gatewire.template.engine.Templates.failed;
import static gatewire.template.engine.Templates.rendered;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.template.RenderResult;
import gatewire.template.RenderResult.Reason;
import gatewire.template.RenderResult.Rendered;
import gatewire.template.TemplatePosition;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MappingTemplateTests {

  @Test
  void without_references_and_directives_is_printed_unchanged() {
    assertThat(rendered("{\n  \"status\": \"ok\"\n}\n", "{}"))
        .isEqualTo("{\n  \"status\": \"ok\"\n}\n");
    assertThat(rendered("", "{}")).isEmpty();
  }

  @Test
  void that_does_not_parse_fails_when_it_is_used() {
    assertThat(failed("{\n#if(true)", "{}"))
        .isEqualTo(
            new RenderResult.Failed(
                Reason.SYNTAX,
                "the template ends inside a directive; an #end or a closing bracket is missing",
                Optional.of(new TemplatePosition(2, 10))));
  }

  @Test
  void that_fails_reports_the_position() {
    // The message after the exception's name is from the JDK, and differs between 17 and 25.
    assertThat(failed("{\n  \"a\": \"$input.body.substring(9)\"\n}", "{}").toString())
        .startsWith("line 2, column 21: StringIndexOutOfBoundsException: ");
  }

  @Test
  void is_rendered_by_several_threads_at_once() throws Exception {
    MappingTemplate template =
        MappingTemplate.parse(
            "#set($v = $input.path('$.v'))#foreach($i in [1..50])#set($x = \"${v}-$i\")$x#if($foreach.hasNext),#end#end");
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      var results =
          IntStream.range(0, 400)
              .mapToObj(
                  i ->
                      threads.submit(
                          () -> template.render(Templates.over("{\"v\": %d}".formatted(i)))))
              .toList();
      for (int i = 0; i < results.size(); i++) {
        String text = ((Rendered) results.get(i).get()).text();
        assertThat(text).startsWith(i + "-1," + i + "-2,").endsWith("," + i + "-50");
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void does_not_keep_variables_between_renderings() {
    MappingTemplate template =
        MappingTemplate.parse("[$seen]#set($seen = 1)#set($x = $input.path('$'))#set($x.a = 1)");

    assertThat(template.render(Templates.over("{}")))
        .isEqualTo(template.render(Templates.over("{}")));
  }
}
