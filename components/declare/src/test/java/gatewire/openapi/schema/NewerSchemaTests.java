package gatewire.openapi.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewerSchemaTests {

  private final List<String> lost = new ArrayList<>();

  private String draft(String schema) throws Exception {
    return DraftSchema.of(new JsonMapper().readTree(schema), lost::add).toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'const': 1} | {'enum':[1]}",
        "{'type': ['string']} | {'type':'string'}",
        "{'type': ['null']} | {'enum':[null]}",
        "{'type': 'null'} | {'enum':[null]}",
        "{'type': ['string', 'null']} | {'anyOf':[{'type':'string'},{'enum':[null]}]}",
        "{'type': ['string', 'integer']} | {'allOf':[{'anyOf':[{'type':'string'},{'type':'integer'}]}]}",
        "{'exclusiveMinimum': 0} | {'minimum':0,'exclusiveMinimum':true}",
        "{'minimum': 5, 'exclusiveMinimum': 0} | {'minimum':5}",
        "{'maximum': 5, 'exclusiveMaximum': 5} | {'maximum':5,'exclusiveMaximum':true}",
        "{'minimum': 5, 'exclusiveMinimum': true} | {'minimum':5,'exclusiveMinimum':true}",
        "{'dependentRequired': {'a': ['b']}} | {'dependencies':{'a':['b']}}",
        "{'properties': {'const': {'const': 'x'}}} | {'properties':{'const':{'enum':['x']}}}",
        "{'$ref': 'r', 'maxLength': 1, 'title': 't'} | {'allOf':[{'$ref':'r'},{'maxLength':1}]}",
        "{'$ref': 'r', 'description': 'd', 'example': 1} | {'$ref':'r','description':'d'}",
        "{'$ref': 'r', 'nullable': true} | {'anyOf':[{'$ref':'r'},{'enum':[null]}]}",
        "{'$comment': 'c', 'examples': [1], 'x-y': 1} | {}",
      })
  void are_converted_to_draft_4(String newer, String older) throws Exception {
    assertThat(draft(newer.replace('\'', '"'))).isEqualTo(older.replace('\'', '"'));
    assertThat(lost).isEmpty();
  }

  @Test
  void keywords_without_an_equivalent_are_reported() throws Exception {
    assertThat(draft("{\"type\":\"array\",\"prefixItems\":[{}],\"items\":{\"if\":{}}}"))
        .isEqualTo("{\"type\":\"array\",\"items\":{}}");
    assertThat(lost).containsExactly("prefixItems", "if");
  }
}
