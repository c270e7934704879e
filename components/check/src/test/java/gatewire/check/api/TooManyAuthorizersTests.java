package gatewire.check.api;

import static gatewire.check.fixture.ApiFixtures.api;
import static gatewire.check.fixture.ApiFixtures.get;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.Authorizer;
import gatewire.model.RestApi;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TooManyAuthorizersTests {

  private final Rule rule = new TooManyAuthorizers();

  static RestApi example() {
    return withAuthorizers(11);
  }

  @Nested
  class Finds {
    @Test
    void eleven_authorizers() {
      var api = example();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              API 'pet-store': it has 11 authorizers; the maximum is 10 unless the quota was raised
                fix: raise the quota first, or let routes share an authorizer""");
    }
  }

  @Nested
  class Ignores {
    @Test
    void ten_authorizers() {
      var api = withAuthorizers(10);

      assertThat(rule.examine(api)).isEmpty();
    }
  }

  private static RestApi withAuthorizers(int count) {
    RestApi.Builder api = api(get("/pets"));
    IntStream.range(0, count)
        .forEach(
            i ->
                api.authorizer(
                    new Authorizer.CognitoUserPools(
                        "pool" + i, List.of(), "method.request.header.Authorization")));
    return api.build();
  }
}
