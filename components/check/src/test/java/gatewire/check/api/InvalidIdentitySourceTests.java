package gatewire.check.api;

import static gatewire.check.fixture.ApiFixtures.api;
import static gatewire.check.fixture.ApiFixtures.get;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.Authorizer;
import gatewire.model.RestApi;
import gatewire.model.Text;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class InvalidIdentitySourceTests {

  private final Rule rule = new InvalidIdentitySource();

  static RestApi example() {
    return api(get("/pets"))
        .authorizer(
            new Authorizer.Token(
                "callers",
                Text.of("uri"),
                Optional.empty(),
                "Authorization",
                Optional.empty(),
                Duration.ofSeconds(300)))
        .build();
  }

  @Nested
  class Finds {
    @Test
    void a_token_that_is_not_in_a_header() {
      var api = example();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              authorizer 'callers': its identity source 'Authorization' is not a header
                fix: write method.request.header.NAME, for example method.request.header.Authorization""");
    }

    @Test
    void a_user_pools_token_that_is_not_in_a_header() {
      var api =
          api(get("/pets"))
              .authorizer(
                  new Authorizer.CognitoUserPools(
                      "members", List.of(), "method.request.querystring.token"))
              .build();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              authorizer 'members': its identity source 'method.request.querystring.token' is not a header
                fix: write method.request.header.NAME, for example method.request.header.Authorization""");
    }

    @Test
    void cached_results_without_an_identity_source() {
      var api =
          api(get("/pets"))
              .authorizer(
                  new Authorizer.Request(
                      "callers",
                      Text.of("uri"),
                      Optional.empty(),
                      List.of(),
                      Duration.ofSeconds(300)))
              .build();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              authorizer 'callers': it caches its results, but has no identity source as the cache key
                fix: add an identity source, for example method.request.header.Authorization, or set the time to live of results to 0""");
    }

    @Test
    void an_unsupported_source() {
      var api =
          api(get("/pets"))
              .authorizer(
                  new Authorizer.Request(
                      "callers",
                      Text.of("uri"),
                      Optional.empty(),
                      List.of("method.request.body"),
                      Duration.ofSeconds(300)))
              .build();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              authorizer 'callers': 'method.request.body' is not a supported identity source
                fix: write method.request.{header|querystring}.NAME, context.NAME or stageVariables.NAME""");
    }
  }

  @Nested
  class Ignores {
    @Test
    void supported_sources() {
      var api =
          api(get("/pets"))
              .authorizer(
                  new Authorizer.Token(
                      "callers",
                      Text.of("uri"),
                      Optional.empty(),
                      "method.request.header.Authorization",
                      Optional.empty(),
                      Duration.ofSeconds(300)))
              .authorizer(
                  new Authorizer.Request(
                      "callers",
                      Text.of("uri"),
                      Optional.empty(),
                      List.of(
                          "method.request.header.A",
                          "method.request.querystring.b",
                          "context.identity.sourceIp",
                          "stageVariables.c"),
                      Duration.ofSeconds(300)))
              .build();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_missing_source_if_results_are_not_cached() {
      var api =
          api(get("/pets"))
              .authorizer(
                  new Authorizer.Request(
                      "callers",
                      Text.of("uri"),
                      Optional.empty(),
                      List.of(),
                      Duration.ofSeconds(0)))
              .build();

      assertThat(rule.examine(api)).isEmpty();
    }
  }
}
