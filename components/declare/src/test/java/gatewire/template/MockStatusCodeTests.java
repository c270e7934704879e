package gatewire.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MockStatusCodeTests {

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      value = {
        "{\"statusCode\": 200} => 200",
        "{\"statusCode\": 0} => 0",
        "{\"statusCode\": -1000} => -1000",
        "{\"a\": {\"statusCode\": 1}, \"statusCode\": 204, \"b\": [1, 2]} => 204",
        "{statusCode: 200} => 200",
        "{'statusCode': 200} => 200",
        "{statusCode : 200 , \"k\": 'v'} => 200",
        "{statusCode: 200,} => 200",
        "{,, statusCode: 200,, } => 200",
        "{statusCode: 200, null: null, : } => 200",
        "{statusCode: 200, a: {b: 1, c: [1, 2]}, d: 'x, y'} => 200",
        "{a: \"x: y, z\", statusCode: 200} => 200",
        "{statusCode: 1, statusCode: 2} => 2",
        "` {\n  statusCode: 200,\n  \"message\": \"ok\"\n } ` => 200"
      })
  void reads_an_integer_from_json_and_similar_objects(String body, int status) {
    assertThat(MockStatusCode.of(body)).hasValue(status);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "text",
        "[]",
        "200",
        "null",
        "{\"statusCode\": \"200\"}",
        "{\"statusCode\": 200.5}",
        "{\"statusCode\": true}",
        "{\"statusCode\": null}",
        "{\"status\": 200}",
        "statusCode: 200",
        "{statusCode: 200",
        "statusCode: 200}",
        "{statusCode 200}",
        "{\"statusCode': 200}",
        "{'statusCode: 200}",
        "{statusCode: \"200\"}",
        "{statusCode: '200'}",
        "{statusCode: 2xx}",
        "{[statusCode]: 200}",
        "{statusCode: 200, {a}: 1}",
        "{statusCode: 200, a}",
        "{statusCode: 200, a: 'b}",
        "{statusCode: 200, a: [1}",
        "{statusCode: 99999999999}"
      })
  void finds_no_status_in_other_bodies(String body) {
    assertThat(MockStatusCode.of(body)).isEmpty();
  }
}
