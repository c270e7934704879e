package gatewire.openapi.document;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlTreeTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "200: {a: 1} | {\"200\":{\"a\":1}}",
        "a: &x {b: 1}\\nc: *x | {\"a\":{\"b\":1},\"c\":{\"b\":1}}",
        "a: &x [1, text]\\nc: *x | {\"a\":[1,\"text\"],\"c\":[1,\"text\"]}",
        "a: &x text\\nc: [*x, *x] | {\"a\":\"text\",\"c\":[\"text\",\"text\"]}",
        "a: &x {b: 1, c: 2}\\nd: {<<: *x, c: 3} | {\"a\":{\"b\":1,\"c\":2},\"d\":{\"c\":3,\"b\":1}}",
        "a: &x {b: 1}\\nd: &y {b: 2, c: 2}\\ne: {<<: [*x, *y]} |"
            + " {\"a\":{\"b\":1},\"d\":{\"b\":2,\"c\":2},\"e\":{\"b\":1,\"c\":2}}",
        "a: {<<: text} | {\"a\":{\"<<\":\"text\"}}",
        "Version: 2012-10-17 | {\"Version\":\"2012-10-17\"}",
        "a: 1.10 | {\"a\":1.10}",
        "a: +1\\nb: 0x1F\\nc: 1_000\\nd: 1:30\\ne: 010\\nf: yes | {\"a\":\"+1\",\"b\":\"0x1F\",\"c\":\"1_000\",\"d\":\"1:30\",\"e\":\"010\",\"f\":\"yes\"}",
        "a: !!str 12 | {\"a\":\"12\"}",
        "a: 12345678901234567890 | {\"a\":12345678901234567890}",
        "a: true\\nb: 'true'\\nc: null\\nd: ~\\ne: | {\"a\":true,\"b\":\"true\",\"c\":null,\"d\":null,\"e\":null}",
        "a: .inf | {\"a\":\".inf\"}",
        "a: \"\" | {\"a\":\"\"}",
      })
  void becomes_the_equivalent_json(String yaml, String json) {
    assertThat(DocumentText.parse(yaml.replace("\\n", "\n"), new ReadProblems())).hasToString(json);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a: *x | Line 1, column 4: found undefined alias x",
        "a: &x [1, *x] | Line 1, column 4: The value contains itself",
        "{a: b}: c | Line 1, column 1: A key must be a string",
        "a: !Sub text | Line 1, column 4: Tag '!Sub' is not a standard tag of YAML; CloudFormation's functions have no value here, write the value instead",
        "a: !GetAtt [b, c] | Line 1, column 4: Tag '!GetAtt' is not a standard tag of YAML; CloudFormation's functions have no value here, write the value instead",
        "a: [ | Line 1, column 5: expected the node content, but found '<stream end>'",
        "a: 1\\n---\\nb: 1 | Line 2, column 1: but found another document",
      })
  void rejects_values_that_json_does_not_have(String yaml, String problem) {
    assertThatThrownBy(() -> YamlTree.read(yaml.replace("\\n", "\n"), new ReadProblems()))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessage("Invalid OpenAPI input. " + problem);
  }

  @Test
  void counts_an_anchored_value_as_often_as_it_is_used() {
    assertThat(YamlTree.read(doubling(15), new ReadProblems()).size()).isEqualTo(16);
    assertThatThrownBy(() -> YamlTree.read(doubling(60), new ReadProblems()))
        .hasMessage(
            "Invalid OpenAPI input. Line 18, column 6: The aliases of the document expand to more than 1000000 values");
  }

  private static String doubling(int times) {
    return IntStream.rangeClosed(1, times)
        .mapToObj(i -> "a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1))
        .collect(joining("", "a0: &a0 [x]\n", ""));
  }
}
