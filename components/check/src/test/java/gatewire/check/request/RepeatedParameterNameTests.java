package gatewire.check.request;

import static gatewire.check.fixture.ApiFixtures.get;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.RestApi;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RepeatedParameterNameTests {

  private final Rule rule = new RepeatedParameterName();

  static RestApi example() {
    return get("/pets")
        .declares("method.request.querystring.id")
        .declares("method.request.header.id")
        .api();
  }

  @Nested
  class Finds {
    @Test
    void the_same_name_in_two_places() {
      var api = example();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /pets: parameters [method.request.querystring.id, method.request.header.id] share the name 'id'
                AWS: Parameter names must be unique across querystring, header and path
                fix: rename all but one of them""");
    }
  }

  @Nested
  class Ignores {
    @Test
    void different_names() {
      var api =
          get("/pets")
              .declares("method.request.querystring.id")
              .declares("method.request.header.X-Id")
              .api();

      assertThat(rule.examine(api)).isEmpty();
    }
  }
}
