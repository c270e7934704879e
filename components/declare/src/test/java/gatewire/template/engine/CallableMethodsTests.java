package gatewire.template.engine;

import static gatewire.template.engine.Templates.rendered;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.template.TemplateInput;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests that templates can use only the methods that are listed: no classes, files, processes,
 * networks or threads.
 */
class CallableMethodsTests {

  private static final String VALUES =
      "#set($s = 'text')#set($n = 1)#set($d = 1.5)#set($b = true)#set($l = [1])#set($m = {'a': 1})#set($r = [1..2])"
          + "#set($a = $s.split('x'))#set($e = $m.entrySet())#set($p = $input.path('$'))#set($i = $l.iterator())";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "getClass()",
        "class",
        "getClass().forName('java.lang.Runtime')",
        "class.classLoader",
        "wait(1)",
        "notify()",
        "notifyAll()",
        "declaringClass",
        "getDeclaringClass()",
        "stream()",
        "parallelStream()",
        "spliterator()",
        "getBytes()",
        "chars()",
        "intern()",
        "lines()",
        "transform(1)",
        "describeConstable()",
        "getInteger('user.dir')",
        "getLong('java.specification.version')",
        "getBoolean('java.awt.headless')",
        "clone()",
        "finalize()",
        "toArray()",
        "forEach(1)",
        "owner",
        "info",
        "replaced",
        "setValue(1)"
      })
  void these_members_cannot_be_used_on_any_value(String member) {
    for (String value :
        "s n d b l m r a e p i input util context stageVariables context.responseOverride nope"
            .split(" ")) {
      assertThat(rendered("%s[$%s.%s]".formatted(VALUES, value, member), "{\"x\":1}"))
          .as("$%s.%s", value, member)
          .isEqualTo("[]");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"owner", "info", "replaced", "getInfo()", "getClass()", "class", "put('a', 1)"})
  void these_members_cannot_be_used_on_a_loop(String member) {
    assertThat(rendered("#foreach($x in [1])[$foreach.%s]#end".formatted(member), "{}"))
        .isEqualTo("[]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#include('/etc/hostname')",
        "#parse('/etc/hostname')",
        "#evaluate('$input.body')",
        "#include(\"pom.xml\")"
      })
  void directives_that_read_files_are_printed_literally(String directive) {
    assertThat(rendered(directive, "{}")).isEqualTo(directive);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$stageVariables.put('a', 'b')", "#set($stageVariables.a = 'b')", "$stageVariables.clear()",
        "$input.params().header.put('a', 'b')", "$input.params().header.clear()",
            "$context.identity.put('a', 'b')",
        "#set($context.a = 'b')"
      })
  void values_of_the_caller_do_not_change(String template) {
    Map<String, String> shared = new HashMap<>(Map.of("x", "1"));
    Map<String, Object> context =
        new HashMap<>(Map.of("identity", new HashMap<>(Map.of("x", "1"))));

    MappingTemplate.parse(template)
        .render(
            new TemplateVariables(
                TemplateInput.of("{}", shared, shared, shared),
                TemplateContext.of(context),
                shared));

    assertThat(shared).isEqualTo(Map.of("x", "1"));
    assertThat(context).isEqualTo(Map.of("identity", Map.of("x", "1")));
  }
}
