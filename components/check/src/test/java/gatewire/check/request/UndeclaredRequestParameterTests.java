package gatewire.check.request;

import static gatewire.check.fixture.ApiFixtures.get;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.RestApi;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class UndeclaredRequestParameterTests {

  private final Rule rule = new UndeclaredRequestParameter();

  static RestApi example() {
    return get("/pets")
        .declares("method.request.querystring.page")
        .maps("integration.request.header.X-Caption", "method.request.header.X-Caption")
        .api();
  }

  @Nested
  class Finds {
    @Test
    void a_source_that_the_method_does_not_declare() {
      var api = example();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /pets: the integration maps method.request.header.X-Caption, which the method does not declare (declared: [method.request.querystring.page])
                AWS: Invalid mapping expression parameter specified: method.request.header.X-Caption
                fix: declare method.request.header.X-Caption on the method, or drop the mapping""");
    }

    @Test
    void a_source_with_several_values() {
      var api =
          get("/pets")
              .maps(
                  "integration.request.querystring.tag", "method.request.multivaluequerystring.tag")
              .api();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /pets: the integration maps method.request.querystring.tag, which the method does not declare (declared: none)
                AWS: Invalid mapping expression parameter specified: method.request.querystring.tag
                fix: declare method.request.querystring.tag on the method, or drop the mapping""");
    }

    @Test
    void an_undeclared_path_parameter() {
      var api =
          get("/pets/{petId}")
              .maps("integration.request.querystring.id", "method.request.path.petId")
              .api();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /pets/{petId}: the integration maps method.request.path.petId, which the method does not declare (declared: none)
                AWS: Invalid mapping expression parameter specified: method.request.path.petId
                fix: declare method.request.path.petId on the method, or drop the mapping""");
    }
  }

  @Nested
  class Ignores {
    @Test
    void a_source_that_is_declared() {
      var api =
          get("/pets")
              .declares("method.request.header.X-Caption")
              .maps("integration.request.header.X-Caption", "method.request.header.X-Caption")
              .api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void sources_that_need_no_declaration() {
      var api =
          get("/pets")
              .maps("integration.request.header.A", "'1'")
              .maps("integration.request.header.B", "context.requestId")
              .maps("integration.request.header.C", "method.request.body.id")
              .api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_parameter_that_the_path_does_not_have_because_another_rule_reports_it() {
      var api =
          get("/pets")
              .maps("integration.request.querystring.id", "method.request.path.petId")
              .api();

      assertThat(rule.examine(api)).isEmpty();
    }
  }
}
