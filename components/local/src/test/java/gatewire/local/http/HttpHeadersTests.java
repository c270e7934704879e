package gatewire.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class HttpHeadersTests {

  private static final HttpHeaders SOME = HttpHeaders.of("A", "1", "b", "2", "a", "3");

  @Test
  void filtered_entries_keep_their_order() {
    assertThat(SOME.only(name -> !name.equals("b"))).isEqualTo(HttpHeaders.of("A", "1", "a", "3"));
    assertThat(SOME.only(name -> false)).isEqualTo(HttpHeaders.NONE);
    assertThat(SOME.only(name -> true)).isSameAs(SOME);
  }

  @Test
  void entries_are_renamed_in_a_copy() {
    assertThat(SOME.renamed(name -> name.toUpperCase(Locale.ROOT)))
        .isEqualTo(HttpHeaders.of("A", "1", "B", "2", "A", "3"));
    assertThat(SOME).isEqualTo(HttpHeaders.of("A", "1", "b", "2", "a", "3"));
    assertThat(SOME.renamed(name -> name)).isSameAs(SOME);
  }

  @Test
  void a_name_is_removed_regardless_of_case() {
    assertThat(SOME.toBuilder().remove("a").build()).isEqualTo(HttpHeaders.of("b", "2"));
    assertThat(SOME.toBuilder().removeAll(HeaderNameSet.of("B", "longer")).build())
        .isEqualTo(HttpHeaders.of("A", "1", "a", "3"));
    assertThat(SOME.toBuilder().set("a", "4").build())
        .isEqualTo(HttpHeaders.of("b", "2", "a", "4"));
  }

  @Test
  void a_builder_accepts_more_entries_than_its_initial_capacity() {
    HttpHeadersBuilder builder = HttpHeaders.builder();
    for (int i = 0; i < 100; i++) {
      builder.add("n" + i, "v" + i);
    }
    HttpHeaders doubled = builder.build().toBuilder().addAll(builder.build()).build();

    assertThat(doubled.size()).isEqualTo(200);
    assertThat(doubled.name(199)).isEqualTo("n99");
    assertThat(doubled.value(100)).isEqualTo("v0");
  }
}
