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
  void allows_an_allowed_origin_to_read_the_list(String name) {
    assertThat(headers(ORIGINS, Map.of("headers", Map.of(name, "https://b.example"))))
        .containsOnly(
            entry("Content-Type", "application/json"),
            entry("Access-Control-Allow-Origin", "https://b.example"),
            entry("Vary", "Origin"));
  }

  @Test
  void returns_no_cors_headers_to_another_origin() {
    assertThat(headers(ORIGINS, Map.of("headers", Map.of("Origin", "https://a.example.evil"))))
        .containsOnly(entry("Content-Type", "application/json"), entry("Vary", "Origin"));
  }

  @Test
  void returns_the_list_for_a_request_without_headers() {
    assertThat(new ListPets(ORIGINS).handle(Map.of()).get("body").toString()).contains("Rex");
  }

  @Test
  void allows_every_origin_if_all_are_allowed() {
    assertThat(headers("*", Map.of()))
        .containsOnly(
            entry("Content-Type", "application/json"), entry("Access-Control-Allow-Origin", "*"));
  }
}
