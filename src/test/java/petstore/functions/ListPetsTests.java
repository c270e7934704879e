package petstore.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListPetsTests {

  private static final String ORIGINS = "https://a.example,https://b.example";

  private static Map<Object, Object> headers(String allowedOrigins, Map<String, Object> event) {
    return new LinkedHashMap<>(
        (Map<?, ?>) new ListPets(allowedOrigins).handle(event).get("headers"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Origin", "origin", "ORIGIN"})
  void an_allowed_origin_may_read_the_list(String name) {
    assertThat(headers(ORIGINS, Map.of("headers", Map.of(name, "https://b.example"))))
        .containsOnly(
            entry("Content-Type", "application/json"),
            entry("Access-Control-Allow-Origin", "https://b.example"),
            entry("Vary", "Origin"));
  }

  @Test
  void a_foreign_origin_is_told_nothing() {
    assertThat(headers(ORIGINS, Map.of("headers", Map.of("Origin", "https://a.example.evil"))))
        .containsOnly(entry("Content-Type", "application/json"), entry("Vary", "Origin"));
  }

  @Test
  void without_headers_the_list_comes_all_the_same() {
    assertThat(new ListPets(ORIGINS).handle(Map.of()).get("body").toString()).contains("Rex");
  }

  @Test
  void every_origin_may_read_it_where_all_are_allowed() {
    assertThat(headers("*", Map.of()))
        .containsOnly(
            entry("Content-Type", "application/json"), entry("Access-Control-Allow-Origin", "*"));
  }
}
