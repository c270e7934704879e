package gatewire.api;

import static org.assertj.core.api.Assertions.assertThat;

import gatewire.model.PathTemplate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTemplateTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // key                   | in the URI                         | in a policy
        "photos/{petId}.png      | photos/{petId}.png                 | photos/*.png",
        "{folder}/{key+}         | {folder}/{key}                     | */*",
        "{key+}                  | {key}                              | *",
        "{id}/{id}               | {id}/{id}                          | */*",
        "logo.png                | logo.png                           | logo.png",
        "/logo.png               | logo.png                           | logo.png",
        "//logo.png              | /logo.png                          | /logo.png",
        "a b+c.png               | a%20b%2Bc.png                      | a b+c.png",
        "100%/{id}?v=1#top       | 100%25/{id}%3Fv%3D1%23top          | 100%/*${?}v=1#top",
        "fotos/größe-猫/{id}     | fotos/gr%C3%B6%C3%9Fe-%E7%8C%AB/{id} | fotos/größe-猫/*",
        "a-b_c.d~e/f             | a-b_c.d~e/f                        | a-b_c.d~e/f",
        "a:b,c$d&e=f@g           | a%3Ab%2Cc%24d%26e%3Df%40g          | a:b,c${$}d&e=f@g",
        "a*/${b}/{id}            | a%2A/%24{b}/{id}                   | a${*}/${$}*/*"
      })
  void a_key_is_encoded_in_the_uri_and_a_pattern_in_a_policy(
      String key, String uriPath, String arnPattern) {
    KeyTemplate template = KeyTemplate.parse(key);

    assertThat(template.uriPath()).isEqualTo(uriPath);
    assertThat(template.arnPattern()).isEqualTo(arnPattern);
    assertThat(template.problems()).isEmpty();
  }

  @Test
  void a_character_beyond_the_basic_plane_is_four_bytes() {
    assertThat(KeyTemplate.parse("😺.png").uriPath()).isEqualTo("%F0%9F%98%BA.png");
  }

  @Test
  void parameters_are_named_from_left_to_right_without_their_plus() {
    assertThat(KeyTemplate.parse("{b}/x/{a}/{key+}").parameters()).containsExactly("b", "a", "key");
  }

  @Test
  void a_path_is_a_key_without_its_leading_slash() {
    assertThat(KeyTemplate.of(PathTemplate.parse("/a:b/{id}/{key+}")).uriPath())
        .isEqualTo("a%3Ab/{id}/{key}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a{", "a}", "{}", "{a{b}", "{a+b}", "{a++}"})
  void braces_without_a_parameter_name_are_a_problem(String key) {
    assertThat(KeyTemplate.parse(key).problems())
        .containsExactly("a key may contain braces only around a parameter name, as in {name}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/"})
  void an_empty_key_is_a_problem(String key) {
    assertThat(KeyTemplate.parse(key))
        .isEqualTo(new KeyTemplate(List.of(""), List.of()))
        .extracting(KeyTemplate::problems)
        .isEqualTo(List.of("the key of an S3 object cannot be empty: set one with .key(\"…\")"));
  }
}
