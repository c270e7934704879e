package gatewire.template.scan;

import static org.assertj.core.api.Assertions.assertThat;

import gatewire.template.TemplateFinding;
import gatewire.template.TemplateFinding.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Loops that print JSON with and without commas between the elements. */
class SeparatorScanTests {

  private static Kind[] kinds(String body) {
    String template =
        "#set($root = $util.parseJson('{}'))[#foreach($e in $root.list)%s#end]".formatted(body);
    return TemplateScan.inspect(template).findings().stream()
        .map(TemplateFinding::kind)
        .toArray(Kind[]::new);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\": $e.id, \"tags\": [1, 2]}",
        "\n  {\"id\": $e.id}\n",
        "\"$e.name\"",
        "\"a, \\\"b\\\" $e.name\"",
        "[$e.x, $e.y]",
        "#if($e.kind == 'dog'){\"dog\": 1}#else{\"cat\": 1}#end",
        "#set($id = $e.id){\"id\": $id}",
        "{\"all\": [#foreach($x in $e.all)$x#if($foreach.hasNext),#end#end]}"
      })
  void are_found_without_commas(String body) {
    assertThat(kinds(body)).containsExactly(Kind.MISSING_SEPARATOR);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\": $e.id}#if($foreach.hasNext),#end",
        "#if($foreach.count > 1),#end{\"id\": $e.id}",
        "#if($foreach.index != 0), #end\"$e.name\"",
        "{\"id\": $e.id},",
        "$comma{\"id\": $e.id}#set($comma = ',')",
        "{\"id\": $e.id}#break",
        "#set($sum = $sum + $e.price)",
        "$e.price",
        "\"$e.name\": $e.price",
        "text"
      })
  void are_not_found_if_something_may_separate_the_elements(String body) {
    assertThat(kinds(body)).doesNotContain(Kind.MISSING_SEPARATOR);
  }
}
