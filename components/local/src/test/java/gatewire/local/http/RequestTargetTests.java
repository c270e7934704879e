package gatewire.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestTargetTests {

  @ParameterizedTest
  @CsvSource({
    "/a/b?c=d?e, /a/b, c=d?e",
    "/a#b?c, /a, ''",
    "/a?b#c, /a, b",
    "//a//b, //a//b, ''",
    "http://host:80/a?b, /a, b",
    "http://host, /, ''",
    "*, /*, ''",
    "a/b, /a/b, ''",
    "/a%zz/.., /a%zz/.., ''",
  })
  void a_target_is_split_without_decoding(String target, String path, String query) {
    assertThat(RequestTarget.parse(target)).isEqualTo(new RequestTarget(path, query));
  }

  @Test
  void a_query_is_decoded_and_keeps_repeated_parameters() {
    QueryString query = QueryString.parse("a=1&a=%C3%A9&b&=x&&c=a+b%2Bc&d=%zz%2&e=a=b");

    assertThat(query.all("a")).containsExactly("1", "é");
    assertThat(query.last("a")).hasValue("é");
    assertThat(query.last("b")).hasValue("");
    assertThat(query.last("")).hasValue("x");
    assertThat(query.last("c")).hasValue("a b+c");
    assertThat(query.last("d")).hasValue("%zz%2");
    assertThat(query.last("e")).hasValue("a=b");
    assertThat(query.all("none")).isEqualTo(List.of());
  }

  @Test
  void a_semicolon_separates_parameters_unless_it_is_encoded() {
    assertThat(QueryString.parse("a=1;b=2;c&d=x%3By")).hasToString("{a=1, b=2, c=, d=x;y}");
  }

  @Test
  void encoded_parts_of_a_target_are_not_encoded_again() {
    assertThat(PercentCoding.encodeTarget("/a%2Fb c\"é{x}+")).isEqualTo("/a%2Fb%20c%22%C3%A9{x}+");
    assertThat(PercentCoding.encodeQuery("a%b c+d/é~")).isEqualTo("a%25b%20c%2Bd%2F%C3%A9~");
  }
}
