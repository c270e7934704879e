package gatewire.api;

import static gatewire.api.Backends.mock;
import static gatewire.api.Cors.allowOrigins;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.model.RestApi;
import gatewire.model.Unparsed;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The validation of {@link Cors}, and {@link AllowedOrigins}. */
class CorsTests {

  @Nested
  class An_origin {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "*",
          "https://example.com",
          "http://localhost:3000",
          "http://127.0.0.1",
          "https://*.example.com",
          "https://*.example.com:8443"
        })
    void is_scheme_and_host_with_an_optional_port_or_subdomain_wildcard(String origin) {
      assertThat(allowOrigins(origin).problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "example.com",
          "https://example.com/",
          "https://example.com/a",
          "https://a.*.com",
          "https://*",
          "ftp://example.com",
          "https://example.com:",
          "https://a b",
          "https://a'b",
          "null"
        })
    void that_is_invalid_is_one_finding_and_allows_no_page(String origin) {
      RestApi api =
          Api.named("a")
              .cors(allowOrigins(origin, "https://a.example"))
              .get("/a", mock())
              .build()
              .restApi();

      assertThat(api.unparsed())
          .containsExactly(
              new Unparsed(
                  "CORS",
                  "",
                  "'"
                      + origin
                      + "' is not a valid origin: write the scheme and the host without a path, for example https://example.com or https://*.example.com"));
      assertThat(allowOrigins(origin, "https://a.example").origins().single())
          .contains("https://a.example");
    }
  }

  @Nested
  class A_finding {
    @Test
    void is_an_empty_list_of_origins() {
      assertThat(allowOrigins(List.of()).problems())
          .containsExactly("CORS without an origin allows no page: list origins, or remove CORS");
    }

    @Test
    void is_every_origin_together_with_others() {
      assertThat(allowOrigins("https://a.example", "*").problems())
          .containsExactly(
              "'*' already allows every origin: remove it or the others (https://a.example, *)");
    }

    @Test
    void is_every_origin_with_credentials_and_no_rule_reports_it_again() {
      Cors cors = allowOrigins("*").allowCredentials();
      RestApi api = Api.named("a").cors(cors).get("/a", mock()).build().restApi();

      assertThat(api.unparsed())
          .containsExactly(
              new Unparsed(
                  "CORS",
                  "",
                  "credentials cannot be allowed for '*': browsers reject the combination; list the origins"));
      assertThat(api.methods())
          .flatExtracting(method -> method.integration().responses())
          .noneMatch(
              response -> response.headers().containsKey("Access-Control-Allow-Credentials"));
    }

    @Test
    void is_a_negative_maximum_age() {
      assertThat(allowOrigins("*").maxAge(Duration.ofSeconds(-1)).problems())
          .containsExactly("the maximum age 'PT-1S' is negative: use zero to disable caching");
      assertThat(allowOrigins("*").maxAge(Duration.ZERO).problems()).isEmpty();
    }
  }

  @Nested
  class Echoed_origins {
    private static final String READ =
        "#set($origin = \"$!input.params().header.get('Origin')\")"
            + "#if($origin == '')#set($origin = \"$!input.params().header.get('origin')\")#end";
    private static final String SET =
        "#set($context.responseOverride.header.Access-Control-Allow-Origin = $origin)#end\n";

    @Test
    void are_compared_one_by_one_without_output() {
      assertThat(allowOrigins("https://a.example", "https://b.example:8443").origins().echo())
          .isEqualTo(
              READ
                  + "#if($origin == 'https://a.example' || $origin == 'https://b.example:8443')"
                  + SET);
    }

    @Test
    void of_subdomains_match_each_dot_literally() {
      assertThat(allowOrigins("https://*.a.example", "https://b.example").origins().echo())
          .isEqualTo(
              READ
                  + "#if($origin == 'https://b.example' || $origin.matches('https://[A-Za-z0-9.-]+[.]a[.]example'))"
                  + SET);
    }
  }

  @Test
  void a_modified_copy_does_not_change_the_original() {
    Cors shared = allowOrigins("https://a.example");
    shared.allowCredentials();
    shared.allowHeaders("X-A");
    shared.exposeHeaders("X-B");
    shared.maxAge(Duration.ofHours(1));

    assertThat(shared.credentials()).isFalse();
    assertThat(shared.allowHeaders()).isEmpty();
    assertThat(shared.exposeHeaders()).isEmpty();
    assertThat(shared.maxAge()).isEmpty();
  }
}
